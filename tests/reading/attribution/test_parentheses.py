"""Reporting clauses between commas, and behind an office and a name."""

import pytest

from truceline.reading.attribution.page import Page
from truceline.reading.attribution.parentheses import parentheses
from truceline.reading.attribution.quotes import quotations
from truceline.reading.models import load_model, load_verbs
from truceline.settings import Settings
from truceline.vocabulary.spans import Span


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("The road, he said, is open.", "he", ["The road,", ", is open."]),
        ("Tarsh, the minister said, accepts it.", "the minister", ["Tarsh,", ", accepts it."]),
        ("But, he said, nobody came.", None, []),
    ],
)
def test_what_stands_around_a_reporting_clause(
    text: str, source: str | None, content: list[str]
) -> None:
    whole = [Span(0, len(text))]
    page = Page(load_model(Settings().model)(text), whole, quotations(text, whole), load_verbs())
    found = [
        (one.source.of(text) if one.source else None, [span.of(text) for span in one.content])
        for one in parentheses(page)
    ]
    assert found == ([(source, content)] if source else [])


CHARGED = (
    "The army of Norlund shelled the village at dawn, Veska's chief negotiator, Ada Brenn, "
    "charged on Monday."
)


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            CHARGED,
            "Veska's chief negotiator, Ada Brenn",
            "The army of Norlund shelled the village at dawn",
        ),
        (
            "Norlund has moved its guns over the line, the foreign minister, Jon Oren, alleged.",
            "the foreign minister, Jon Oren",
            "Norlund has moved its guns over the line",
        ),
    ],
)
def test_whoever_closes_the_sentence_speaks(attributed, text, source, content) -> None:
    found = attributed(text)
    assert [
        (one.source.of(text), [part.of(text) for part in one.content])
        for one in found
        if one.source is not None
    ] == [(source, [content])]


@pytest.mark.parametrize(
    "text",
    [
        "The bill was signed by the minister, the former judge, Ada Brenn, charged with theft.",
        "In Veska, where it was shown on Sunday, the spokeswoman, Ada Brenn, alleged: a trick.",
    ],
)
def test_a_participle_or_an_opening_place_is_no_reported_clause(attributed, text: str) -> None:
    assert not any(
        one.grounds[0].rule == "attribution:set off" for one in attributed(text) if one.grounds
    )

"""Quotations signed below."""

from collections.abc import Callable

import pytest

from truceline.reading.attribution.page import Page
from truceline.reading.attribution.quotes import quotations
from truceline.reading.attribution.signed import signed
from truceline.reading.models import load_model, load_verbs
from truceline.settings import Settings
from truceline.vocabulary.spans import Span
from truceline.vocabulary.statements import Attribution


def page(text: str) -> Page:
    lines, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            lines.append(Span(at, at + len(line)))
        at += len(line) + 1
    doc = load_model(Settings().model)(text)
    return Page(doc, lines, quotations(text, lines), load_verbs())


@pytest.mark.parametrize(
    "text",
    [
        "“The river belongs to both of us.” ― Ada Dahl",
        "“The river belongs to both of us.”― Ada Dahl.",
        "”The river belongs to both of us.” — Ada Dahl",  # a slip at the opening mark
        '"The river belongs to both of us." -- Ada Dahl, a ferrywoman',
        "“The river belongs to both of us.”\n– Ada Dahl",
        "“The road must open.” ― Jon Oren\n“The river belongs to both of us.” ― Ada Dahl",
    ],
)
def test_the_name_below_a_quotation_is_its_speaker(text: str) -> None:
    *_, one = signed(page(text))
    assert one.source is not None
    assert one.source.of(text).startswith("Ada Dahl")
    assert [s.of(text) for s in one.content] == ["The river belongs to both of us."]


@pytest.mark.parametrize(
    "text",
    [
        "“The river belongs to both of us” – and nobody laughed.",
        "“The river belongs to both of us” – Dahl said it twice.",
        "“The Long Ditch” – Ada Dahl",  # a name in marks is no speech
        "He wrote “the river belongs to both of us” – Ada Dahl agreed",
    ],
)
def test_an_aside_behind_a_dash_is_no_signature(text: str) -> None:
    assert not list(signed(page(text)))


def test_each_of_many_voices_keeps_its_words(
    attributed: Callable[..., tuple[Attribution, ...]],
) -> None:
    text = (
        "“The road must open before winter.” ― Jon Oren\n"
        "”We have waited for long enough.” ― Ada Dahl\n"
        "“Nobody asked the ferrymen.” ― Mia Keel"
    )
    found = [
        (one.source and one.source.of(text), one.content[0].of(text)) for one in attributed(text)
    ]
    assert found == [
        ("Jon Oren", "The road must open before winter."),
        ("Ada Dahl", "We have waited for long enough."),
        ("Mia Keel", "Nobody asked the ferrymen."),
    ]

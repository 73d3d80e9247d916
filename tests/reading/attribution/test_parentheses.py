"""Reporting clauses between commas."""

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

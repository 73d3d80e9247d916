"""Marks of a content come in pairs."""

import pytest
import spacy

from truceline.reading.attribution.page import Page
from truceline.reading.attribution.pairing import unbroken
from truceline.reading.attribution.quotes import quotations
from truceline.reading.models import load_verbs
from truceline.vocabulary.spans import Span


@pytest.mark.parametrize(
    ("text", "content", "parts"),
    [
        (
            "They spoke “of the dam.” Then it rained.",
            "They spoke “of the dam.",
            ["They spoke “of the dam.”"],
        ),
        ("Oren said the “deal” is “off”, he said.", "the “deal” is “off", ["the “deal” is “off”"]),
        (
            "“Never again” is no plan, he said.",
            "Never again” is no plan",
            ["“Never again” is no plan"],
        ),
        (
            "We will meet,” he cited the envoy.",
            "We will meet,” he cited the envoy",
            ["We will meet"],
        ),
        (
            "They would talk “of the dam and the ford. It rained.",
            "They would talk “of the dam and the ford",
            ["They would talk", "of the dam and the ford"],
        ),
        ("“It is over,” Oren said.", "It is over", ["It is over"]),
        ('He wants "peace" now.', 'He wants "peace" now', ['He wants "peace" now']),
    ],
)
def test_no_mark_stands_alone_amid_the_words(text: str, content: str, parts: list[str]) -> None:
    doc = spacy.blank("en")(text)
    whole = [Span(0, len(text))]
    page = Page(doc, whole, quotations(text, whole), load_verbs())
    start = text.index(content)
    found = unbroken(Span(start, start + len(content)), page)
    assert [span.of(text) for span in found] == parts

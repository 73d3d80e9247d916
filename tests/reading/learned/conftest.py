"""The shipped tagger and judge, loaded once, and texts as pages."""

from collections.abc import Callable

import pytest

from truceline.reading.attribution.page import Page
from truceline.reading.attribution.quotes import quotations
from truceline.reading.attributors import MODEL, LearnedAttributor, load_attributor
from truceline.reading.models import load_model, load_verbs
from truceline.settings import Settings
from truceline.vocabulary.spans import Span

Paged = Callable[[str], Page]


@pytest.fixture(scope="session")
def learned() -> LearnedAttributor:
    """The attributor as shipped."""
    attributor = load_attributor(MODEL)
    assert isinstance(attributor, LearnedAttributor)
    return attributor


@pytest.fixture(scope="session")
def paged() -> Paged:
    """Text in, page out; each line is a paragraph."""
    model, verbs = load_model(Settings().model), load_verbs()

    def page(text: str) -> Page:
        lines, at = [], 0
        for line in text.split("\n"):
            if line.strip():
                lines.append(Span(at, at + len(line)))
            at += len(line) + 1
        return Page(model(text), lines, quotations(text, lines), verbs)

    return page

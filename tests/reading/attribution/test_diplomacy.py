"""Which deeds count as acts of diplomacy, and how sure they are by who does them."""

import pytest

from truceline.reading.attribution.diplomacy import (
    DIPLOMATIC,
    DIPLOMATIC_PERSON,
    least_sure,
    tells,
)
from truceline.reading.attribution.page import Page
from truceline.reading.models import load_model, load_verbs
from truceline.settings import Settings
from truceline.vocabulary.spans import Span


def page_of(text: str) -> Page:
    return Page(load_model(Settings().model)(text), [Span(0, len(text))], (), load_verbs())


@pytest.mark.parametrize(
    ("text", "verb", "told"),
    [
        ("Norlund rejected the draft.", "rejected", True),
        ("Norlund did not reject the draft.", "reject", True),
        ("Norlund would reject the draft.", "reject", False),
        ("Norlund failed to sign the draft.", "sign", True),  # what was not agreed
        ("Norlund wants to sign the draft.", "sign", False),
        ("If Norlund rejected the draft, Veska waited.", "rejected", False),
    ],
)
def test_a_deed_is_told_by_a_verb_that_says_it_happened(text: str, verb: str, told: bool) -> None:
    word = next(t for t in page_of(text).doc if t.text == verb)
    assert tells(word) is told


@pytest.mark.parametrize(
    ("text", "who", "sure"),
    [
        ("The ministry rejected the draft.", "ministry", DIPLOMATIC),
        ("They rejected the draft.", "They", DIPLOMATIC_PERSON),
        ("The storm rejected the draft.", "storm", 0.0),
    ],
)
def test_a_deed_is_as_sure_as_its_doer(text: str, who: str, sure: float) -> None:
    page = page_of(text)
    assert least_sure(page, next(t for t in page.doc if t.text == who)) == sure

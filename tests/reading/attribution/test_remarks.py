"""What the outlet says of its own accord, and which sources are papers."""

import pytest
from spacy.tokens import Token

from truceline.reading.attribution.remarks import is_document, points_back
from truceline.reading.models import load_model
from truceline.settings import Settings


def word(text: str, printed: str) -> Token:
    return next(t for t in load_model(Settings().model)(text) if t.text == printed)


@pytest.mark.parametrize(
    ("text", "printed", "paper"),
    [
        ("The report says that the road is shut.", "report", True),
        ("The envoy says that the road is shut.", "envoy", False),
        ("A source says that the road is shut.", "source", False),  # somebody
    ],
)
def test_a_paper_is_told_from_somebody(text: str, printed: str, paper: bool) -> None:
    assert is_document(word(text, printed)) is paper


@pytest.mark.parametrize(
    ("text", "back"),
    [
        ("This statement suggests a delay.", True),
        ("The statement suggests a delay.", False),
    ],
)
def test_words_that_point_back_are_the_outlets_own(text: str, back: bool) -> None:
    assert points_back(word(text, "statement")) is back

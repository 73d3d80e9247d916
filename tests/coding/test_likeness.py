"""Words that no list holds are told by their likeness to statements of each issue."""

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from truceline.coding.likeness import CHOICE, load_likeness
from truceline.vocabulary.acts import Issue

LIKE = [
    ("The sick need food and medicine.", Issue.HUMANITARIAN),
    ("The captives were sent home.", Issue.PRISONERS),
    ("The centrifuges will go on spinning.", Issue.NUCLEAR),
    ("The regiment marched home from the ridge.", Issue.WITHDRAWAL),
]


@pytest.mark.parametrize(("text", "issue"), LIKE)
def test_likeliest_issue(parse: Callable[[str], Doc], text: str, issue: Issue) -> None:
    likely = load_likeness().of(parse(text))
    assert max(likely, key=lambda one: likely[one]) is issue


def test_small_talk_is_like_nothing(parse: Callable[[str], Doc]) -> None:
    assert max(load_likeness().of(parse("It was a lovely evening.")).values()) < 0.5


def test_names_and_marks_say_nothing(parse: Callable[[str], Doc]) -> None:
    assert load_likeness().of(parse("Paris, London!")) == {}


def test_every_issue_is_weighed(parse: Callable[[str], Doc]) -> None:
    likely = load_likeness().of(parse("the guns"))
    assert set(likely) == set(CHOICE) == set(Issue)
    assert all(0 < share < 1 for share in likely.values())


def test_the_word_that_tells(parse: Callable[[str], Doc]) -> None:
    doc = parse("The centrifuges will go on spinning.")
    assert load_likeness().telling(doc, Issue.NUCLEAR) == "centrifuges"


def test_talk_of_no_matter_of_talks_is_told_from_talk_of_one(parse: Callable[[str], Doc]) -> None:
    weights = load_likeness()
    aside = weights.beside(parse("The court fined the singer for driving the stolen car."))
    about = weights.beside(parse("We are ready to stop firing if the other army does the same."))
    assert aside > 0.5 > about


def test_words_without_matter_are_even(parse: Callable[[str], Doc]) -> None:
    assert load_likeness().beside(parse("Paris, London!")) == 0.5

"""A promise or forecast of harm, should the other side do wrong, is listed as a threat."""

import pytest

from analysis.pledged import PROCESS, told
from truceline.analysis.commitments import commitments
from truceline.vocabulary.commitments import CommitmentKind, CommitmentState

IF_SHELLED = "If one more rocket lands in the port"
IF_WRITTEN = "If they send us a letter"


def kinds(words: str, act: str, condition: str, of: str | None = "norlund") -> list[CommitmentKind]:
    row = told(words, act, condition=condition, of=of)
    return [one.kind for one in commitments([row], PROCESS)]


@pytest.mark.parametrize(
    ("condition", "then", "act"),
    [
        (IF_SHELLED, "we will answer", "commit"),
        (IF_SHELLED, "whoever fired it will not see the morning", "predict"),
        ("Should the road be blocked again", "we shall clear it ourselves", "commit"),
        ("Should a ship be searched", "we will treat it as an act of war", "commit"),
    ],
)
def test_harm_under_a_condition_is_a_threat(condition: str, then: str, act: str) -> None:
    assert kinds(f"{condition}, {then}.", act, condition) == [CommitmentKind.THREAT]


@pytest.mark.parametrize(
    ("condition", "then"),
    [
        (IF_WRITTEN, "we will answer"),  # no wrong of theirs
        (IF_SHELLED, "we will still sit down with them"),  # no harm
    ],
)
def test_without_harm_or_without_a_wrong_it_stays_a_promise(condition: str, then: str) -> None:
    assert kinds(f"{condition}, {then}.", "commit", condition) == [CommitmentKind.PROMISE]


def test_who_speaks_for_no_side_threatens_nobody() -> None:
    words = f"{IF_SHELLED}, we will answer Veska."
    assert kinds(words, "commit", IF_SHELLED, of=None) == [CommitmentKind.PROMISE]


def test_harm_in_another_sentence_makes_no_threat() -> None:
    words = "We will strike a bargain. If the road is dry, the buses will come."
    assert kinds(words, "commit", "If the road is dry") == [CommitmentKind.PROMISE]


@pytest.mark.parametrize(
    ("later", "by", "state"),
    [
        ("I was wrong by a month", "dahl", CommitmentState.BROKEN),
        ("I was right", "dahl", CommitmentState.KEPT),
        ("I was wrong by a month", "oren", CommitmentState.DUE),  # somebody else's forecast
        ("The hotel was wrong", "dahl", CommitmentState.DUE),
    ],
)
def test_who_foretold_says_soon_after_the_day_how_it_went(
    later: str, by: str, state: CommitmentState
) -> None:
    foretold = told("The guns will be silent along the river", "predict", day="2031-05-01",
                    due="2031-05-20")  # fmt: skip
    answer = told(later, by=by, day="2031-05-22", issue="hostilities")
    (one,) = commitments([foretold, answer], PROCESS, on="2031-06-01")
    assert one.state is state

"""What points to each issue that an act may be about."""

from collections.abc import Callable, Mapping

import pytest

from truceline.coding import matter
from truceline.coding.issues import Found
from truceline.coding.pointers import NAMES, Pointers
from truceline.vocabulary.acts import Issue

LISTS = (
    "Norlund wants its prisoners home. The sanctions were lifted in May. "
    "[Orsolya Dahl] {said} <it was a start>."
)
Pointed = Callable[[str], Pointers]


@pytest.fixture
def pointed(acts_of: Callable[..., object], monkeypatch: pytest.MonkeyPatch) -> Pointed:
    """What points where for the main act of a marked sentence."""
    seen: list[Pointers] = []

    def noted(known: Pointers, before: Found, *_: object) -> tuple[Found, bool]:
        seen.append(known)
        return before, bool(before.issues)

    monkeypatch.setattr(matter, "ranked", noted)

    def first(marked: str) -> Pointers:
        acts_of(marked)
        return seen[0]

    return first


def of(known: Pointers, issue: Issue) -> Mapping[str, float]:
    """The evidence for an issue by name."""
    return dict(zip(NAMES, known.rows[known.issues.index(issue)], strict=True))


def test_the_nearer_sentence_points_more(pointed: Pointed) -> None:
    known = pointed(LISTS)
    nearer, further = of(known, Issue.SANCTIONS), of(known, Issue.PRISONERS)
    assert nearer["near before"] > further["near before"]
    assert nearer["rank before"] < further["rank before"]
    assert known.own.isdisjoint((Issue.SANCTIONS, Issue.PRISONERS))
    assert "sanctions" in known.words[Issue.SANCTIONS].lower()


def test_the_headline_and_the_count_of_sentences_point(pointed: Pointed) -> None:
    seen = of(pointed(LISTS), Issue.PRISONERS)
    assert seen["headline names"] == 0.0
    assert seen["sentences"] == 1.0
    assert 0 < seen["share of sentences"] < 1


def test_rows_have_a_number_for_each_name(pointed: Pointed) -> None:
    known = pointed(LISTS)
    assert {len(row) for row in known.rows} == {len(NAMES)}
    assert len(known.rows) == len(known.issues)

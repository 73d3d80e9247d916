"""Clues and weights: a table that anyone can argue with."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from truceline.linking import clues
from truceline.linking.candidates import Printed, Telling
from truceline.vocabulary.links import Clue, Judgement

Thing = TypeVar("Thing")


@dataclass(frozen=True, slots=True)
class Weighted(Generic[Thing]):
    """A clue, and how much it counts for or against."""

    clue: Callable[[Thing, Thing], Clue]
    weight: float


# A third of the shorter report's own words is enough (0.3 / 0.6); less needs company.
SAME_ORIGIN: tuple[Weighted[Printed], ...] = (
    Weighted(clues.same_passages, 1.0),
    Weighted(clues.same_whole, 0.3),
    Weighted(clues.same_title, 0.2),
    Weighted(clues.same_quotations, 0.1),
    Weighted(clues.credit_to_agency, 0.15),
    # Stock passages at the foot of one outlet's pages reach 80 % of short stories.
    Weighted(clues.same_outlet_other_title, -0.75),
)

SAME_UTTERANCE: tuple[Weighted[Telling], ...] = (
    Weighted(clues.shared_wording, 0.5),
    Weighted(clues.nearly_same_words, 0.35),
    Weighted(clues.same_speaker, 0.3),
    Weighted(clues.one_family, 0.15),
    Weighted(clues.other_speaker, -0.6),
    Weighted(clues.dates_far, -0.15),  # may be a repeat, so lowers, never vetoes
)

SAME = 0.5


def compare(left: Printed, right: Printed) -> Judgement:
    """Whether two reports come from one origin."""
    return _judge(left, right, left.key, right.key, SAME_ORIGIN)


def compare_tellings(left: Telling, right: Telling) -> Judgement:
    """Whether two reports tell the same statement."""
    if left.report == right.report:
        return Judgement(left=left.key, right=right.key, score=0.0, same=False)
    return _judge(left, right, left.key, right.key, SAME_UTTERANCE)


def _judge(
    left: Thing, right: Thing, left_key: str, right_key: str, table: tuple[Weighted[Thing], ...]
) -> Judgement:
    found = [(row, row.clue(left, right)) for row in table]
    score = sum(row.weight * clue.score for row, clue in found)
    spoke = tuple((row.clue.__name__, clue) for row, clue in found if clue.score > 0)
    score = round(min(1.0, max(0.0, score)), 4)
    return Judgement(left=left_key, right=right_key, score=score, same=score >= SAME, clues=spoke)

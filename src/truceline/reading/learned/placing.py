"""Both sides' proposals on one article by the numbers of their words, so that they compare."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from truceline.reading.attribution.page import Page, Proposal
from truceline.reading.learned.encoding import Encoded
from truceline.reading.learned.joining import Joining
from truceline.reading.learned.tagger import Scores
from truceline.vocabulary.spans import Span

Words = frozenset[int]


@dataclass(frozen=True, slots=True)
class Placed:
    """A proposal's words by number."""

    proposal: Proposal
    source: Words
    cue: Words
    content: Words


class Numbers:
    """From printed places to word numbers."""

    def __init__(self, encoded: Encoded) -> None:
        self.tokens = encoded.tokens
        self.starts = encoded.begins
        self.ends = encoded.ends

    def of(self, span: Span) -> range:
        """The words that a span touches."""
        low = bisect_right(self.ends, span.start)
        return range(low, bisect_left(self.starts, span.end))

    def placed(self, one: Proposal) -> Placed:
        """All three roles."""
        return Placed(
            one,
            frozenset(self.of(one.source)) if one.source else frozenset(),
            frozenset(self.of(one.cue)) if one.cue else frozenset(),
            frozenset(n for span in one.content for n in self.of(span)),
        )


@dataclass(frozen=True, slots=True)
class Bench:
    """Both sides' proposals on one article, so that each can be seen beside the other's."""

    scores: Scores
    numbers: Numbers
    tagged: Sequence[tuple[Placed, Joining]]
    ruled: Sequence[Placed]
    confidence: Sequence[float]  # of the rules, in the order of `ruled`

    @property
    def page(self) -> Page:
        """The article."""
        return self.scores.encoded.page


def one_source(one: Placed, other: Placed) -> bool:
    """Whether both name the same source, or none."""
    return bool(one.source & other.source) or one.source == other.source


def overlap(one: Words, other: Words) -> float:
    """The share of their words that two contents have in common."""
    return len(one & other) / len(one | other) if one or other else 0.0

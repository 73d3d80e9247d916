"""Many small decision trees added up, as plain tables of numbers.

Gradient boosting after Friedman (Annals of Statistics 2001); grown elsewhere, read here. After
QuickScorer (Lucchese and others, SIGIR 2015) all questions of all trees are asked at once, and
each answer crosses out the ends that it leads away from.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Singles = NDArray[np.float32]
Ints = NDArray[np.int64]
LEAF = -1
AT_ONCE = 64  # rows of evidence; the questions put to more of them outgrow a processor's cache
SIZES = (np.uint16, np.uint32, np.uint64)  # a bit for each end of a tree

# What a question asks about, its border, and as bits the ends that "above it" crosses out.
Question = tuple[int, float, int]


@dataclass(frozen=True, slots=True)
class Trees:
    """All decision trees in one: a row a question, a column a tree."""

    evidence: Ints  # its number
    border: Singles  # what is asked: does it lie at this or below?
    above: NDArray[Any]  # if not, which ends of the tree stay open, a bit each
    value: Floats  # a row a tree: what its ends add, from the lowest to the highest

    def of(self, rows: Singles) -> Floats:
        """What the trees add up to for each row of evidence."""
        blocks = [self._of(rows[at : at + AT_ONCE]) for at in range(0, len(rows), AT_ONCE)]
        return np.concatenate(blocks) if blocks else np.zeros(0)

    def _of(self, rows: Singles) -> Floats:
        seen = np.ascontiguousarray(rows.T).take(self.evidence, axis=0)
        below = (seen <= self.border[:, :, None]).view(np.uint8)
        every = ~self.above.dtype.type(0)
        still = np.bitwise_and.reduce(self.above[:, :, None] | below * every, axis=0)
        lowest = still & (~still + still.dtype.type(1))
        ends = np.frexp(lowest.astype(np.float64))[1] - 1
        trees, most = self.value.shape
        total: Floats = self.value.take(np.arange(trees) * most + ends.T).sum(axis=1)
        return total


@dataclass(frozen=True, slots=True)
class Grown:
    """Trees with the sum from which they start: likelihoods for rows of evidence."""

    start: float
    trees: Trees

    def likely(self, rows: Sequence[Sequence[float]]) -> list[float]:
        """How likely, 0 to 1, what each row of evidence speaks for is right."""
        seen = np.array(rows, dtype=np.float32)  # like the library that grew the trees
        shares: list[float] = (1.0 / (1.0 + np.exp(-(self.start + self.trees.of(seen))))).tolist()
        return shares


def grown_from(file: Traversable, names: Sequence[str], cure: str) -> Grown:
    """Shipped trees; those grown for other evidence than `names` are refused with the cure."""
    data = json.loads(file.read_text(encoding="utf-8"))
    if tuple(data["names"]) != tuple(names):
        raise ValueError(f"{file.name} was grown for other evidence: run {cure}")
    return Grown(data["start"], trees_from(data["trees"]))


def trees_from(grown: Sequence[Mapping[str, Any]]) -> Trees:
    """From their file's data: a list for each of a tree's columns. A tree has up to 64 ends."""
    told = [_read(tree) for tree in grown]
    shape = max(len(questions) for questions, _ in told), len(told)
    most = max(len(ends) for _, ends in told)
    size = next(size for size in SIZES if most <= np.iinfo(size).bits)
    every = int(np.iinfo(size).max)
    evidence, border = np.zeros(shape, dtype=np.int64), np.full(shape, np.inf)
    above, value = np.full(shape, every, dtype=size), np.zeros((len(told), most))
    for tree, (questions, ends) in enumerate(told):
        value[tree, : len(ends)] = ends
        for row, (asked, at, crossed) in enumerate(questions):
            evidence[row, tree], border[row, tree] = asked, at
            above[row, tree] = every ^ crossed
    return Trees(evidence, _singles(border), above, value)


def _read(
    tree: Mapping[str, Any], node: int = 0, first: int = 0
) -> tuple[list[Question], list[float]]:
    """The questions and ends of a tree from a node on; `first` ends lie below it."""
    if tree["evidence"][node] == LEAF:
        return [], [tree["value"][node]]
    asked, low = _read(tree, tree["low"][node], first)
    then, high = _read(tree, tree["high"][node], first + len(low))
    crossed = ((1 << len(low)) - 1) << first
    question = tree["evidence"][node], tree["border"][node], crossed
    return [question, *asked, *then], [*low, *high]


def _singles(border: Floats) -> Singles:
    """Borders for evidence in 32 bits: the nearest such number at each or below it."""
    near = border.astype(np.float32)
    return np.where(near > border, np.nextafter(near, np.float32(-np.inf)), near)

"""Many small decision trees added up, as plain tables of numbers.

Gradient boosting after Friedman (Annals of Statistics 2001); grown elsewhere, read here.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
LEAF = -1


@dataclass(frozen=True, slots=True)
class Trees:
    """All decision trees in one: a row a tree, a column a node.

    At each node stands a piece of evidence, a border and two ways on.
    """

    evidence: Ints  # its number; LEAF where a tree ends
    border: Floats
    low: Ints  # next node where the evidence is at most the border
    high: Ints
    value: Floats

    def of(self, rows: Floats) -> Floats:
        """What the trees add up to for each row of evidence."""
        count, longest = self.evidence.shape
        first = np.arange(count) * longest  # nodes are numbered through, tree after tree
        own = np.arange(len(rows))[:, None] * rows.shape[1]  # and evidence, row after row
        at = np.repeat(first[None, :], len(rows), axis=0)
        asked = self.evidence.take(at)
        while (going := asked != LEAF).any():
            seen = rows.take(own + np.maximum(asked, 0))
            on = np.where(seen <= self.border.take(at), self.low.take(at), self.high.take(at))
            at = np.where(going, first + on, at)
            asked = self.evidence.take(at)
        total: Floats = self.value.take(at).sum(axis=1)
        return total


@dataclass(frozen=True, slots=True)
class Grown:
    """Trees with the sum from which they start: likelihoods for rows of evidence."""

    start: float
    trees: Trees

    def likely(self, rows: Sequence[Sequence[float]]) -> list[float]:
        """How likely, 0 to 1, what each row of evidence speaks for is right."""
        # as 32-bit numbers, like the library that grew the trees
        seen = np.array(rows, dtype=np.float32).astype(np.float64)
        shares: list[float] = (1.0 / (1.0 + np.exp(-(self.start + self.trees.of(seen))))).tolist()
        return shares


def grown_from(file: Traversable, names: Sequence[str], cure: str) -> Grown:
    """Shipped trees; those grown for other evidence than `names` are refused with the cure."""
    data = json.loads(file.read_text(encoding="utf-8"))
    if tuple(data["names"]) != tuple(names):
        raise ValueError(f"{file.name} was grown for other evidence: run {cure}")
    return Grown(data["start"], trees_from(data["trees"]))


def trees_from(grown: Sequence[dict[str, Any]]) -> Trees:
    """From their file's data: a list for each of a tree's columns."""
    return Trees(
        _table(grown, "evidence", LEAF).astype(np.int64),
        _table(grown, "border"),
        _table(grown, "low").astype(np.int64),
        _table(grown, "high").astype(np.int64),
        _table(grown, "value"),
    )


def _table(trees: Sequence[dict[str, Any]], name: str, missing: float = 0.0) -> Floats:
    """One row a tree, filled up to the longest."""
    longest = max(len(tree[name]) for tree in trees)
    rows = [[*tree[name], *[missing] * (longest - len(tree[name]))] for tree in trees]
    return np.array(rows, dtype=np.float64)

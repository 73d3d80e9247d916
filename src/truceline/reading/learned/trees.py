"""Many small decision trees added up, as plain tables of numbers.

Gradient boosting after Friedman (Annals of Statistics 2001); grown elsewhere, read here.
"""

from collections.abc import Sequence
from dataclasses import dataclass
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

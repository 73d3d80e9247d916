"""How likely a proposal is an attribution, once both opinions are heard.

A few hundred small decision trees, fitted on articles that the tagger has not learned from
(`training/tagger/judge.py`; gradient boosting after Friedman, Annals of Statistics 2001), add
up to a likelihood that can be taken at its word: of those given 0.9 nine in ten are right.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from truceline.reading.attribution.rules import Weighed
from truceline.reading.learned.opinions import NAMES, Opinion

Floats = NDArray[np.float64]
LEAF = -1


@dataclass(frozen=True, slots=True)
class Tree:
    """One decision tree: at each node a piece of evidence, a border and two ways on."""

    evidence: NDArray[np.int64]  # its number; LEAF where the tree ends
    border: Floats
    low: NDArray[np.int64]  # next node where the evidence is at most the border
    high: NDArray[np.int64]
    value: Floats

    def of(self, rows: Floats) -> Floats:
        """What the tree adds for each row of evidence."""
        at = np.zeros(len(rows), dtype=np.int64)
        while True:
            asked = self.evidence[at]
            inner = asked != LEAF
            if not inner.any():
                return self.value[at]
            seen = rows[np.arange(len(rows)), np.maximum(asked, 0)]
            ways = np.where(seen <= self.border[at], self.low[at], self.high[at])
            at = np.where(inner, ways, at)


@dataclass(frozen=True, slots=True)
class Judge:
    """The trees, and the likelihood below which nobody is said to have said anything."""

    start: float
    trees: tuple[Tree, ...]
    slope: float  # how the sum is bent so that those chosen are right as often as it says
    shift: float
    least: float

    def weighed(self, opinions: Sequence[Opinion]) -> list[Weighed]:
        """Each proposal with its likelihood, 0 to 1."""
        if not opinions:
            return []
        sure = self.likely(np.array([one.evidence for one in opinions], dtype=np.float64))
        return [(float(p), one.proposal) for p, one in zip(sure, opinions, strict=True)]

    def likely(self, rows: Floats) -> Floats:
        """Likelihoods of rows of evidence."""
        # as 32-bit numbers, like the library that grew the trees
        given = rows.astype(np.float32).astype(np.float64)
        total = self.start + sum(tree.of(given) for tree in self.trees)
        shares: Floats = 1.0 / (1.0 + np.exp(-(self.slope * total + self.shift)))
        return shares


def load_judge(folder: Path) -> Judge:
    """The shipped one."""
    return judge_from(json.loads((folder / "judge.json").read_text(encoding="utf-8")))


def judge_from(data: dict[str, Any]) -> Judge:
    """From its file's data; trees grown for other evidence are refused."""
    if tuple(data["names"]) != NAMES:
        raise ValueError("the judge was fitted for other evidence: run training/tagger/judge.py")
    trees = tuple(
        Tree(
            np.array(one["evidence"], dtype=np.int64),
            np.array(one["border"], dtype=np.float64),
            np.array(one["low"], dtype=np.int64),
            np.array(one["high"], dtype=np.int64),
            np.array(one["value"], dtype=np.float64),
        )
        for one in data["trees"]
    )
    return Judge(data["start"], trees, data["slope"], data["shift"], data["least"])

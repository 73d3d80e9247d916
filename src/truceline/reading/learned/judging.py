"""How likely a proposal is an attribution, once both opinions are heard.

A few hundred small decision trees, fitted on articles that the tagger has not learned from
(`training/tagger/judge.py`; gradient boosting after Friedman, Annals of Statistics 2001), add
up to a likelihood that can be taken at its word: of those given 0.9 nine in ten are right.
"""

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from truceline.reading.attribution.page import Weighed
from truceline.reading.learned.evidence import NAMES
from truceline.reading.learned.opinions import Opinion
from truceline.reading.learned.trees import Trees, trees_from

Floats = NDArray[np.float64]
# How what is told at last is bent: what is chosen, joined and tidied is right oftener at the
# top and less often in the middle than the trees alone say (`evaluation/calibration.py --fit`).
TOLD_SLOPE, TOLD_SHIFT = 1.2, -0.25


@dataclass(frozen=True, slots=True)
class Judge:
    """The trees, and the likelihood below which nobody is said to have said anything."""

    start: float
    trees: Trees
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
        total = self.start + self.trees.of(rows.astype(np.float32))
        shares: Floats = 1.0 / (1.0 + np.exp(-(self.slope * total + self.shift)))
        return shares


def told(sure: float) -> float:
    """The confidence of an attribution as a reader is told it, 0 to 1.

    >>> round(told(0.95), 2), round(told(0.6), 2)
    (0.96, 0.56)
    """
    sure = min(max(sure, 0.001), 0.999)
    return 1 / (1 + math.exp(-(TOLD_SLOPE * math.log(sure / (1 - sure)) + TOLD_SHIFT)))


def load_judge(folder: Path) -> Judge:
    """The shipped one."""
    return judge_from(json.loads((folder / "judge.json").read_text(encoding="utf-8")))


def judge_from(data: dict[str, Any]) -> Judge:
    """From its file's data; trees grown for other evidence are refused."""
    if tuple(data["names"]) != NAMES:
        raise ValueError("the judge was fitted for other evidence: run training/tagger/judge.py")
    return Judge(
        data["start"], trees_from(data["trees"]), data["slope"], data["shift"], data["least"]
    )

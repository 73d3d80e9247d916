"""Grown trees written out as plain numbers say what the grown ones said."""

import sys
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from truceline.reading.learned.trees import Grown, trees_from

sys.path.append(str(Path(__file__).resolve().parents[2] / "training"))

import plain_trees

# A border on a number that has more than seven digits: what lies on it goes low.
BORDER = np.float64(np.float32(-0.513830781))
BINNED = np.array(
    [(0, False, 0, BORDER, 1, 2), (0.5, True, 0, 0, 0, 0), (-0.25, True, 0, 0, 0, 0)],
    dtype=[
        ("value", "f8"),
        ("is_leaf", "?"),
        ("feature_idx", "i8"),
        ("num_threshold", "f8"),
        ("left", "u4"),
        ("right", "u4"),
    ],
)
BOOSTED = SimpleNamespace(
    children_left=np.array([1, -1, -1]),
    children_right=np.array([2, -1, -1]),
    feature=np.array([0, -2, -2]),
    threshold=np.array([0.5, -2.0, -2.0]),
    value=np.array([0.0, 5.0, -2.5]).reshape(3, 1, 1),
)


def added(tree: plain_trees.Tree, *evidence: float) -> list[float]:
    """What one tree adds for each piece of evidence."""
    likely = Grown(0.0, trees_from([tree])).likely([[one] for one in evidence])
    return [float(np.log(one / (1 - one))) for one in likely]


def test_evidence_on_the_border_of_a_binned_tree_goes_low() -> None:
    assert added(plain_trees.binned(BINNED), float(BORDER), -0.5) == pytest.approx([0.5, -0.25])


def test_a_boosted_tree_adds_its_value_times_the_rate() -> None:
    tree = plain_trees.boosted(BOOSTED, 0.1, 5)
    assert added(tree, 0.5, 0.6) == pytest.approx([0.5, -0.25])

import numpy as np
import pytest

from truceline.reading.learned.evidence import NAMES
from truceline.reading.learned.judging import judge_from

# one tree: cue tagged at most 0.5? then -2; else +2
TREE = {
    "evidence": [NAMES.index("cue tagged"), -1, -1],
    "border": [0.5, 0.0, 0.0],
    "low": [1, 0, 0],
    "high": [2, 0, 0],
    "value": [0.0, -2.0, 2.0],
}
DATA = {
    "names": list(NAMES),
    "start": 0.0,
    "slope": 1.0,
    "shift": 0.0,
    "least": 0.4,
    "trees": [TREE, TREE],
}


def row(cue: float) -> list[float]:
    return [cue if name == "cue tagged" else 0.0 for name in NAMES]


def test_trees_add_up_to_a_likelihood() -> None:
    low, border, high = judge_from(DATA).likely(np.array([row(0.1), row(0.5), row(0.9)]))
    assert low == border == pytest.approx(1 / (1 + np.exp(4)))
    assert high == pytest.approx(1 / (1 + np.exp(-4)))


def test_trees_grown_for_other_evidence_are_refused() -> None:
    with pytest.raises(ValueError, match="judge"):
        judge_from({**DATA, "names": ["cue tagged"]})


def test_nothing_proposed_is_nothing_judged() -> None:
    assert judge_from(DATA).weighed([]) == []


def test_trees_of_any_depth_stand_side_by_side() -> None:
    deep = {
        "evidence": [NAMES.index("quoted"), -1, NAMES.index("cue tagged"), -1, -1],
        "border": [0.5, 0.0, 0.5, 0.0, 0.0],
        "low": [1, 0, 3, 0, 0],
        "high": [2, 0, 4, 0, 0],
        "value": [0.0, 1.0, 0.0, 3.0, 5.0],
    }
    trees = judge_from({**DATA, "trees": [TREE, deep, TREE]}).trees
    quoted = [
        1.0 if name == "quoted" else share for name, share in zip(NAMES, row(0.9), strict=True)
    ]
    rows = np.array([row(0.1), quoted, row(0.9)])
    assert trees.of(rows).tolist() == [-3.0, 9.0, 5.0]

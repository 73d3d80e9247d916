"""Small decision trees added up."""

import json
from pathlib import Path

import numpy as np
import pytest

from truceline.reading.learned.trees import grown_from, trees_from

STUMP = {
    "evidence": [0, -1, -1],
    "border": [0.5, 0.0, 0.0],
    "low": [1, 0, 0],
    "high": [2, 0, 0],
    "value": [0.0, -1.0, 2.0],
}
LEAF = {"evidence": [-1], "border": [0.0], "low": [0], "high": [0], "value": [0.25]}


def test_each_row_takes_its_own_way_and_all_trees_count() -> None:
    trees = trees_from([STUMP, LEAF])
    assert trees.of(np.array([[0.2, 9.0], [0.5, 9.0], [0.9, 9.0]])).tolist() == [-0.75, -0.75, 2.25]


def test_shipped_trees_tell_likelihoods_and_those_for_other_evidence_are_refused(
    tmp_path: Path,
) -> None:
    file = tmp_path / "trees.json"
    file.write_text(json.dumps({"names": ["length"], "start": 0.0, "trees": [STUMP]}))
    low, high = grown_from(file, ("length",), "it again").likely([(0.2,), (0.9,)])
    assert (round(low, 3), round(high, 3)) == (0.269, 0.881)
    with pytest.raises(ValueError, match=r"trees\.json was grown for other evidence: run it again"):
        grown_from(file, ("width",), "it again")

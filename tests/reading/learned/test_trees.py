"""Small decision trees added up."""

import numpy as np

from truceline.reading.learned.trees import trees_from

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

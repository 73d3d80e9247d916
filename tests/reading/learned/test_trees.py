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
    rows = np.array([[0.2, 9.0], [0.5, 9.0], [0.9, 9.0]], dtype=np.float32)
    assert trees.of(rows).tolist() == [-0.75, -0.75, 2.25]


def stairs(ends: int) -> dict[str, list[float]]:
    """A tree that goes down one step at a time: each end adds its number."""
    steps = ends - 1
    return {
        "evidence": [0] * steps + [-1] * ends,
        "border": [float(at) for at in range(steps)] + [0.0] * ends,
        "low": [steps + at for at in range(steps)] + [0] * ends,
        "high": [at + 1 for at in range(steps - 1)] + [steps + steps] + [0] * ends,
        "value": [0.0] * steps + [float(at) for at in range(ends)],
    }


@pytest.mark.parametrize("ends", [2, 16, 17, 32, 33, 64])
def test_every_end_of_a_large_tree_is_reached(ends: int) -> None:
    rows = np.arange(-0.5, ends - 1, dtype=np.float32)[:, None]
    trees = trees_from([stairs(ends), LEAF])
    assert trees.of(rows).tolist() == [at + 0.25 for at in range(ends)]


def test_many_rows_are_read_like_each_alone() -> None:
    trees = trees_from([stairs(9), STUMP])
    rows = np.random.default_rng(7).uniform(-1, 9, (150, 1)).astype(np.float32)
    assert trees.of(rows).tolist() == [trees.of(row[None, :])[0] for row in rows]
    assert trees.of(rows[:0]).tolist() == []


def test_a_border_between_two_numbers_of_32_bits_parts_them() -> None:
    below = np.float32(0.1)
    above = np.nextafter(below, np.float32(1))
    middle = (float(below) + float(above)) / 2
    for border in (middle - 1e-12, middle + 1e-12):
        trees = trees_from([{**STUMP, "border": [border, 0.0, 0.0]}])
        assert trees.of(np.array([[below], [above]])).tolist() == [-1.0, 2.0]


def test_shipped_trees_tell_likelihoods_and_those_for_other_evidence_are_refused(
    tmp_path: Path,
) -> None:
    file = tmp_path / "trees.json"
    file.write_text(json.dumps({"names": ["length"], "start": 0.0, "trees": [STUMP]}))
    low, high = grown_from(file, ("length",), "it again").likely([(0.2,), (0.9,)])
    assert (round(low, 3), round(high, 3)) == (0.269, 0.881)
    with pytest.raises(ValueError, match=r"trees\.json was grown for other evidence: run it again"):
        grown_from(file, ("width",), "it again")

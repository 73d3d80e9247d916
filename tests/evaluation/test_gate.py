import json
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest


@pytest.fixture
def talks(gate: ModuleType, tmp_path: Path) -> Any:
    """A gold set of ten items, seven of which are found."""
    (tmp_path / "gold.json").write_text("[]")
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "1.txt").write_text("Envoy Dahl left.")
    return gate.GoldSet(
        name="talks",
        gold=tmp_path / "gold.json",
        texts=tmp_path / "texts",
        measures=("found",),
        measure=lambda of: {"found": gate.Score(0.7, 10)},
    )


def go(gate: ModuleType, of: Any, floors: Path, *words: str) -> int:
    wrong: int = gate.run(gate.arguments(words, [of]), [of], floors)
    return wrong


def floor(path: Path) -> float:
    share: float = json.loads(path.read_text())["talks"]["measures"]["found"]["share"]
    return share


@pytest.fixture
def floors(gate: ModuleType, talks: Any, tmp_path: Path) -> Path:
    path = tmp_path / "floors.json"
    assert go(gate, talks, path, "--pin", "talks") == 0
    return path


@pytest.mark.parametrize(("share", "wrong"), [(0.9, 0), (0.7, 0), (0.6, 0), (0.59, 1)])
def test_more_than_one_item_less_is_a_fall(
    gate: ModuleType, talks: Any, floors: Path, share: float, wrong: int
) -> None:
    now = replace(talks, measure=lambda of: {"found": gate.Score(share, 10)})
    assert go(gate, now, floors) == wrong


@pytest.mark.parametrize(("share", "kept"), [(0.9, 0.9), (0.5, 0.7)])
def test_raising_lowers_nothing(
    gate: ModuleType, talks: Any, floors: Path, share: float, kept: float
) -> None:
    now = replace(talks, measure=lambda of: {"found": gate.Score(share, 10)})
    go(gate, now, floors, "--raise")
    assert floor(floors) == kept


def test_lowering_takes_the_name(gate: ModuleType, talks: Any, floors: Path) -> None:
    now = replace(talks, measure=lambda of: {"found": gate.Score(0.5, 10)})
    assert go(gate, now, floors) == 1
    assert go(gate, now, floors, "--lower", "talks.found") == 0
    assert floor(floors) == 0.5


@pytest.mark.parametrize("changed", ["gold.json", "texts/1.txt"])
def test_floors_belong_to_one_gold_set(
    gate: ModuleType, talks: Any, floors: Path, tmp_path: Path, changed: str
) -> None:
    (tmp_path / changed).write_text('["another"]')
    assert go(gate, talks, floors, "--raise") == 1
    assert go(gate, talks, floors, "--pin", "talks") == 0
    assert go(gate, talks, floors) == 0


def test_a_gold_set_without_floors_is_a_complaint(
    gate: ModuleType, talks: Any, tmp_path: Path
) -> None:
    assert go(gate, talks, tmp_path / "none.json") == 1


def test_gold_that_is_not_here_is_passed_over(
    gate: ModuleType, talks: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    away = replace(talks, gold=tmp_path / "away.json")
    assert go(gate, away, tmp_path / "none.json") == 0
    assert "talks: passed over" in capsys.readouterr().out


def test_a_measure_that_is_gone_is_a_complaint(gate: ModuleType, talks: Any, floors: Path) -> None:
    assert go(gate, replace(talks, measure=lambda of: {}), floors) == 1


def test_floors_name_known_measures_only(gate: ModuleType) -> None:
    known = {of.name: set(of.measures) for of in gate.GOLD_SETS}
    kept = gate.read_floors(gate.FLOORS)
    assert set(kept) <= set(known)
    for name, floor in kept.items():
        assert set(floor.scores) <= known[name]
        assert all(0 <= s.share <= 1 and s.items > 0 for s in floor.scores.values())


def test_floors_of_the_samples_are_for_the_gold_as_it_is(gate: ModuleType) -> None:
    samples = next(of for of in gate.GOLD_SETS if of.name == "samples")
    kept = gate.read_floors(gate.FLOORS).get("samples")
    assert kept is not None
    assert kept.digest == samples.digest(), "the gold has changed: gate.py --pin samples"

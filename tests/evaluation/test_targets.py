from types import ModuleType
from typing import Any

from truceline.coding import implied, recognise
from truceline.coding.course import Course
from truceline.coding.sides import Sides


def line(targets: list[str], start: int = 0) -> dict[str, Any]:
    act = {"act": "demand", "confidence": 0.8, "targets": targets}
    place = {"start": start, "end": start + 20, "text": "..."}
    return {"document": {"path": "reports/one.txt"}, "content": [place], "acts": [act]}


def item(targets: list[str], start: int = 0, doc: str = "one.txt") -> dict[str, Any]:
    return {"doc": doc, "start": start, "end": start + 20, "act": "demand", "targets": targets}


def test_what_is_told_without_need_counts_against(targets: ModuleType) -> None:
    gold = [item(["Veska"]), item([], 100), item(["Norlund"], 200)]
    told = [line(["Veska"]), line(["Tarsh"], 100), line([], 200)]
    figures = targets.score(gold, told)
    assert (figures["found"].share, figures["found"].items) == (0.5, 2)
    assert (figures["told"].share, figures["told"].items) == (0.5, 2)


def test_reports_are_taken_in_turn(targets: ModuleType) -> None:
    gold = [item([], doc=name) for name in ("c.txt", "a.txt", "b.txt", "a.txt")]
    parts = targets.statements.halves(gold)
    assert [one["doc"] for one in parts["errors read"]] == ["c.txt", "a.txt", "a.txt"]
    assert [one["doc"] for one in parts["not read"]] == ["b.txt"]


def test_a_way_is_left_out_and_put_back(targets: ModuleType) -> None:
    assert {where for where, _ in targets.WAYS.values()} == {implied, recognise, Course, Sides}
    for where, name in targets.WAYS.values():
        kept = getattr(where, name)
        assert targets.without(where, name, lambda w=where, n=name: getattr(w, n)) is not kept
        assert getattr(where, name) is kept

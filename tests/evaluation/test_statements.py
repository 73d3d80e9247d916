from types import ModuleType
from typing import Any

import pytest

GOLD = {
    "doc": "0007",
    "start": 100,
    "end": 160,
    "speaker": ["Ada Dahl", "Dahl"],
    "act": "offer",
    "act_alt": ["propose"],
    "issues": ["talks_venue"],
    "targets": ["Veska"],
    "conditional": True,
    "due": "2031-05-31",
    "complete": True,
    "party": "Tarsh",
    "chain": ["Bay Wire", "Bay Post"],
    "said_on": "2031-05-03",
}


def act(name: str = "offer", confidence: float = 0.9, **more: Any) -> dict[str, Any]:
    return {"act": name, "confidence": confidence, "issues": [], "targets": [], **more}


def line(
    *spans: tuple[int, int], acts: Any = (), speaker: str = "Envoy Ada Dahl"
) -> dict[str, Any]:
    return {
        "id": "s",
        "document": {"id": "x", "path": "reports/0007-talks.txt", "outlet": "Bay Post"},
        "chain": [{"role": "agency", "name": "Bay Wire"}],
        "said_on": {"date": "2031-05-03"},
        "content": [{"start": start, "end": end} for start, end in spans],
        "speaker": {"name": speaker, "party": "Tarsh"},
        "acts": list(acts),
    }


@pytest.mark.parametrize(
    ("spans", "found"),
    [
        ([(100, 160)], 1.0),
        ([(130, 190)], 0.0),  # a third of the union
        ([(102, 122)], 1.0),  # within, and a third of it
        ([(102, 120)], 0.0),
        ([(60, 200)], 1.0),  # holds it
        ([(0, 300)], 0.0),  # holds it, five times as long
        ([(95, 105), (150, 165)], 1.0),  # its parts do not, the whole does
    ],
)
def test_found_when_the_words_are_the_same_give_or_take(
    statements: ModuleType, spans: list[tuple[int, int]], found: float
) -> None:
    assert statements.score([GOLD], [line(*spans)])["found"].share == found


def test_everything_right_is_counted_so(statements: ModuleType) -> None:
    whole = act(
        issues=["talks_venue"],
        targets=["Veskan delegation", "Veska"],
        due="2031-05-31",
        condition={"start": 1, "end": 2, "text": "x"},
    )
    found = statements.score([GOLD], [line((100, 160), acts=[whole])])
    assert {name for name, one in found.items() if one.share == 1.0} == set(statements.WHOLES)


@pytest.mark.parametrize(
    ("acts", "right", "main"),
    [
        ([act("propose")], 1.0, 0.0),
        ([act("assert", 0.9), act("offer", 0.8)], 1.0, 0.0),
        ([act("assert", 0.9), act("accuse", 0.8), act("offer", 0.7)], 0.0, 0.0),
        ([], 0.0, 0.0),
    ],
)
def test_only_the_two_surest_acts_count(
    statements: ModuleType, acts: list[dict[str, Any]], right: float, main: float
) -> None:
    found = statements.score([GOLD], [line((100, 160), acts=acts)])
    assert (found["act"].share, found["main act"].share) == (right, main)


def test_optional_ones_are_not_missed(statements: ModuleType) -> None:
    found = statements.score([GOLD, {**GOLD, "start": 500, "end": 540, "optional": True}], [])
    assert found["found"].items == 1


def test_statements_off_the_gold_are_counted_in_complete_reports_only(
    statements: ModuleType,
) -> None:
    told = [line((100, 160)), line((700, 760))]
    assert statements.score([GOLD], told)["on gold"].share == 0.5
    assert "on gold" not in statements.score([{**GOLD, "complete": False}], told)


def test_reports_of_another_name_are_left_alone(statements: ModuleType) -> None:
    other = {**line((100, 160)), "document": {"id": "1", "path": "reports/1.txt"}}
    assert statements.score([GOLD], [other])["found"].share == 0.0

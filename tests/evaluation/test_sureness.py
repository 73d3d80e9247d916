from types import ModuleType
from typing import Any


def line(act: str, confidence: float, start: int = 0) -> dict[str, Any]:
    return {
        "document": {"path": "reports/one.txt"},
        "content": [{"start": start, "end": start + 20, "text": "..."}],
        "acts": [
            {"act": "assert", "confidence": confidence - 0.1},
            {"act": act, "confidence": confidence},
        ],
    }


GOLD = [{"doc": "one.txt", "start": 0, "end": 20, "act": "reject", "act_alt": ["demand"]}]


def test_the_surest_act_is_judged_and_as_good_is_right(sureness: ModuleType) -> None:
    found = [one for _, one in sureness.judged(GOLD, [line("demand", 0.8), line("offer", 0.6)])]
    assert [(one.confidence, one.right) for one in found] == [(0.8, True), (0.6, False)]


def test_what_lies_on_no_gold_words_is_not_judged(sureness: ModuleType) -> None:
    assert list(sureness.judged(GOLD, [line("reject", 0.8, start=500)])) == []


def test_a_report_always_falls_into_the_same_half(sureness: ModuleType) -> None:
    names = [f"report-{number}.txt" for number in range(60)]
    halves = [sureness.half(name) for name in names]
    assert halves == [sureness.half(name) for name in names]
    assert 15 < halves.count("set on") < 45


def test_the_error_is_told_with_what_was_said_and_right(sureness: ModuleType) -> None:
    found = [one for _, one in sureness.judged(GOLD, [line("reject", 0.9), line("offer", 0.9)])]
    first, *tenths = sureness.shown("samples", found, faults=True)
    assert first == "samples: error 0.400, said 0.90, right 0.50, of 2 acts"
    assert len(tenths) == 1

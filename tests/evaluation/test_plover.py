from types import ModuleType
from typing import Any

import pytest

RECORD = {
    "id": "r1",
    "event": "DEMAND",
    "source": [{"actorText": "Veskan"}],
    "target": [{"actorText": "Norlund"}],
}


def told(*acts: tuple[str, float], speaker: str = "Veska", targets: Any = ()) -> dict[str, Any]:
    coded = [{"plover": event, "confidence": sure, "targets": targets} for event, sure in acts]
    return {"document": {"id": "r1"}, "speaker": {"name": speaker}, "acts": coded}


@pytest.mark.parametrize(
    ("acts", "event", "any_event"),
    [
        ([("REQUEST", 0.9)], 1, 1),
        ([("REJECT", 0.9), ("REQUEST", 0.4)], 0, 1),
        ([("REJECT", 0.9)], 0, 0),
        ([], 0, 0),
    ],
)
def test_the_surest_act_is_the_event(
    plover: ModuleType, acts: list[tuple[str, float]], event: int, any_event: int
) -> None:
    found = plover.score([RECORD], [told(*acts)])
    assert (found["event"].share, found["any"].share) == (event, any_event)


def test_names_meet_by_their_beginnings(plover: ModuleType) -> None:
    found = plover.score([RECORD], [told(("REQUEST", 0.9), targets=["Norlunders"])])
    assert (found["who"].share, found["whom"].share) == (1.0, 1.0)


def test_deeds_are_no_verbal_events(plover: ModuleType) -> None:
    assert plover.score([{**RECORD, "event": "ASSAULT"}], []) == {}

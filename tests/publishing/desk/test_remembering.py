"""What was worked out over a record is kept until somebody writes to it."""

from dataclasses import dataclass
from itertools import count
from typing import Any

from truceline.publishing.desk.remembering import KEPT, Remembered


@dataclass
class Marked:
    mark: str | None

    def noted(self, name: str) -> str | None:
        assert name == "changed"
        return self.mark


def value(kept: Remembered, mark: str | None, name: Any, numbers: Any) -> int:
    return kept.value(Marked(mark), name, lambda: next(numbers))  # type: ignore[arg-type]


def test_made_once_for_each_state_and_name() -> None:
    kept, numbers = Remembered(), count()
    assert [value(kept, "a", "x", numbers), value(kept, "a", "x", numbers)] == [0, 0]
    assert value(kept, "a", "y", numbers) == 1
    assert value(kept, "b", "x", numbers) == 2


def test_a_record_without_a_mark_is_asked_each_time() -> None:
    kept, numbers = Remembered(), count()
    assert [value(kept, None, "x", numbers), value(kept, None, "x", numbers)] == [0, 1]


def test_the_oldest_of_too_many_is_forgotten() -> None:
    kept, numbers = Remembered(), count()
    for name in range(KEPT + 1):
        value(kept, "a", name, numbers)
    assert value(kept, "a", 0, numbers) == KEPT + 1


def test_a_value_may_be_made_from_another() -> None:
    kept = Remembered()
    reader: Any = Marked("a")
    assert kept.value(reader, "x", lambda: kept.value(reader, "y", lambda: 3) + 1) == 4

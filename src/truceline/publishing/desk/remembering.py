"""What was worked out over a whole record, kept until somebody writes to it."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import RLock
from typing import Any, TypeVar

from truceline.publishing.desk.standing import CHANGED
from truceline.record.rows import RecordReader

Value = TypeVar("Value")
KEPT = 16  # values over all records


class Remembered:
    """The last values, each under the state of its record and what it is."""

    def __init__(self) -> None:
        self.values: OrderedDict[tuple[str, Hashable], Any] = OrderedDict()
        self.lock = RLock()  # a value may be made from another

    def value(self, reader: RecordReader, name: Hashable, make: Callable[[], Value]) -> Value:
        """The value of that name; made once for each state of the record."""
        mark = reader.noted(CHANGED)
        if mark is None:
            return make()
        with self.lock:
            found: Value = self.values[mark, name] if (mark, name) in self.values else make()
            self.values[mark, name] = found
            self.values.move_to_end((mark, name))
            while len(self.values) > KEPT:
                self.values.popitem(last=False)
        return found


REMEMBERED = Remembered()

"""Clocks: the whole of a run, and named parts of it."""

import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import wraps
from statistics import median
from typing import Any


@dataclass(frozen=True, slots=True)
class Took:
    """How long something took, by the clock on the wall and in this process alone."""

    wall: float
    cpu: float
    result: Any = None


@dataclass
class Stopwatch:
    """Seconds of this process by name; a part inside another part counts for itself only."""

    seconds: Counter[str] = field(default_factory=Counter)
    inner: list[float] = field(default_factory=lambda: [0.0])

    @contextmanager
    def part(self, name: str) -> Iterator[None]:
        """Count what happens inside under this name."""
        started = time.process_time()
        self.inner.append(0.0)
        try:
            yield
        finally:
            took = time.process_time() - started
            self.seconds[name] += took - self.inner.pop()
            self.inner[-1] += took

    def clocked(self, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """The function, counted under this name."""

        @wraps(function)
        def counted(*given: Any, **named: Any) -> Any:
            with self.part(name):
                return function(*given, **named)

        return counted


def took(work: Callable[[], object]) -> Took:
    """How long the work takes."""
    wall, cpu = time.perf_counter(), time.process_time()
    result = work()
    return Took(time.perf_counter() - wall, time.process_time() - cpu, result)


def spread(values: list[float], form: str = ".2f") -> str:
    """Median and range of several measurements.

    >>> spread([3.0, 1.0, 2.0])
    '2.00 (1.00 to 3.00)'
    """
    middle, least, most = median(values), min(values), max(values)
    return f"{middle:{form}} ({least:{form}} to {most:{form}})"

"""Progress on the side, where somebody sits at a terminal."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from truceline.cli.output import inform
from truceline.runs import Watcher


class Bar:
    """A bar that grows with each input dealt with."""

    def __init__(self, progress: Progress, total: int | None) -> None:
        self.progress = progress
        self.task = progress.add_task("reading", total=total)

    def done(self, inputs: int) -> None:
        """So many more inputs are dealt with."""
        self.progress.advance(self.task, inputs)

    def tell(self, message: str) -> None:
        """Something that a person should know now."""
        self.progress.console.print(message, highlight=False)


class Side:
    """No bar: only what a person should know."""

    def done(self, inputs: int) -> None:
        """Nothing to show."""

    def tell(self, message: str) -> None:
        """Say it on the side."""
        inform(message)


@contextmanager
def watching(total: int | None = None) -> Iterator[Watcher]:
    """A progress bar on a terminal; quiet anywhere else."""
    if not sys.stderr.isatty():
        yield Side()
        return
    columns: Sequence[Any] = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        yield Bar(progress, total)


def inputs_under(paths: Sequence[Path]) -> int | None:
    """How many files there are to deal with; None where lines of one file will be counted."""
    if not sys.stderr.isatty():
        return None
    number = 0
    for path in paths:
        found = [path] if path.is_file() else [p for p in path.rglob("*") if p.is_file()]
        if any(p.suffix.lower() in {".jsonl", ".ndjson", ".gz"} for p in found):
            return None
        number += sum(p.name != "reports.csv" for p in found)
    return number

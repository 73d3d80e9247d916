"""Asks analysis where the parties stand, and who moved."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from truceline.analysis.changes import changes
from truceline.analysis.positions import cells, history, positions
from truceline.analysis.stances import Bench, bench_of
from truceline.record.rows import RecordReader
from truceline.settings import Settings
from truceline.vocabulary.acts import Issue
from truceline.vocabulary.positions import Change, Position, Spoken
from truceline.vocabulary.process import Process


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Positions on a day: lines by side and issue, newest first, and all moves so far."""

    spoken: Sequence[Spoken]  # up to that day
    bench: Bench
    held: Mapping[tuple[str, Issue], Sequence[Position]]
    changes: Sequence[Change]  # newest first

    def history(self, side: str, issue: Issue) -> list[Position]:
        """Every line that a side took on an issue, newest first."""
        return list(reversed(history(self.spoken, side, issue, bench=self.bench)))


def standing(reader: RecordReader, process: Process, on: str = "") -> Standing:
    """Where everybody stands on that day; without one, now."""
    bench = bench_of(process, review_below=Settings().review_below)
    known = [one for one in reader.spoken() if not on or before(one.date, on)]
    return Standing(
        spoken=known,
        bench=bench,
        held=cells(positions(known, bench=bench)),
        changes=changes(known, bench=bench),
    )


def before(date: str | None, on: str) -> bool:
    """Whether something was said by that day; of unknown dates nobody can tell."""
    return date is not None and date[:10] <= on

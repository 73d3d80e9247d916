"""Asks analysis where the parties stand, and who moved; once for each state of the record."""

from collections import OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from threading import Lock
from typing import TypeVar

from truceline.analysis.changes import moves
from truceline.analysis.commitments import Commitment
from truceline.analysis.courses import Course, courses
from truceline.analysis.frames import commitments_of
from truceline.analysis.positions import cells, lines_of, steps_of
from truceline.analysis.stances import Bench, bench_of
from truceline.record.rows import RecordReader
from truceline.settings import Settings
from truceline.vocabulary.acts import Issue
from truceline.vocabulary.positions import Change, Position, Spoken
from truceline.vocabulary.process import Process

Key = TypeVar("Key")
Value = TypeVar("Value")

CHANGED = "changed"  # the record notes a new mark under this name whenever it is written to
STATES, DAYS = 2, 8  # kept: states of records, and days of each


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Positions on a day: lines by side and issue, newest first, and all moves so far."""

    spoken: Sequence[Spoken]  # up to that day
    bench: Bench
    held: Mapping[tuple[str, Issue], Sequence[Position]]
    told: Mapping[tuple[str, Issue], Sequence[Position]]  # what only an adversary tells of it
    changes: Sequence[Change]  # newest first
    courses: Mapping[tuple[str, Issue], Course]

    def history(self, side: str, issue: Issue) -> list[Position]:
        """Every line that a side took on an issue, newest first."""
        return steps_of(self.courses, side, issue)[::-1]


@dataclass(slots=True)
class State:
    """What was asked of a record as long as nobody wrote to it."""

    spoken: Sequence[Spoken]
    days: OrderedDict[tuple[str, float], Standing] = field(default_factory=OrderedDict)
    made: OrderedDict[tuple[str, float], Sequence[Commitment]] = field(default_factory=OrderedDict)


class Kept:
    """The last states of records, so that a page need not weigh every act anew."""

    def __init__(self) -> None:
        self.states: OrderedDict[str, State] = OrderedDict()
        self.lock = Lock()

    def standing(self, reader: RecordReader, process: Process, on: str) -> Standing:
        """Where everybody stands; worked out once for each state of the record and day."""
        mark, below = reader.noted(CHANGED), Settings().review_below
        if mark is None:
            return worked_out(reader.spoken(), bench_of(process, review_below=below), on)
        with self.lock:
            state = self.states.get(mark) or State(reader.spoken())
            keep(self.states, mark, state, STATES)
            found = state.days.get((on, below))
            if found is None:
                found = worked_out(state.spoken, bench_of(process, review_below=below), on)
            keep(state.days, (on, below), found, DAYS)
        return found

    def commitments(self, reader: RecordReader, on: str) -> Sequence[Commitment]:
        """What was promised, foretold and threatened; worked out once, as the positions are."""
        mark, below = reader.noted(CHANGED), Settings().review_below
        if mark is None:
            return commitments_of(reader, on=on, below=below)
        with self.lock:
            state = self.states.get(mark) or State(reader.spoken())
            keep(self.states, mark, state, STATES)
            found = state.made.get((on, below))
            if found is None:
                found = commitments_of(reader, on=on, below=below)
            keep(state.made, (on, below), found, DAYS)
        return found


def keep(kept: OrderedDict[Key, Value], key: Key, value: Value, most: int) -> None:
    """Remember a value as the newest, and forget the oldest of too many."""
    kept[key] = value
    kept.move_to_end(key)
    while len(kept) > most:
        kept.popitem(last=False)


KEPT = Kept()


def standing(reader: RecordReader, process: Process, on: str = "") -> Standing:
    """Where everybody stands on that day; without one, now."""
    return KEPT.standing(reader, process, on)


def pledged(reader: RecordReader, on: str = "") -> Sequence[Commitment]:
    """Promises, predictions and threats as they stand on that day; without one, now."""
    return KEPT.commitments(reader, on)


def worked_out(spoken: Sequence[Spoken], bench: Bench, on: str) -> Standing:
    """Every act weighed; what only an adversary tells is no line of the party."""
    known = [one for one in spoken if not on or before(one.date, on)]
    found = courses(known, bench)
    return Standing(
        spoken=known,
        bench=bench,
        held=cells(line for line in lines_of(found) if line.attributed_by is None),
        told=cells(line for line in lines_of(found) if line.attributed_by is not None),
        changes=moves(found, bench=bench),
        courses=found,
    )


def before(date: str | None, on: str) -> bool:
    """Whether something was said by that day; of unknown dates nobody can tell."""
    return date is not None and date[:10] <= on

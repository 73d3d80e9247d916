"""Put reports into a record, batch by batch; a killed run goes on where it was."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import BinaryIO, TypeVar

from truceline.record import writer
from truceline.record.entries import Entry
from truceline.record.opening import Record
from truceline.record.queries import Reader
from truceline.runs.linkage import link_pending
from truceline.runs.stages import Stages, load_stages, work_through
from truceline.runs.summary import Nobody, RunSummary, Tally, Watcher
from truceline.settings import Settings
from truceline.sources import Fields, gather
from truceline.vocabulary.problems import Problem
from truceline.vocabulary.process import Process
from truceline.vocabulary.reports import Report

Value = TypeVar("Value")
Loader = Callable[[Settings, Process], Stages]


def add(
    record: Record,
    paths: Sequence[Path | str | BinaryIO],
    settings: Settings,
    *,
    fields: Fields = Fields(),
    table: Path | None = None,
    watcher: Watcher = Nobody(),
    loader: Loader = load_stages,
) -> RunSummary:
    """Take in what is under the paths: read, code, store and link what is new."""
    came = gather(paths, settings=settings, fields=fields, table=table)
    run = Run(record, settings, watcher, loader)
    run.link()
    for some in together(came, settings.batch):
        run.take(some)
    run.flush()
    return run.tally.summary()


def read_again(
    record: Record,
    settings: Settings,
    *,
    anew: bool = True,
    watcher: Watcher = Nobody(),
    loader: Loader = load_stages,
) -> RunSummary:
    """Read every report anew, with today's process file and rules; rulings stay.

    Without `anew`, an earlier run that was killed goes on where it was.
    """
    run = Run(record, settings, watcher, loader)
    if anew or record.reader.noted(writer.READING_AGAIN) is None:
        with record.writing(watcher.tell) as connection:
            writer.start_over(connection)
    for keys in together(record.reader.unread(), settings.batch):
        run.waiting.extend(record.reader.bytes_of(key) for key in keys)
        run.tally.inputs += len(keys)
        run.flush()
        watcher.done(len(keys))
    with record.writing(watcher.tell) as connection:
        writer.have_started_over(connection)
    return run.tally.summary()


def together(values: Iterable[Value], size: int) -> Iterator[list[Value]]:
    """The values, so many at a time.

    >>> list(together("abcde", 2))
    [['a', 'b'], ['c', 'd'], ['e']]
    """
    rest = iter(values)
    while some := list(islice(rest, size)):
        yield some


@dataclass
class Run:
    """One run: what waits to be stored together, and what has been counted."""

    record: Record
    settings: Settings
    watcher: Watcher
    loader: Loader
    tally: Tally = field(default_factory=Tally)
    seen: set[str] = field(default_factory=set)
    waiting: list[Report] = field(default_factory=list)
    again: list[Report] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    @cached_property
    def stages(self) -> Stages:
        """Loaded when the first new report comes in."""
        return self.loader(self.settings, self.record.reader.process())

    def take(self, some: Sequence[Report | Problem]) -> None:
        """Sort what came in into new, known and broken; store when enough has come."""
        known = self.record.reader.known([one.key for one in some if isinstance(one, Report)])
        self.tally.inputs += len(some)
        for one in some:
            if isinstance(one, Problem):
                self.problems.append(one)
            elif one.key in known or one.key in self.seen:
                self.again.append(one)
            else:
                self.seen.add(one.key)
                self.waiting.append(one)
            if len(self.waiting) == self.settings.batch:
                self.flush()
        self.watcher.done(len(some))

    def flush(self) -> None:
        """Read and code what waits; store and link it in one transaction."""
        entries: list[Entry] = []
        for found in work_through(self.waiting, self.stages) if self.waiting else ():
            if isinstance(found, Entry):
                entries.append(found)
            else:
                self.problems.append(found)
        if entries or self.again or self.problems:
            self.store(entries)
        self.waiting, self.again, self.problems = [], [], []

    def store(self, entries: Sequence[Entry]) -> None:
        """One transaction: all of it is in the record, or nothing."""
        with self.record.writing(self.watcher.tell) as connection:
            beaten = Reader(connection).known([entry.report.key for entry in entries])
            new = [entry for entry in entries if entry.report.key not in beaten]
            writer.store(connection, new)
            arrived = [*self.again, *(e.report for e in entries if e.report.key in beaten)]
            writer.note_arrivals(connection, arrived)
            for problem in self.problems:
                writer.note_problem(connection, problem)
            link_pending(connection)
        self.tally.count(new)
        self.tally.duplicates += len(arrived)
        self.tally.set_aside.extend(self.problems)

    def link(self) -> None:
        """Finish what an earlier run left to be linked."""
        if self.record.reader.unlinked():
            with self.record.writing(self.watcher.tell) as connection:
                link_pending(connection)

"""Put reports into a record, batch by batch; a killed run goes on where it was."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import islice
from pathlib import Path
from typing import BinaryIO, TypeVar

from truceline.record import writer
from truceline.record.entries import Entry
from truceline.record.opening import Record
from truceline.record.queries import Reader
from truceline.runs.linkage import link_pending
from truceline.runs.stages import Stages, load_stages
from truceline.runs.summary import Nobody, RunSummary, Tally, Watcher
from truceline.runs.workers import Finished, Workers, workers
from truceline.settings import Settings
from truceline.sources import Fields, gather
from truceline.vocabulary.problems import Problem
from truceline.vocabulary.process import Process
from truceline.vocabulary.reports import Report, Told

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
    jobs: int = 1,
) -> RunSummary:
    """Take in what is under the paths: read, code, store and link what is new.

    Of what is in the record already, only that is read again of which its file or its table
    (reports.csv) tells something else now.

    With `jobs` above 1, so many processes read side by side; what is stored is the same.
    """
    came = gather(paths, settings=settings, fields=fields, table=table)
    with running(record, settings, watcher, loader, jobs) as run:
        run.link()
        for some in together(came, settings.batch):
            run.take(some)
    return run.tally.summary()


def read_again(
    record: Record,
    settings: Settings,
    *,
    anew: bool = True,
    watcher: Watcher = Nobody(),
    loader: Loader = load_stages,
    jobs: int = 1,
) -> RunSummary:
    """Read every report anew, with today's process file and rules; rulings stay.

    Without `anew`, an earlier run that was killed goes on where it was.
    """
    if anew or record.reader.noted(writer.READING_AGAIN) is None:
        with record.writing(watcher.tell) as connection:
            writer.start_over(connection)
    with running(record, settings, watcher, loader, jobs) as run:
        run.tally.anew = True
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


@contextmanager
def running(
    record: Record, settings: Settings, watcher: Watcher, loader: Loader, jobs: int
) -> Iterator["Run"]:
    """A run with its readers; at the end all that was begun is stored."""
    stages = cache(lambda: loader(settings, record.reader.process()))
    with workers(jobs, settings, record.reader.process, stages) as by:
        run = Run(record, settings, watcher, by)
        yield run
        run.finish()


@dataclass(frozen=True, slots=True)
class Begun:
    """A batch that is being read, and what came with it."""

    finished: Finished
    again: Sequence[Report]
    problems: Sequence[Problem]


@dataclass
class Run:
    """One run: what waits to be stored together, and what has been counted."""

    record: Record
    settings: Settings
    watcher: Watcher
    by: Workers
    tally: Tally = field(default_factory=Tally)
    seen: set[str] = field(default_factory=set)
    retold: set[str] = field(default_factory=set)  # in the record, and told of otherwise now
    waiting: list[Report] = field(default_factory=list)
    again: list[Report] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    begun: deque[Begun] = field(default_factory=deque)

    def take(self, some: Sequence[Report | Problem]) -> None:
        """Sort what came in into new, known and broken; store when enough has come."""
        came = [one for one in some if isinstance(one, Report)]
        told = self.told_otherwise(came)
        known = self.record.reader.known([one.key for one in came])
        self.tally.inputs += len(some)
        for one in some:
            if isinstance(one, Problem):
                self.problems.append(one)
            elif one.key in known or one.key in self.seen:
                self.again.append(one)
            else:
                self.seen.add(one.key)
                self.waiting.append(replace(one, told=told.get(one.key, one.told)))
            if len(self.waiting) == self.settings.batch:
                self.flush()
        self.watcher.done(len(some))

    def told_otherwise(self, came: Sequence[Report]) -> dict[str, Told]:
        """What is told now of reports that are in the record already; they are read again."""
        told = self.record.reader.told_otherwise(came)
        if told:
            with self.record.writing(self.watcher.tell) as connection:
                writer.tell(connection, told)
        self.tally.told_otherwise += len(told)
        self.retold.update(told)
        return told

    def flush(self) -> None:
        """Have what waits read and coded; store what is ready, a few batches later at most."""
        if self.waiting or self.again or self.problems:
            self.begun.append(Begun(self.by.begin(self.waiting), self.again, self.problems))
        self.waiting, self.again, self.problems = [], [], []
        while len(self.begun) > self.by.ahead:
            self.store(self.begun.popleft())

    def finish(self) -> None:
        """Store all that was begun."""
        self.flush()
        while self.begun:
            self.store(self.begun.popleft())

    def store(self, batch: Begun) -> None:
        """One transaction: all of it is in the record, or nothing."""
        found = batch.finished()
        entries = [one for one in found if isinstance(one, Entry)]
        problems = [*batch.problems, *(one for one in found if isinstance(one, Problem))]
        with self.record.writing(self.watcher.tell) as connection:
            beaten = Reader(connection).known([entry.report.key for entry in entries])
            new = [entry for entry in entries if entry.report.key not in beaten]
            writer.store(connection, new)
            arrived = [*batch.again, *(e.report for e in entries if e.report.key in beaten)]
            writer.note_arrivals(connection, arrived)
            for problem in problems:
                writer.note_problem(connection, problem)
            link_pending(connection)
        self.tally.count(new, self.retold)
        self.tally.duplicates += len(arrived)
        self.tally.set_by(problems)

    def link(self) -> None:
        """Finish what an earlier run left to be linked."""
        if self.record.reader.unlinked():
            with self.record.writing(self.watcher.tell) as connection:
                link_pending(connection)

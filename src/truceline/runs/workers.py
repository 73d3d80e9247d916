"""Who reads: this process, or several beside it; what they find comes back in order."""

import multiprocessing
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from typing import Protocol

from truceline.runs.stages import Outcome, Stages, load_stages, work_through
from truceline.settings import Settings
from truceline.vocabulary.problems import Problem
from truceline.vocabulary.process import Process
from truceline.vocabulary.reports import Report

Finished = Callable[[], list[Outcome]]


class Workers(Protocol):
    """Reads batches of reports."""

    ahead: int  # batches that may be begun before the oldest is asked for

    def begin(self, reports: Sequence[Report]) -> Finished:
        """Start on a batch; the function that comes back waits for its entries."""


class Alone:
    """Reads in this process, when asked for the result; models load with the first batch."""

    ahead = 0

    def __init__(self, stages: Callable[[], Stages]) -> None:
        self.stages = stages

    def begin(self, reports: Sequence[Report]) -> Finished:
        """Nothing happens before the result is asked for."""
        return lambda: list(work_through(reports, self.stages())) if reports else []


class Several:
    """Reads in processes of their own, each with its own models."""

    def __init__(self, pool: ProcessPoolExecutor, jobs: int) -> None:
        self.pool = pool
        self.ahead = jobs + 1

    def begin(self, reports: Sequence[Report]) -> Finished:
        """A batch goes to the next process that is free."""
        if not reports:
            return list
        return self.pool.submit(_worked, list(reports)).result


@contextmanager
def workers(
    jobs: int, settings: Settings, process: Callable[[], Process], stages: Callable[[], Stages]
) -> Iterator[Workers]:
    """So many processes; with one, this one."""
    if jobs <= 1:
        yield Alone(stages)
        return
    fresh = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(
        jobs, mp_context=fresh, initializer=_prepare, initargs=(settings, process())
    ) as pool:
        try:
            yield Several(pool, jobs)
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def stream(came: Iterable[Report | Problem], by: Workers, batch: int) -> Iterator[Outcome]:
    """Entries and problems in the order in which reports came, without a record."""
    begun: deque[Finished] = deque()
    waiting: list[Report] = []
    for one in came:
        if isinstance(one, Problem):
            yield one
            continue
        waiting.append(one)
        if len(waiting) == batch:
            begun.append(by.begin(waiting))
            waiting = []
        while len(begun) > by.ahead:
            yield from begun.popleft()()
    begun.append(by.begin(waiting))
    for finished in begun:
        yield from finished()


_own: list[Stages] = []  # of a reading process, filled once when it starts


def _prepare(settings: Settings, process: Process) -> None:
    _own.append(load_stages(settings, process))


def _worked(reports: Sequence[Report]) -> list[Outcome]:
    return list(work_through(reports, _own[0]))

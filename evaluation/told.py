"""Statements of reports as `truceline read` writes them, read in this process."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from truceline.publishing.exports.statements import line_of
from truceline.record.entries import Entry
from truceline.runs import Alone, Stages, load_stages, stream
from truceline.runs.following import read_process
from truceline.settings import Settings
from truceline.sources import gather
from truceline.vocabulary.process import Process

Line = dict[str, Any]


def told(path: Path, process: Path | None = None) -> Iterator[Line]:
    """One line for each statement of the reports under a path."""
    settings = Settings()
    came = gather([path], settings=settings)
    for one in stream(came, Alone(lambda: stages(process)), settings.batch):
        if isinstance(one, Entry) and one.article is not None:
            for statement in one.statements:
                yield line_of(statement, one.article, one.report)


@cache
def stages(process: Path | None) -> Stages:
    """Models and codebook, loaded once for each process file."""
    followed = read_process(process) if process else Process(name="no process file")
    return load_stages(Settings(), followed)

"""Texts in, statements out, no record."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import Annotated, Any, TextIO

import typer

from truceline.cli import given
from truceline.cli.output import Out, write_lines, written
from truceline.cli.watching import inputs_under, watching
from truceline.publishing.exports.statements import line_of
from truceline.record.entries import Entry
from truceline.runs import Stages, Watcher, load_stages, stream, workers
from truceline.runs.following import read_process
from truceline.settings import Settings, read_settings
from truceline.sources import Fields, gather
from truceline.vocabulary.errors import SourceError
from truceline.vocabulary.problems import Problem
from truceline.vocabulary.process import Process

READ = "Examples: truceline read reports/ -o statements.jsonl · cat story.txt | truceline read -"
NO_PROCESS = Process(name="no process file")

GivenProcess = Annotated[
    Path | None,
    typer.Option(
        "--process",
        metavar="FILE",
        help="The process file; without one, parties are read from the texts alone.",
        show_default=False,
    ),
]
ProblemsFile = Annotated[
    Path | None,
    typer.Option(
        "--problems",
        metavar="FILE",
        help="Write what was set aside to this file, as JSON lines.",
        show_default=False,
    ),
]


def register(app: typer.Typer) -> None:
    """Hang the command into the program."""
    app.command(epilog=READ)(read)


def read(
    paths: given.Inputs,
    process: GivenProcess = None,
    id_field: given.IdField = "id",
    text_field: given.TextField = "text",
    title_field: given.TitleField = "title",
    url_field: given.UrlField = "url",
    outlet_field: given.OutletField = "outlet",
    published_field: given.PublishedField = "published",
    language_field: given.LanguageField = "language",
    way: given.Way = None,
    jobs: given.Jobs = 1,
    out: Out = None,
    problems: ProblemsFile = None,
) -> None:
    """Read texts without a record: statements come out as JSON lines, each as it is found."""
    settings = given.settings_with(read_settings(), way)
    fields = Fields(
        id=id_field,
        text=text_field,
        title=title_field,
        url=url_field,
        outlet=outlet_field,
        published=published_field,
        language=language_field,
    )
    followed = read_process(process) if process is not None else NO_PROCESS
    piped = any(str(path) == "-" for path in paths)
    came = gather(given.opened(paths), settings=settings, fields=fields)
    batch = 1 if piped else settings.batch
    with ExitStack() as stack:
        reading = workers(jobs, settings, lambda: followed, loader(settings, followed))
        outcomes = stream(came, stack.enter_context(reading), batch)
        watcher = stack.enter_context(watching(None if piped else inputs_under(paths)))
        sink = stack.enter_context(written(out))
        aside = stack.enter_context(written(problems)) if problems is not None else None
        told = Told(watcher, aside)
        write_lines(told.lines(outcomes), sink)
    if told.failed and not told.read:
        raise SourceError("nothing could be read; see the reasons above")


def loader(settings: Settings, process: Process) -> Callable[[], Stages]:
    """Models are loaded when the first text comes, and only once."""
    return cache(lambda: load_stages(settings, process))


class Told:
    """Turns what was read into lines, and says what was set aside."""

    def __init__(self, watcher: Watcher, aside: TextIO | None) -> None:
        self.watcher = watcher
        self.aside = aside
        self.read = 0
        self.failed = 0

    def lines(self, outcomes: Iterator[Entry | Problem]) -> Iterator[dict[str, Any]]:
        """The statements of each report in the order of the text."""
        for one in outcomes:
            if isinstance(one, Problem):
                self.set_aside(one)
                continue
            self.watcher.done(1)
            if one.article is not None:
                self.read += 1
                told = sorted(one.statements, key=lambda s: (s.start, s.key))
                for statement in told:
                    yield line_of(statement, one.article, one.report)

    def set_aside(self, problem: Problem) -> None:
        """To the file asked for; else on the side."""
        self.failed += not problem.kept or problem.stage == "reading"
        if self.aside is not None:
            write_lines([asdict(problem)], self.aside)
        else:
            cure = f" ({problem.cure})" if problem.cure else ""
            self.watcher.tell(f"set aside: {problem.place}: {problem.reason}{cure}")

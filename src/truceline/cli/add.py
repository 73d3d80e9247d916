"""Put reports into a record, or read those in it anew."""

from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any

import typer

from truceline.analysis.changes import changes
from truceline.analysis.stances import bench_of
from truceline.analysis.summary import Summary, Voice, counted, told
from truceline.cli import given
from truceline.cli.output import AsJson, Database, print_lines
from truceline.cli.watching import inputs_under, watching
from truceline.record.opening import Record, open_record
from truceline.record.writer import set_process
from truceline.runs import RunSummary, read_again
from truceline.runs import add as add_reports
from truceline.runs.following import read_process
from truceline.settings import Settings, read_settings
from truceline.sources import Fields
from truceline.vocabulary.positions import Change

VOICES, CHANGES, SET_ASIDE = 8, 12, 12
NOTHING_CODED = (
    "CAREFUL: NOTHING WAS CODED. {0} came in, and not one of them has an act: positions, changes\n"
    "and promises cannot be worked out. What went wrong: truceline problems {1}\n"
    "When it is mended: truceline again {1}"
)
ADD = "Example: truceline add talks.db reports/ more.jsonl --title-field headline"
AGAIN = "Example: truceline again talks.db --process process.yml"

ReportsCsv = Annotated[
    Path | None,
    typer.Option(
        "--reports-csv",
        metavar="FILE",
        help="A table (file, url, outlet, published, language) of what the texts do not tell.",
        show_default=False,
    ),
]

NewProcess = Annotated[
    Path | None,
    typer.Option(
        "--process",
        metavar="FILE",
        help="A changed process file; without one, the record keeps the one that it has.",
        show_default=False,
    ),
]


def register(app: typer.Typer) -> None:
    """Hang the commands into the program."""
    app.command(epilog=ADD)(add)
    app.command(epilog=AGAIN)(again)


def add(
    database: Database,
    paths: given.Inputs,
    reports_csv: ReportsCsv = None,
    id_field: given.IdField = "id",
    text_field: given.TextField = "text",
    title_field: given.TitleField = "title",
    url_field: given.UrlField = "url",
    outlet_field: given.OutletField = "outlet",
    published_field: given.PublishedField = "published",
    language_field: given.LanguageField = "language",
    way: given.Way = None,
    jobs: given.Jobs = 1,
    json: AsJson = False,
) -> None:
    """Put reports into the record; what is there already stays as it is.

    Only where reports.csv or the file now tells another outlet, date or the like of a report,
    that report is read again.
    """
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
    with open_record(database, settings=settings) as record:
        with watching(inputs_under(paths)) as watcher:
            run = add_reports(
                record,
                given.opened(paths),
                settings,
                fields=fields,
                table=reports_csv,
                watcher=watcher,
                jobs=jobs,
            )
        report(record, run, settings, as_json=json)


def again(
    database: Database,
    process: NewProcess = None,
    way: given.Way = None,
    jobs: given.Jobs = 1,
    json: AsJson = False,
) -> None:
    """Read every report anew, with a changed process file or a newer Truceline.

    What people ruled stays.
    """
    settings = given.settings_with(read_settings(), way)
    followed = read_process(process) if process is not None else None
    with open_record(database, settings=settings) as record:
        if followed is not None:
            with record.writing() as connection:
                set_process(connection, followed)
        with watching(record.reader.totals().reports) as watcher:
            run = read_again(
                record, settings, watcher=watcher, anew=followed is not None, jobs=jobs
            )
        report(record, run, settings, as_json=json)


def report(record: Record, run: RunSummary, settings: Settings, *, as_json: bool) -> None:
    """What came in, who speaks, what changed, what was set aside."""
    if as_json:
        print_lines([summary_line(run)])
        return
    for line in told_lines(record, run, settings):
        typer.echo(line)


def summary_line(run: RunSummary) -> dict[str, Any]:
    """The run for a program."""
    return {**asdict(run), "stored": list(run.stored)}


def told_lines(record: Record, run: RunSummary, settings: Settings) -> Iterator[str]:
    """The run for a person."""
    if run.statements and not run.acts:
        yield NOTHING_CODED.format(counted(run.statements, "statement"), record.address)
        yield ""
    moved = moves(record, run, settings) if run.stored else []
    voices = run.speakers[:VOICES]
    yield from told(
        Summary(
            process=record.reader.process().name,
            totals=record.reader.totals(),
            voices=tuple(
                Voice(
                    speaker=one.name,
                    party=one.party,
                    statements=one.statements,
                    reports=one.reports,
                    outlets=0,
                )
                for one in voices
            ),
            changes=tuple(moved[:CHANGES]),
            first_statements=0,
            set_aside=run.set_aside[:SET_ASIDE],
            run=tuple(run_lines(run)),
        )
    )
    if (more := len(run.set_aside) - SET_ASIDE) > 0:
        yield f"  and {more} more: truceline problems {record.address}"
    yield ""
    yield f"Look at it: truceline serve {record.address}"


def run_lines(run: RunSummary) -> Iterator[str]:
    """What this run alone took in, read again, knew already and set aside."""
    came = counted(run.new, "new report")
    if run.read_again:
        came = f"{counted(run.read_again, 'report')} of the record read again"
    told = f" and {run.told_otherwise} told otherwise" if run.told_otherwise else ""
    yield f"{came}{told} with {counted(run.statements, 'statement')}"
    if run.duplicates:
        yield f"{counted(run.duplicates, 'report')} in the record already"
    if run.unread:
        foreign = f", {run.unreadable} in a language that cannot be read yet"
        aside = counted(run.unread, "input")
        yield f"{aside} set aside unread{foreign if run.unreadable else ''}"


def moves(record: Record, run: RunSummary, settings: Settings) -> list[Change]:
    """Changes of position that rest on reports of this run; first statements are no news."""
    reader, stored = record.reader, set(run.stored)
    bench = bench_of(reader.process(), review_below=settings.review_below)
    return [
        change
        for change in changes(reader.spoken(), bench=bench)
        if change.kind != "first statement"
        and change.after.grounds
        and change.telling.report in stored
    ]

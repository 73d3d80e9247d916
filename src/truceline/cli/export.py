"""Write a record in formats that others read."""

import typer

from truceline.cli.output import Database, Out, write_lines, written
from truceline.publishing.exports import articles as article_lines
from truceline.publishing.exports import statements as statement_lines
from truceline.record.opening import open_record
from truceline.settings import read_settings

exports = typer.Typer(
    no_args_is_help=True, help="Write statements, acts or articles as JSON lines."
)
EXPORT = "Example: truceline export statements talks.db -o statements.jsonl"


def register(app: typer.Typer) -> None:
    """Hang the commands into the program."""
    exports.command(epilog=EXPORT)(statements)
    exports.command(epilog=EXPORT.replace("statements", "articles"))(articles)
    exports.command(epilog=EXPORT.replace("statements", "plover"))(plover)
    app.add_typer(exports, name="export", epilog=EXPORT)


def statements(database: Database, out: Out = None) -> None:
    """Write every statement, sorted by document and position."""
    with (
        open_record(database, settings=read_settings()) as record,
        record.reading() as reader,
        written(out) as stream,
    ):
        write_lines(statement_lines.export(reader), stream)


def articles(database: Database, out: Out = None) -> None:
    """Write the texts in which the offsets of statements count."""
    with (
        open_record(database, settings=read_settings()) as record,
        record.reading() as reader,
        written(out) as stream,
    ):
        write_lines(article_lines.export(reader), stream)


def plover(database: Database, out: Out = None) -> None:
    """Write every act in the form of PLOVER's records: event, mode, context, actor, recipient."""
    from truceline.publishing.exports import plover as plover_lines  # others need no codebook

    with (
        open_record(database, settings=read_settings()) as record,
        record.reading() as reader,
        written(out) as stream,
    ):
        write_lines(plover_lines.export(reader), stream)

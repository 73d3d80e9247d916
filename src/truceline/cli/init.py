"""Make a record."""

from pathlib import Path
from typing import Annotated

import typer

from truceline.cli.output import Database
from truceline.record.opening import SERVERS, open_record
from truceline.record.writer import set_process
from truceline.runs.following import example, read_process
from truceline.settings import read_settings
from truceline.vocabulary.errors import ProcessError

ProcessFile = Annotated[
    Path | None,
    typer.Option(
        "--process",
        metavar="FILE",
        help="The process file; without one, a commented example is written beside the record.",
        show_default=False,
    ),
]
NEW = "Example: truceline new talks.db --process process.yml"


def register(app: typer.Typer) -> None:
    """Hang the command into the program."""
    app.command(epilog=NEW)(new)


def new(database: Database, process: ProcessFile = None) -> None:
    """Make a record for one negotiation."""
    file = process if process is not None else beside(database)
    if process is None and file.exists():
        raise ProcessError(f"{file} is there already; to use it: --process {file}")
    followed = None if process is None else read_process(process)
    with open_record(database, create=True, settings=read_settings()) as record:
        if followed is None:
            file.write_text(example(), encoding="utf-8")
            followed = read_process(file)
        with record.writing() as connection:
            set_process(connection, followed)
    typer.echo(f"A record of “{followed.name}” is in {record.address}.")
    if process is None:
        typer.echo(f"Its process file is an invented example: change {file}, then")
        typer.echo(f"  truceline again {database} --process {file}")
    typer.echo(f"Add reports: truceline add {database} FOLDER")


def beside(database: str) -> Path:
    """Where the example goes."""
    folder = Path() if database.startswith(SERVERS) else Path(database).parent
    return folder / "process.yml"

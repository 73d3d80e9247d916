"""Look something up in the codebook."""

from typing import Annotated

import typer

from truceline.cli.checking import CHECK, check
from truceline.cli.given import code_named
from truceline.cli.output import plain_table, print_table
from truceline.vocabulary.acts import ActKind, Issue

book = typer.Typer(no_args_is_help=True, help="What each act and each issue means.")
LIST = "Example: truceline codebook list"
SHOW = "Example: truceline codebook show propose"


def register(app: typer.Typer) -> None:
    """Hang the commands into the program."""
    book.command("list", epilog=LIST)(list_codes)
    book.command(epilog=SHOW)(show)
    book.command(epilog=CHECK)(check)
    app.add_typer(book, name="codebook", epilog=SHOW)


def list_codes() -> None:
    """List acts and issues."""
    from truceline.coding.codebook import load_codebook  # a second that others should not wait for

    codes = load_codebook()
    table = plain_table("Act", "What it is")
    for act, entry in codes.acts.items():
        table.add_row(act.value, entry.is_)
    print_table(table)
    table = plain_table("Issue", "What it is")
    for issue, on in codes.issues.items():
        table.add_row(issue.value, on.is_)
    print_table(table)


def show(code: Annotated[str, typer.Argument(metavar="CODE", help="An act or an issue.")]) -> None:
    """Show what an act or an issue means, and how it is told from its neighbours."""
    from truceline.coding.codebook import load_codebook

    codes = load_codebook()
    key = code.strip().lower().replace("-", "_")
    if key in {issue.value for issue in Issue}:
        on = codes.issues[Issue(key)]
        print_lines_of(key, {"is": on.is_, "words": on.words, "PA-X": on.pax})
        return
    act = ActKind(code_named(ActKind, key, "CODE"))
    entry = codes.acts[act]
    told = {
        "is": entry.is_,
        "counts": entry.counts,
        "does not": entry.not_,
        "cues": entry.cues,
        "PLOVER": entry.plover,
        "border": entry.border,
    }
    print_lines_of(key, told | {"for example": " · ".join(one.text for one in entry.examples)})


def print_lines_of(key: str, told: dict[str, str]) -> None:
    """A code and what is told of it."""
    typer.echo(key)
    for name, value in told.items():
        if value:
            typer.echo(f"  {name}: {' '.join(value.split())}")

"""How commands write: lines for programs, tables for people, complaints on the side."""

import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any, TextIO

import typer
from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from truceline import __version__
from truceline.vocabulary.errors import TrucelineError

WIDE = 100  # columns where the output is no terminal

Database = Annotated[
    str,
    typer.Argument(
        metavar="DB",
        help="The record: a file, or postgresql://user@host/database.",
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="Write JSON lines, for other programs.")]
Out = Annotated[
    Path | None,
    typer.Option("-o", "--out", metavar="FILE", help="Write to this file.", show_default=False),
]


def told_version(wanted: bool) -> None:
    """Say the version and stop."""
    if wanted:
        typer.echo(f"truceline {__version__}")
        raise typer.Exit


def version(
    show: Annotated[
        bool,
        typer.Option("--version", callback=told_version, is_eager=True, help="Say the version."),
    ] = False,
) -> None:
    """Options before the command."""


def complain(message: str) -> None:
    """One line on the side that stays readable when the output is piped away."""
    typer.echo(f"truceline: {' '.join(message.split())}", err=True)


def inform(message: str) -> None:
    """Something to know, on the side; nothing in pipes needs it."""
    typer.echo(message, err=True)


@contextmanager
def written(out: Path | None) -> Iterator[TextIO]:
    """The output, or the file; a file appears only when it is whole."""
    if out is None or str(out) == "-":
        stream = sys.stdout
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8")
        yield stream
        stream.flush()
        return
    part = out.with_name(f".{out.name}.part")
    stream = begun(part, out)
    try:
        with stream:
            yield stream
        part.replace(out)
    finally:
        part.unlink(missing_ok=True)


def begun(part: Path, out: Path) -> TextIO:
    """The file to write to, or a sentence on why there can be none."""
    if out.is_dir():
        raise TrucelineError(f"{out}: this is a folder; name a file in it")
    try:
        return part.open("w", encoding="utf-8", newline="\n")
    except FileNotFoundError:
        raise TrucelineError(f"{out}: the folder {out.parent} does not exist; make it") from None
    except OSError as error:
        told = error.strerror or "it cannot be written"
        raise TrucelineError(f"{out}: {told}; name another file with -o") from None


def write_lines(lines: Iterable[Any], stream: TextIO) -> int:
    """JSON lines, each flushed, so that the next program in a pipe need not wait."""
    number = 0
    for line in lines:
        stream.write(json.dumps(line, ensure_ascii=False) + "\n")
        stream.flush()
        number += 1
    return number


def print_lines(lines: Iterable[Any]) -> None:
    """JSON lines to the output."""
    with written(None) as stream:
        write_lines(lines, stream)


def print_table(table: Table, *, empty: str = "Nothing in the record matches.") -> None:
    """A table for a person, as wide as the terminal; an empty one is said to be so."""
    if not table.row_count:
        inform(empty)
        return
    console = Console(width=None if sys.stdout.isatty() else WIDE)
    console.print(table)


def print_parts(parts: Iterable[RenderableType]) -> None:
    """Texts for a person, one under the other, as wide as the terminal."""
    console = Console(width=None if sys.stdout.isatty() else WIDE)
    for part in parts:
        console.print(part)


def print_outline(lines: Iterable[tuple[int, str, str]]) -> None:
    """Lines for a person, each with its depth and style; none at all is said to be so."""
    console = Console(width=None if sys.stdout.isatty() else WIDE)
    written_any = False
    for depth, words, style in lines:
        console.print(Padding(Text(words, style=style), (0, 0, 0, 2 * depth)))
        written_any = True
    if not written_any:
        inform("Nothing in the record matches.")


def plain_table(*columns: str, wide: int = -1) -> Table:
    """A table with these heads; one column takes the room that the others leave."""
    table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 2, 1, 0), expand=True)
    for number, column in enumerate(columns):
        last = number == (wide % len(columns))
        table.add_column(column, overflow="fold", ratio=5 if last else 2 if number else None)
    return table


def narrow_table(*columns: str) -> Table:
    """A table of figures, no wider than they are."""
    table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 2, 0, 0))
    for number, column in enumerate(columns):
        table.add_column(column, justify="right" if number else "left")
    return table


def stacked(*lines: str) -> Text:
    """Lines of one cell, the later ones beside the point."""
    shown = Text(lines[0])
    for line in filter(None, lines[1:]):
        shown.append(f"\n{line}", style="dim")
    return shown


def day(date: str | None) -> str:
    """The day of a date, or that it is unknown."""
    return date[:10] if date else "unknown"

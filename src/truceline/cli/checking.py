"""Check a codebook, ours or with your own files."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from truceline.cli.output import AsJson, print_lines
from truceline.runs.following import read_process
from truceline.settings import read_settings

if TYPE_CHECKING:
    from truceline.coding.checking import Fault

CHECK = "Example: truceline codebook check my-codebook.yml"
HEADS = {
    "missing": "Missing",
    "clash": "Clashes",
    "otherwise": "Examples that the program codes otherwise",
    "shadowed": "Without effect",
    "untested": "Untested",
}
GRAVE = frozenset(("missing", "clash"))
Own = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="PATH...",
        help="Your codebook files or folders; without one, the shipped codebook is checked.",
        show_default=False,
    ),
]
In = Annotated[
    Path | None,
    typer.Option(
        "--process",
        metavar="FILE",
        help="The process in which your examples play, and the codebook that it names; without "
        "one, the invented process of the shipped examples.",
        show_default=False,
    ),
]
Strict = Annotated[
    bool,
    typer.Option("--strict", help="End with 1 on anything that is found, not on clashes alone."),
]


Summary = Annotated[bool, typer.Option("--summary", help="Only how much there is of each kind.")]


def check(
    paths: Own = None,
    process: In = None,
    strict: Strict = False,
    summary: Summary = False,
    json: AsJson = False,
) -> None:
    """Find clashes, examples coded otherwise, words without effect and untested entries.

    Of your own files only what they bring is told. Ends with 1 where there are clashes.
    """
    from truceline.coding.codebook import read_additions  # seconds that others need not wait for
    from truceline.coding.trial import faults_added, faults_of

    followed = read_process(process) if process is not None else None
    added = read_additions(paths) if paths else followed.codebook if followed else ""
    settings = read_settings()
    found = faults_added(added, settings, followed) if added else faults_of("", settings, followed)
    if json and summary:
        print_lines({"kind": kind, "count": number} for kind, number in counts(found).items())
    elif json:
        print_lines({"kind": one.kind, "place": one.place, "told": one.told} for one in found)
    else:
        print_found(found, summary)
    if any(one.kind in GRAVE for one in found) or (strict and found):
        raise typer.Exit(1)


def counts(found: Sequence["Fault"]) -> Mapping[str, int]:
    """How much of each kind was found, the gravest first; kinds without any, too."""
    number = Counter[str](one.kind for one in found)
    return {kind: number[kind] for kind in HEADS}


def print_found(found: Sequence["Fault"], summary: bool = False) -> None:
    """How much of each kind was found; then each of it, kind by kind and file by file."""
    for kind, number in counts(found).items():
        typer.echo(f"{HEADS[kind]}: {number}")
    if summary:
        return
    for kind, some in groupby(found, key=lambda one: one.kind):
        faults = list(some)
        typer.echo(f"\n{HEADS[kind]} ({len(faults)})")
        for file, here in groupby(faults, key=file_of):
            entries = list(here)
            typer.echo(f"  {file} ({len(entries)})")
            for one in entries:
                place = one.place.removeprefix(file).lstrip(", ›")
                typer.echo(f"    {place}: {one.told}" if place else f"    {one.told}")


def file_of(fault: "Fault") -> str:
    """The codebook file in which the entry stands: the first word of its place."""
    return fault.place.split(",")[0].split(" ›")[0]

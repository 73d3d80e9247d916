"""Paths and streams in, reports and problems out."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from truceline.settings import Settings
from truceline.sources.ahead import Ahead
from truceline.sources.files import (
    TooLargeError,
    read_stream,
    set_aside,
    take_bytes,
    take_file,
    too_large,
)
from truceline.sources.folders import Entry, Walk, unknown_kind
from truceline.sources.jsonlines import Fields, OtherFieldsError, take_lines, take_stream
from truceline.sources.kinds import LINES, SUFFIXES
from truceline.sources.tables import NAME, Row, Table, file_name, read_table
from truceline.vocabulary.errors import SourceError
from truceline.vocabulary.problems import Problem
from truceline.vocabulary.reports import Report, Told

Input = Path | str | BinaryIO
STREAM = "standard input"


def gather(
    paths: Iterable[Input],
    *,
    settings: Settings,
    fields: Fields = Fields(),
    table: Path | None = None,
) -> Iterator[Report | Problem]:
    """Every report under the given files, folders and streams, in order.

    Paths that do not exist and tables that are broken raise SourceError before
    anything is read; what cannot be read later is a Problem in the report's place. So is a
    file of lines with other field names, unless it is all that was given.
    """
    inputs = [Path(path) if isinstance(path, str | Path) else path for path in paths]
    for path in inputs:
        if isinstance(path, Path) and not path.exists() and not path.is_symlink():
            raise SourceError(f"{path}: there is no such file or folder; check the name")
        if isinstance(path, Path) and (path / NAME).is_file():
            read_table(path / NAME)
    beside = read_table(table) if table is not None else {}
    alone = len(inputs) == 1 and not (isinstance(inputs[0], Path) and inputs[0].is_dir())
    return _gather(inputs, settings, fields, beside, table, alone)


def _gather(
    inputs: Iterable[Path | BinaryIO],
    settings: Settings,
    fields: Fields,
    beside: Table,
    table: Path | None,
    alone: bool,
) -> Iterator[Report | Problem]:
    used: set[str] = set()
    for given in inputs:
        if not isinstance(given, Path):
            came = _from_stream(given, fields, settings)
            yield from came if alone else _going_on(came)
        elif given.is_dir():
            yield from _from_folder(given, fields, settings, beside, used)
        else:
            row = _row(beside, given.as_posix(), given.name)
            if row is not None:
                used.add(row.file)
            came = _from_file(given, str(given), row, fields, settings)
            yield from came if alone else _going_on(came)
    if table is not None:
        yield from _missing(beside, used, str(table))


def _going_on(came: Iterator[Report | Problem]) -> Iterator[Report | Problem]:
    """What a file gives; where its fields have other names, others are read all the same."""
    try:
        yield from came
    except OtherFieldsError as error:
        cure = "add this file alone, with --text-field and the name of the one that holds the text"
        yield set_aside(error.place, error.reason, cure)


def _from_folder(
    folder: Path, fields: Fields, settings: Settings, beside: Table, used: set[str]
) -> Iterator[Report | Problem]:
    """The reports of a folder, told of by the tables in it (and by the one given)."""
    shown = folder.name or folder.resolve().name
    if folder.name == "..":
        shown = folder.resolve().name
    tables: dict[str, tuple[Table, set[str]]] = {}
    entries = list(Walk(folder, shown).entries())
    if not entries:
        yield set_aside(shown, "the folder is empty", "check the name, or put reports into it")
    for entry in entries:
        if isinstance(entry, Problem):
            yield entry
            continue
        inside, _, name = entry.name.rpartition("/")
        if name.casefold() == NAME:
            continue
        row = _row(beside, f"{shown}/{entry.name}", entry.name, name)
        if row is not None:
            used.add(row.file)
        row = row or _told_inside(folder, entry, inside, tables)
        place = f"{shown}/{entry.name}"
        problem = unknown_kind(entry.path, place)
        if problem:
            yield problem
        else:
            yield from _going_on(_from_file(entry.path, place, row, fields, settings))
    for inside, (table, named) in tables.items():
        yield from _missing(table, named, "/".join(filter(None, (shown, inside, NAME))))


def _told_inside(
    folder: Path, entry: Entry, inside: str, tables: dict[str, tuple[Table, set[str]]]
) -> Row | None:
    """The row for a file in the nearest reports.csv above it."""
    parts = inside.split("/") if inside else []
    for depth in range(len(parts), -1, -1):
        where = "/".join(parts[:depth])
        if where not in tables:
            path = folder / where / NAME
            tables[where] = (read_table(path) if path.is_file() else {}, set())
        table, named = tables[where]
        row = _row(table, entry.name.removeprefix(f"{where}/") if where else entry.name)
        if row is not None:
            named.add(row.file)
            return row
    return None


def _row(table: Mapping[str, Row], *names: str) -> Row | None:
    return next((table[n] for n in map(file_name, names) if n in table), None)


def _missing(table: Table, named: set[str], shown: str) -> Iterator[Problem]:
    for row in table.values():
        if row.file not in named:
            place = f"{shown}, line {row.line}"
            yield set_aside(place, f"there is no file {row.file}", "mend the name or drop the line")


def _from_file(
    path: Path, shown: str, row: Row | None, fields: Fields, settings: Settings
) -> Iterator[Report | Problem]:
    told = row.told if row is not None else Told()
    packed = path.suffix.lower() == ".gz"
    suffix = Path(path.stem).suffix if packed else path.suffix
    if SUFFIXES.get(suffix.lower()) == LINES:
        shared = replace(told, id=None, title=None, url=None)
        yield from take_lines(path, shown, fields, shared, settings)
    else:
        yield from take_file(path, shown, told, settings)


def _from_stream(
    stream: BinaryIO, fields: Fields, settings: Settings
) -> Iterator[Report | Problem]:
    """Lines of JSON when the first line is an object; else one text or page."""
    ahead = Ahead(stream)
    first = ahead.look(settings.largest_report + 1)
    if first.startswith(b"{") and not first.startswith(b"{\\rtf"):
        yield from take_stream(ahead, STREAM, fields, None, settings)
        return
    try:
        content = read_stream(ahead, settings)
    except TooLargeError:
        yield too_large(STREAM, settings)
        return
    yield from take_bytes(content, STREAM, Told(), None, None)

"""reports.csv: what a folder's owner tells of the reports in it."""

import csv
import io
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from truceline.sources.encodings import decode
from truceline.sources.kinds import TEXT
from truceline.vocabulary.errors import SourceError
from truceline.vocabulary.reports import Told

NAME = "reports.csv"
COLUMNS = ("file", "url", "outlet", "published", "language", "title", "author", "id")
SEPARATORS = (",", ";", "\t")


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: which file, and what is told of it."""

    line: int
    file: str
    told: Told


Table = Mapping[str, Row]  # by file, relative to the folder


def read_table(path: Path) -> Table:
    """The rows by file; a table that cannot be trusted names its line."""
    try:
        text = decode(path.read_bytes(), TEXT).text.removeprefix("\ufeff")
    except OSError as problem:
        raise SourceError(f"{path}: cannot be opened: {problem.strerror}") from None
    except SourceError as problem:
        raise SourceError(f"{path}: {problem}; save it again as CSV UTF-8") from None
    table: dict[str, Row] = {}
    for row in _rows(path, text):
        if (first := table.get(row.file)) is not None:
            raise SourceError(
                f"{path}, line {row.line}: {row.file} has a line already (line {first.line});"
                " keep one of them"
            )
        table[row.file] = row
    return table


def file_name(written: str) -> str:
    r"""A file's name as the table means it, whatever system wrote it.

    >>> file_name("week1\\dahl.txt "), file_name("./dahl.txt")
    ('week1/dahl.txt', 'dahl.txt')
    """
    name = unicodedata.normalize("NFC", written.strip().replace("\\", "/"))
    return name.removeprefix("./")


def together(told: Told, beside: Told | None) -> Told:
    """What the item itself tells, filled up with what the table tells."""
    if beside is None:
        return told
    missing = {
        name: getattr(beside, name)
        for name in ("id", "title", "url", "outlet", "author", "published", "language")
        if getattr(told, name) is None
    }
    return replace(told, **missing)


def _rows(path: Path, text: str) -> Iterator[Row]:
    header, _, _ = text.lstrip().partition("\n")
    separator = max(SEPARATORS, key=header.count)
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    names: list[str] = []
    try:
        for cells in lines:
            if not any(cell.strip() for cell in cells):
                continue
            if not names:
                names = _header(path, cells)
            else:
                yield _row(path, lines.line_num, names, cells)
    except csv.Error as problem:
        raise SourceError(
            f"{path}, line {lines.line_num}: not readable as a table ({problem});"
            " look for a quotation mark that is not closed"
        ) from None
    if not names:
        raise SourceError(f"{path}, line 1: the table is empty; its first line names the columns")


def _header(path: Path, cells: list[str]) -> list[str]:
    names = [cell.strip().casefold() for cell in cells]
    if "file" not in names:
        raise SourceError(
            f"{path}, line 1: no column is called “file”;"
            f" the first line names the columns: {', '.join(COLUMNS[:5])}"
        )
    doubled = sorted({name for name in names if name and names.count(name) > 1})
    if doubled:
        raise SourceError(f"{path}, line 1: two columns are called “{doubled[0]}”; keep one")
    return names


def _row(path: Path, line: int, names: list[str], cells: list[str]) -> Row:
    if len(cells) > len(names):
        raise SourceError(
            f"{path}, line {line}: {len(cells)} values for {len(names)} columns;"
            " put values that hold the separator into quotation marks"
        )
    values = dict(zip(names, (cell.strip() or None for cell in cells), strict=False))
    file = values.get("file")
    if file is None:
        raise SourceError(f"{path}, line {line}: no file is named; fill in the column “file”")
    told = Told(**{name: values.get(name) for name in COLUMNS if name != "file"})
    return Row(line, file_name(file), told)

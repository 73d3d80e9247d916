"""The codebook: acts, issues, cues and conditions, read from YAML and checked."""

import json
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from truceline.coding.additions import Laid, laid, merged, read_sources, shipped, unknown
from truceline.coding.entries import KNOWN_KEYS, Codebook, Modals, PolarityWords, Rule
from truceline.vocabulary.acts import ActKind, Issue
from truceline.vocabulary.errors import CodebookError

__all__ = ["Codebook", "Modals", "PolarityWords", "Rule", "load_codebook", "read_additions"]

OF_ACTS = ("acts", "cues")
FIELDS = {"cues": "rules"}  # what a section is called in the model


@cache
def load_codebook(added: str = "") -> Codebook:
    """The shipped codebook, with a user's additions as `read_additions` gives them."""
    return checked(laid(added))


def read_additions(paths: Sequence[Path]) -> str:
    """A user's own files as one text that a record can keep; mistakes are told with their line."""
    found = Laid(shipped())
    added: dict[str, Any] = {}
    for source in read_sources(paths):
        found.lay(source)
        added = merged(added, source.raw, (), (), lambda at, own: None)
    text = json.dumps(added, ensure_ascii=False, sort_keys=True) if added else ""
    checked(found)
    return text


def checked(found: Laid) -> Codebook:
    """The codebook that the files make, or a sentence on what is wrong with them."""
    for section in OF_ACTS:
        _keys_known(found, section, [act.value for act in ActKind])
    _keys_known(found, "issues", [issue.value for issue in Issue])
    try:
        book = Codebook(**{FIELDS.get(name, name): part for name, part in found.raw.items()})
    except ValidationError as error:
        raise CodebookError(told(error.errors()[0], found)) from None
    _columns_known(book, found)
    return book


def _columns_known(book: Codebook, found: Laid) -> None:
    """Every PA-X column that an issue names is told in pax.yml."""
    for issue, entry in book.issues.items():
        for column in entry.pax_columns:
            if column.split("=")[0] not in book.pax:
                where = found.place(("issues", issue.value, "pax")) or "issues.yml"
                cure = "mend it, or tell under “pax” what the column holds"
                raise CodebookError(f"{where}: PA-X has no column {column!r} here; {cure}")


def _keys_known(found: Laid, section: str, known: Sequence[str]) -> None:
    entries: Mapping[str, Any] = found.raw[section]
    for key in entries:
        if key not in known:
            where = found.place((section, key)) or f"{section}.yml"
            raise CodebookError(f"{where}: {unknown(str(key), known)}")


def told(error: ErrorDetails, found: Laid) -> str:
    """One mistake: file and line, the way to the key, what is wrong, and the cure."""
    sections = {name: key for key, name in FIELDS.items()}
    at = [part for part in error["loc"] if part != "[key]"]
    if at and isinstance(at[0], str):
        at[0] = sections.get(at[0], at[0])
    where = found.place(at) or f"{at[0]}.yml"
    way = " › ".join(part for part in at if isinstance(part, str))
    said = error["msg"].removeprefix("Value error, ")
    if error["type"] == "extra_forbidden":
        said = unknown(str(at[-1]), sorted(KNOWN_KEYS))
    if error["type"] == "missing":
        said = "it is missing; add it"
    return f"{where}: {way}: {said}"

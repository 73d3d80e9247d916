"""What kind of outlet one is, and where: the process file's word, else the shipped list's."""

from collections.abc import Iterable

from truceline.reading.outlets import load_outlets
from truceline.vocabulary.names import fold
from truceline.vocabulary.process import OutletEntry, Process

# A daily is what an entry says when it says nothing.
PLAIN = "daily"


def publishers(names: Iterable[str | None], process: Process) -> dict[str, str]:
    """For each outlet that is known, words like "state media, Belarus"."""
    own = {fold(name): one for one in process.outlets for name in (one.name, *one.names)}
    sides = {one.id: one.name for one in (*process.parties, *process.third_parties)}
    found = {}
    for name in {one for one in names if one}:
        entry = own.get(fold(name)) or load_outlets().named(name)
        if entry is not None and (words := described(entry, sides)):
            found[name] = words
    return found


def described(entry: OutletEntry, sides: dict[str, str]) -> str:
    """Kind, then country or the party that owns it.

    >>> described(OutletEntry(name="BelTA", kind="agency", country="Belarus"), {})
    'agency, Belarus'
    """
    where = sides.get(entry.of or "") or entry.country or ""
    parts = [entry.kind if entry.kind != PLAIN or where else "", where]
    return ", ".join(part for part in parts if part)

"""Names that begin with a capital in any careful print: of states, peoples, capitals, people."""

from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path

from truceline.coding.extending import read_entries
from truceline.vocabulary.names import fold
from truceline.vocabulary.process import Process

LISTED = ("name", "names", "adjectives", "people", "capitals")


def known_names(process: Process) -> frozenset[str]:
    """Single words, folded: of several only a surname stands for the whole."""
    found = set(_states())
    for party in process.sides():
        capital = (party.capital,) if party.capital else ()
        found |= set(_single((party.name, *party.names, *party.adjectives, *capital)))
    found |= {fold(person.name.split()[-1]) for person in process.people}
    return frozenset(found)


@cache
def _states() -> frozenset[str]:
    """The states of the shipped list, with their peoples and capitals."""
    places = read_entries(Path(str(files("truceline") / "codebook" / "places.yml")))
    found: set[str] = set()
    for state in places["states"]:
        for key in LISTED:
            value = state.get(key, ())
            found |= set(_single([value] if isinstance(value, str) else value))
    return frozenset(found)


def _single(names: Iterable[str]) -> Iterator[str]:
    """Names of one word that are printed with a capital."""
    for name in names:
        if " " not in name and name[:1].isupper() and not name.isupper():
            yield fold(name)

"""The first line of pasted text that tells only who published it and when."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from truceline.reading.datelines import CAPITALS, DATE, MONTH, NAMED
from truceline.reading.outlets import load_outlets
from truceline.reading.places import load_places

WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?"
YEARLY = rf"(?:{MONTH}\s+\d{{1,2}},?\s+\d{{4}}|\d{{1,2}}\s+{MONTH},?\s+\d{{4}})"
PAPER = re.compile(
    rf"(?P<name>(?:The\s+)?{NAMED}|{CAPITALS})\s*(?:,|\||[–—]|-(?=\s)|\()\s*{WEEKDAY}(?P<date>{YEARLY})\)?"
    r"(?:\s*[,|–—]\s*(?:page|p\.)\s*[A-Z]?\d+)?"
)
FILED = re.compile(
    rf"(?P<place>{CAPITALS}|{NAMED}),\s+(?P<date>{DATE})\s*"
    r"[(/](?P<name>[A-Z][\w .&-]{1,30})[)/]\.?"
)


@dataclass(frozen=True, slots=True)
class Imprint:
    """Who published, where it is told, and the printed date."""

    outlet: str | None
    date: str


def imprint(line: str, words: Iterable[str], text: str) -> Imprint | None:
    """What a line tells that is a name and a date and nothing else.

    `words` end the names of outlets. A town before a date is where somebody wrote, and
    tells no outlet.

    >>> imprint("Coastline, 20 June 2031", (), "Delegates met.")
    Imprint(outlet='Coastline', date='20 June 2031')
    >>> imprint("HAVEL, 14 May 2031 (Coastline Agency)", (), "Delegates met.")
    Imprint(outlet='Coastline Agency', date='14 May 2031')
    >>> imprint("Havel, 20 June 2031", (), "Delegates met in Havel.")
    Imprint(outlet=None, date='20 June 2031')
    """
    if (filed := FILED.fullmatch(line)) is not None:
        return Imprint(filed["name"], filed["date"])
    if (paper := PAPER.fullmatch(line)) is None:
        return None
    name = paper["name"]
    known = load_outlets().named(name) is not None or name.split()[-1].casefold() in words
    return Imprint(name if known or not _is_place(name, text) else None, paper["date"])


def _is_place(name: str, text: str) -> bool:
    """Whether a name before a date is a town: it is known as one, or the text goes there."""
    if name.isupper() or name.casefold() in _place_names():
        return True
    return re.search(rf"\b(?:[Ii]n|[Aa]t|to|from|near)\s+{re.escape(name)}\b", text) is not None


@lru_cache
def _place_names() -> frozenset[str]:
    return frozenset(
        name.casefold()
        for place in load_places()
        if place.section != "media"
        for name in (place.name, *place.names, *place.capitals, *place.seats)
    )

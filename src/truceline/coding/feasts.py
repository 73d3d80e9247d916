"""Feasts and seasons by which something is promised: "by Christmas", "before Easter"."""

from calendar import monthrange
from datetime import date

# Month and day; Easter moves.
EASTER = (0, 0)
FEASTS = {
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "christmas": (12, 25),
    "new year's eve": (12, 31),
    "new year’s eve": (12, 31),
    "new year's day": (1, 1),
    "new year’s day": (1, 1),
    "new year's": (1, 1),
    "new year’s": (1, 1),
    "the new year": (1, 1),
    "new year": (1, 1),
    "easter sunday": EASTER,
    "easter": EASTER,
}
# The last month of each season of the year, as weather services of the north count them.
SEASONS = {"spring": 5, "summer": 8, "autumn": 11}


def feast_of(name: str, anchor: date, year: str | None) -> date:
    """The next such feast, or that of a named year.

    >>> feast_of("easter", date(2041, 2, 1), None).isoformat()
    '2041-04-21'
    """
    named = int(year) if year else anchor.year
    day = _in_year(name, named)
    return day if year or day >= anchor else _in_year(name, named + 1)


def season_of(name: str, anchor: date, opening: str) -> date | None:
    """The last day of the next such season; nobody knows which day is "before the summer"."""
    if opening == "before":
        return None
    day = _last_of(anchor.year, SEASONS[name])
    return day if day >= anchor else _last_of(anchor.year + 1, SEASONS[name])


def _last_of(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def _in_year(name: str, year: int) -> date:
    if FEASTS[name] == EASTER:
        return easter(year)
    return date(year, *FEASTS[name])


def easter(year: int) -> date:
    """Easter Sunday of the western churches, by the table of golden numbers and epacts.

    >>> easter(2033).isoformat(), easter(2034).isoformat()
    ('2033-04-17', '2034-04-09')
    """
    golden, century = year % 19, year // 100
    skipped = century - century // 4
    epact = (19 * golden + skipped - (8 * century + 13) // 25 + 15) % 30
    full_moon = epact - (epact // 28) * (1 - (29 // (epact + 1)) * ((21 - golden) // 11))
    weekday = (year + year // 4 + full_moon + 2 - skipped) % 7
    ahead = full_moon - weekday
    month = 3 + (ahead + 40) // 44
    return date(year, month, ahead + 28 - 31 * (month // 4))

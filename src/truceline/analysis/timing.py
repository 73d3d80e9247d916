"""When a meeting was or will be, as far as its words tell."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from truceline.coding.due import due_in
from truceline.reading.days import (
    EXPRESSIONS,
    MONTHS,
    NUMBERS,
    WEEKDAYS,
    count_of,
    in_a_name,
    meant,
)
from truceline.vocabulary.articles import DateRead
from truceline.vocabulary.positions import Spoken
from truceline.vocabulary.spans import Span

WHOLE_DAY = 10  # letters of a date that names a day
SPELT = "|".join(word for word, number in NUMBERS.items() if number > 1)
LASTED = re.compile(
    rf"\b(?P<number>{SPELT}|[2-9]|10)"
    r"(?: days (?:of|in) (?:\w+ )?|-day (?:\w+ )?)(?:talks|negotiations|consultations|meetings?|"
    r"round)\b"
    r"|\b(?:met|talked|negotiated|conferred|sat|gathered) (?:\w+ )?(?:for|over) "
    rf"(?P<for>{SPELT}|[2-9]|10) days\b",
    re.IGNORECASE,
)
# Behind the telling of a round: "The four days were overshadowed by", "three days of talks".
THE_DAYS = re.compile(
    rf"\b(?:the|these|those|after|in) (?P<number>{SPELT}) days"
    r"(?! (?:ago|later|before|after|earlier|from))\b",
    re.IGNORECASE,
)
MONTH_NAMES = [month.title() for month in MONTHS]
RANGE = re.compile(
    rf"\b(?:from )?(?P<a>\d{{1,2}})(?: to | until |–|-| and )(?P<b>\d{{1,2}}) "
    rf"(?P<month>{'|'.join(MONTH_NAMES)})(?:,? (?P<year>(?:19|20)\d\d))?",
)
SEASON = re.compile(
    r"\b(?:spring|summer|autumn|winter) of (?P<year>(?:19|20)\d\d)\b", re.IGNORECASE
)
MONTH = rf"(?P<month>{'|'.join(MONTH_NAMES)})(?:,? (?P<year>(?:19|20)\d\d)\b)?"
# "At the end of March 2022", "in mid-May": no more than the month is told.
PART_OF = re.compile(rf"\b(?:(?:end|start|beginning|middle|course|days) of |mid[- ]){MONTH}")
YEARS = re.compile(r"\bin (?P<a>(?:19|20)\d\d) and (?P<b>(?:19|20)\d\d)\b")
SINCE = re.compile(
    rf"\bsince (?:(?P<day>\d{{1,2}}) {MONTH}"
    rf"|(?P<other>{'|'.join(MONTH_NAMES)})(?: (?P<late>\d{{1,2}}))?(?:,? (?P<of>(?:19|20)\d\d)\b)?)"
)
NO_PLACE = frozenset((*MONTH_NAMES, *map(str.title, WEEKDAYS)))


@dataclass(frozen=True, slots=True)
class When:
    """The first and last day of a meeting, as fine as the words tell."""

    first: str
    last: str
    precision: str


def days_lasted(text: str) -> int | None:
    """How many days a meeting is told to have lasted.

    >>> days_lasted("It closed four days of talks."), days_lasted("It closed.")
    (4, None)
    """
    match = LASTED.search(text)
    if match is None:
        return None
    return count_of((match["number"] or match["for"]).lower())


def days_told_behind(text: str) -> int | None:
    """How many days the words behind the telling of a round give it.

    >>> days_told_behind("The four days were quiet."), days_told_behind("The four days later")
    (4, None)
    """
    match = THE_DAYS.search(text)
    return count_of(match["number"].lower()) if match else days_lasted(text)


def when_in(text: str, row: Spoken, near: int = 0) -> When | None:
    """The day or days that the words name, seen from the day of printing.

    Of several the first that stands behind the place; else the last before it.
    """
    found = sorted(times_in(text, row), key=lambda one: one[0])
    behind = [when for start, when in found if start >= near]
    before = [when for start, when in found if start < near]
    return next(iter(behind or before[::-1]), None)


def times_in(text: str, row: Spoken) -> Iterator[tuple[int, When]]:
    """Every day, month or year that the words name, with its place."""
    span = RANGE.search(text)
    told = _range(span, row) if span is not None else None
    if span is not None and told is not None:
        yield span.start(), told
        return
    seen = row.printed or row.date
    read = DateRead(date=seen, precision="day", grounds="") if seen else None
    since = [match.span() for match in SINCE.finditer(text)]
    for match in EXPRESSIONS.finditer(text):
        days = meant(match, read)
        said = days.as_told(match.group()) if days is not None else None
        inside = any(start <= match.start() < end for start, end in since)
        inside |= in_a_name(text, *match.span())
        if days is not None and said is not None and not inside:
            last = days.last.isoformat()[: len(said.date)]
            yield match.start(), When(said.date, last, said.precision)
    for match in YEARS.finditer(text):
        yield match.start() - 1, When(match["a"], match["b"], "year")
    for match in PART_OF.finditer(text):
        if match["year"] or seen:
            month = (
                f"{match['year'] or (seen or '')[:4]}-{MONTH_NAMES.index(match['month']) + 1:02}"
            )
            yield match.start(), When(month, month, "month")
    for match in SEASON.finditer(text):
        yield match.start(), When(match["year"], match["year"], "year")


def since_in(text: str, row: Spoken) -> When | None:
    """From when on several meetings were held: "five rounds since 12 April"."""
    match, seen = SINCE.search(text), (row.printed or row.date or "")[:WHOLE_DAY]
    if match is None or len(seen) < WHOLE_DAY:
        return None
    month = MONTH_NAMES.index(match["month"] or match["other"]) + 1
    first = f"{match['year'] or match['of'] or seen[:4]}-{month:02}"
    told = match["day"] or match["late"]
    try:
        day = date.fromisoformat(f"{first}-{int(told or 1):02}")
    except ValueError:
        return None
    if day.isoformat() > seen:
        return None
    return When(day.isoformat(), seen, "day") if told else When(first, seen[:7], "month")


LATER_THAT_DAY = re.compile(rf"\blater (?:on )?(?P<day>{'|'.join(WEEKDAYS)})\b", re.IGNORECASE)


def later_that_day(text: str, row: Spoken) -> str | None:
    """ "Later on Sunday": said that very day, though the report may be printed the next.

    None: the words tell no such day.
    """
    said = LATER_THAT_DAY.search(text)
    printed = row.printed or row.date or ""
    if said is None or len(printed) < WHOLE_DAY:
        return None
    day = date.fromisoformat(printed[:WHOLE_DAY])
    back = (day.weekday() - WEEKDAYS.index(said["day"].lower())) % len(WEEKDAYS)
    return (day - timedelta(days=back)).isoformat()


def ahead_in(text: str, row: Spoken) -> str | None:
    """The day to come on which a meeting is to be: "talks resume on Sunday"."""
    later = later_that_day(text, row)
    if later is not None:
        return later
    due = due_in(text, Span(0, len(text)), row.printed or row.date, row.printed)
    return due.date if due is not None else None


def _range(span: "re.Match[str]", row: Spoken) -> When | None:
    year = span["year"] or (row.date or "")[:4]
    if not year:
        return None
    month = MONTH_NAMES.index(span["month"]) + 1
    try:
        first, last = (date(int(year), month, int(span[name])).isoformat() for name in "ab")
    except ValueError:
        return None
    return When(first, last, "day") if first <= last else None

"""What expressions of time mean: "on Sunday", "last month", "3 May", seen from a day."""

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from truceline.vocabulary.articles import DateRead
from truceline.vocabulary.statements import SaidOn

MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
NUMBERS = {
    w: n
    for n, w in enumerate(
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
    )
}
SPELT = "|".join(list(NUMBERS)[1:])
MONTH = (
    r"(?P<month>" + "|".join(f"{m.title()}|{m[:3].title()}\\b\\.?" for m in MONTHS) + r"|Sept\.?)"
)
DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
YEAR = r"(?P<year>(?:19|20)\d\d)"
EXPRESSIONS = re.compile(
    "|".join(
        (
            rf"\b{MONTH} {DAY}(?:,? {YEAR})?\b",
            rf"\b{DAY} (?:of )?{MONTH}(?:,? {YEAR})?\b".replace("?P<month>", "?P<month2>")
            .replace("?P<day>", "?P<day2>")
            .replace("?P<year>", "?P<year2>"),
            (
                r"\b(?:in|in (?:the )?month of|last|this|since|early|late|mid-?) "
                rf"{MONTH}(?: (?:of )?{YEAR})?\b"
            )
            .replace("?P<month>", "?P<month3>")
            .replace("?P<year>", "?P<year3>"),
            r"\b(?P<back>last|previous|next|coming)? ?(?P<weekday>"
            + "|".join(d.title() for d in WEEKDAYS)
            + r")\b",
            r"\b(?P<word>yesterday|today|tonight)\b",
            r"\b(?P<which>this|last|past) "
            r"(?P<unit>morning|afternoon|evening|night|week|month|year)\b",
            rf"\b(?P<number>a|an|{SPELT}|\d{{1,2}}) "
            r"(?P<units>day|week|month|year)s? ago\b",
            rf"\bin {YEAR}\b".replace("?P<year>", "?P<year4>"),
            r"\b(?P<just>(?:a )?(?:few )?moments?|(?:a few |some )?minutes|an hour) ago\b",
            r"\b(?P<then>(?:the|that) same (?:day|morning|afternoon|evening|night)"
            r"|within (?:the hour|hours))\b",
            r"\b(?P<onward>the (?:next|following) day"
            rf"|(?:{SPELT}|\d{{1,2}}|a) days? later)\b",
        )
    ),
    re.IGNORECASE,
)
# What is named for a day: "the March 23 Movement", "the 5 May Agreement", "Movement of 5 May".
NAMED_FOR = (
    r"(?:Movement|Front|Brigades?|Battalions?|Army|Forces?|Group|Alliance|Coalition|Council"
    r"|Committee|Union|Party|Martyrs|Organi[sz]ation|Revolution|Agreements?|Accords?|Pact|Treaty"
    r"|Protocol|Initiative|Square|Street|Avenue|Bridge|Airport|University|Hospital|Stadium)\b"
)
NAME_AFTER = re.compile(rf"[ \u00a0-](?:[A-Z][\w’'-]+ ){{0,2}}{NAMED_FOR}")
NAME_BEFORE = re.compile(
    r"\b(?:Movement|Front|Brigades?|Battalion|Army|Group|Party) of (?:the )?$", re.IGNORECASE
)
ON_A_DAY = re.compile(
    r"\b(?:on|by|before|until|till|since|from|after|dated|late|early) $", re.IGNORECASE
)
NAME_LENGTH = 24  # characters before a day in which such words stand
# A day without a year that lies no further ahead is still to come.
HALF_A_YEAR = timedelta(days=183)


def in_a_name(text: str, start: int, end: int) -> bool:
    """Whether a date is part of a name, where it tells of no day.

    >>> in_a_name("Oren met the March 23 Movement", 13, 21)
    True
    >>> in_a_name("On March 23 Movement leaders met", 3, 11)
    False
    """
    if not any(c.isdigit() for c in text[start:end]):
        return False
    before = text[max(0, start - NAME_LENGTH) : start]
    if NAME_BEFORE.search(before):
        return True
    return NAME_AFTER.match(text, end) is not None and not ON_A_DAY.search(before)


@dataclass(frozen=True, slots=True)
class Days:
    """The first and last day that an expression can mean."""

    first: date
    last: date

    def as_told(self, grounds: str) -> SaidOn | None:
        """As fine as the expression is: a day, a month, a year, or nothing.

        >>> Days(date(2031, 2, 3), date(2031, 2, 9)).as_told("last week").date
        '2031-02'
        """
        if self.first == self.last:
            return SaidOn(date=self.first.isoformat(), precision="day", grounds=grounds)
        if (self.first.year, self.first.month) == (self.last.year, self.last.month):
            return SaidOn(date=f"{self.first:%Y-%m}", precision="month", grounds=grounds)
        if self.first.year == self.last.year:
            return SaidOn(date=f"{self.first.year}", precision="year", grounds=grounds)
        return None


def count_of(word: str) -> int:
    """How many a number tells of; "a" is one.

    >>> count_of("two"), count_of("12"), count_of("a")
    (2, 12, 1)
    """
    return int(word) if word.isdigit() else NUMBERS.get(word, 1)


def meant(
    match: "re.Match[str]", published: DateRead | None, told: date | None = None
) -> Days | None:
    """The days that an expression means, seen from the day of printing.

    `told` is the day told last before it: "the same day", "two days later".
    """
    got = match.groupdict()
    if got["then"] or got["onward"]:
        return _from_told(got["onward"], told)
    today = _day(published)
    month = got["month"] or got["month2"] or got["month3"]
    if month:
        return _calendar(got, month, today)
    if got["year4"]:
        return _year(int(got["year4"]))
    if today is None:
        return None
    if got["weekday"]:
        return _weekday(got["weekday"], got["back"], today)
    if got["just"]:
        return _one(today)
    if got["word"]:
        back = 1 if got["word"].lower() == "yesterday" else 0
        return _one(today - timedelta(days=back))
    if got["unit"]:
        return _unit(got["which"].lower(), got["unit"].lower(), today)
    return _ago(got["number"].lower(), got["units"].lower(), today)


def _from_told(onward: str | None, told: date | None) -> Days | None:
    """The day told before, or so many days after it."""
    if told is None:
        return None
    if onward is None:
        return _one(told)
    word = onward.lower().split()[0]
    return _one(told + timedelta(days=count_of(word)))


def _day(published: DateRead | None) -> date | None:
    if published is None or len(published.date) < 10:
        return None
    try:
        return date.fromisoformat(published.date[:10])
    except ValueError:
        return None


def _calendar(got: dict[str, str | None], month: str, today: date | None) -> Days | None:
    number = next(n for n, m in enumerate(MONTHS, 1) if m.startswith(month.lower()[:3]))
    day = got["day"] or got["day2"]
    year = got["year"] or got["year2"] or got["year3"]
    if year is None and today is None:
        return None
    years: Iterable[int] = [int(year)] if year else [today.year, today.year - 1]  # type: ignore[union-attr]
    for candidate in years:
        days = _dated(candidate, number, int(day) if day else None)
        if days and (year or today is None or days.first <= today + timedelta(days=1)):
            return days
        if days and today and days.first - today < HALF_A_YEAR:
            return None
    return None


def _dated(year: int, month: int, day: int | None) -> Days | None:
    last = monthrange(year, month)[1]
    if day is None:
        return Days(date(year, month, 1), date(year, month, last))
    return _one(date(year, month, day)) if 1 <= day <= last else None


def _year(year: int) -> Days:
    return Days(date(year, 1, 1), date(year, 12, 31))


def _one(day: date) -> Days:
    return Days(day, day)


def _weekday(name: str, back: str | None, today: date) -> Days | None:
    """The latest such day, the day of printing included; "next Monday" is nothing said yet."""
    if back and back.lower() in ("next", "coming"):
        return None
    away = (today.weekday() - WEEKDAYS.index(name.lower())) % 7
    if back and away == 0:
        away = 7
    return _one(today - timedelta(days=away))


def _unit(which: str, unit: str, today: date) -> Days:
    back = 0 if which == "this" else 1
    if unit == "week":
        monday = today - timedelta(days=today.weekday() + 7 * back)
        return Days(monday, monday + timedelta(days=6))
    if unit == "month":
        return _months_back(today, back)
    if unit == "year":
        return _year(today.year - back)
    return _one(today - timedelta(days=back))


def _months_back(today: date, back: int) -> Days:
    months = today.year * 12 + today.month - 1 - back
    found = _dated(months // 12, months % 12 + 1, None)
    assert found is not None
    return found


def _ago(number: str, unit: str, today: date) -> Days:
    count = count_of(number)
    if unit == "day":
        return _one(today - timedelta(days=count))
    if unit == "week":
        middle = today - timedelta(weeks=count)
        return Days(middle - timedelta(days=3), middle + timedelta(days=3))
    if unit == "month":
        return _months_back(today, count)
    return _year(today.year - count)


def expressions(text: str) -> Iterator[str]:
    """Expressions of time in a text.

    >>> list(expressions("On Sunday he recalled what he said last month and in May 2030."))
    [' Sunday', 'last month', 'in May 2030']
    """
    return (match.group() for match in EXPRESSIONS.finditer(text))

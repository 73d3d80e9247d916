"""The last day on which an act can be kept or checked (CODEBOOK section 8)."""

import re
from calendar import monthrange
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from truceline.coding.dates import (
    CUES,
    DAYS,
    LIMITS,
    NOT_DUE,
    NUMBERS,
    ORDINALS,
    PATTERNS,
    STARTS,
    UNITS,
)
from truceline.coding.feasts import feast_of, season_of
from truceline.reading.days import in_a_name
from truceline.reading.published import MONTHS
from truceline.vocabulary.acts import Due
from truceline.vocabulary.spans import Span, trimmed

RECENT = 45  # days that "by March" may lie back: of the past, or of an unknown day of saying
FAR = 240  # days: "on 2 March", printed in May, was the last one
TOGETHER = re.compile(r"\s+and\s+")  # between two days that one act has
SAME_DAY = 12  # hours that end on the day itself
WEEKDAY_OPENINGS = frozenset(
    ("by", "before", "until", "till", "on", "no", "not", "next", "this", "due", "for", "")
) | {"between", "deadline"}


def due_in(
    text: str,
    span: Span,
    said: str | None,
    published: str | None,
    *,
    done: bool = False,
    earlier: bool = False,
    names: Sequence[Span] = (),
    beside: Sequence[Span] = (),
) -> Due | None:
    """The due date that stands in a stretch of text, read from the day of speaking.

    What is told as done ("refused it in January") has one only after "by" or "within", or
    where the calendar shows that the day is still to come. What is told as said earlier still
    ("had promised it by the end of March") may have been due before the day of speaking: only
    dates of the calendar are read then, as the nearest. The day of one of the
    `names` is never due; that of a clause `beside` the act only after "by" or "within".

    >>> due_in("will go by the end of May", Span(0, 25), "2031-05-03", None).date
    '2031-05-31'
    """
    words = span.of(text)
    if not CUES.search(words):
        return None
    anchor = _day(said) or _day(published)
    named = "spoken" if _day(said) else "published"
    found: list[tuple[bool, int, Due]] = []
    for match in _widest(words):
        if STARTS.search(words, 0, match.start()) or _of_a_name(match, words):
            continue
        place = trimmed(Span(span.start + match.start(), span.start + match.end()), text)
        limits = _opening(match) in LIMITS or bool(match.groupdict().get("limit"))
        if any(place.shares(other) for other in (*names, *(() if limits else beside))):
            continue
        back = RECENT if limits and (done or not _day(said)) else 0
        if earlier:
            day, calendar = _earlier(match, anchor)
        else:
            day, calendar = _resolve(match, anchor, back, spoken=bool(_day(said)))
        if day is None or _gone(day, anchor, back, earlier):
            continue
        if done and not limits and not _surely_ahead(match, day, anchor):
            continue
        where = "calendar" if calendar else named
        due = Due(date=day.isoformat(), span=place, text=place.of(text), anchor=where)
        found.append((not limits, match.start(), due))
    if not found:
        return None
    first = min(found, key=lambda item: item[:2])[2]
    return _last_of([due for _, _, due in found], first, text)


def _last_of(found: Sequence[Due], first: Due, text: str) -> Due:
    """ "In July and September", "today and tomorrow": the last of the days that stand together."""
    for due in sorted(found, key=lambda one: one.span.start):
        between = text[first.span.end : due.span.start]
        if first.span.end <= due.span.start and TOGETHER.fullmatch(between):
            span = Span(first.span.start, due.span.end)
            later = max(first.date, due.date)
            first = replace(first, date=later, span=span, text=span.of(text))
    return first


def _gone(day: date, anchor: date | None, back: int, earlier: bool) -> bool:
    """Whether a day had passed when it was spoken of."""
    return anchor is not None and not earlier and day < anchor - timedelta(days=back)


def _surely_ahead(match: re.Match[str], day: date, anchor: date | None) -> bool:
    """ "Agreed to meet on 12 June", said in May: a day that no past can have had."""
    parts = match.groupdict()
    if anchor is None or not (parts.get("month") and parts.get("day")):
        return False
    return day > anchor and (day.year == anchor.year or bool(parts.get("year")))


def _widest(words: str) -> list[re.Match[str]]:
    """Every date that is worded here; "May" in "after 5 May" is none of its own."""
    found = [m for pattern in PATTERNS for m in pattern.finditer(words)]
    return [m for m in found if not any(_inside(m, other) for other in found)]


def _of_a_name(match: re.Match[str], words: str) -> bool:
    """ "The March 23 Movement": the day is part of a name."""
    parts = match.groupdict()
    if not (parts.get("month") and parts.get("day")):
        return False
    return in_a_name(words, min(match.start("month"), match.start("day")), match.end())


def _inside(match: re.Match[str], other: re.Match[str]) -> bool:
    start, end = match.start(), match.start() + len(match.group().rstrip("."))
    longer = len(other.group().rstrip(".")) > end - start
    return longer and other.start() <= start and end <= other.end()


def _opening(match: re.Match[str]) -> str:
    return (match.groupdict().get("opening") or "").split(" ")[0].lower()


def _day(iso: str | None) -> date | None:
    try:
        return date.fromisoformat(iso[:10]) if iso and len(iso) >= 10 else None
    except ValueError:
        return None


def _resolve(
    match: re.Match[str], anchor: date | None, back: int, *, spoken: bool
) -> tuple[date | None, bool]:
    """The day that an expression names, and whether the calendar alone gives it."""
    parts = match.groupdict()
    opening = _opening(match)
    if (opening in NOT_DUE and not parts.get("coming")) or parts.get("event"):
        return None, False
    if anchor is not None and (feast := parts.get("feast")):
        return feast_of(feast.lower(), anchor, parts.get("year")), bool(parts.get("year"))
    if anchor is not None and (season := parts.get("season")):
        return season_of(season.lower(), anchor, opening), False
    if parts.get("iso"):
        return _day(parts["iso"]), True
    if parts.get("unit"):
        return _after(parts, anchor, opening), False
    if parts.get("month"):
        day = _in_month(parts, anchor, opening, back)
        return _week_of(day) if parts.get("weekof") else day, bool(parts.get("year"))
    if parts.get("year"):
        return _in_year(parts, opening), True
    if anchor is None:
        return None, False
    if parts.get("day"):
        return _day_of_month(parts, anchor), False
    if parts.get("weekday"):
        return _weekday(parts, anchor, opening, spoken), False
    if parts.get("near"):
        return anchor + timedelta(days=_nights(str(parts["near"]).lower())), False
    return _whole(parts, anchor), False


def _earlier(match: re.Match[str], anchor: date | None) -> tuple[date | None, bool]:
    """A month named in words that were spoken some time before: the nearest of that name."""
    parts = match.groupdict()
    ahead, calendar = _resolve(match, anchor, 0, spoken=True)
    if calendar or ahead is None or anchor is None:
        return ahead if calendar else None, calendar
    if not parts.get("month"):
        return None, False
    before = _last(ahead.year - 1, ahead.month, ahead.day)
    return min(ahead, before, key=lambda day: abs(day - anchor)), False


def _nights(near: str) -> int:
    """Today, tomorrow, the day after."""
    return 2 if "after" in near else int(near == "tomorrow")


def _week_of(day: date | None) -> date | None:
    """The Sunday of a day's week."""
    return day + timedelta(days=6 - day.weekday()) if day is not None else None


def _after(parts: dict[str, str | None], anchor: date | None, opening: str) -> date | None:
    """ "Within ten days", "ten days from now", "a ten-day ultimatum"."""
    ahead = parts.get("hence") or parts.get("limit")
    coming = parts.get("coming") and opening in ("over", "during")
    counted = opening in ("within", "in", "by", "next", "no", "not")
    if anchor is None or not (ahead or coming or counted):
        return None
    number, unit = str(parts.get("number") or "0").lower(), str(parts["unit"]).lower()
    if (opening, unit) == ("in", "day") and number in ("one", "a") and not ahead:
        return None  # "all fire stops in one day": together
    number = " ".join(number.split())
    count = int(number) if number.isdigit() else NUMBERS[number]
    if unit == "hour":
        return anchor + timedelta(days=0 if count < SAME_DAY else (count + 23) // 24)
    if unit == "month":
        return _months_on(anchor, count)
    if unit == "year":
        return _months_on(anchor, 12 * count)
    return anchor + timedelta(days=count * UNITS[unit])


def _day_of_month(parts: dict[str, str | None], anchor: date) -> date | None:
    """ "By the 15th", "the fifteenth of next month"."""
    day = _number_of(str(parts["day"]))
    if not 1 <= day <= 31:
        return None
    following = (parts.get("ofmonth") or "").lower().split()[-1:] in (["next"], ["coming"])
    passed = not parts.get("ofmonth") and day < anchor.day
    month = _months_on(anchor.replace(day=1), int(following or passed))
    return _last(month.year, month.month, day)


def _months_on(day: date, count: int) -> date:
    year, month = divmod(day.month - 1 + count, 12)
    return _last(day.year + year, month + 1, day.day)


def _last(year: int, month: int, day: int = 31) -> date:
    return date(year, month, min(day, monthrange(year, month)[1]))


def _in_month(
    parts: dict[str, str | None], anchor: date | None, opening: str, back: int
) -> date | None:
    """A day of a named month, or its last; without a year the next one that comes."""
    month = MONTHS[str(parts["month"]).lower()]
    if month == 5 and not parts.get("day") and str(parts["month"])[0].islower():
        return None  # "may" is not May
    printed = parts.get("day")
    day = _number_of(printed) if printed else _part_day(parts.get("part"))
    if not 1 <= day <= 31:
        return None
    if parts.get("year"):
        return _last(int(str(parts["year"])), month, day)
    if anchor is None:
        return None
    this = _last(anchor.year, month, day)
    if back and anchor - timedelta(days=back) <= this < anchor:
        return this
    if this >= anchor:
        return this
    following = _last(anchor.year + 1, month, day)
    far = opening not in LIMITS and following - anchor > timedelta(days=FAR)
    return None if far or not opening else following  # "the 18 February draft" is of the past


def _number_of(day: str) -> int:
    """The day of the month, printed in figures or words."""
    figures = re.match(r"\d+", day)
    return int(figures.group()) if figures else ORDINALS[day.lower()]


def _part_day(part: str | None) -> int:
    """Early, mid, late: the 10th, the 20th, the last day; the first week or half: its end."""
    words = (part or "").lower()
    weeks = {"first week": 7, "second week": 14, "third week": 21, "first half": 15}
    for name, day in weeks.items():
        if name in " ".join(words.split()):
            return day
    if any(w in words for w in ("early", "beginning", "start", "first days")):
        return 10
    return 20 if "mid" in words else 31


def _in_year(parts: dict[str, str | None], opening: str) -> date | None:
    if opening not in (*LIMITS, "in"):
        return None
    year = int(str(parts["year"]))
    words = (parts.get("part") or "").lower()
    if part := _part_of_year(words, year):
        return part
    return date(year - 1, 12, 31) if opening == "before" and not words else date(year, 12, 31)


def _part_of_year(words: str, year: int) -> date | None:
    """Early or in the middle of a year."""
    if any(w in words for w in ("start", "beginning", "early")):
        return date(year, 3, 31)
    if "first half" in words:
        return date(year, 6, 30)
    return date(year, 8, 31) if "mid" in words else None


def _weekday(
    parts: dict[str, str | None], anchor: date, opening: str, told_on: bool
) -> date | None:
    """The next such day; "on Sunday", printed on a Sunday, is that day itself."""
    told = opening or parts.get("which") or parts.get("after") or parts.get("limit")
    told = told or parts.get("inweek")
    if opening not in WEEKDAY_OPENINGS or not told:
        return None
    weekday = DAYS[str(parts["weekday"]).lower()]
    if week := parts.get("inweek"):
        monday = anchor - timedelta(days=anchor.weekday())
        return monday + timedelta(days=weekday + 7 * (week.lower() == "next"))
    ahead = (weekday - anchor.weekday()) % 7 or (7 if opening == "next" or told_on else 0)
    return anchor + timedelta(days=ahead)


def _whole(parts: dict[str, str | None], anchor: date) -> date:
    following = (parts.get("relative") or "").lower().startswith(("next", "the"))
    part = parts.get("part")
    finders: dict[str, Callable[[], date]] = {
        "week": lambda: anchor + timedelta(days=6 - anchor.weekday() + 7 * following),
        "weekend": lambda: anchor + timedelta(days=6 - anchor.weekday() + 7 * following),
        "month": lambda: _last(
            _months_on(anchor, following).year, _months_on(anchor, following).month, _part_day(part)
        ),
        "year": lambda: (
            _part_of_year((part or "").lower(), anchor.year + following)
            or date(anchor.year + following, 12, 31)
        ),
    }
    return finders[str(parts["span"]).lower()]()

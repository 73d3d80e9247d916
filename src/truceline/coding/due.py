"""The last day on which an act can be kept or checked (CODEBOOK section 8)."""

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from truceline.coding.dates import (
    CUES,
    DAYS,
    LIMITS,
    MONTHS,
    NOT_DUE,
    NUMBERS,
    ORDINALS,
    PATTERNS,
    UNITS,
)
from truceline.vocabulary.acts import Due
from truceline.vocabulary.spans import Span, trimmed


def due_in(
    text: str,
    span: Span,
    said: str | None,
    published: str | None,
    *,
    done: bool = False,
    earlier: bool = False,
) -> Due | None:
    """The due date that stands in a stretch of text, read from the day of speaking.

    What is told as done ("refused it in January") has one only after "by" or "within". What
    is told as said earlier still ("had promised it by the end of March") may have been due
    before the day of speaking: only dates of the calendar are read then, as the nearest.

    >>> due_in("will go by the end of May", Span(0, 25), "2031-05-03", None).date
    '2031-05-31'
    """
    words = span.of(text)
    if not CUES.search(words):
        return None
    anchor = _day(said) or _day(published)
    named = "spoken" if _day(said) else "published"
    found: list[tuple[bool, int, Due]] = []
    for match in _whole_dates(words):
        limits = _opening(match) in LIMITS
        day, calendar = _earlier(match, anchor) if earlier else _resolve(match, anchor)
        gone = anchor is not None and day is not None and day < anchor and not earlier
        if day is None or (done and not limits) or gone:
            continue
        place = trimmed(Span(span.start + match.start(), span.start + match.end()), text)
        where = "calendar" if calendar else named
        due = Due(date=day.isoformat(), span=place, text=place.of(text), anchor=where)
        found.append((not limits, match.start(), due))
    return min(found, key=lambda item: item[:2])[2] if found else None


def _whole_dates(words: str) -> Iterator[re.Match[str]]:
    """Dates with all their words: "March" in "the night of 13 March" is none of its own."""
    seen: list[tuple[int, int]] = []
    for match in (m for pattern in PATTERNS for m in pattern.finditer(words)):
        if not any(start <= match.start() and match.end() <= end for start, end in seen):
            yield match
        seen.append(match.span())


def _opening(match: re.Match[str]) -> str:
    return (match.groupdict().get("opening") or "").split(" ")[0].lower()


def _day(iso: str | None) -> date | None:
    try:
        return date.fromisoformat(iso[:10]) if iso and len(iso) >= 10 else None
    except ValueError:
        return None


def _resolve(match: re.Match[str], anchor: date | None) -> tuple[date | None, bool]:
    """The day that an expression names, and whether the calendar alone gives it."""
    parts = match.groupdict()
    opening = _opening(match)
    if opening in NOT_DUE or parts.get("event"):
        return None, False
    if parts.get("unit"):
        return _after(parts, anchor, opening), False
    if parts.get("month"):
        return _in_month(parts, anchor), bool(parts.get("year"))
    if parts.get("year"):
        return _in_year(parts, opening), True
    if anchor is None:
        return None, False
    if parts.get("weekday"):
        return _weekday(parts, anchor, opening), False
    if parts.get("near"):
        return anchor + timedelta(days=parts["near"].lower() == "tomorrow"), False
    return _whole(parts, anchor), False


def _earlier(match: re.Match[str], anchor: date | None) -> tuple[date | None, bool]:
    """A month named in words that were spoken some time before: the nearest of that name."""
    parts = match.groupdict()
    ahead, calendar = _resolve(match, anchor)
    if calendar or ahead is None or anchor is None:
        return ahead if calendar else None, calendar
    if not parts.get("month"):
        return None, False
    before = _last(ahead.year - 1, ahead.month, ahead.day)
    return min(ahead, before, key=lambda day: abs(day - anchor)), False


def _after(parts: dict[str, str | None], anchor: date | None, opening: str) -> date | None:
    if anchor is None or opening not in ("within", "in", "by", "next", "no", "not", ""):
        return None
    if not opening:
        return None
    number, unit = str(parts["number"]).lower(), str(parts["unit"]).lower()
    count = int(number) if number.isdigit() else NUMBERS[number]
    if unit == "hour":
        return anchor + timedelta(days=(count + 23) // 24)
    if unit == "month":
        return _months_on(anchor, count)
    return anchor + timedelta(days=count * UNITS[unit])


def _months_on(day: date, count: int) -> date:
    year, month = divmod(day.month - 1 + count, 12)
    return _last(day.year + year, month + 1, day.day)


def _last(year: int, month: int, day: int = 31) -> date:
    return date(year, month, min(day, monthrange(year, month)[1]))


def _in_month(parts: dict[str, str | None], anchor: date | None) -> date | None:
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
    return this if this >= anchor else _last(anchor.year + 1, month, day)


def _number_of(day: str) -> int:
    """The day of the month, printed in figures or words."""
    figures = re.match(r"\d+", day)
    return int(figures.group()) if figures else ORDINALS[day.lower()]


def _part_day(part: str | None) -> int:
    """Early, mid, late: the 10th, the 20th, the last day."""
    words = (part or "").lower()
    if any(w in words for w in ("early", "beginning", "start")):
        return 10
    return 20 if "mid" in words else 31


def _in_year(parts: dict[str, str | None], opening: str) -> date | None:
    if opening not in (*LIMITS, "in"):
        return None
    year = int(str(parts["year"]))
    words = (parts.get("part") or "").lower()
    if any(w in words for w in ("start", "beginning", "early")):
        return date(year, 3, 31)
    if "mid" in words:
        return date(year, 8, 31)
    return date(year - 1, 12, 31) if opening == "before" and not words else date(year, 12, 31)


def _weekday(parts: dict[str, str | None], anchor: date, opening: str) -> date | None:
    if opening not in ("by", "before", "until", "till", "on", "no", "not", "next", "this", "") or (
        not opening and not parts.get("which")
    ):
        return None
    ahead = (DAYS[str(parts["weekday"]).lower()] - anchor.weekday()) % 7 or 7
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
        "year": lambda: date(anchor.year + following, 12, 31),
    }
    return finders[str(parts["span"]).lower()]()

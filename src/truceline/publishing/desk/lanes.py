"""Stances over time, drawn: a lane for each party, a shape where a stance was set."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from truceline.publishing.desk import wording
from truceline.vocabulary.positions import Position

WIDTH, LEFT, ROW, TOP = 340.0, 86.0, 34.0, 24.0
RIGHT = 28.0  # room for the name of a month that begins on the last day
NARROWEST = 26.0  # between two names of months, or they run into each other


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stance held from one day to another."""

    stance: str
    x: float
    to: float
    y: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Lanes:
    """The drawing, and the same in a sentence."""

    names: tuple[tuple[str, float], ...]  # with the height of the lane
    stretches: tuple[Stretch, ...]
    months: tuple[tuple[str, float], ...]
    height: float
    sentence: str
    width: float = WIDTH
    left: float = LEFT


def lanes(histories: Sequence[tuple[str, Sequence[Position]]], on: date | None) -> Lanes | None:
    """Lanes for the parties' histories; None when too little is dated to draw."""
    dated = [
        (party, [(day, one) for one in history if (day := wording.as_day(one.since))])
        for party, history in histories
    ]
    days = [day for _, history in dated for day, _ in history]
    if not days or on is None or (on - min(days)).days < 2:
        return None
    start, span = min(days), (on - min(days)).days
    stretches, said = [], []
    for number, (party, history) in enumerate(dated):
        y = TOP + number * ROW
        ends = [*(day for day, _ in history), on][1:]
        for (day, one), end in zip(history, ends, strict=True):
            stretches.append(
                Stretch(one.stance, along(day, start, span), along(end, start, span), y)
            )
            said.append(f"{party}: {one.stance} from {wording.day_words(one.since)}")
    return Lanes(
        names=tuple((party, TOP + n * ROW) for n, (party, _) in enumerate(dated)),
        stretches=tuple(stretches),
        months=months(start, on),
        height=TOP + len(dated) * ROW + 10,
        sentence="; ".join(said) + ". The list below gives the words.",
    )


def along(day: date, start: date, span: int) -> float:
    """Where a day stands on the way from left to right."""
    share = min(1.0, (day - start).days / span)
    return round(LEFT + 8 + share * (WIDTH - LEFT - 8 - RIGHT), 1)


def months(start: date, on: date) -> tuple[tuple[str, float], ...]:
    """Where each month begins; the first day of the drawing when no month does.

    >>> months(date(2031, 1, 20), date(2031, 3, 1))[0][0]
    'Feb'
    """
    span = (on - start).days
    firsts, year, month = [], start.year, start.month
    while (first := date(year, month, 1)) <= on:
        if first >= start:
            firsts.append(first)
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
    marks: list[tuple[str, float]] = []
    for first in firsts or [start]:
        x = along(first, start, span)
        if not marks or x - marks[-1][1] >= NARROWEST:
            name = wording.MONTHS[first.month - 1][:3]
            text = name if firsts else wording.day_words(first.isoformat())
            marks.append((str(first.year) if first.month == 1 and marks else text, x))
    return tuple(marks)

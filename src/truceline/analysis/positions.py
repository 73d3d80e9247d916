"""Acts → positions: where each party stands on each issue, since when, on what grounds.

On one issue a party can hold several lines at once: it supports one draft and opposes
another. The newest line comes first.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from truceline.analysis.courses import Course, courses
from truceline.analysis.lines import opened
from truceline.analysis.onmatter import of_a_mediator
from truceline.analysis.stances import (
    IMPARTIALITY,
    VIEWS_OF_MEDIATOR,
    Bench,
    binds,
    counts,
    option_on,
    weight,
)
from truceline.vocabulary.acts import Issue, Stance
from truceline.vocabulary.positions import Position, Spoken


def positions(
    spoken: Iterable[Spoken], *, on: str | None = None, bench: Bench = Bench()
) -> list[Position]:
    """Where each party and third party stands on that day (without one: now).

    By party, issue, then newest line first; `cells` groups them for a matrix.
    """
    known = [s for s in spoken if on is None or (s.date is not None and s.date[:10] <= on)]
    return lines_of(courses(known, bench))


def lines_of(found: Mapping[tuple[str, Issue], Course]) -> list[Position]:
    """The lines that stand at the end of each course."""
    return [line for course in found.values() for line in course.lines()]


def cells(held: Iterable[Position]) -> dict[tuple[str, Issue], tuple[Position, ...]]:
    """Lines by side and issue, newest first: a cell of the matrix."""
    found: defaultdict[tuple[str, Issue], list[Position]] = defaultdict(list)
    for position in held:
        found[position.side, position.issue].append(position)
    return {place: tuple(lines) for place, lines in found.items()}


def history(
    spoken: Sequence[Spoken], party: str, issue: Issue, *, bench: Bench = Bench()
) -> list[Position]:
    """Every line that a party (name or id) took on an issue, oldest first.

    Each with the acts that set and repeated it.
    """
    sides = {s.side for s in spoken if party in (s.party, s.side)}
    found = courses(spoken, bench)
    return [line for side in sorted(sides) for line in steps_of(found, side, issue)]


def steps_of(found: Mapping[tuple[str, Issue], Course], side: str, issue: Issue) -> list[Position]:
    """Every line of a course, oldest first."""
    course = found.get((side, issue))
    return [step.after.position() for step in course.steps] if course is not None else []


def impartiality(spoken: Iterable[Spoken], *, bench: Bench = Bench()) -> list[Position]:
    """Each party's latest view of the mediator: impartial (supports) or partial (opposes)."""
    latest: dict[str, Position] = {}
    for row in sorted(spoken, key=lambda s: (s.date or "", weight(s, bench))):
        option = option_on(row, Issue.MEDIATION)
        if row.act not in VIEWS_OF_MEDIATOR or option not in IMPARTIALITY:
            continue
        if not of_a_mediator(row, bench):
            continue
        if counts(row, bench) and binds(row):
            stance = Stance.SUPPORTS if option == "impartial" else Stance.OPPOSES
            latest[row.side] = opened(row, Issue.MEDIATION, stance, row.date).position()
    return [latest[side] for side in sorted(latest)]


def told_by(position: Position) -> tuple[int, int]:
    """How many reports tell of it, and from how many independent origins."""
    reports = {s.report for s in position.grounds}
    return len(reports), len({s.family or s.report for s in position.grounds})

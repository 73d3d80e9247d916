"""A party moved: what it said before, what it says now, and which way."""

from collections.abc import Iterable, Mapping

from truceline.analysis.courses import Course, Step, courses
from truceline.analysis.grounding import gives_up, no_longer
from truceline.analysis.lines import (
    FOR,
    Line,
    due_apart,
    same_condition,
    same_content,
    same_question,
    turned,
)
from truceline.analysis.questions import ONE_ANSWER, same_option
from truceline.analysis.stances import Bench, binds
from truceline.analysis.timing import WHOLE_DAY
from truceline.vocabulary.acts import ActKind, Issue, Stance
from truceline.vocabulary.positions import Change, Spoken

# From against to for; a party divided stands between refusing and agreeing under a condition.
LADDER = (Stance.OPPOSES, Stance.CONTESTED, Stance.CONDITIONAL, Stance.SUPPORTS)
FIRST = "first statement"
SURE = 0.55  # of the act; below it, words set a line but carry no change


def changes(
    spoken: Iterable[Spoken], since: str | None = None, *, bench: Bench = Bench()
) -> list[Change]:
    """Every move from that day on, newest first.

    A move needs two passages by people who can bind the party, on different days, in
    answer to the same question.
    """
    return moves(courses(spoken, bench), since, bench=bench)


def moves(
    found: Mapping[tuple[str, Issue], Course], since: str | None = None, *, bench: Bench = Bench()
) -> list[Change]:
    """The moves on the ways of all sides, newest first."""
    moved = [
        change
        for (_, issue), course in found.items()
        if not bench.issues or issue in bench.issues
        for step in course.steps
        if (change := _change(step)) is not None
    ]
    kept = [c for c in moved if since is None or (c.after.since or "") >= since]
    return sorted(kept, key=lambda c: (c.after.since or "", c.party, c.issue), reverse=True)


def _change(step: Step) -> Change | None:
    """The move from one line to the next; None where there is none."""
    after = step.after
    given_up = after.stance is Stance.UNDECLARED and gives_up(after.setter)
    if (after.stance is Stance.UNDECLARED and not given_up) or not all(
        _carries(r, after) for r in _setters(after)
    ):
        return None
    before = _firm(step.before)
    if before is None:
        return None if given_up else _told(None, after, _first(after))
    if not _later(before, after) or same_content(before, after) or hearsay(before, after):
        return None
    kind = "softening" if given_up else kind_of(before, after)
    return _told(before, after, kind) if kind else None


def _first(after: Line) -> str:
    """The kind of a move of which the record has no earlier words; the words may tell it."""
    return "reversal" if no_longer(after.setter) else FIRST


def _told(before: Line | None, after: Line, kind: str) -> Change:
    now = after.position()
    was = before.facing(after) if before is not None else None
    return Change(party=now.party, issue=now.issue, kind=kind, before=was, after=now)


def _carries(row: Spoken, line: Line) -> bool:
    """Whether these words can be one end of a change: they name the matter themselves."""
    named = row.shown is None or line.issue in row.shown
    return named and binds(row) and row.confidence >= SURE and row.act is not ActKind.PRAISE


def hearsay(before: Line, after: Line) -> bool:
    """Against words that were quoted, one report's paraphrase of nobody knows which day."""
    reports = {row.report for row in after.rows}
    undated = after.setter.date_is != "said"
    return before.quoted and not after.quoted and undated and len(reports) == 1


def _setters(line: Line) -> list[Spoken]:
    return line.rows[: 2 if line.stance is Stance.CONTESTED else 1]


def _firm(line: Line | None) -> Line | None:
    """What was last said before by people who can bind the party and did not differ."""
    while line is not None and line.stance is Stance.CONTESTED:
        line = line.until_then
    if line is None or line.stance is Stance.UNDECLARED or not _carries(line.setter, line):
        return None
    return line


def _later(before: Line, after: Line) -> bool:
    """Whether both days are known and the second is the later one."""
    days = [(line.day or "")[:WHOLE_DAY] for line in (before, after)]
    return min(map(len, days)) == WHOLE_DAY and days[0] < days[1]


def kind_of(before: Line, after: Line) -> str:
    """Reversal, softening, hardening or detail; empty where nothing was gone back on."""
    if turned(before, after):
        refused = before.setter.act is ActKind.REJECT
        return "softening" if refused else "hardening"
    if after.stance is before.stance:
        return "detail" if _detail(before, after) else ""
    if not same_question(before, after):
        return ""
    if {before.stance, after.stance} == {Stance.SUPPORTS, Stance.OPPOSES}:
        return "reversal"
    rose = LADDER.index(after.stance) > LADDER.index(before.stance)
    return "softening" if rose else "hardening"


def _detail(before: Line, after: Line) -> bool:
    """The same stance on the same question, but another option, condition or date."""
    if same_option(before.option, after.option) is False:
        return after.stance in FOR and after.issue in ONE_ANSWER
    together = same_question(before, after)
    other = not same_condition(before.condition, after.condition)
    return together and (other or due_apart(before, after))

"""A party moved: what it said before, what it says now, and which way."""

from collections.abc import Iterable

from truceline.analysis.courses import Step, courses
from truceline.analysis.stances import Bench, binds
from truceline.vocabulary.acts import Stance
from truceline.vocabulary.positions import Change, Position, Spoken

# From against to for; a party divided stands between refusing and agreeing under a condition.
LADDER = (Stance.OPPOSES, Stance.CONTESTED, Stance.CONDITIONAL, Stance.SUPPORTS)


def changes(
    spoken: Iterable[Spoken], since: str | None = None, *, bench: Bench = Bench()
) -> list[Change]:
    """Every move from that day on, newest first.

    A move needs two passages by people who can bind the party, on different days.
    """
    steps = [step for course in courses(spoken, bench).values() for step in course.steps]
    moved = [_change(step) for step in steps if _is_move(step)]
    kept = [c for c in moved if since is None or (c.after.since or "") >= since]
    return sorted(kept, key=lambda c: (c.after.since or "", c.party, c.issue), reverse=True)


def _is_move(step: Step) -> bool:
    """Whether both passages carry the change."""
    if step.after.stance is Stance.UNDECLARED or not all(map(binds, _setters(step.after))):
        return False
    before = _firm(step.before)
    if before is None:
        return True
    dates = before.since, step.after.since
    return None not in dates and str(dates[0])[:10] != str(dates[1])[:10]


def _setters(position: Position) -> tuple[Spoken, ...]:
    return position.grounds[: 2 if position.stance is Stance.CONTESTED else 1]


def _firm(before: Position | None) -> Position | None:
    """What was said before by someone who can bind the party."""
    if before is None or before.stance is Stance.UNDECLARED or not binds(before.grounds[0]):
        return None
    return before


def _change(step: Step) -> Change:
    before = _firm(step.before)
    return Change(
        party=step.after.party,
        issue=step.after.issue,
        kind=kind_of(before, step.after),
        before=before,
        after=step.after,
    )


def kind_of(before: Position | None, after: Position) -> str:
    """First statement, reversal, softening, hardening or detail."""
    if before is None:
        return "first statement"
    if after.stance is before.stance:
        return "detail"
    if {before.stance, after.stance} == {Stance.SUPPORTS, Stance.OPPOSES}:
        return "reversal"
    rose = LADDER.index(after.stance) > LADDER.index(before.stance)
    return "softening" if rose else "hardening"

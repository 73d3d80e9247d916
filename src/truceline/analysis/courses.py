"""Acts in the order in which they were said → the lines that a party took; CODEBOOK section 7."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from rapidfuzz import fuzz

from truceline.analysis.stances import Bench, binds, from_adversary, option_on, stance_of, weight
from truceline.vocabulary.acts import Issue, Stance
from truceline.vocabulary.names import fold
from truceline.vocabulary.positions import Position, Spoken

DAYS_OF_DISPUTE = 7
FOR = (Stance.SUPPORTS, Stance.CONDITIONAL)
# Conditions told with more than this in common are one condition told twice.
LIKE_CONDITIONS = 60
LEAST_WORDS = 5  # shorter words are too common to be an old statement printed again


@dataclass(frozen=True, slots=True)
class Step:
    """A party's line on an issue changed, or began."""

    before: Position | None
    after: Position


@dataclass(slots=True)
class Course:
    """A party's way on one issue so far."""

    main: Position | None = None  # what it supports, or is undeclared or divided on
    against: dict[str, Position] = field(default_factory=dict)  # by the option that it opposes
    steps: list[Step] = field(default_factory=list)
    heard: dict[str, Spoken] = field(default_factory=dict)  # last word of each binding speaker

    def lines(self) -> list[Position]:
        """The lines that stand, newest first."""
        held = [*([self.main] if self.main else []), *self.against.values()]
        return sorted(held, key=lambda p: p.since or "", reverse=True)


def courses(spoken: Iterable[Spoken], bench: Bench = Bench()) -> Mapping[tuple[str, Issue], Course]:
    """The way of every side on every issue, by side and issue."""
    by_place: defaultdict[tuple[str, Issue], list[Spoken]] = defaultdict(list)
    for row in spoken:
        for issue in dict.fromkeys(row.issues):
            if stance_of(row, issue, bench) is not None:
                by_place[row.side, issue].append(row)
    found: dict[tuple[str, Issue], Course] = {}
    for side, issue in sorted(by_place):
        found[side, issue] = course = Course()
        for day, row in _in_order(by_place[side, issue], bench):
            _follow(course, row, issue, day, bench)
    return {place: course for place, course in found.items() if course.lines()}


def _in_order(rows: Iterable[Spoken], bench: Bench) -> list[tuple[str | None, Spoken]]:
    """Oldest first, the weightier later within a day; unknown dates before all.

    Words printed again without a date of their own keep the day of their first print.
    """
    first: dict[str, str] = {}
    for row in rows:
        if row.date is not None and len(row.words.split()) >= LEAST_WORDS:
            words = fold(row.words)
            first[words] = min(first.get(words, row.date), row.date)
    dated = [
        (first.get(fold(row.words), row.date) if row.date_is == "printed" else row.date, row)
        for row in rows
    ]
    return sorted(
        dated, key=lambda pair: ((pair[0] or "")[:10], weight(pair[1], bench), pair[1].statement)
    )


def _follow(course: Course, row: Spoken, issue: Issue, day: str | None, bench: Bench) -> None:
    """Take one act into account."""
    stance = stance_of(row, issue, bench)
    if stance is None:
        return
    after = opened(row, issue, stance, day)
    before = _answered(course, after)
    if stance is Stance.UNDECLARED and course.lines():
        if before is not None and before.stance is Stance.UNDECLARED:
            _repeat(course, before, row)
        return  # no comment does not take back what was said
    if before is not None and same_content(before, after):
        _repeat(course, before, row)
    elif before is not None and from_adversary(row, bench) and _quoted(before):
        return
    elif before is not None and binds(before.grounds[0]) and not binds(row):
        if opposed(before.stance, stance):
            _step(course, before, _divided(after, before.grounds[0], row))
    else:
        rival = _rival(course, row, issue, stance, bench)
        if rival and before is not None and before.stance is Stance.CONTESTED:
            _repeat(course, before, row)
        else:
            _step(course, before, _divided(after, rival, row) if rival else after)
    if binds(row):
        course.heard[row.speaker] = row


def opened(row: Spoken, issue: Issue, stance: Stance, day: str | None) -> Position:
    """A line that one act begins."""
    return Position(
        party=row.party,
        side=row.side,
        issue=issue,
        stance=stance,
        option=option_on(row, issue),
        condition=row.condition if stance is Stance.CONDITIONAL else None,
        since=day,
        grounds=(row,),
    )


def _key(position: Position) -> str:
    return fold(position.option or "")


def _answered(course: Course, after: Position) -> Position | None:
    """The line that a new stance takes up, if any."""
    main, option = course.main, _key(after)
    if after.stance is not Stance.OPPOSES:
        lines = [line for line in (main, course.against.get(option)) if line is not None]
        return max(lines, key=lambda p: p.since or "", default=course.against.get(""))
    on_main = main is not None and (
        _key(main) == option
        or main.stance is Stance.UNDECLARED
        or (main.stance is Stance.CONTESTED and "" in (_key(main), option))
    )
    return main if on_main else course.against.get(option)


def same_content(left: Position, right: Position) -> bool:
    """The same stance on the same option under the same condition: no change."""
    if left.stance is Stance.CONTESTED or left.stance is not right.stance:
        return False
    if left.option and right.option and _key(left) != _key(right):
        return False
    if left.grounds[0].due != right.grounds[0].due and None not in (
        left.grounds[0].due,
        right.grounds[0].due,
    ):
        return False
    conditions = (left.condition or "").lower(), (right.condition or "").lower()
    return fuzz.token_set_ratio(*conditions) >= LIKE_CONDITIONS or not any(conditions)


def opposed(left: Stance, right: Stance) -> bool:
    """One is for it, if only under a condition, and the other against."""
    return (left is Stance.OPPOSES and right in FOR) or (right is Stance.OPPOSES and left in FOR)


def _quoted(position: Position) -> bool:
    return any(s.kind in ("direct", "mixed") for s in position.grounds)


def _rival(
    course: Course, row: Spoken, issue: Issue, stance: Stance, bench: Bench
) -> Spoken | None:
    """Another who can speak for the party and said the contrary within the week."""
    for speaker, other in course.heard.items():
        apart = _days(other.date, row.date)
        same = fold(option_on(other, issue) or "") == fold(option_on(row, issue) or "")
        theirs = stance_of(other, issue, bench)
        near = apart is not None and apart <= DAYS_OF_DISPUTE
        if speaker != row.speaker and near and same and theirs and opposed(theirs, stance):
            return other
    return None


def _days(left: str | None, right: str | None) -> int | None:
    if not left or not right or min(len(left), len(right)) < 10:
        return None
    return abs((date.fromisoformat(left[:10]) - date.fromisoformat(right[:10])).days)


def _divided(after: Position, other: Spoken, row: Spoken) -> Position:
    """Two who can speak for the party differ: both are shown."""
    return replace(after, stance=Stance.CONTESTED, condition=None, grounds=(other, row))


def _repeat(course: Course, line: Position, row: Spoken) -> None:
    """The same said or told again: one more ground."""
    longer = replace(
        line,
        grounds=(*line.grounds, row),
        option=line.option or option_on(row, line.issue),
    )
    _put(course, line, longer)
    course.steps = [Step(s.before, longer) if s.after is line else s for s in course.steps]


def _step(course: Course, before: Position | None, after: Position) -> None:
    _put(course, before, after)
    course.steps.append(Step(before, after))


def _put(course: Course, before: Position | None, after: Position) -> None:
    """Set the line, and end the one that it answers."""
    refused = any(line is before for line in course.against.values())
    course.against = {o: p for o, p in course.against.items() if p is not before}
    if course.main is before:
        course.main = None
    if after.stance is Stance.OPPOSES or (refused and after.stance is Stance.CONTESTED):
        course.against[_key(after)] = after
    else:
        course.against.pop(_key(after), None)
        course.main = after

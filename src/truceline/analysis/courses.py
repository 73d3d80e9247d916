"""Acts in the order in which they were said → the lines that a party took; CODEBOOK section 7."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from truceline.analysis.concern import concerning, teller_of
from truceline.analysis.grounding import gives_up
from truceline.analysis.lines import (
    FOR,
    Line,
    divided,
    opened,
    opposed,
    same_content,
    same_question,
)
from truceline.analysis.questions import CANDIDATES, ONE_ANSWER, same_option
from truceline.analysis.stances import Bench, binds, from_adversary, stance_of, weight
from truceline.linking.clues import days_apart
from truceline.vocabulary.acts import ActKind, Issue, Stance
from truceline.vocabulary.names import fold
from truceline.vocabulary.positions import Position, Spoken

DAYS_OF_DISPUTE = 7
LEAST_WORDS = 5  # shorter words are too common to be an old statement printed again
Place = tuple[str, Issue]

DEMANDS = frozenset({ActKind.DEMAND, ActKind.APPEAL, ActKind.REJECT})
LATEST = "9999"  # an unknown day of printing comes last


@dataclass(slots=True, eq=False)
class Step:
    """A party's line on an issue changed, or began."""

    before: Line | None
    after: Line


@dataclass(slots=True)
class Course:
    """A party's way on one issue so far."""

    main: Line | None = None  # what it supports, or is undeclared or divided on
    against: list[Line] = field(default_factory=list)  # what it opposes
    steps: list[Step] = field(default_factory=list)
    heard: dict[str, Line] = field(default_factory=dict)  # last word of each binding speaker

    def standing(self) -> list[Line]:
        """The lines that stand."""
        return [*([self.main] if self.main else []), *self.against]

    def lines(self) -> list[Position]:
        """The lines that stand, newest first."""
        held = [line.position() for line in self.standing()]
        return sorted(held, key=lambda p: p.since or "", reverse=True)


def courses(spoken: Iterable[Spoken], bench: Bench = Bench()) -> Mapping[Place, Course]:
    """The way of every side on every issue, by side and issue."""
    by_place: defaultdict[Place, list[tuple[Spoken, Stance]]] = defaultdict(list)
    for row in concerning(spoken, bench):
        for issue in dict.fromkeys(row.issues):
            stance = stance_of(row, issue, bench)
            if stance is not None:
                by_place[row.side, issue].append((row, stance))
    found: dict[Place, Course] = {}
    for place in sorted(by_place):
        course = Course()
        for day, row, stance in _in_order(by_place[place], bench):
            _follow(course, opened(row, place[1], stance, day), row, bench)
        if course.standing():
            found[place] = course
    return found


def _in_order(
    stances: Sequence[tuple[Spoken, Stance]], bench: Bench
) -> Iterator[tuple[str | None, Spoken, Stance]]:
    """Oldest first, the weightier later within a day; unknown dates before all.

    What several reports tell, and words printed again without a date of their own, keep
    the day of their first print.
    """
    first: dict[str, str] = {}
    for row, _ in stances:
        for told in _known_by(row):
            if row.date is not None:
                first[told] = min(first.get(told, row.date), row.date)
    dated = [(_first_told(row, first), row, stance) for row, stance in stances]
    # Of like tellings of one day the first print sets the line, the others repeat it.
    dated.sort(key=lambda each: (each[1].printed or LATEST, *_in_print(each[1])))
    dated.sort(key=lambda each: ((each[0] or "")[:10], weight(each[1], bench)))
    return iter(dated)


def _in_print(row: Spoken) -> tuple[str, int, str]:
    """The order of the record, the only one where no day is known."""
    return row.report, row.start, row.statement


def _first_told(row: Spoken, first: Mapping[str, str]) -> str | None:
    """The day on which it was said, as far as all its tellings let see."""
    if row.date_is == "said" and not row.echo:
        return row.date
    return min((first[told] for told in _known_by(row) if told in first), default=row.date)


def _known_by(row: Spoken) -> Iterator[str]:
    """By what a statement is known when it is told again."""
    if row.echo:
        yield f"echo {row.echo}"
    if len(row.words.split()) >= LEAST_WORDS:
        yield fold(row.words)


def _follow(course: Course, after: Line, row: Spoken, bench: Bench) -> None:
    """Take one act into account."""
    before = _answered(course, after)
    if before is None and _more_of_it(course.main, after):
        before = course.main
    if before is not None and before.attributed_by is None and same_content(before, after):
        before.repeat(row, after.day)
    elif from_adversary(row, bench):
        if not course.standing():
            after.attributed_by = teller_of(row, bench)
            course.main = after
        return  # told apart: it replaces nothing
    elif course.main is not None and course.main.attributed_by is not None:
        course.main = None
        _step(course, None, after)
    elif gives_up(row):
        _give_up(course, after)
    elif after.stance is Stance.UNDECLARED or row.act is ActKind.PRAISE:
        if not course.standing():
            _step(course, None, after)
        return  # neither no comment nor praise takes back what was said
    elif not binds(row) and (overruling := before or course.main) and overruling.binding:
        if before is not None and opposed(before.stance, after.stance):
            _step(course, before, divided(after, before.setter))
        return
    else:
        _take(course, before, after)
    if binds(row):
        course.heard[row.speaker] = after


def _give_up(course: Course, after: Line) -> None:
    """What was demanded, or refused, is so no more; the rest of what stands goes on."""
    if not after.binding:
        return
    ended = [line for line in course.standing() if _demanded(line, after)]
    if not course.standing():
        _step(course, None, after)
    elif ended:
        _step(course, max(ended, key=lambda line: line.day or ""), after)


def _demanded(line: Line, after: Line) -> bool:
    """Whether a line is, or sets as its condition, what is given up."""
    first = after.setter.issues[0] is line.issue
    asked = line.condition is not None or (first and line.setter.act in DEMANDS)
    return asked and line.attributed_by is None and same_question(line, after)


def _more_of_it(main: Line | None, after: Line) -> bool:
    """For the same issue once more, if on another side of it."""
    return (
        main is not None
        and main.attributed_by is None
        and main.stance is after.stance
        and after.stance is Stance.SUPPORTS
        and same_option(main.option, after.option) is not False
    )


def _take(course: Course, before: Line | None, after: Line) -> None:
    """A new line by somebody who may set it; divided where another said the contrary."""
    rival = _rival(course, after) or _of_no_day(before, after)
    if rival is None:
        _step(course, before, after)
    elif before is not None and before.stance is Stance.CONTESTED:
        before.repeat(after.setter, after.day)
    else:
        _step(course, before, divided(after, rival))


def _answered(course: Course, after: Line) -> Line | None:
    """The line that a new stance takes up, if any."""
    main = course.main
    if main is not None and main.stance is Stance.UNDECLARED:
        asked = [main]
    else:
        asked = [line for line in course.standing() if same_question(line, after)]
    if after.stance is Stance.OPPOSES:  # what is refused anew first, unless it was wanted
        wanted = [line for line in asked if line is main]
        return next(iter(wanted or asked), None)
    return max(asked, key=lambda line: line.day or "", default=None)


def _of_no_day(before: Line | None, after: Line) -> Spoken | None:
    """The contrary words of a party where nobody knows which it said last."""
    if before is None or before.day is not None or after.day is not None:
        return None
    return before.setter if opposed(before.stance, after.stance) else None


def _rival(course: Course, after: Line) -> Spoken | None:
    """Another who can speak for the party and said the contrary within the week."""
    speaker = after.setter.speaker
    for name, line in list(course.heard.items()):
        apart = days_apart(line.day, after.day)
        if apart is not None and apart > DAYS_OF_DISPUTE:
            del course.heard[name]
        elif (
            apart is not None
            and name != speaker
            and opposed(line.stance, after.stance)
            and same_question(line, after)
        ):
            return line.setter
    return None


def _step(course: Course, before: Line | None, after: Line) -> None:
    """Set the line, and end the one that it answers.

    A day has one outcome: what was set earlier on the same day is taken back.
    """
    replaced, day = before, after.day
    if before is None and after.stance in FOR and course.main is not None:
        replaced = course.main
    since = replaced
    while since is not None and since.on(day):
        since = since.until_then
    if since is not None and since is not replaced and same_content(since, after):
        for row in after.rows:
            since.repeat(row, day)
        after = since  # the day ends where it began
    else:
        after.until_then = since
        course.steps.append(Step(since, after))
    refused = any(line is replaced for line in course.against)
    course.against = [line for line in course.against if not _ended(line, replaced, after)]
    course.main = None if course.main is replaced else course.main
    if after.stance is Stance.OPPOSES or (refused and after.stance is Stance.CONTESTED):
        course.against.append(after)
    else:
        course.main = after
    if replaced is not None and replaced.on(day):
        _take_back(course, replaced)


def _ended(line: Line, replaced: Line | None, after: Line) -> bool:
    """Whether a refusal ends: it is replaced, or what was refused is wanted now."""
    return line is replaced or (
        after.stance in FOR and (same_question(line, after) or _gone_on(line, after))
    )


def _gone_on(line: Line, after: Line) -> bool:
    """A refusal that names no option does not stand beside what its party wants since.

    Of venues, mediators and texts several are refused while one is wanted: there it does.
    """
    return (
        line.issue in ONE_ANSWER - CANDIDATES
        and line.option is None
        and after.binding
        and (line.day or "")[:10] < (after.day or "")[:10]
    )


def _take_back(course: Course, line: Line) -> None:
    """Forget the step to a line that did not outlast its day."""
    for number in range(len(course.steps) - 1, -1, -1):
        if course.steps[number].after is line:
            del course.steps[number]
            return
        if not course.steps[number].after.on(line.day):
            return

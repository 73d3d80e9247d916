"""Where parties stand together, where conditions meet, what excludes what, who is silent."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from truceline.analysis.between import Meeting, Relation, between, gifts, met, related
from truceline.analysis.concern import concerning
from truceline.analysis.lines import FOR
from truceline.analysis.stances import (
    IMPARTIALITY,
    Bench,
    bench_of,
    binds,
    from_adversary,
    option_on,
    stance_of,
)
from truceline.analysis.voiced import voices_on
from truceline.vocabulary.acts import ActKind, Issue, Stance
from truceline.vocabulary.names import fold
from truceline.vocabulary.positions import Position, Spoken
from truceline.vocabulary.process import Party, Process

CHOICES = (Issue.TALKS_VENUE, Issue.TALKS_FORMAT, Issue.MEDIATION)
NO_CHOICE = IMPARTIALITY | {"conditional", "none"}
Held = Mapping[tuple[str, Issue], Sequence[Position]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two parties on one issue."""

    left: Party
    right: Party
    relation: Relation


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A condition that a party has set, and whether another gives what it asks for."""

    party: Party
    line: Position
    meetings: tuple[Meeting, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OnIssue:
    """All parties on one issue."""

    issue: Issue
    relation: str
    divided: tuple[Party, ...]  # within which two who can speak for them differ
    pairs: tuple[Pair, ...]
    conditions: tuple[Asked, ...]
    silent: tuple[Party, ...]  # said nothing on it
    spoke: tuple[tuple[Party, Spoken], ...]  # took no stance, but spoke of it


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """The last word of a side on a venue, format or mediator."""

    side: Party
    stance: Stance
    row: Spoken


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A venue, a format or a mediator that somebody has named."""

    issue: Issue
    name: str
    words: tuple[Word, ...]  # of parties, then of third parties; newest of each
    silent: tuple[Party, ...]  # parties that have said nothing on it
    free: bool  # no party of ranks 1 to 3 refuses it now


def on_issues(process: Process, held: Held, spoken: Sequence[Spoken]) -> list[OnIssue]:
    """Every issue on which a party took a stance, in the order of the process."""
    bench = bench_of(process)
    spoken = [row for row in spoken if not from_adversary(row, bench)]
    parties, given, near = process.parties, gifts(spoken), concerning(spoken, bench)
    found = []
    for issue in process.issues or tuple(Issue):
        lines = {party.id: held.get((party.id, issue), ()) for party in parties}
        if any(lines.values()):
            quiet = [party for party in parties if not lines[party.id]]
            spoke = voices_on(issue, quiet, near, bench)
            found.append(on_issue(issue, parties, lines, given, spoken, spoke))
    return found


def on_issue(
    issue: Issue,
    parties: Sequence[Party],
    lines: Mapping[str, Sequence[Position]],
    given: Sequence[Spoken],
    spoken: Sequence[Spoken],
    spoke: Sequence[tuple[Party, Spoken]] = (),
) -> OnIssue:
    """One issue."""
    heard = {party.id for party, _ in spoke}
    pairs = [
        Pair(left=one, right=other, relation=related(lines[one.id], lines[other.id], given))
        for one, other in combinations(parties, 2)
    ]
    return OnIssue(
        issue=issue,
        relation=between([lines[party.id] for party in parties], spoken),
        divided=tuple(
            party
            for party in parties
            if any(line.stance is Stance.CONTESTED for line in lines[party.id])
        ),
        pairs=tuple(pairs),
        conditions=tuple(asked_by(parties, lines, given)),
        silent=tuple(p for p in parties if not lines[p.id] and p.id not in heard),
        spoke=tuple(spoke),
    )


def asked_by(
    parties: Sequence[Party],
    lines: Mapping[str, Sequence[Position]],
    given: Sequence[Spoken],
) -> Iterable[Asked]:
    """The conditions that parties have set on an issue."""
    for party in parties:
        for line in lines[party.id]:
            if line.condition:
                others = [other.id for other in parties if other is not party]
                meetings = [each for other in others for each in met(line, other, given)]
                yield Asked(party=party, line=line, meetings=tuple(meetings))


def silent_issues(process: Process, held: Held) -> list[Issue]:
    """Issues of the process on which no party took a stance."""
    parties = [party.id for party in process.parties]
    return [
        issue
        for issue in process.issues or tuple(Issue)
        if not any(held.get((party, issue)) for party in parties)
    ]


def candidates(process: Process, spoken: Sequence[Spoken], bench: Bench) -> list[Candidate]:
    """Venues, formats and mediators that have been named, those that nobody refuses first."""
    sides = {side.id: side for side in process.sides()}
    last: dict[tuple[Issue, str], dict[str, Word]] = {}
    names: dict[tuple[Issue, str], str] = {}
    for row in concerning(spoken, bench):  # oldest first
        if from_adversary(row, bench):
            continue
        for issue in CHOICES:
            stance = stance_of(row, issue, bench) if issue in row.issues else None
            named = choice_named(row, issue, process) if stance is not None else ""
            if not named or stance is None or stance is Stance.UNDECLARED or row.side not in sides:
                continue
            if row.act is ActKind.REJECT:
                stance = Stance.OPPOSES  # whatever it hangs on: nobody can plan with it
            place = issue, fold(named)
            names.setdefault(place, named)
            word = Word(side=sides[row.side], stance=stance, row=row)
            told = last.setdefault(place, {})
            if weighs_more(word, told.get(row.side)):
                told[row.side] = word
    found = [candidate(process, place, names[place], told) for place, told in last.items()]
    return sorted(found, key=lambda c: (CHOICES.index(c.issue), not c.free, c.name))


def weighs_more(word: Word, before: Word | None) -> bool:
    """A later word counts, but lower ranks never replace those who can bind their side."""
    if before is None:
        return True
    if binds(before.row) and not binds(word.row):
        return False
    return (word.row.date or "") >= (before.row.date or "")


def choice_named(row: Spoken, issue: Issue, process: Process) -> str:
    """The venue, format or mediator that an act names; empty where none is."""
    option = option_on(row, issue)
    if option is not None and option not in NO_CHOICE:
        return option
    told = f" {fold(' | '.join((row.words, *row.targets)))} "
    if issue is Issue.MEDIATION:
        known = [(side.name, (side.name, *side.names)) for side in process.third_parties]
    elif issue is Issue.TALKS_VENUE:
        known = [(side.capital, (side.capital,)) for side in process.sides() if side.capital]
    else:
        known = []
    return next(
        (name for name, names in known if any(f" {fold(each)} " in told for each in names)), ""
    )


def candidate(
    process: Process, place: tuple[Issue, str], name: str, told: Mapping[str, Word]
) -> Candidate:
    """What every side last said of it."""
    words = [told[side.id] for side in process.sides() if side.id in told]
    parties = {party.id for party in process.parties}
    against = [
        word
        for word in words
        if word.side.id in parties and word.stance is Stance.OPPOSES and binds(word.row)
    ]
    return Candidate(
        issue=place[0],
        name=name,
        words=tuple(words),
        silent=tuple(party for party in process.parties if party.id not in told),
        free=not against,
    )


def welcome(found: Candidate) -> int:
    """How many sides spoke for it."""
    return sum(word.stance in FOR for word in found.words)

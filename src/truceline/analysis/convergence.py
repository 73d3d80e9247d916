"""Where parties stand together, where conditions meet, what excludes what, who is silent."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from truceline.analysis.between import Meeting, Relation, between, gifts, met, related
from truceline.analysis.concern import concerning
from truceline.analysis.stances import bench_of, from_adversary
from truceline.analysis.voiced import voices_on
from truceline.vocabulary.acts import Issue, Stance
from truceline.vocabulary.positions import Position, Spoken
from truceline.vocabulary.process import Party, Process

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

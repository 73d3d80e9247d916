"""Where each party stands on each issue: the cells, the opened cell, the lanes."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from truceline.analysis import between as relations
from truceline.analysis.stances import Bench, stance_of
from truceline.analysis.wording import lasts, named_option, of_low_rank, option_by_now
from truceline.publishing.desk import links, wording
from truceline.publishing.desk.combs import Comb
from truceline.publishing.desk.fragments import Link
from truceline.publishing.desk.passages import Passage, comb_of_grounds, passage
from truceline.publishing.desk.standing import Standing
from truceline.vocabulary.acts import ActKind, Issue, Stance
from truceline.vocabulary.positions import Position, Spoken
from truceline.vocabulary.process import Party

LATELY = timedelta(days=30)  # a cell is marked as moved for so long
FIRST_WORDS = 8  # that tell two lines of a cell apart


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """One line of a cell: a stance on an option."""

    stance: Stance
    option: str
    condition: str
    blocked: bool  # no, for as long as the condition lasts
    threat: bool  # what is said to come, if the condition is met
    words: str  # its first words, where another line of the cell reads alike; else empty
    age: str
    comb: Comb
    voices: tuple[tuple[str, Stance, str], ...]  # of a contested line: who, for or against, date
    told_by: str  # the adversary who alone tells of it; empty: the party's own words
    low_rank: str  # who alone says so and cannot bind the party; empty: somebody can


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """Where a party stands on an issue, newest line first; no line: nothing said."""

    party: str
    url: str
    lines: tuple[Held, ...]
    was: str  # "Until 3 May: opposes", when it moved lately
    opened: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Between:
    """How two parties stand to each other on an issue."""

    shape: str  # agreed, converging, contested, onesided, silent
    words: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """An issue with a cell for each party."""

    issue: Link
    cells: tuple[Cell, ...]
    between: Between | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Issues that belong together."""

    name: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stood:
    """A line that a party took at a time; two passages when two of its people differ."""

    stance: Stance
    option: str
    passages: tuple[tuple[Passage, Stance], ...]  # each with the own stance of its speaker
    comb: Comb
    repeats: int  # statements that say it again
    tellings_url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """The head of the opened cell."""

    heading: str
    party: str
    lines: tuple[Held, ...]
    statements_url: str  # all that the party said on the issue
    close_url: str


def held(position: Position, on: date | None, bench: Bench, *, alike: bool = False) -> Held:
    """A line of a cell; with its first words where another line reads alike."""
    setter = position.grounds[0] if position.grounds else None
    return Held(
        stance=position.stance,
        option=option_by_now(position),
        condition=lasts(position) if position.blocked else position.condition or "",
        blocked=position.blocked,
        threat=setter is not None and setter.act is ActKind.THREATEN,
        words=wording.cut(setter.words, FIRST_WORDS) if alike and setter else "",
        age=wording.age_words(position.since, on),
        comb=comb_of_grounds(position),
        voices=voices(position, bench),
        told_by=position.attributed_by or "",
        low_rank=of_low_rank(position),
    )


def voices(position: Position, bench: Bench) -> tuple[tuple[str, Stance, str], ...]:
    """Who differs within a party, each with the own stance; nobody where it is not contested."""
    if position.stance is not Stance.CONTESTED:
        return ()
    told: dict[tuple[str, Stance], str] = {}
    for one in position.grounds:
        day = wording.day_words((one.date or "")[:10])
        told.setdefault((one.speaker, own_stance(one, position, bench)), day)
    return tuple((name, stance, day) for (name, stance), day in told.items())


def own_stance(one: Spoken, position: Position, bench: Bench) -> Stance:
    """Where the speaker of these words stands, within a party that is of two minds."""
    if position.stance is not Stance.CONTESTED:
        return position.stance
    return stance_of(one, position.issue, bench) or Stance.UNDECLARED


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What the matrix is drawn from, and for which day."""

    standing: Standing
    issues: Sequence[Issue]
    on: date | None
    asked: Mapping[str, str]  # day and selection, kept in every link
    side: str = ""  # of the opened cell
    issue: str = ""
    show: str = ""  # all issues, or those "moved" or "apart"

    def url(self, side: str, issue: str) -> str:
        """The cell, opened."""
        return links.position_url(side, issue, **self.asked)


def cell(view: View, party: Party, issue: Issue) -> Cell:
    """Where a party stands on an issue, and behind that what only an adversary tells of it."""
    place = party.id, issue
    lines = (*view.standing.held.get(place, ()), *view.standing.told.get(place, ()))
    alike = Counter(reading(position) for position in lines)
    return Cell(
        party=party.name,
        url=view.url(party.id, issue),
        lines=tuple(
            held(one, view.on, view.standing.bench, alike=alike[reading(one)] > 1) for one in lines
        ),
        was=was(view, party.name, issue),
        opened=(view.side, view.issue) == (party.id, issue),
    )


def reading(position: Position) -> tuple[str, str, str]:
    """How a line reads; two that read alike are told apart by their words."""
    return position.stance, option_by_now(position), position.condition or ""


def was(view: View, party: str, issue: Issue) -> str:
    """Where the party stood until it moved, if it moved lately."""
    moves = (c for c in view.standing.changes if c.party == party and c.issue is issue)
    newest = next(moves, None)
    day = wording.as_day(newest.after.since) if newest else None
    if newest is None or newest.before is None or day is None or view.on is None:
        return ""
    if not timedelta(0) <= view.on - day <= LATELY:
        return ""
    before = newest.before
    old, new = named_option(before), named_option(newest.after)
    option = f" {old}" if old and old != new else ""
    return f"Until {wording.day_words(day.isoformat())}: {before.stance}{option}"


def groups(view: View, parties: Sequence[Party], *, compare: bool = True) -> list[Group]:
    """The matrix, its issues in groups; an issue without a stance has no line."""
    found = []
    for name, members in wording.ISSUE_GROUPS:
        lines = [
            line(view, parties, issue, compare=compare) for issue in members if issue in view.issues
        ]
        kept = tuple(one for one in lines if wanted(one, view.show))
        if kept:
            found.append(Group(name=name, lines=kept))
    return found


def wanted(one: Line, show: str) -> bool:
    """Whether the line answers to the selection."""
    if not any(cell.lines for cell in one.cells):
        return False
    if show == "moved":
        return any(cell.was for cell in one.cells)
    if show == "apart":
        return one.between is not None and one.between.shape == "contested"
    return True


def line(view: View, parties: Sequence[Party], issue: Issue, *, compare: bool) -> Line:
    """One issue of the matrix."""
    stood = [view.standing.held.get((party.id, issue), ()) for party in parties]
    return Line(
        issue=Link(wording.capital(wording.label(issue)), links.code_url(issue)),
        cells=tuple(cell(view, party, issue) for party in parties),
        between=between(stood, view.standing.spoken) if compare and len(parties) > 1 else None,
    )


RELATIONS = {
    relations.SAME: ("agreed", "Same option", ""),
    relations.COMPATIBLE: ("converging", "Compatible", "One option leaves room for the other"),
    relations.MEET: ("converging", "Conditions meet", "One offers what the other asks for"),
    relations.EXCLUSIVE: ("contested", "Apart", "Options exclude each other"),
    relations.APART: ("onesided", "Not on one thing", "Their words are of different matters"),
    relations.ONE_SILENT: ("onesided", "One silent", ""),
    relations.ALL_SILENT: ("silent", "All silent", "Nobody took a side"),
}


def between(stood: Sequence[Sequence[Position]], spoken: Sequence[Spoken]) -> Between:
    """How the parties stand to one another on an issue."""
    if any(one.stance is Stance.CONTESTED for lines in stood for one in lines):
        return Between(shape="contested", words="Open", why="Contested within a party")
    return told(relations.between(stood, spoken), stood)


def told(name: str, stood: Sequence[Sequence[Position]]) -> Between:
    """A relation in the desk's words; where no option is named, it says so."""
    shape, words, why = RELATIONS[name]
    unnamed = not any(one.option for lines in stood for one in lines)
    if unnamed and name == relations.SAME:
        words, why = "Same stance", "No option named"
    elif unnamed and name == relations.COMPATIBLE:
        why = "No option named; one sets a condition"
    elif name == relations.ALL_SILENT and any(stood):
        words, why = "No words of their own", "Only others tell where they stand"
    return Between(shape=shape, words=words, why=why)


def stood(position: Position, bench: Bench) -> Stood:
    """One line of a history."""
    contested = position.stance is Stance.CONTESTED
    return Stood(
        stance=position.stance,
        option=named_option(position),
        passages=tuple(
            (passage(one), own_stance(one, position, bench))
            for one in position.grounds[: 2 if contested else 1]
        ),
        comb=comb_of_grounds(position),
        repeats=len({ground.statement for ground in position.grounds}) - (2 if contested else 1),
        tellings_url=links.with_query("/statements", party=position.party, issue=position.issue),
    )


def opened(view: View, party: Party, issue: Issue) -> Opened:
    """The head of the opened cell."""
    return Opened(
        heading=f"{party.name} on {wording.label(issue)}",
        party=party.name,
        lines=cell(view, party, issue).lines,
        statements_url=links.with_query("/statements", party=party.name, issue=issue),
        close_url=links.with_query("/positions", **view.asked),
    )

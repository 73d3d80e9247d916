"""Statements that promise, foretell or threaten; several tellings of one stand together."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from truceline.analysis.fillers import is_filler
from truceline.analysis.likeness import Rarity, matter_of
from truceline.analysis.over import has_ended, is_over, is_received, long_done, tells_of_now
from truceline.analysis.threatening import threatens
from truceline.analysis.timeline import first_tellings
from truceline.record.rows import StatementRow
from truceline.vocabulary.acts import Act, ActKind
from truceline.vocabulary.commitments import CommitmentKind
from truceline.vocabulary.statements import Kind, Mode

KINDS = {
    ActKind.COMMIT: CommitmentKind.PROMISE,
    ActKind.PREDICT: CommitmentKind.PREDICTION,
    ActKind.THREATEN: CommitmentKind.THREAT,
}
# What is accepted or given up by a day binds as a promise does; without one it is a position.
BINDING_BY_A_DAY = frozenset({ActKind.ACCEPT, ActKind.CONCEDE})
FORETOLD = CommitmentKind.PREDICTION
SAID = frozenset({Mode.SAID, Mode.REPORTED})
SAME_DUE, SAME_WORDS = 0.4, 0.75  # of the matter, for two tellings of one promise
WHOLLY = 0.99
WAS = re.compile(r"\b(?:was|were|(?:has|have|had) been)\b", re.IGNORECASE)
SHARED_TRAITS = 2  # that two tellings have in common at least


@dataclass(frozen=True, slots=True)
class Told:
    """One act that binds or foretells, in one statement."""

    row: StatementRow
    act: Act
    kind: CommitmentKind


def told_in(row: StatementRow) -> list[Told]:
    """What a statement promises, foretells or threatens; one of each kind.

    What hangs on the same condition and date is one: a threat foretells its harm, too.
    """
    if row.statement.attribution.mode not in SAID:
        return []
    found: dict[CommitmentKind, Act] = {}
    for act in row.statement.acts:
        kind = kind_of(act, row)
        if kind is not None and not act.negated:
            best = found.get(kind)
            if best is None or (act.due is not None and best.due is None):
                found[kind] = act
    hung = {(act.condition, act.due) for kind, act in found.items() if kind is not FORETOLD}
    return [
        Told(row, act, kind)
        for kind, act in found.items()
        if kind is not FORETOLD or (act.condition, act.due) not in hung
    ]


def kind_of(act: Act, row: StatementRow) -> CommitmentKind | None:
    """As what an act is listed; None: it binds nobody and foretells nothing."""
    if row.statement.attribution.kind is Kind.NARRATED and is_received(row.cue):
        return None
    if threatens(act, row):
        return CommitmentKind.THREAT
    if act.act in BINDING_BY_A_DAY and act.due is not None:
        return CommitmentKind.PROMISE
    if act.due is None and (
        is_over(act.act, row.cue, row.words) or long_done(act.act, row.cue, row.words)
    ):
        return None
    if act.due is None and (nothing_ahead(act.act, row) or hopes_only(act.act, row)):
        return None
    return KINDS.get(act.act)


def nothing_ahead(act: ActKind, row: StatementRow) -> bool:
    """Whether words coded as a forecast, or told as a promise, have no word for what is to come."""
    indirect = row.statement.attribution.kind is Kind.INDIRECT
    past = act is ActKind.COMMIT and indirect and WAS.search(row.words) is not None
    if act is not ActKind.PREDICT and not past:
        return False
    return tells_of_now(f"{row.cue} {row.words}")


def hopes_only(act: ActKind, row: StatementRow) -> bool:
    """Whether a promise or forecast has no content: "aiming to foster a peaceful settlement"."""
    foretold = act in (ActKind.COMMIT, ActKind.PREDICT)
    return foretold and is_filler(f"{row.cue} {row.words}".strip())


def retold(rows: Sequence[StatementRow]) -> set[str]:
    """Keys of the forecasts that a speaker only retells with their end, and of those within:
    "he would end it within a day. That didn't work out".
    """
    ended: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for row in rows:
        if any(has_ended(act.act, row.words) for act in row.statement.acts):
            ended[row.report.key].append(extent(row))
    return {
        row.statement.key
        for row in rows
        if any(begin <= extent(row)[0] < end for begin, end in ended.get(row.report.key, ()))
    }


def extent(row: StatementRow) -> tuple[int, int]:
    """Where the words of a statement begin and end in the report."""
    content = row.statement.attribution.content
    return content[0].start, content[-1].end


def together(told: Sequence[Told], rarity: Rarity) -> list[list[Told]]:
    """Tellings of one promise in one group, the first print first.

    One is: an echo; or the same side, kind and due date on the same matter; or, without a
    date, nearly the same words of the same speaker.
    """
    rank = {row.statement.key: n for n, row in enumerate(in_print([one.row for one in told]))}
    ordered = sorted(told, key=lambda one: rank[one.row.statement.key])
    groups: list[list[Told]] = []
    index: defaultdict[tuple[object, ...], list[list[Told]]] = defaultdict(list)
    for one in ordered:
        traits = list(traits_of(one))
        shared = Counter(id(group) for trait in traits for group in index[trait])
        known = {id(group): group for trait in traits for group in index[trait]}
        near = [known[at] for at, number in shared.items() if number >= SHARED_TRAITS]
        group = next((g for g in near if same(g[0], one, rarity)), None)
        if group is None:
            group = []
            groups.append(group)
            for trait in traits:
                index[trait].append(group)
        group.append(one)
    return with_headlines(groups, rarity)


def traits_of(one: Told) -> Iterator[tuple[object, ...]]:
    """By what another telling of the same promise may be found: its words, or its echo twice."""
    place = place_of(one)
    yield from ((place, word) for word in matter_of(one.row.words))
    if one.row.echo is not None:
        yield from ((one.kind, "echo", one.row.echo, number) for number in range(SHARED_TRAITS))


def with_headlines(groups: Sequence[list[Told]], rarity: Rarity) -> list[list[Told]]:
    """A headline that says in short what the same report then tells is no promise of its own."""
    longer: defaultdict[tuple[object, ...], list[list[Told]]] = defaultdict(list)
    for group in groups:
        for place in {in_report(one) for one in group}:
            longer[place].append(group)
    kept: list[list[Told]] = []
    for group in groups:
        first = group[0]
        into = next(
            (
                other
                for other in longer[in_report(first)]
                if other is not group and in_short(first, other, rarity)
            ),
            None,
        )
        if into is None or len(group) > 1:
            kept.append(group)
        else:
            into.append(first)
    return kept


def in_report(one: Told) -> tuple[object, ...]:
    """Whose promise it is, and in which report."""
    speaker = one.row.statement.speaker
    actors = speaker.actors if speaker else ()
    return (one.kind, one.row.report.key, frozenset(a.side for a in actors if a.side))


def in_short(first: Told, group: Sequence[Told], rarity: Rarity) -> bool:
    """Whether all that words are about stands in longer words of the same report and side."""
    if first.act.due is not None or not in_report(first)[2]:
        return False
    return any(
        in_report(one) == in_report(first)
        and len(one.row.words) > len(first.row.words)
        and rarity.alike(first.row.words, one.row.words).share >= WHOLLY
        for one in group
    )


def in_print(rows: Sequence[StatementRow]) -> list[StatementRow]:
    """First tellings first, and behind each what tells it again."""
    first = {row.statement.key for row in first_tellings(rows)}
    order = first_tellings([replace(row, echo=None) for row in rows])
    return sorted(order, key=lambda row: row.statement.key not in first)


def place_of(one: Told) -> tuple[object, ...]:
    """What two tellings of one promise have in common at least."""
    due = one.act.due.date if one.act.due else None
    speaker = one.row.statement.speaker
    actors = speaker.actors if speaker else ()
    sides = frozenset(a.side for a in actors if a.side) or frozenset(a.key for a in actors)
    if due is None:
        return (one.kind, frozenset(a.key for a in actors))
    return (one.kind, sides, due)


def same(first: Told, other: Told, rarity: Rarity) -> bool:
    """Whether two tellings are of one promise."""
    left, right = first.row, other.row
    if left.echo is not None and left.echo == right.echo:
        return True
    if left.statement.key == right.statement.key:
        return False
    speaker = left.statement.speaker
    if speaker is None or not speaker.actors:
        return False
    least = SAME_DUE if first.act.due else SAME_WORDS
    alike = rarity.alike(left.words, right.words), rarity.alike(right.words, left.words)
    return max(one.share for one in alike) >= least and len(alike[0].words) > 1

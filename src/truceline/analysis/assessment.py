"""What the talks have and lack: seven factors, who spoke for and against each; no score.

CODEBOOK section 10. The state of a factor comes from the positions of the parties on its
issues, set by those who can bind them; experts and third parties are listed apart.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from truceline.analysis.concern import at_hand, concerning, touching
from truceline.analysis.courses import courses
from truceline.analysis.factors import Factors
from truceline.analysis.grounding import blocked, told
from truceline.analysis.onmatter import on_matter
from truceline.analysis.patterns import holds
from truceline.analysis.positions import cells, impartiality, lines_of
from truceline.analysis.settled import Reason, State, Voice, relation, state_of
from truceline.analysis.speaking import Speaking, bare, bears, counted_in, said_by, speaks, way
from truceline.analysis.stances import Bench, binds, from_adversary
from truceline.vocabulary.acts import Issue, Stance
from truceline.vocabulary.factors import Factor
from truceline.vocabulary.positions import Position, Spoken
from truceline.vocabulary.process import Party, Process


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessed:
    """One factor with its state and all that was said on it."""

    key: str
    factor: Factor
    state: State
    reasons: tuple[Reason, ...]
    partial: tuple[str, ...]  # parties that hold a mediator partial
    parties: tuple[Voice, ...]  # every party, the silent ones too
    outsiders: tuple[Voice, ...]  # third parties and experts: they change no state
    silent: tuple[str, ...]  # parties of which nothing binding was found
    newest: str | None  # day of the newest ground
    unsaid: tuple[str, ...]  # questions to which no party's words were found
    searched: int  # statements by parties that were looked at

    @property
    def asked_for_outside(self) -> bool:
        """Whether outsiders speak for what no party has addressed."""
        return self.state is State.NOT_ADDRESSED and any(one.for_ for one in self.outsiders)


def assess(
    factors: Factors,
    process: Process,
    spoken: Sequence[Spoken],
    others: Sequence[Spoken] = (),
    *,
    bench: Bench = Bench(),
) -> list[Assessed]:
    """Every factor, in the codebook's order.

    `others` are the acts of those who speak for no side, of rank 0.
    """
    near = [on_matter(row, bench) for row in at_hand(concerning(spoken, bench), bench)]
    outside = [on_matter(row, bench) for row in touching(others, spoken, bench)]
    return [
        assess_factor(key, factor, process.parties, near, outside, bench)
        for key, factor in factors.items()
    ]


def assess_factor(
    key: str,
    factor: Factor,
    parties: Sequence[Party],
    spoken: Sequence[Spoken],
    others: Sequence[Spoken],
    bench: Bench,
) -> Assessed:
    """One factor."""
    on_it = [
        row
        for row in spoken
        if not bare(row) and any(bears(factor, row, issue) for issue in factor.issues)
    ]
    ids = {party.id for party in parties}
    voices = tuple(voice(party, factor, on_it, bench) for party in parties)
    reasons = tuple(stood(factor, parties, on_it, bench))
    partial = held_partial(factor, on_it, ids, bench)
    heard = {line.side for reason in reasons for line in reason.lines}
    heard |= {one.side for one in voices if any(s.binding for s in (*one.for_, *one.against))}
    return Assessed(
        key=key,
        factor=factor,
        state=state_of(reasons, voices, heard, len(parties), partial=bool(partial)),
        reasons=reasons,
        partial=partial,
        parties=voices,
        outsiders=outsiders(factor, on_it, others, ids, bench),
        silent=tuple(party.name for party in parties if party.id not in heard),
        newest=newest(reasons, voices),
        unsaid=unsaid(factor, [row for row in spoken if row.side in ids]),
        searched=len({row.statement for row in spoken if row.side in ids}),
    )


def voice(party: Party, factor: Factor, rows: Iterable[Spoken], bench: Bench) -> Voice:
    """What a party said; what only an adversary tells is marked and binds nobody."""
    own = [row for row in rows if row.side == party.id and counted_in(row, bench)]
    refused = {row.statement for row in own if way(factor, row) is Speaking.AGAINST and no(row)}
    granted = [row for row in own if row.statement not in refused]
    return Voice(
        name=party.name,
        side=party.id,
        for_=said_by(factor, granted, Speaking.FOR, bench),
        against=said_by(factor, own, Speaking.AGAINST, bench),
    )


def no(row: Spoken) -> bool:
    """Whether it refuses something for as long as something else lasts."""
    return blocked(row.act, row.condition, row.condition_kind)


def outsiders(
    factor: Factor,
    rows: Iterable[Spoken],
    others: Iterable[Spoken],
    parties: Iterable[str],
    bench: Bench,
) -> tuple[Voice, ...]:
    """Third parties, then those who speak for no side, each by name."""
    known = frozenset(parties)
    found: dict[tuple[str, str], list[Spoken]] = {}
    for row in (*rows, *others):
        own_name = not has_rank(row)
        if (own_name or row.side not in known) and counted_in(row, bench):
            who = ("", row.speaker) if own_name else (row.side, row.party)
            found.setdefault(who, []).append(row)
    voices = [
        Voice(
            name=name,
            side=side,
            for_=said_by(factor, own, Speaking.FOR, bench),
            against=said_by(factor, own, Speaking.AGAINST, bench),
        )
        for (side, name), own in sorted(found.items(), key=lambda one: (not one[0][0], one[0]))
    ]
    return tuple(one for one in voices if one.for_ or one.against)


def stood(
    factor: Factor, parties: Sequence[Party], rows: Sequence[Spoken], bench: Bench
) -> Iterable[Reason]:
    """How the parties stand on each issue of the factor on which one of them has a stance."""
    binding = [row for row in rows if binds(row) and not from_adversary(row, bench)]
    held = cells(lines_of(courses(binding, bench)))
    for issue in factor.issues:
        declared = [
            tuple(line for line in held.get((party.id, issue), ()) if declares(line))
            for party in parties
        ]
        lines = tuple(line for each in declared for line in each)
        if lines:
            yield Reason(
                issue=issue, relation=relation([d for d in declared if d], binding), lines=lines
            )


def declares(line: Position) -> bool:
    """Whether it is a stance: undeclared counts as silent."""
    return line.stance is not Stance.UNDECLARED and line.attributed_by is None


def held_partial(
    factor: Factor, rows: Iterable[Spoken], parties: Iterable[str], bench: Bench
) -> tuple[str, ...]:
    """Parties whose latest view of the mediator is that it takes sides."""
    if Issue.MEDIATION not in factor.issues:
        return ()
    known = frozenset(parties)
    views = impartiality((row for row in rows if row.side in known), bench=bench)
    return tuple(view.party for view in views if view.stance is Stance.OPPOSES)


def newest(reasons: Iterable[Reason], voices: Iterable[Voice]) -> str | None:
    """The day of the newest words that ground the state."""
    days = [row.date for reason in reasons for line in reason.lines for row in line.grounds]
    days += [said.row.date for one in voices for said in (*one.for_, *one.against) if said.binding]
    return max((day[:10] for day in days if day), default=None)


def unsaid(factor: Factor, rows: Sequence[Spoken]) -> tuple[str, ...]:
    """The factor's questions to which no party's words were found."""
    return tuple(
        question.ask
        for question in factor.questions
        if not any(
            speaks(row)
            and (not question.issues or any(bears(factor, row, i) for i in question.issues))
            and (not question.words or holds(told(row), question.words))
            for row in rows
        )
    )


def has_rank(row: Spoken) -> bool:
    """Whether somebody of any rank says it: experts and others have none."""
    return row.rank >= 1

"""Who promised, foretold or threatened what by when, and what became of it; CODEBOOK section 8."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from truceline.analysis.hearing import Pledge
from truceline.analysis.likeness import Rarity
from truceline.analysis.material import Material
from truceline.analysis.outcomes import Outcome, outcomes, state_of
from truceline.analysis.promising import of_others, on_process, only_warns
from truceline.analysis.stances import Bench, bench_of
from truceline.analysis.subduing import subdues
from truceline.analysis.tellings import Told, retold, together, told_in
from truceline.analysis.timeline import one_party
from truceline.analysis.timing import WHOLE_DAY
from truceline.analysis.unnamed import called
from truceline.record.rows import StatementRow
from truceline.vocabulary.acts import Act, Issue
from truceline.vocabulary.commitments import CommitmentKind, CommitmentState
from truceline.vocabulary.decisions import Decision
from truceline.vocabulary.process import Process
from truceline.vocabulary.rulings import settlement_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment:
    """A promise, prediction or threat with all its tellings and what later words say of it."""

    key: str  # of the statement that was printed first
    kind: CommitmentKind
    state: CommitmentState
    row: StatementRow
    act: Act
    tellings: tuple[StatementRow, ...]  # the first one with them
    speaker: str
    party: str | None
    sides: frozenset[str]
    due: str | None
    outcomes: tuple[Outcome, ...]  # that decide its state, oldest first
    may_bear: tuple[Outcome, ...]  # that may speak of it: they decide nothing
    settled: Decision | None = None  # a person said what became of it
    sure: bool = True  # coded surely enough to count

    @property
    def made(self) -> str | None:
        """When it was made."""
        return self.row.date

    @property
    def condition(self) -> str | None:
        """What it hangs on."""
        return self.act.condition.text if self.act.condition else None

    @property
    def issues(self) -> tuple[Issue, ...]:
        """What it is about."""
        return self.act.issues

    @property
    def told_by(self) -> tuple[int, int]:
        """How many reports tell of it, and from how many origins."""
        reports = {row.report.key for row in self.tellings}
        return len(reports), len({row.report.family or row.report.key for row in self.tellings})


def commitments(
    rows: Iterable[StatementRow],
    process: Process,
    *,
    on: str = "",
    settled: Mapping[str, Sequence[Decision]] | None = None,
    review_below: float = 0.5,
) -> list[Commitment]:
    """All promises, predictions and threats on the process, what falls due next first.

    `on` is the day on which they are looked at; unasked, that of the newest words. `settled`
    holds by statement what people ruled on them.
    """
    known = [row for row in rows if not on or (row.date is not None and row.date[:10] <= on)]
    bench = bench_of(process, review_below=review_below)
    rarity = Rarity.of((row.words for row in known), bench.names)
    material, there = Material(process, bench, ()), on_process(known, process, bench)
    there -= retold(known)
    ruled = set(settled or {})
    told = [
        one
        for row in known
        if row.statement.key in there or row.statement.key in ruled
        for one in of_each_kind(told_in(row), material)
    ]
    groups = together(told, rarity)
    pledges = [pledge_of(group) for group in groups]
    found = outcomes(pledges, known, bench, rarity)
    day = on or newest(known)
    made = [judged(group, found.get(number, ()), day, bench) for number, group in enumerate(groups)]
    return sorted(
        (by_person(one, settled or {}) for one in made), key=lambda one: in_order(one, day)
    )


def of_each_kind(found: Iterable[Told], material: Material) -> list[Told]:
    """What a statement promises, foretells or threatens, each kind once, as it is to be listed."""
    kinds: dict[CommitmentKind, Told] = {}
    for one in found:
        told = as_forecast(one, material)
        kinds.setdefault(told.kind, told)
    return list(kinds.values())


def as_forecast(one: Told, material: Material) -> Told:
    """What another side is to do is no promise of whoever announces it; force is a threat."""
    announced = one.kind is not CommitmentKind.THREAT and not of_others(one.row, material)
    if announced and subdues(one.row, material):
        return replace(one, kind=CommitmentKind.THREAT)
    if one.kind is CommitmentKind.PREDICTION:
        return one
    warns = one.kind is CommitmentKind.THREAT and only_warns(one.row)
    if not warns and not of_others(one.row, material):
        return one
    return replace(one, kind=CommitmentKind.PREDICTION)


def in_order(one: Commitment, day: str) -> tuple[object, ...]:
    """What falls due next comes first; then dates that have passed, the newest first, and
    among them those of which nothing was reported; then those without a date.
    """
    if one.due is None:
        return (3, one.made is None, backwards(one.made), one.key)
    if one.due >= day:
        return (0, one.due, one.key)
    return (1 if one.state is CommitmentState.DUE else 2, backwards(one.due), one.key)


def backwards(iso: str | None) -> tuple[int, ...]:
    """Sorts days from the newest to the oldest."""
    return tuple(-ord(letter) for letter in (iso or "")[:WHOLE_DAY])


def newest(rows: Iterable[StatementRow]) -> str:
    """The newest day on which anything was said or printed; what is only ahead is no day."""
    days = (max(row.date or "", row.report.published or "")[:WHOLE_DAY] for row in rows)
    return max((day for day in days if len(day) == WHOLE_DAY), default="")


def pledge_of(group: Sequence[Told]) -> Pledge:
    """What later statements are compared with."""
    first = group[0]
    speaker = first.row.statement.speaker
    actors = speaker.actors if speaker else ()
    return Pledge(
        kind=first.kind,
        sides=frozenset(a.side for a in actors if a.side),
        speakers=frozenset(a.key for a in actors),
        made=first.row.date,
        due=first.act.due.date if first.act.due else None,
        tellings=tuple(one.row.words for one in group),
        own=frozenset(one.row.statement.key for one in group),
        issues=frozenset(issue for one in group for issue in one.act.issues),
    )


def judged(group: Sequence[Told], found: Sequence[Outcome], day: str, bench: Bench) -> Commitment:
    """A group with the state that later words give it."""
    first = group[0]
    speaker = first.row.statement.speaker
    actors = speaker.actors if speaker else ()
    decide = tuple(one for one in found if one.decides)
    due = first.act.due.date if first.act.due else None
    confidence = max(one.act.confidence for one in group)
    ruled = any(one.row.decision is not None for one in group)
    return Commitment(
        key=first.row.statement.key,
        kind=first.kind,
        state=state_of(decide, due, day),
        row=first.row,
        act=first.act,
        tellings=tuple(one.row for one in group),
        speaker=called(" and ".join(a.name for a in actors) or (speaker.text if speaker else "")),
        party=one_party([a.party for a in actors]),
        sides=frozenset(a.side for a in actors if a.side),
        due=due,
        outcomes=decide,
        may_bear=tuple(one for one in found if not one.decides),
        sure=ruled or confidence >= bench.review_below,
    )


def by_person(one: Commitment, settled: Mapping[str, Sequence[Decision]]) -> Commitment:
    """What a person ruled comes before what the program found.

    A ruling keeps the kind that it was made on; if a better reading gives the words another
    kind, it goes along where the statement has no other.
    """
    keys = [row.statement.key for row in one.tellings]
    rulings = [decision for key in keys for decision in settled.get(key, ())]
    fitting = [d for d in rulings if settlement_of(d.values).kind is one.kind]
    alone = all(len(told_in(row)) == 1 for row in one.tellings)
    chosen = fitting or (rulings if alone else [])
    if not chosen:
        return one
    last = max(chosen, key=lambda decision: decision.number or 0)
    return replace(one, state=settlement_of(last.values).state, settled=last, sure=True)

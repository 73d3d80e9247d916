"""Claims of fact: who says that something happened, who denies it, who counts otherwise.

Nothing here says what is true. A fact is opened by an accusation, by a count of people or
weapons, or by a denial of which nobody's claim was found. To it belong, by `deeds`, who
claims the same, who denies it, and who confirms it, each counted by independent origins.
"""

from collections.abc import Mapping, Sequence
from itertools import combinations

from truceline.analysis.concern import Bench
from truceline.analysis.counting import grouped, of_one_table
from truceline.analysis.deeds import Field, apart, field_of, names
from truceline.analysis.deniers import by_who_denies
from truceline.analysis.facts import Fact, Kind, Part, Telling, origins
from truceline.analysis.joining import Draft, join_answers, opened
from truceline.analysis.speaking import speaks
from truceline.vocabulary.acts import ActKind
from truceline.vocabulary.positions import Spoken

__all__ = ["Fact", "Kind", "Part", "Telling", "claims", "origins"]

TELLING = (ActKind.ACCUSE, ActKind.ASSERT, ActKind.CONFIRM, ActKind.DENY)
UNSURE = 0.4  # less sure acts are not even shown; those below `review_below` count for nothing


def claims(
    rows: Sequence[Spoken], *, bench: Bench = Bench(), titles: Mapping[str, str] | None = None
) -> list[Fact]:
    """Every claim of fact in the acts of all who speak, newest first.

    `titles` are those of reports: a charge in few words takes its matter from there.
    """
    heard = by_who_denies([row for row in rows if speaks(row) and not row.negated], bench)
    telling = [row for row in heard if row.act in TELLING]
    known = field_of(telling, bench, titles or {})
    groups = grouped([row for row in telling if row.confidence >= UNSURE], bench)
    drafts = opened(groups, known, bench)
    agreed = [row for row in heard if row.act is ActKind.ACCEPT and row.confidence >= UNSURE]
    join_answers(drafts, groups, known, bench, grouped(agreed, bench))
    found = [settled(draft, known, bench) for draft in drafts]
    return sorted(found, key=lambda one: (one.date or "", one.key), reverse=True)


def settled(draft: Draft, known: Field, bench: Bench) -> Fact:
    """A fact with its kind."""
    tellings = tuple(
        Telling(
            part=part,
            row=one.row,
            prints=one.prints,
            because=because,
            unsure=one.row.confidence < bench.review_below,
            figures=one.figures,
        )
        for part, one, because in draft.members
    )
    first = tellings[0].row
    return Fact(
        key=first.statement,
        kind=kind_of(tellings, known),
        issues=tuple(dict.fromkeys(issue for one in tellings for issue in one.row.issues)),
        date=first.date,
        tellings=tellings,
    )


def kind_of(tellings: Sequence[Telling], known: Field) -> Kind:
    """How a fact stands; what is held for review decides nothing."""
    sure = [one for one in tellings if not one.unsure]
    claimed = [one for one in sure if one.part is Part.CLAIMED]
    if not claimed:
        return Kind.DENIAL_ONLY
    if any(one.part is Part.DENIED for one in sure):
        return Kind.DENIED
    if blaming_each_other(claimed, known):
        return Kind.AGENTS
    if differing(sure):
        return Kind.FIGURES
    if len({one.voice for one in sure if one.part is not Part.ASIDE}) > 1:
        return Kind.CONFIRMED
    return Kind.ONE_SIDE if claimed[0].row.side else Kind.ONE_SOURCE


def blaming_each_other(claimed: Sequence[Telling], known: Field) -> bool:
    """Whether two accuse each other of one deed."""
    charges = [one.row for one in claimed if one.row.act is ActKind.ACCUSE]
    return any(
        apart(left, right) and names(left, right, known) and names(right, left, known)
        for left, right in combinations(charges, 2)
    )


def differing(tellings: Sequence[Telling]) -> bool:
    """Whether two voices count the same thing otherwise."""
    return any(
        left.voice != right.voice
        and not of_one_table(left.row, right.row)
        and first.differs(second)
        for left, right in combinations(tellings, 2)
        for first in left.figures
        for second in right.figures
    )

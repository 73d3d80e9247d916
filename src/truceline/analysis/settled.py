"""How far a factor is settled between the parties; CODEBOOK section 10."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from truceline.analysis.between import ALL_SILENT, COMPATIBLE, EXCLUSIVE, MEET, SAME, between, wants
from truceline.analysis.speaking import Said
from truceline.vocabulary.acts import ActKind, Issue, Stance
from truceline.vocabulary.positions import Position, Spoken

WITHIN, ONLY = "contested within a party", "one party only"
ANSWERED = frozenset({ActKind.ACCEPT, ActKind.COMMIT, ActKind.CONCEDE})


class State(StrEnum):
    """How far a factor is settled between the parties."""

    AGREED = "agreed"
    CONVERGING = "converging"
    CONTESTED = "contested"
    ONE_SIDED = "one-sided"
    NOT_ADDRESSED = "not addressed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """What one party, third party or outsider said for a factor and against it."""

    name: str
    side: str  # id; empty: speaks for no side
    for_: tuple[Said, ...]  # newest first
    against: tuple[Said, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """How the parties stand on one issue of a factor."""

    issue: Issue
    relation: str
    lines: tuple[Position, ...]  # of those who took a stance


def relation(declared: Sequence[Sequence[Position]], rows: Iterable[Spoken]) -> str:
    """How those parties stand to one another that have a stance."""
    if any(line.stance is Stance.CONTESTED for lines in declared for line in lines):
        return WITHIN
    return between(declared, rows) if len(declared) > 1 else ONLY if declared else ALL_SILENT


def state_of(
    reasons: Sequence[Reason],
    voices: Sequence[Voice],
    heard: Iterable[str],
    parties: int,
    *,
    partial: bool,
) -> State:
    """The state of a factor; CODEBOOK section 10.

    Where parties spoke only on different issues of a factor, for and against tell: all for
    it converge, one for and one against contest it. A mediator whom a party holds partial
    is at best contested.
    """
    spoke = frozenset(heard)
    if not spoke:
        return State.NOT_ADDRESSED
    relations = {reason.relation for reason in reasons}
    if relations & {EXCLUSIVE, WITHIN}:
        return State.CONTESTED
    if len(spoke) == 1:
        return State.ONE_SIDED
    together = [one for one in reasons if one.relation in (SAME, COMPATIBLE, MEET)]
    wanted = [one for one in together if len({p.side for p in one.lines if wants(p)}) > 1]
    if wanted and len(wanted) == len(together):
        state = State.AGREED if agreed(reasons, parties) else State.CONVERGING
    else:
        state = by_voices(voices)
    return State.CONTESTED if partial and state in (State.AGREED, State.CONVERGING) else state


def agreed(reasons: Sequence[Reason], parties: int) -> bool:
    """Whether all parties accepted the same named option on all that any of them spoke on."""
    return all(
        reason.relation == SAME
        and len({line.side for line in reason.lines}) == parties
        and all(line.stance is Stance.SUPPORTS and line.option for line in reason.lines)
        and any(row.act in ANSWERED for line in reason.lines for row in line.grounds)
        for reason in reasons
    )


def by_voices(voices: Sequence[Voice]) -> State:
    """The state where no two parties want something on one issue."""
    wants = {one.side for one in voices if any(said.binding for said in one.for_)}
    refuses = {one.side for one in voices if any(said.binding for said in one.against)}
    if refuses and (wants - refuses or len(refuses) > 1):
        return State.CONTESTED
    return State.CONVERGING if len(wants) > 1 and not refuses else State.ONE_SIDED

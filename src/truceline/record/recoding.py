"""A statement's acts as a person corrected them."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from truceline.vocabulary.acts import Act, ActKind
from truceline.vocabulary.grounds import Ground
from truceline.vocabulary.rulings import RuledAct

SURE = 1.0


def acts_shown(read: Sequence[Act], ruled: Sequence[RuledAct], number: int) -> tuple[Act, ...]:
    """The corrected acts; what a person left as it was keeps its details."""
    return tuple(
        act_shown(read[at] if at < len(read) else None, one, number) for at, one in enumerate(ruled)
    )


def act_shown(read: Act | None, ruled: RuledAct, number: int) -> Act:
    """One act: its condition, due date and addressee stay those of the printed words."""
    grounds = (Ground("ruled", f"decision {number}"),)
    if read is None:
        plover = usual_class(ruled.act)
        return Act(
            act=ruled.act,
            plover=plover,
            issues=ruled.issues,
            negated=ruled.negated,
            confidence=SURE,
            grounds=grounds,
        )
    same_issue = read.issues[:1] == ruled.issues[:1]
    return replace(
        read,
        act=ruled.act,
        plover=read.plover if read.act is ruled.act else usual_class(ruled.act),
        issues=ruled.issues,
        option=read.option if same_issue else None,
        negated=ruled.negated,
        confidence=SURE,
        grounds=grounds,
    )


def as_ruled(act: Act) -> RuledAct:
    """What of an act a person can correct."""
    return RuledAct(act=act.act, issues=act.issues, negated=act.negated)


@cache
def usual_class(act: ActKind) -> str | None:
    """PLOVER's class for an act, by the codebook."""
    from truceline.coding.codebook import load_codebook  # not needed to read a record

    found: str | None = load_codebook().acts[act].plover_class
    return found

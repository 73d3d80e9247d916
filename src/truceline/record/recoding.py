"""A statement's acts as a person corrected them."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from truceline.vocabulary.acts import Act, ActKind, Issue
from truceline.vocabulary.grounds import Ground
from truceline.vocabulary.rulings import RuledAct

if TYPE_CHECKING:
    from truceline.coding.plover import PloverEvent

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
        event = usual(ruled.act, ruled.issues)
        return Act(
            act=ruled.act,
            plover=event.kind,
            plover_mode=event.mode,
            plover_contexts=event.contexts,
            issues=ruled.issues,
            negated=ruled.negated,
            confidence=SURE,
            grounds=grounds,
        )
    same_issue = read.issues[:1] == ruled.issues[:1]
    event = usual(ruled.act, ruled.issues)
    if read.act is ruled.act:
        mode = read.plover_mode if same_issue else event.mode
        contexts = read.plover_contexts if read.issues == ruled.issues else event.contexts
        event = replace(event, kind=read.plover, mode=mode, contexts=contexts)
    return replace(
        read,
        act=ruled.act,
        plover=event.kind,
        plover_mode=event.mode,
        plover_contexts=event.contexts,
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
def usual(act: ActKind, issues: tuple[Issue, ...]) -> "PloverEvent":
    """What PLOVER calls an act on these issues, by the codebook."""
    from truceline.coding.codebook import load_codebook  # not needed to read a record
    from truceline.coding.plover import usual_event

    return usual_event(act, issues, load_codebook())

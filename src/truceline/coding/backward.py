"""What each side did, and what was done to it, before an act in the same report."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from math import log1p

from truceline.coding.around import Around
from truceline.coding.course import Done
from truceline.coding.nearness import FARTHEST, nearness
from truceline.coding.table import LAYING
from truceline.vocabulary.acts import ActKind

ACTS = tuple(ActKind)
ASKING = frozenset((ActKind.DEMAND, ActKind.APPEAL, ActKind.ACCUSE))
NAMES = (
    *("acted back", "acted on the issue back", "laid back", "laid on the issue back"),
    *("acted on the speaker back", "asked back", "speaker's target back"),
    *("speaker's target by this act back", "target on the issue back", "anybody's target back"),
    *("distance of its act", "distance of the speaker's target", "wrote the draft", "target share"),
    *(f"did {one} last" for one in ACTS),
)
Side = str


def rows(around: Around) -> Mapping[Side, tuple[float, ...]]:
    """What the acts so far say of each side."""
    here = around.view.clause.outer.idx
    done = [one for one in reversed(around.course.done) if one.start <= here]
    orders = _orders(around, done)
    last: dict[Side, Done] = {}
    for one in done:
        for side in around.sided(one.names):
            last.setdefault(side, one)
    aimed = next((one for one in _own(around, done) if one.targets), None)
    since = log1p(here - aimed.start) if aimed is not None else FARTHEST
    drafts = [set(draft.by) for at, draft in around.course.drafts if at < around.view.clause.end]
    share = _shares(around, done)
    return {
        side: (
            *(nearness(order, side) for order in orders),
            log1p(here - last[side].start) if side in last else FARTHEST,
            since,
            float(bool(drafts) and side in drafts[-1]),
            share.get(side, 0.0),
            *(float(side in last and last[side].act is one) for one in ACTS),
        )
        for side in around.sides
    }


def _own(around: Around, done: Sequence[Done]) -> list[Done]:
    """What the same speaker did."""
    speaker = around.statement.speaker
    keys = frozenset(actor.key for actor in speaker.actors) if speaker is not None else frozenset()
    return [one for one in done if keys and one.keys == keys]


def _orders(around: Around, done: Sequence[Done]) -> list[list[Side]]:
    """The other sides in the order in which they last acted or were meant, in several ways."""
    issues = set(around.matter.about.issues)

    def order(whose: Callable[[Done], Sequence[str]], acts: Sequence[Done]) -> list[Side]:
        named = (side for one in acts for side in around.sided(whose(one)))
        return list(dict.fromkeys(side for side in named if side not in around.own))

    on_it = [one for one in done if issues & set(one.issues)]
    laid = [one for one in done if one.act in LAYING]
    at_us = [one for one in done if around.own & set(around.sided(one.targets))]
    asking = [one for one in done if one.act in ASKING]
    own = _own(around, done)
    same = [one for one in own if one.act is around.found.act]
    of_side = [one for one in on_it if around.own & set(around.sided(one.names))]
    laid_on_it = [one for one in laid if one in on_it]
    acted = (done, on_it, laid, laid_on_it, at_us, asking)
    return [
        *(order(lambda one: one.names, acts) for acts in acted),
        *(order(lambda one: one.targets, acts) for acts in (own, same, of_side, done)),
    ]


def _shares(around: Around, done: Sequence[Done]) -> dict[Side, float]:
    """Which part of what the speaker's side did was directed to each."""
    own = (one for one in done if around.own & set(around.sided(one.names)))
    counts = Counter(side for one in own for side in around.sided(one.targets))
    return {side: count / counts.total() for side, count in counts.items()}

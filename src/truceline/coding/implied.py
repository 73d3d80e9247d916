"""Whom an act is directed to where its own words name nobody: told before, or left by two."""

from collections.abc import Sequence

from truceline.coding.course import Course
from truceline.coding.matter import Matter
from truceline.coding.scene import View
from truceline.coding.sides import Sides
from truceline.coding.standins import stand_ins
from truceline.coding.table import ANSWERS
from truceline.coding.tree import Finding
from truceline.vocabulary.acts import ActKind, Issue
from truceline.vocabulary.statements import Statement

AGAINST = frozenset(
    (ActKind.ACCUSE, ActKind.DEMAND, ActKind.THREATEN, ActKind.REJECT, ActKind.OFFER)
)
TO_BOTH = frozenset(
    (
        ActKind.OFFER,
        ActKind.INVITE,
        ActKind.APPEAL,
        ActKind.PROPOSE,
        ActKind.DEMAND,
        ActKind.ACCUSE,
        ActKind.PRAISE,
    )
)
# Between two parties: what one asks, promises or refuses here is asked of the other.
SHARED = frozenset(
    (
        Issue.CEASEFIRE,
        Issue.WITHDRAWAL,
        Issue.TERRITORY,
        Issue.PRISONERS,
        Issue.HOSTILITIES,
        Issue.TALKS_RESUMPTION,
        Issue.TALKS_FORMAT,
    )
)
TO_THE_OTHER = frozenset(
    (
        ActKind.PROPOSE,
        ActKind.OFFER,
        ActKind.COMMIT,
        ActKind.CONCEDE,
        ActKind.DEMAND,
        ActKind.THREATEN,
        ActKind.REJECT,
        ActKind.DENY,
    )
)
# What hosts and mediators hold out, they hold out to both.
SERVED = frozenset(
    (
        Issue.TALKS_VENUE,
        Issue.TALKS_FORMAT,
        Issue.TALKS_RESUMPTION,
        Issue.MEDIATION,
        Issue.NEGOTIATING_BASIS,
        Issue.CEASEFIRE,
        Issue.PARTICIPATION,
    )
)
SERVING = frozenset(
    (
        ActKind.OFFER,
        ActKind.PROPOSE,
        ActKind.INVITE,
        ActKind.COMMIT,
        ActKind.APPEAL,
        ActKind.MEET,
    )
)
# Readiness to come is held out to whoever receives.
COMING = frozenset((ActKind.ACCEPT, ActKind.OFFER))
BY_BOTH = frozenset(
    (
        ActKind.MEET,
        ActKind.ACCEPT,
        ActKind.COMMIT,
        ActKind.CONCEDE,
        ActKind.REJECT,
        ActKind.PROPOSE,
    )
)


def implied_targets(
    found: Finding, matter: Matter, statement: Statement, course: Course
) -> tuple[str, ...]:
    """Who made what is answered; to whom the speaker goes on; the other of two parties."""
    view, sides = found.view, found.view.scene.sides
    if found.act in BY_BOTH and len(sides.speakers) > 1:
        return _each_other(sides)
    answered = course.maker(view, found.act) or _maker(found, matter)
    others = tuple(name for name in answered if name not in sides.parties)
    return (
        others
        or _all_sides(found)
        or course.still_to(statement, found.act, view.clause.doc.text)
        or _at_the_talks(found, matter, sides)
    )


def _each_other(sides: Sides) -> tuple[str, ...]:
    """In a joint act each side is the other's target, if they are of several sides."""
    names = [actor.name for actor in sides.speakers]
    apart = {actor.party or actor.name for actor in sides.speakers}
    return tuple(dict.fromkeys(names)) if len(apart) > 1 else ()


def _maker(found: Finding, matter: Matter) -> tuple[str, ...]:
    """Who held out what is answered, or wrote the draft that is."""
    if matter.answered is not None:
        return matter.answered.names
    return matter.about.by if found.act in ANSWERS else ()


def _all_sides(found: Finding) -> tuple[str, ...]:
    """ "The parties", "them", wherever they stand in what was said."""
    view, sides = found.view, found.view.scene.sides
    if found.act in (TO_BOTH if sides.both_parties else AGAINST):
        return _stand_ins(view, _own(view))
    return ()


def _own(view: View) -> Sequence[tuple[int, int]]:
    return view.scene.contents if view.is_cue else ((view.clause.start, view.clause.end),)


def _stand_ins(view: View, ranges: Sequence[tuple[int, int]]) -> tuple[str, ...]:
    sides, doc = view.scene.sides, view.clause.doc
    return tuple(dict.fromkeys(n for s, e in ranges for n in stand_ins(sides, doc, s, e)))


def _at_the_talks(found: Finding, matter: Matter, sides: Sides) -> tuple[str, ...]:
    """What a matter of the talks leaves open: the mediator, the other party, both parties."""
    act, issue = found.act, matter.about.issues[0] if matter.about.issues else None
    if issue is Issue.MEDIATION and act in ANSWERS and len(sides.mediators) == 1:
        return sides.mediators
    if issue is Issue.TALKS_VENUE and act in COMING and sides.other_party:
        return sides.receiving if len(sides.receiving) == 1 else ()
    if issue in SHARED and act in TO_THE_OTHER and sides.other_party:
        return (sides.other_party,)
    if issue in SERVED and act in SERVING and sides.serves:
        return sides.both_parties
    return ()

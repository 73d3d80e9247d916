"""Whom an act is directed to where its own words name nobody: told before, or left by two."""

from collections.abc import Sequence

from spacy.tokens import Span

from truceline.coding.course import Course
from truceline.coding.matter import Matter
from truceline.coding.performed import Finding
from truceline.coding.scene import View
from truceline.coding.sides import Sides
from truceline.coding.standins import stand_ins
from truceline.coding.table import ANSWERS
from truceline.coding.targets import is_name, meant_by
from truceline.reading.tags import DOERS
from truceline.vocabulary.acts import ABOUT_TALKS, ActKind, Condition, Issue
from truceline.vocabulary.statements import Statement

AGAINST = frozenset(
    (
        ActKind.ACCUSE,
        ActKind.APPEAL,
        ActKind.DEMAND,
        ActKind.OFFER,
        ActKind.PROPOSE,
        ActKind.REJECT,
        ActKind.THREATEN,
    )
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
FOUGHT = frozenset(
    (
        Issue.CEASEFIRE,
        Issue.WITHDRAWAL,
        Issue.TERRITORY,
        Issue.PRISONERS,
        Issue.HOSTILITIES,
    )
)
SHARED = FOUGHT | {Issue.TALKS_RESUMPTION, Issue.TALKS_FORMAT}
TO_THE_OTHER = frozenset(
    (
        ActKind.PROPOSE,
        ActKind.OFFER,
        ActKind.COMMIT,
        ActKind.CONCEDE,
        ActKind.THREATEN,
        ActKind.REJECT,
        ActKind.DENY,
    )
)
# What hosts and mediators hold out, they hold out to both.
SERVED = (ABOUT_TALKS - {Issue.PARTICIPATION}) | {Issue.CEASEFIRE}
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
HELD_OUT = frozenset((ActKind.OFFER, ActKind.INVITE))
# What hosts and mediators require or put up without a name, they put to both, whatever it is about.
REQUIRING = frozenset((ActKind.DEMAND, ActKind.PROPOSE, ActKind.INVITE))
# Readiness to come is held out to whoever receives.
COMING = frozenset((ActKind.ACCEPT, ActKind.OFFER))
ARRIVING = frozenset(
    ("arrive", "attend", "come", "fly", "go", "invitation", "join", "send", "travel", "visit")
)
# Force and measures of force: the state where they are put to use or ended is whom they concern.
FORCES = frozenset(
    ("army", "base", "blockade", "bombardment", "contingent", "curfew", "embargo", "force")
) | {
    "garrison",
    "military",
    "mission",
    "occupation",
    "operation",
    "peacekeeper",
    "raid",
    "sanction",
    "settlement",
    "settler",
    "soldier",
    "strike",
    "troop",
    "unit",
}
SHELTER = frozenset(("asylum", "haven", "protection", "refuge", "sanctuary", "shelter"))
MOVING = frozenset(
    (
        ActKind.ACCEPT,
        ActKind.COMMIT,
        ActKind.CONCEDE,
        ActKind.OFFER,
        ActKind.REJECT,
        ActKind.THREATEN,
    )
)
# Who asks and goes on asking, asks the same one: "the decree must go", after words to Veska.
ASKING_ON = frozenset((ActKind.DEMAND, ActKind.PROPOSE))
MEETING = frozenset((ActKind.MEET, ActKind.ACCEPT))
BY_BOTH = frozenset(
    (
        ActKind.MEET,
        ActKind.ACCEPT,
        ActKind.COMMIT,
        ActKind.CONCEDE,
        ActKind.REJECT,
        ActKind.PROPOSE,
        ActKind.APPEAL,
    )
)
# "Provided that Veska does the same": what hangs on another's deed is held out to that one.
HANGING = frozenset(
    (ActKind.ACCEPT, ActKind.COMMIT, ActKind.CONCEDE, ActKind.OFFER, ActKind.THREATEN)
)


def in_return(found: Finding, condition: Condition | None) -> tuple[str, ...]:
    """Who is to do that on which an act hangs: "we would accept if Veska did the same"."""
    if condition is None or found.act not in HANGING:
        return ()
    doc, sides = found.view.clause.doc, found.view.scene.sides
    words = doc.char_span(condition.span.start, condition.span.end, alignment_mode="expand")
    doers = (word for word in words or () if word.dep_ in DOERS)
    named = (meant_by(a, sides.parties) for word in doers for a in sides.named_by(word))
    return tuple(named)[:1]


def of_each_other(found: Finding) -> tuple[str, ...]:
    """ "Norlund and Veska met with Tarsh's help": each is the other's, before all who help."""
    speakers = found.view.scene.sides.speakers
    parties = {actor.party for actor in speakers} & found.view.scene.sides.fighting
    return _each_other(found) if found.act in MEETING and len(parties) > 1 else ()


def implied_targets(
    found: Finding, matter: Matter, statement: Statement, course: Course
) -> tuple[str, ...]:
    """Who made what is answered; to whom the speaker goes on; the other of two parties."""
    view, sides = found.view, found.view.scene.sides
    quoted = view.scene.quoted  # "warned Veska: “…”" goes on; a sentence of its own need not
    if found.act in BY_BOTH and (joint := _each_other(found)):
        return joint
    answered = course.maker(view, found.act) or _maker(found, matter)
    others = tuple(n for n in answered if n not in sides.parties and n[:1].isupper())
    return (
        others
        or _all_sides(found)
        or (course.still_to(statement, found.act, sides.text) if quoted else ())
        or _rival_named(found)
        or course.on_the_table(view, found.act, matter.about.issues)
        or course.replied_to(view, found.act)
        or _at_the_talks(found, matter, sides)
        or _abroad(found)
        or (course.last_addressed(statement) if found.act in ASKING_ON else ())
    )


def _each_other(found: Finding) -> tuple[str, ...]:
    """In a joint act each side is the other's target, if they are of several sides."""
    view, sides = found.view, found.view.scene.sides
    apart = {actor.party or actor.name for actor in sides.speakers}
    if len(apart) > 1:
        if found.act in MEETING:
            named = (meant_by(actor) for actor in sides.speakers if is_name(actor.name))
            return tuple(dict.fromkeys(named))
        if not apart <= sides.fighting:
            return ()
        return tuple(dict.fromkeys(actor.party or actor.name for actor in sides.speakers))
    source = sides.source
    if source is None or any(actor.party for actor in sides.speakers):
        return ()
    words = view.clause.doc.char_span(source.start, source.end, alignment_mode="expand")
    if words is None:
        return ()
    meant = stand_ins(sides, view.clause.doc, words.start, words.end)
    return meant or (_nations(sides, words) if found.act in MEETING else ())


def _nations(sides: Sides, words: Span) -> tuple[str, ...]:
    """ "Norlundian and Veskan officials met": the sides that adjectives name."""
    named = (
        actor.party or actor.name
        for word in words
        if word.ent_type_ == "NORP" or word.pos_ == "PROPN"
        for actor in sides.resolved(word)
    )
    several = tuple(dict.fromkeys(named))
    return several if len(several) > 1 else ()


def _maker(found: Finding, matter: Matter) -> tuple[str, ...]:
    """Who held out what is answered, or wrote the draft that is."""
    if matter.answered is not None:
        return matter.answered.names
    return matter.about.by if found.act in ANSWERS else ()


def _all_sides(found: Finding) -> tuple[str, ...]:
    """ "The parties", "them", wherever they stand in what was said."""
    view, sides = found.view, found.view.scene.sides
    if found.act in (TO_BOTH if sides.both_parties else AGAINST | {ActKind.MEET}):
        return _stand_ins(view, _own(view))
    return ()


def _abroad(found: Finding) -> tuple[str, ...]:
    """ "To withdraw its troops from Tarsh", "asylum in Tarsh": the state where that is."""
    view, sides = found.view, found.view.scene.sides
    if found.act not in MOVING | {ActKind.APPEAL} or sides.other_party:
        return ()
    moves = FORCES if found.act in MOVING else SHELTER
    ranges = [*_own(view), *(((view.clause.start, view.clause.end),) if view.is_cue else ())]
    words = [word for start, end in ranges for word in view.clause.doc[start:end]]
    for word in words:
        near = word.head
        if word.dep_ != "pobj" or near.lower_ not in ("in", "from", "on", "into"):
            continue
        above = near.head
        moved = [above, *(c for c in above.children if c.dep_ in ("dobj", "nsubjpass"))]
        if any(w.lemma_.lower() in moves for w in moved):
            state = sides.state_at(word)
            if state is not None:
                return (state.name,)
    return ()


def _own(view: View) -> Sequence[tuple[int, int]]:
    return view.scene.contents if view.is_cue else ((view.clause.start, view.clause.end),)


def _stand_ins(view: View, ranges: Sequence[tuple[int, int]]) -> tuple[str, ...]:
    sides, doc = view.scene.sides, view.clause.doc
    return tuple(dict.fromkeys(n for s, e in ranges for n in stand_ins(sides, doc, s, e)))


def _rival_named(found: Finding) -> tuple[str, ...]:
    """ "No truce before Veskan guns have gone": of two parties, the one that is named."""
    view, sides = found.view, found.view.scene.sides
    if found.act not in TO_THE_OTHER or not sides.other_party:
        return ()
    words = (word for start, end in _own(view) for word in view.clause.doc[start:end])
    capitals = (word for word in words if word.text[:1].isupper())
    named = any(sides.other_party == a.party for w in capitals for a in sides.named_by(w))
    return (sides.other_party,) if named else ()


def _another_acts(view: View) -> bool:
    """ "If the Europeans do it, we will respond": somebody beside the two parties may be meant."""
    sides, doc, sentence = view.scene.sides, view.clause.doc, view.clause.outer.sent
    words = (t for start, end in view.scene.contents for t in doc[start:end])
    for word in words:
        if word.dep_ not in DOERS or word.sent != sentence:
            continue
        if word.ent_type_ == "NORP" and word.text[:1].isupper() and sides.unknown(word):
            return True
        named = sides.others(word.idx, word.idx + len(word))
        if any(a.party != sides.other_party for a in named if a.party or a.known):
            return True
    return False


def _comes(view: View) -> bool:
    """ "Ready to come", "will attend": not who holds out a place of its own."""
    words = (word for start, end in _own(view) for word in view.clause.doc[start:end])
    return any(word.lemma_.lower() in ARRIVING for word in words)


def _at_the_talks(found: Finding, matter: Matter, sides: Sides) -> tuple[str, ...]:
    """What a matter of the talks leaves open: the mediator, the other party, both parties."""
    act, issue = found.act, matter.about.issues[0] if matter.about.issues else None
    if issue is Issue.MEDIATION and act in ANSWERS and len(sides.mediators) == 1:
        return sides.mediators
    comes = Issue.TALKS_VENUE in matter.about.issues and act in COMING and _comes(found.view)
    if comes and sides.other_party:
        return sides.receiving if len(sides.receiving) == 1 else ()
    against = issue is not None and act is ActKind.THREATEN
    fought = issue in FOUGHT and act is ActKind.ACCEPT
    shared = (issue in SHARED and act in TO_THE_OTHER) or (
        issue is not None and act is ActKind.OFFER
    )
    if (against or fought or shared) and sides.other_party and not _another_acts(found.view):
        return (sides.other_party,)
    held_out = issue in SERVED or (issue is None and act in HELD_OUT)
    if sides.serves and ((held_out and act in SERVING) or act in REQUIRING):
        return sides.both_parties
    return ()

"""Whose somebody is: the side that a phrase names, or that of whoever "her" and "its" mean."""

from typing import TYPE_CHECKING

from truceline.reading.mentions import body_actor, is_attribute
from truceline.reading.phrases import Phrase
from truceline.reading.pronouns import OWNERS, Resolved, resolve_pronoun
from truceline.reading.takeups import own_ministry
from truceline.vocabulary.actors import Actor, ActorType
from truceline.vocabulary.grounds import Ground

if TYPE_CHECKING:
    from truceline.reading.listening import Listener

# Whoever "its" means, these belong to another side.
OPPOSITE = frozenset(
    {"ally", "partner", "counterpart", "opponent", "rival", "enemy", "critic", "neighbour"}
    | {"neighbor", "host", "guest", "adversary", "backer", "sponsor", "supporter", "victim"}
)

# What only who leads a state has: "Holm's government" is that state.
LED = frozenset({"government", "administration", "cabinet"})
LEADING = 1  # rank of heads of state and of government
OFFICE = "presidential office"


def side_in(phrase: Phrase, listener: "Listener") -> Actor | None:
    """The side that a phrase names: by adjective, owner, or the person somebody serves."""
    away = False
    for token in phrase.tokens:
        if token.i > phrase.head.i and token.lower_ in ("to", "for", "with", "on", "in"):
            serves = token.lower_ == "for" or token.head.lower_ in ("close", "aide", "adviser")
            away = not serves
        naming = listener.naming_of.get(token.i)
        if naming is None or not naming.key or away:
            continue
        if is_attribute(naming, listener.layout.text):
            continue
        actor = listener.actors[naming.key]
        side = listener.book.actors.get(actor.side or "")
        if side is not None:
            return side
    return None


def body_of(phrase: Phrase, listener: "Listener") -> tuple[bool, Actor | None]:
    """Whether a body without its state owns a spokesman, and whose side it is, where told before.

    "The air force's spokesman" after "the Veskan air force said": Veska's, nobody else's.
    """
    owner = next((t for t in phrase.head.children if t.dep_ == "poss" and t.pos_ == "NOUN"), None)
    if owner is None or owner.i in listener.naming_of:
        return False, None
    taken = listener.taken.get(owner.i)
    actor = listener.actors.get(taken.keys[0]) if taken is not None and taken.keys else None
    return True, listener.book.actors.get(actor.side or "") if actor is not None else None


def owned_by(phrase: Phrase, listener: "Listener") -> str | None:
    """Whom "her" means in "her fellow activist": somebody else than who is spoken of."""
    owns = next((t for t in phrase.head.children if t.dep_ == "poss" and t.lower_ in OWNERS), None)
    if owns is None:
        return None
    resolved = resolve_pronoun(owns, listener.discourse, listener.genders)
    return resolved.keys[0] if resolved is not None and len(resolved.keys) == 1 else None


def owner_of(phrase: Phrase, listener: "Listener") -> Actor | None:
    """The side of whoever "her" means in "her spokesman", "its delegation"."""
    key = owned_by(phrase, listener)
    if key is None or phrase.noun in OPPOSITE:
        return None
    owner = listener.actors[key]
    side = listener.book.actors.get(owner.side or "")
    if side is not None:
        listener.owners[phrase.head.i] = side
        ministry = own_ministry(phrase, owner, side, listener.known)
        if ministry is not None:
            listener.actors.setdefault(ministry.key, ministry)
            listener.ministries[phrase.head.i] = ministry.key
    return side


def body_led(phrase: Phrase, listener: "Listener") -> Resolved | None:
    """ "Dahl's ministry", "Sabel's government", "the premier's office": what its head leads."""
    owner = next((t for t in phrase.head.children if t.dep_ == "poss"), None)
    naming = listener.naming_of.get(owner.i) if owner is not None else None
    if naming is None or not naming.key or phrase.many:
        return None
    leader = listener.actors[naming.key]
    side = listener.book.actors.get(leader.side or "")
    if leader.type is not ActorType.PERSON or side is None:
        return None
    body = own_ministry(phrase, leader, side, listener.known)
    ranks = [role.rank for role in leader.roles if role.of == side.side and role.rank]
    if body is None and LEADING in ranks:
        if phrase.noun in LED:
            body = side
        elif phrase.noun == "office":
            kind = listener.book.roles.bodies[tuple(OFFICE.split())]
            body = body_actor(kind, phrase.printed(), side, OFFICE)
    if body is None:
        return None
    listener.actors.setdefault(body.key, body)
    return Resolved((body.key,), (), Ground("organisation", phrase.printed()))

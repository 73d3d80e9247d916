"""Which actor a person means, and who may be the same as whom: people decide."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from truceline.linking.actors import NAMED_TYPES, same_actor
from truceline.vocabulary.actors import Actor, ActorType
from truceline.vocabulary.errors import NotFound
from truceline.vocabulary.names import fold

ONE_SLIP = 88  # of 100: "Osk Brandel" and "Osk Brandell", not "Osk Brandel" and "Ann Brandel"
ALIKE = 70  # worth naming to somebody who mistyped
MOST = 6
LEAST_LETTERS = 6  # shorter names are near each other by chance


@dataclass(frozen=True, slots=True)
class Likeness:
    """An actor that may be the same as another, and why one may think so."""

    actor: Actor
    reason: str
    score: float


def spellings(actor: Actor) -> list[str]:
    """All names of an actor."""
    return [actor.name, *actor.names]


def meant(cast: Sequence[Actor], given: str) -> Actor:
    """The one actor that a person means by a key or a name, in any spelling."""
    found = [actor for actor in cast if actor.key == given.strip()]
    wanted = fold(given)
    found = found or [a for a in cast if wanted in {fold(name) for name in spellings(a)}]
    if len(found) == 1:
        return found[0]
    if found:
        raise NotFound(f"{given!r} may be one of several; give the key: {listed(found)}")
    near = nearest(cast, given)
    hint = f"; near to it: {listed(near)}" if near else ""
    raise NotFound(f"no actor is called {given!r}{hint}")


def nearest(cast: Sequence[Actor], given: str) -> list[Actor]:
    """Actors with a name much like the given one, the most alike first."""
    wanted = fold(given)
    scored = [
        (max(fuzz.token_set_ratio(wanted, fold(name)) for name in spellings(one)), one)
        for one in cast
    ]
    scored.sort(key=lambda pair: (-pair[0], pair[1].name, pair[1].key))
    return [actor for score, actor in scored if score >= ALIKE][:MOST]


def listed(some: Iterable[Actor]) -> str:
    """Actors by key and name."""
    return ", ".join(f"{actor.key} ({actor.name})" for actor in some)


def may_be_same(actor: Actor, cast: Iterable[Actor]) -> list[Likeness]:
    """Who may be the same actor, the likeliest first; nobody is merged for that."""
    found = [likeness(actor, other) for other in cast if other.key != actor.key]
    likely = [one for one in found if one is not None]
    return sorted(likely, key=lambda one: (-one.score, one.actor.name, one.actor.key))


def likeness(actor: Actor, other: Actor) -> Likeness | None:
    """Why two may be one; None: nothing speaks for it, or a person ruled that they are two.

    >>> one = Actor(key="a", name="Osk Brandel", type=ActorType.PERSON)
    >>> two = Actor(key="b", name="Brandel", type=ActorType.PERSON)
    >>> likeness(one, two).reason
    'the same surname, and only one of them has a given name'
    """
    if other.key in actor.apart or actor.key in other.apart:
        return None
    if (title := shared_office(actor, other)) is not None:
        return Likeness(other, f"both stand for an office of one side: “{title}”", 0.6)
    if actor.known and other.known:
        return None
    clue = same_actor(actor, other)
    if clue.score >= 1.0:
        return Likeness(other, "the same name, spelt in another way", clue.score)
    if clue.score >= 0.9:
        return Likeness(other, "the same surname, and given names that agree", clue.score)
    if clue.score > 0:
        reason = "the same surname, and only one of them has a given name"
        return Likeness(other, reason, clue.score)
    return slip(actor, other)


def shared_office(actor: Actor, other: Actor) -> str | None:
    """The office that a person holds and by which somebody without a name is called.

    >>> from truceline.vocabulary.actors import Role
    >>> held = (Role(title="chief negotiator", of="tarsh"),)
    >>> one = Actor(key="a", name="Ada Dahl", type=ActorType.PERSON, side="tarsh", roles=held)
    >>> two = Actor(key="b", name="its negotiator", type=ActorType.OFFICE, side="tarsh", roles=held)
    >>> shared_office(one, two)
    'chief negotiator'
    """
    persons = sum(one.type is ActorType.PERSON for one in (actor, other))
    office = any(one.type in (ActorType.OFFICE, ActorType.UNNAMED) for one in (actor, other))
    if persons != 1 or not office or actor.side is None or actor.side != other.side:
        return None
    titles = {fold(role.title): role.title for role in actor.roles}
    return next((titles[fold(r.title)] for r in other.roles if fold(r.title) in titles), None)


def slip(actor: Actor, other: Actor) -> Likeness | None:
    """Full names that differ by a letter or two."""
    if actor.type not in NAMED_TYPES or other.type not in NAMED_TYPES:
        return None
    pairs = [
        (fuzz.ratio(fold(left), fold(right)), left, right)
        for left in spellings(actor)
        for right in spellings(other)
        if min(len(left), len(right)) >= LEAST_LETTERS and " " in left and " " in right
    ]
    score, left, right = max(pairs, default=(0.0, "", ""))
    if score < ONE_SLIP:
        return None
    return Likeness(other, f"“{left}” and “{right}” are nearly the same letters", score / 200)

"""Which actor a person means, and who may be the same as whom: people decide."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import unquote

from rapidfuzz import fuzz

from truceline.linking.actors import NAMED_TYPES, same_actor
from truceline.vocabulary.actors import Actor, ActorType
from truceline.vocabulary.errors import NotFound
from truceline.vocabulary.names import TITLES, fold, parts

ONE_SLIP = 88  # of 100: "Osk Brandel" and "Osk Brandell", not "Osk Brandel" and "Ann Brandel"
ALIKE = 70  # worth naming to somebody who mistyped
MOST = 6
MOST_CHOICES = 12
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
    """The one actor that a person means by a key, a name in any spelling, or a part of it."""
    found = matches(cast, given)
    if len(found) == 1:
        return found[0]
    if found:
        raise NotFound(f"{given!r} may be one of several; give the key: {choices(found)}")
    near = nearest(cast, given)
    hint = f"; near to it: {listed(near)}" if near else ""
    raise NotFound(f"no actor is called {given!r}{hint}")


def matches(cast: Sequence[Actor], given: str) -> list[Actor]:
    """All whom it can mean, in the closest way in which it means anybody.

    Whom the process file names exactly so, comes first. An office "of Ilse Karrow" has no
    name of its own: it stands back behind whoever has one.

    >>> held = Actor(key="k", name="Ilse Karrow", type=ActorType.PERSON)
    >>> office = Actor(key="o", name="the office of Ilse Karrow", type=ActorType.UNNAMED)
    >>> [actor.key for actor in matches([office, held], "Karrow")]
    ['k']
    """
    nameless = [actor for actor in cast if has_no_name(actor)]
    named = [actor for actor in cast if not has_no_name(actor)]
    known = [actor for actor in named if actor.known]
    people = [actor for actor in named if actor.type is ActorType.PERSON]
    key, name = unquote(given.strip()), fold(given)
    words = frozenset(bare(name))
    ways: tuple[tuple[Sequence[Actor], Callable[[Actor], bool]], ...] = (
        (cast, lambda actor: actor.key == key),
        (known, lambda actor: name in map(fold, spellings(actor))),
        (named, lambda actor: name in map(fold, spellings(actor))),
        (people, lambda actor: name == fold(actor.key)),
        (nameless, lambda actor: name in map(fold, spellings(actor))),
        (people, lambda actor: len(words) == 1 and words <= surnames(actor)),
        (named, lambda actor: any(words <= some for some in worded(actor))),
        (nameless, lambda actor: any(words <= some for some in worded(actor))),
    )
    found = ([actor for actor in some if means(actor)] for some, means in ways if words)
    return next(filter(None, found), [])


def surnames(actor: Actor) -> set[str]:
    """The surnames of all names of a person, folded; the key has one, too."""
    return {parts(name)[1] for name in (*spellings(actor), actor.key)}


def worded(actor: Actor) -> list[set[str]]:
    """The folded words of each name; of a person's key, too."""
    keys = [actor.key] if actor.type is ActorType.PERSON else []
    return [set(fold(name).split()) for name in (*spellings(actor), *keys)]


def has_no_name(actor: Actor) -> bool:
    """Whether reports only describe it: "a diplomat", "her office"."""
    described = actor.type in (ActorType.UNNAMED, ActorType.GROUP)
    return described and not actor.known


def bare(name: str) -> list[str]:
    """The words of a folded name without a form of address before them."""
    words = name.split()
    while len(words) > 1 and words[0] in TITLES:
        words = words[1:]
    return words


def nearest(cast: Sequence[Actor], given: str) -> list[Actor]:
    """Actors with a name much like the given one, the most alike first."""
    wanted = fold(given)
    scored = [
        (max(fuzz.token_set_ratio(wanted, fold(name)) for name in spellings(one)), one)
        for one in cast
    ]
    scored.sort(key=lambda pair: (has_no_name(pair[1]), -pair[0], pair[1].name, pair[1].key))
    return [actor for score, actor in scored if score >= ALIKE][:MOST]


def listed(some: Iterable[Actor]) -> str:
    """Actors by key and name."""
    return ", ".join(f"{actor.key} ({actor.name})" for actor in some)


def choices(some: Sequence[Actor]) -> str:
    """Actors by key, with what tells them apart; of very many, the first."""
    told = ", ".join(
        f"{actor.key} ({actor.name}{f' of {actor.party}' if actor.party else ''})"
        for actor in some[:MOST_CHOICES]
    )
    more = len(some) - MOST_CHOICES
    return f"{told} and {more} more; a fuller name narrows them" if more > 0 else told


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

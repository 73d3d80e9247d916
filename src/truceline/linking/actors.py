"""The same actor under several names and spellings."""

from truceline.vocabulary.actors import Actor, ActorType
from truceline.vocabulary.links import Clue
from truceline.vocabulary.names import fold, given_names_agree, name_key, same_surname

NAMED_TYPES = (ActorType.PERSON, ActorType.OFFICE)


def same_person(left: str, right: str) -> Clue:
    """The names are one person's: surnames alike, given names not against it.

    >>> same_person("Aleksandr Dorenko", "Alexander Dorenka").score
    1.0
    >>> same_person("Dorenko", "Alexander Dorenko").score
    0.7
    >>> same_person("Oleg Dorenko", "Alexander Dorenko").score
    0.0
    """
    if name_key(left) == name_key(right):
        return Clue(1.0, f"{left}, {right}" if left != right else left)
    if not same_surname(left, right):
        return Clue(0.0)
    agree = given_names_agree(left, right)
    if agree is None:
        return Clue(0.7, f"surname {left}, {right}")
    return Clue(0.9 if agree else 0.0, f"{left}, {right}" if agree else "")


def same_actor(left: Actor, right: Actor) -> Clue:
    """Both are the same actor: the process file's, or by name; what a person ruled comes first."""
    if left.key == right.key:
        return Clue(1.0, left.name)
    if right.key in left.apart or left.key in right.apart:
        return Clue(0.0)
    if left.known and right.known:
        return Clue(0.0)
    if ActorType.UNNAMED in (left.type, right.type):
        return Clue(0.0)
    if ActorType.PERSON in (left.type, right.type):
        return _persons(left, right)
    shared = {fold(n) for n in (left.name, *left.names)} & {
        fold(n) for n in (right.name, *right.names)
    }
    return Clue(1.0 if shared else 0.0, ", ".join(sorted(shared)))


def _persons(left: Actor, right: Actor) -> Clue:
    """The best match of any of their names."""
    if left.type not in NAMED_TYPES or right.type not in NAMED_TYPES:
        return Clue(0.0)
    pairs = [
        same_person(one, other)
        for one in (left.name, *left.names)
        for other in (right.name, *right.names)
    ]
    return max(pairs, key=lambda clue: clue.score)


def namesake(name: str, known: tuple[Actor, ...]) -> Actor | None:
    """The one known actor that a name can mean; None where two can be meant.

    >>> oren = Actor(key="oren", name="Pavel Oren", type=ActorType.PERSON)
    >>> other = Actor(key="oren2", name="Ilse Oren", type=ActorType.PERSON)
    >>> namesake("Oren", (oren,)).key, namesake("Oren", (oren, other))
    ('oren', None)
    """
    stranger = Actor(key="", name=name, type=ActorType.PERSON)
    scored = [(same_actor(stranger, actor).score, actor) for actor in known]
    best = max((score for score, _ in scored), default=0.0)
    fitting = [actor for score, actor in scored if score == best]
    return fitting[0] if best > 0 and len(fitting) == 1 else None

"""The words by which reports name an actor; forms that differ only in case or quotes are one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from truceline.record.rows import Counted
from truceline.record.wanted import QUOTES

RELATIVE = frozenset(("who", "whom", "whose", "which", "that"))


@dataclass(frozen=True, slots=True)
class Namings:
    """How an actor is called in print."""

    names: Sequence[Counted]  # most frequent first
    relatives: Sequence[Counted]  # "who" in "the envoy, who said": no name, but counted


def namings(found: Iterable[Counted]) -> Namings:
    """Printed sources by what they say, each under its most frequent form.

    >>> some = [Counted(value=v, label=v, count=n) for v, n in
    ...         (("She", 2), ("she", 3), ("Orsk’s envoy", 1), ("Orsk's envoy", 1), ("who", 1))]
    >>> both = namings(some)
    >>> [(one.label, one.count) for one in both.names], [one.label for one in both.relatives]
    ([('she', 5), ('Orsk’s envoy', 2)], ['who'])
    """
    groups: dict[str, list[Counted]] = {}
    for one in found:
        groups.setdefault(said_as(one.value), []).append(one)
    joined = {said: joint(some) for said, some in groups.items()}
    names = [one for said, one in joined.items() if said not in RELATIVE]
    relatives = [one for said, one in joined.items() if said in RELATIVE]
    return Namings(*(sorted(some, key=lambda one: -one.count) for some in (names, relatives)))


def joint(some: Sequence[Counted]) -> Counted:
    """Several forms as one, called by the most frequent."""
    best = max(some, key=lambda one: one.count)
    return Counted(value=best.value, label=best.label, count=sum(one.count for one in some))


def said_as(words: str) -> str:
    """Words without case and with one shape of apostrophe, as the record compares them.

    >>> said_as("Norlund’s Envoy") == said_as("norlund's envoy")
    True
    """
    for curly in QUOTES:
        words = words.replace(curly, "'")
    return words.lower()

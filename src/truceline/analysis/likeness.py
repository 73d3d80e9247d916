"""How much two passages speak of the same matter: by the rare words that both have."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from math import log

from truceline.analysis.questions import content_words

SUFFIXES = re.compile(r"(?:ings?|ed|ers?|es|ly|ments?|als?|e)$")
LEAST_STEM = 3


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """What forms of a word have in common, roughly: enough to compare, never shown alone.

    >>> stem("handed"), stem("hand"), stem("silenced"), stem("silence")
    ('hand', 'hand', 'silenc', 'silenc')
    """
    bare = SUFFIXES.sub("", word)
    kept = bare if len(bare) >= LEAST_STEM else word
    return kept[:-1] if len(kept) > LEAST_STEM and kept[-1] == kept[-2] else kept


@lru_cache(maxsize=65_536)
def matter_of(told: str) -> Mapping[str, str]:
    """Stems of the words that say what a passage is about, each with the word itself.

    >>> sorted(matter_of("The lists were handed to the hosts").items())
    [('hand', 'handed'), ('host', 'host'), ('list', 'list')]
    """
    return {stem(word): word for word in sorted(content_words(told))}


@dataclass(frozen=True, slots=True)
class Alike:
    """What two passages share."""

    share: float  # of the first one's matter, by weight: 1 for all of it
    words: tuple[str, ...]  # the shared words as the second one has them


@dataclass(frozen=True, slots=True)
class Rarity:
    """How telling each word is in this record: one that half of all passages have says little."""

    passages: int = 0
    having: Mapping[str, int] = field(default_factory=dict)
    names: Collection[str] = frozenset()  # stems of parties' names: who, not what

    @classmethod
    def of(cls, told: Iterable[str], names: Iterable[str] = ()) -> "Rarity":
        """Counted over all passages of a record."""
        having: Counter[str] = Counter()
        passages = [matter_of(passage).keys() for passage in told]
        for found in passages:
            having.update(found)
        known = frozenset(stem(word) for name in names for word in name.split())
        return cls(len(passages), having, known)

    def weight(self, found: str) -> float:
        """Of a stem: more, the fewer passages have it."""
        if found in self.names:
            return 0.0
        return log(1 + self.passages / (1 + self.having.get(found, 0)))

    def alike(self, first: str, second: str, *, but: Collection[str] = ()) -> Alike:
        """How much of the first passage's matter the second one has; some words left out."""
        wanted = {one: self.weight(one) for one in matter_of(first) if one not in but}
        other = matter_of(second)
        shared = [one for one, weight in wanted.items() if weight and one in other]
        whole = sum(wanted.values())
        share = sum(wanted[one] for one in shared) / whole if whole else 0.0
        return Alike(share, tuple(other[one] for one in shared))

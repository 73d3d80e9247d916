"""The lexicon of reporting verbs, as data that a user can read and extend."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

OBJECTS = frozenset({"xing", "passive"})  # "ruled out sitting down", "was turned down by"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verbs:
    """Words of `codebook/speech_verbs.yml`, by what they are for."""

    speaking: frozenset[str]
    like: Mapping[str, str] = field(default_factory=dict)  # rare word → well-attested one
    remarking: frozenset[str] = frozenset()
    knowing: frozenset[str] = frozenset()
    going_on: frozenset[str] = frozenset()
    setting_off: frozenset[str] = frozenset()
    commenting: frozenset[str] = frozenset()
    diplomacy: Mapping[str, frozenset[str]] = field(default_factory=dict)
    events: Mapping[str, frozenset[str]] = field(default_factory=dict)
    giving: Mapping[str, frozenset[str]] = field(default_factory=dict)
    counting: Mapping[str, frozenset[str]] = field(default_factory=dict)
    nouns: frozenset[str] = frozenset()
    relaying: frozenset[str] = frozenset()
    officials: frozenset[str] = frozenset()
    telling: frozenset[str] = frozenset()

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> "Verbs":
        """From the parsed YAML."""
        return cls(
            speaking=word_set(data["speaking"]),
            like={rare: known for known, words in data["like"].items() for rare in words},
            knowing=word_set(data["knowing"]),
            remarking=word_set(data["remarking"]),
            going_on=word_set(data["going_on"]),
            setting_off=word_set(data["setting_off"]),
            commenting=word_set(data["commenting"]),
            diplomacy={frame: word_set(words) for frame, words in data["diplomacy"].items()},
            events={part: word_set(words) for part, words in data["events"].items()},
            giving={part: word_set(words) for part, words in data["giving"].items()},
            counting={part: word_set(words) for part, words in data["counting"].items()},
            nouns=word_set(data["nouns"]),
            relaying=word_set(data["relaying"]),
            officials=word_set(data["officials"]),
            telling=word_set(data["telling"]),
        )

    @property
    def speech(self) -> frozenset[str]:
        """Verbs that by themselves say that something was said."""
        return self.speaking | self.going_on

    def weighed_as(self, lemma: str) -> str:
        """The word by whose weights this one is weighed."""
        return self.like.get(lemma, lemma)

    def diplomatic(self, frame: str, lemma: str) -> bool:
        """Whether the verb in that frame tells an act of diplomacy."""
        if frame.startswith("noun light"):
            return lemma in self.nouns
        if frame.startswith("prep "):
            return f"{lemma}-{frame.split(' ')[1]}" in self.diplomacy["prep"]
        kind = "object" if frame.startswith("object") or frame in OBJECTS else frame
        return lemma in self.diplomacy.get(kind, frozenset())


def word_set(text: str) -> frozenset[str]:
    """Words divided by blanks.

    >>> sorted(word_set("say tell"))
    ['say', 'tell']
    """
    return frozenset(text.split())

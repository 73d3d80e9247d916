"""Offices and bodies: what a title tells of rank, and which words may take its holder up."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from typing import Any

import yaml

from truceline.vocabulary.actors import Gender
from truceline.vocabulary.names import fold


@dataclass(frozen=True, slots=True)
class Title:
    """An office as the codebook ranks it."""

    office: str
    rank: int | None
    kin: frozenset[str]  # descriptions that may take up a holder


@dataclass(frozen=True, slots=True)
class Body:
    """A part of a state or organisation that speaks for it."""

    name: str  # empty: as printed
    rank: int | None
    whole: bool  # stands for the side itself: "the Norlund government"


@dataclass(frozen=True, slots=True)
class TitleFound:
    """A title inside a row of words."""

    title: Title
    words: str  # as in the list: "foreign minister"
    first: int  # number of its first word
    last: int  # number of its last word
    deputy: bool = False
    former: bool = False

    @property
    def rank(self) -> int | None:
        """Deputies stand at four or lower; former holders speak for nobody."""
        if self.former or self.title.rank is None:
            return None
        return max(self.title.rank, 4) if self.deputy else self.title.rank


@dataclass(frozen=True, slots=True)
class RoleBook:
    """roles.yml, ready for look-up."""

    titles: Mapping[tuple[str, ...], Title]
    bodies: Mapping[tuple[str, ...], Body]
    deputy: frozenset[str]
    former: frozenset[str]
    humans: frozenset[str]
    sources: frozenset[str]
    honorifics: frozenset[str]
    things: frozenset[str]
    kinds: Mapping[str, frozenset[str]]
    gender_of_word: Mapping[str, Gender]
    gender_of_given: Mapping[str, Gender]
    endings: tuple[tuple[str, Gender], ...]
    title_heads: frozenset[str] = field(default=frozenset())
    body_heads: frozenset[str] = field(default=frozenset())
    kin: frozenset[str] = field(default=frozenset())
    implied: Mapping[str, str] = field(default_factory=dict)  # state of an office only it has
    bands: Mapping[tuple[str, ...], Body] = field(default_factory=dict)  # people of armed groups

    def title_in(self, words: Sequence[str]) -> TitleFound | None:
        """The weightiest title among folded words: the longest, then the leftmost.

        >>> found = load_roles().title_in("norlund s deputy foreign minister".split())
        >>> found.words, found.rank
        ('foreign minister', 4)
        """
        best: TitleFound | None = None
        for first in range(len(words)):
            for last in range(min(len(words), first + 6), first, -1):
                title = self.titles.get(tuple(words[first:last]))
                if title is None:
                    continue
                if best is None or last - first > best.last - best.first + 1:
                    before = words[max(0, first - 3) : first]
                    best = TitleFound(
                        title,
                        " ".join(words[first:last]),
                        first,
                        last - 1,
                        deputy=any(w in self.deputy for w in before),
                        former=any(w in self.former for w in before),
                    )
                break
        return best

    def body_in(self, words: Sequence[str], band: bool = False) -> tuple[Body, int, int] | None:
        """The longest body among folded words, with its first and last word.

        `band`: what an armed group may have, too.
        """
        best: tuple[Body, int, int] | None = None
        for first in range(len(words)):
            for last in range(min(len(words), first + 4), first, -1):
                row = tuple(words[first:last])
                body = (self.bands.get(row) if band else None) or self.bodies.get(row)
                if body is None:
                    continue
                if best is None or last - first > best[2] - best[1] + 1:
                    best = body, first, last - 1
                break
        return best

    def gender_by_name(self, name: str) -> Gender | None:
        """What given name and surname tell of gender; None where they tell nothing.

        >>> roles = load_roles()
        >>> roles.gender_by_name("Maria Dahl").value, roles.gender_by_name("Dahl")
        ('female', None)
        """
        words = fold(name).split()
        if len(words) > 1:
            for given in words[:-1]:
                if given in self.gender_of_given:
                    return self.gender_of_given[given]
        if words and len(words[-1]) > 4:
            for ending, gender in self.endings:
                if words[-1].endswith(ending):
                    return gender
        return None


def _words(value: object) -> list[str]:
    return value.split() if isinstance(value, str) else [str(v) for v in value]  # type: ignore[attr-defined]


def _genders(section: Mapping[str, object]) -> dict[str, Gender]:
    return {
        fold(word): Gender(gender)
        for gender in ("male", "female")
        for word in _words(section.get(gender, []))
    }


def read_roles(document: Mapping[str, Any]) -> RoleBook:
    """The look-up tables of roles.yml."""
    titles: dict[tuple[str, ...], Title] = {}
    for row in document["titles"]:
        title = Title(row["office"], row.get("rank"), frozenset(row["kin"]))
        for words in row["words"]:
            titles.setdefault(tuple(fold(words).split()), title)
    bodies: dict[tuple[str, ...], Body] = {}
    for row in document["bodies"]:
        body = Body(row.get("name", ""), row.get("rank"), row.get("stands") == "whole")
        for words in row["words"]:
            bodies.setdefault(tuple(fold(words).split()), body)
    honorifics = {fold(w) for group in document["honorifics"].values() for w in group}
    endings = [
        (ending, Gender(gender))
        for gender, group in document["surname_endings"].items()
        for ending in group
    ]
    return RoleBook(
        titles=titles,
        bodies=bodies,
        deputy=frozenset(document["deputy"]),
        former=frozenset(fold(w) for w in document["former"]),
        humans=frozenset(_words(document["humans"])),
        sources=frozenset(_words(document["sources"])),
        honorifics=frozenset(honorifics),
        things=frozenset(_words(document["things"])),
        kinds={k: frozenset(v) for k, v in document["kinds"].items()},
        gender_of_word=_genders(document["honorifics"]) | _genders(document["gendered"]),
        gender_of_given=_genders(document["given_names"]),
        endings=tuple(sorted(endings, key=lambda e: -len(e[0]))),
        title_heads=frozenset(words[-1] for words in titles) | frozenset(w[0] for w in titles),
        body_heads=frozenset(words[-1] for words in bodies),
        kin=frozenset(k for title in titles.values() for k in title.kin),
        bands={tuple(fold(w).split()): Body("", 3, True) for w in document.get("bands", ())},
        implied={
            fold(words): fold(state)
            for state, group in document.get("only_of", {}).items()
            for words in group
        },
    )


@lru_cache(maxsize=1)
def load_roles() -> RoleBook:
    """The shipped list, read once."""
    text = files("truceline.codebook").joinpath("roles.yml").read_text(encoding="utf-8")
    return read_roles(yaml.safe_load(text))

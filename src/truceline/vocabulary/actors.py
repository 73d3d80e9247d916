"""Who speaks or is spoken of, and for whom."""

from dataclasses import dataclass
from enum import StrEnum

UNNAMED_RANK = 6  # of officials without a name, CODEBOOK section 7: they set no position


class ActorType(StrEnum):
    """What kind of actor this is; the export's values."""

    PERSON = "person"
    OFFICE = "office"
    STATE = "state"
    ORGANISATION = "organisation"
    GROUP = "group"
    UNNAMED = "unnamed"


class Gender(StrEnum):
    """Grammatical gender by which a text refers to a person, where known."""

    FEMALE = "female"
    MALE = "male"


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """An office held, or a description given, over a time."""

    title: str
    of: str | None = None  # id of the party, third party or organisation
    rank: int | None = None  # CODEBOOK section 7; None: does not speak for it
    since: str | None = None  # ISO date, or part of one
    until: str | None = None

    def held_on(self, day: str | None) -> bool:
        """Whether the office was held on that day; unknown days count as yes.

        >>> Role(title="minister", since="2030", until="2031-02").held_on("2031-02-11")
        True
        >>> Role(title="minister", until="2030").held_on("2031-02-11")
        False
        >>> Role(title="minister", since="2031-02-06").held_on("2031-02")
        True
        """
        if day is None:
            return True
        after = self.since is None or day[: len(self.since)] >= self.since[: len(day)]
        before = self.until is None or day[: len(self.until)] <= self.until[: len(day)]
        return after and before


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """A person, office, state, organisation or group."""

    key: str  # the process file's id, or made from the name
    name: str
    type: ActorType
    names: tuple[str, ...] = ()  # all other spellings
    party: str | None = None  # name of the party it speaks for
    side: str | None = None  # id of that party or third party
    roles: tuple[Role, ...] = ()
    gender: Gender | None = None
    wikidata: str | None = None
    known: bool = False  # True: named in the process file or the shipped lists
    apart: tuple[str, ...] = ()  # keys of those of whom a person ruled that they are others

    def rank_on(self, day: str | None) -> int | None:
        """Best rank (1 is highest) with which it speaks for its party on that day."""
        ranks = [r.rank for r in self.roles if r.rank is not None and r.held_on(day)]
        return min(ranks, default=None)

"""Meetings of those who negotiate; mediators, hosts, places and forms; laws in the way."""

from dataclasses import dataclass

from truceline.vocabulary.positions import Spoken


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """A meeting of two sides or more; what nobody told is empty."""

    key: str
    number: int | None  # "the second round"
    parties: int  # of the process: two or more make it a round, one a contact
    date: str | None
    end: str | None
    precision: str  # day, month, year; empty: unknown
    date_is: str  # told (the words name the day), its end, said, unknown
    state: str  # announced, confirmed, held, postponed, cancelled, broken off, disputed
    venue: str | None
    host: str | None
    format: str | None
    level: str | None
    participants: tuple[str, ...]  # names of sides
    people: tuple[str, ...]
    outcome: str | None
    count: int = 1  # rounds that were only told together; 0: several
    facilitators: tuple[str, ...] = ()  # names of those who are told to have mediated
    facts: dict[str, tuple[Spoken, ...]]  # for each field, what tells it
    agreed: tuple[Spoken, ...]  # what the sides undertook there together
    tellings: tuple[Spoken, ...]  # oldest first


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step in choosing a mediator, a host, a place or a form."""

    what: str  # offered, asked, accepted, refused, praised
    side: str
    party: str
    condition: str | None
    date: str | None
    grounds: tuple[Spoken, ...]  # the first telling, then those that tell the same again
    unsure: bool = False  # all its tellings were coded below the limit for review


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A party's latest word on whether a mediator is fair."""

    view: str  # impartial, partial
    side: str
    party: str
    date: str | None
    grounds: tuple[Spoken, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mediator:
    """Who mediates or hosts, or would."""

    side: str
    name: str
    identity: str  # individual, state, organisation, group
    role: str | None  # as the process file has it
    people: tuple[str, ...]  # who was named or spoke: "Samir Dalloway (envoy …)"
    steps: tuple[Step, ...]
    views: tuple[View, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """What was said of an obstacle of law."""

    says: str  # bars talks, bars signing, can be lifted, stays, is no bar, denied
    side: str
    party: str
    speaker: str
    clause: str  # the words that tell it
    told: bool  # the report tells it in its own words around the statement
    ground: Spoken


def said_by(word: Word) -> str:
    """Whose words they are: the report's own, where it tells them around a statement."""
    speaker = word.speaker or "nobody named"
    return f"the report, around words of {speaker}" if word.told else speaker


@dataclass(frozen=True, slots=True, kw_only=True)
class Obstacle:
    """A law, decree, term or mandate that is said to stand in the way of talks."""

    side: str  # whose law; empty: the words do not tell
    party: str
    kind: str  # decree, constitution, law, mandate, term, ratification
    name: str  # "Decree 41"; else the kind
    words: tuple[Word, ...]  # oldest first


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A place or a form of talks, with who is for it and who against it."""

    name: str
    steps: tuple[Step, ...]
    free: bool  # no party of ranks 1 to 3 refuses it in its newest words
    laws: tuple[Obstacle, ...] = ()  # that are told to forbid it

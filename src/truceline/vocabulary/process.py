"""The negotiation being followed: a YAML file that the user owns."""

from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from truceline.vocabulary.acts import Issue
from truceline.vocabulary.factors import FactorMore


class Strict(BaseModel):
    """Unknown keys are mistakes, and are said so."""

    model_config = ConfigDict(extra="forbid", frozen=True)


PartialDate = str | int | date | None


class Party(Strict):
    """A side of the conflict, or (with a role) a third party."""

    id: str = Field(pattern=r"^[a-z0-9][a-z0-9-]*$")
    name: str
    kind: Literal["state", "organisation", "group"] = "state"
    names: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()  # "Belarusian", "Belarusians"
    capital: str | None = None
    seats: tuple[str, ...] = ()  # palaces and ministries that stand for it: "the Kremlin"
    towns: tuple[str, ...] = ()  # towns and regions whose officials speak for it
    role: Literal["host", "mediator", "guarantor", "ally", "organisation", "observer"] | None = None
    wikidata: str | None = Field(None, pattern=r"^Q\d+$")


class Office(Strict):
    """A role that a person holds for a time."""

    title: str
    of: str
    rank: int | None = Field(None, ge=1, le=6)
    from_: PartialDate = Field(None, alias="from")
    to: PartialDate = None


class Person(Strict):
    """Someone whose words matter to the process."""

    id: str = Field(pattern=r"^[a-z0-9][a-z0-9-]*$")
    name: str
    names: tuple[str, ...] = ()
    gender: Literal["male", "female"] | None = None
    born: PartialDate = None
    roles: tuple[Office, ...] = ()
    wikidata: str | None = Field(None, pattern=r"^Q\d+$")


class OutletEntry(Strict):
    """Who publishes, what kind of outlet it is, and whose."""

    name: str
    kind: Literal[
        "agency", "state media", "daily", "aggregator", "ministry", "party", "broadcaster", "blog"
    ] = "daily"
    country: str | None = None
    of: str | None = None  # id of the party that owns it or speaks through it
    names: tuple[str, ...] = ()


class Provision(Strict):
    """One point of a draft."""

    issue: Issue
    option: str
    text: str = ""


class Draft(Strict):
    """A named text or package that talks may start from."""

    id: str = Field(pattern=r"^[a-z0-9][a-z0-9-]*$")
    name: str
    names: tuple[str, ...] = ()
    date: PartialDate = None
    kind: str | None = None
    by: tuple[str, ...] = ()
    provisions: tuple[Provision, ...] = ()
    wikidata: str | None = Field(None, pattern=r"^Q\d+$")


class KnownDate(Strict):
    """A date of the process worth a mark on the timeline."""

    date: PartialDate
    what: str


class Process(Strict):
    """Parties, third parties, people, outlets, issues, drafts and dates."""

    name: str
    fiction: bool = False
    about: str = ""
    language: str = "en"
    starts: PartialDate = None
    parties: tuple[Party, ...] = ()
    third_parties: tuple[Party, ...] = ()
    people: tuple[Person, ...] = ()
    outlets: tuple[OutletEntry, ...] = ()
    issues: tuple[Issue, ...] = ()  # empty: all
    drafts: tuple[Draft, ...] = ()
    dates: tuple[KnownDate, ...] = ()
    codebook: str = ""  # the user's additions as JSON; the file names theirs: "my-codebook.yml"
    assessment: dict[str, FactorMore] = {}  # added to the codebook's factors

    def __hash__(self) -> int:
        """By who takes part: what it adds to the assessment is a mapping, and has no hash."""
        return hash((self.name, self.parties, self.third_parties, self.people))

    @model_validator(mode="after")
    def ids_hold(self) -> "Process":
        """Each id once; each reference to a party exists."""
        sides = [p.id for p in (*self.parties, *self.third_parties)]
        ids = [*sides, *(p.id for p in self.people)]
        doubled = sorted({i for i in ids if ids.count(i) > 1})
        if doubled:
            raise ValueError(f"id used twice: {', '.join(doubled)}")
        named = {r.of for p in self.people for r in p.roles}
        named |= {o.of for o in self.outlets if o.of} | {s for d in self.drafts for s in d.by}
        unknown = sorted(named - set(sides))
        if unknown:
            raise ValueError(f"no party or third party has this id: {', '.join(unknown)}")
        return self

    def sides(self) -> tuple[Party, ...]:
        """Parties, then third parties."""
        return (*self.parties, *self.third_parties)

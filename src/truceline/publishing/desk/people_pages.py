"""What the templates on actors and on rulings can use: one documented class for each page."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from truceline.publishing.desk.fragments import Item, Link
from truceline.publishing.desk.rolewords import RoleSeen
from truceline.publishing.desk.ruler import Ruler
from truceline.publishing.desk.surroundings import Counts, Filter, Frame, Listing, Pager
from truceline.publishing.desk.verdicts import Ruled


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorLine:
    """An actor in a list."""

    name: Link
    type: str
    party: str
    until: str  # the day until which it spoke for the party, where that is over
    roles: str
    names: Sequence[str]
    count: Counts


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorsPage:
    """What actors.html can use."""

    template: ClassVar[str] = "actors.html"
    frame: Frame
    q: str
    filters: Sequence[Filter]
    actors: Sequence[ActorLine]
    pager: Pager


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleLine:
    """An office over time, with the printed words behind it."""

    title: str
    of: str
    time: str
    rank: str
    seen: Sequence[RoleSeen]  # the first and the last report that prints it


@dataclass(frozen=True, slots=True)
class Stations:
    """Stations of one kind through which words came into print."""

    heading: str
    quoted: bool  # whether they are the reports' own words
    found: Sequence[tuple[str, int]]  # name, statements


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Somebody who may be the same actor; nothing is merged for that."""

    actor: Link
    key: str
    type: str
    party: str
    reason: str
    statements: int
    merge_url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorPage:
    """What actor.html can use."""

    template: ClassVar[str] = "actor.html"
    frame: Frame
    ruler: Ruler | None  # None: this desk takes no rulings
    key: str
    url: str
    name: str
    type: str
    party: str
    until: str  # the day until which it spoke for the party, where that is over
    party_grounds: Sequence[str]
    sources: Sequence[Counts]  # the words by which reports name it
    relatives: Sequence[Counts]  # "who": no names, counted all the same
    statements: int
    reports: int
    names: Sequence[str]  # all spellings known
    known: bool
    wikidata: str
    roles: Sequence[RoleLine]
    looked_in: str  # reports in which the words behind the roles were sought
    issues: Sequence[Counts]
    acts: Sequence[Counts]
    outlets: Sequence[Counts]
    through: Sequence[Stations]
    listing: Listing  # what several reports tell stands once
    candidates: Sequence[Candidate]
    apart: Sequence[Link]  # ruled to be others
    rulings: Sequence[Ruled]


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """A ruling before it is taken: what it says and what it would change."""

    words: str
    lines: Sequence[str]
    warnings: Sequence[str]  # what should make a person look twice
    cells: Sequence[Link]  # positions that may change
    items: Sequence[Item]  # statements that pass on
    more: int  # further ones


@dataclass(frozen=True, slots=True, kw_only=True)
class WhoIsWhoPage:
    """What merge.html and split.html both can use."""

    frame: Frame
    ruler: Ruler | None
    actor: Link
    url: str
    names: Sequence[str]  # offered for the other actor
    complaint: str
    planned: Planned | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MergePage(WhoIsWhoPage):
    """What merge.html can use."""

    template: ClassVar[str] = "merge.html"
    other: str
    keep: str  # "this" or "other": whose name and key stay


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """Something that can be chosen."""

    value: str
    label: str
    count: int
    on: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SplitPage(WhoIsWhoPage):
    """What split.html can use."""

    template: ClassVar[str] = "split.html"
    to: str
    new: bool
    party: str
    parties: Sequence[str]
    sources: Sequence[Tick]
    reports: Sequence[Tick]
    statements: Sequence[tuple[Item, bool]]  # newest first, with whether it is chosen
    total: int  # statements of the actor


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionsPage:
    """What decisions.html can use."""

    template: ClassVar[str] = "decisions.html"
    frame: Frame
    ruler: Ruler | None
    standings: Sequence[Counts]
    decisions: Sequence[Ruled]
    pager: Pager


@dataclass(frozen=True, slots=True, kw_only=True)
class WhoPage:
    """What who.html can use."""

    template: ClassVar[str] = "who.html"
    frame: Frame
    ruler: Ruler | None
    url: str
    told: Sequence[tuple[str, str]]  # what a form said that came without a name
    heading: str

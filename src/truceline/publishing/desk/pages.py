"""What the templates of the overview, days, positions, problems, keys and messages can use."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from truceline.publishing.desk.combs import Comb
from truceline.publishing.desk.follow_pages import Pledged
from truceline.publishing.desk.fragments import Item, Link
from truceline.publishing.desk.lanes import Lanes
from truceline.publishing.desk.matrix import Group, Opened, Stood
from truceline.publishing.desk.passages import Moved
from truceline.publishing.desk.surroundings import (
    Choice,
    Counts,
    Dateless,
    Filter,
    Frame,
    Pager,
)
from truceline.vocabulary.problems import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyItem:
    """Reports of one origin, by the headline of the first print."""

    headline: Link
    outlet: str
    when: str
    comb: Comb
    url: str  # all its reports
    others: Sequence[Link]


@dataclass(frozen=True, slots=True, kw_only=True)
class OverviewPage:
    """What overview.html can use."""

    template: ClassVar[str] = "overview.html"
    frame: Frame
    heading: str
    lede: str
    since: str
    until: str
    contents: Sequence[Counts]
    changes: Sequence[Moved]  # in the period, newest first
    earlier: Sequence[Moved]  # before it: shown when the period has none
    firsts: Sequence[Moved]  # stances on an issue on which nothing was found before
    firsts_total: int
    due: Sequence[Pledged]  # commitments due soon, or past without a word
    newest: Sequence[Item]  # statements that do more than assert
    newest_url: str
    reports_url: str
    dateless: Dateless
    undated: Sequence[Item]  # the first of those without a date
    came_in: Sequence[Counts]
    period_comb: Comb
    families: Sequence[FamilyItem]
    singles: int  # reports of the period that share their origin with no other
    speakers: Sequence[Counts]
    problems: Sequence[Problem]
    problems_total: int
    held: Sequence[Item]  # of the newest statements, those held for review
    dates: Sequence[tuple[str, str]]  # known dates of the process from the period on


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """What was said on one day."""

    iso: str | None
    heading: str
    marks: Sequence[str]  # what the process file knows of this day
    items: Sequence[Item]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelinePage:
    """What timeline.html can use."""

    template: ClassVar[str] = "timeline.html"
    frame: Frame
    filters: Sequence[Filter]
    since: str
    until: str
    complaints: Sequence[str]  # fields that could not be understood
    days: Sequence[Day]  # newest first
    unknown: Sequence[Item]  # on their last page only
    unknown_total: int
    unknown_url: str
    pager: Pager


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionsPage:
    """What positions.html can use."""

    template: ClassVar[str] = "positions.html"
    frame: Frame
    heading: str
    lede: str
    on: str
    shows: Sequence[Choice]
    complaints: Sequence[str]
    parties: Sequence[str]
    third_parties: Sequence[str]
    groups: Sequence[Group]  # of the parties
    third_groups: Sequence[Group]
    silent: Sequence[Link]  # issues on which nobody took a stance
    opened: Opened | None
    history: Sequence[Stood]  # of the opened cell, newest first
    lanes: Lanes | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProblemsPage:
    """What problems.html can use."""

    template: ClassVar[str] = "problems.html"
    frame: Frame
    problems: Sequence[tuple[Problem, str]]  # with the address of the bytes, where kept
    stages: Sequence[Counts]
    pager: Pager


@dataclass(frozen=True, slots=True, kw_only=True)
class KeysPage:
    """What keys.html can use."""

    template: ClassVar[str] = "keys.html"
    frame: Frame
    keys: Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class MessagePage:
    """What message.html can use."""

    template: ClassVar[str] = "message.html"
    frame: Frame
    heading: str
    sentences: Sequence[str]

"""What each template can use: one documented class for each page of the desk."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from truceline.coding.guide import Block
from truceline.publishing.desk.combs import Comb
from truceline.publishing.desk.follow_pages import Pledged
from truceline.publishing.desk.fragments import Coded, Item, Link
from truceline.publishing.desk.lanes import Lanes
from truceline.publishing.desk.marking import Row
from truceline.publishing.desk.matrix import Group, Opened, Stood
from truceline.publishing.desk.passages import Moved
from truceline.publishing.desk.ruleforms import RuleForm
from truceline.publishing.desk.ruler import Ruler
from truceline.publishing.desk.signlines import SignLine
from truceline.publishing.desk.surroundings import Choice, Counts, Filter, Frame, Listing, Pager
from truceline.publishing.desk.verdicts import Ruled
from truceline.record.rows import ReportRow
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
class StatementsPage:
    """What statements.html can use."""

    template: ClassVar[str] = "statements.html"
    frame: Frame
    ruler: Ruler | None
    listing: Listing
    echo: str
    chips: Sequence[Link]  # filters in force; each link takes its filter away


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """The same statement in another report, compared word by word."""

    item: Item
    runs: Sequence[tuple[str, str]]  # (same, ins or del; words)
    verdict: str
    family: str  # "own origin" or whose copy


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementPage:
    """What statement.html can use."""

    template: ClassVar[str] = "statement.html"
    frame: Frame
    ruler: Ruler | None
    form: RuleForm
    heading: str
    item: Item
    acts: Sequence[tuple[Coded, str]]  # each with the codebook's definition
    paragraph: Row | None  # as printed
    marked: str  # its key, for the paragraph
    before: str  # what the printed paragraph is: "paragraph 4"
    source: str
    cue: str
    cue_lemma: str
    kind: str
    mode: str
    said: str
    said_grounds: str
    published: str
    chain: Sequence[tuple[str, str]]
    grounds: Sequence[str]
    attribution_confidence: str
    told_by: Item | None
    tells: Sequence[Item]
    tellings: Sequence[Telling]
    comb: Comb
    decisions: Sequence[Ruled]  # newest first
    positions: Sequence[Link]
    report: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportsPage:
    """What reports.html can use."""

    template: ClassVar[str] = "reports.html"
    frame: Frame
    family: str
    family_grounds: Sequence[str]
    reports: Sequence[tuple[ReportRow, str, str]]  # with its address and date in words
    publishers: Mapping[str, str]  # outlet → kind and country, where known
    shared: Collection[str]  # families of which several reports stand on this page
    comb: Comb | None
    pager: Pager


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A remark beside the words."""

    number: int
    item: Item
    coded: Sequence[Coded]
    open_url: str
    opened: bool
    beside: int  # first character of the row that it stands beside


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """The opened statement beside the text."""

    note: Note
    total: int
    previous: Link | None
    next: Link | None
    source: str
    cue: str
    said: str
    said_grounds: str
    chain: Sequence[str]
    grounds: Sequence[str]
    told_by: Link | None
    form: RuleForm


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportPage:
    """What report.html can use."""

    template: ClassVar[str] = "report.html"
    frame: Frame
    ruler: Ruler | None
    report: ReportRow
    publisher: str  # kind and country of the outlet, where known
    heading: str
    published: str
    published_grounds: str
    outside: str | None
    original: str
    language: str
    signs: Sequence[SignLine]
    compare: Link | None  # to the signs beside other reports, where they are not shown here
    family: Sequence[tuple[ReportRow, str, str]]  # other reports of its origin
    family_comb: Comb
    family_url: str
    rows: Sequence[tuple[Row, Sequence[Note]]]
    notes: int
    unsure: int
    ruled: int
    rejected: int
    opened: str  # key of the opened statement
    panel: Panel | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProblemsPage:
    """What problems.html can use."""

    template: ClassVar[str] = "problems.html"
    frame: Frame
    problems: Sequence[tuple[Problem, str]]  # with the address of the bytes, where kept
    stages: Sequence[Counts]
    pager: Pager


@dataclass(frozen=True, slots=True, kw_only=True)
class CodebookPage:
    """What codebook.html can use."""

    template: ClassVar[str] = "codebook.html"
    frame: Frame
    families: Sequence[tuple[str, str, Sequence[tuple[str, Link, str, Counts]]]]
    groups: Sequence[tuple[str, Sequence[tuple[str, Link, str, Counts]]]]
    guide: Sequence[Link]  # how it works together


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideDeskPage:
    """What guide.html can use."""

    template: ClassVar[str] = "guide.html"
    frame: Frame
    title: str
    blocks: Sequence[Block]
    mended: Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class CodePage:
    """What code.html can use."""

    template: ClassVar[str] = "code.html"
    frame: Frame
    key: str
    heading: str
    is_act: bool
    family: str
    definition: str
    parts_of: Sequence[tuple[str, Sequence[str]]]  # "Counts", "Cues"…: the codebook's own
    statements: Counts
    items: Sequence[Item]  # newest statements coded so


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

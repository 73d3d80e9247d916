"""What the templates of reports and statements can use."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from truceline.publishing.desk.combs import Comb
from truceline.publishing.desk.fragments import Coded, Item, Link
from truceline.publishing.desk.marking import Row
from truceline.publishing.desk.ruleforms import RuleForm
from truceline.publishing.desk.ruler import Ruler
from truceline.publishing.desk.signlines import SignLine
from truceline.publishing.desk.surroundings import Frame, Listing, Pager
from truceline.publishing.desk.verdicts import Ruled
from truceline.record.rows import ReportRow


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
    heading: str
    lede: str
    complaints: Sequence[str]
    chips: Sequence[Link]  # what narrows the list
    reports: Sequence[tuple[ReportRow, str, str]]  # with its address and date in words
    publishers: Mapping[str, str]  # outlet → kind and country, where known
    shared: Collection[str]  # families of which several reports stand on this page
    whole: bool  # whether the comb is of all pages
    comb: Comb
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

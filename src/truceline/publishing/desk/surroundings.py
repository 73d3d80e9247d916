"""What pages share: the frame around them, filters, counts, pages of a list."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Protocol

from truceline.analysis.wording import without_a_day
from truceline.publishing.desk import links, wording
from truceline.publishing.desk.fragments import Item
from truceline.record.rows import Totals


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """An entry of the menu."""

    url: str
    label: str
    waiting: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Entries of the menu that belong together."""

    name: str
    sections: Sequence[Section]


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What stands around every page."""

    process: str
    fiction: bool
    title: str  # of the browser's tab
    here: str  # address of the section that the page belongs to
    query: str  # words in the search field
    groups: Sequence[Group]
    totals: Totals | None  # None: the record could not be asked

    @property
    def undated(self) -> str:
        """That some reports have no date, for pages in the order of time; empty: all have one."""
        return without_a_day(self.totals.undated, self.totals.reports) if self.totals else ""

    @property
    def section(self) -> str:
        """The entry of the menu to which the page belongs; empty: none."""
        entries = (one for group in self.groups for one in group.sections)
        return next((one.label for one in entries if one.url == self.here), "")


class Page(Protocol):
    """A page knows its template."""

    template: ClassVar[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A value of a filter, with how many statements have it."""

    value: str
    label: str
    count: int | None
    chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """A field that narrows a list."""

    name: str
    label: str
    any: str  # what no choice is called
    choices: Sequence[Choice]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pager:
    """Where this page of a list stands in the whole."""

    first: int
    last: int
    total: int
    previous: str  # address; empty on the first page
    next: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """One page of statements, with the fields that narrow them."""

    filters: Sequence[Filter]
    q: str
    since: str
    until: str
    complaints: Sequence[str]  # fields that could not be understood
    items: Sequence[Item]
    tellings: int  # of the statements chosen, also those told again
    pager: Pager


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """A count that leads to what it counts."""

    label: str
    count: int
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateless:
    """Reports and statements of which nobody can tell the day."""

    all: bool  # no report has a date
    reports: int
    statements: int
    of_reports: int  # in the record
    cure: str

    @property
    def reports_url(self) -> str:
        """The reports."""
        return links.with_query("/reports", undated=1)

    @property
    def statements_url(self) -> str:
        """The statements."""
        return links.with_query("/timeline", undated="all")

    @property
    def counts(self) -> Counts:
        """The statements as one of the counts of a page."""
        word = wording.plural(self.statements, "statement")
        return Counts(label=f"{word} without a date", count=self.statements, url="#undated")

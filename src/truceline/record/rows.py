"""What the record answers with: plain values, no database in them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from truceline.record.effects import Effect
from truceline.vocabulary.actors import Actor
from truceline.vocabulary.acts import Act
from truceline.vocabulary.articles import Article
from truceline.vocabulary.decisions import Decision
from truceline.vocabulary.links import Echo, Family
from truceline.vocabulary.positions import Spoken
from truceline.vocabulary.problems import Problem
from truceline.vocabulary.process import Process
from truceline.vocabulary.reports import Report
from truceline.vocabulary.sentences import Sentence
from truceline.vocabulary.statements import Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """How much the record holds."""

    reports: int
    families: int
    statements: int
    acts: int
    actors: int
    problems: int
    decisions: int
    first: str | None  # earliest and latest date of publication, ISO
    last: str | None
    undated: int = 0  # reports of which nobody tells when they were printed
    unread: int = 0  # reports that are kept, with no text that can be read


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportRow:
    """A report in a list."""

    key: str
    id: str
    path: str | None
    url: str | None
    title: str | None
    outlet: str | None
    author: str | None
    published: str | None
    language: str | None
    readable: bool
    family: str | None
    first_of_family: bool
    statements: int
    added_at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AsRead:
    """What the program itself read, where a ruling shows something else."""

    speakers: tuple[str, ...] | None = None  # names; None: shown as read
    acts: tuple[Act, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementRow:
    """A statement with all that a list, an export or a page needs to show it."""

    statement: Statement
    report: ReportRow
    words: str
    echo: str | None
    echo_reports: int  # reports that tell it, this one included
    echo_origins: int  # families among them
    decision: Decision | None
    cue: str = ""  # of a told act: the words before its content, "no longer accepts"
    as_read: AsRead = AsRead()

    @property
    def date(self) -> str | None:
        """When it was said; else when it was printed; else unknown."""
        said = self.statement.said_on
        return said.date if said is not None else self.report.published


ANY, RULED, UNRULED = "any", "ruled", "unruled"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which statements to show; an empty field asks for all."""

    words: str = ""  # full-text search
    actor: str = ""  # actor key
    party: str = ""  # party name
    act: str = ""
    issue: str = ""
    outlet: str = ""
    report: str = ""  # report key
    kind: str = ""
    since: str = ""  # ISO day, inclusive, by date of the statement
    until: str = ""
    echo: str = ""
    source: str = ""  # the words that name the speaker, as printed
    ruling: str = ""  # a ruling, RULED, UNRULED or ANY; empty: all but the rejected
    once: bool = False  # of what several reports tell, the first telling alone
    newest_first: bool = False
    limit: int | None = None
    offset: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """A value and how many statements have it: for filters and overviews."""

    value: str
    label: str
    count: int


class RecordReader(Protocol):
    """All that analysis and publishing can ask of the record."""

    def process(self) -> Process:
        """The negotiation that the record follows."""
        ...

    def totals(self) -> Totals:
        """How much the record holds."""
        ...

    def reports(
        self, *, limit: int | None = None, offset: int = 0, newest_first: bool = False
    ) -> Sequence[ReportRow]:
        """Reports by place, or by date of publication."""
        ...

    def report(self, key: str) -> ReportRow:
        """One report; NotFound where there is none."""
        ...

    def bytes_of(self, key: str) -> Report:
        """What came in, byte for byte."""
        ...

    def article(self, key: str) -> Article:
        """A report as a person reads it; no words where it was set aside."""
        ...

    def articles(self) -> Iterator[Article]:
        """Every article, by place."""
        ...

    def statements(self, wanted: Wanted = Wanted()) -> Iterator[StatementRow]:
        """The statements wanted, by document and position."""
        ...

    def count(self, wanted: Wanted = Wanted()) -> int:
        """How many statements are wanted; limit and offset do not matter."""
        ...

    def statement(self, key: str) -> StatementRow:
        """One statement; NotFound where there is none."""
        ...

    def actors(self, *, least: int = 0) -> Sequence[tuple[Actor, int]]:
        """Actors and how many statements each made, most first."""
        ...

    def names(self, limit: int) -> Sequence[tuple[str, str]]:
        """Keys and names of those who speak most."""
        ...

    def actor(self, key: str) -> Actor:
        """One actor; NotFound where there is none."""
        ...

    def counted(self, field: str, wanted: Wanted = Wanted()) -> Sequence[Counted]:
        """The values of a field and how many of the wanted statements have each, most first."""
        ...

    def spoken(self) -> Sequence[Spoken]:
        """Every act by somebody who can speak for a party, oldest first."""
        ...

    def outside(self) -> Sequence[Spoken]:
        """Acts on talks by those who speak for no side, and by texts; oldest first."""
        ...

    def around(self, statements: Sequence[str], holding: str = "") -> Mapping[str, str]:
        """The printed sentences in which these statements stand; only where the word is near."""
        ...

    def sentences(self) -> Mapping[str, Sequence[Sentence]]:
        """By report, the printed sentences that may tell of a meeting, whoever says them."""
        ...

    def noted(self, name: str) -> str | None:
        """What the record notes about itself: under "changed" a mark, new with each writing."""
        ...

    def family(self, key: str) -> Family:
        """Reports of one origin."""
        ...

    def echo(self, key: str) -> Echo:
        """Tellings of one statement."""
        ...

    def problems(self) -> Sequence[Problem]:
        """What was set aside, by stage and place."""
        ...

    def decisions(self, subject: str = "") -> Sequence[Decision]:
        """Rulings, oldest first: all, or those on one subject."""
        ...

    def ruled_on(self, decision: Decision) -> str:
        """The key of the statement that a ruling is on."""
        ...

    def kept_key(self, actor: str) -> str:
        """The key under which an actor now stands: another, where it was merged."""
        ...

    def preview(self, decision: Decision) -> Effect:
        """What a ruling would change; nothing is written."""
        ...

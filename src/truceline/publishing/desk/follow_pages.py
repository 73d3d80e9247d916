"""What the pages on commitments, convergence and changes can use."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from truceline.publishing.desk.combs import Comb
from truceline.publishing.desk.fragments import Item, Link
from truceline.publishing.desk.matrix import Between
from truceline.publishing.desk.passages import Moved, Passage
from truceline.publishing.desk.ruler import Ruler
from truceline.publishing.desk.surroundings import Counts, Filter, Frame, Pager
from truceline.publishing.desk.talk_pages import Against
from truceline.vocabulary.acts import Stance


@dataclass(frozen=True, slots=True, kw_only=True)
class Later:
    """A later statement that speaks, or may speak, of what became of a promise."""

    item: Item
    says: str  # "says that it was kept"
    because: str  # the words by which it was found


@dataclass(frozen=True, slots=True, kw_only=True)
class Pledged:
    """A promise, prediction or threat in the list."""

    item: Item
    kind: str
    hangs: bool  # on a condition
    state: str  # open, due, kept, broken, contested, withdrawn
    state_words: str
    due: str  # "4 May 2031, 1 day late"
    due_class: str  # due, due-late, due-today
    condition: str  # empty where it stands in the words
    comb: Comb
    tellings_url: str
    outcomes: Sequence[Later]
    may_bear: Sequence[Later]
    settled: str  # by whom and when; empty: nobody settled it
    decision: int | None
    settle_url: str
    states: Sequence[tuple[str, str]]  # that a person can choose: value and words


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitmentsPage:
    """What commitments.html can use."""

    template: ClassVar[str] = "commitments.html"
    frame: Frame
    ruler: Ruler | None
    heading: str
    lede: str
    contents: Sequence[Counts]
    filters: Sequence[Filter]
    due_before: str
    on: str
    complaints: Sequence[str]
    pledges: Sequence[Pledged]
    pager: Pager
    left_out: Sequence[Counts]  # what this list leaves out, each with its address


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """A side's stance with the words that say so."""

    party: str
    url: str  # the opened cell of the matrix; empty: there is none
    stance: Stance | None  # None: nothing said
    option: str
    passages: Sequence[Passage]  # two, where two who can speak for it differ
    own: Sequence[Stance] = ()  # of the speaker of each
    spoke: bool = False  # it took no stance, but spoke of the issue


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """A condition of one party beside what another gives."""

    asks: str
    condition: str
    gives: str
    passage: Passage
    shared: Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """How parties stand to one another on an issue, with their words."""

    issue: Link
    between: Between
    taken: Sequence[Sequence[Taken]]  # of each party
    offered: Sequence[Offered]
    unanswered: Sequence[tuple[str, str]]  # party and condition that nobody has offered to meet


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """Issues on which parties stand alike."""

    key: str
    name: str
    what: str
    gaps: Sequence[Gap]


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """A venue, format or mediator that somebody has named."""

    name: str
    free: bool
    taken: Sequence[Taken]
    silent: Sequence[str]
    laws: Sequence[Against] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ConvergencePage:
    """What convergence.html can use."""

    template: ClassVar[str] = "convergence.html"
    frame: Frame
    heading: str
    lede: str
    on: str
    complaints: Sequence[str]
    contents: Sequence[Counts]
    groups: Sequence[Gathered]
    touched: Sequence[tuple[Link, Sequence[Taken]]]  # spoken of without a stance
    silent: Sequence[Link]
    options: Sequence[tuple[str, Sequence[Option]]]  # venues, formats, mediators


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangesPage:
    """What changes.html can use."""

    template: ClassVar[str] = "changes.html"
    frame: Frame
    heading: str
    lede: str
    since: str
    until: str
    quick: Sequence[Link]  # "the last three days of the record"
    parties: Filter
    kinds: Filter
    issues: Filter
    complaints: Sequence[str]
    contents: Sequence[Counts]
    changes: Sequence[Moved]
    firsts: Sequence[Moved]  # stances on an issue on which nothing was found before
    # contradictions inside a party, each passage with the own stance of its speaker
    divided: Sequence[tuple[Link, Sequence[tuple[Passage, Stance]], Comb]]
    pager: Pager

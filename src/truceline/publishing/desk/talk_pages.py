"""What the templates of proposals, rounds and mediators can use."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from truceline.publishing.desk.fragments import Link
from truceline.publishing.desk.passages import Passage
from truceline.publishing.desk.surroundings import Frame, Pager
from truceline.vocabulary.acts import Stance


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Words with who said them and for whom."""

    passage: Passage
    party: str  # empty: for nobody, or the speaker is the party
    reports: int  # that tell it
    reports_url: str
    around: bool = False  # the words are the printed sentence around the statement
    named: bool = True  # somebody is named as the speaker


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One point of a proposal."""

    issue: Link
    option: str
    words: str
    owes: str
    due: str
    voice: Voice | None  # None: the process file says so


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """An answer to a proposal."""

    party: str
    stance: Stance
    act: str
    condition: str
    told_by: str  # an adversary alone tells it; empty: not so
    voice: Voice


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A proposal in the list."""

    key: str
    link: Link
    by: str
    when: str
    status: str
    points: int
    # Of each party: why none stands here, its newest stance, the statement.
    answers: Sequence[tuple[str, Stance | None, str]]
    chosen: bool  # for the comparison


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """Proposals side by side."""

    heads: Sequence[Link]
    rows: Sequence[tuple[Link, Sequence[Sequence[Point]]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalsPage:
    """What proposals.html can use."""

    template: ClassVar[str] = "proposals.html"
    frame: Frame
    parties: Sequence[str]
    rows: Sequence[Row]
    untold: Sequence[Link]  # drafts of the process file in no report
    compared: Compared | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalPage:
    """What proposal.html can use."""

    template: ClassVar[str] = "proposal.html"
    frame: Frame
    heading: str
    facts: Sequence[tuple[str, str]]
    status: str
    status_voices: Sequence[Voice]
    before: Link | None
    after: Link | None
    put_forward: Sequence[Voice]
    points: Sequence[Point]
    answers: Sequence[Answered]
    silent: Sequence[str]  # parties of which no answer was found
    mentions: Sequence[Voice]
    pager: Pager
    others: Sequence[Link]  # to compare with


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A fact of a meeting, with the statements that tell it."""

    name: str
    value: str
    urls: Sequence[Link]


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """A round or a contact."""

    key: str
    heading: str
    iso: str
    when: str
    date_note: str  # "the day of its end"
    state: str
    facts: Sequence[Told]
    tellings: Sequence[Voice]
    denied: Sequence[Voice]
    agreed: Sequence[Voice]


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundsPage:
    """What rounds.html can use."""

    template: ClassVar[str] = "rounds.html"
    frame: Frame
    meetings: Sequence[Meeting]
    pager: Pager


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """A step in choosing a mediator, a place or a form; or a view of a mediator."""

    what: str
    party: str
    condition: str
    voice: Voice
    unsure: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Against:
    """A law that is told to stand against a place or a form of talks, with its words."""

    law: str  # whose law, and what it is
    says: str
    clause: str
    words: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """A mediator, a place or a form with all that was done about it."""

    heading: str
    note: str
    steps: Sequence[Taken]
    views: Sequence[Taken]
    laws: Sequence[Against] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Barred:
    """What is said of a law in the way."""

    says: str
    clause: str
    told: bool  # the report tells it around the statement
    voice: Voice


@dataclass(frozen=True, slots=True, kw_only=True)
class Law:
    """A law in the way of talks."""

    heading: str
    party: str
    words: Sequence[Barred]


@dataclass(frozen=True, slots=True, kw_only=True)
class MediatorsPage:
    """What mediators.html can use."""

    template: ClassVar[str] = "mediators.html"
    frame: Frame
    mediators: Sequence[Chosen]
    venues: Sequence[Chosen]
    formats: Sequence[Chosen]
    laws: Sequence[Law]

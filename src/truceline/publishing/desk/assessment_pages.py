"""What the templates of the assessment, of claims and of signs can use."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from truceline.publishing.desk.combs import Comb
from truceline.publishing.desk.fragments import Link
from truceline.publishing.desk.passages import Passage
from truceline.publishing.desk.surroundings import Filter, Frame, Pager


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoke:
    """What one voice said for or against: the newest words, and the way to the rest."""

    newest: Passage | None  # None: nothing was found
    mark: str  # "rank 5: changes no state", "told by the Courier"; empty: it binds
    more: Link | None


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceRow:
    """A party, third party or outsider in the table of a factor."""

    name: str
    for_: Spoke
    against: Spoke


@dataclass(frozen=True, slots=True, kw_only=True)
class FactorBlock:
    """A factor with its state and the words behind it."""

    key: str
    name: str
    question: str
    state: str
    shape: str  # agreed, converging, contested, onesided, silent
    why: str
    newest: str
    for_: int  # statements of parties
    against: int
    parties: Sequence[VoiceRow]
    outsiders: Sequence[VoiceRow]
    asked_outside: bool  # asked for by outsiders, addressed by no party
    unsaid: str
    searched: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AssessmentPage:
    """What assessment.html can use."""

    template: ClassVar[str] = "assessment.html"
    frame: Frame
    heading: str
    note: str  # on the day
    on: str
    complaints: Sequence[str]
    factors: Sequence[FactorBlock]
    unused: Sequence[tuple[str, str]]  # states that no factor has: shape, words


@dataclass(frozen=True, slots=True, kw_only=True)
class VoicePage:
    """What voice.html can use."""

    template: ClassVar[str] = "voice.html"
    frame: Frame
    heading: str
    question: str
    back: Link
    passages: Sequence[tuple[Passage, str]]  # with its mark
    pager: Pager


@dataclass(frozen=True, slots=True, kw_only=True)
class Voiced:
    """One voice on a claim, with its words."""

    passage: Passage
    party: str
    unsure: bool
    because: str  # why it belongs to this claim; empty: it opened it


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """Those who claim, those who deny, or those who confirm."""

    heading: str
    comb: Comb
    voices: Sequence[Voiced]


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """A figure, and who gives it."""

    who: str
    party: str
    of: str
    number: str
    words: str
    hearsay: str  # "were reported to": somebody unnamed counts, not who is quoted
    origins: int
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FactBlock:
    """A claim of fact with both sides."""

    key: str
    heading: str  # who does what, from the codes
    kind: str
    contested: bool
    iso: str | None
    when: str
    issues: Sequence[Link]  # to the claims on each
    columns: Sequence[Column]
    counts: Sequence[Count]
    unanswered: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimsPage:
    """What claims.html can use."""

    template: ClassVar[str] = "claims.html"
    frame: Frame
    filters: Sequence[Filter]
    contested: int
    facts: Sequence[FactBlock]
    pager: Pager


@dataclass(frozen=True, slots=True, kw_only=True)
class SignRow:
    """A sign in the list of all."""

    note: str
    words: Link | None  # to the span; None: a field that is absent
    report: Link
    outlet: str
    when: str
    other: Link | None  # what it was compared with


@dataclass(frozen=True, slots=True, kw_only=True)
class SignGroup:
    """The signs of one kind on this page."""

    kind: str
    total: int  # on all pages
    signs: Sequence[SignRow]


@dataclass(frozen=True, slots=True, kw_only=True)
class SignsPage:
    """What signs.html can use."""

    template: ClassVar[str] = "signs.html"
    frame: Frame
    filters: Sequence[Filter]
    report: str  # key of the one report asked for; empty: all
    reports: int
    groups: Sequence[SignGroup]
    pager: Pager
    absent: Sequence[Link] = ()  # to the reports that lack a field, folded under the rest

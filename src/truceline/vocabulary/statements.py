"""Who said what in which words."""

from dataclasses import dataclass, field
from enum import StrEnum

from truceline.vocabulary.actors import Actor
from truceline.vocabulary.acts import Act
from truceline.vocabulary.grounds import Ground
from truceline.vocabulary.keys import ReportKey, StatementKey
from truceline.vocabulary.spans import Span


class Kind(StrEnum):
    """How the words are given."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"
    NARRATED = "narrated"  # the act is told, not the words


class Mode(StrEnum):
    """Whether it was said at all."""

    SAID = "said"
    NOT_SAID = "not_said"
    REPORTED = "reported"
    EXPECTED = "expected"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """The linguistic relation source – cue – content, as printed."""

    content: tuple[Span, ...]  # a split quotation has several
    source: Span | None = None  # None: the article names nobody
    cue: Span | None = None  # None: an interview turn, a quotation standing alone
    cue_lemma: str = ""  # dictionary form of the cue's head: "say", "reject"
    kind: Kind = Kind.INDIRECT
    mode: Mode = Mode.SAID
    told_by: int | None = None  # number of the outer attribution in the article's list
    confidence: float = 0.5
    grounds: tuple[Ground, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Words that name an actor, resolved as far as the text allows."""

    span: Span | None
    text: str
    actors: tuple[Actor, ...] = ()  # several for joint sources; none: unresolved
    candidates: tuple[str, ...] = ()  # names that it may be, when unresolved
    grounds: tuple[Ground, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainLink:
    """One station between the speaker and the outlet."""

    role: str  # occasion, interviewer, medium, agency, outlet
    name: str
    span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidOn:
    """When the words were said, apart from when they were printed."""

    date: str  # ISO, as long as its precision
    precision: str  # day, month, year
    grounds: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Something an article reports someone as saying or doing in words."""

    key: StatementKey
    report: ReportKey
    attribution: Attribution
    speaker: Mention | None  # None: the article names nobody
    said_on: SaidOn | None = None
    chain: tuple[ChainLink, ...] = ()
    told_by: StatementKey | None = None
    acts: tuple[Act, ...] = field(default=())

    @property
    def start(self) -> int:
        """Where its content begins in the article."""
        return self.attribution.content[0].start

    def words(self, text: str) -> str:
        """Its content as printed; the parts of a split quotation joined by an ellipsis."""
        return " … ".join(span.of(text) for span in self.attribution.content)

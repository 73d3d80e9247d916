"""What words do, on what, and where a party then stands."""

from dataclasses import dataclass
from enum import StrEnum

from truceline.vocabulary.grounds import Ground
from truceline.vocabulary.spans import Span


class ActKind(StrEnum):
    """What a statement does; CODEBOOK section 5 defines each."""

    PROPOSE = "propose"
    OFFER = "offer"
    INVITE = "invite"
    ACCEPT = "accept"
    REJECT = "reject"
    DEMAND = "demand"
    CONCEDE = "concede"
    COMMIT = "commit"
    APPEAL = "appeal"
    THREATEN = "threaten"
    ACCUSE = "accuse"
    DENY = "deny"
    CONFIRM = "confirm"
    PRAISE = "praise"
    PREDICT = "predict"
    ASSERT = "assert"
    MEET = "meet"
    DECLINE_COMMENT = "decline_comment"


class Issue(StrEnum):
    """What an act is about; CODEBOOK section 6 defines each."""

    CEASEFIRE = "ceasefire"
    TERRITORY = "territory"
    WITHDRAWAL = "withdrawal"
    SECURITY_GUARANTEES = "security_guarantees"
    ALLIANCE_NEUTRALITY = "alliance_neutrality"
    FORCE_LIMITS = "force_limits"
    MONITORING_VERIFICATION = "monitoring_verification"
    ENFORCEMENT = "enforcement"
    PRISONERS = "prisoners"
    HUMANITARIAN = "humanitarian"
    SANCTIONS = "sanctions"
    ACCOUNTABILITY = "accountability"
    NUCLEAR = "nuclear"
    POLITICAL_ORDER = "political_order"
    ECONOMY = "economy"
    RELATIONS = "relations"
    RECONSTRUCTION = "reconstruction"
    TALKS_RESUMPTION = "talks_resumption"
    TALKS_FORMAT = "talks_format"
    TALKS_VENUE = "talks_venue"
    MEDIATION = "mediation"
    PARTICIPATION = "participation"
    LEGAL_AUTHORITY = "legal_authority"
    NEGOTIATING_BASIS = "negotiating_basis"
    HOSTILITIES = "hostilities"


# The talks themselves: whether, how, where, with whom and on what text they are held.
ABOUT_TALKS = frozenset(
    (
        Issue.TALKS_RESUMPTION,
        Issue.TALKS_FORMAT,
        Issue.TALKS_VENUE,
        Issue.MEDIATION,
        Issue.PARTICIPATION,
        Issue.NEGOTIATING_BASIS,
    )
)


class Stance(StrEnum):
    """Where a party stands on an option; CODEBOOK section 7."""

    SUPPORTS = "supports"
    CONDITIONAL = "conditional"
    OPPOSES = "opposes"
    CONTESTED = "contested"  # two people who can speak for the party differ
    UNDECLARED = "undeclared"


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """What an act hangs on."""

    span: Span
    text: str
    kind: str  # prior, lasting, exception, reciprocal, counterfactual


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """The last day on which an act can be kept or checked."""

    date: str  # ISO day
    span: Span
    text: str
    anchor: str  # spoken, published, event, calendar


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One act of a statement."""

    act: ActKind
    plover: str | None
    plover_mode: str | None = None
    plover_contexts: tuple[str, ...] = ()
    issues: tuple[Issue, ...] = ()
    option: str | None = None  # the option of the first issue that the words name
    targets: tuple[str, ...] = ()  # names of actors
    condition: Condition | None = None
    due: Due | None = None
    negated: bool = False
    confidence: float = 0.5
    grounds: tuple[Ground, ...] = ()

"""Which act says where its party stands, and whose word weighs more; CODEBOOK section 7."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from truceline.vocabulary.acts import ActKind, Issue, Stance
from truceline.vocabulary.names import fold
from truceline.vocabulary.positions import Spoken
from truceline.vocabulary.process import Process

FOR = frozenset(
    {
        ActKind.PROPOSE,
        ActKind.OFFER,
        ActKind.INVITE,
        ActKind.ACCEPT,
        ActKind.COMMIT,
        ActKind.DEMAND,
        ActKind.APPEAL,
        ActKind.CONCEDE,
    }
)
ON_HOSTILITIES = frozenset(
    {
        ActKind.COMMIT,
        ActKind.OFFER,
        ActKind.PROPOSE,
        ActKind.THREATEN,
        ActKind.DEMAND,
        ActKind.REJECT,
    }
)
VIEWS_OF_MEDIATOR = frozenset({ActKind.PRAISE, ActKind.ACCUSE, ActKind.DENY, ActKind.ASSERT})
IMPARTIALITY = frozenset({"impartial", "partial"})
RESUMING = "resume attacks"
WORDING = {"direct": 3, "mixed": 2, "indirect": 1, "narrated": 0}
CAN_BIND = 3  # ranks 1 to 3 set and change positions; 4 to 6 never replace them


@dataclass(frozen=True, slots=True, kw_only=True)
class Bench:
    """What analysis must know of the process to weigh words."""

    third_parties: Collection[str] = ()  # ids
    owners: Mapping[str, str] = field(default_factory=dict)  # outlet's name to its party's id
    review_below: float = 0.5


def bench_of(process: Process, *, review_below: float = 0.5) -> Bench:
    """What the process file says of third parties and of whose outlets are whose."""
    names = {fold(name): o.of for o in process.outlets if o.of for name in (o.name, *o.names)}
    thirds = frozenset(party.id for party in process.third_parties)
    return Bench(third_parties=thirds, owners=names, review_below=review_below)


def option_on(spoken: Spoken, issue: Issue) -> str | None:
    """The option that the act names on this issue; acts name one on their first issue only."""
    if issue is Issue.HOSTILITIES and spoken.act is ActKind.THREATEN:
        return RESUMING
    return spoken.option if spoken.issues and spoken.issues[0] is issue else None


def stance_of(spoken: Spoken, issue: Issue, bench: Bench) -> Stance | None:
    """The stance that this act grounds on the issue; None for none."""
    if issue not in spoken.issues or not counts(spoken, bench):
        return None
    if issue is Issue.MEDIATION and option_on(spoken, issue) in IMPARTIALITY:
        return None
    if issue is Issue.HOSTILITIES:
        return _on_hostilities(spoken)
    if spoken.act in FOR:
        return Stance.CONDITIONAL if spoken.condition else Stance.SUPPORTS
    if spoken.act is ActKind.REJECT:
        return Stance.CONDITIONAL if spoken.condition else Stance.OPPOSES
    if spoken.act is ActKind.PRAISE:
        third = spoken.side in bench.third_parties
        return Stance.SUPPORTS if third else Stance.UNDECLARED
    return Stance.UNDECLARED if spoken.act is ActKind.DECLINE_COMMENT else None


def counts(spoken: Spoken, bench: Bench) -> bool:
    """Whether it was said, and surely enough; what was not said or only expected is no ground."""
    said = spoken.mode == "said" and not spoken.negated
    return said and spoken.confidence >= bench.review_below and 1 <= spoken.rank <= 6


def _on_hostilities(spoken: Spoken) -> Stance | None:
    """Only acts that stop or resume a kind of attack; a threat supports resuming."""
    if spoken.act not in ON_HOSTILITIES:
        return None
    if spoken.condition:
        return Stance.CONDITIONAL
    return Stance.OPPOSES if spoken.act is ActKind.REJECT else Stance.SUPPORTS


def binds(spoken: Spoken) -> bool:
    """Whether its speaker can set and change the party's position."""
    return spoken.rank <= CAN_BIND


def from_adversary(spoken: Spoken, bench: Bench) -> bool:
    """Whether an outlet of another party tells it in the outlet's words."""
    owner = bench.owners.get(fold(spoken.outlet or ""), spoken.side)
    told = WORDING.get(spoken.kind, 0) < WORDING["mixed"]
    return told and owner != spoken.side and owner not in bench.third_parties


def weight(spoken: Spoken, bench: Bench) -> tuple[int, int, bool]:
    """Within one day: the higher rank, then the fuller wording, then the nearer channel."""
    return (-spoken.rank, WORDING.get(spoken.kind, 0), not from_adversary(spoken, bench))

"""Where each party stands on each issue over time, with its grounds."""

from dataclasses import dataclass

from truceline.vocabulary.acts import ActKind, Issue, Stance


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """One act as analysis sees it: a row of the record with all that weighs it."""

    statement: str
    report: str
    outlet: str | None
    family: str | None
    party: str  # name of the party or third party
    side: str  # its id
    speaker: str
    rank: int  # 1 to 6, CODEBOOK section 7
    act: ActKind
    issues: tuple[Issue, ...]
    option: str | None
    condition: str | None
    due: str | None
    date: str | None  # when it was said; else when it was printed; else unknown
    date_is: str  # said, printed, unknown
    kind: str
    mode: str
    negated: bool
    confidence: float
    words: str
    start: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """A party's stance on an issue from a day on."""

    party: str
    side: str
    issue: Issue
    stance: Stance
    option: str | None
    condition: str | None
    since: str | None
    grounds: tuple[Spoken, ...]  # the act that set it first, then its repeats


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A party moved: both passages."""

    party: str
    issue: Issue
    kind: str  # first statement, reversal, softening, hardening, detail
    before: Position | None
    after: Position

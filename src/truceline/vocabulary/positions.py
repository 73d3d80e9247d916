"""Where each party stands on each issue over time, with its grounds."""

import re
from dataclasses import dataclass

from truceline.vocabulary.acts import ActKind, Issue, Stance

# A remark hung on behind a comma is another matter: "its offer, leaving one city on the list".
REMARK = re.compile(
    r",\s+(?:[a-z]+ing|which|who|whom|whose|an? \w+ that|the only|the first|the last)\b"
)


def without_remark(words: str) -> str:
    """The words up to a remark that hangs on them.

    >>> without_remark("the envoy, a step that others refuse to take")
    'the envoy'
    """
    return REMARK.split(words, maxsplit=1)[0]


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
    rank: int  # 1 to 6, CODEBOOK section 7; 9: for no side
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
    shown: tuple[Issue, ...] | None = None  # issues that its own words name; None: not known
    answers: bool = False  # it takes up what was on the table: "these offers"
    condition_kind: str | None = None  # prior, lasting, exception, reciprocal, counterfactual
    targets: tuple[str, ...] = ()
    told_by: str | None = None  # who tells of it, where that is somebody of another side
    teller: str | None = None  # the teller's side
    echo: str | None = None  # the statement that several reports tell
    sure: float = 1.0  # of who said it
    ruling: str | None = None  # "accept" or "correct": a person looked at it
    printed: str | None = None  # when its report was printed, with the hour where known
    cue: str = ""  # the words that tell of the act, where they stand before its content
    title: str = ""  # of its report, which tells reports of an unknown outlet apart
    heart: str | None = None  # of several sentences that which holds the act; None: all do
    paragraph: int | None = None  # of a report's own sentence, which is no statement


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
    attributed_by: str | None = None  # only an adversary tells of it
    blocked: bool = False  # conditional, and no: "not as long as …", without a word for it


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A party moved: both passages."""

    party: str
    issue: Issue
    kind: str  # first statement, reversal, softening, hardening, detail
    before: Position | None
    after: Position

    @property
    def telling(self) -> Spoken:
        """The new passage: where a second voice contests a stance, that voice's words."""
        known = self.before.grounds if self.before is not None else ()
        return next((one for one in self.after.grounds if one not in known), self.after.grounds[0])

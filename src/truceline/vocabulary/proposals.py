"""Named drafts and plans: what they provide, who put them forward, how each party answered."""

from dataclasses import dataclass

from truceline.vocabulary.acts import ActKind, Issue, Stance
from truceline.vocabulary.positions import Spoken


@dataclass(frozen=True, slots=True, kw_only=True)
class Provided:
    """One point of a proposal; without grounds it stands in the process file."""

    issue: Issue
    option: str | None
    words: str
    owes: str | None = None  # the side that the words bind first
    due: str | None = None
    grounds: tuple[Spoken, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """How a party answered a proposal, in one statement and its repeats."""

    party: str
    side: str
    act: ActKind
    stance: Stance
    condition: str | None
    date: str | None
    grounds: tuple[Spoken, ...]  # the first telling, then those that tell the same again
    attributed_by: str | None = None  # only an adversary tells of it


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """How far a proposal has come; without grounds the process file says so."""

    word: str  # floated, tabled, under discussion, initialled, signed, rejected, superseded
    grounds: tuple[Spoken, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A text or package with a name, or one that the texts describe."""

    key: str
    name: str
    aliases: tuple[str, ...]
    authors: tuple[str, ...]  # names of parties and third parties
    sides: tuple[str, ...]  # their ids
    author_type: str  # party, mediator, joint, other; empty: unknown
    date: str | None
    kind: str | None
    known: bool  # the process file names it
    status: Status
    provisions: tuple[Provided, ...]
    answers: tuple[Answer, ...]  # newest first
    put_forward: tuple[Spoken, ...]  # its authors, or those who tell of them, oldest first
    mentions: tuple[Spoken, ...]  # whatever else was said of it
    supersedes: str | None = None  # key of the version before

    @property
    def told(self) -> bool:
        """Whether the reports tell of it at all."""
        return bool(self.put_forward or self.answers or self.mentions)

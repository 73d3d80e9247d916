"""What a claim of fact is: those who claim, deny and confirm, and how it stands."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from truceline.analysis.figures import Figure
from truceline.vocabulary.acts import Issue
from truceline.vocabulary.names import fold
from truceline.vocabulary.positions import Spoken


class Part(StrEnum):
    """What somebody's words do to a claim."""

    CLAIMED = "claimed"
    DENIED = "denied"
    CONFIRMED = "confirmed"
    ASIDE = "said of it"  # by the side that is accused; neither a denial nor a confirmation


class Kind(StrEnum):
    """How a fact stands."""

    DENIED = "claim and denial"
    FIGURES = "different figures"
    DENIAL_ONLY = "denied; no claim found"
    CONFIRMED = "told by more than one side"
    AGENTS = "different agents for one deed"
    ONE_SIDE = "told by one side only"
    ONE_SOURCE = "told by one source only"  # that speaks for no side


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One voice on a fact, in its first print, with all prints."""

    part: Part
    row: Spoken
    prints: tuple[Spoken, ...]
    because: str  # why it belongs here; empty: it opened the fact
    unsure: bool  # held for review: shown, but it makes nothing contested
    figures: tuple[Figure, ...] = ()

    @property
    def voice(self) -> str:
        """Who speaks: a side, or somebody without one."""
        return self.row.side or fold(self.row.speaker)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """Something said to have happened."""

    key: str  # of the statement that opened it
    kind: Kind
    issues: tuple[Issue, ...]
    date: str | None  # of its first words
    tellings: tuple[Telling, ...]  # in the order they were said

    def part(self, part: Part) -> tuple[Telling, ...]:
        """Those who claim, deny or confirm."""
        return tuple(one for one in self.tellings if one.part is part)

    @property
    def heading(self) -> Spoken:
        """The first printed wording."""
        return self.tellings[0].row

    @property
    def contested(self) -> bool:
        """Whether what is said differs."""
        return self.kind in (Kind.DENIED, Kind.FIGURES, Kind.AGENTS)

    @property
    def counts(self) -> tuple[tuple[Telling, Figure], ...]:
        """Every figure given, with who gives it."""
        return tuple((one, figure) for one in self.tellings for figure in one.figures)


def origins(tellings: Iterable[Telling]) -> list[tuple[str, str | None]]:
    """The reports that print these tellings, with their families."""
    return [(row.report, row.family) for one in tellings for row in one.prints]

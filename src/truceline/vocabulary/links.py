"""How reports and statements hang together."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Clue:
    """What one comparison found."""

    score: float  # 0 to 1
    because: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """Whether two things are the same, with the clues that say so."""

    left: str
    right: str
    score: float
    same: bool
    clues: tuple[tuple[str, Clue], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """Reports that come from one origin; a family counts once."""

    key: str
    reports: tuple[str, ...]  # report keys, first print first
    grounds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Echo:
    """The same statement told by several reports."""

    key: str
    statements: tuple[str, ...]  # statement keys, first print first
    grounds: tuple[str, ...] = ()

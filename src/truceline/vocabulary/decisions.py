"""What a person ruled, beside what the program said."""

from dataclasses import dataclass, field
from enum import StrEnum


class Ruling(StrEnum):
    """What a person can rule on a statement, on who is who, on what became of a promise."""

    ACCEPT = "accept"
    CORRECT = "correct"
    REJECT = "reject"
    MERGE = "merge"
    SPLIT = "split"
    SETTLE = "settle"  # what became of a promise


ON_STATEMENTS = (Ruling.ACCEPT, Ruling.CORRECT, Ruling.REJECT)
ON_ACTORS = (Ruling.MERGE, Ruling.SPLIT)


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """That a ruling was taken back; the ruling itself stays in the history."""

    by: str
    at: str  # ISO, UTC
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A ruling; it outlives every re-run, and the earlier one stays, superseded."""

    subject: str  # key of the statement or actor
    ruling: Ruling
    by: str
    decided_at: str  # ISO, UTC
    note: str = ""
    values: tuple[tuple[str, str], ...] = ()  # what it says in full: see rulings.py
    number: int | None = field(default=None, compare=False)  # None: not in a record yet
    superseded_at: str | None = field(default=None, compare=False)
    withdrawn: Withdrawal | None = field(default=None, compare=False)

    @property
    def in_force(self) -> bool:
        """Whether it counts: no later ruling took its place, and nobody took it back."""
        return self.superseded_at is None and self.withdrawn is None

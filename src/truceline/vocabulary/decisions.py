"""What a person ruled, beside what the program said."""

from dataclasses import dataclass
from enum import StrEnum


class Ruling(StrEnum):
    """What a person can rule on a statement or a link."""

    ACCEPT = "accept"
    CORRECT = "correct"
    REJECT = "reject"
    MERGE = "merge"
    SPLIT = "split"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A ruling; it outlives every re-run, and the earlier one stays, superseded."""

    subject: str  # key of the statement, pair or actor
    ruling: Ruling
    by: str
    decided_at: str  # ISO, UTC
    note: str = ""
    values: tuple[tuple[str, str], ...] = ()  # what a correction puts in place

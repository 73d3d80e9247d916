"""What was promised, foretold or threatened, and what became of it."""

from enum import StrEnum


class CommitmentKind(StrEnum):
    """What somebody bound themselves to, foretold or announced as harm."""

    PROMISE = "promise"
    PREDICTION = "prediction"
    THREAT = "threat"


class CommitmentState(StrEnum):
    """What later statements say became of it; CODEBOOK section 8."""

    OPEN = "open"
    DUE = "due"  # its date has passed, and nothing was reported
    KEPT = "kept"
    BROKEN = "broken"
    CONTESTED = "contested"  # some say kept, some say broken
    WITHDRAWN = "withdrawn"

"""What was set aside, and why: nothing is silently lost."""

from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing that could not be done, told so that a person can act on it."""

    stage: str  # sources, reading, coding, linking
    place: str  # file, address or report key
    reason: str
    cure: str = ""
    report: str | None = None  # report key, where the bytes are kept
    kept: bool = True  # False: the input was not taken into the record


@dataclass(slots=True)
class Problems:
    """The problem log of one run."""

    noted: list[Problem] = field(default_factory=list)

    def note(self, problem: Problem) -> None:
        """Keep it for the end of the run."""
        self.noted.append(problem)

    def __iter__(self) -> Iterator[Problem]:
        return iter(self.noted)

    def __len__(self) -> int:
        return len(self.noted)

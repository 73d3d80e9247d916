"""Which rule, model or person produced a value, and why."""

from dataclasses import dataclass

# Words like "on Sunday" beside the cue, in a report without a date: no calendar can place them.
RELATIVE_DAY = "date:relative"


@dataclass(frozen=True, slots=True)
class Ground:
    """One reason for a code: the rule that fired and the words it stood on."""

    rule: str  # a name that the docs explain: "cue:reject", "pattern:open-to"
    words: str = ""

    def __str__(self) -> str:
        return f"{self.rule} “{self.words}”" if self.words else self.rule

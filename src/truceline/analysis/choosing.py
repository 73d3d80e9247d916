"""Which promises, predictions and threats a reader wants to see."""

from collections.abc import Iterable
from dataclasses import dataclass

from truceline.analysis.commitments import Commitment

SETTLED = "settled"  # beside the states: those that a person settled


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """An empty field asks for all."""

    side: str = ""
    kind: str = ""
    state: str = ""
    issue: str = ""
    due_before: str = ""  # a day: only what falls due before it
    everyone: bool = True  # False: those without a side only where they name a date
    unsure: bool = False  # those held for review, and no others

    def wants(self, one: Commitment) -> bool:
        """Whether it answers to all fields."""
        return (
            one.sure is not self.unsure
            and (not self.side or self.side in one.sides)
            and (not self.kind or one.kind == self.kind)
            and self.in_state(one)
            and (not self.issue or self.issue in one.issues)
            and (not self.due_before or (one.due is not None and one.due < self.due_before))
            and (self.everyone or bool(one.sides) or one.due is not None)
        )

    def in_state(self, one: Commitment) -> bool:
        """Whether it is in the state asked for."""
        if self.state == SETTLED:
            return one.settled is not None
        return not self.state or one.state == self.state


def chosen(found: Iterable[Commitment], choice: Choice) -> list[Commitment]:
    """Those wanted, in their order."""
    return [one for one in found if choice.wants(one)]

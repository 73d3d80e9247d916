"""A person rules: the record keeps it, everybody sees it, what hangs on it is linked anew."""

from collections.abc import Callable
from dataclasses import dataclass

from truceline.record import deciding
from truceline.record.effects import Effect
from truceline.record.opening import Record, unheard
from truceline.record.writer import clock
from truceline.runs.linkage import link_pending
from truceline.vocabulary.decisions import Decision, Ruling, Withdrawal
from truceline.vocabulary.errors import RulingError
from truceline.vocabulary.rulings import Values


@dataclass(frozen=True, slots=True)
class Bench:
    """Where rulings on one record are taken."""

    record: Record
    tell: Callable[[str], None] = unheard

    def rule(
        self, subject: str, ruling: Ruling, *, by: str, why: str = "", values: Values = ()
    ) -> tuple[int, Effect]:
        """Take a ruling; its number, and what it changed."""
        decision = Decision(
            subject=subject,
            ruling=ruling,
            by=named(by),
            decided_at=clock(),
            note=" ".join(why.split()),
            values=values,
        )
        with self.record.writing(self.tell) as connection:
            taken = deciding.take(connection, decision)
            link_pending(connection)
        return taken

    def withdraw(self, number: int, *, by: str, why: str = "") -> tuple[Decision, Effect]:
        """Take a ruling back; it stays in the history."""
        with self.record.engine.connect() as connection:
            deciding.standing_decision(connection, number)  # said before a name is asked for
        withdrawal = Withdrawal(by=named(by), at=clock(), why=" ".join(why.split()))
        with self.record.writing(self.tell) as connection:
            undone = deciding.withdraw(connection, number, withdrawal)
            link_pending(connection)
        return undone


def named(by: str) -> str:
    """Who rules; a ruling without a name is none."""
    name = " ".join(by.split())
    if not name:
        raise RulingError("say who rules: a ruling without a name is none")
    return name

"""A person's word on what became of a promise, as a ruling."""

from collections.abc import Sequence

from truceline.analysis.commitments import Commitment
from truceline.linking.planning import Plan, place
from truceline.vocabulary.commitments import CommitmentState
from truceline.vocabulary.decisions import Ruling
from truceline.vocabulary.errors import NotFound, RulingError
from truceline.vocabulary.rulings import Settlement

LEAST_LETTERS = 6  # of a key, where only its beginning is given


def plan_settle(found: Sequence[Commitment], given: str, state: str, kind: str = "") -> Plan:
    """That a promise was kept, broken, …; one of a person's own choosing among all states."""
    one = meant(found, given, kind)
    known = [each.value for each in CommitmentState]
    if state not in known:
        raise RulingError(f"{state!r} is no state; known: {', '.join(known)}")
    settled = Settlement(kind=one.kind, state=CommitmentState(state))
    values = (("statement", str(place(one.row))), *settled.values)
    return Plan(one.key, Ruling.SETTLE, values)


def meant(found: Sequence[Commitment], given: str, kind: str = "") -> Commitment:
    """The promise, prediction or threat that a key means: of any of its tellings, or its start."""
    wanted = given.strip()
    named = [one for one in found if any(row.statement.key == wanted for row in one.tellings)]
    if not named and len(wanted) >= LEAST_LETTERS:
        named = [one for one in found if one.key.startswith(wanted)]
    if kind:
        named = [one for one in named if one.kind == kind]
    if not named:
        raise NotFound(f"no promise, prediction or threat has the key {given!r}")
    if len(named) > 1:
        kinds = ", ".join(sorted({one.kind.value for one in named}))
        raise RulingError(f"{given!r} names {len(named)} of them ({kinds}); say which kind")
    return named[0]

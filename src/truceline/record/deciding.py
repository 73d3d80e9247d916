"""How a ruling gets into a record, and out of force again; nothing is ever erased."""

from collections.abc import Sequence

from sqlalchemy import Connection, insert, select, update

from truceline.record import as_read, rebuild
from truceline.record.effects import Effect
from truceline.record.joining import unlink
from truceline.record.rules import Rules, keys_of, step_of
from truceline.record.settling import effect_of, rules_of, settle
from truceline.record.tables import decisions, statement_actors, statements
from truceline.vocabulary.decisions import ON_STATEMENTS, Decision, Ruling, Withdrawal
from truceline.vocabulary.errors import NotFound, RulingError
from truceline.vocabulary.rulings import place_of

REPLACING = (ON_STATEMENTS, (Ruling.SETTLE,))  # of each, the newest on a thing stands alone


def take(connection: Connection, decision: Decision) -> tuple[int, Effect]:
    """Add a ruling and put it into effect; its number, and what it changed."""
    supersede(connection, decision)
    row = {
        "subject": decision.subject,
        "ruling": decision.ruling.value,
        "by": decision.by,
        "decided_at": decision.decided_at,
        "note": decision.note,
        "values": [list(pair) for pair in decision.values],
    }
    added = insert(decisions).values(row).returning(decisions.c.id)
    number: int = connection.execute(added).scalar_one()
    return number, put_into_effect(connection, decision)


def supersede(connection: Connection, decision: Decision) -> None:
    """A new ruling on a statement takes the place of the earlier one; who is who adds up."""
    rivals = [number for number, standing in rivals_of(connection, decision) if standing]
    connection.execute(
        update(decisions)
        .where(decisions.c.id.in_(rivals))
        .values(superseded_at=decision.decided_at)
    )


def rivals_of(connection: Connection, decision: Decision) -> list[tuple[int, bool]]:
    """Rulings that say something else of the same thing, newest first, and which one stands.

    What became of a promise is settled for each kind apart: words can promise and threaten.
    """
    kinds = next((kinds for kinds in REPLACING if decision.ruling in kinds), ())
    table = decisions.c
    query = select(decisions).where(
        table.subject == decision.subject,
        table.ruling.in_([ruling.value for ruling in kinds]),
        table.withdrawn_at.is_(None),
    )
    found = [
        rebuild.decision_of(row) for row in connection.execute(query.order_by(table.id.desc()))
    ]
    kind = dict(decision.values).get("kind")
    return [
        (one.number or 0, one.superseded_at is None)
        for one in found
        if dict(one.values).get("kind") == kind
    ]


def withdraw(
    connection: Connection, number: int, withdrawal: Withdrawal
) -> tuple[Decision, Effect]:
    """Take a ruling out of force; the one that it had replaced counts again."""
    decision = standing_decision(connection, number)
    gone = {
        "withdrawn_at": withdrawal.at,
        "withdrawn_by": withdrawal.by,
        "withdrawn_why": withdrawal.why,
    }
    connection.execute(update(decisions).where(decisions.c.id == number).values(gone))
    restore_earlier(connection, decision)
    return decision, put_into_effect(connection, decision)


def restore_earlier(connection: Connection, decision: Decision) -> None:
    """The ruling on the same thing that was in force before."""
    earlier = [number for number, _ in rivals_of(connection, decision)][:1]
    connection.execute(
        update(decisions).where(decisions.c.id.in_(earlier)).values(superseded_at=None)
    )


def decision_numbered(connection: Connection, number: int) -> Decision:
    """One ruling."""
    row = connection.execute(select(decisions).where(decisions.c.id == number)).first()
    if row is None:
        raise NotFound(f"there is no decision {number}; see: truceline decisions DB")
    return rebuild.decision_of(row)


def standing_decision(connection: Connection, number: int) -> Decision:
    """A ruling that is in force; of another it is said why it is not."""
    decision = decision_numbered(connection, number)
    if decision.withdrawn is not None:
        day = decision.withdrawn.at[:10]
        raise RulingError(f"decision {number} was withdrawn by {decision.withdrawn.by} on {day}")
    if decision.superseded_at is not None:
        raise RulingError(f"decision {number} is not in force: a later one took its place")
    return decision


def put_into_effect(connection: Connection, decision: Decision) -> Effect:
    """Make everybody see what the rulings in force say; what it touched is linked anew.

    What became of a promise is worked out whenever it is asked for: nothing else changes.
    """
    if decision.ruling is Ruling.SETTLE:
        return Effect(people={}, before={}, moved=())
    effect = settle(connection, rules_of(connection), concerned(connection, decision))
    anew = {*effect.reports, *reports_apart(connection, effect)}
    for report in sorted(anew):
        unlink(connection, report)
    return effect


def preview(connection: Connection, decision: Decision) -> Effect:
    """What a ruling would change; nothing is written."""
    if decision.ruling is Ruling.SETTLE:
        return Effect(people={}, before={}, moved=())
    rules = rules_of(connection)
    wanted = Rules((*rules.steps, step_of(decision)))
    return effect_of(connection, wanted, concerned(connection, decision))


def concerned(connection: Connection, decision: Decision) -> Sequence[str]:
    """Reports in which a ruling can change something."""
    step = step_of(decision)
    if decision.ruling not in ON_STATEMENTS:
        return as_read.reports_naming(connection, keys_of(step))
    place = place_of(decision.subject, decision.values)
    mine = statements.c.key == place.key
    found = connection.scalars(select(statements.c.report).where(mine)).all()
    return sorted({*found, *([place.report] if place.report else [])})


def reports_apart(connection: Connection, effect: Effect) -> list[str]:
    """Reports in which somebody speaks who is now told from another, or no longer."""
    keys = {
        key
        for key in effect.people.keys() & effect.before.keys()
        if effect.people[key].apart != effect.before[key].apart
    }
    spoke = select(statement_actors.c.statement).where(statement_actors.c.actor.in_(sorted(keys)))
    query = select(statements.c.report).where(statements.c.key.in_(spoke)).distinct()
    return sorted(connection.scalars(query)) if keys else []

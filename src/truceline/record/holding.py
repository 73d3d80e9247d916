"""For whom somebody spoke on a day: an office counts as held on the day of speaking."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from sqlalchemy import ColumnElement, Connection, bindparam, func, select, update

from truceline.reading.named import named_in
from truceline.record.loading import load_actors
from truceline.record.tables import articles, process, statement_actors, statements
from truceline.vocabulary.actors import Actor, ActorType, Role
from truceline.vocabulary.process import Process

STILL = "9999-12-31"  # the end of an office that nobody has left


def names_of_sides(connection: Connection) -> dict[str, str]:
    """Parties and third parties of the process by id; none where the record has no process."""
    body = connection.scalar(select(process.c.body))
    sides = Process.model_validate_json(body).sides() if body else ()
    return {side.id: side.name for side in sides}


def of_process(connection: Connection, keys: Collection[str]) -> dict[str, Actor]:
    """Those of these actors whom the process file names, whether they spoke or not."""
    body = connection.scalar(select(process.c.body)) if keys else None
    if not body:
        return {}
    followed = Process.model_validate_json(body)
    sides = {side.id: side.name for side in followed.sides()}
    named = named_in(followed)
    return {key: lately(named[key], sides) for key in sorted(keys) if key in named}


def offices(actor: Actor, sides: Collection[str]) -> list[Role]:
    """Dated offices by which a person of the process file speaks, or spoke, for a side."""
    if actor.type is not ActorType.PERSON or not actor.known:
        return []
    found = [role for role in actor.roles if role.of in sides and role.rank is not None]
    return found if any(role.since or role.until for role in found) else []


def as_of(actor: Actor, day: str | None, sides: Mapping[str, str]) -> Actor:
    """A person of the process file with the side that the office of that day gives.

    The record has one line for each person, but a minister who was replaced spoke for the
    party before, and no longer does. Where no day is known, any office counts.

    >>> dahl = Actor(key="dahl", name="Dahl", type=ActorType.PERSON, known=True, roles=(
    ...     Role(title="minister", of="norlund", rank=2, until="2031-04-15"),))
    >>> as_of(dahl, "2031-02-04", {"norlund": "Norlund"}).party
    'Norlund'
    >>> as_of(dahl, "2031-05-05", {"norlund": "Norlund"}).party is None
    True
    """
    found = offices(actor, sides)
    if not found:
        return actor
    held = [role for role in found if role.held_on(day)]
    return for_side(actor, min(held, key=lambda role: role.rank or 0, default=None), sides)


def lately(actor: Actor, sides: Mapping[str, str]) -> Actor:
    """A person of the process file with the side for which they speak, or spoke last.

    So the record's line for a person does not hang on which report came last.

    >>> dahl = Actor(key="dahl", name="Dahl", type=ActorType.PERSON, known=True, roles=(
    ...     Role(title="minister", of="norlund", rank=2, until="2031-04-15"),))
    >>> lately(dahl, {"norlund": "Norlund"}).party
    'Norlund'
    """
    found = offices(actor, sides)
    if not found:
        return actor
    last = max(found, key=lambda one: (one.until or STILL, one.since or "", -(one.rank or 0)))
    return for_side(actor, last, sides)


def for_side(actor: Actor, office: Role | None, sides: Mapping[str, str]) -> Actor:
    """The actor as one who speaks for the side of an office; for none without it."""
    side = office.of if office is not None else None
    return replace(actor, side=side, party=sides[side] if side else None)


def note_sides(connection: Connection, *where: ColumnElement[bool]) -> None:
    """Note with each of these tellings for whom its speaker spoke on the day of speaking."""
    rows = connection.execute(
        select(statement_actors, func.coalesce(statements.c.said_on, articles.c.published))
        .join(statements, statements.c.key == statement_actors.c.statement)
        .outerjoin(articles, articles.c.report == statements.c.report)
        .where(*where)
    ).all()
    sides = names_of_sides(connection)
    cast = load_actors(connection, sorted({row.actor for row in rows}))
    changed = []
    for statement, number, actor, party, side, day in rows:
        then = as_of(cast[actor], day, sides)
        if (then.party, then.side) != (party, side):
            changed.append({"of": statement, "at": number, "party": then.party, "side": then.side})
    put_sides(connection, changed)


def put_sides(connection: Connection, changed: Sequence[Mapping[str, object]]) -> None:
    """Show other sides with the speakers of statements."""
    mine = statement_actors.c.statement == bindparam("of")
    place = statement_actors.c.number == bindparam("at")
    if changed:
        connection.execute(update(statement_actors).where(mine, place), list(changed))

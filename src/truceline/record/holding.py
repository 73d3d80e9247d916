"""For whom somebody spoke on a day: an office counts as held on the day of speaking."""

from collections.abc import Mapping
from dataclasses import replace

from sqlalchemy import Connection, select

from truceline.record.tables import process
from truceline.vocabulary.actors import Actor, ActorType
from truceline.vocabulary.process import Process


def names_of_sides(connection: Connection) -> dict[str, str]:
    """Parties and third parties of the process by id; none where the record has no process."""
    body = connection.scalar(select(process.c.body))
    sides = Process.model_validate_json(body).sides() if body else ()
    return {side.id: side.name for side in sides}


def as_of(actor: Actor, day: str | None, sides: Mapping[str, str]) -> Actor:
    """A person of the process file with the side that the office of that day gives.

    The record has one line for each person, but a minister who was replaced spoke for the
    party before, and no longer does.

    >>> from truceline.vocabulary.actors import Role
    >>> dahl = Actor(key="dahl", name="Dahl", type=ActorType.PERSON, known=True, roles=(
    ...     Role(title="minister", of="norlund", rank=2, until="2031-04-15"),))
    >>> as_of(dahl, "2031-02-04", {"norlund": "Norlund"}).party
    'Norlund'
    >>> as_of(dahl, "2031-05-05", {"norlund": "Norlund"}).party is None
    True
    """
    offices = [role for role in actor.roles if role.of in sides and role.rank is not None]
    dated = any(role.since or role.until for role in offices)
    if actor.type is not ActorType.PERSON or not actor.known or day is None or not dated:
        return actor
    held = [role for role in offices if role.held_on(day)]
    best = min(held, key=lambda role: role.rank or 0, default=None)
    side = best.of if best is not None else None
    return replace(actor, side=side, party=sides[side] if side else None)

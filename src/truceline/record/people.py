"""What several reports tell of one actor, brought together."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from sqlalchemy import Connection, delete, exists, insert, update

from truceline.record import as_read, flatten
from truceline.record.holding import lately, names_of_sides, note_sides
from truceline.record.loading import load_actors
from truceline.record.ruling_tables import apart
from truceline.record.tables import actor_names, actor_roles, actors, statement_actors
from truceline.vocabulary.actors import Actor, Role

Value = TypeVar("Value", bound=str)


def together(left: Actor, right: Actor) -> Actor:
    """One actor from two tellings; the order in which they came does not matter.

    >>> from truceline.vocabulary.actors import ActorType
    >>> one = Actor(key="dahl", name="Dahl", type=ActorType.PERSON, party="Norlund")
    >>> two = Actor(key="dahl", name="Ada Dahl", type=ActorType.PERSON)
    >>> together(one, two) == together(two, one)
    True
    >>> together(one, two).name, together(one, two).names, together(one, two).party
    ('Ada Dahl', ('Dahl',), 'Norlund')
    """
    if left.known != right.known:
        return left if left.known else right  # the process file knows better
    name = max(left.name, right.name, key=lambda n: (len(n), n))
    names = {left.name, right.name, *left.names, *right.names} - {name}
    return replace(
        left,
        name=name,
        type=settled(left.type, right.type) or left.type,
        names=tuple(sorted(names)),
        party=settled(left.party, right.party),
        side=settled(left.side, right.side),
        roles=tuple(sorted({*left.roles, *right.roles}, key=role_order)),
        gender=settled(left.gender, right.gender),
        wikidata=settled(left.wikidata, right.wikidata),
    )


def settled(left: Value | None, right: Value | None) -> Value | None:
    """The value that is known; of two, always the same one."""
    return min((value for value in (left, right) if value is not None), default=None)


def role_order(role: Role) -> tuple[str, ...]:
    """Roles in one order on every machine."""
    return (role.title, role.of or "", str(role.rank or 9), role.since or "", role.until or "")


def store_actors(connection: Connection, told: Iterable[Actor]) -> None:
    """Add actors, or what is new of them; what rulings made of them is not touched."""
    merged: dict[str, Actor] = {}
    sides = names_of_sides(connection)
    for one in told:
        actor = lately(one, sides)
        merged[actor.key] = together(merged[actor.key], actor) if actor.key in merged else actor
    kept = as_read.kept_actors(connection)
    before = as_read.read_actors(connection, merged.keys())
    for key, actor in sorted(merged.items()):
        old = before.get(key)
        after = actor if old is None or (old.known and actor.known) else together(old, actor)
        if key in kept:
            as_read.keep_actor(connection, key, after)
            if not load_actors(connection, [key]):
                put_actor(connection, after, None)  # until the rulings take effect again
        elif after != old:
            put_actor(connection, after, old)


def put_actor(connection: Connection, actor: Actor, old: Actor | None) -> None:
    """Show an actor with these names and roles, in place of what was shown."""
    if old == actor:
        return
    row = flatten.actor_row(actor)
    if old is None:
        connection.execute(insert(actors).values(row))
    else:
        connection.execute(update(actors).where(actors.c.key == actor.key).values(row))
    for table, rows in (
        (actor_names, list(flatten.name_rows(actor))),
        (actor_roles, list(flatten.role_rows(actor))),
        (apart, [{"actor": actor.key, "other": other} for other in actor.apart]),
    ):
        connection.execute(delete(table).where(table.c.actor == actor.key))
        if rows:
            connection.execute(insert(table), rows)
    if old is not None and spoke_for(old) != spoke_for(actor):
        note_sides(connection, statement_actors.c.actor == actor.key)


def spoke_for(actor: Actor) -> tuple[object, ...]:
    """All that tells for whom an actor spoke on some day."""
    return actor.type, actor.known, actor.party, actor.side, actor.roles


def forget_actors(connection: Connection, keys: Sequence[str]) -> None:
    """Drop those whom no statement names any more."""
    spoke = exists().where(statement_actors.c.actor == actors.c.key)
    connection.execute(delete(actors).where(actors.c.key.in_(keys), ~spoke))
    kept = {key for key, actor in as_read.kept_actors(connection).items() if actor is not None}
    for key in sorted(kept - as_read.still_named(connection, kept)):
        as_read.keep_actor(connection, key, None)

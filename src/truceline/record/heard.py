"""Who is heard in a record, and how often."""

from collections.abc import Sequence

from sqlalchemy import Connection, func, select

from truceline.record.loading import REJECTED, load_actors
from truceline.record.tables import actors as cast
from truceline.record.tables import statement_actors, statements
from truceline.vocabulary.actors import Actor


def actors(connection: Connection) -> Sequence[tuple[Actor, int]]:
    """Actors and how many statements each made, most first."""
    number = func.count().label("number")
    spoke = statement_actors.join(statements, statements.c.key == statement_actors.c.statement)
    query = select(statement_actors.c.actor, number).select_from(spoke).where(~REJECTED)
    query = query.group_by(statement_actors.c.actor)
    told = {row.actor: row.number for row in connection.execute(query)}
    found = [(actor, told.get(key, 0)) for key, actor in load_actors(connection).items()]
    found.sort(key=lambda pair: (-pair[1], pair[0].name, pair[0].key))
    return found


def names(connection: Connection, limit: int) -> Sequence[tuple[str, str]]:
    """Keys and names of those who speak most, without all else that is known of them."""
    spoke = statement_actors.join(cast, cast.c.key == statement_actors.c.actor)
    order = func.count().desc(), cast.c.name, cast.c.key
    query = select(cast.c.key, cast.c.name).select_from(spoke)
    query = query.group_by(cast.c.key, cast.c.name).order_by(*order).limit(limit)
    return [(row.key, row.name) for row in connection.execute(query)]

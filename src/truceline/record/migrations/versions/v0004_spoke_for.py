"""For whom each speaker spoke on the day of speaking, with the statement."""

import sqlalchemy as sa
from alembic import op

from truceline.record.columns import Words
from truceline.record.holding import as_of, lately, names_of_sides, put_sides
from truceline.vocabulary.actors import Actor, ActorType, Role

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

OFFICES = sa.text(
    'SELECT r.actor, r.title, r."of", r.rank, r.since, r.until FROM actor_roles r '
    "JOIN actors a ON a.key = r.actor WHERE a.known AND a.type = 'person' ORDER BY r.number"
)
TOLD = sa.text(
    "SELECT sa.statement, sa.number, COALESCE(s.said_on, a.published) FROM statement_actors sa "
    "JOIN statements s ON s.key = sa.statement LEFT JOIN articles a ON a.report = s.report "
    "WHERE sa.actor = :actor"
)
AS_NOW = sa.text(
    "UPDATE statement_actors SET "
    "party = (SELECT party FROM actors WHERE key = statement_actors.actor), "
    "side = (SELECT side FROM actors WHERE key = statement_actors.actor)"
)
LATELY = sa.text("UPDATE actors SET party = :party, side = :side WHERE key = :key")


def upgrade() -> None:
    """Whoever holds a dated office spoke for its side while it was held."""
    for name in ("party", "side"):
        op.add_column("statement_actors", sa.Column(name, Words(), nullable=True))
        op.create_index(op.f(f"ix_statement_actors_{name}"), "statement_actors", [name])
    connection = op.get_bind()
    connection.execute(AS_NOW)
    sides = names_of_sides(connection)
    for actor in holders(connection):
        last = lately(actor, sides)
        if last == actor:
            continue  # no dated office for a side of the process
        values = {"key": actor.key, "party": last.party, "side": last.side}
        connection.execute(LATELY, values)
        put_sides(connection, [row_of(actor, sides, *row) for row in told_by(connection, actor)])


def told_by(connection: sa.Connection, actor: Actor) -> list[tuple[str, int, str | None]]:
    """Where a person speaks: statement, place among its speakers, day."""
    return [tuple(row) for row in connection.execute(TOLD, {"actor": actor.key})]


def row_of(
    actor: Actor, sides: dict[str, str], statement: str, number: int, day: str | None
) -> dict[str, str | int | None]:
    """For whom a person spoke in a statement."""
    then = as_of(actor, day, sides)
    return {"of": statement, "at": number, "party": then.party, "side": then.side}


def holders(connection: sa.Connection) -> list[Actor]:
    """People of the process file with their offices; all else of them does not matter here."""
    roles: dict[str, list[Role]] = {}
    for key, title, of, rank, since, until in connection.execute(OFFICES):
        role = Role(title=title, of=of, rank=rank, since=since, until=until)
        roles.setdefault(key, []).append(role)
    return [
        Actor(key=key, name=key, type=ActorType.PERSON, known=True, roles=tuple(held))
        for key, held in sorted(roles.items())
    ]

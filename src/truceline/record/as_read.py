"""What the program itself read, where a ruling shows something else."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, delete, insert, select, union

from truceline.record.bodies import ACTOR, ACTS
from truceline.record.loading import AT_ONCE, grouped, load_actors
from truceline.record.rules import Told
from truceline.record.ruling_tables import actors_as_read, statements_as_read
from truceline.record.tables import statement_actors, statements
from truceline.vocabulary.actors import Actor
from truceline.vocabulary.acts import Act
from truceline.vocabulary.spans import Span

Kept = Mapping[str, Any]  # a row of statements_as_read


def chunks(keys: Iterable[str]) -> Iterable[list[str]]:
    """Sorted keys, so many at a time as one question takes."""
    wanted = sorted(set(keys))
    return (wanted[start : start + AT_ONCE] for start in range(0, len(wanted), AT_ONCE))


# Actors


def kept_actors(connection: Connection) -> dict[str, Actor | None]:
    """The actors of whom rulings speak, as read; None: a ruling made it, no report names it."""
    rows = connection.execute(select(actors_as_read).order_by(actors_as_read.c.key))
    return {row.key: None if row.body is None else ACTOR.validate_python(row.body) for row in rows}


def keep_actor(connection: Connection, key: str, actor: Actor | None) -> None:
    """Keep an actor as read."""
    body = None if actor is None else ACTOR.dump_python(actor, mode="json")
    connection.execute(delete(actors_as_read).where(actors_as_read.c.key == key))
    connection.execute(insert(actors_as_read).values(key=key, body=body))


def forget_kept(connection: Connection, keys: Iterable[str]) -> None:
    """No ruling speaks of these any more."""
    for some in chunks(keys):
        connection.execute(delete(actors_as_read).where(actors_as_read.c.key.in_(some)))


def read_actors(connection: Connection, keys: Collection[str]) -> dict[str, Actor]:
    """These actors as read, of whom rulings speak or not."""
    kept = kept_actors(connection)
    loaded = load_actors(connection, sorted(set(keys) - kept.keys()))
    return loaded | {key: one for key, one in kept.items() if one is not None and key in keys}


def still_named(connection: Connection, keys: Collection[str]) -> set[str]:
    """Which of these actors some statement names, as read."""
    other = statements_as_read.c
    changed = select(other.statement).where(other.speakers.is_not(None))
    shown = statement_actors.c
    found = {key for row in connection.execute(select(other.speakers)) for key in row[0] or ()}
    for some in chunks(keys):
        same = shown.actor.in_(some), shown.statement.not_in(changed)
        found |= set(connection.scalars(select(shown.actor).where(*same).distinct()))
    return found & set(keys)


# Statements


def told_in(connection: Connection, reports: Sequence[str]) -> dict[str, list[Told]]:
    """The statements of these reports as read, by report."""
    rows = connection.execute(
        select(
            statements.c.key,
            statements.c.report,
            statements.c.start,
            statements.c.end,
            statements.c.speaker_words,
        )
        .where(statements.c.report.in_(reports))
        .order_by(statements.c.report, statements.c.number)
    ).all()
    speakers = read_speakers(connection, [row.key for row in rows])
    told: dict[str, list[Told]] = {report: [] for report in reports}
    for row in rows:
        told[row.report].append(
            Told(
                key=row.key,
                report=row.report,
                span=Span(row.start, row.end),
                source=row.speaker_words,
                speakers=speakers[row.key],
            )
        )
    return told


def shown_speakers(connection: Connection, keys: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Who speaks, as everybody sees it."""
    found: dict[str, tuple[str, ...]] = {}
    for some in chunks(keys):
        rows = grouped(connection, statement_actors, statement_actors.c.statement, some)
        found |= {key: tuple(row.actor for row in rows.get(key, ())) for key in some}
    return found


def read_speakers(connection: Connection, keys: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Who speaks, as read."""
    found = shown_speakers(connection, keys)
    for key, row in kept_statements(connection, found).items():
        if row["speakers"] is not None:
            found[key] = tuple(row["speakers"])
    return found


def kept_statements(connection: Connection, keys: Iterable[str]) -> dict[str, Kept]:
    """What is kept of these statements."""
    table = statements_as_read
    found: dict[str, Kept] = {}
    for some in chunks(keys):
        for row in connection.execute(select(table).where(table.c.statement.in_(some))):
            found[row.statement] = dict(row._mapping)
    return found


def keep_statement(
    connection: Connection,
    key: str,
    *,
    speakers: Sequence[str] | None,
    acts: Sequence[Act] | None,
) -> None:
    """Keep of a statement what is not shown as read; nothing, where all is."""
    table = statements_as_read
    connection.execute(delete(table).where(table.c.statement == key))
    if speakers is None and acts is None:
        return
    row = {
        "statement": key,
        "speakers": None if speakers is None else list(speakers),
        "acts": None if acts is None else ACTS.dump_python(tuple(acts), mode="json"),
    }
    connection.execute(insert(table).values(row))


def reports_naming(connection: Connection, keys: Collection[str]) -> list[str]:
    """Reports in which one of these actors speaks, or of which a ruling changed something."""
    changed = select(statements_as_read.c.statement)
    found: set[str] = set()
    for some in (*chunks(keys), []):
        spoke = select(statement_actors.c.statement).where(statement_actors.c.actor.in_(some))
        inside = statements.c.key.in_(union(spoke, changed))
        found |= set(connection.scalars(select(statements.c.report).where(inside).distinct()))
    return sorted(found)

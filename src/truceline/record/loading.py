"""Many statements at once, each with all that belongs to it, in a few questions."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Row,
    Select,
    Table,
    exists,
    func,
    select,
)

from truceline.record import rebuild
from truceline.record.bodies import ACTS
from truceline.record.cues import BEFORE, cue_words
from truceline.record.link_tables import echo_statements, family_reports
from truceline.record.rows import AsRead, ReportRow, StatementRow
from truceline.record.ruling_tables import (
    actors_as_read,
    apart,
    ruled,
    statements_as_read,
)
from truceline.record.tables import (
    act_issues,
    act_targets,
    actor_names,
    actor_roles,
    actors,
    acts,
    articles,
    chain,
    decisions,
    reports,
    statement_actors,
    statements,
)
from truceline.vocabulary.actors import Actor
from truceline.vocabulary.acts import Act
from truceline.vocabulary.decisions import Decision, Ruling
from truceline.vocabulary.statements import Kind, Statement

AT_ONCE = 500  # SQLite answers up to 999 keys in one question on every machine

REJECTED = exists(  # a statement that a person rejected
    select(ruled.c.statement)
    .where(ruled.c.statement == statements.c.key, ruled.c.ruling == Ruling.REJECT.value)
    .correlate(statements)
)
TOLD = (
    select(func.count(statements.c.id))
    .where(statements.c.report == reports.c.key, ~REJECTED)
    .scalar_subquery()
)


def report_rows() -> Select[Any]:
    """Reports as a list shows them; bytes and texts stay where they are."""
    of_article = [c for c in articles.c if c.name not in {"id", "report", "text", "folded"}]
    family = family_reports.c
    sources = reports.outerjoin(articles, articles.c.report == reports.c.key).outerjoin(
        family_reports, family.report == reports.c.key
    )
    return select(
        *(c for c in reports.c if c.name != "id"),
        *of_article,
        family.family.label("family"),
        family.number.label("place_in_family"),
        TOLD.label("told_statements"),
    ).select_from(sources)


def grouped(
    connection: Connection, table: Table, by: Column[Any], keys: Sequence[str]
) -> dict[str, list[Row[Any]]]:
    """The rows that belong to each key, in order."""
    found: dict[str, list[Row[Any]]] = defaultdict(list)
    order = [table.c[name] for name in ("act", "number") if name in table.c]
    if table is acts:
        order = [table.c.number]
    for row in connection.execute(select(table).where(by.in_(keys)).order_by(*order)):
        found[row._mapping[by]].append(row)
    return found


def load_actors(connection: Connection, keys: Iterable[str] | None = None) -> dict[str, Actor]:
    """Actors with their names and roles: those of the keys, or all."""
    loaded: dict[str, Actor] = {}
    if keys is None:
        keys = connection.scalars(select(actors.c.key).order_by(actors.c.key)).all()
    wanted = list(keys)
    for start in range(0, len(wanted), AT_ONCE):
        some = wanted[start : start + AT_ONCE]
        names = grouped(connection, actor_names, actor_names.c.actor, some)
        roles = grouped(connection, actor_roles, actor_roles.c.actor, some)
        others = load_apart(connection, some)
        for row in connection.execute(select(actors).where(actors.c.key.in_(some))):
            spellings = [name.name for name in names[row.key]]
            loaded[row.key] = rebuild.actor_of(
                row, spellings, roles[row.key], others.get(row.key, ())
            )
    return loaded


def load_apart(connection: Connection, keys: Sequence[str]) -> dict[str, list[str]]:
    """From whom a person said that these actors are to be told."""
    found: dict[str, list[str]] = defaultdict(list)
    rows = connection.execute(select(apart).where(apart.c.actor.in_(keys)).order_by(apart.c.other))
    for row in rows:
        found[row.actor].append(row.other)
    return found


def load_acts(connection: Connection, keys: Sequence[str]) -> dict[str, list[Act]]:
    """The acts of each statement."""
    issues: dict[tuple[str, int], list[str]] = defaultdict(list)
    targets: dict[tuple[str, int], list[str]] = defaultdict(list)
    for table, into, column in ((act_issues, issues, "issue"), (act_targets, targets, "target")):
        for key, rows in grouped(connection, table, table.c.statement, keys).items():
            for row in rows:
                into[key, row.act].append(row._mapping[column])
    found = grouped(connection, acts, acts.c.statement, keys)
    return {
        key: [
            rebuild.act_of(row, issues[key, row.number], targets[key, row.number]) for row in rows
        ]
        for key, rows in found.items()
    }


def load_decisions(connection: Connection, keys: Sequence[str]) -> dict[str, Decision]:
    """The ruling in force on each statement that a person ruled on."""
    both = ruled.join(decisions, decisions.c.id == ruled.c.decision)
    query = select(ruled.c.statement, *decisions.c).select_from(both)
    rows = connection.execute(query.where(ruled.c.statement.in_(keys)))
    return {row.statement: rebuild.decision_of(row) for row in rows}


def load_as_read(connection: Connection, keys: Sequence[str]) -> dict[str, AsRead]:
    """What the program itself read of these statements, where a ruling shows something else."""
    table = statements_as_read
    rows = connection.execute(select(table).where(table.c.statement.in_(keys))).all()
    named = {key for row in rows for key in row.speakers or ()}
    names = {
        row.key: row.name
        for row in connection.execute(
            select(actors.c.key, actors.c.name).where(actors.c.key.in_(sorted(named)))
        )
    }
    of_read = select(actors_as_read).where(actors_as_read.c.key.in_(sorted(named)))
    for row in connection.execute(of_read):
        names |= {row.key: row.body["name"]} if row.body else {}
    return {
        row.statement: AsRead(
            speakers=None
            if row.speakers is None
            else tuple(names.get(key, key) for key in row.speakers),
            acts=None if row.acts is None else ACTS.validate_python(row.acts),
        )
        for row in rows
    }


def load_echoes(connection: Connection, keys: Sequence[str]) -> dict[str, tuple[str, int, int]]:
    """For each statement told elsewhere: its echo, how many reports and origins tell it."""
    echo = echo_statements.c
    query = select(echo.statement, echo.echo).where(echo.statement.in_(keys))
    of_statement = {row.statement: row.echo for row in connection.execute(query)}
    sizes = echo_sizes(connection, sorted(set(of_statement.values())))
    return {key: (name, *sizes.get(name, (1, 1))) for key, name in of_statement.items()}


def echo_sizes(connection: Connection, echoes: Sequence[str]) -> dict[str, tuple[int, int]]:
    """Reports and families among those that tell the same statement."""
    origin = func.coalesce(family_reports.c.family, statements.c.report)
    told = echo_statements.join(
        statements, statements.c.key == echo_statements.c.statement
    ).outerjoin(family_reports, family_reports.c.report == statements.c.report)
    query = (
        select(
            echo_statements.c.echo,
            func.count(statements.c.report.distinct()),
            func.count(origin.distinct()),
        )
        .select_from(told)
        .where(echo_statements.c.echo.in_(echoes), ~REJECTED)
        .group_by(echo_statements.c.echo)
    )
    return {name: (told_by, origins) for name, told_by, origins in connection.execute(query)}


class Loader:
    """Loads statements chunk by chunk and remembers the actors it has met."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.actors: dict[str, Actor] = {}

    def reports(self, keys: Iterable[str]) -> dict[str, ReportRow]:
        """The reports of a chunk."""
        query = report_rows().where(reports.c.key.in_(sorted(set(keys))))
        return {row.key: rebuild.report_row_of(row) for row in self.connection.execute(query)}

    def speakers(self, keys: Sequence[str]) -> dict[str, list[Actor]]:
        """The actors of each statement, in the order of the words, with the party of that day."""
        by = statement_actors.c.statement
        found = grouped(self.connection, statement_actors, by, keys)
        missing = {row.actor for rows in found.values() for row in rows} - self.actors.keys()
        self.actors |= load_actors(self.connection, sorted(missing))
        return {
            key: [replace(self.actors[row.actor], party=row.party, side=row.side) for row in rows]
            for key, rows in found.items()
        }

    def bare(self, *where: ColumnElement[bool]) -> list[Statement]:
        """Statements with their speakers only: without acts and chain."""
        query = select(statements).where(*where).order_by(statements.c.id)
        rows = self.connection.execute(query).all()
        speakers = self.speakers([row.key for row in rows])
        return [rebuild.statement_of(row, speakers.get(row.key, []), [], []) for row in rows]

    def statements(self, ids: Sequence[int]) -> list[StatementRow]:
        """The statements with these numbers, in this order."""
        query = select(statements).where(statements.c.id.in_(ids))
        rows = {row.id: row for row in self.connection.execute(query)}
        keys = [row.key for row in rows.values()]
        of_report = self.reports(row.report for row in rows.values())
        speakers, acted = self.speakers(keys), load_acts(self.connection, keys)
        links = grouped(self.connection, chain, chain.c.statement, keys)
        ruled = load_decisions(self.connection, keys)
        echoes = load_echoes(self.connection, keys)
        read, cues = load_as_read(self.connection, keys), self.cues(ids)
        loaded = []
        for row in (rows[number] for number in ids if number in rows):
            who = speakers.get(row.key, [])
            statement = rebuild.statement_of(row, who, links[row.key], acted.get(row.key, []))
            echo, told_by, origins = echoes.get(row.key, (None, 1, 1))
            loaded.append(
                StatementRow(
                    statement=statement,
                    report=of_report[row.report],
                    words=row.words,
                    echo=echo,
                    echo_reports=told_by,
                    echo_origins=origins,
                    decision=ruled.get(row.key),
                    cue=cues.get(row.id, ""),
                    as_read=read.get(row.key, AsRead()),
                )
            )
        return loaded

    def cues(self, ids: Sequence[int]) -> dict[int, str]:
        """The printed words that tell of an act, where they stand before its content."""
        told = (statements.c.kind == Kind.NARRATED.value) & BEFORE
        query = (
            select(statements.c.id, cue_words().label("cue"))
            .join(articles, articles.c.report == statements.c.report)
            .where(statements.c.id.in_(ids), told)
        )
        return {row.id: row.cue.rstrip() for row in self.connection.execute(query)}

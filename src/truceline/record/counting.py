"""How much the record holds, and how statements spread over speakers, acts and outlets."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, exists, func, select
from sqlalchemy.sql.selectable import FromClause

from truceline.record.link_tables import family_reports
from truceline.record.loading import REJECTED
from truceline.record.rows import Counted, Totals, Wanted
from truceline.record.ruling_tables import ruled
from truceline.record.tables import (
    act_issues,
    actors,
    acts,
    articles,
    chain,
    decisions,
    problems,
    reports,
    statement_actors,
    statements,
)
from truceline.record.wanted import OUTLET, SAME_ACT, SOURCES, conditions
from truceline.vocabulary.errors import RecordError


def totals(connection: Connection) -> Totals:
    """The record in numbers."""

    def size(table: FromClause, *where: ColumnElement[bool]) -> int:
        return connection.scalar(select(func.count()).select_from(table).where(*where)) or 0

    families = connection.scalar(select(func.count(family_reports.c.family.distinct()))) or 0
    first, last = connection.execute(
        select(func.min(articles.c.published), func.max(articles.c.published))
    ).one()
    kept = size(reports)
    return Totals(
        reports=kept,
        families=kept - size(family_reports) + families,
        statements=size(statements, ~REJECTED),
        acts=size(acts.join(statements, statements.c.key == acts.c.statement), ~REJECTED),
        actors=size(actors),
        problems=size(problems),
        decisions=size(
            decisions, decisions.c.superseded_at.is_(None), decisions.c.withdrawn_at.is_(None)
        ),
        first=first,
        last=last,
        undated=size(articles, articles.c.published.is_(None)),
        unread=kept - size(articles, articles.c.readable),
    )


Grouping = tuple[FromClause, ColumnElement[Any], ColumnElement[Any]]

SPOKE = SOURCES.join(statement_actors, statement_actors.c.statement == statements.c.key).join(
    actors, actors.c.key == statement_actors.c.actor
)
ACTED = SOURCES.join(acts, acts.c.statement == statements.c.key)
PASSED = SOURCES.join(chain, chain.c.statement == statements.c.key)
RULED_ON = SOURCES.join(ruled, ruled.c.statement == statements.c.key)
TOUCHED = ACTED.join(act_issues, SAME_ACT)

GROUPINGS: dict[str, Grouping] = {
    "actor": (SPOKE, actors.c.key, actors.c.name),
    "party": (SPOKE, statement_actors.c.party, statement_actors.c.party),
    "side": (SPOKE, statement_actors.c.side, statement_actors.c.party),
    "act": (ACTED, acts.c.act, acts.c.act),
    "issue": (TOUCHED, act_issues.c.issue, act_issues.c.issue),
    "outlet": (SOURCES, OUTLET, OUTLET),
    "kind": (SOURCES, statements.c.kind, statements.c.kind),
    "source": (SOURCES, statements.c.speaker_words, statements.c.speaker_words),
    "chain": (PASSED, chain.c.name, chain.c.role),
    "ruling": (RULED_ON, ruled.c.ruling, ruled.c.ruling),
    "mode": (SOURCES, statements.c.mode, statements.c.mode),
    "report": (
        SOURCES,
        reports.c.key,
        func.coalesce(articles.c.title, reports.c.told_title, reports.c.path, reports.c.key),
    ),
    "language": (SOURCES, articles.c.language, articles.c.language),
    "day": (SOURCES, statements.c.day_first, statements.c.day_first),
    "month": (
        SOURCES,
        func.substr(statements.c.day_first, 1, 7),
        func.substr(statements.c.day_first, 1, 7),
    ),
}


def counted(connection: Connection, field: str, wanted: Wanted, dialect: str) -> Sequence[Counted]:
    """The values of a field and how many of the wanted statements have each, most first."""
    if field not in GROUPINGS:
        raise RecordError(f"cannot count by {field!r}; known: {', '.join(sorted(GROUPINGS))}")
    sources, value, label = GROUPINGS[field]
    number = func.count(statements.c.id.distinct()).label("number")
    query = (
        select(value.label("value"), func.min(label).label("label"), number)
        .select_from(sources)
        .where(value.is_not(None), *conditions(wanted, dialect))
        .group_by(value)
        .order_by(number.desc(), value)
    )
    if field == "issue" and wanted.act:
        query = query.where(acts.c.act == wanted.act)
    if field == "act" and wanted.issue:
        query = query.where(exists().where(SAME_ACT, act_issues.c.issue == wanted.issue))
    return [
        Counted(value=row.value, label=row.label, count=row.number)
        for row in connection.execute(query)
    ]

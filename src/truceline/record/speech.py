"""The acts of those who can speak for a party, as analysis weighs them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, Row, exists, func, select

from truceline.record.link_tables import family_reports
from truceline.record.loading import load_actors
from truceline.record.tables import (
    act_issues,
    actors,
    acts,
    articles,
    decisions,
    reports,
    statement_actors,
    statements,
)
from truceline.vocabulary.actors import Actor, ActorType
from truceline.vocabulary.acts import ActKind, Issue
from truceline.vocabulary.decisions import Ruling
from truceline.vocabulary.positions import Spoken

BARE_NAME = 3  # "Moscow", "the Kremlin": CODEBOOK section 7
UNNAMED_OFFICIAL = 6


def rank_of(actor: Actor, day: str | None) -> int | None:
    """The rank with which an actor speaks for its side; None: it does not."""
    if actor.side is None:
        return None
    rank = actor.rank_on(day)
    if rank is not None:
        return rank
    if actor.key == actor.side or actor.type is ActorType.STATE:
        return BARE_NAME
    return UNNAMED_OFFICIAL if actor.type is ActorType.UNNAMED else None


def speakers_by_side(found: list[Actor], day: str | None) -> Iterator[tuple[Actor, int]]:
    """For each side of a joint statement, whoever ranks highest."""
    best: dict[str, tuple[int, Actor]] = {}
    for actor in found:
        rank = rank_of(actor, day)
        if rank is None or actor.side is None:
            continue
        if actor.side not in best or rank < best[actor.side][0]:
            best[actor.side] = rank, actor
    for rank, actor in best.values():
        yield actor, rank


def spoken(connection: Connection) -> list[Spoken]:
    """Every act by somebody with a side, oldest first; what a person rejected is left out."""
    cast = load_actors(connection, connection.scalars(with_a_side()).all())
    joint: dict[str, list[Actor]] = defaultdict(list)
    for row in connection.execute(said_by_sides()):
        joint[row.statement].append(cast[row.actor])
    issues: dict[tuple[str, int], list[Issue]] = defaultdict(list)
    for row in connection.execute(select(act_issues).order_by(act_issues.c.number)):
        issues[row.statement, row.act].append(Issue(row.issue))
    return [
        one for row in connection.execute(acts_of_sides()) for one in rows_of(row, joint, issues)
    ]


def with_a_side() -> Any:
    """Keys of actors that belong to a party or third party."""
    return select(actors.c.key).where(actors.c.side.is_not(None)).order_by(actors.c.key)


def said_by_sides() -> Any:
    """Which of them said what."""
    of_side = statement_actors.join(actors, actors.c.key == statement_actors.c.actor)
    query = select(statement_actors).select_from(of_side).where(actors.c.side.is_not(None))
    return query.order_by(statement_actors.c.statement, statement_actors.c.number)


def acts_of_sides() -> Any:
    """Their acts with all that weighs them."""
    sources = (
        acts.join(statements, statements.c.key == acts.c.statement)
        .join(reports, reports.c.key == statements.c.report)
        .outerjoin(articles, articles.c.report == reports.c.key)
        .outerjoin(family_reports, family_reports.c.report == reports.c.key)
    )
    said_by_a_side = exists().where(
        statement_actors.c.statement == statements.c.key,
        actors.c.key == statement_actors.c.actor,
        actors.c.side.is_not(None),
    )
    rejected = exists().where(
        decisions.c.subject == statements.c.key,
        decisions.c.superseded_at.is_(None),
        decisions.c.ruling == Ruling.REJECT.value,
    )
    return (
        select(
            *(c for c in acts.c if c.name != "grounds"),
            statements.c.report,
            statements.c.kind,
            statements.c.mode,
            statements.c.words,
            statements.c.start,
            statements.c.said_on,
            articles.c.published,
            func.coalesce(articles.c.outlet, reports.c.told_outlet).label("outlet"),
            family_reports.c.family,
        )
        .select_from(sources)
        .where(said_by_a_side, ~rejected)
        .order_by(
            statements.c.day_first.nulls_last(), reports.c.key, statements.c.start, acts.c.number
        )
    )


def rows_of(
    row: Row[Any],
    joint: Mapping[str, list[Actor]],
    issues: Mapping[tuple[str, int], list[Issue]],
) -> Iterator[Spoken]:
    """One row for each side that a joint statement speaks for."""
    date = row.said_on or row.published
    for actor, rank in speakers_by_side(joint.get(row.statement, []), date):
        yield Spoken(
            statement=row.statement,
            report=row.report,
            outlet=row.outlet,
            family=row.family,
            party=actor.party or actor.side or "",
            side=actor.side or "",
            speaker=actor.name,
            rank=rank,
            act=ActKind(row.act),
            issues=tuple(issues.get((row.statement, row.number), ())),
            option=row.option,
            condition=row.condition,
            due=row.due,
            date=date,
            date_is="said" if row.said_on else "printed" if row.published else "unknown",
            kind=row.kind,
            mode=row.mode,
            negated=row.negated,
            confidence=row.confidence,
            words=row.words,
            start=row.start,
        )

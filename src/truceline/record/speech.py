"""The acts of those who can speak for a party, as analysis weighs them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from sqlalchemy import Connection, Row, case, exists, func, select

from truceline.record.cues import BEFORE, cue_words
from truceline.record.link_tables import echo_statements, family_reports
from truceline.record.loading import REJECTED, load_actors
from truceline.record.ruling_tables import ruled
from truceline.record.showing import heart_of, shown_issues, takes_up
from truceline.record.tables import (
    act_issues,
    act_targets,
    actors,
    acts,
    articles,
    reports,
    statement_actors,
    statements,
)
from truceline.vocabulary.actors import UNNAMED_RANK, Actor, ActorType
from truceline.vocabulary.acts import ActKind, Issue
from truceline.vocabulary.positions import Spoken

BARE_NAME = 3  # "Moscow", "the Kremlin": CODEBOOK section 7
NAMELESS = frozenset((ActorType.UNNAMED.value, ActorType.GROUP.value))
SIDED = statement_actors.c.side.is_not(None)  # spoke for a side on the day of speaking
RULED = 1.0  # confidence in what a person accepted or corrected


def rank_of(actor: Actor, day: str | None) -> int | None:
    """The rank with which an actor speaks for its side; None: it does not."""
    if actor.side is None:
        return None
    rank = actor.rank_on(day)
    if rank is not None:
        return rank
    if actor.key == actor.side or actor.type is ActorType.STATE:
        return BARE_NAME
    return UNNAMED_RANK if actor.type is ActorType.UNNAMED else None


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
        then = replace(cast[row.actor], party=row.party, side=row.side)
        joint[row.statement].append(then)
    found = Around(joint=joint, tellers=tellers(connection))
    for row in connection.execute(select(act_issues).order_by(act_issues.c.number)):
        found.issues[row.statement, row.act].append(Issue(row.issue))
    for row in connection.execute(select(act_targets).order_by(act_targets.c.number)):
        found.targets[row.statement, row.act].append(row.target)
    return [one for row in connection.execute(acts_of_sides()) for one in rows_of(row, found)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What other tables hold on a statement and its acts."""

    joint: Mapping[str, list[Actor]]  # by statement
    tellers: Mapping[str, list[Any]]  # by the statement in which others are told of
    issues: dict[tuple[str, int], list[Issue]] = field(default_factory=lambda: defaultdict(list))
    targets: dict[tuple[str, int], list[str]] = field(default_factory=lambda: defaultdict(list))


def tellers(connection: Connection) -> dict[str, list[Any]]:
    """Who speaks in each statement inside which another statement is told."""
    outer = select(statements.c.told_by).where(statements.c.told_by.is_not(None))
    query = (
        select(statement_actors.c.statement, actors.c.name, actors.c.type, statement_actors.c.side)
        .join(actors, actors.c.key == statement_actors.c.actor)
        .where(statement_actors.c.statement.in_(outer))
        .order_by(statement_actors.c.statement, statement_actors.c.number)
    )
    found: dict[str, list[Any]] = defaultdict(list)
    for row in connection.execute(query):
        found[row.statement].append(row)
    return found


def with_a_side() -> Any:
    """Keys of actors that spoke, at whatever time, for a party or third party."""
    return select(statement_actors.c.actor).where(SIDED).distinct()


def said_by_sides() -> Any:
    """Which of them said what."""
    query = select(statement_actors).where(SIDED)
    return query.order_by(statement_actors.c.statement, statement_actors.c.number)


def acts_of_sides() -> Any:
    """Their acts with all that weighs them."""
    return acts_weighed().where(said_by_a_side())


def said_by_a_side() -> Any:
    """Whether somebody with a side made the statement."""
    return exists().where(statement_actors.c.statement == statements.c.key, SIDED)


def acts_weighed() -> Any:
    """Acts with all that weighs them, oldest first; what a person rejected is left out."""
    sources = (
        acts.join(statements, statements.c.key == acts.c.statement)
        .join(reports, reports.c.key == statements.c.report)
        .outerjoin(articles, articles.c.report == reports.c.key)
        .outerjoin(family_reports, family_reports.c.report == reports.c.key)
        .outerjoin(echo_statements, echo_statements.c.statement == statements.c.key)
        .outerjoin(ruled, ruled.c.statement == statements.c.key)
    )
    return (
        select(
            *acts.c,
            statements.c.report,
            statements.c.kind,
            statements.c.mode,
            statements.c.words,
            statements.c.start,
            statements.c.said_on,
            statements.c.cue_lemma,
            case((BEFORE, cue_words()), else_="").label("cue"),
            statements.c.told_by,
            statements.c.speaker_words,
            statements.c.confidence.label("sure"),
            echo_statements.c.echo,
            articles.c.published,
            func.coalesce(articles.c.outlet, reports.c.told_outlet).label("outlet"),
            func.coalesce(articles.c.title, reports.c.told_title, "").label("title"),
            family_reports.c.family,
            ruled.c.ruling,
        )
        .select_from(sources)
        .where(~REJECTED)
        .order_by(
            statements.c.day_first.nulls_last(), reports.c.key, statements.c.start, acts.c.number
        )
    )


def rows_of(row: Row[Any], found: Around) -> Iterator[Spoken]:
    """One row for each side that a joint statement speaks for."""
    for actor, rank in speakers_by_side(found.joint.get(row.statement, []), day_of(row)):
        tell = found.tellers.get(row.told_by or "", ())
        teller = teller_of(tell, actor)
        yield spoken_row(
            row,
            found,
            party=actor.party or actor.side or "",
            side=actor.side or "",
            speaker=actor.name,
            rank=max(rank, UNNAMED_RANK) if nobody_named(tell) else rank,
            told_by=teller.name if teller is not None else None,
            teller=teller.side if teller is not None else None,
        )


def day_of(row: Row[Any]) -> str | None:
    """When it was said; else when it was printed."""
    day: str | None = row.said_on or row.published
    return day


def spoken_row(row: Row[Any], found: Around, **who: Any) -> Spoken:
    """An act as analysis sees it, with who made it."""
    act = (row.statement, row.number)
    issues = tuple(found.issues.get(act, ()))
    return Spoken(
        **who,
        statement=row.statement,
        report=row.report,
        outlet=row.outlet,
        title=row.title,
        family=row.family,
        act=ActKind(row.act),
        issues=issues,
        option=row.option,
        condition=row.condition,
        due=row.due,
        date=day_of(row),
        printed=row.published,
        date_is="said" if row.said_on else "printed" if row.published else "unknown",
        kind=row.kind,
        mode=row.mode,
        negated=row.negated,
        confidence=row.confidence if row.ruling is None else RULED,
        words=row.words,
        start=row.start,
        shown=shown_issues(row, issues),
        heart=heart_of(row),
        answers=takes_up(row.grounds),
        condition_kind=row.condition_kind,
        targets=tuple(found.targets.get(act, ())),
        echo=row.echo,
        ruling=row.ruling,
        sure=row.sure if row.ruling is None else RULED,
        cue=" ".join((row.cue or "").split()),
    )


def nobody_named(tellers: Sequence[Any]) -> bool:
    """Whether only people without a name tell of it: "a source close to Veska said it agreed"."""
    return bool(tellers) and all(one.type in NAMELESS for one in tellers)


def teller_of(speakers: Sequence[Any], actor: Actor) -> Any:
    """Who of another side tells of what the actor said; None: its own side, or the outlet."""
    if any(one.side == actor.side for one in speakers):
        return None
    return next(iter(speakers), None)

"""Which statements somebody wants to see, as conditions on the tables."""

from collections.abc import Iterator

from sqlalchemy import ColumnElement, Select, and_, func, literal, or_, select

from truceline.record.days import days
from truceline.record.link_tables import echo_statements
from truceline.record.loading import REJECTED
from truceline.record.rows import ANY, RULED, UNRULED, Wanted
from truceline.record.ruling_tables import ruled
from truceline.record.searching import found_in
from truceline.record.tables import (
    act_issues,
    acts,
    articles,
    reports,
    statement_actors,
    statements,
)

SOURCES = statements.join(reports, reports.c.key == statements.c.report).outerjoin(
    articles, articles.c.report == reports.c.key
)
SAME_ACT = and_(act_issues.c.statement == acts.c.statement, act_issues.c.act == acts.c.number)
OUTLET: ColumnElement[str] = func.coalesce(articles.c.outlet, reports.c.told_outlet)
PLACE: ColumnElement[str] = func.coalesce(reports.c.path, reports.c.told_id, reports.c.key)
IN_PRINT = (PLACE, reports.c.told_id.nulls_first(), reports.c.key)
AS_PRINTED = (*IN_PRINT, statements.c.start, statements.c.number)
FIRST = (
    statements.c.day_first.nulls_last(),
    articles.c.published.nulls_last(),
    *AS_PRINTED,
)
ECHO = func.coalesce(echo_statements.c.echo, statements.c.key)
TELLINGS = SOURCES.outerjoin(echo_statements, echo_statements.c.statement == statements.c.key)
QUOTES = "’‘"  # as an apostrophe these are one with '
SIDES = (statement_actors.c.party, statement_actors.c.side)  # on the day of speaking
NEWEST = (statements.c.day_first.desc().nulls_last(), *AS_PRINTED)


def wanted_ids(wanted: Wanted, dialect: str) -> Select[tuple[int]]:
    """The statements wanted, in the order wanted."""
    order = NEWEST if wanted.newest_first else AS_PRINTED
    query = select(statements.c.id).select_from(SOURCES).where(*conditions(wanted, dialect))
    if wanted.once:
        query = query.where(statements.c.id.in_(first_tellings(wanted, dialect)))
    return query.order_by(*order).limit(wanted.limit).offset(wanted.offset or None)


def first_tellings(wanted: Wanted, dialect: str) -> Select[tuple[int]]:
    """Of each echo the telling of the earliest day, then of the earliest print."""
    place = func.row_number().over(partition_by=ECHO, order_by=FIRST).label("place")
    told = select(statements.c.id, place).select_from(TELLINGS)
    ranked = told.where(*conditions(wanted, dialect)).subquery()
    return select(ranked.c.id).where(ranked.c.place == 1)


def number_of(wanted: Wanted, dialect: str) -> Select[int]:
    """How many statements are wanted; what several reports tell once, where so asked."""
    number = func.count(ECHO.distinct()) if wanted.once else func.count()
    return select(number).select_from(TELLINGS).where(*conditions(wanted, dialect))


def conditions(wanted: Wanted, dialect: str) -> Iterator[ColumnElement[bool]]:
    """One condition for each field that is not empty."""
    if wanted.words:
        yield found_in(statements, wanted.words, dialect)
    if wanted.actor:
        yield said_by(statement_actors.c.actor == wanted.actor)
    if wanted.party:
        yield said_by(or_(*(whose == wanted.party for whose in SIDES)))
    if wanted.act or wanted.issue:
        yield does(wanted.act, wanted.issue)
    if wanted.outlet:
        yield OUTLET.in_([wanted.outlet])
    if wanted.report:
        yield statements.c.report.in_([wanted.report])
    if wanted.kind:
        yield statements.c.kind.in_([wanted.kind])
    if wanted.echo:
        told = select(echo_statements.c.statement).where(echo_statements.c.echo == wanted.echo)
        yield statements.c.key.in_(told.correlate(None))
    if wanted.source:
        yield said_as(statements.c.speaker_words) == said_as(literal(wanted.source))
    yield from ruled_so(wanted.ruling)
    yield from dated(wanted)


def said_as(words: ColumnElement[str]) -> ColumnElement[str]:
    """Printed words without case and with one shape of apostrophe."""
    for curly in QUOTES:
        words = func.replace(words, curly, "'")
    return func.lower(words)


def ruled_so(asked: str) -> Iterator[ColumnElement[bool]]:
    """What people rejected is seen only by those who ask for it."""
    ruling = select(ruled.c.statement)
    if asked in ("", UNRULED):
        yield ~REJECTED if not asked else statements.c.key.not_in(ruling.correlate(None))
    elif asked != ANY:
        some = ruling if asked == RULED else ruling.where(ruled.c.ruling == asked)
        yield statements.c.key.in_(some.correlate(None))


def dated(wanted: Wanted) -> Iterator[ColumnElement[bool]]:
    """A statement known only by its month counts when the month is touched."""
    if wanted.since:
        yield statements.c.day_last >= (days(wanted.since)[0] or wanted.since)
    if wanted.until:
        yield statements.c.day_first <= (days(wanted.until)[1] or wanted.until)


def said_by(whose: ColumnElement[bool]) -> ColumnElement[bool]:
    """One of the speakers is such an actor."""
    rows = select(statement_actors.c.statement).where(whose)
    return statements.c.key.in_(rows.correlate(None))


def does(act: str, issue: str) -> ColumnElement[bool]:
    """One act is of that kind and, if asked, that same act is on the issue."""
    rows = select(acts.c.statement).select_from(acts)
    if issue:
        rows = rows.join(act_issues, SAME_ACT).where(act_issues.c.issue == issue)
    if act:
        rows = rows.where(acts.c.act == act)
    return statements.c.key.in_(rows.correlate(None))

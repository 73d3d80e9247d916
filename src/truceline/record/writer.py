"""The only code that writes to a record; every function works inside the caller's transaction."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from itertools import chain as joined
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, Table, delete, insert, or_, select, update
from sqlalchemy.dialects import postgresql, sqlite

from truceline.record import flatten, settling
from truceline.record.entries import Entry
from truceline.record.holding import note_sides
from truceline.record.joining import unlink
from truceline.record.link_tables import sketches
from truceline.record.people import forget_actors, store_actors
from truceline.record.tables import (
    arrivals,
    articles,
    chain,
    contents,
    meta,
    problems,
    process,
    reports,
    statement_actors,
    statements,
    stretches,
)
from truceline.vocabulary.problems import Problem
from truceline.vocabulary.process import Process
from truceline.vocabulary.reports import Report, Told
from truceline.vocabulary.statements import Statement

READING_AGAIN = "reading again since"
CHANGED = "changed"


def clock() -> str:
    """Now, in UTC, to the second."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def mark_changed(connection: Connection) -> None:
    """Put a new mark on the record: who kept what it held can tell that it holds more now."""
    number = connection.scalar(select(meta.c.value).where(meta.c.name == CHANGED)) or "0"
    mark = f"{int(number.split()[0]) + 1} {uuid4().hex}"  # no two records share a mark
    connection.execute(delete(meta).where(meta.c.name == CHANGED))
    connection.execute(insert(meta).values(name=CHANGED, value=mark))


def set_process(connection: Connection, followed: Process) -> None:
    """Put the process that the record follows in place of the earlier one."""
    body = followed.model_dump_json(by_alias=True)
    connection.execute(delete(process))
    connection.execute(insert(process).values(id=1, body=body, set_at=clock()))


def store(connection: Connection, entries: Iterable[Entry]) -> None:
    """Store what was read; what is there already is replaced, rulings stay in effect."""
    stored = []
    for entry in entries:
        if not store_report(connection, entry):
            clear(connection, entry.report)
        forget_problems(connection, entry.report)
        if entry.article is not None:
            store_article(connection, entry)
            stored.append(entry.report.key)
    rules = settling.rules_of(connection)
    if rules.steps:
        settling.settle(connection, rules, stored)


def store_report(connection: Connection, entry: Entry) -> bool:
    """Keep the bytes and say whence they came; whether the report is new.

    The first arrival stays the report's own.
    """
    report, now = entry.report, clock()
    add_missing(connection, contents, {"key": report.content_key, "bytes": report.content})
    row = flatten.report_row(report, read=entry.read, now=now)
    new = add_missing(connection, reports, row)
    if not new:
        here = reports.c.key == report.key
        connection.execute(update(reports).where(here).values(read=entry.read, linked=False))
    note_arrivals(connection, [report])
    return new


def tell(connection: Connection, told: Mapping[str, Told]) -> None:
    """What is told of reports now; they are to be read again."""
    for key, one in told.items():
        here = reports.c.key == key
        connection.execute(update(reports).where(here).values(**flatten.told_row(one), read=False))


def note_arrivals(connection: Connection, arrived: Iterable[Report]) -> None:
    """Keep every way in which the same bytes came in."""
    now = clock()
    for report in arrived:
        add_missing(connection, arrivals, flatten.arrival_row(report, now))


def add_missing(connection: Connection, table: Table, row: flatten.Row) -> bool:
    """Add a row unless its key is there; whether it was added."""
    insert_into = sqlite.insert if connection.dialect.name == "sqlite" else postgresql.insert
    added = insert_into(table).values(row).on_conflict_do_nothing(index_elements=["key"])
    return connection.execute(added).rowcount > 0


def clear(connection: Connection, report: Report) -> None:
    """Take away what an earlier reading left; the bytes and the rulings stay."""
    mine = select(statements.c.key).where(statements.c.report == report.key)
    spoke = select(statement_actors.c.actor).where(statement_actors.c.statement.in_(mine))
    told = [*connection.scalars(spoke.distinct())]
    unlink(connection, report.key)
    for table in (statements, articles, stretches, sketches):
        connection.execute(delete(table).where(table.c.report == report.key))
    forget_actors(connection, told)


def forget_problems(connection: Connection, report: Report) -> None:
    """Drop what stood in the way of an earlier reading."""
    ours = problems.c.report == report.key
    path = report.path or ""
    # the place of the report, and for a line that of its whole file
    places = [place for place in (path, path.rpartition(", line ")[0]) if place]
    tried = ~problems.c.kept & problems.c.place.in_(places)
    connection.execute(delete(problems).where(or_(ours, tried)))


def store_article(connection: Connection, entry: Entry) -> None:
    """The readable text and all that was found in it."""
    article = entry.article
    assert article is not None
    add(connection, articles, [flatten.article_row(article)])
    add(connection, stretches, flatten.stretch_rows(article))
    once = {statement.key: statement for statement in entry.statements}
    told = tuple(once.values())
    store_actors(connection, (a for s in told if s.speaker for a in s.speaker.actors))
    rows = [flatten.statement_row(one, number, article) for number, one in enumerate(told)]
    add(connection, statements, rows)
    store_details(connection, told)
    note_sides(connection, statements.c.report == entry.report.key)
    sketch = {"report": entry.report.key, "body": entry.sketch, "words": entry.words}
    add(connection, sketches, [sketch] if entry.sketch else [])


def store_details(connection: Connection, told: Sequence[Statement]) -> None:
    """Speakers, reporting chains and acts."""
    add(connection, statement_actors, joined.from_iterable(map(flatten.speaker_rows, told)))
    add(connection, chain, joined.from_iterable(map(flatten.chain_rows, told)))
    done: dict[Table, list[flatten.Row]] = defaultdict(list)
    for one in told:
        for table, rows in flatten.rows_of_acts(one.key, one.acts):
            done[table] += rows
    for table, rows in done.items():
        add(connection, table, rows)


def add(connection: Connection, table: Table, rows: Iterable[dict[str, Any]]) -> None:
    """Insert rows, if there are any."""
    if some := list(rows):
        connection.execute(insert(table), some)


def note_problem(connection: Connection, problem: Problem) -> None:
    """Note what was set aside; the same trouble is noted once."""
    add_missing(connection, problems, flatten.problem_row(problem, clock()))


def start_over(connection: Connection) -> None:
    """Mark every report to be read again; until then it keeps what was found in it."""
    connection.execute(update(reports).values(read=False))
    connection.execute(delete(meta).where(meta.c.name == READING_AGAIN))
    connection.execute(insert(meta).values(name=READING_AGAIN, value=clock()))


def have_started_over(connection: Connection) -> None:
    """Every report has been read again."""
    connection.execute(delete(meta).where(meta.c.name == READING_AGAIN))

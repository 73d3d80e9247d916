"""All that anybody can ask of a record; nothing here writes."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import Any

from sqlalchemy import Connection, Engine, Table, select

from truceline.record import (
    counting,
    deciding,
    followed,
    heard,
    nearby,
    pending,
    rebuild,
    speech,
)
from truceline.record.effects import Effect
from truceline.record.link_tables import echo_statements, echoes, families, family_reports
from truceline.record.loading import AT_ONCE, Loader, grouped, load_actors, report_rows
from truceline.record.rows import Counted, ReportRow, StatementRow, Totals, Wanted
from truceline.record.searching import found_in
from truceline.record.sentences import sentences
from truceline.record.tables import (
    articles,
    contents,
    decisions,
    meta,
    problems,
    process,
    reports,
    statements,
    stretches,
)
from truceline.record.wanted import IN_PRINT, number_of, wanted_ids
from truceline.vocabulary.actors import Actor
from truceline.vocabulary.articles import Article
from truceline.vocabulary.decisions import Decision
from truceline.vocabulary.errors import NotFound
from truceline.vocabulary.keys import ReportKey
from truceline.vocabulary.links import Echo, Family
from truceline.vocabulary.positions import Spoken
from truceline.vocabulary.problems import Problem
from truceline.vocabulary.process import Process
from truceline.vocabulary.reports import Report, Told
from truceline.vocabulary.sentences import Sentence


class Reader:
    """The record's read-only face; `RecordReader` in `rows.py` is its contract."""

    def __init__(self, source: Engine | Connection) -> None:
        self.dialect = source.dialect.name
        self.connect: Callable[[], AbstractContextManager[Connection]] = (
            (lambda: nullcontext(source)) if isinstance(source, Connection) else source.connect
        )

    def process(self) -> Process:
        """The negotiation that this record follows."""
        with self.connect() as connection:
            body = connection.scalar(select(process.c.body))
        if body is None:
            raise NotFound(
                "the record has no process yet; give it one: truceline again DB --process FILE"
            )
        return Process.model_validate_json(body)

    def totals(self) -> Totals:
        """How much the record holds."""
        with self.connect() as connection:
            return counting.totals(connection)

    def reports(
        self, *, limit: int | None = None, offset: int = 0, newest_first: bool = False
    ) -> Sequence[ReportRow]:
        """Reports by place, or by date of publication."""
        order = (articles.c.published.desc().nulls_last(), *IN_PRINT) if newest_first else IN_PRINT
        query = report_rows().order_by(*order).limit(limit).offset(offset or None)
        with self.connect() as connection:
            return [rebuild.report_row_of(row) for row in connection.execute(query)]

    def report(self, key: str) -> ReportRow:
        """One report, without its text."""
        with self.connect() as connection:
            row = connection.execute(report_rows().where(reports.c.key == key)).first()
        if row is None:
            raise NotFound(f"no report has the key {key}")
        return rebuild.report_row_of(row)

    def known(self, keys: Sequence[str]) -> set[str]:
        """Which of these reports are in the record, with nothing left to try."""
        query = select(reports.c.key).where(reports.c.read)
        with self.connect() as connection:
            some = (query.where(reports.c.key.in_(part)) for part in chunks(keys, AT_ONCE))
            return {key for part in some for key in connection.scalars(part)}

    def told_otherwise(self, came: Iterable[Report]) -> dict[str, Told]:
        """Reports of the record of which their own file now tells more, or something else.

        Each with all that is told of it now. The same bytes from another place change nothing.
        """
        of = {report.key: report for report in came if report.told != Told()}
        found: dict[str, Told] = {}
        with self.connect() as connection:
            for part in chunks(list(of), AT_ONCE):
                for row in connection.execute(select(reports).where(reports.c.key.in_(part))):
                    before, now = rebuild.told_of(row), of[row.key]
                    told = before.with_later(now.told)
                    if told != before and now.path == row.path:
                        found[row.key] = told
        return found

    def unread(self) -> Sequence[str]:
        """Reports that are to be read, or read again, in the order they came."""
        query = select(reports.c.key).where(~reports.c.read).order_by(reports.c.id)
        with self.connect() as connection:
            return connection.scalars(query).all()

    def unlinked(self) -> Sequence[str]:
        """Reports that were stored but not yet compared with others."""
        with self.connect() as connection:
            return pending.unlinked(connection)

    def noted(self, name: str) -> str | None:
        """What the record notes about itself."""
        with self.connect() as connection:
            return connection.scalar(select(meta.c.value).where(meta.c.name == name))

    def search_reports(self, words: str, *, limit: int | None = None) -> Sequence[ReportRow]:
        """Reports whose title or text holds the words."""
        query = report_rows().where(found_in(articles, words, self.dialect))
        with self.connect() as connection:
            rows = connection.execute(query.order_by(*IN_PRINT).limit(limit))
            return [rebuild.report_row_of(row) for row in rows]

    def bytes_of(self, key: str) -> Report:
        """What came in, byte for byte."""
        kept = reports.join(contents, contents.c.key == reports.c.content)
        query = select(reports, contents.c.bytes).select_from(kept).where(reports.c.key == key)
        with self.connect() as connection:
            row = connection.execute(query).first()
        if row is None:
            raise NotFound(f"no report has the key {key}")
        return rebuild.report_of(row, bytes(row.bytes))

    def article(self, key: str) -> Article:
        """A report as a person reads it; without words where it could not be read."""
        with self.connect() as connection:
            found = next(articles_of(connection, [key]), None)
        if found is None:
            self.report(key)
            found = Article(report=ReportKey(key), text="", stretches=(), readable=False)
        return found

    def articles(self) -> Iterator[Article]:
        """Every article, by place."""
        query = (
            select(reports.c.key)
            .join(articles, articles.c.report == reports.c.key)
            .order_by(*IN_PRINT)
        )
        with self.connect() as connection:
            keys = connection.scalars(query).all()
            for some in chunks(keys, 50):
                yield from articles_of(connection, some)

    def statements(self, wanted: Wanted = Wanted()) -> Iterator[StatementRow]:
        """The statements wanted, a few hundred in memory at a time."""
        with self.connect() as connection:
            loader = Loader(connection)
            numbers = connection.scalars(wanted_ids(wanted, self.dialect)).all()
            for some in chunks(numbers, AT_ONCE):
                yield from loader.statements(some)

    def count(self, wanted: Wanted = Wanted()) -> int:
        """How many statements are wanted; limit and offset do not matter."""
        with self.connect() as connection:
            return connection.scalar(number_of(wanted, self.dialect)) or 0

    def statement(self, key: str) -> StatementRow:
        """One statement."""
        with self.connect() as connection:
            number = connection.scalar(select(statements.c.id).where(statements.c.key == key))
            if number is None:
                raise NotFound(f"no statement has the key {key}")
            return Loader(connection).statements([number])[0]

    def actors(self, *, least: int = 0) -> Sequence[tuple[Actor, int]]:
        """Actors and how many statements each made, most first."""
        with self.connect() as connection:
            return [pair for pair in heard.actors(connection) if pair[1] >= least]

    def names(self, limit: int) -> Sequence[tuple[str, str]]:
        """Keys and names of those who speak most, without all else that is known of them."""
        with self.connect() as connection:
            return heard.names(connection, limit)

    def actor(self, key: str) -> Actor:
        """One actor."""
        with self.connect() as connection:
            found = load_actors(connection, [key])
        if key not in found:
            raise NotFound(f"no actor has the key {key}")
        return found[key]

    def counted(self, field: str, wanted: Wanted = Wanted()) -> Sequence[Counted]:
        """The values of a field and how many of the wanted statements have each."""
        with self.connect() as connection:
            return counting.counted(connection, field, wanted, self.dialect)

    def spoken(self) -> Sequence[Spoken]:
        """Every act by somebody who can speak for a party, oldest first."""
        with self.connect() as connection:
            return speech.spoken(connection)

    def outside(self) -> Sequence[Spoken]:
        """Acts on talks by those who speak for no side, and by texts; oldest first."""
        with self.connect() as connection:
            return nearby.outside(connection)

    def around(self, statements: Sequence[str], holding: str = "") -> Mapping[str, str]:
        """The printed sentences in which these statements stand; only where the word is near."""
        with self.connect() as connection:
            return nearby.around(connection, statements, holding)

    def sentences(self) -> Mapping[str, Sequence[Sentence]]:
        """By report, the printed sentences that may tell of a meeting, whoever says them."""
        with self.connect() as connection:
            return sentences(connection)

    def family(self, key: str) -> Family:
        """Reports of one origin."""
        grounds, members = self.group(families, family_reports, "family", "report", key)
        return Family(key=key, reports=members, grounds=grounds)

    def echo(self, key: str) -> Echo:
        """Tellings of one statement."""
        grounds, members = self.group(echoes, echo_statements, "echo", "statement", key)
        return Echo(key=key, statements=members, grounds=grounds)

    def group(
        self, groups: Table, members: Table, name: str, member: str, key: str
    ) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Grounds and members of a family or an echo."""
        inside = select(members.c[member]).where(members.c[name] == key)
        with self.connect() as connection:
            row = connection.execute(select(groups).where(groups.c.key == key)).first()
            found = connection.scalars(inside.order_by(members.c.number)).all()
        if row is None:
            raise NotFound(f"no {name} has the key {key}")
        return tuple(row.grounds), tuple(found)

    def problems(self) -> Sequence[Problem]:
        """What was set aside, by stage and place."""
        query = select(problems).order_by(problems.c.stage, problems.c.place, problems.c.reason)
        with self.connect() as connection:
            return [rebuild.problem_of(row) for row in connection.execute(query)]

    def decisions(self, subject: str = "") -> Sequence[Decision]:
        """Rulings, oldest first: all, or those on one subject with the superseded ones."""
        query = select(decisions).order_by(decisions.c.id)
        if subject:
            query = query.where(decisions.c.subject == subject)
        with self.connect() as connection:
            return [rebuild.decision_of(row) for row in connection.execute(query)]

    def decision(self, number: int) -> Decision:
        """One ruling."""
        with self.connect() as connection:
            return deciding.decision_numbered(connection, number)

    def ruled_on(self, decision: Decision) -> str:
        """The key of the statement that a ruling is on: another, where it was read anew."""
        with self.connect() as connection:
            return followed.ruled_on(connection, decision)

    def kept_key(self, actor: str) -> str:
        """The key under which an actor now stands: another, where it was merged."""
        with self.connect() as connection:
            return followed.kept_key(connection, actor)

    def preview(self, decision: Decision) -> Effect:
        """What a ruling would change; nothing is written."""
        with self.connect() as connection:
            return deciding.preview(connection, decision)


def chunks(values: Sequence[Any], size: int) -> Iterator[Sequence[Any]]:
    """The values, so many at a time."""
    for start in range(0, len(values), size):
        yield values[start : start + size]


def articles_of(connection: Connection, keys: Sequence[str]) -> Iterator[Article]:
    """The articles of these reports, in this order."""
    lines = grouped(connection, stretches, stretches.c.report, keys)
    rows = connection.execute(select(articles).where(articles.c.report.in_(keys)))
    found = {row.report: rebuild.article_of(row, lines[row.report]) for row in rows}
    return (found[key] for key in keys if key in found)

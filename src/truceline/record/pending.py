"""What linking asks of the record: what is new, what may be like it, what hangs together."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, Table, or_, select

from truceline.record.link_tables import (
    bands,
    echo_statements,
    echoes,
    family_reports,
    quote_bands,
    report_judgements,
    sketches,
)
from truceline.record.loading import AT_ONCE, Loader
from truceline.record.tables import articles, reports, statements
from truceline.record.wanted import OUTLET
from truceline.vocabulary.links import Clue, Echo, Judgement
from truceline.vocabulary.statements import Statement

BANDS_AT_ONCE = 100  # SQLite joins up to 500 questions into one


@dataclass(frozen=True, slots=True, kw_only=True)
class Sketched:
    """A report as linking needs it."""

    key: str
    sketch: bytes
    words: int
    title: str | None
    outlet: str | None
    published: str | None
    family: str | None


@dataclass(frozen=True, slots=True)
class Print:
    """When something was printed, and how long it is."""

    key: str
    published: str | None
    words: int = 0


def unlinked(connection: Connection) -> Sequence[str]:
    """Reports that were stored but not yet compared with others, in the order they came."""
    query = select(reports.c.key).where(~reports.c.linked).order_by(reports.c.id)
    return connection.scalars(query).all()


def sketched(connection: Connection, keys: Sequence[str]) -> dict[str, Sketched]:
    """What is kept of these reports to compare them; some have nothing to compare."""
    if not keys:
        return {}
    sources = (
        sketches.join(reports, reports.c.key == sketches.c.report)
        .join(articles, articles.c.report == reports.c.key)
        .outerjoin(family_reports, family_reports.c.report == reports.c.key)
    )
    query = select(
        reports.c.key,
        sketches.c.body,
        sketches.c.words,
        articles.c.title,
        OUTLET.label("outlet"),
        articles.c.published,
        family_reports.c.family,
    ).select_from(sources)
    rows = connection.execute(query.where(reports.c.key.in_(keys)))
    return {
        row.key: Sketched(
            key=row.key,
            sketch=bytes(row.body),
            words=row.words,
            title=row.title,
            outlet=row.outlet,
            published=row.published,
            family=row.family,
        )
        for row in rows
    }


def like_report(
    connection: Connection, report: str, numbers: Iterable[int], most: int
) -> Mapping[str, int]:
    """Linked reports that share these bands, and how many each shares."""
    shared = sharing(connection, bands, "report", numbers, most)
    found = Counter(key for keys in shared.values() for key in keys)
    del found[report]
    return found


def like_statements(
    connection: Connection, told: Mapping[str, Sequence[int]], most: int
) -> dict[str, Mapping[str, int]]:
    """For each statement those of linked reports that share its bands, and how many."""
    numbers = {number for some in told.values() for number in some}
    shared = sharing(connection, quote_bands, "statement", numbers, most)
    return {
        key: Counter(other for number in set(some) for other in shared[number])
        for key, some in told.items()
    }


def sharing(
    connection: Connection, table: Table, name: str, numbers: Iterable[int], most: int
) -> defaultdict[int, list[str]]:
    """Members of each band, at most so many of one: a copy needs to meet only some."""
    found: defaultdict[int, list[str]] = defaultdict(list)
    wanted = sorted(set(numbers))
    inside = f"SELECT band, {name} FROM {table.name} WHERE band = {{}} ORDER BY {name} LIMIT {most}"
    for start in range(0, len(wanted), BANDS_AT_ONCE):
        parts = (
            f"SELECT * FROM ({inside.format(int(number))}) AS band_{place}"
            for place, number in enumerate(wanted[start : start + BANDS_AT_ONCE])
        )
        for number, key in connection.exec_driver_sql(" UNION ALL ".join(parts)):
            found[number].append(key)
    return found


def printed_reports(connection: Connection, keys: Iterable[str]) -> list[Print]:
    """When these reports were printed, and how long they are."""
    sources = reports.outerjoin(articles, articles.c.report == reports.c.key).outerjoin(
        sketches, sketches.c.report == reports.c.key
    )
    query = select(reports.c.key, articles.c.published, sketches.c.words).select_from(sources)
    rows = connection.execute(query.where(reports.c.key.in_(sorted(keys))))
    return [Print(row.key, row.published, row.words or 0) for row in rows]


def printed_statements(connection: Connection, keys: Iterable[str]) -> list[Print]:
    """When these statements were printed."""
    sources = statements.join(articles, articles.c.report == statements.c.report)
    query = select(statements.c.key, articles.c.published).select_from(sources)
    rows = connection.execute(query.where(statements.c.key.in_(sorted(keys))))
    return [Print(row.key, row.published) for row in rows]


def texts_of(connection: Connection, keys: Iterable[str]) -> dict[str, str]:
    """The readable texts of these reports."""
    query = select(articles.c.report, articles.c.text)
    rows = connection.execute(query.where(articles.c.report.in_(sorted(set(keys)))))
    return {row.report: row.text for row in rows}


def told_in(loader: Loader, report: str) -> list[Statement]:
    """The statements of one report, with their speakers."""
    return loader.bare(statements.c.report == report)


def told_under(loader: Loader, keys: Iterable[str]) -> list[Statement]:
    """The statements with these keys, with their speakers."""
    wanted = sorted(set(keys))
    return loader.bare(statements.c.key.in_(wanted)) if wanted else []


def echoes_of(connection: Connection, keys: Iterable[str]) -> list[Echo]:
    """The echoes to which these statements belong."""
    echo = echo_statements.c
    inside = select(echo.echo).where(echo.statement.in_(sorted(keys)))
    members: defaultdict[str, list[str]] = defaultdict(list)
    query = select(echo.echo, echo.statement).where(echo.echo.in_(inside.correlate(None)))
    for row in connection.execute(query.order_by(echo.echo, echo.number)):
        members[row.echo].append(row.statement)
    grounds = connection.execute(select(echoes).where(echoes.c.key.in_(sorted(members))))
    return [
        Echo(key=row.key, statements=tuple(members[row.key]), grounds=tuple(row.grounds))
        for row in grounds
    ]


def report_cluster(connection: Connection, keys: Iterable[str]) -> tuple[set[str], list[Judgement]]:
    """Reports that hang together with these by kept judgements, followed to the end."""
    table = report_judgements
    reached, edge = set(keys), sorted(set(keys))
    found: dict[tuple[str, str], Judgement] = {}
    while edge:
        for start in range(0, len(edge), AT_ONCE):
            some = edge[start : start + AT_ONCE]
            either = or_(table.c.left.in_(some), table.c.right.in_(some))
            for row in connection.execute(select(table).where(either)):
                clues = tuple((name, Clue(score, why)) for name, score, why in row.clues)
                found[row.left, row.right] = Judgement(
                    left=row.left, right=row.right, score=row.score, same=True, clues=clues
                )
        edge = sorted({end for pair in found for end in pair} - reached)
        reached.update(edge)
    return reached, [found[pair] for pair in sorted(found)]

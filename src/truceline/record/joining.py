"""What the writer does with links: judgements, families and echoes."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, Table, delete, exists, insert, or_, select, update
from sqlalchemy.dialects import postgresql, sqlite

from truceline.record.link_tables import (
    bands,
    echo_statements,
    echoes,
    families,
    family_reports,
    quote_bands,
    report_judgements,
    statement_judgements,
)
from truceline.record.tables import reports, statements
from truceline.vocabulary.links import Echo, Family, Judgement


@dataclass(frozen=True, slots=True)
class Groups:
    """The tables of one kind of group."""

    groups: Table
    members: Table
    group: str
    member: str


FAMILIES = Groups(families, family_reports, "family", "report")
ECHOES = Groups(echoes, echo_statements, "echo", "statement")


def unlink(connection: Connection, report: str) -> None:
    """Forget how a report hangs together with others; it and they are to be linked anew."""
    again = [report, *companions(connection, report)]
    for one in again:
        forget_links(connection, one)
    told = connection.scalars(select(statements.c.key).where(statements.c.report.in_(again))).all()
    replace_groups(connection, FAMILIES, [report], {})
    replace_groups(connection, ECHOES, told, {})  # no telling stays behind in an echo of its own
    connection.execute(update(reports).where(reports.c.key.in_(again)).values(linked=False))


def companions(connection: Connection, report: str) -> Sequence[str]:
    """Reports of the same family, or with a telling of the same statement."""
    family = select(family_reports.c.family).where(family_reports.c.report == report)
    of_family = select(family_reports.c.report).where(family_reports.c.family.in_(family))
    told = echo_statements.join(statements, statements.c.key == echo_statements.c.statement)
    echo = select(echo_statements.c.echo).select_from(told).where(statements.c.report == report)
    of_echo = select(statements.c.report).select_from(told).where(echo_statements.c.echo.in_(echo))
    known = connection.scalars(of_family.union(of_echo)).all()
    return sorted(set(known) - {report})


def forget_links(connection: Connection, report: str) -> None:
    """Drop every judgement on a report and its statements, and what finds it as a candidate."""
    told = connection.scalars(select(statements.c.key).where(statements.c.report == report)).all()
    for table, keys in ((report_judgements, [report]), (statement_judgements, told)):
        either = or_(table.c.left.in_(keys), table.c.right.in_(keys))
        connection.execute(delete(table).where(either))
    connection.execute(delete(bands).where(bands.c.report == report))
    connection.execute(delete(quote_bands).where(quote_bands.c.statement.in_(told)))


def store_bands(
    connection: Connection,
    report: str,
    report_bands: Iterable[int],
    statement_bands: Mapping[str, Iterable[int]],
) -> None:
    """Let later reports find this one as a candidate."""
    found = [{"report": report, "band": band} for band in sorted(set(report_bands))]
    told = [
        {"statement": statement, "band": band}
        for statement, numbers in statement_bands.items()
        for band in sorted(set(numbers))
    ]
    for table, rows in ((bands, found), (quote_bands, told)):
        if rows:
            connection.execute(insert(table), rows)


def store_judgements(
    connection: Connection, of_reports: Iterable[Judgement], of_statements: Iterable[Judgement]
) -> None:
    """Keep the judgements that say that two are the same."""
    for table, judgements in (
        (report_judgements, of_reports),
        (statement_judgements, of_statements),
    ):
        rows = {}
        for one in judgements:
            left, right = sorted((one.left, one.right))
            clues = [[name, clue.score, clue.because] for name, clue in one.clues]
            rows[left, right] = {
                "left": left,
                "right": right,
                "score": one.score,
                "clues": clues,
            }
        if rows:
            connection.execute(insert(table), list(rows.values()))


def store_links(
    connection: Connection, grouped_reports: Iterable[Family], grouped_statements: Iterable[Echo]
) -> None:
    """Put these families and echoes in place of those that their members had."""
    of_reports = {one.key: (one.reports, one.grounds) for one in grouped_reports}
    of_statements = {one.key: (one.statements, one.grounds) for one in grouped_statements}
    for kind, told in ((FAMILIES, of_reports), (ECHOES, of_statements)):
        members = [member for found, _ in told.values() for member in found]
        replace_groups(connection, kind, members, told)


def replace_groups(
    connection: Connection,
    kind: Groups,
    members: Sequence[str],
    told: Mapping[str, tuple[Sequence[str], Sequence[str]]],
) -> None:
    """Take the members out of their groups and into the new ones; most may stay where they are."""
    group, member = kind.members.c[kind.group], kind.members.c[kind.member]
    found = connection.execute(
        select(member, group, kind.members.c.number).where(member.in_(members))
    )
    before = {one: (old, number) for one, old, number in found}
    after = {
        one: (key, number) for key, (inside, _) in told.items() for number, one in enumerate(inside)
    }
    moved = [one for one, place in before.items() if after.get(one) != place]
    connection.execute(delete(kind.members).where(member.in_(moved)))
    for key, (_, grounds) in told.items():
        put_group(connection, kind.groups, key, list(grounds))
    rows = [
        {kind.member: one, kind.group: key, "number": number}
        for one, (key, number) in after.items()
        if before.get(one) != (key, number)
    ]
    if rows:
        connection.execute(insert(kind.members), rows)
    left = {old for old, _ in before.values()} - told.keys()
    empty = ~exists().where(group == kind.groups.c.key)
    connection.execute(delete(kind.groups).where(kind.groups.c.key.in_(sorted(left)), empty))


def put_group(connection: Connection, groups: Table, key: str, grounds: list[str]) -> None:
    """Add a group, or give it its new grounds."""
    insert_into = sqlite.insert if connection.dialect.name == "sqlite" else postgresql.insert
    row = insert_into(groups).values(key=key, grounds=grounds)
    changed = {"grounds": row.excluded.grounds}
    connection.execute(row.on_conflict_do_update(index_elements=["key"], set_=changed))


def mark_linked(connection: Connection, report: str) -> None:
    """Nothing is left to compare this report with."""
    connection.execute(update(reports).where(reports.c.key == report).values(linked=True))

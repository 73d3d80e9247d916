"""Statements and problems of a record as lists."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import Any

import typer
from rich.text import Text

from truceline.analysis.timeline import Entry, entry_of
from truceline.analysis.timeline import timeline as days_of
from truceline.cli import given
from truceline.cli.dating import warn_undated
from truceline.cli.output import (
    AsJson,
    Database,
    day,
    plain_table,
    print_lines,
    print_table,
    stacked,
)
from truceline.cli.places import Places
from truceline.publishing.exports.statements import line
from truceline.record.opening import open_record
from truceline.record.queries import Reader
from truceline.record.rows import StatementRow, Wanted
from truceline.settings import read_settings
from truceline.vocabulary.labels import label

STATEMENTS = "Example: truceline statements talks.db --party Norlund --act reject --words truce"
TIMELINE = "Example: truceline timeline talks.db --issue talks_venue --since 2031-02-01"
PROBLEMS = "Example: truceline problems talks.db --json"


def register(app: typer.Typer) -> None:
    """Hang the commands into the program."""
    app.command(epilog=TIMELINE)(timeline)
    app.command(epilog=STATEMENTS)(statements)
    app.command(epilog=PROBLEMS)(problems)


def statements(
    database: Database,
    party: given.Party = "",
    issue: given.OnIssue = "",
    act: given.Doing = "",
    actor: given.By = "",
    outlet: given.From = "",
    since: given.Since = "",
    until: given.Until = "",
    words: given.Saying = "",
    ruling: given.Ruled = "",
    limit: given.Most = None,
    json: AsJson = False,
) -> None:
    """List statements with their words, by report and place."""
    asked = Wanted(
        party=party,
        issue=issue,
        act=act,
        actor=actor,
        outlet=outlet,
        since=since,
        until=until,
        words=words,
        ruling=ruling,
        limit=limit,
    )
    with open_record(database, settings=read_settings()) as record, record.reading() as reader:
        rows = reader.statements(given.settled(reader, asked))
        if json:
            print_lines(lines(reader, rows))
            return
        places = Places(reader)
        table = plain_table("Said", "By, act, issues", "Words, where")
        for row in rows:
            where = places.where(row.report, row.statement.start)
            table.add_row(*cells(entry_of(row), places.told(row), where))
        print_table(table)


def lines(reader: Reader, rows: Iterator[StatementRow]) -> Iterator[dict[str, Any]]:
    """Statements in the format of the export."""
    text = ("", "")
    for row in rows:
        if text[0] != row.report.key:
            text = row.report.key, reader.article(row.report.key).text
        yield line(row, text[1])


def cells(entry: Entry, words: str, where: str) -> tuple[Text, ...]:
    """One statement in a table."""
    told = f"told by {entry.reports} reports" if entry.reports > 1 else ""
    by = f"{entry.speaker or 'nobody named'}"
    if entry.party and entry.party != entry.speaker:
        by += f" ({entry.party})"
    return (
        stacked(day(entry.date), f"“{entry.relative}”" if entry.relative else ""),
        stacked(by, *(", ".join(map(label, keys)) for keys in (entry.acts, entry.issues))),
        stacked(words, where, told),
    )


def timeline(
    database: Database,
    party: given.Party = "",
    issue: given.OnIssue = "",
    act: given.Doing = "",
    actor: given.By = "",
    outlet: given.From = "",
    since: given.Since = "",
    until: given.Until = "",
    words: given.Saying = "",
    json: AsJson = False,
) -> None:
    """Tell day by day what was said; what several reports tell stands once."""
    asked = Wanted(
        party=party,
        issue=issue,
        act=act,
        actor=actor,
        outlet=outlet,
        since=since,
        until=until,
        words=words,
    )
    with open_record(database, settings=read_settings()) as record, record.reading() as reader:
        asked_for = reader.statements(given.settled(reader, asked))
        rows: dict[str, StatementRow] = {row.statement.key: row for row in asked_for}
        found, places = days_of(rows.values()), Places(reader)
        if json:
            print_lines(placed(one, rows, places) for day in found for one in day.entries)
            return
        dated = [one for day in found if day.date for one in day.entries]
        undated = [one for day in found if not day.date for one in day.entries]
        if dated or not undated:
            print_entries(dated, rows, places)
        if undated:
            typer.echo("No date known\n")
            print_entries(undated, rows, places)
        warn_undated(reader)


def placed(entry: Entry, rows: Mapping[str, StatementRow], places: Places) -> dict[str, Any]:
    """One entry of the timeline for a program."""
    row = rows[entry.statement]
    return {**asdict(entry), "where": places.where(row.report, row.statement.start)}


def print_entries(
    entries: Sequence[Entry], rows: Mapping[str, StatementRow], places: Places
) -> None:
    """Entries of the timeline in a table."""
    table = plain_table("Said", "By, act, issues", "Words, where")
    for one in entries:
        row = rows[one.statement]
        where = places.where(row.report, row.statement.start)
        table.add_row(*cells(one, places.told(row), where))
    print_table(table)


def problems(database: Database, json: AsJson = False) -> None:
    """List what was set aside, why, and what to do about it."""
    with open_record(database, settings=read_settings()) as record:
        found = record.reader.problems()
        if json:
            print_lines(asdict(one) for one in found)
            return
        if not found:
            typer.echo("Nothing was set aside.")
            return
        table = plain_table("Stage", "Where", "Why, what to do")
        for one in found:
            table.add_row(one.stage, one.place, stacked(one.reason, one.cure))
        print_table(table)

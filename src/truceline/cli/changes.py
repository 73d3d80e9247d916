"""Who moved since a day."""

from typing import Any

import typer
from rich.text import Text

from truceline.analysis.changes import changes as moves_of
from truceline.analysis.stances import bench_of
from truceline.cli import given
from truceline.cli.dating import warn_undated
from truceline.cli.matrix import line as position_line
from truceline.cli.matrix import stood
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
from truceline.record.opening import open_record
from truceline.settings import read_settings
from truceline.vocabulary.acts import Issue
from truceline.vocabulary.labels import label
from truceline.vocabulary.positions import Change

CHANGES = "Example: truceline changes talks.db --since 2031-05-01"


def register(app: typer.Typer) -> None:
    """Hang the command into the program."""
    app.command(epilog=CHANGES)(changes)


def changes(
    database: Database,
    since: given.Since = "",
    until: given.Until = "",
    party: given.Party = "",
    issue: given.OnIssue = "",
    json: AsJson = False,
) -> None:
    """Tell who moved since a day: what was said before, and what is said now."""
    settings = read_settings()
    with open_record(database, settings=settings) as record, record.reading() as reader:
        bench = bench_of(reader.process(), review_below=settings.review_below)
        side = given.party_named(reader, party)
        on = given.code_named(Issue, issue, "--issue")
        last = given.last_day(until, "--until")
        spoken = [one for one in reader.spoken() if not last or (one.date or "9")[:10] <= last]
        moved = moves_of(spoken, given.day_named(since, "--since") or None, bench=bench)
        found = [
            one for one in moved if side in ("", one.after.side) and on in ("", one.issue.value)
        ]
        places = Places(reader)
        if json:
            print_lines(change_line(one, places) for one in found)
            return
        table = plain_table("Since", "Party, issue, kind", "Was, now")
        for one in sorted(found, key=lambda one: one.before is None):
            table.add_row(*change_cells(one, places))
        print_table(table)
        warn_undated(reader)


def change_cells(one: Change, places: Places) -> tuple[Text, ...]:
    """One change in a table."""
    was = [f"was {stood(one.before, places)}"] if one.before else []
    return (
        Text(day(one.after.since)),
        stacked(one.party, label(one.issue), one.kind),
        stacked(*was, f"now {stood(one.after, places)}"),
    )


def change_line(one: Change, places: Places) -> dict[str, Any]:
    """One change for a program."""
    return {
        "party": one.party,
        "side": one.after.side,
        "issue": one.issue.value,
        "kind": one.kind,
        "since": one.after.since,
        "was": position_line(one.before, places) if one.before else None,
        "now": position_line(one.after, places),
    }

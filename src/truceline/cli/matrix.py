"""Where each party stands."""

from typing import Any

import typer
from rich.text import Text

from truceline.analysis.positions import positions as held_by
from truceline.analysis.stances import bench_of
from truceline.analysis.wording import NO_WHILE, lasts, of_low_rank, option_by_now
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
from truceline.cli.spoken import line as evidence
from truceline.cli.spoken import printed, said
from truceline.record.opening import open_record
from truceline.record.queries import Reader
from truceline.record.rows import Wanted
from truceline.settings import read_settings
from truceline.vocabulary.acts import ActKind, Issue, Stance
from truceline.vocabulary.labels import label
from truceline.vocabulary.positions import Position

POSITIONS = "Example: truceline positions talks.db --issue talks_venue --until 2031-03-31"


def register(app: typer.Typer) -> None:
    """Hang the command into the program."""
    app.command(epilog=POSITIONS)(positions)


def positions(
    database: Database,
    party: given.Party = "",
    issue: given.OnIssue = "",
    act: given.Doing = "",
    actor: given.By = "",
    since: given.Since = "",
    until: given.Until = "",
    words: given.Saying = "",
    json: AsJson = False,
) -> None:
    """Show where each party stands on each issue, with the words that say so."""
    settings = read_settings()
    with open_record(database, settings=settings) as record, record.reading() as reader:
        bench = bench_of(reader.process(), review_below=settings.review_below)
        first, last = given.day_named(since, "--since"), given.last_day(until, "--until")
        found = held_by(reader.spoken(), on=last or None, bench=bench)
        found = chosen(reader, found, party, issue)
        grounds = grounded(reader, act, actor, words)
        found = [
            one
            for one in found
            if (grounds is None or any(s.statement in grounds for s in one.grounds))
            and (not first or (one.since or "") >= first)
        ]
        places = Places(reader)
        if json:
            print_lines(line(one, places) for one in found)
            return
        table = plain_table("Since", "Party, issue, stance", "Words, where")
        for one in found:
            table.add_row(*cells(one, places))
        print_table(table)
        warn_undated(reader)


def chosen(reader: Reader, found: list[Position], party: str, issue: str) -> list[Position]:
    """The positions of that party on that issue."""
    side = given.party_named(reader, party)
    on = given.code_named(Issue, issue, "--issue")
    return [p for p in found if side in ("", p.side) and on in ("", p.issue.value)]


def grounded(reader: Reader, act: str, actor: str, words: str) -> set[str] | None:
    """The statements on which a position must rest; None: on any."""
    if not (act or actor or words):
        return None
    asked = given.settled(
        reader, Wanted(act=given.code_named(ActKind, act, "--act"), actor=actor, words=words)
    )
    return {row.statement.key for row in reader.statements(asked)}


def cells(position: Position, places: Places) -> tuple[Text, ...]:
    """One position in a table."""
    first = position.grounds[0]
    stance = f"{position.stance.value} {option_by_now(position)}".strip()
    condition = on_condition(position)
    return (
        Text(day(position.since)),
        stacked(position.party, label(position.issue), stance),
        stacked(
            f"{first.speaker}: {printed(first)}",
            condition,
            f"told by {position.attributed_by}" if position.attributed_by else "",
            of_low_rank(position),
            places.where(first.report, first.start),
        ),
    )


def stood(position: Position, places: Places) -> str:
    """A stance with the words that say so; both, where two people of a party differ."""
    named = position.option if position.option != position.stance else None
    option = f" {named}" if named else ""
    rows = position.grounds[: 2 if position.stance is Stance.CONTESTED else 1]
    return f"{position.stance.value}{option}: " + "; ".join(said(row, places) for row in rows)


def on_condition(position: Position) -> str:
    """What it hangs on: what would make it a yes, or what keeps it a no."""
    if not position.condition:
        return ""
    if position.blocked:
        return f"{NO_WHILE}: {lasts(position)}"
    return f"if met: {position.condition}"


def line(position: Position, places: Places) -> dict[str, Any]:
    """One position for a program."""
    return {
        "party": position.party,
        "side": position.side,
        "issue": position.issue.value,
        "stance": position.stance.value,
        "option": position.option,
        "condition": position.condition,
        "blocked": position.blocked,
        "since": position.since,
        "attributed_by": position.attributed_by,
        "grounds": [evidence(act, places) for act in position.grounds],
    }

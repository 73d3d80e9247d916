"""Rounds and contacts: when, where, who, in what form, with what outcome."""

import typer
from rich.text import Text

from truceline.analysis.material import Material
from truceline.analysis.rounds import rounds
from truceline.cli import talks_json
from truceline.cli.output import AsJson, Database, plain_table, print_lines, print_table, stacked
from truceline.cli.places import Places
from truceline.cli.spoken import passage
from truceline.cli.talks import of
from truceline.record.opening import open_record
from truceline.settings import read_settings
from truceline.vocabulary.rounds import Round

ROUNDS = "Example: truceline rounds talks.db"


def register(app: typer.Typer) -> None:
    """Hang the command into the program."""
    app.command("rounds", epilog=ROUNDS)(list_rounds)


def list_rounds(database: Database, json: AsJson = False) -> None:
    """Show meetings, newest first: when, where, who, in what form, with what outcome."""
    with open_record(database, settings=read_settings()) as record, record.reading() as reader:
        told, places = of(reader), Places(reader)
        found = rounds(told)
        if json:
            print_lines(talks_json.round_line(one, places, told) for one in found)
            return
        table = plain_table("Date", "Meeting", "Words, where")
        for one in found:
            table.add_row(*round_cells(one, places, told))
        print_table(table)


def round_cells(one: Round, places: Places, material: Material) -> tuple[Text, ...]:
    """One meeting in a table."""
    told = [line for row in one.tellings for line in passage(row, places, material.print_of(row))]
    denied = [line for row in one.facts["denied"] for line in passage(row, places)]
    agreed = [line for row in one.agreed for line in passage(row, places)]
    return (
        days_of(one),
        stacked(
            f"{title(one)}: {one.state}",
            " and ".join(one.participants),
            f"people: {', '.join(one.people)}" if one.people else "",
            f"mediated by: {', '.join(one.facilitators)}" if one.facilitators else "",
            f"at: {place(one)}" if one.venue else "",
            f"form: {one.format}" if one.format else "",
            f"level: {one.level}" if one.level else "",
            f"outcome: {one.outcome}" if one.outcome else "",
        ),
        stacked(
            *told,
            *(["denied:", *denied] if denied else []),
            *(["undertaken together:", *agreed] if agreed else []),
        ),
    )


def title(one: Round) -> str:
    """What a meeting is called."""
    if one.number:
        return f"round {one.number}"
    if one.count != 1:
        return f"{one.count or 'several'} rounds"
    return "round" if one.parties > 1 and one.format != "by telephone" else "contact"


def place(one: Round) -> str:
    """The place with whose soil it is."""
    return f"{one.venue} ({one.host})" if one.host and one.host != one.venue else f"{one.venue}"


def days_of(one: Round) -> Text:
    """When a meeting was, as far as it is told."""
    notes = {"its end": "its end", "said": "day of the words"}
    end = f"to {one.end}" if one.end else ""
    return stacked(one.date or "unknown", end, notes.get(one.date_is, ""))

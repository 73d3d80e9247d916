"""Rulings on who is who: list, merge, split, undo."""

from dataclasses import asdict
from typing import Annotated, Any

import typer

from truceline.cli.given import narrow
from truceline.cli.output import (
    AsJson,
    Database,
    inform,
    plain_table,
    print_lines,
    print_table,
    stacked,
)
from truceline.linking.planning import Parting, Plan, plan_merge, plan_split
from truceline.publishing.phrases import effect_lines, ruling_words, standing_words
from truceline.publishing.previews import touched, warnings
from truceline.record.effects import Effect
from truceline.record.opening import Record, open_record
from truceline.runs.deciding import Bench
from truceline.settings import read_settings
from truceline.vocabulary.decisions import ON_ACTORS, Decision, Ruling
from truceline.vocabulary.labels import label

DECISIONS = "Example: truceline decisions talks.db"
MERGE = (
    'Example: truceline merge talks.db "Ilse Karrow" "Ilsa Karow" --by "A. Berg" '
    '--why "one person, misspelt"'
)
SPLIT = (
    'Example: truceline split talks.db "Osk Brandel" "Ann Brandel" --name "Ms Brandel" '
    '--by "A. Berg" --why "his sister"'
)
UNDO = 'Example: truceline undo talks.db 7 --by "A. Berg" --why "they are two after all"'

By = Annotated[str, typer.Option("--by", metavar="NAME", help="Who rules; kept with the ruling.")]
Why = Annotated[
    str,
    typer.Option(
        "--why", "--note", metavar="WORDS", help="Why; kept with the ruling.", show_default=False
    ),
]
Only = Annotated[
    bool, typer.Option("--preview", help="Show what would change, and change nothing.")
]


def register(app: typer.Typer) -> None:
    """Hang the commands into the program."""
    app.command(epilog=DECISIONS)(decisions)
    app.command(epilog=MERGE)(merge)
    app.command(epilog=SPLIT)(split)
    app.command(epilog=UNDO)(undo)


def decisions(
    database: Database,
    in_force: Annotated[
        bool, typer.Option("--in-force", help="Leave out what was withdrawn or replaced.")
    ] = False,
    json: AsJson = False,
) -> None:
    """List what people ruled, oldest first; what was withdrawn stays in the list."""
    with open_record(database, settings=read_settings()) as record, record.reading() as reader:
        found = [one for one in reader.decisions() if one.in_force or not in_force]
        if json:
            print_lines(line(one) for one in found)
            return
        if not found:
            inform("Nobody has ruled on anything yet.")
            return
        table = plain_table("No.", "Who, when", "Ruling, why")
        for one in found:
            told = stacked(f"{ruling_words(one, reader)}", one.note, standing_words(one))
            table.add_row(str(one.number), stacked(one.by, one.decided_at[:10]), told)
        print_table(table)


def line(decision: Decision) -> dict[str, Any]:
    """A decision for a program."""
    told = asdict(decision)
    told["values"] = [list(pair) for pair in decision.values]
    return {**told, "in_force": decision.in_force}


def merge(
    database: Database,
    keep: Annotated[
        str, typer.Argument(metavar="ACTOR", help="The actor whose name and key stay.")
    ],
    others: Annotated[
        list[str], typer.Argument(metavar="OTHER...", help="Names or keys of the same actor.")
    ],
    by: By = "",
    why: Why = "",
    preview: Only = False,
) -> None:
    """Rule that several actors are one; all their names stay, and every re-run obeys."""
    with open_record(database, settings=read_settings()) as record:
        carry_out(record, plan_merge(record.reader, keep, others), by, why, preview=preview)


def split(
    database: Database,
    actor: Annotated[
        str, typer.Argument(metavar="ACTOR", help="The actor under whom too much stands.")
    ],
    to: Annotated[
        str, typer.Argument(metavar="OTHER", help="To whom it belongs: a known or a new name.")
    ],
    name: Annotated[
        list[str] | None,
        narrow("--name", "WORDS", "Where the report calls the speaker so; may be repeated."),
    ] = None,
    report: Annotated[
        list[str] | None, narrow("--report", "PATH", "All of one report; may be repeated.")
    ] = None,
    statement: Annotated[
        list[str] | None, narrow("--statement", "KEY", "One statement; may be repeated.")
    ] = None,
    apart: Annotated[
        bool, typer.Option("--apart", help="Nothing moves; they are two, and stay so.")
    ] = False,
    new: Annotated[
        bool, typer.Option("--new", help="OTHER is new, even if somebody has that name.")
    ] = False,
    party: Annotated[
        str, typer.Option(help="The party for which a new actor speaks.", show_default=False)
    ] = "",
    by: By = "",
    why: Why = "",
    preview: Only = False,
) -> None:
    """Rule that some of what stands under one actor belongs to another."""
    wish = Parting(
        actor=actor,
        to=to,
        new=new,
        party=party,
        names=tuple(name or ()),
        reports=tuple(report or ()),
        statements=tuple(statement or ()),
        apart=apart,
    )
    with open_record(database, settings=read_settings()) as record:
        carry_out(record, plan_split(record.reader, wish), by, why, preview=preview)


def carry_out(record: Record, plan: Plan, by: str, why: str, *, preview: bool) -> None:
    """Show what would change, or take the ruling and tell what it changed."""
    for warning in warnings(record.reader, plan):
        inform(f"Mind: {warning}.")
    if preview:
        decision = plan.as_decision()
        typer.echo(f"It would be: {ruling_words(decision, record.reader)}")
        effect = record.reader.preview(decision)
        tell_effect(plan.ruling, effect)
        tell_positions(record, effect)
        typer.echo("Nothing was changed.")
        return
    bench = Bench(record, inform)
    number, effect = bench.rule(plan.subject, plan.ruling, by=by, why=why, values=plan.values)
    taken = record.reader.decision(number)
    typer.echo(f"Decision {number}: {ruling_words(taken, record.reader)}")
    tell_effect(plan.ruling, effect)
    typer.echo(f"Take it back: truceline undo {record.address} {number} --by NAME")


def tell_positions(record: Record, effect: Effect) -> None:
    """Positions that may change, as the desk shows them before a ruling."""
    cells = [f"{party} on {label(issue)}" for _, party, issue in touched(record.reader, effect)]
    if cells:
        typer.echo(f"  Positions that may change: {', '.join(cells)}")


def undo(
    database: Database,
    number: Annotated[
        int, typer.Argument(metavar="N", help="The number that `truceline decisions` shows.")
    ],
    by: By = "",
    why: Why = "",
) -> None:
    """Withdraw a ruling; it stays in the history, and nothing that it hid was lost."""
    with open_record(database, settings=read_settings()) as record:
        decision, effect = Bench(record, inform).withdraw(number, by=by, why=why)
        typer.echo(f"Decision {number} is withdrawn: {ruling_words(decision, record.reader)}")
        tell_effect(decision.ruling, effect)


def tell_effect(ruling: Ruling, effect: Effect) -> None:
    """Who now speaks in place of whom, a line each; a ruling on words may change no speaker."""
    if ruling in ON_ACTORS or effect.moved:
        for one in effect_lines(effect):
            typer.echo(f"  {one}")

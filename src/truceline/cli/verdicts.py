"""Rulings on statements: accept, reject, correct."""

from collections.abc import Sequence
from typing import Annotated

import typer

from truceline.cli.decisions import By, Only, Why, carry_out
from truceline.cli.given import code_named
from truceline.cli.output import Database
from truceline.linking.planning import correct as corrected
from truceline.linking.planning import plan_ruling
from truceline.record.opening import open_record
from truceline.record.rows import StatementRow
from truceline.settings import read_settings
from truceline.vocabulary.acts import ActKind, Issue
from truceline.vocabulary.decisions import Ruling
from truceline.vocabulary.errors import RulingError
from truceline.vocabulary.rulings import RuledAct

ACCEPT = 'Example: truceline accept talks.db 4f2a90c1d3e85b7766aa --by "A. Berg"'
REJECT = (
    'Example: truceline reject talks.db 4f2a90c1d3e85b7766aa --by "A. Berg" '
    '--note "the outlet made it up"'
)
CORRECT = (
    "Example: truceline correct talks.db 4f2a90c1d3e85b7766aa --act reject --issue ceasefire "
    '--by "A. Berg" --note "he refuses a truce"'
)
NO_ACT = "none"
Key = Annotated[
    str, typer.Argument(metavar="STATEMENT", help="The key that `truceline statements` shows.")
]


def register(app: typer.Typer) -> None:
    """Hang the commands into the program."""
    app.command(epilog=ACCEPT)(accept)
    app.command(epilog=REJECT)(reject)
    app.command(epilog=CORRECT)(correct)


def accept(
    database: Database, statement: Key, by: By = "", why: Why = "", preview: Only = False
) -> None:
    """Rule that a statement is right as it is coded."""
    with open_record(database, settings=read_settings()) as record:
        plan = plan_ruling(record.reader.statement(statement), Ruling.ACCEPT)
        carry_out(record, plan, by, why, preview=preview)


def reject(
    database: Database, statement: Key, by: By = "", why: Why = "", preview: Only = False
) -> None:
    """Rule that a statement is none: lists and counts leave it out, the record keeps it."""
    with open_record(database, settings=read_settings()) as record:
        plan = plan_ruling(record.reader.statement(statement), Ruling.REJECT)
        carry_out(record, plan, by, why, preview=preview)


def correct(
    database: Database,
    statement: Key,
    speaker: Annotated[
        str, typer.Option(help="Who said it: a known or a new name.", show_default=False)
    ] = "",
    act: Annotated[
        str, typer.Option(help="What the words do; “none” for no act.", show_default=False)
    ] = "",
    issue: Annotated[
        list[str] | None,
        typer.Option(help="What it is about; may be repeated.", show_default=False),
    ] = None,
    negated: Annotated[
        bool | None,
        typer.Option("--negated/--affirmed", help="Whether the words deny the act."),
    ] = None,
    by: By = "",
    why: Why = "",
    preview: Only = False,
) -> None:
    """Rule that a statement has another speaker, act or issue; what is not named stays."""
    kind = act if act == NO_ACT else code_named(ActKind, act, "--act")
    issues = [Issue(code_named(Issue, one, "--issue")) for one in issue or ()]
    with open_record(database, settings=read_settings()) as record:
        row = record.reader.statement(statement)
        acts = acts_wanted(row, kind, issues, negated)
        correction = corrected(record.reader, row, speaker, acts)
        plan = plan_ruling(row, Ruling.CORRECT, correction)
        carry_out(record, plan, by, why, preview=preview)


def acts_wanted(
    row: StatementRow, kind: str, issues: Sequence[Issue], negated: bool | None
) -> list[RuledAct]:
    """The acts as a person wants them: one act, with what the words had where nothing is said."""
    now = [RuledAct(act=a.act, issues=a.issues, negated=a.negated) for a in row.statement.acts]
    if kind == NO_ACT:
        if issues or negated is not None:
            raise RulingError("no act has no issue and is not negated; leave those options out")
        return []
    if not kind and not issues and negated is None:
        return now
    if len(now) > 1:
        several = ", ".join(one.act.value for one in now)
        if not kind:
            raise RulingError(f"the statement has several acts ({several}); name one with --act")
        if kind in several.split(", "):
            return [one if one.act != kind else changed(one, kind, issues, negated) for one in now]
        raise RulingError(
            f"the statement has several acts ({several}); --act changes only one of these here, "
            "the desk can put others in their place"
        )
    if not kind and not now:
        raise RulingError("the statement has no act; name one with --act")
    old = now[0] if now else RuledAct(act=ActKind(kind))
    return [changed(old, kind or old.act.value, issues, negated)]


def changed(old: RuledAct, kind: str, issues: Sequence[Issue], negated: bool | None) -> RuledAct:
    """An act with what a person says of it."""
    return RuledAct(
        act=ActKind(kind),
        issues=tuple(dict.fromkeys(issues)) or old.issues,
        negated=old.negated if negated is None else negated,
    )

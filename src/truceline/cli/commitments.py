"""What was promised, foretold and threatened, what became of it, and a person's word on it."""

from typing import Annotated, Any

import typer
from rich.text import Text

from truceline.analysis.choosing import SETTLED, Choice, chosen
from truceline.analysis.commitments import Commitment
from truceline.analysis.frames import commitments_of
from truceline.analysis.outcomes import Outcome
from truceline.analysis.settling import plan_settle
from truceline.cli import given
from truceline.cli.dating import warn_undated
from truceline.cli.decisions import By, Only, Why, carry_out
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
from truceline.publishing.phrases import outcome_words, settled_by, state_words
from truceline.record.opening import open_record
from truceline.settings import read_settings
from truceline.vocabulary.acts import Issue
from truceline.vocabulary.commitments import CommitmentKind, CommitmentState

COMMITMENTS = "Example: truceline commitments talks.db --party Norlund --state due"
SETTLE = (
    'Example: truceline settle talks.db 057b502e6b25 kept --by "A. Berg" '
    '--note "the list lies before us"'
)
STATES = (*(state.value for state in CommitmentState), SETTLED)
KINDS = tuple(kind.value for kind in CommitmentKind)
KEY_SHOWN = 12  # letters of a key in a table; `settle` takes as many

InState = Annotated[
    str, given.narrow("--state", "STATE", "In this state: open, due, kept, broken, contested, "
                      "withdrawn or settled (by a person).")
]  # fmt: skip
OfKind = Annotated[
    str, given.narrow("--kind", "KIND", "Of this kind: promise, prediction or threat.")
]
DueBefore = Annotated[
    str, given.narrow("--due-before", "DAY", "Falling due before this day: 2031-05-04.")
]
Held = Annotated[bool, typer.Option("--unsure", help="Show those held for review, and no others.")]


def register(app: typer.Typer) -> None:
    """Hang the commands into the program."""
    app.command(epilog=COMMITMENTS)(commitments)
    app.command(epilog=SETTLE)(settle)


def commitments(
    database: Database,
    party: given.Party = "",
    state: InState = "",
    kind: OfKind = "",
    issue: given.OnIssue = "",
    due_before: DueBefore = "",
    on: given.On = "",
    unsure: Held = False,
    json: AsJson = False,
) -> None:
    """List who promised, foretold or threatened what by when, and what later words say of it."""
    settings = read_settings()
    with open_record(database, settings=settings) as record, record.reading() as reader:
        choice = Choice(
            side=given.party_named(reader, party),
            kind=given.one_of(kind, KINDS, "--kind"),
            state=given.one_of(state, STATES, "--state"),
            issue=given.code_named(Issue, issue, "--issue"),
            due_before=given.whole_day(due_before, "--due-before"),
            unsure=unsure,
        )
        asked = given.whole_day(on, "--on")
        found = commitments_of(reader, on=asked, below=settings.review_below)
        places = Places(reader)
        wanted = chosen(found, choice)
        if json:
            print_lines(line(one, places) for one in wanted)
            return
        table = plain_table("Due, state", "Who, what", "Words, where")
        for one in wanted:
            table.add_row(*cells(one, places))
        print_table(table)
        warn_undated(reader)


def cells(one: Commitment, places: Places) -> tuple[Text, ...]:
    """One of them in a table."""
    made = f"said {day(one.made)}" if one.made else "day unknown"
    reports, origins = one.told_by
    told = f"told by {reports} reports, {origins} origins" if reports > 1 else ""
    condition = f"hangs on: {one.condition}" if one.condition else ""
    return (
        stacked(one.due or "no date", state_words(one)),
        stacked(
            f"{one.speaker or 'nobody named'}", one.kind.value, made, told, one.key[:KEY_SHOWN]
        ),
        stacked(
            places.told(one.row),
            settled_by(one),
            condition,
            places.where(one.row.report, one.row.statement.start),
            *(f"{outcome_words(each)}: {said(each, places)}" for each in one.outcomes),
            *(f"may bear on it: {said(each, places)}" for each in one.may_bear),
        ),
    )


def said(each: Outcome, places: Places) -> str:
    """A later statement with who, when and where."""
    speaker = each.row.statement.speaker
    actors = speaker.actors if speaker else ()
    who = " and ".join(a.name for a in actors) or (speaker.text if speaker else "nobody named")
    where = places.where(each.row.report, each.row.statement.start)
    return f"{places.told(each.row)} ({who}, {day(each.row.date)}; {where})"


def line(one: Commitment, places: Places) -> dict[str, Any]:
    """One of them for a program."""
    reports, origins = one.told_by
    return {
        "id": one.key,
        "kind": one.kind.value,
        "state": one.state.value,
        "speaker": one.speaker or None,
        "party": one.party,
        "sides": sorted(one.sides),
        "issues": [issue.value for issue in one.issues],
        "made": one.made,
        "due": one.due,
        "due_words": one.act.due.text if one.act.due else None,
        "condition": one.condition,
        "words": one.row.words,
        "where": places.where(one.row.report, one.row.statement.start),
        "sure": one.sure,
        "reports": reports,
        "origins": origins,
        "tellings": [row.statement.key for row in one.tellings],
        "outcomes": [outcome_line(each, places) for each in one.outcomes],
        "may_bear": [outcome_line(each, places) for each in one.may_bear],
        "settled": settled_line(one),
    }


def outcome_line(each: Outcome, places: Places) -> dict[str, Any]:
    """A later statement for a program."""
    speaker = each.row.statement.speaker
    return {
        "statement": each.row.statement.key,
        "says": each.says,
        "own_word": each.own,
        "sign": each.sign,
        "shared": list(each.shared),
        "speaker": " and ".join(a.name for a in speaker.actors) if speaker else None,
        "date": each.row.date,
        "words": each.row.words,
        "where": places.where(each.row.report, each.row.statement.start),
    }


def settled_line(one: Commitment) -> dict[str, Any] | None:
    """A person's word for a program."""
    if one.settled is None:
        return None
    ruling = one.settled
    return {
        "decision": ruling.number,
        "by": ruling.by,
        "at": ruling.decided_at,
        "note": ruling.note,
    }


def settle(
    database: Database,
    given_key: Annotated[
        str,
        typer.Argument(metavar="ID", help="The key that `truceline commitments` shows."),
    ],
    state: Annotated[
        str,
        typer.Argument(metavar="STATE", help="open, due, kept, broken, contested or withdrawn."),
    ],
    kind: Annotated[
        str,
        typer.Option(help="promise, prediction or threat, where the words are several."),
    ] = "",
    by: By = "",
    note: Why = "",
    preview: Only = False,
) -> None:
    """Rule what became of a promise, a prediction or a threat; every re-run obeys."""
    settings = read_settings()
    with open_record(database, settings=settings) as record:
        found = commitments_of(record.reader, below=settings.review_below)
        plan = plan_settle(found, given_key, state, given.one_of(kind, KINDS, "--kind"))
        carry_out(record, plan, by, note, preview=preview)

"""Proposals with their points and answers, alone or side by side."""

from collections.abc import Iterator
from typing import Annotated

import typer
from rich.console import Group
from rich.text import Text

from truceline.analysis.answers import finds_fault
from truceline.analysis.proposals import proposals
from truceline.analysis.sidebyside import rows_by_issue
from truceline.analysis.summary import counted
from truceline.cli import talks_json
from truceline.cli.output import (
    AsJson,
    Database,
    plain_table,
    print_lines,
    print_parts,
    print_table,
    stacked,
)
from truceline.cli.places import Places
from truceline.cli.spoken import passage
from truceline.cli.talks import of
from truceline.record.opening import open_record
from truceline.settings import read_settings
from truceline.vocabulary.errors import NotFound
from truceline.vocabulary.labels import label
from truceline.vocabulary.names import fold
from truceline.vocabulary.proposals import Answer, Proposal, Provided

PROPOSALS = 'Example: truceline proposals talks.db "river plan"'
Name = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[NAME]...",
        help="One proposal in full; several side by side.",
        show_default=False,
    ),
]
Every = Annotated[
    bool, typer.Option("--all", help="Also the drafts of the process file that no report tells of.")
]


def register(app: typer.Typer) -> None:
    """Hang the command into the program."""
    app.command("proposals", epilog=PROPOSALS)(list_proposals)


def list_proposals(
    database: Database, name: Name = None, every: Every = False, json: AsJson = False
) -> None:
    """Show drafts and plans: who put them forward, what they provide, who answered how."""
    with open_record(database, settings=read_settings()) as record, record.reading() as reader:
        found = [one for one in proposals(of(reader)) if one.told or every or name]
        chosen = [named(found, one) for one in name or ()]
        places = Places(reader)
        if json:
            print_lines(talks_json.proposal(one, places) for one in chosen or found)
        elif len(chosen) > 1:
            compare(chosen)
        elif chosen:
            print_parts(in_full(chosen[0], places))
        else:
            table = plain_table("Date", "Proposal", "Answers, where")
            for one in found:
                table.add_row(*proposal_cells(one, places))
            print_table(table)


def named(found: list[Proposal], name: str) -> Proposal:
    """The proposal of that name, alias or key."""
    asked = fold(name)
    for exact in (True, False):
        for one in found:
            names = [fold(n) for n in (one.key, one.name, *one.aliases)]
            if asked in names if exact else any(asked in known for known in names):
                return one
    raise NotFound(f"no proposal is called {name!r}; truceline proposals DB lists them")


def proposal_cells(one: Proposal, places: Places) -> tuple[Text, ...]:
    """One proposal in a list."""
    by = f"by {' and '.join(one.authors)}" if one.authors else "author not told"
    points = counted(len(one.provisions), "point") if one.provisions else ""
    lines = [line for answer in one.answers for line in answer_lines(answer, places)]
    if not lines and one.mentions:
        lines = ["no answer found; of it was said:", *passage(one.mentions[0], places)]
    return (
        Text(one.date or "unknown"),
        stacked(one.name, by, one.status.word, points),
        stacked(*(lines or ["no words in the record"])),
    )


def answer_lines(answer: Answer, places: Places) -> list[str]:
    """An answer with its words."""
    act = "" if answer.act.value in ("accept", "reject") else f" ({answer.act.value})"
    if answer.act.value == "praise" and answer.stance.value == "opposes":
        act = " (praise, but the words refuse it as a basis)"
    if answer.stance.value == "undeclared" and finds_fault(answer):
        act = " (names what it lacks)"
    if answer.act.value == "assert":
        act = " (is looking at it)"
    if answer.act.value == "propose":
        act = " (propose: takes it up)"
    told = f", told by {answer.attributed_by}" if answer.attributed_by else ""
    row = answer.grounds[0]
    lines = [f"{answer.party}: {answer.stance.value}{act}{told}"]
    if answer.condition:
        lines.append(f"hangs on: {answer.condition}")
    return [*lines, *passage(row, places)]


def in_full(one: Proposal, places: Places) -> Iterator[Text | Group]:
    """All of one proposal."""
    by = f"by {' and '.join(one.authors)}" if one.authors else "author not told"
    facts = [one.date or "", one.kind or "", one.status.word]
    yield stacked(one.name, by, ", ".join(filter(None, facts)), also(one))
    for head, blocks in (
        ("Put forward", [passage(row, places) for row in one.put_forward]),
        ("Provides", [point_lines(point, places) for point in one.provisions]),
        ("Answers, newest first", [answer_lines(answer, places) for answer in one.answers]),
        ("Also said of it", [passage(row, places) for row in one.mentions]),
    ):
        if blocks:
            yield Text(f"\n{head}", style="bold")
            yield Group(*(stacked(*lines) for lines in blocks))


def also(one: Proposal) -> str:
    """Its other names, and the version before it."""
    names = f"also called: {', '.join(one.aliases)}" if one.aliases else ""
    before = f"replaces: {one.supersedes}" if one.supersedes else ""
    return ". ".join(filter(None, (names, before)))


def point_lines(point: Provided, places: Places) -> list[str]:
    """One point with what it binds, and where it stands."""
    option = f": {point.option}" if point.option else ""
    owes = f"owed by {point.owes}" if point.owes else ""
    due = f"due {point.due}" if point.due else ""
    where = places.where(point.grounds[0].report, point.grounds[0].start) if point.grounds else ""
    return [
        f"{label(point.issue)}{option}",
        point.words,
        ", ".join(filter(None, (owes, due))),
        where or "from the process file",
    ]


def compare(chosen: list[Proposal]) -> None:
    """Proposals side by side, an issue a row."""
    table = plain_table("Issue", *(one.name for one in chosen))
    for issue, cells in rows_by_issue(chosen):
        told = [
            stacked(*[f"{p.option}: {p.words}" if p.option else p.words for p in points] or ["–"])
            for points in cells
        ]
        table.add_row(Text(label(issue)), *told)
    print_table(table)

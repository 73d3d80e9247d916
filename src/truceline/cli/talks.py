"""Proposals, rounds, mediators and laws in the way, with the words behind each."""

from collections.abc import Iterable, Iterator
from typing import Annotated

import typer
from rich.console import Group
from rich.text import Text

from truceline.analysis import material as talk
from truceline.analysis.material import Material
from truceline.analysis.mediators import formats, mediators, venues
from truceline.analysis.obstacles import obstacles
from truceline.analysis.proposals import proposals
from truceline.analysis.rounds import rounds
from truceline.analysis.sidebyside import rows_by_issue
from truceline.analysis.wording import shown_words
from truceline.cli import talks_json
from truceline.cli.output import (
    AsJson,
    Database,
    inform,
    plain_table,
    print_lines,
    print_parts,
    print_table,
    stacked,
)
from truceline.cli.places import Places, shortened
from truceline.record.opening import open_record
from truceline.record.queries import Reader
from truceline.settings import read_settings
from truceline.vocabulary.errors import NotFound
from truceline.vocabulary.names import fold
from truceline.vocabulary.positions import Spoken
from truceline.vocabulary.proposals import Answer, Proposal, Provided
from truceline.vocabulary.rounds import Choice, Mediator, Obstacle, Round, Step

PROPOSALS = 'Example: truceline proposals talks.db "river plan"'
ROUNDS = "Example: truceline rounds talks.db"
MEDIATORS = "Example: truceline mediators talks.db"
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
    """Hang the commands into the program."""
    app.command("proposals", epilog=PROPOSALS)(list_proposals)
    app.command("rounds", epilog=ROUNDS)(list_rounds)
    app.command("mediators", epilog=MEDIATORS)(list_mediators)


def of(reader: Reader) -> Material:
    """What the record tells of talks."""
    return talk.material(reader, review_below=read_settings().review_below)


# Proposals


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
    points = f"{len(one.provisions)} points" if one.provisions else ""
    lines = [line for answer in one.answers for line in answer_lines(answer, places)]
    lines = lines or [line for row in one.mentions[:1] for line in passage(row, places)]
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
    if answer.act.value == "propose":
        act = " (propose: takes it up)"
    told = f", told by {answer.attributed_by}" if answer.attributed_by else ""
    row = answer.grounds[0]
    lines = [f"{answer.party}: {answer.stance.value}{act}{told}"]
    if answer.condition:
        lines.append(f"hangs on: {answer.condition}")
    return [*lines, *passage(row, places)]


def passage(row: Spoken, places: Places, sentence: str = "") -> list[str]:
    """Words with who said them, when, and where they stand; or the sentence around them."""
    nobody = "the report's own sentence" if sentence else "nobody named"
    who = f"{row.speaker}{'' if row.side else ' (for no party)'}" if row.speaker else nobody
    words = shortened(sentence) or shown_words(shortened(row.words), row.kind, row.cue)
    around = bool(sentence) and sentence != row.words
    told = f"sentence with words of {who}" if around and row.speaker else who
    return [f"{told}, {when(row)}: {words}", places.where(row.report, row.start)]


def when(row: Spoken) -> str:
    """The day of a statement, and what day it is."""
    if row.date is None:
        return "day unknown"
    return row.date[:10] if row.date_is == "said" else f"printed {row.date[:10]}"


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
        f"{point.issue.value.replace('_', ' ')}{option}",
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
        table.add_row(Text(issue.value.replace("_", " ")), *told)
    print_table(table)


# Rounds


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
    return "round" if one.parties > 1 else "contact"


def place(one: Round) -> str:
    """The place with whose soil it is."""
    return f"{one.venue} ({one.host})" if one.host and one.host != one.venue else f"{one.venue}"


def days_of(one: Round) -> Text:
    """When a meeting was, as far as it is told."""
    notes = {"its end": "its end", "said": "day of the words"}
    end = f"to {one.end}" if one.end else ""
    return stacked(one.date or "unknown", end, notes.get(one.date_is, ""))


# Mediators, hosts, places, forms, laws


def list_mediators(database: Database, json: AsJson = False) -> None:
    """Show mediators and hosts, places and forms of talks, and laws that stand in the way."""
    with open_record(database, settings=read_settings()) as record, record.reading() as reader:
        told, places = of(reader), Places(reader)
        if json:
            print_lines(talks_json.of_mediation(told, places))
            return
        parts = [
            *block("Mediators and hosts", (mediator_text(m, places) for m in mediators(told))),
            *block("Places", (choice_text(c, places) for c in venues(told))),
            *block("Forms of talks", (choice_text(c, places) for c in formats(told))),
            *block("Laws in the way", (obstacle_text(o, places) for o in obstacles(told))),
        ]
        if parts:
            print_parts(parts)
        else:
            inform("Nothing in the record matches.")


def block(head: str, texts: Iterable[Group]) -> list[Text | Group]:
    """A head with what stands under it; without anything, nothing."""
    shown = list(texts)
    return [Text(f"{head}\n", style="bold"), *shown] if shown else []


def mediator_text(one: Mediator, places: Places) -> Group:
    """A mediator with every step and view."""
    role = ", ".join(filter(None, (one.identity, one.role, *one.people)))
    views = [
        stacked(f"  {view.party}: {view.view}", *indented(view.grounds, places))
        for view in one.views
    ]
    return Group(Text(f"{one.name} ({role})"), *steps(one.steps, places), *views, Text(""))


def choice_text(one: Choice, places: Places) -> Group:
    """A place or form with who is for and against it."""
    free = "no party was found to refuse it" if one.free else "refused"
    return Group(Text(f"{one.name}: {free}"), *steps(one.steps, places), Text(""))


def steps(taken: Iterable[Step], places: Places) -> list[Text]:
    """Steps, each with its words."""
    return [
        stacked(
            f"  {one.party}: {one.what}{' (coded unsurely)' if one.unsure else ''}",
            f"  hangs on: {one.condition}" if one.condition else "",
            *indented(one.grounds, places),
        )
        for one in taken
    ]


def indented(grounds: tuple[Spoken, ...], places: Places) -> list[str]:
    """The first telling, and how many tell it again."""
    again = [f"told by {len(grounds)} statements"] if len(grounds) > 1 else []
    return [f"  {line}" for line in (*passage(grounds[0], places), *again)]


def obstacle_text(one: Obstacle, places: Places) -> Group:
    """A law with all that is said of it."""
    whose = f" ({one.party})" if one.party else ""
    words = [
        stacked(
            f"  {word.says}: {word.clause}",
            "  in the report's own words, around the statement" if word.told else "",
            f"  {word.speaker or 'nobody named'}, {when(word.ground)}",
            f"  {places.where(word.ground.report, word.ground.start)}",
        )
        for word in one.words
    ]
    return Group(Text(f"{one.name}{whose}"), *words, Text(""))

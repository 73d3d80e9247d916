"""Mediators and hosts, places and forms of talks, and laws in the way."""

from collections.abc import Iterable

import typer
from rich.console import Group
from rich.text import Text

from truceline.analysis.middle import in_the_middle
from truceline.cli import given, talks_json
from truceline.cli.output import AsJson, Database, inform, print_lines, print_parts, stacked
from truceline.cli.places import Places
from truceline.cli.spoken import law_lines, passage, when
from truceline.cli.talks import of
from truceline.record.opening import open_record
from truceline.settings import read_settings
from truceline.vocabulary.positions import Spoken
from truceline.vocabulary.rounds import Choice, Mediator, Obstacle, Step

MEDIATORS = "Example: truceline mediators talks.db"


def register(app: typer.Typer) -> None:
    """Hang the command into the program."""
    app.command("mediators", epilog=MEDIATORS)(list_mediators)


NOBODY = "The record tells of no mediator, host, place or form of talks, nor of a law against them."


def list_mediators(
    database: Database,
    party: given.Party = "",
    until: given.Until = "",
    json: AsJson = False,
) -> None:
    """Show mediators and hosts, places and forms of talks, and laws that stand in the way.

    With a party, what it is or did about them; whether a place is free is still asked of all.
    """
    with open_record(database, settings=read_settings()) as record, record.reading() as reader:
        told, places = of(reader).up_to(given.whole_day(until, "--until")), Places(reader)
        found = in_the_middle(told).of_side(given.party_named(reader, party))
        if json:
            print_lines(talks_json.of_mediation(found, places))
            return
        parts = [
            *block("Mediators and hosts", (mediator_text(m, places) for m in found.mediators)),
            *block("Places", (choice_text(c, places) for c in found.venues)),
            *block("Forms of talks", (choice_text(c, places) for c in found.formats)),
            *block("Laws in the way", (obstacle_text(o, places) for o in found.laws)),
        ]
        if parts:
            print_parts(parts)
        else:
            asked = party or until
            inform("Nothing in the record matches." if asked else NOBODY)


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
    against = "; a law is told to stand against it" if one.laws else ""
    laws = [f"  {line}" for law in one.laws for line in law_lines(law, places)]
    return Group(
        Text(f"{one.name}: {free}{against}"),
        *steps(one.steps, places),
        *(Text(line) for line in laws),
        Text(""),
    )


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

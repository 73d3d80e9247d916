"""What the talks have and lack."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Any

import typer

from truceline.analysis.assessment import Assessed, assess
from truceline.analysis.factors import factors_of, on_one_issue
from truceline.analysis.frames import by_persons, heard_beside
from truceline.analysis.settled import Voice
from truceline.analysis.speaking import Said
from truceline.analysis.stances import CAN_BIND, bench_of
from truceline.analysis.wordsofstate import why
from truceline.cli import given
from truceline.cli.dating import warn_undated
from truceline.cli.output import AsJson, Database, day, print_lines, print_outline
from truceline.cli.places import Places
from truceline.cli.spoken import line as evidence
from truceline.cli.spoken import printed
from truceline.record.opening import open_record
from truceline.record.queries import Reader
from truceline.settings import read_settings
from truceline.vocabulary.acts import Issue

ASSESS = "Example: truceline assess talks.db --until 2031-03-31"
Line = tuple[int, str, str]  # depth, words, style
SHOWN = 3  # statements of each party in a table; --json gives all


def register(app: typer.Typer) -> None:
    """Hang the command into the program."""
    app.command("assess", epilog=ASSESS)(assess_talks)


def assess_talks(
    database: Database,
    issue: given.OnIssue = "",
    party: given.Party = "",
    until: given.Until = "",
    codebook: Annotated[
        Path | None,
        typer.Option(help="A file or folder that adds to assessment.yml.", show_default=False),
    ] = None,
    json: AsJson = False,
) -> None:
    """Show what the talks have and lack, by seven factors, with the words for and against each.

    With an issue, the factors that it belongs to, each with the state on that issue alone. With
    a party, only its words; the state is still that of all parties.
    """
    settings = read_settings()
    with open_record(database, settings=settings) as record, record.reading() as reader:
        on = given.code_named(Issue, issue, "--issue")
        side = given.party_named(reader, party)
        last = given.last_day(until, "--until")
        found = assessed(reader, last, codebook, settings.review_below, Issue(on) if on else None)
        found = [of_party(one, side) for one in found]
        places = Places(reader)
        if json:
            print_lines(line(one, places) for one in found)
            return
        print_outline(part for one in found for part in outline(one, places))
        warn_undated(reader)


def of_party(one: Assessed, side: str) -> Assessed:
    """A factor with the words of one side; without one, with those of all."""
    if not side:
        return one
    parties, outsiders = (
        tuple(voice for voice in voices if voice.side == side)
        for voices in (one.parties, one.outsiders)
    )
    return replace(one, parties=parties, outsiders=outsiders)


def assessed(
    reader: Reader, until: str, codebook: Path | None, below: float, issue: Issue | None = None
) -> list[Assessed]:
    """The assessment of a record up to a day, or that of one issue in it."""
    process = reader.process()
    spoken = reader.spoken()
    others = heard_beside(by_persons(reader.statements()), {row.statement for row in spoken})
    known, beside = (
        [row for row in some if not until or (row.date is not None and row.date[:10] <= until)]
        for some in (spoken, others)
    )
    bench = bench_of(process, review_below=below)
    factors = on_one_issue(factors_of(process, codebook), issue)
    found = assess(factors, process, known, beside, bench=bench)
    # What an agreement needs somebody to say is asked of the whole factor.
    return found if issue is None else [replace(one, unsaid=()) for one in found]


def outline(one: Assessed, places: Places) -> Iterator[Line]:
    """A factor for a person: its state, then who said what."""
    yield 0, f"{one.factor.name}: {one.state.value.upper()}", "bold"
    newest = f" Newest words: {day(one.newest)}." if one.newest else ""
    yield 1, f"{why(one)}.{newest}", ""
    for voices in (one.parties, one.outsiders):
        for voice in voices:
            for way, said in (("for", voice.for_), ("against", voice.against)):
                if said:
                    apart = "" if voices is one.parties else " (outside: changes no state)"
                    yield 1, f"{voice.name}, {way}{apart}", "bold"
                    yield from told(said, places)
    if one.unsaid:
        yield 1, f"Not found in any party’s words: {'; '.join(one.unsaid)}", "dim"
    yield 0, "", ""


def told(said: tuple[Said, ...], places: Places) -> Iterator[Line]:
    """The newest words, where they stand, and how many more there are."""
    for one in said[:SHOWN]:
        row = one.row
        mark = f" (rank {row.rank}, changes no state)" if row.rank > CAN_BIND else ""
        by = f" (told by {one.told_by})" if one.told_by else ""
        yield 2, f"{row.speaker}{mark}{by}, {day(row.date)}: {printed(row)}", ""
        yield 3, places.where(row.report, row.start), "dim"
    if len(said) > SHOWN:
        yield 2, f"and {len(said) - SHOWN} more (--json shows all)", "dim"


def line(one: Assessed, places: Places) -> dict[str, Any]:
    """A factor for a program."""
    return {
        "factor": one.key,
        "name": one.factor.name,
        "state": one.state.value,
        "why": why(one),
        "newest": one.newest,
        "silent": list(one.silent),
        "asked_for_by_outsiders": one.asked_for_outside,
        "holds_mediator_partial": list(one.partial),
        "issues": [
            {"issue": r.issue.value, "relation": r.relation, "parties": [p.party for p in r.lines]}
            for r in one.reasons
        ],
        "parties": [voice_line(voice, places) for voice in one.parties],
        "outsiders": [voice_line(voice, places) for voice in one.outsiders],
        "not_found": list(one.unsaid),
        "searched_statements": one.searched,
    }


def voice_line(voice: Voice, places: Places) -> dict[str, Any]:
    """What somebody said for and against."""
    return {
        "name": voice.name,
        "side": voice.side or None,
        "for": [said_line(one, places) for one in voice.for_],
        "against": [said_line(one, places) for one in voice.against],
    }


def said_line(said: Said, places: Places) -> dict[str, Any]:
    """One thing said, with where it stands."""
    row = said.row
    return {
        **evidence(row, places),
        "rank": row.rank or None,
        "binding": said.binding,
        "told_by": said.told_by or None,
        "issues": [issue.value for issue in row.issues],
        "option": row.option,
        "condition": row.condition,
        "reports": len({one.report for one in said.tellings}),
        "origins": len({one.family or one.report for one in said.tellings}),
    }

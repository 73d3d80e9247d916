"""Claims of fact: who claims, who denies, who counts otherwise."""

from collections.abc import Iterator
from typing import Annotated, Any

import typer

from truceline.analysis.claims import Fact, Kind, Part, Telling, claims, origins
from truceline.analysis.figures import Figure
from truceline.analysis.frames import heard_by_all
from truceline.analysis.stances import bench_of
from truceline.cli import given
from truceline.cli.output import AsJson, Database, day, print_lines, print_outline
from truceline.cli.places import Places
from truceline.cli.spoken import line as evidence
from truceline.cli.spoken import printed
from truceline.record.opening import open_record
from truceline.settings import read_settings
from truceline.vocabulary.acts import Issue
from truceline.vocabulary.labels import label

CLAIMS = "Example: truceline claims talks.db --contested --since 2031-03-01"
Line = tuple[int, str, str]  # depth, words, style


def register(app: typer.Typer) -> None:
    """Hang the command into the program."""
    app.command("claims", epilog=CLAIMS)(list_claims)


def list_claims(
    database: Database,
    contested: Annotated[
        bool, typer.Option("--contested", help="Only what is denied or counted otherwise.")
    ] = False,
    party: given.Party = "",
    issue: given.OnIssue = "",
    since: given.Since = "",
    until: given.Until = "",
    json: AsJson = False,
) -> None:
    """List what is said to have happened: who claims it, who denies it, who counts otherwise."""
    settings = read_settings()
    with open_record(database, settings=settings) as record, record.reading() as reader:
        on = given.code_named(Issue, issue, "--issue")
        side = given.party_named(reader, party)
        first, last = given.day_named(since, "--since"), given.last_day(until, "--until")
        titles = {row.key: row.title or "" for row in reader.reports()}
        bench = bench_of(reader.process(), review_below=settings.review_below)
        found = [
            fact
            for fact in claims(heard_by_all(reader), bench=bench, titles=titles)
            if (fact.contested or not contested)
            and (not on or on in fact.issues)
            and (not side or any(telling.row.side == side for telling in fact.tellings))
            and (not first or (fact.date or "") >= first)
            and (not last or (fact.date is not None and fact.date[:10] <= last))
        ]
        places = Places(reader)
        if json:
            print_lines(line(fact, places) for fact in found)
            return
        print_outline(part for fact in found for part in outline(fact, places))


def outline(fact: Fact, places: Places) -> Iterator[Line]:
    """A fact for a person."""
    issues = ", ".join(label(issue) for issue in fact.issues)
    head = f"{day(fact.date) if fact.date else 'date unknown'}: {fact.kind.value}" + (
        f" ({issues})" if issues else ""
    )
    yield 0, head.upper() if fact.contested else head, "bold"
    for figures in side_by_side(fact):
        yield 1, figures, ""
    for part in Part:
        tellings = fact.part(part)
        if not tellings:
            continue
        told = origins(tellings)
        reports, families = len(dict(told)), len({f or r for r, f in told})
        counts = f"{plural(reports, 'report')}, {plural(families, 'independent origin')}"
        yield 1, f"{part.value}: {counts}", "bold"
        for one in tellings:
            yield from said(one, places)
    yield 0, "", ""


def side_by_side(fact: Fact) -> Iterator[str]:
    """The figures for one thing in a line, each with who gives it."""
    given: dict[str, dict[str, str]] = {}
    for one, figure in fact.counts:
        number = (
            f"{figure.low:,}" if figure.low == figure.high else f"{figure.low:,}-{figure.high:,}"
        )
        given.setdefault(figure.of, {}).setdefault(f"{number} ({who(one)})", "")
    for thing, numbers in given.items():
        if len(numbers) > 1:
            yield f"figures for {thing}: {'; '.join(numbers)}"


def who(one: Telling) -> str:
    """A speaker with the party."""
    side = one.row.party
    return f"{one.row.speaker}, {side}" if side and side != one.row.speaker else one.row.speaker


def plural(number: int, word: str) -> str:
    """A count with its word.

    >>> plural(1, "report"), plural(3, "report")
    ('1 report', '3 reports')
    """
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


def said(one: Telling, places: Places) -> Iterator[Line]:
    """One voice, with its words and where they stand."""
    row = one.row
    unsure = " (unsure: held for review)" if one.unsure else ""
    yield 2, f"{who(one)}, {day(row.date)}{unsure}: {printed(row)}", ""
    counts = "; ".join(map(counted, one.figures))
    if counts:
        yield 3, f"figure: {counts}", ""
    yield 3, places.where(row.report, row.start), "dim"
    if one.because:
        yield 3, f"linked: {one.because}", "dim"


def counted(figure: Figure) -> str:
    """A figure as printed, with the words by which somebody unnamed gives it.

    >>> counted(Figure("drones", 9, 9, "nine drones", 0, 11, hearsay="were said to"))
    'nine drones (in the print: “were said to”)'
    """
    return f"{figure.words} (in the print: “{figure.hearsay}”)" if figure.hearsay else figure.words


def line(fact: Fact, places: Places) -> dict[str, Any]:
    """A fact for a program."""
    return {
        "fact": fact.key,
        "kind": fact.kind.value,
        "kind_key": Kind(fact.kind).name.lower(),
        "contested": fact.contested,
        "date": fact.date,
        "issues": [issue.value for issue in fact.issues],
        **{part.value: [telling_line(one, places) for one in fact.part(part)] for part in Part},
    }


def telling_line(one: Telling, places: Places) -> dict[str, Any]:
    """One voice for a program."""
    row = one.row
    return {
        **evidence(row, places),
        "linked_by": one.because or None,
        "unsure": one.unsure,
        "figures": [
            {
                "of": figure.of,
                "low": figure.low,
                "high": figure.high,
                "words": figure.words,
                "hearsay": figure.hearsay or None,
            }
            for figure in one.figures
        ],
        "reports": len({row.report for row in one.prints}),
        "origins": len({row.family or row.report for row in one.prints}),
    }

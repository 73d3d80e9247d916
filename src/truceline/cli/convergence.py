"""How the parties stand to one another, issue by issue."""

from typing import Any

import typer
from rich.text import Text

from truceline.analysis.candidates import Candidate, LastWord, candidates
from truceline.analysis.convergence import Held, OnIssue, on_issues, silent_issues
from truceline.analysis.positions import cells as cells_of
from truceline.analysis.positions import positions
from truceline.analysis.stances import bench_of
from truceline.analysis.voiced import spoken_of
from truceline.cli import given, talks_json
from truceline.cli.dating import warn_undated
from truceline.cli.matrix import line as position_line
from truceline.cli.matrix import stood
from truceline.cli.output import (
    AsJson,
    Database,
    plain_table,
    print_lines,
    print_table,
    stacked,
)
from truceline.cli.places import Places
from truceline.cli.spoken import law_lines, said
from truceline.cli.spoken import line as evidence
from truceline.cli.talks import of
from truceline.record.opening import open_record
from truceline.settings import read_settings
from truceline.vocabulary.acts import Issue
from truceline.vocabulary.labels import label
from truceline.vocabulary.positions import Spoken
from truceline.vocabulary.process import Party

CONVERGENCE = "Example: truceline convergence talks.db --issue ceasefire"
NO_STANCE = "no stance taken"


def register(app: typer.Typer) -> None:
    """Hang the command into the program."""
    app.command(epilog=CONVERGENCE)(convergence)


def convergence(
    database: Database,
    issue: given.OnIssue = "",
    party: given.Party = "",
    on: given.On = "",
    json: AsJson = False,
) -> None:
    """Tell issue by issue where the parties stand together, apart, or are silent.

    With a party, only the issues and choices on which it spoke.
    """
    settings = read_settings()
    with open_record(database, settings=settings) as record, record.reading() as reader:
        process, asked = reader.process(), given.whole_day(on, "--on")
        only = given.code_named(Issue, issue, "--issue")
        bench = bench_of(process, review_below=settings.review_below)
        spoken = [
            one
            for one in reader.spoken()
            if not asked or (one.date is not None and one.date[:10] <= asked)
        ]
        lines = [one for one in positions(spoken, bench=bench) if one.attributed_by is None]
        held = cells_of(lines)
        side = given.party_named(reader, party)
        found = [
            one
            for one in on_issues(process, held, spoken)
            if only in ("", one.issue.value) and (not side or spoke_on(one, side, held))
        ]
        offered = candidates(of(reader).up_to(asked))
        named = [
            one
            for one in offered
            if only in ("", one.issue.value)
            and (not side or any(word.side.id == side for word in one.words))
        ]
        touched = [
            one
            for one in spoken_of(process, held, spoken, bench)
            if only in ("", one[0]) and (not side or any(p.id == side for p, _ in one[1]))
        ]
        heard = {touched_on for touched_on, _ in touched}
        quiet = [
            i
            for i in silent_issues(process, held)
            if only in ("", i.value) and i not in heard and not side
        ]
        places = Places(reader)
        if json:
            print_lines([
                *(issue_line(one, places) for one in found),
                *(touched_line(issue, words, places) for issue, words in touched),
                *({"issue": one.value, "relation": "all silent"} for one in quiet),
                *(candidate_line(one, places) for one in named),
            ])  # fmt: skip
            return
        table = plain_table("Issue, relation", "Words, where")
        for one in found:
            table.add_row(*issue_cells(one, places))
        for on_it, words in touched:
            told = [f"{p.name} spoke, took no stance: {said(row, places)}" for p, row in words]
            table.add_row(stacked(label(on_it), NO_STANCE), stacked(*told))
        for each in named:
            table.add_row(*candidate_cells(each, places))
        print_table(table)
        if quiet:
            none = ", ".join(label(one) for one in quiet)
            typer.echo(f"Nobody who binds a party spoke on: {none}.")
        warn_undated(reader)


def spoke_on(one: OnIssue, side: str, held: Held) -> bool:
    """Whether a side took a stance on an issue, or spoke of it."""
    return bool(held.get((side, one.issue))) or any(party.id == side for party, _ in one.spoke)


def issue_cells(one: OnIssue, places: Places) -> tuple[Text, ...]:
    """One issue in a table."""
    lines = []
    for pair in one.pairs:
        for party, position in (
            (pair.left, pair.relation.left),
            (pair.right, pair.relation.right),
        ):
            if position is not None:
                lines.append(f"{party.name}, {stood(position, places)}")
    lines += [f"{p.name} spoke, took no stance: {said(row, places)}" for p, row in one.spoke]
    lines += [f"{party.name} has said nothing" for party in one.silent]
    for asked in one.conditions:
        lines.append(f"condition of {asked.party.name}: {asked.line.condition}")
        lines += [f"{m.given.party} gives: {said(m.given, places)}" for m in asked.meetings]
    divided = [f"open within {party.name}" for party in one.divided]
    return (
        stacked(label(one.issue), one.relation, *divided),
        stacked(*(dict.fromkeys(lines) or ["no side was taken"])),
    )


def candidate_cells(one: Candidate, places: Places) -> tuple[Text, ...]:
    """One venue, format or mediator in a table."""
    lines = [f"{w.side.name} {w.stance.value}: {said(w.row, places)}" for w in one.words]
    lines += [f"{party.name} has said nothing for or against it" for party in one.silent]
    lines += [line for law in one.laws for line in law_lines(law, places)]
    against = "; a law is told to stand against it" if one.laws else ""
    return (
        stacked(
            label(one.issue),
            one.name,
            f"{'free: refused by no party' if one.free else 'refused by a party'}{against}",
        ),
        stacked(*lines),
    )


def issue_line(one: OnIssue, places: Places) -> dict[str, Any]:
    """One issue for a program."""
    return {
        "issue": one.issue.value,
        "relation": one.relation,
        "divided": [party.id for party in one.divided],
        "silent": [party.id for party in one.silent],
        "spoke": [{"side": p.id, **evidence(row, places)} for p, row in one.spoke],
        "pairs": [
            {
                "left": pair.left.id,
                "right": pair.right.id,
                "relation": pair.relation.name,
                "left_line": position_line(pair.relation.left, places)
                if pair.relation.left
                else None,
                "right_line": position_line(pair.relation.right, places)
                if pair.relation.right
                else None,
            }
            for pair in one.pairs
        ],
        "conditions": [
            {
                "party": asked.party.id,
                "condition": asked.line.condition,
                "met_by": [
                    {"shared": list(m.shared), **evidence(m.given, places)} for m in asked.meetings
                ],
            }
            for asked in one.conditions
        ],
    }


def touched_line(issue: Issue, words: list[tuple[Party, Spoken]], places: Places) -> dict[str, Any]:
    """An issue that parties spoke of without a stance, for a program."""
    spoke = [{"side": party.id, **evidence(row, places)} for party, row in words]
    return {"issue": issue.value, "relation": NO_STANCE, "spoke": spoke}


def candidate_line(one: Candidate, places: Places) -> dict[str, Any]:
    """One venue, format or mediator for a program."""
    return {
        "issue": one.issue.value,
        "candidate": one.name,
        "free": one.free,
        "words": [stance_line(word, places) for word in one.words],
        "silent": [party.id for party in one.silent],
        "laws": [talks_json.obstacle(law, places) for law in one.laws],
    }


def stance_line(word: LastWord, places: Places) -> dict[str, Any]:
    """The last word of a side for a program."""
    return {"side": word.side.id, "stance": word.stance.value, **evidence(word.row, places)}

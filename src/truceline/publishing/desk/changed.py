"""The page of changes: who moved since a day, what was said before, what is said now."""

from collections.abc import Sequence
from datetime import timedelta

from truceline.analysis.changes import FIRST
from truceline.publishing.desk import links, wording
from truceline.publishing.desk.asking import Asked
from truceline.publishing.desk.combs import Comb
from truceline.publishing.desk.dateless import day_note
from truceline.publishing.desk.follow_pages import ChangesPage
from truceline.publishing.desk.fragments import Link
from truceline.publishing.desk.framing import frame
from truceline.publishing.desk.matrix import own_stance
from truceline.publishing.desk.passages import Passage, comb_of_grounds, moved, passage
from truceline.publishing.desk.standing import Standing, standing
from truceline.publishing.desk.surroundings import Choice, Counts, Filter
from truceline.record.days import days as ends_of
from truceline.record.rows import RecordReader
from truceline.vocabulary.acts import Issue, Stance
from truceline.vocabulary.positions import Change
from truceline.vocabulary.process import Process

PAGE = 25
KINDS = ("reversal", "softening", "hardening", "detail", FIRST)
LAST_DAYS = (3, 7, 30)


def changes_page(reader: RecordReader, asked: Asked) -> ChangesPage:
    """Every move from a day on, newest first, and where a party contradicts itself."""
    process = reader.process()
    until = asked.day("until") or ends_of(reader.totals().last)[1] or ""
    since = asked.day("since")
    where = standing(reader, process, asked.day("until"))
    found = [one for one in where.changes if (one.after.since or "")[:10] >= since]
    wanted = [one for one in found if answers(one, asked, process)]
    wanted.sort(key=lambda one: one.before is None)  # who moved first of all
    pager = asked.pager(len(wanted), PAGE)
    shown = [moved(one) for one in wanted[max(0, pager.first - 1) : pager.last]]
    return ChangesPage(
        frame=frame(reader, "Changes", "/changes"),
        heading=f"Changes since {wording.day_words(since)}" if since else "Changes of position",
        lede="A change needs two passages by people who can bind the party, said on different "
        "days in answer to the same question. Both are shown: was, and now."
        + day_note(reader, since, ""),
        since=asked.word("since"),
        until=asked.word("until"),
        quick=quick(until),
        parties=parties(process, found, asked),
        kinds=kinds(found, asked),
        issues=issues(process, found, asked),
        complaints=asked.complaints("since", "until"),
        contents=[
            Counts(
                label=wording.plural(number, kind) if kind != "detail" else "in a detail",
                count=number,
                url=asked.changed(kind=kind),
            )
            for kind in KINDS
            if (number := sum(one.kind == kind for one in found))
        ],
        changes=[one for one in shown if one.before is not None],
        firsts=[one for one in shown if one.before is None],
        divided=divided(where, asked, process, since),
        pager=pager,
    )


def quick(until: str) -> list[Link]:
    """The last days of the record, counted back from its newest day."""
    last = wording.as_day(until)
    if last is None:
        return []
    return [
        Link(
            f"last {number} days",
            links.with_query(
                "/changes", since=(last - timedelta(days=number - 1)).isoformat(), until=until
            ),
        )
        for number in LAST_DAYS
    ]


def answers(one: Change, asked: Asked, process: Process) -> bool:
    """Whether a change is one of those asked for."""
    party, kind, issue = asked.word("party"), asked.word("kind"), asked.word("issue")
    known = {side.id for side in process.sides()} | {side.name for side in process.sides()}
    return (
        (party not in known or party in (one.party, one.after.side))
        and (kind not in KINDS or kind == one.kind)
        and (issue not in {i.value for i in Issue} or issue == one.issue)
    )


def parties(process: Process, found: Sequence[Change], asked: Asked) -> Filter:
    """The sides that moved."""
    values = [(side.id, side.name) for side in process.sides()]
    return one_filter("party", "Party", "all parties", values, [c.after.side for c in found], asked)


def kinds(found: Sequence[Change], asked: Asked) -> Filter:
    """The ways in which they moved."""
    values = [(kind, kind) for kind in KINDS]
    return one_filter("kind", "Kind", "all kinds", values, [c.kind for c in found], asked)


def issues(process: Process, found: Sequence[Change], asked: Asked) -> Filter:
    """The issues on which they moved."""
    values = [(issue.value, wording.label(issue)) for issue in process.issues or Issue]
    told = [c.issue.value for c in found]
    return one_filter("issue", "Issue", "all issues", values, told, asked)


def one_filter(
    name: str,
    label: str,
    nothing: str,
    values: Sequence[tuple[str, str]],
    told: Sequence[str],
    asked: Asked,
) -> Filter:
    """A field with how many changes have each value."""
    return Filter(
        name=name,
        label=label,
        any=nothing,
        choices=[
            Choice(
                value=value,
                label=words,
                count=told.count(value),
                chosen=asked.word(name) in (value, words),
            )
            for value, words in values
        ],
    )


def divided(
    where: Standing, asked: Asked, process: Process, since: str
) -> list[tuple[Link, list[tuple[Passage, Stance]], Comb]]:
    """Parties of which two people say different things: both are shown, neither is averaged."""
    names = {side.id: side.name for side in process.sides()}
    wanted = asked.word("party")
    found = []
    for (side, issue), lines in where.held.items():
        for line in lines:
            if line.stance is not Stance.CONTESTED or (line.since or "")[:10] < since:
                continue
            if wanted in names and wanted != side:
                continue
            heading = f"{names.get(side, side)} on {wording.label(issue)}"
            link = Link(heading, links.position_url(side, issue))
            passages = [
                (passage(row), own_stance(row, line, where.bench)) for row in line.grounds[:2]
            ]
            found.append((link, passages, comb_of_grounds(line)))
    return found

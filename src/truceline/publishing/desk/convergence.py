"""The page of common ground and gaps: how parties stand on each issue, with their words."""

from collections.abc import Mapping, Sequence

from truceline.analysis import between as relations
from truceline.analysis.candidates import CHOICES, Candidate, candidates
from truceline.analysis.convergence import OnIssue, on_issues, silent_issues
from truceline.analysis.lines import FOR
from truceline.analysis.stances import Bench
from truceline.analysis.voiced import spoken_of
from truceline.analysis.wording import named_option
from truceline.publishing.desk import links, wording
from truceline.publishing.desk.asking import Asked
from truceline.publishing.desk.dateless import day_note, on_day
from truceline.publishing.desk.follow_pages import (
    ConvergencePage,
    Gap,
    Gathered,
    Offered,
    Option,
    Taken,
)
from truceline.publishing.desk.fragments import Link
from truceline.publishing.desk.framing import frame
from truceline.publishing.desk.matrix import Between, own_stance, told
from truceline.publishing.desk.meeting import against
from truceline.publishing.desk.passages import passage
from truceline.publishing.desk.stances import newest
from truceline.publishing.desk.standing import Standing, standing
from truceline.publishing.desk.surroundings import Counts
from truceline.publishing.desk.talks import talks
from truceline.record.rows import RecordReader
from truceline.vocabulary.acts import Issue, Stance
from truceline.vocabulary.positions import Position, Spoken
from truceline.vocabulary.process import Party, Process

DIVIDED = "divided"
GROUPS: tuple[tuple[str, str, str, tuple[str, ...]], ...] = (
    ("together", "Stand together", "The same option, or one that leaves room for the other",
     (relations.SAME, relations.COMPATIBLE)),
    ("meeting", "Conditions may meet", "One gives what another has set as its condition; "
     "whether it is enough, the words must tell", (relations.MEET,)),
    ("apart", "Exclude each other", "One refuses what another wants, or each wants another option",
     (relations.EXCLUSIVE,)),
    ("divided", "Open within a party", "Two who can speak for it differ", (DIVIDED,)),
    ("matters", "Spoke of different matters", "Both spoke on the issue, but not of one thing",
     (relations.APART,)),
    ("silent", "One took no stance", "No stance of a party was found",
     (relations.ONE_SILENT, relations.ALL_SILENT)),
)  # fmt: skip
CHOSEN = {
    Issue.TALKS_VENUE: "Venues",
    Issue.TALKS_FORMAT: "Formats",
    Issue.MEDIATION: "Mediators",
}


def convergence_page(reader: RecordReader, asked: Asked) -> ConvergencePage:
    """All issues by how the parties stand on them, and the choices that nobody refuses."""
    process, on = reader.process(), asked.day("on")
    where, known = standing(reader, process, on), talks(reader)
    day = wording.as_day(on or newest(where))
    found = on_issues(process, where.held, where.spoken)
    touched = spoken_of(process, where.held, where.spoken, where.bench)
    groups = gathered(process, where, found)
    return ConvergencePage(
        frame=frame(reader, "Convergence and gaps", "/convergence"),
        heading=on_day("Convergence and gaps on", day),
        lede="Issue by issue, where the parties stand together, where the condition of one is "
        "what another gives, where they exclude each other, and who has said nothing."
        + day_note(reader, on, "The day is that of the newest words."),
        on=asked.word("on"),
        complaints=asked.complaints("on"),
        contents=[
            Counts(label=one.name.lower(), count=len(one.gaps), url=f"#{one.key}") for one in groups
        ],
        groups=groups,
        silent=[
            Link(wording.label(issue), links.with_query("/statements", issue=issue))
            for issue in silent_issues(process, where.held)
            if issue not in [one for one, _ in touched]
        ],
        touched=[
            (
                Link(wording.capital(wording.label(issue)), links.code_url(issue)),
                [only_spoke(party, row) for party, row in words],
            )
            for issue, words in touched
        ],
        options=options(candidates(known.material.up_to(on)) if on else known.candidates),
    )


def gathered(process: Process, where: Standing, found: Sequence[OnIssue]) -> list[Gathered]:
    """The issues in groups; a group without one is left out."""
    groups = []
    for key, name, what, members in GROUPS:
        gaps = [gap(process, where, one) for one in found if relation(one) in members]
        if gaps:
            groups.append(Gathered(key=key, name=name, what=what, gaps=gaps))
    return groups


def relation(one: OnIssue) -> str:
    """How the parties stand; a party at odds with itself leaves the question open."""
    return DIVIDED if one.divided else one.relation


def gap(process: Process, where: Standing, one: OnIssue) -> Gap:
    """One issue with the words of each party."""
    stood = [where.held.get((party.id, one.issue), ()) for party in process.parties]
    divided = Between(shape="contested", words="Open", why="Contested within a party")
    return Gap(
        issue=Link(wording.capital(wording.label(one.issue)), links.code_url(one.issue)),
        between=divided if one.divided else told(one.relation, stood),
        taken=[
            takes(party, one.issue, lines, {p.id: row for p, row in one.spoke}, where.bench)
            for party, lines in zip(process.parties, stood, strict=True)
        ],
        offered=[
            Offered(
                asks=each.party.name,
                condition=each.line.condition or "",
                gives=meeting.given.party,
                passage=passage(meeting.given),
                shared=meeting.shared,
            )
            for each in one.conditions
            for meeting in each.meetings
        ],
        unanswered=[
            (each.party.name, each.line.condition or "")
            for each in one.conditions
            if not each.meetings
        ],
    )


def takes(
    party: Party,
    issue: Issue,
    lines: Sequence[Position],
    spoke: Mapping[str, Spoken],
    bench: Bench,
) -> list[Taken]:
    """Every line that a party holds on an issue; without one, what it said, or that it did not."""
    if not lines and party.id in spoke:
        return [only_spoke(party, spoke[party.id])]
    if not lines:
        return [Taken(party=party.name, url="", stance=None, option="", passages=())]
    return [
        Taken(
            party=party.name,
            url=links.position_url(party.id, issue),
            stance=line.stance,
            option=named_option(line),
            passages=[passage(row) for row in shown(line)],
            own=[own_stance(row, line, bench) for row in shown(line)],
        )
        for line in lines
    ]


def shown(line: Position) -> Sequence[Spoken]:
    """The act that set a line; the two that differ, where it is contested."""
    return line.grounds[: 2 if line.stance is Stance.CONTESTED else 1]


def only_spoke(party: Party, row: Spoken) -> Taken:
    """A party that took no stance, with what it said."""
    return Taken(
        party=party.name, url="", stance=None, option="", passages=(passage(row),), spoke=True
    )


def options(found: Sequence[Candidate]) -> list[tuple[str, list[Option]]]:
    """Venues, formats and mediators, those that no party refuses first."""
    named = []
    for issue in CHOICES:
        some = [option(one) for one in found if one.issue is issue]
        named.append((CHOSEN[issue], some))
    return named


def option(one: Candidate) -> Option:
    """One venue, format or mediator with the last word of each side on it."""
    words = sorted(one.words, key=lambda word: word.stance not in FOR)
    return Option(
        name=one.name,
        free=one.free,
        taken=[
            Taken(
                party=word.side.name,
                url=links.position_url(word.side.id, one.issue),
                stance=word.stance,
                option="",
                passages=(passage(word.row),),
            )
            for word in words
        ],
        silent=[party.name for party in one.silent],
        laws=against(one.laws),
    )

"""The page of the matrix: who stands where, and the opened cell."""

from datetime import date

from truceline.publishing.desk import links, wording
from truceline.publishing.desk.asking import Asked
from truceline.publishing.desk.dateless import day_note, on_day
from truceline.publishing.desk.fragments import Link
from truceline.publishing.desk.framing import frame
from truceline.publishing.desk.lanes import Lanes, lanes
from truceline.publishing.desk.matrix import Stood, View, groups, opened, stood
from truceline.publishing.desk.pages import PositionsPage
from truceline.publishing.desk.standing import Standing, standing
from truceline.publishing.desk.surroundings import Choice
from truceline.publishing.desk.talks import talks
from truceline.record.rows import RecordReader
from truceline.vocabulary.acts import Issue
from truceline.vocabulary.process import Party, Process

LAWS = "/mediators#laws"
SHOWS = {"": "All issues", "moved": "Moved in 30 days", "apart": "Parties apart"}


def positions_page(reader: RecordReader, asked: Asked, today: date) -> PositionsPage:
    """Stances of the parties, and of third parties in a table of their own."""
    process, on = reader.process(), asked.day("on")
    where = standing(reader, process, on)
    day = wording.as_day(on or newest(where))
    party, issue = chosen(process, asked)
    show = asked.word("show") if asked.word("show") in SHOWS else ""
    view = View(
        standing=where,
        issues=process.issues or tuple(Issue),
        on=day,
        asked={"on": on, "show": show},
        side=party.id if party else "",
        issue=issue or "",
        show=show,
    )
    thirds = [side for side in process.third_parties if any(s == side.id for s, _ in where.held)]
    return PositionsPage(
        frame=frame(reader, "Positions", "/positions"),
        heading=on_day("Positions on", day),
        lede=lede() + day_note(reader, on, "The day is that of the newest words."),
        on=asked.word("on"),
        shows=[Choice(value=v, label=w, count=None, chosen=v == show) for v, w in SHOWS.items()],
        complaints=asked.complaints("on"),
        parties=[side.name for side in process.parties],
        third_parties=[side.name for side in thirds],
        groups=groups(view, process.parties),
        third_groups=groups(view, thirds, compare=False),
        silent=silent(reader, where, view),
        opened=opened(view, party, issue) if party and issue else None,
        history=history(where, party, issue) if party and issue else [],
        lanes=drawn(process, where, party, issue, day or today) if party and issue else None,
    )


def history(where: Standing, party: Party, issue: Issue) -> list[Stood]:
    """Every line of the opened cell, newest first."""
    return [stood(one, where.bench) for one in where.history(party.id, issue)]


def newest(where: Standing) -> str:
    """The newest day on which somebody who can speak for a side spoke."""
    return max((one.date[:10] for one in where.spoken if one.date), default="")


def lede() -> str:
    """What a cell is."""
    return (
        "Each cell is the newest stance that someone able to speak for the party has put "
        "into words. Open a cell for the words."
    )


def chosen(process: Process, asked: Asked) -> tuple[Party | None, Issue | None]:
    """The cell asked for: a party by id or name, and an issue."""
    name, key = asked.word("party"), asked.word("issue")
    party = next((side for side in process.sides() if name in (side.id, side.name)), None)
    issue = next((issue for issue in Issue if issue == key), None)
    return (party, issue) if party and issue else (None, None)


def silent(reader: RecordReader, where: Standing, view: View) -> list[Link]:
    """Issues of the process on which nobody took a stance.

    Who may negotiate is often told by a law in the way and by nobody: there the way leads to it.
    """
    spoken_on = {issue for _, issue in where.held}
    left = [issue for issue in view.issues if issue not in spoken_on]
    barred = Issue.LEGAL_AUTHORITY in left and bool(talks(reader).obstacles)
    return [
        Link(
            wording.label(issue),
            LAWS
            if barred and issue is Issue.LEGAL_AUTHORITY
            else links.with_query("/statements", issue=issue),
        )
        for issue in left
    ]


def drawn(process: Process, where: Standing, party: Party, issue: Issue, day: date) -> Lanes | None:
    """Lanes of the opened party and of the parties beside it."""
    sides = [party, *(side for side in process.parties if side.id != party.id)]
    histories = [(side.name, list(reversed(where.history(side.id, issue)))) for side in sides]
    return lanes([pair for pair in histories if pair[1] or pair[0] == party.name], day)

"""What stands around every page."""

from truceline.publishing.desk.surroundings import Frame, Group, Section
from truceline.record.rows import RecordReader, Totals

# The menu: a page is one line here, in the group in which a reader would look for it.
FOLLOW = (
    ("/", "Today"),
    ("/timeline", "Timeline"),
    ("/positions", "Positions"),
    ("/changes", "Changes"),
    ("/convergence", "Convergence"),
    ("/commitments", "Commitments"),
    ("/proposals", "Proposals"),
    ("/rounds", "Rounds"),
    ("/mediators", "Mediators, laws"),
    ("/assessment", "Assessment"),
    ("/claims", "Claims"),
)
LOOK_UP = (
    ("/statements", "Statements"),
    ("/actors", "Actors"),
    ("/reports", "Reports"),
    ("/signs", "Signs"),
    ("/decisions", "Decisions"),
    ("/problems", "Set aside"),
    ("/codebook", "Codebook"),
)
GROUPS = (("Follow the talks", FOLLOW), ("Look things up", LOOK_UP))
SECTIONS = (*FOLLOW, *LOOK_UP)


def frame(reader: RecordReader, title: str, here: str, *, query: str = "") -> Frame:
    """The frame of a page of this record."""
    process, totals = reader.process(), reader.totals()
    return Frame(
        process=process.name,
        fiction=process.fiction,
        title=title,
        here=here,
        query=query,
        groups=groups(totals),
        totals=totals,
    )


def bare_frame(title: str) -> Frame:
    """The frame of a page that must do without the record."""
    return Frame(
        process="",
        fiction=False,
        title=title,
        here="",
        query="",
        groups=groups(None),
        totals=None,
    )


def groups(totals: Totals | None) -> list[Group]:
    """The menu; what was set aside is counted in it."""
    problems = totals.problems if totals else 0
    return [
        Group(
            name=name,
            sections=[
                Section(url=url, label=label, waiting=problems if url == "/problems" else 0)
                for url, label in entries
            ],
        )
        for name, entries in GROUPS
    ]

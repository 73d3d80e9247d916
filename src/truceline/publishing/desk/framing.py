"""What stands around every page."""

from truceline.publishing.desk.surroundings import Frame, Section
from truceline.record.rows import RecordReader, Totals

SECTIONS = (
    ("/", "Today"),
    ("/timeline", "Timeline"),
    ("/positions", "Positions"),
    ("/assessment", "Assessment"),
    ("/claims", "Claims"),
    ("/statements", "Statements"),
    ("/actors", "Actors"),
    ("/reports", "Reports"),
    ("/signs", "Signs"),
    ("/decisions", "Decisions"),
    ("/problems", "Set aside"),
    ("/codebook", "Codebook"),
)


def frame(reader: RecordReader, title: str, here: str, *, query: str = "") -> Frame:
    """The frame of a page of this record."""
    process, totals = reader.process(), reader.totals()
    return Frame(
        process=process.name,
        fiction=process.fiction,
        title=title,
        here=here,
        query=query,
        sections=sections(totals),
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
        sections=sections(None),
        totals=None,
    )


def sections(totals: Totals | None) -> list[Section]:
    """The bar at the top; what was set aside is counted in it."""
    problems = totals.problems if totals else 0
    return [
        Section(url=url, label=name, waiting=problems if url == "/problems" else 0)
        for url, name in SECTIONS
    ]

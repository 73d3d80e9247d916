"""The timeline: what was said on which day."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from truceline.publishing.desk import wording
from truceline.publishing.desk.asking import PAGE, Asked, filters, wanted
from truceline.publishing.desk.dateless import BEGINNING
from truceline.publishing.desk.fragments import Item, item
from truceline.publishing.desk.framing import frame
from truceline.publishing.desk.lists import items
from truceline.publishing.desk.pages import Day, TimelinePage
from truceline.record.rows import RecordReader, Wanted
from truceline.vocabulary.process import Process

FEW_UNKNOWN = 10  # undated statements below the days; all on a page of their own


def timeline_page(reader: RecordReader, asked: Asked) -> TimelinePage:
    """Statements by day of saying, newest first; those of unknown date apart."""
    sought = replace(wanted(asked), once=True)
    dated = replace(sought, since=sought.since or BEGINNING)
    total = reader.count(dated)
    period = bool(sought.since or sought.until)
    unknown_total = 0 if period else reader.count(sought) - total
    undated = asked.word("undated") == "all"
    pager = asked.pager(unknown_total if undated else total)
    return TimelinePage(
        frame=frame(reader, "Timeline", "/timeline"),
        filters=filters(reader, sought, ("party", "issue", "act")),
        since=asked.word("since"),
        until=asked.word("until"),
        complaints=asked.complaints("since", "until"),
        days=[] if undated else days(items(reader, dated, pager), reader.process()),
        unknown=unknown(reader, asked, sought, (total, unknown_total)),
        unknown_total=unknown_total,
        unknown_url="" if undated else asked.changed(undated="all"),
        pager=pager,
    )


def unknown(
    reader: RecordReader, asked: Asked, sought: Wanted, counts: tuple[int, int]
) -> Sequence[Item]:
    """Statements without a date: they stand behind all dated ones."""
    dated, total = counts
    if total <= 0:
        return ()
    first, size = dated, FEW_UNKNOWN
    if asked.word("undated") == "all":
        pager = asked.pager(total)
        first, size = dated + pager.first - 1, PAGE
    elif asked.page() > 1:
        return ()
    rows = reader.statements(replace(sought, limit=size, offset=first))
    return [item(row) for row in rows if row.date is None]


def days(shown: Sequence[Item], process: Process) -> list[Day]:
    """Statements grouped by the day they were said, as far as it is known."""
    marks = known_dates(process)
    return [
        Day(
            iso=day,
            heading=wording.weekday_words(day),
            marks=marks.get(day or "", ()),
            items=tuple(group),
        )
        for day, group in groupby(shown, key=lambda one: (one.iso or "")[:10] or None)
    ]


def known_dates(process: Process) -> dict[str, list[str]]:
    """What the process file marks, by its date."""
    marks: dict[str, list[str]] = {}
    for known in process.dates:
        marks.setdefault(str(known.date), []).append(known.what)
    return marks

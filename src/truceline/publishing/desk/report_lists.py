"""The list of reports: all, those of one origin, those that were counted, or some by date."""

from collections import Counter
from collections.abc import Sequence

from truceline.publishing.desk import links, wording
from truceline.publishing.desk.asking import Asked
from truceline.publishing.desk.combs import comb, comb_of
from truceline.publishing.desk.fragments import Link
from truceline.publishing.desk.framing import frame
from truceline.publishing.desk.lists import REPORTS
from truceline.publishing.desk.publishers import publishers
from truceline.publishing.desk.reading_pages import ReportsPage
from truceline.record.rows import RecordReader, ReportRow

LEDE = "What came in, newest first. Each opens as printed, with its statements marked."
ONE_ORIGIN = "They count once where sources are counted."
COUNTED = "The reports that were counted, newest first."


def report_line(row: ReportRow) -> tuple[ReportRow, str, str]:
    """A report with its address and its date in words."""
    return row, links.report_url(row.key), wording.day_words(row.published)


def reports_page(reader: RecordReader, asked: Asked) -> ReportsPage:
    """All reports, newest first, or those that the address names."""
    key = asked.word("family")
    rows, grounds = family_rows(reader, key) if key else (narrowed(reader, asked), ())
    pager = asked.pager(reader.totals().reports if rows is None else len(rows), REPORTS)
    start = max(0, pager.first - 1)
    if rows is None:
        shown: Sequence[ReportRow] = reader.reports(limit=REPORTS, offset=start, newest_first=True)
    else:
        shown = rows[start : pager.last]
    sizes = Counter(row.family for row in shown)
    counted = shown if rows is None else rows
    return ReportsPage(
        frame=frame(reader, "Reports", "/reports"),
        heading="Reports of one origin" if key else "Reports",
        lede=lede(asked, grounds),
        complaints=asked.complaints("since", "until"),
        chips=chips(asked),
        reports=[report_line(row) for row in shown],
        publishers=publishers((row.outlet for row in shown), reader.process()),
        shared={name for name, count in sizes.items() if name and count > 1},
        whole=rows is not None,
        comb=comb([len(counted)]) if key else comb_of((row.key, row.family) for row in counted),
        pager=pager,
    )


def narrowed(reader: RecordReader, asked: Asked) -> Sequence[ReportRow] | None:
    """The reports that the address names, newest first; None: it names none."""
    only, outlet = asked.word("only"), asked.word("outlet")
    since, until = asked.day("since"), asked.day("until")
    undated = bool(asked.word("undated"))
    if not (only or outlet or since or until or undated):
        return None
    keys = set(only.split(links.JOINT))
    return [
        row
        for row in reader.reports(newest_first=True)
        if (not only or row.key in keys)
        and (not outlet or row.outlet == outlet)
        and (not undated or row.published is None)
        and (not (since or until) or within(row, since, until))
    ]


def within(row: ReportRow, since: str, until: str) -> bool:
    """Whether it was printed in these days; of a report without a date nobody can tell."""
    day = (row.published or "")[:10]
    return bool(day) and since <= day and (not until or day <= until)


def lede(asked: Asked, grounds: Sequence[str]) -> str:
    """What the list holds."""
    if asked.word("family"):
        return " ".join([ONE_ORIGIN, *(f"{wording.capital(one)}." for one in grounds)])
    return COUNTED if asked.word("only") else LEDE


def chips(asked: Asked) -> list[Link]:
    """What narrows the list; following one takes it away."""
    given = (
        ("family", "One origin"),
        ("only", "Those that were counted"),
        ("outlet", f"Outlet: {asked.word('outlet')}"),
        ("undated", "Without a date"),
        ("since", f"Printed from {wording.day_words(asked.day('since'))}"),
        ("until", f"Printed to {wording.day_words(asked.day('until'))}"),
    )
    no_days = {name for name in ("since", "until") if not asked.day(name)}
    return [
        Link(words, asked.changed(**{name: ""}))
        for name, words in given
        if asked.word(name) and name not in no_days
    ]


def family_rows(reader: RecordReader, key: str) -> tuple[list[ReportRow], tuple[str, ...]]:
    """The reports of one origin, first print first; one query however many they are."""
    family = reader.family(key)
    order = {report: place for place, report in enumerate(family.reports)}
    rows = sorted(
        (row for row in reader.reports() if row.key in order), key=lambda row: order[row.key]
    )
    return rows, family.grounds

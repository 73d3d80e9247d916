"""The first page: what came in, who moved, what is new."""

from collections.abc import Sequence
from datetime import date, timedelta

from truceline.analysis.wording import CURE
from truceline.publishing.desk import links, wording
from truceline.publishing.desk.asking import Asked
from truceline.publishing.desk.combs import comb, comb_of
from truceline.publishing.desk.commitments import due_soon
from truceline.publishing.desk.dateless import NO_DATE, dateless, undated
from truceline.publishing.desk.fragments import Link
from truceline.publishing.desk.framing import frame
from truceline.publishing.desk.lists import matter, tallied
from truceline.publishing.desk.pages import FamilyItem, OverviewPage
from truceline.publishing.desk.passages import moved
from truceline.publishing.desk.standing import pledged, standing
from truceline.publishing.desk.surroundings import Counts, Dateless
from truceline.record.days import days as ends_of
from truceline.record.rows import RecordReader, ReportRow, Wanted
from truceline.vocabulary.process import Process

DAYS = 7  # that the page shows unless asked otherwise
SHOWN = 12
REPORTS = 500  # of the newest, looked at for the period
EARLIER = 5  # changes shown when the period has none


def overview_page(reader: RecordReader, asked: Asked, today: date) -> OverviewPage:
    """What is new in the record over some days."""
    totals, process = reader.totals(), reader.process()
    without = dateless(reader)
    since, until = period(asked, totals.last, today, without)
    sought = Wanted(since=since, until=until, newest_first=True)
    came = [
        row
        for row in reader.reports(limit=REPORTS, newest_first=True)
        if not until or since <= (row.published or "")[:10] <= until
    ]
    newest = matter(reader, sought)
    changes = [moved(one) for one in standing(reader, process, until).changes]
    moves = [one for one in changes if one.before is not None]
    within = [one for one in moves if (one.iso or "") >= since]
    firsts = [one for one in changes if one.before is None and (one.iso or "") >= since]
    statements = reader.count(sought)
    drawn = comb_of((row.key, row.family) for row in came)
    families = family_items(came)
    problems = reader.problems()
    due = due_soon(pledged(reader, until), day) if (day := wording.as_day(until)) else []
    return OverviewPage(
        frame=frame(reader, "Today", "/"),
        heading=wording.weekday_words(until) if until else "No report has a date",
        lede=lede(since, until, asked, totals.last),
        since=since,
        until=until,
        contents=[
            count(len(within), "change of position", "changes of position", url="#changes"),
            count(len(firsts), "stance taken first", "stances taken first", url="#firsts"),
            count(len(due), "commitment due", "commitments due", url="#due"),
            count(statements, "statement", url=statements_url(since, until)),
            count(drawn.reports, "report", url="#reports"),
            count(drawn.origins, "origin", url="#reports"),
            *([without.counts] if until and without.statements else []),
        ],
        changes=within,
        earlier=[] if within else moves[:EARLIER],
        firsts=firsts[:SHOWN],
        firsts_total=len(firsts),
        due=due[:SHOWN],
        newest=newest[:SHOWN],
        newest_url=statements_url(since, until),
        reports_url=links.with_query("/reports", since=since, until=until),
        dateless=without,
        undated=undated(reader, SHOWN) if until and without.statements else (),
        came_in=came_in(reader),
        period_comb=drawn,
        families=families[:SHOWN],
        singles=sum(not one.others for one in families),
        speakers=tallied(reader, sought, "actor")[:SHOWN],
        problems=problems[:5],
        problems_total=len(problems),
        held=[one for one in newest if one.unsure][:EARLIER],
        dates=dates_ahead(process, since) if until else [],
    )


def period(asked: Asked, last: str | None, today: date, without: Dateless) -> tuple[str, str]:
    """First and last day to show; unasked, the last days of the record, if it has any."""
    if without.all and not (asked.day("since") or asked.day("until")):
        return "", ""
    until = asked.day("until") or ends_of(last)[1]
    day = wording.as_day(until) or today
    since = asked.day("since") or (day - timedelta(days=DAYS - 1)).isoformat()
    return min(since, day.isoformat()), day.isoformat()


def lede(since: str, until: str, asked: Asked, last: str | None) -> str:
    """What the period is and why it was taken."""
    if not until:
        return f"{NO_DATE} All that the record holds stands below. {CURE}"
    words = f"What was said and printed from {wording.day_words(since)} on."
    if not asked.day("until") and last:
        words += " The heading is the newest date of publication in the record."
    return words


def count(number: int, word: str, many: str = "", *, url: str) -> Counts:
    """A count that leads to what it counts."""
    return Counts(label=wording.plural(number, word, many), count=number, url=url)


def statements_url(since: str, until: str) -> str:
    """All statements of the period."""
    return links.with_query("/statements", since=since, until=until)


def came_in(reader: RecordReader) -> list[Counts]:
    """What the whole record holds."""
    totals = reader.totals()
    return [
        Counts(label="Reports", count=totals.reports, url="/reports"),
        Counts(label="Origins", count=totals.families, url="/reports"),
        Counts(label="Statements", count=totals.statements, url="/statements"),
        Counts(label="Speakers", count=totals.actors, url="/actors"),
        Counts(label="Set aside", count=totals.problems, url="/problems"),
    ]


def family_items(came: Sequence[ReportRow]) -> list[FamilyItem]:
    """Reports of the period by origin; the origin with the newest report first."""
    families: dict[str, list[ReportRow]] = {}
    for row in came:
        families.setdefault(row.family or row.key, []).append(row)
    return [family_item(rows) for rows in families.values()]


def family_item(rows: Sequence[ReportRow]) -> FamilyItem:
    """One origin, by its first print as far as it is known."""
    ordered = sorted(rows, key=lambda row: (not row.first_of_family, row.published or "9999"))
    first = ordered[0]
    return FamilyItem(
        headline=Link(first.title or "Without a title", links.report_url(first.key)),
        outlet=first.outlet or "outlet unknown",
        when=wording.day_words(first.published),
        comb=comb([len(rows)]),
        url=links.with_query("/reports", family=first.family) if first.family else "",
        others=[
            Link(f"{row.outlet or 'outlet unknown'}, {wording.day_words(row.published)}",
                 links.report_url(row.key))
            for row in ordered[1:]
        ],
    )  # fmt: skip


def dates_ahead(process: Process, since: str) -> list[tuple[str, str]]:
    """Dates that the process file marks, from the period on."""
    marked = sorted((str(known.date), known.what) for known in process.dates)
    return [(wording.day_words(day), what) for day, what in marked if day >= since][:SHOWN]

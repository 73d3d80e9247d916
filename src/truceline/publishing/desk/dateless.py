"""What has no date: how much of a record, and what to do about it."""

from collections.abc import Sequence
from datetime import date

from truceline.analysis.wording import CURE
from truceline.publishing.desk import wording
from truceline.publishing.desk.fragments import Item
from truceline.publishing.desk.lists import matter
from truceline.publishing.desk.remembering import REMEMBERED
from truceline.publishing.desk.surroundings import Dateless
from truceline.record.rows import RecordReader, Wanted

BEGINNING = "0001-01-01"  # asks for every statement that has a date
NO_DATE = "No report in this record has a date, so no day can be named and nothing called new."


def dateless(reader: RecordReader) -> Dateless:
    """What of a record has no date; counted once for each state of the record."""

    def make() -> Dateless:
        totals = reader.totals()
        return Dateless(
            all=totals.reports > 0 and totals.last is None,
            reports=sum(row.published is None for row in reader.reports()),
            statements=reader.count() - reader.count(Wanted(since=BEGINNING)),
            of_reports=totals.reports,
            cure=CURE,
        )

    return REMEMBERED.value(reader, "dateless", make)


def undated(reader: RecordReader, most: int) -> Sequence[Item]:
    """Statements without a date that do more than assert, in the order of the reports."""
    dated = reader.count(Wanted(since=BEGINNING))
    found = matter(reader, Wanted(newest_first=True, offset=dated))
    return [one for one in found if one.iso is None][:most]


def on_day(words: str, day: date | None) -> str:
    """A heading with its day, where the record has one.

    >>> on_day("Positions on", date(2031, 5, 4)), on_day("Positions on", None)
    ('Positions on 4 May 2031', 'Positions')
    """
    if day is None:
        return words.removesuffix(" on").rstrip(",")
    return f"{words} {wording.day_words(day.isoformat())}"


def day_note(reader: RecordReader, asked: str, known: str) -> str:
    """Why a page shows the day that it shows, and how much has none."""
    if asked:
        return ""
    found = dateless(reader)
    if found.all:
        return ""  # the notice below the heading says so, with the cure
    if not found.statements:
        return f" {known}"
    told = wording.counted(found.statements, "statement")
    return f" {known} Without a date: {told}, of which nobody can tell whether they are newer."

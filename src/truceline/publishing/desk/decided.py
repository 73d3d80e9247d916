"""What people ruled: the list of all decisions, and those on one thing."""

from truceline.publishing.desk import links
from truceline.publishing.desk.asking import Asked
from truceline.publishing.desk.framing import frame
from truceline.publishing.desk.people_pages import DecisionsPage
from truceline.publishing.desk.surroundings import Counts
from truceline.publishing.desk.verdicts import ruled_line
from truceline.record.rows import RecordReader

PAGE = 50
STANDING = (("", "all"), ("in_force", "in force"), ("gone", "withdrawn or replaced"))


def decisions_page(reader: RecordReader, asked: Asked) -> DecisionsPage:
    """All rulings, newest first; what was withdrawn stays."""
    everything = list(reversed(reader.decisions()))
    standing = asked.word("standing")
    chosen = [
        one
        for one in everything
        if standing not in ("in_force", "gone") or one.in_force == (standing == "in_force")
    ]
    pager = asked.pager(len(chosen), PAGE)
    return DecisionsPage(
        frame=frame(reader, "Decisions", "/decisions"),
        ruler=asked.ruler,
        standings=[
            Counts(
                label=label,
                count=sum(not value or one.in_force == (value == "in_force") for one in everything),
                url=links.with_query("/decisions", standing=value),
            )
            for value, label in STANDING
        ],
        decisions=[ruled_line(one, reader) for one in chosen[max(0, pager.first - 1) : pager.last]],
        pager=pager,
    )

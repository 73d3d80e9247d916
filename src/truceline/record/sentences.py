"""Sentences of reports that may tell of a meeting, whoever says them, and who sat there."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Row, func, or_, select

from truceline.record.link_tables import family_reports
from truceline.record.loading import AT_ONCE, grouped
from truceline.record.tables import articles, reports, stretches
from truceline.vocabulary.articles import StretchKind
from truceline.vocabulary.sentences import Sentence

# A report without any of these tells of no meeting; the words themselves are looked at later.
HOLDS = (" talks", "negotiation", " round", "meeting", " met ", "summit", "consultations")
TELLS = re.compile(
    r"\b(?:rounds?|talks|negotiations?|met|meet|meets|meetings?|summits?|consultations|dialogue|"
    r"sessions?|delegations?|mediat\w+|facilitat\w+|brokered|led|headed|chaired|"
    r"(?:two|three|four|five|six|seven|eight|nine|ten) days)\b",
    re.IGNORECASE,
)
END = re.compile(r"(?<=[.!?])(?P<quote>[\"”’»)]?)\s+(?=[\"“‘«(]?[A-Z0-9])")
SHORTENED = re.compile(
    r"(?:\b[A-Z]|\b(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Sen|Gov|Rep|St|Prof|Sgt|Maj|Capt|Adm|No))\.$"
)
MOST = 700  # characters of a sentence
NEAR = 320  # characters before it


def sentences(connection: Connection) -> Mapping[str, Sequence[Sentence]]:
    """By report, in the order of print."""
    found: dict[str, Sequence[Sentence]] = {}
    keys = connection.scalars(select(articles.c.report).where(holding())).all()
    for first in range(0, len(keys), AT_ONCE):
        part = keys[first : first + AT_ONCE]
        lines = grouped(connection, stretches, stretches.c.report, part)
        for row in connection.execute(printed().where(articles.c.report.in_(part))):
            told = tuple(told_in(row, lines[row.report]))
            if told:
                found[row.report] = told
    return found


def holding() -> Any:
    """Whether an article can be read and holds a word of meetings."""
    text = func.lower(articles.c.text)
    return articles.c.readable & or_(*(text.contains(word) for word in HOLDS))


def printed() -> Any:
    """Articles with what a sentence has to know of its report."""
    sources = articles.join(reports, reports.c.key == articles.c.report).outerjoin(
        family_reports, family_reports.c.report == reports.c.key
    )
    return select(
        articles.c.report,
        articles.c.text,
        articles.c.published,
        func.coalesce(articles.c.outlet, reports.c.told_outlet).label("outlet"),
        func.coalesce(articles.c.title, reports.c.told_title, "").label("title"),
        family_reports.c.family,
    ).select_from(sources)


def told_in(row: Row[Any], lines: Sequence[Row[Any]]) -> Iterator[Sentence]:
    """The sentences of a report that hold such a word; page furniture is none."""
    number = 0
    for line in lines:
        if line.kind == StretchKind.FURNITURE.value:
            continue
        number += 1
        for start, end in cut(row.text[line.start : line.end]):
            text = " ".join(row.text[line.start + start : line.start + end].split())[:MOST]
            if TELLS.search(text):
                first = line.start + start
                before = row.text[max(0, first - NEAR) : first]
                yield Sentence(
                    report=row.report,
                    outlet=row.outlet,
                    title=row.title,
                    family=row.family,
                    printed=row.published,
                    text=text,
                    start=first,
                    paragraph=number,
                    near=" ".join(f"{row.title}. {before}".split()),
                )


def cut(text: str) -> Iterator[tuple[int, int]]:
    """Where the sentences of a paragraph begin and end; "U.S. envoys" is not cut.

    >>> list(cut("It met. U.S. envoys left."))
    [(0, 7), (8, 25)]
    """
    start = 0
    for match in END.finditer(text):
        if SHORTENED.search(text[start : match.start()]):
            continue
        yield start, match.start() + len(match.group().rstrip())
        start = match.end()
    if text[start:].strip():
        yield start, len(text)

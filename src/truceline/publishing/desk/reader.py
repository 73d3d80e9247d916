"""The reader: a report as printed, with every statement marked in its words."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from truceline.publishing.desk import links, wording
from truceline.publishing.desk.asking import Asked
from truceline.publishing.desk.combs import comb
from truceline.publishing.desk.fragments import Link, coded, item, main_act
from truceline.publishing.desk.framing import frame
from truceline.publishing.desk.marking import Marked, Row, rows
from truceline.publishing.desk.publishers import publishers
from truceline.publishing.desk.reading_pages import Note, Panel, ReportPage
from truceline.publishing.desk.report_lists import family_rows, report_line
from truceline.publishing.desk.ruleforms import rule_form
from truceline.publishing.desk.signing import signs_about
from truceline.publishing.desk.signlines import SignLine, sign_lines
from truceline.publishing.reasons import ground_words
from truceline.record.rows import ANY, RecordReader, ReportRow, StatementRow, Wanted
from truceline.vocabulary.articles import Article
from truceline.vocabulary.spans import Span

FEW = 12  # members of a family fetched one by one; of more, all in one query


def report_page(reader: RecordReader, asked: Asked, key: str) -> ReportPage:
    """A report with its statements; one of them may be opened in the panel."""
    row, article, opened = reader.report(key), reader.article(key), asked.word("statement")
    told = in_order(reader.statements(Wanted(report=key, ruling=ANY)))
    current = next((one for one in told if one.statement.key == opened), None)
    marks = [marked(one, number, one is current) for number, one in enumerate(told, 1)]
    found, compare = signs_about(reader, article, told)
    signs, flags = sign_lines(found)
    printed = rows(article, marks, flags)
    notes = [
        note(one, mark, printed, one is current) for one, mark in zip(told, marks, strict=True)
    ]
    family = siblings(reader, row)
    return ReportPage(
        frame=frame(reader, row.title or "A report without a title", "/reports"),
        ruler=asked.ruler,
        report=row,
        publisher="".join(publishers([row.outlet], reader.process()).values()),
        heading=row.title or "Without a title",
        published=wording.day_words(row.published),
        published_grounds=article.published.grounds if article.published else "",
        outside=links.outside_url(row.url),
        original=links.original_url(key),
        language=row.language or "",
        signs=[*signs, *further(row)],
        compare=compare,
        family=[report_line(other) for other in family if other.key != key],
        family_comb=comb([max(1, len(family))]),
        family_url=links.with_query("/reports", family=row.family),
        rows=[(line, beside(line, notes)) for line in printed],
        notes=sum(not one.item.rejected for one in notes),
        unsure=sum(one.item.unsure for one in notes),
        ruled=sum(bool(one.item.ruling) for one in notes),
        rejected=sum(one.item.rejected for one in notes),
        opened=current.statement.key if current else "",
        panel=panel(reader, current, notes, article) if current else None,
    )


def in_order(statements: Iterable[StatementRow]) -> list[StatementRow]:
    """Statements in the order of their words; of two that begin alike, the wider first."""
    return sorted(statements, key=lambda one: (one.statement.start, -reach(one)))


def reach(row: StatementRow) -> int:
    """Where a statement's content ends."""
    return max(span.end for span in row.statement.attribution.content)


def marked(row: StatementRow, number: int, opened: bool = False) -> Marked:
    """What the text has to show of a statement."""
    statement = row.statement
    act = main_act(statement.acts)
    conditions = {a.condition.span for a in statement.acts if a.condition is not None}
    return Marked(
        key=statement.key,
        number=number,
        content=statement.attribution.content,
        conditions=tuple(sorted(conditions)),
        source=statement.attribution.source if opened else None,
        cue=statement.attribution.cue if opened else None,
        family=wording.family_of(act.act) if act else "tells",
        unsure=item(row).unsure,
        rejected=item(row).rejected,
    )


def note(row: StatementRow, mark: Marked, printed: Sequence[Row], opened: bool) -> Note:
    """The remark beside a statement's first words."""
    start = min(span.start for span in mark.content)
    line = next((line for line in printed if line.start <= start < line.end), None)
    return Note(
        number=mark.number,
        item=item(row),
        coded=[coded(row.statement, act) for act in row.statement.acts],
        open_url=links.report_url(row.statement.report, row.statement.key),
        opened=opened,
        beside=line.start if line else 0,
    )


def beside(line: Row, notes: Sequence[Note]) -> list[Note]:
    """The notes that stand beside a row."""
    return [one for one in notes if one.beside == line.start]


def panel(
    reader: RecordReader, row: StatementRow, notes: Sequence[Note], article: Article
) -> Panel:
    """The opened statement, with the way to its neighbours."""
    statement = row.statement
    place = next(n for n, one in enumerate(notes) if one.item.key == statement.key)
    attribution = statement.attribution
    said, grounds = wording.said_words(statement)
    return Panel(
        note=notes[place],
        total=len(notes),
        previous=step(notes, place - 1),
        next=step(notes, place + 1),
        source=words(attribution.source, article.text),
        cue=words(attribution.cue, article.text),
        said=said,
        said_grounds=grounds,
        chain=[f"{link.name} ({link.role})" for link in statement.chain],
        grounds=[ground_words(ground) for ground in attribution.grounds],
        told_by=Link("the outer statement", links.statement_url(statement.told_by))
        if statement.told_by
        else None,
        form=rule_form(reader, row),
    )


def step(notes: Sequence[Note], place: int) -> Link | None:
    """The way to a neighbour, if there is one."""
    if not 0 <= place < len(notes):
        return None
    return Link(str(notes[place].number), notes[place].open_url)


def words(span: Span | None, text: str) -> str:
    """The printed words of a span; empty when the article names none."""
    return span.of(text) if span is not None else ""


def siblings(reader: RecordReader, row: ReportRow) -> list[ReportRow]:
    """All reports of the same origin, this one included, first print first."""
    if row.family is None:
        return [row]
    family = reader.family(row.family)
    if len(family.reports) <= FEW:
        return [reader.report(key) for key in family.reports]
    return family_rows(reader, row.family)[0]


def further(row: ReportRow) -> list[SignLine]:
    """What else a careful reader wants to know."""
    found = [] if row.title else ["No title"]
    if not row.readable:
        found.append("In a language that is not read here: kept, not coded")
    return [SignLine(text=sentence, places=()) for sentence in found]


def paragraph(article: Article, row: StatementRow) -> tuple[Row, int] | None:
    """The printed paragraph in which a statement begins, marked, with its number."""
    mark = replace(
        marked(row, 1),
        source=row.statement.attribution.source,
        cue=row.statement.attribution.cue,
    )
    for line in rows(article, [mark]):
        if line.start <= row.statement.start < line.end:
            return line, line.number
    return None

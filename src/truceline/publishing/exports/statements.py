"""Statements as JSON lines: the format that others rely on (docs: statements.schema.json)."""

from collections.abc import Iterator, Sequence
from typing import Any

from truceline.analysis.wording import relative_day
from truceline.record.rows import ANY, RecordReader, StatementRow, Wanted
from truceline.vocabulary.actors import Actor, ActorType
from truceline.vocabulary.acts import Act
from truceline.vocabulary.articles import Article
from truceline.vocabulary.decisions import Decision
from truceline.vocabulary.grounds import RELATIVE_DAY, Ground
from truceline.vocabulary.reports import Report
from truceline.vocabulary.spans import Span
from truceline.vocabulary.statements import Statement

Line = dict[str, Any]  # one JSON object, as the schema describes it


def export(reader: RecordReader) -> Iterator[Line]:
    """Every statement of the record, by document, then by place in its text."""
    for report in sorted(reader.reports(), key=lambda r: (r.id, r.key)):
        rows = sorted(reader.statements(Wanted(report=report.key, ruling=ANY)), key=place_in_text)
        text = reader.article(report.key).text if rows else ""
        yield from (line(row, text) for row in rows)


def place_in_text(row: StatementRow) -> tuple[int, int, str]:
    """Where a statement stands, for sorting."""
    return (row.statement.start, row.statement.attribution.content[0].end, row.statement.key)


def line(row: StatementRow, text: str) -> Line:
    """A recorded statement; `text` is its article's."""
    document = {
        "id": row.report.id,
        "path": row.report.path,
        "url": row.report.url,
        "outlet": row.report.outlet,
        "title": row.report.title,
        "published": _day(row.report.published),
        "language": row.report.language,
    }
    linked = {"echo": row.echo, "family": row.report.family, "decision": _decision(row.decision)}
    return {**_line(row.statement, document, text), **linked}


def line_of(statement: Statement, article: Article, report: Report) -> Line:
    """A statement read without a record: not linked, not ruled on."""
    document = {
        "id": report.id,
        "path": report.path,
        "url": report.told.url,
        "outlet": article.outlet or report.told.outlet,
        "title": article.title or report.told.title,
        "published": _day(article.published.date if article.published else None),
        "language": article.language or report.told.language,
    }
    unlinked = {"echo": None, "family": None, "decision": None}
    return {**_line(statement, document, article.text), **unlinked}


def _line(statement: Statement, document: Line, text: str) -> Line:
    attribution, said = statement.attribution, statement.said_on
    return {
        "id": statement.key,
        "document": document,
        "source": _span(attribution.source, text),
        "cue": _span(attribution.cue, text),
        "content": [_span(span, text) for span in attribution.content],
        "kind": attribution.kind.value,
        "mode": attribution.mode.value,
        "told_by": statement.told_by,
        "speaker": _speaker(statement.speaker.actors if statement.speaker else ()),
        "said_on": {"date": said.date, "precision": said.precision, "grounds": said.grounds}
        if said
        else None,
        "chain": [{"role": link.role, "name": link.name} for link in statement.chain],
        "acts": _acts(statement),
    }


def _acts(statement: Statement) -> list[Line]:
    """The acts; "Sunday" in a report without a date stands with the grounds of the main one."""
    acts = [_act(act) for act in statement.acts]
    if acts and statement.said_on is None and (words := relative_day(statement)):
        acts[0]["grounds"].append(str(Ground(RELATIVE_DAY, words)))
    return acts


def _span(span: Span | None, text: str) -> Line | None:
    if span is None:
        return None
    return {"start": span.start, "end": span.end, "text": span.of(text)}


def _speaker(actors: Sequence[Actor]) -> Line | None:
    """One speaker, or those who speak jointly as a group."""
    if not actors:
        return None
    if len(actors) == 1:
        actor = actors[0]
        return {
            "id": actor.key,
            "name": actor.name,
            "type": actor.type.value,
            "party": actor.party,
            "wikidata": actor.wikidata,
        }
    parties = {actor.party for actor in actors}
    return {
        "id": "+".join(actor.key for actor in actors),
        "name": joint_name([actor.name for actor in actors]),
        "type": ActorType.GROUP.value,
        "party": parties.pop() if len(parties) == 1 else None,
        "wikidata": None,
    }


def joint_name(names: Sequence[str]) -> str:
    """The name of several who speak as one.

    >>> joint_name(["Norlund", "Veska"]), joint_name(["Norlund", "Veska", "Tarsh"])
    ('Norlund and Veska', 'Norlund, Veska and Tarsh')
    """
    return " and ".join(part for part in (", ".join(names[:-1]), names[-1]) if part)


def _act(act: Act) -> Line:
    condition = act.condition
    return {
        "act": act.act.value,
        "plover": act.plover,
        "issues": [issue.value for issue in act.issues],
        "targets": list(act.targets),
        "condition": {
            "start": condition.span.start,
            "end": condition.span.end,
            "text": condition.text,
        }
        if condition
        else None,
        "due": act.due.date if act.due else None,
        "negated": act.negated,
        "confidence": round(act.confidence, 3),
        "grounds": [str(ground) for ground in act.grounds],
    }


def _decision(decision: Decision | None) -> Line | None:
    if decision is None:
        return None
    return {
        "ruling": decision.ruling.value,
        "by": decision.by,
        "decided_at": decision.decided_at,
        "note": decision.note,
        "values": dict(decision.values),
    }


def _day(date: str | None) -> str | None:
    """A date without its time of day.

    >>> _day("2031-05-04T08:00"), _day("2031-05")
    ('2031-05-04', '2031-05')
    """
    return date[:10] if date else None

"""Acts as PLOVER's records, in the field names of its manual 2.0: JSON lines, one act a line."""

from collections.abc import Iterator
from functools import cache
from typing import Any

import pycountry

from truceline import __version__
from truceline.coding.codebook import load_codebook
from truceline.publishing.exports.statements import place_in_text
from truceline.record.rows import RecordReader, StatementRow, Wanted
from truceline.vocabulary.actors import Actor
from truceline.vocabulary.acts import Act
from truceline.vocabulary.statements import Mode, Statement

Line = dict[str, Any]
CODEBOOK = "plover-base-2.0"


def export(reader: RecordReader) -> Iterator[Line]:
    """Every act that PLOVER has a class for; statements that a person rejected are left out."""
    for report in sorted(reader.reports(), key=lambda r: (r.id, r.key)):
        rows = sorted(reader.statements(Wanted(report=report.key)), key=place_in_text)
        text = reader.article(report.key).text if rows else ""
        for row in rows:
            for number, act in enumerate(row.statement.acts):
                if act.plover is not None:
                    yield line(row, number, act, text)


def line(row: StatementRow, number: int, act: Act, text: str) -> Line:
    """One act as a record; fields that are unknown are null, lists may be empty."""
    statement, cue = row.statement, row.statement.attribution.cue
    start, end = reach(statement)
    speaker = statement.speaker
    return {
        "id": f"{statement.key}/{number}",
        "date": day_of(row),
        "actor": [entity(one) for one in (speaker.actors if speaker else ())],
        "recipient": [{"entity_text": name, **coded(name)} for name in act.targets],
        "event": [act.plover],
        "mode": [act.plover_mode] if act.plover_mode else [],
        "context": [*act.plover_contexts, *auxiliary(statement, act)],
        "quad_code": quad(act.plover),
        "event_text": [cue.of(text)] if cue is not None else [],
        "text": text[start:end],
        "text_info": {"start": start, "end": end},
        "cite_info": {
            "corpus": row.report.id,
            "url": row.report.url,
            "title": row.report.title,
            "language": row.report.language,
            "publication": row.report.outlet,
            "codebook": CODEBOOK,
        },
        "coder": f"truceline {__version__}",
        "truceline": {
            "statement": statement.key,
            "act": act.act.value,
            "issues": [issue.value for issue in act.issues],
            "condition": act.condition.text if act.condition else None,
            "due": act.due.date if act.due else None,
            "confidence": round(act.confidence, 3),
        },
    }


def reach(statement: Statement) -> tuple[int, int]:
    """From the first printed word of source, cue or content to the last."""
    attribution = statement.attribution
    parts = [attribution.source, attribution.cue, *attribution.content]
    spans = [span for span in parts if span is not None]
    return min(span.start for span in spans), max(span.end for span in spans)


def day_of(row: StatementRow) -> str | None:
    """The day of speaking, else that of printing, as far as it is a whole day."""
    said = row.statement.said_on
    for known in (said.date if said else None, row.report.published):
        if known and len(known) >= len("2031-05-04"):
            return known[:10]
    return None


def auxiliary(statement: Statement, act: Act) -> Iterator[str]:
    """What PLOVER keeps beside the context: words not said, or still to come."""
    if act.negated:
        yield "negation"
    if statement.attribution.mode is Mode.EXPECTED:
        yield "future"


def entity(actor: Actor) -> Line:
    """Who acts, with the country that the party is."""
    return {
        "entity_text": actor.name,
        "identifier_id": actor.wikidata,
        "gender": actor.gender.value if actor.gender else None,
        **coded(actor.party or actor.name),
    }


@cache
def coded(name: str) -> Line:
    """The country code, where the name is a country's."""
    try:
        found = pycountry.countries.lookup(name)
    except LookupError:
        return {"code": None}
    return {"code": found.alpha_3}


@cache
def quad(kind: str) -> int:
    """PLOVER's four kinds of dealings, from words of cooperation to deeds of conflict."""
    found: int = load_codebook().plover.classes[kind].quad
    return found

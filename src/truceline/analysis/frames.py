"""The record → dataframes: the one part of analysis that reads it."""

from collections import defaultdict
from collections.abc import Iterable

import polars as pl

from truceline.analysis.commitments import Commitment, commitments
from truceline.analysis.timeline import entry_of
from truceline.record.rows import RecordReader, StatementRow
from truceline.vocabulary.decisions import Decision, Ruling

STATEMENTS = {
    "statement": pl.String,
    "report": pl.String,
    "family": pl.String,
    "echo": pl.String,
    "outlet": pl.String,
    "published": pl.String,
    "date": pl.String,
    "speaker": pl.String,
    "party": pl.String,
    "type": pl.String,
    "kind": pl.String,
    "mode": pl.String,
    "words": pl.Int64,
}
ACTS = {
    "statement": pl.String,
    "report": pl.String,
    "party": pl.String,
    "speaker": pl.String,
    "date": pl.String,
    "act": pl.String,
    "plover": pl.String,
    "plover_mode": pl.String,
    "issue": pl.String,
    "option": pl.String,
    "conditional": pl.Boolean,
    "due": pl.String,
    "negated": pl.Boolean,
    "confidence": pl.Float64,
}


def statements_frame(reader: RecordReader) -> pl.DataFrame:
    """One line a statement."""
    return statements_of(reader.statements())


def acts_frame(reader: RecordReader) -> pl.DataFrame:
    """One line for each act and issue; an act on no issue has one line."""
    return acts_of(reader.statements())


def commitments_of(reader: RecordReader, *, on: str = "", below: float = 0.5) -> list[Commitment]:
    """Promises, predictions and threats of a record, with what people ruled on them."""
    settled: defaultdict[str, list[Decision]] = defaultdict(list)
    for decision in reader.decisions():
        if decision.in_force and decision.ruling is Ruling.SETTLE:
            settled[reader.ruled_on(decision)].append(decision)
    return commitments(
        reader.statements(), reader.process(), on=on, settled=settled, review_below=below
    )


def statements_of(rows: Iterable[StatementRow]) -> pl.DataFrame:
    """Statements as a frame; joint speakers stand together in one cell."""
    return pl.DataFrame([_statement(row) for row in rows], schema=STATEMENTS)


def _statement(row: StatementRow) -> dict[str, str | int | None]:
    entry, speaker = entry_of(row), row.statement.speaker
    actors = speaker.actors if speaker else ()
    return {
        "statement": entry.statement,
        "report": entry.report,
        "family": row.report.family or entry.report,
        "echo": row.echo,
        "outlet": entry.outlet,
        "published": row.report.published,
        "date": entry.date,
        "speaker": entry.speaker,
        "party": entry.party,
        "type": actors[0].type.value if actors else None,
        "kind": row.statement.attribution.kind.value,
        "mode": entry.mode.value,
        "words": len(row.words.split()),
    }


def acts_of(rows: Iterable[StatementRow]) -> pl.DataFrame:
    """Acts as a frame."""
    return pl.DataFrame([line for row in rows for line in _acts(row)], schema=ACTS)


def _acts(row: StatementRow) -> Iterable[dict[str, object]]:
    entry = entry_of(row)
    for act in row.statement.acts:
        for number, issue in enumerate([i.value for i in act.issues] or [None]):
            yield {
                "statement": entry.statement,
                "report": entry.report,
                "party": entry.party,
                "speaker": entry.speaker,
                "date": entry.date,
                "act": act.act.value,
                "plover": act.plover,
                "plover_mode": act.plover_mode,
                "issue": issue,
                "option": act.option if number == 0 else None,
                "conditional": act.condition is not None,
                "due": act.due.date if act.due else None,
                "negated": act.negated,
                "confidence": act.confidence,
            }

"""The record → dataframes: the one part of analysis that reads it."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator

import polars as pl

from truceline.analysis.commitments import Commitment, commitments
from truceline.analysis.timeline import entry_of
from truceline.record.rows import RecordReader, StatementRow
from truceline.vocabulary.actors import ActorType
from truceline.vocabulary.acts import Act, Issue
from truceline.vocabulary.decisions import Decision, Ruling
from truceline.vocabulary.positions import Spoken

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


NOBODY = "nobody named"
NO_SIDE = 0  # rank of those who speak for no side
CONTEXT = "issue:context"


def heard_beside(rows: Iterable[StatementRow], known: Collection[str]) -> list[Spoken]:
    """The acts of all whom `RecordReader.spoken` leaves out: experts, media, unnamed people.

    `known` are the statements that it holds already.
    """
    return [one for row in rows if row.statement.key not in known for one in _heard(row)]


def heard_by_all(reader: RecordReader) -> list[Spoken]:
    """The acts of everybody, with a side or without."""
    spoken = reader.spoken()
    return [*spoken, *heard_beside(reader.statements(), {row.statement for row in spoken})]


def by_persons(rows: Iterable[StatementRow]) -> Iterator[StatementRow]:
    """Statements by named people: experts, former officials, reporters; no papers, no outlets."""
    for row in rows:
        mention = row.statement.speaker
        if mention and any(one.type is ActorType.PERSON for one in mention.actors):
            yield row


def _heard(row: StatementRow) -> Iterator[Spoken]:
    """Each act of a statement by somebody who speaks for no side."""
    statement, report = row.statement, row.report
    mention = statement.speaker
    entry = entry_of(row)
    side = next((one.side for one in mention.actors if one.side), None) if mention else None
    for act in statement.acts:
        yield Spoken(
            statement=statement.key,
            report=report.key,
            outlet=report.outlet,
            title=report.title or "",
            family=report.family,
            party=entry.party or "",
            side=side or "",
            speaker=entry.speaker or NOBODY,
            rank=NO_SIDE,
            act=act.act,
            issues=act.issues,
            option=act.option,
            condition=act.condition.text if act.condition else None,
            due=act.due.date if act.due else None,
            date=row.date,
            printed=report.published,
            date_is="said" if statement.said_on else "printed" if report.published else "unknown",
            kind=statement.attribution.kind.value,
            mode=statement.attribution.mode.value,
            negated=act.negated,
            confidence=act.confidence,
            words=row.words,
            start=statement.start,
            shown=_shown(act),
            condition_kind=act.condition.kind if act.condition else None,
            targets=act.targets,
            echo=row.echo,
            sure=statement.attribution.confidence,
            cue=row.cue,
        )


def _shown(act: Act) -> tuple[Issue, ...] | None:
    """The issues that the act's own words name; None where its grounds do not tell."""
    named = {one.rule for one in act.grounds if one.rule.startswith("issue:") and one.words}
    if not named:
        return None
    if CONTEXT in named:
        return ()
    return tuple(issue for issue in act.issues if f"issue:{issue}" in named)

"""Rows of the tables as values of the vocabulary."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row

from truceline.record.rows import ReportRow
from truceline.vocabulary.actors import Actor, ActorType, Gender, Role
from truceline.vocabulary.acts import Act, ActKind, Condition, Due, Issue
from truceline.vocabulary.articles import Article, DateRead, Stretch, StretchKind
from truceline.vocabulary.decisions import Decision, Ruling, Withdrawal
from truceline.vocabulary.grounds import Ground
from truceline.vocabulary.keys import ReportKey, StatementKey
from truceline.vocabulary.problems import Problem
from truceline.vocabulary.reports import Report, Told
from truceline.vocabulary.spans import Span
from truceline.vocabulary.statements import (
    Attribution,
    ChainLink,
    Kind,
    Mention,
    Mode,
    SaidOn,
    Statement,
)

Found = Row[Any]


def span_of(start: int | None, end: int | None) -> Span | None:
    """Two columns as a span."""
    return None if start is None or end is None else Span(start, end)


def grounds_of(kept: Sequence[Sequence[str]]) -> tuple[Ground, ...]:
    """Grounds as they were."""
    return tuple(Ground(rule, words) for rule, words in kept)


def told_of(row: Found) -> Told:
    """What was told of a report."""
    return Told(
        id=row.told_id,
        title=row.told_title,
        url=row.told_url,
        outlet=row.told_outlet,
        author=row.told_author,
        published=row.told_published,
        language=row.told_language,
    )


def report_of(row: Found, content: bytes) -> Report:
    """What came in, byte for byte."""
    return Report(
        key=ReportKey(row.key),
        content=content,
        media_type=row.media_type,
        path=row.path,
        told=told_of(row),
        encoding=row.encoding,
    )


def report_row_of(row: Found) -> ReportRow:
    """A report in a list."""
    return ReportRow(
        key=row.key,
        id=row.told_id or row.key,
        path=row.path,
        url=row.told_url,
        title=row.title or row.told_title,
        outlet=row.outlet or row.told_outlet,
        author=row.author or row.told_author,
        published=row.published,
        language=row.language or row.told_language,
        readable=bool(row.readable),
        family=row.family,
        first_of_family=not row.place_in_family,
        statements=row.told_statements,
        added_at=row.added_at,
    )


def article_of(row: Found, stretches: Sequence[Found]) -> Article:
    """The report as a person reads it."""
    published = None
    if row.published is not None:
        published = DateRead(
            date=row.published,
            precision=row.published_precision,
            grounds=row.published_grounds,
        )
    return Article(
        report=ReportKey(row.report),
        text=row.text,
        stretches=tuple(stretch_of(stretch) for stretch in stretches),
        title=row.title,
        outlet=row.outlet,
        author=row.author,
        published=published,
        language=row.language,
        readable=row.readable,
    )


def stretch_of(row: Found) -> Stretch:
    """One line or paragraph."""
    span = Span(row.start, row.end)
    return Stretch(span, StretchKind(row.kind), label=row.label, speaker=row.speaker)


def actor_of(
    row: Found, names: Sequence[str], roles: Sequence[Found], apart: Sequence[str] = ()
) -> Actor:
    """Who speaks."""
    return Actor(
        key=row.key,
        name=row.name,
        type=ActorType(row.type),
        names=tuple(names),
        party=row.party,
        side=row.side,
        roles=tuple(
            Role(title=r.title, of=r.of, rank=r.rank, since=r.since, until=r.until) for r in roles
        ),
        gender=Gender(row.gender) if row.gender else None,
        wikidata=row.wikidata,
        known=row.known,
        apart=tuple(apart),
    )


def act_of(row: Found, issues: Sequence[str], targets: Sequence[str]) -> Act:
    """What the words do."""
    condition = due = None
    if (span := span_of(row.condition_start, row.condition_end)) is not None:
        condition = Condition(span=span, text=row.condition, kind=row.condition_kind)
    if (span := span_of(row.due_start, row.due_end)) is not None:
        due = Due(date=row.due, span=span, text=row.due_words, anchor=row.due_anchor)
    return Act(
        act=ActKind(row.act),
        plover=row.plover,
        plover_mode=row.plover_mode,
        plover_contexts=tuple(row.plover_contexts),
        issues=tuple(Issue(issue) for issue in issues),
        option=row.option,
        targets=tuple(targets),
        condition=condition,
        due=due,
        negated=row.negated,
        confidence=row.confidence,
        grounds=grounds_of(row.grounds),
    )


def attribution_of(row: Found) -> Attribution:
    """The relation source – cue – content, as printed."""
    return Attribution(
        content=tuple(Span(start, end) for start, end in row.content),
        source=span_of(row.source_start, row.source_end),
        cue=span_of(row.cue_start, row.cue_end),
        cue_lemma=row.cue_lemma,
        kind=Kind(row.kind),
        mode=Mode(row.mode),
        told_by=row.outer,
        confidence=row.confidence,
        grounds=grounds_of(row.grounds),
    )


def statement_of(
    row: Found, actors: Sequence[Actor], chain: Sequence[Found], acts: Sequence[Act]
) -> Statement:
    """Something an article reports someone as saying."""
    speaker = said_on = None
    if row.named or actors:  # a person may have named whom the article does not
        speaker = Mention(
            span=span_of(row.speaker_start, row.speaker_end),
            text=row.speaker_words,
            actors=tuple(actors),
            candidates=tuple(row.speaker_candidates),
            grounds=grounds_of(row.speaker_grounds),
        )
    if row.said_on is not None:
        said_on = SaidOn(date=row.said_on, precision=row.said_precision, grounds=row.said_grounds)
    return Statement(
        key=StatementKey(row.key),
        report=ReportKey(row.report),
        attribution=attribution_of(row),
        speaker=speaker,
        said_on=said_on,
        chain=tuple(
            ChainLink(role=link.role, name=link.name, span=span_of(link.start, link.end))
            for link in chain
        ),
        told_by=StatementKey(row.told_by) if row.told_by else None,
        acts=tuple(acts),
    )


def decision_of(row: Found) -> Decision:
    """What a person ruled."""
    values = row._mapping["values"]
    return Decision(
        subject=row.subject,
        ruling=Ruling(row.ruling),
        by=row.by,
        decided_at=row.decided_at,
        note=row.note,
        values=tuple((name, value) for name, value in values),
        number=row.id,
        superseded_at=row.superseded_at,
        withdrawn=Withdrawal(row.withdrawn_by or "", row.withdrawn_at, row.withdrawn_why or "")
        if row.withdrawn_at
        else None,
    )


def problem_of(row: Found) -> Problem:
    """What was set aside."""
    return Problem(
        stage=row.stage,
        place=row.place,
        reason=row.reason,
        cure=row.cure,
        report=row.report,
        kept=row.kept,
    )

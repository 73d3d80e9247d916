"""Values of the vocabulary as rows of the tables."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Any

from sqlalchemy import Table

from truceline.record.days import days
from truceline.record.searching import folded
from truceline.record.tables import act_issues, act_targets, acts
from truceline.vocabulary.actors import Actor
from truceline.vocabulary.acts import Act
from truceline.vocabulary.articles import Article
from truceline.vocabulary.grounds import Ground
from truceline.vocabulary.keys import digest
from truceline.vocabulary.problems import Problem
from truceline.vocabulary.reports import Report, Told
from truceline.vocabulary.spans import Span, around
from truceline.vocabulary.statements import Statement

Row = dict[str, Any]


def grounds_list(grounds: Sequence[Ground]) -> list[list[str]]:
    """Grounds as they are kept."""
    return [[ground.rule, ground.words] for ground in grounds]


def ends(name: str, span: Span | None) -> Row:
    """A span as two columns."""
    if span is None:
        return {f"{name}_start": None, f"{name}_end": None}
    return {f"{name}_start": span.start, f"{name}_end": span.end}


def report_row(report: Report, *, read: bool, now: str) -> Row:
    """What came in."""
    return {
        "key": report.key,
        "content": report.content_key,
        "media_type": report.media_type,
        "encoding": report.encoding,
        "path": report.path,
        **told_row(report.told),
        "read": read,
        "linked": False,
        "added_at": now,
    }


def told_row(told: Told) -> Row:
    """What the user or the container says of a report."""
    return {f"told_{name}": value for name, value in asdict(told).items()}


def arrival_row(report: Report, now: str) -> Row:
    """One way in which a report came in."""
    told = report.told
    known = (report.key, report.path or "", told.outlet or "", told.url or "")
    return {
        "key": digest(*known),
        "report": report.key,
        "path": report.path,
        "outlet": told.outlet,
        "url": told.url,
        "added_at": now,
    }


def article_row(article: Article) -> Row:
    """The readable text."""
    date = article.published
    return {
        "report": article.report,
        "text": article.text,
        "title": article.title,
        "outlet": article.outlet,
        "author": article.author,
        "published": date.date if date else None,
        "published_precision": date.precision if date else None,
        "published_grounds": date.grounds if date else None,
        "language": article.language,
        "readable": article.readable,
        "folded": folded(f"{article.title or ''} {article.text}"),
    }


def stretch_rows(article: Article) -> Iterator[Row]:
    """Its lines and paragraphs."""
    for number, stretch in enumerate(article.stretches):
        yield {
            "report": article.report,
            "number": number,
            "start": stretch.span.start,
            "end": stretch.span.end,
            "kind": stretch.kind.value,
            "label": stretch.label,
            "speaker": stretch.speaker,
        }


def actor_row(actor: Actor) -> Row:
    """Who speaks."""
    return {
        "key": actor.key,
        "name": actor.name,
        "type": actor.type.value,
        "party": actor.party,
        "side": actor.side,
        "gender": actor.gender.value if actor.gender else None,
        "wikidata": actor.wikidata,
        "known": actor.known,
    }


def name_rows(actor: Actor) -> Iterator[Row]:
    """All other spellings, each once."""
    for number, name in enumerate(dict.fromkeys(actor.names)):
        yield {"actor": actor.key, "name": name, "number": number}


def role_rows(actor: Actor) -> Iterator[Row]:
    """Offices over time."""
    for number, role in enumerate(actor.roles):
        yield {
            "actor": actor.key,
            "number": number,
            "title": role.title,
            "of": role.of,
            "rank": role.rank,
            "since": role.since,
            "until": role.until,
        }


def statement_row(statement: Statement, number: int, article: Article) -> Row:
    """Who said what in which words."""
    said, told, speaker = statement.attribution, statement.said_on, statement.speaker
    whole = around(said.content)
    printed = article.published.date if article.published else None
    first, last = days(told.date if told else printed)
    words = statement.words(article.text)
    names = [actor.name for actor in speaker.actors] if speaker else []
    return {
        "key": statement.key,
        "report": statement.report,
        "number": number,
        "start": whole.start,
        "end": whole.end,
        **ends("source", said.source),
        **ends("cue", said.cue),
        "cue_lemma": said.cue_lemma,
        "content": [[span.start, span.end] for span in said.content],
        "kind": said.kind.value,
        "mode": said.mode.value,
        "outer": said.told_by,
        "told_by": statement.told_by,
        "confidence": said.confidence,
        "grounds": grounds_list(said.grounds),
        "named": speaker is not None,
        "speaker_words": speaker.text if speaker else "",
        **ends("speaker", speaker.span if speaker else None),
        "speaker_candidates": list(speaker.candidates) if speaker else [],
        "speaker_grounds": grounds_list(speaker.grounds) if speaker else [],
        "said_on": told.date if told else None,
        "said_precision": told.precision if told else None,
        "said_grounds": told.grounds if told else None,
        "words": words,
        "day_first": first,
        "day_last": last,
        "folded": found_by(words, speaker.text if speaker else "", names),
    }


def found_by(words: str, source: str, names: Sequence[str]) -> str:
    """What the search finds a statement by: its words and its speakers."""
    return folded(" ".join([words, source, *names]))


def speaker_rows(statement: Statement) -> Iterator[Row]:
    """Who said it: several for a joint source."""
    actors = statement.speaker.actors if statement.speaker else ()
    for number, actor in enumerate(actors):
        yield {
            "statement": statement.key,
            "number": number,
            "actor": actor.key,
            "party": actor.party,
            "side": actor.side,
        }


def chain_rows(statement: Statement) -> Iterator[Row]:
    """Through whom it came."""
    for number, link in enumerate(statement.chain):
        yield {
            "statement": statement.key,
            "number": number,
            "role": link.role,
            "name": link.name,
            "start": link.span.start if link.span else None,
            "end": link.span.end if link.span else None,
        }


def act_row(statement: str, number: int, act: Act) -> Row:
    """What the words do."""
    condition, due = act.condition, act.due
    return {
        "statement": statement,
        "number": number,
        "act": act.act.value,
        "plover": act.plover,
        "plover_mode": act.plover_mode,
        "plover_contexts": list(act.plover_contexts),
        "option": act.option,
        "condition_kind": condition.kind if condition else None,
        "condition": condition.text if condition else None,
        **ends("condition", condition.span if condition else None),
        "due": due.date if due else None,
        "due_words": due.text if due else None,
        **ends("due", due.span if due else None),
        "due_anchor": due.anchor if due else None,
        "negated": act.negated,
        "confidence": act.confidence,
        "grounds": grounds_list(act.grounds),
    }


def issue_rows(statement: str, number: int, act: Act) -> Iterator[Row]:
    """What an act is about."""
    for place, issue in enumerate(act.issues):
        yield {"statement": statement, "act": number, "number": place, "issue": issue.value}


def target_rows(statement: str, number: int, act: Act) -> Iterator[Row]:
    """Whom an act is aimed at."""
    for place, target in enumerate(act.targets):
        yield {"statement": statement, "act": number, "number": place, "target": target}


def rows_of_acts(statement: str, told: Sequence[Act]) -> Iterator[tuple[Table, list[Row]]]:
    """The acts of a statement as rows of their tables."""
    done = [(statement, number, act) for number, act in enumerate(told)]
    yield acts, [act_row(*each) for each in done]
    yield act_issues, [row for each in done for row in issue_rows(*each)]
    yield act_targets, [row for each in done for row in target_rows(*each)]


def problem_row(problem: Problem, now: str) -> Row:
    """What was set aside, and why."""
    return {
        "key": digest(problem.stage, problem.place, problem.reason),
        "stage": problem.stage,
        "place": problem.place,
        "reason": problem.reason,
        "cure": problem.cure,
        "report": problem.report,
        "kept": problem.kept,
        "noted_at": now,
    }

"""Attributions become statements: each with its speaker, its date of saying and its chain."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from truceline.reading.carriers import PRESS_NAMES
from truceline.reading.cast import ArticleCast
from truceline.reading.chains import in_order
from truceline.reading.circumstances import (
    Memory,
    circumstances,
    place,
    remember,
    told_beside,
)
from truceline.reading.dates import relative_day
from truceline.reading.models import load_verbs
from truceline.reading.narration.narrated import is_narration
from truceline.reading.retold import CITED, CITING
from truceline.reading.tenure import on_day
from truceline.reading.unspoken import said_by_nobody
from truceline.reading.voices import cited_by, speakers_of
from truceline.vocabulary.actors import Actor, ActorType
from truceline.vocabulary.articles import Article
from truceline.vocabulary.grounds import RELATIVE_DAY, Ground
from truceline.vocabulary.keys import StatementKey, statement_key
from truceline.vocabulary.names import fold
from truceline.vocabulary.statements import Attribution, ChainLink, Mention, Statement

CARRIERS = frozenset({"medium", "agency"})


def assemble(
    article: Article, doc: Doc, attributions: Sequence[Attribution], cast: ArticleCast
) -> tuple[Statement, ...]:
    """The article's statements, in the order of their places."""
    keys = [statement_key(article.report, a.source, a.cue, a.content) for a in attributions]
    speakers = speakers_of(attributions, cast)
    order = sorted(range(len(attributions)), key=lambda i: place(attributions[i]))
    memory = remember(article, cast, attributions)
    told_beside(cast, attributions, memory)
    made: dict[StatementKey, Statement] = {}
    tellers = {one.told_by for one in attributions}
    for number in order:
        attribution = attributions[number]
        if number not in tellers and _is_no_statement(attribution, speakers[number], cast):
            continue
        told_by = attribution.told_by
        outer = speakers[told_by] if told_by is not None else None
        date, chain = circumstances(article, cast, attribution, speakers[number], memory)
        statement = Statement(
            key=keys[number],
            report=article.report,
            attribution=attribution if date else _undated(article, cast, attribution, memory),
            speaker=on_day(speakers[number], date, article, cast.book),
            said_on=date,
            chain=_to_reader(
                [*chain, *_through(outer, cast), *cited_by(speakers[number], attribution, cast)],
                article,
            ),
            told_by=keys[told_by] if told_by is not None else None,
        )
        made.setdefault(statement.key, statement)
    return tuple(sorted(made.values(), key=lambda s: (s.start, s.key)))


def _is_no_statement(attribution: Attribution, speaker: Mention | None, cast: ArticleCast) -> bool:
    """Whether nobody says it: a headline's words, or the outlet's own telling."""
    return (
        said_by_nobody(attribution, speaker, cast.article.text)
        or _only_cites(attribution, speaker, cast.article.text)
        or is_narration(attribution, speaker, cast, load_verbs())
    )


def _only_cites(attribution: Attribution, speaker: Mention | None, text: str) -> bool:
    """ "…, it said, citing two officials": whose words they are, and no words of their own."""
    if speaker is None or speaker.span is None or attribution.cue is None:
        return False
    cites = attribution.cue.of(text).lower() in CITING
    whom = any(speaker.span.shares(part) for part in attribution.content)
    return cites and whom and any(ground.rule == CITED for ground in speaker.grounds)


def _undated(
    article: Article, cast: ArticleCast, attribution: Attribution, memory: Memory
) -> Attribution:
    """A relative day stays relative where the report has no date: its words are kept."""
    if article.published is not None:
        return attribution
    words = relative_day(cast.doc, cast.layout, attribution, memory.said)
    if words is None:
        return attribution
    return replace(attribution, grounds=(*attribution.grounds, Ground(RELATIVE_DAY, words)))


def _through(outer: Mention | None, cast: ArticleCast) -> list[ChainLink]:
    """A medium that tells the statement of somebody else is a station of its chain."""
    if outer is None:
        return []
    return [
        ChainLink(
            role="agency" if cast.book.kinds.get(actor.key) == "agency" else "medium",
            name=actor.name,
            span=outer.span,
        )
        for actor in outer.actors
        if cast.book.kinds.get(actor.key) in ("agency", "medium") or _named_as_medium(actor)
    ]


def _named_as_medium(actor: Actor) -> bool:
    """ "The Dune Gazette": no list knows it, its name says what it is."""
    named = set(fold(actor.name).split())
    return actor.type is ActorType.ORGANISATION and bool(named & PRESS_NAMES)


def _to_reader(links: Sequence[ChainLink], article: Article) -> tuple[ChainLink, ...]:
    """The chain down to the outlet; an outlet that names itself stands there once."""
    if not article.outlet:
        return in_order(links)
    own = set(fold(article.outlet).split())
    kept = [k for k in links if k.role not in CARRIERS or not set(fold(k.name).split()) <= own]
    return in_order([*kept, ChainLink(role="outlet", name=article.outlet)])

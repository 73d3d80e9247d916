"""Attributions become statements: each with its speaker, its date of saying and its chain."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from spacy.tokens import Doc

from truceline.reading.cast import ArticleCast
from truceline.reading.chains import Stations, in_order, stations
from truceline.reading.dates import said_on
from truceline.reading.voices import speakers_of
from truceline.vocabulary.articles import Article
from truceline.vocabulary.keys import StatementKey, statement_key
from truceline.vocabulary.spans import Span
from truceline.vocabulary.statements import (
    Attribution,
    ChainLink,
    Mention,
    SaidOn,
    Statement,
)

# Occasions that an article reports as a whole: their day is that of all that is said there.
SITTINGS = frozenset({"interview", "podcast", "conversation"})
# An agency named this early in the body carries what the report tells of the speaker.
LEAD_PARAGRAPHS = 4


@dataclass(frozen=True, slots=True)
class Occasion:
    """An interview or briefing that later words of its speaker belong to."""

    section: int
    paragraph: int
    found: Stations
    date: SaidOn | None


@dataclass(slots=True)
class Memory:
    """Occasions told of so far, by speaker and by noun; and the words of all statements."""

    said: list[Span] = field(default_factory=list)
    by_speaker: dict[tuple[str, ...], Occasion] = field(default_factory=dict)
    by_noun: dict[str, Occasion] = field(default_factory=dict)
    agencies: dict[tuple[str, ...], tuple[ChainLink, ...]] = field(default_factory=dict)


def assemble(
    article: Article, doc: Doc, attributions: Sequence[Attribution], cast: ArticleCast
) -> tuple[Statement, ...]:
    """The article's statements, in the order of their places."""
    keys = [statement_key(article.report, a.source, a.cue, a.content) for a in attributions]
    speakers = speakers_of(attributions, cast)
    order = sorted(range(len(attributions)), key=lambda i: _place(attributions[i]))
    memory = Memory(said=[c for a in attributions for c in a.content])
    made: dict[StatementKey, Statement] = {}
    for number in order:
        attribution = attributions[number]
        told_by = attribution.told_by
        outer = speakers[told_by] if told_by is not None else None
        date, chain = _circumstances(article, cast, attribution, speakers[number], memory)
        statement = Statement(
            key=keys[number],
            report=article.report,
            attribution=attribution,
            speaker=speakers[number],
            said_on=date,
            chain=in_order([*chain, *_through(outer, cast), *_outlet(article)]),
            told_by=keys[told_by] if told_by is not None else None,
        )
        made.setdefault(statement.key, statement)
    return tuple(sorted(made.values(), key=lambda s: (s.start, s.key)))


def _place(attribution: Attribution) -> tuple[int, int]:
    anchor = attribution.cue or attribution.source or attribution.content[0]
    return anchor.start, attribution.content[0].start


def _circumstances(
    article: Article,
    cast: ArticleCast,
    attribution: Attribution,
    speaker: Mention | None,
    memory: Memory,
) -> tuple[SaidOn | None, tuple[ChainLink, ...]]:
    """Date and chain: as printed beside the words, else as told for the same occasion."""
    found = stations(cast, attribution)
    date = said_on(cast.doc, cast.layout, attribution, article.published, memory.said)
    where = cast.layout.token_at(_place(attribution)[0])
    section, paragraph = cast.layout.section[where], cast.layout.paragraph[where]
    who = tuple(actor.key for actor in speaker.actors) if speaker else ()
    earlier = _earlier(found, who, section, paragraph, memory)
    links = found.links
    if earlier is not None:
        carried = tuple(link for link in earlier.found.links if link.role != "agency")
        links = in_order([*carried, *(k for k in links if not found.bare or k.role != "occasion")])
        near = found.bare or paragraph == earlier.paragraph or earlier.found.noun in SITTINGS
        near = near or (attribution.cue is None and paragraph - earlier.paragraph <= 1)
        date = date or (_carried(earlier) if near else None)
        if who and found.bare:
            memory.by_speaker[who] = replace(earlier, section=section, paragraph=paragraph)
    elif found.noun and not found.bare:
        occasion = Occasion(section, paragraph, found, date)
        memory.by_noun[found.noun] = occasion
        if who:
            memory.by_speaker[who] = occasion
    return date, _with_agency(links, who, paragraph, memory)


def _carried(earlier: Occasion) -> SaidOn | None:
    if earlier.date is None:
        return None
    return replace(earlier.date, grounds=f"{earlier.date.grounds}, the same {earlier.found.noun}")


def _earlier(
    found: Stations, who: tuple[str, ...], section: int, paragraph: int, memory: Memory
) -> Occasion | None:
    """The occasion that goes on: taken up by its noun, or by the same speaker near by."""
    last = memory.by_speaker.get(who)
    if found.bare:
        same = memory.by_noun.get(found.noun)
        return same or (last if last and last.section == section else None)
    if found.noun or not who:
        return None
    if last is None:
        return None
    goes_on = last.found.lasting and last.section == section
    return last if goes_on or last.paragraph == paragraph else None


def _with_agency(
    links: tuple[ChainLink, ...], who: tuple[str, ...], paragraph: int, memory: Memory
) -> tuple[ChainLink, ...]:
    """An agency named in the lead carries the report's other words of the same speaker."""
    agencies = tuple(link for link in links if link.role == "agency")
    if agencies:
        if who and paragraph <= LEAD_PARAGRAPHS:
            memory.agencies.setdefault(who, agencies)
        return links
    return in_order([*links, *memory.agencies.get(who, ())])


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
        if cast.book.kinds.get(actor.key) in ("agency", "medium")
    ]


def _outlet(article: Article) -> list[ChainLink]:
    return [ChainLink(role="outlet", name=article.outlet)] if article.outlet else []

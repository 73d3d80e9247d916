"""Attributions become statements: each with its speaker, its date of saying and its chain."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from spacy.tokens import Doc

from truceline.reading.cast import ArticleCast
from truceline.reading.chains import Stations, in_order, stations
from truceline.reading.dates import said_on
from truceline.vocabulary.articles import Article
from truceline.vocabulary.grounds import Ground
from truceline.vocabulary.keys import StatementKey, statement_key
from truceline.vocabulary.statements import (
    Attribution,
    ChainLink,
    Mention,
    SaidOn,
    Statement,
)

FIRST_PERSON = frozenset({"i", "we", "us", "me"})
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
    """Occasions told of so far, by speaker and by noun."""

    by_speaker: dict[tuple[str, ...], Occasion] = field(default_factory=dict)
    by_noun: dict[str, Occasion] = field(default_factory=dict)
    agencies: dict[tuple[str, ...], tuple[ChainLink, ...]] = field(default_factory=dict)


def assemble(
    article: Article, doc: Doc, attributions: Sequence[Attribution], cast: ArticleCast
) -> tuple[Statement, ...]:
    """The article's statements, in the order of their places."""
    keys = [statement_key(article.report, a.source, a.cue, a.content) for a in attributions]
    speakers = _speakers(attributions, cast)
    order = sorted(range(len(attributions)), key=lambda i: _place(attributions[i]))
    memory = Memory()
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


def _speakers(attributions: Sequence[Attribution], cast: ArticleCast) -> list[Mention | None]:
    """Who each source is; "we" inside somebody's words is whoever speaks them."""
    found = [cast.resolve(a.source) if a.source is not None else None for a in attributions]
    for number, attribution in enumerate(attributions):
        mention = found[number]
        if mention is None or mention.text.lower() not in FIRST_PERSON:
            continue
        outer = _around(attribution, attributions)
        speaker = found[outer] if outer is not None else None
        if speaker is not None:
            ground = Ground("first person", mention.text)
            found[number] = replace(mention, actors=speaker.actors, grounds=(ground,))
    return found


def _around(attribution: Attribution, attributions: Sequence[Attribution]) -> int | None:
    """The attribution in whose words this one stands: the one told, else the narrowest."""
    if attribution.told_by is not None or attribution.source is None:
        return attribution.told_by
    holding = [
        (len(content), number)
        for number, other in enumerate(attributions)
        for content in other.content
        if other is not attribution and content.holds(attribution.source)
    ]
    return min(holding)[1] if holding else None


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
    date = said_on(cast.doc, cast.layout, attribution, article.published)
    where = cast.layout.token_at(_place(attribution)[0])
    section, paragraph = cast.layout.section[where], cast.layout.paragraph[where]
    who = tuple(actor.key for actor in speaker.actors) if speaker else ()
    earlier = _earlier(found, who, section, paragraph, memory)
    links = found.links
    if earlier is not None:
        carried = tuple(link for link in earlier.found.links if link.role != "agency")
        links = in_order([*carried, *(k for k in links if not found.bare or k.role != "occasion")])
        date = date or _carried(earlier)
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

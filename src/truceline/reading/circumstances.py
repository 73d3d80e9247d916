"""Day and chain of each statement: printed beside it, or told before for the same occasion."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from spacy.tokens import Token

from truceline.reading.cast import ArticleCast
from truceline.reading.chains import Stations, in_order, stations
from truceline.reading.credits import credited
from truceline.reading.dates import document_day, said_on
from truceline.reading.tags import SUBJECTS
from truceline.vocabulary.articles import Article
from truceline.vocabulary.names import words as listed
from truceline.vocabulary.spans import Span
from truceline.vocabulary.statements import Attribution, ChainLink, Mention, SaidOn

# Occasions that an article reports as a whole: their day is that of all that is said there.
SITTINGS = frozenset({"interview", "podcast", "conversation", "address", "speech", "debate"})
# An agency named this early in the body carries what the report tells of the speaker.
LEAD_PARAGRAPHS = 4
# A day told once holds for the same speaker's words in the paragraphs that follow so closely.
STEP = 2
SENTENCES = 6  # and in texts that came without paragraphs, for so many sentences
# What befalls somebody has its own day: no day of words that the report quotes beside it.
BEFALLING = listed("die bear marry divorce graduate bury")
EARLIER = listed("previously earlier before once repeatedly already originally formerly")

Who = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Occasion:
    """An interview or briefing that later words of its speaker belong to."""

    section: int
    paragraph: int
    found: Stations
    date: SaidOn | None
    sentence: int = 0


@dataclass(frozen=True, slots=True)
class Day:
    """The day of a speaker's last words, and where they stand."""

    paragraph: int
    sentence: int
    date: SaidOn


@dataclass(slots=True)
class Memory:
    """Occasions told of so far, by speaker and by noun; and words that tell of no day."""

    said: list[Span] = field(default_factory=list)
    by_speaker: dict[Who, Occasion] = field(default_factory=dict)
    by_noun: dict[str, Occasion] = field(default_factory=dict)
    reporting: dict[Who, tuple[ChainLink, ...]] = field(default_factory=dict)
    days: dict[Who, Day] = field(default_factory=dict)
    credits: tuple[ChainLink, ...] = ()
    document: SaidOn | None = None
    # Occasions told of in sentences that quote nothing, latest last: place, whose, which.
    beside: list[tuple[int, Who, Occasion]] = field(default_factory=list)


def remember(article: Article, cast: ArticleCast, attributions: Sequence[Attribution]) -> Memory:
    """What the report as a whole tells: its words, its agency, its day if it is a document."""
    return Memory(
        said=[
            *(c for a in attributions for c in a.content),
            *(Span(naming.start, naming.end) for naming in cast.namings),
        ],
        credits=credited(article, cast.book),
        document=document_day(article),
    )


def circumstances(
    article: Article,
    cast: ArticleCast,
    attribution: Attribution,
    speaker: Mention | None,
    memory: Memory,
) -> tuple[SaidOn | None, tuple[ChainLink, ...]]:
    """Date and chain: as printed beside the words, else as told for the same occasion."""
    _catch_up(place(attribution)[0], memory)
    found = stations(cast, attribution)
    date = said_on(cast.doc, cast.layout, attribution, article.published, memory.said)
    where = cast.layout.token_at(place(attribution)[0])
    section, paragraph = cast.layout.section[where], cast.layout.paragraph[where]
    who = tuple(actor.key for actor in speaker.actors) if speaker else ()
    back = _looks_back(cast, attribution)
    earlier = None if back else _earlier(found, who, section, paragraph, memory)
    links = found.links
    if earlier is not None:
        links = _joined(earlier, found)
        near = found.bare or paragraph == earlier.paragraph or earlier.found.noun in SITTINGS
        near = near or (attribution.cue is None and paragraph - earlier.paragraph <= 1)
        date = date or (_carried(earlier) if near else None)
        if who and (found.bare or earlier.found.lasting):
            memory.by_speaker[who] = replace(earlier, section=section, paragraph=paragraph)
    elif found.noun and not found.bare and not back:
        _met(Occasion(section, paragraph, found, date), who, memory)
    links = in_order([*links, *_turn(article, attribution)])
    begins = cast.layout.token_at(min(place(attribution)))
    date = _day(date, who, (paragraph, cast.layout.sentence[begins]), back, memory)
    return date, _with_reporters(links, found.reporting, who, paragraph, memory)


def _turn(article: Article, attribution: Attribution) -> list[ChainLink]:
    """What is said in answer to the outlet's own questions, is said in an interview."""
    if attribution.cue is not None:
        return []
    start = attribution.content[0].start
    turn = any(s.speaker and s.span.start <= start < s.span.end for s in article.stretches)
    return [ChainLink(role="occasion", name="interview")] if turn else []


def place(attribution: Attribution) -> tuple[int, int]:
    """Where a statement stands among the others."""
    anchor = attribution.cue or attribution.source or attribution.content[0]
    return anchor.start, attribution.content[0].start


def _met(occasion: Occasion, who: Who, memory: Memory) -> None:
    memory.by_noun[occasion.found.noun] = occasion
    if who:
        memory.by_speaker[who] = occasion


def _joined(earlier: Occasion, found: Stations) -> tuple[ChainLink, ...]:
    """The stations told before, and those printed here."""
    carried = tuple(link for link in earlier.found.links if link not in earlier.found.reporting)
    here = (k for k in found.links if not found.bare or k.role != "occasion")
    return in_order([*carried, *here])


def _looks_back(cast: ArticleCast, attribution: Attribution) -> bool:
    """ "Had refused in March", "has previously said": told of another time than the report's."""
    if attribution.cue is None:
        return False
    verb = cast.layout.tokens_of(cast.doc, attribution.cue.start, attribution.cue.end).root
    had = any(c.dep_ == "aux" and c.lower_ in ("had", "'d", "’d") for c in verb.children)
    return had or any(c.lower_ in EARLIER and c.dep_ == "advmod" for c in verb.children)


def _carried(earlier: Occasion) -> SaidOn | None:
    if earlier.date is None:
        return None
    return replace(earlier.date, grounds=f"{earlier.date.grounds}, the same {earlier.found.noun}")


def _day(
    date: SaidOn | None, who: Who, at: tuple[int, int], back: bool, memory: Memory
) -> SaidOn | None:
    """The day printed or carried; it goes on with the same speaker's words right after."""
    if back:
        return date
    last = memory.days.get(who)
    if date is None and last is not None and who and _soon_after(last, at):
        grounds = last.date.grounds.removesuffix(", told just before")
        date = replace(last.date, grounds=f"{grounds}, told just before")
    date = date or memory.document
    if date is not None and who and date.precision == "day":
        memory.days[who] = Day(*at, date)
    return date


def _soon_after(last: Day, at: tuple[int, int]) -> bool:
    """Whether words stand so near to a day told that it is theirs too."""
    paragraph, sentence = at
    if not 0 <= paragraph - last.paragraph <= STEP:
        return False
    return paragraph > last.paragraph or sentence - last.sentence <= SENTENCES


def _earlier(
    found: Stations, who: Who, section: int, paragraph: int, memory: Memory
) -> Occasion | None:
    """The occasion that goes on: taken up by its noun, or by the same speaker near by."""
    last = memory.by_speaker.get(who)
    if found.bare:
        same = memory.by_noun.get(found.noun)
        return same or (last if last and last.section == section else None)
    if found.noun or not who or last is None:
        return None
    goes_on = last.found.lasting and last.section == section
    return last if goes_on or last.paragraph == paragraph else None


def _with_reporters(
    links: tuple[ChainLink, ...],
    reporting: tuple[ChainLink, ...],
    who: Who,
    paragraph: int,
    memory: Memory,
) -> tuple[ChainLink, ...]:
    """A medium that reports a speaker in the lead carries the speaker's other words too."""
    if reporting:
        if who and paragraph <= LEAD_PARAGRAPHS:
            memory.reporting.setdefault(who, reporting)
        return in_order([*links, *memory.credits])
    return in_order([*links, *memory.reporting.get(who, ()), *memory.credits])


def told_beside(cast: ArticleCast, attributions: Sequence[Attribution], memory: Memory) -> None:
    """What sentences without a quotation tell of speaking: "In a talk with …", "He told the …"."""
    taken = {cast.layout.sentence[cast.layout.token_at(place(a)[0])] for a in attributions}
    for sentence in cast.doc.sents:
        if cast.layout.sentence[sentence.start] in taken:
            continue
        verb = sentence.root
        subject = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
        if subject is None or verb.pos_ not in ("VERB", "AUX"):
            continue
        who = _who(subject, cast)
        if not who:
            continue
        told = Attribution(
            source=Span(subject.idx, subject.idx + len(subject)),
            cue=Span(verb.idx, verb.idx + len(verb)),
            content=(Span(verb.idx, verb.idx),),
        )
        _note(told, who, verb, cast, memory)


def _note(told: Attribution, who: Who, verb: Token, cast: ArticleCast, memory: Memory) -> None:
    """Keep an occasion or a day that such a sentence tells of its subject."""
    found = stations(cast, told)
    date = None
    if not _looks_back(cast, told) and verb.lemma_.lower() not in BEFALLING:
        date = said_on(cast.doc, cast.layout, told, cast.article.published, memory.said)
    if not found.lasting and date is None:
        return
    section, paragraph = cast.layout.section[verb.i], cast.layout.paragraph[verb.i]
    sentence = cast.layout.sentence[verb.i]
    memory.beside.append((verb.idx, who, Occasion(section, paragraph, found, date, sentence)))


def _who(subject: Token, cast: ArticleCast) -> Who:
    speaker = cast.resolve(Span(subject.idx, subject.idx + len(subject)))
    return tuple(actor.key for actor in speaker.actors) if len(speaker.actors) == 1 else ()


def _catch_up(at: int, memory: Memory) -> None:
    """Take in what was told beside before this place."""
    while memory.beside and memory.beside[0][0] < at:
        _, who, occasion = memory.beside.pop(0)
        if occasion.found.lasting:
            _met(occasion, who, memory)
            if occasion.found.reporting:
                memory.reporting.setdefault(who, occasion.found.reporting)
        if occasion.date is not None and occasion.date.precision == "day":
            memory.days[who] = Day(occasion.paragraph, occasion.sentence, occasion.date)

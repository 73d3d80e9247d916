"""The speaker of each attribution: what its source names, or whose words it stands in."""

import re
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Span as Tokens

from truceline.reading.cast import ArticleCast
from truceline.reading.datelines import dateline
from truceline.reading.found import UNABLE
from truceline.reading.ownwords import whose_words
from truceline.reading.retold import CITED, cited, is_medium, retold
from truceline.reading.surfaces import is_date
from truceline.reading.tags import SUBJECTS
from truceline.reading.tellers import phrase_around
from truceline.reading.unnamed import ARTICLE
from truceline.vocabulary.grounds import Ground
from truceline.vocabulary.spans import Span
from truceline.vocabulary.statements import Attribution, ChainLink, Mention

FIRST_PERSON = frozenset({"i", "we", "us", "me"})
# A source of these grounds is none: the subject of the cue may be the real one.
NO_SOURCE = frozenset({UNABLE})
CUT = ("'s ", "’s ")
OWNED_DAY = re.compile(r"(?P<who>[^\n]+?)['’]s? (?P<day>[A-Z][a-z]+)\b")
LONGEST_SUBJECT = 120  # characters between a dateline and its story's first verb


def speakers_of(attributions: Sequence[Attribution], cast: ArticleCast) -> list[Mention | None]:
    """Who each source is; "we" inside somebody's words is whoever speaks them."""
    found = [_mention(attribution, attributions, cast) for attribution in attributions]
    for number, attribution in enumerate(attributions):
        mention = found[number]
        if mention is None or mention.text.lower() not in FIRST_PERSON:
            continue
        outer = _around(attribution, attributions)
        if outer is None:
            outer = _beside(number, attributions, cast)
        speaker = found[outer] if outer is not None else None
        if outer is None and not _quoted(mention, cast):
            speaker = whose_words(cast)
        if speaker is not None:
            ground = Ground("first person", mention.text)
            found[number] = replace(mention, actors=speaker.actors, grounds=(ground,))
    return found


def _mention(
    attribution: Attribution, all_told: Sequence[Attribution], cast: ArticleCast
) -> Mention | None:
    if attribution.source is None:
        return None
    told = _main_subject(attribution, attribution.source, cast) or _of_verb_before(
        attribution, attribution.source, cast
    )
    if told is not None:
        return told
    source = _past_dateline(attribution, _with_owner(attribution.source, cast), cast)
    mention = cast.resolve(source)
    if _only_describes(cast.layout.tokens_of(cast.doc, source.start, source.end)):
        mention = replace(mention, actors=(), grounds=(Ground(UNABLE, mention.text),))
    passed = cited(attribution, mention, cast) or retold(attribution, mention, all_told, cast)
    mention = passed or mention
    if mention.actors or not {g.rule for g in mention.grounds} & NO_SOURCE:
        return mention
    subject = (
        _whose_day(attribution.source, cast)
        or _subject(attribution, cast)
        or _of_whom_told(attribution.source, cast)
    )
    return subject if subject is not None and subject.actors else mention


def _quoted(mention: Mention, cast: ArticleCast) -> bool:
    """Whether it stands in quotation marks, and so is somebody's within the text."""
    return mention.span is None or cast.layout.quoted[cast.layout.token_at(mention.span.start)]


def cited_by(
    mention: Mention | None, attribution: Attribution, cast: ArticleCast
) -> list[ChainLink]:
    """The medium that cites whoever speaks, as a station."""
    if mention is None or attribution.source is None:
        return []
    if not any(ground.rule == CITED for ground in mention.grounds):
        return []
    told = cast.resolve(attribution.source)
    known = [a for a in told.actors if cast.book.kinds.get(a.key) in ("agency", "medium")]
    agency = any(cast.book.kinds[a.key] == "agency" for a in known)
    name = known[0].name if known else ARTICLE.sub("", told.text)
    return [ChainLink(role="agency" if agency else "medium", name=name, span=told.span)]


def _of_verb_before(attribution: Attribution, source: Span, cast: ArticleCast) -> Mention | None:
    """ "The Post reported that Oren accused them and demanded more": Oren demands, not the Post."""
    if attribution.cue is None or not is_medium(cast.resolve(source), cast):
        return None
    verb = cast.layout.tokens_of(cast.doc, attribution.cue.start, attribution.cue.end).root
    if verb.dep_ != "conj" or any(c.dep_ in SUBJECTS for c in verb.children):
        return None
    while verb.dep_ == "conj" and verb.head.i < verb.i:
        verb = verb.head
    own = next((c for c in verb.children if c.dep_ in SUBJECTS and c.i < verb.i), None)
    outer = (c for c in verb.head.children if c.dep_ in SUBJECTS)
    told = any(source.start <= c.idx < source.end for c in outer)
    if verb.dep_ != "ccomp" or own is None or not told or own.tag_ == "PRP":
        return None
    words = cast.doc[own.left_edge.i : own.i + 1]
    mention = cast.resolve(Span(words.start_char, words.end_char))
    ground = Ground("subject of the cue", own.text)
    return replace(mention, grounds=(*mention.grounds, ground)) if mention.actors else None


def _with_owner(source: Span, cast: ArticleCast) -> Span:
    """ "’s government": a source cut in its possessive, with whose it is."""
    if not source.of(cast.layout.text).startswith(CUT) or not source.start:
        return source
    owner = cast.doc[cast.layout.token_at(source.start - 1)]
    return Span(owner.left_edge.idx, source.end)


def _past_dateline(attribution: Attribution, source: Span, cast: ArticleCast) -> Span:
    """A source that begins with a dateline, without it: the story's first words up to the cue."""
    text = cast.layout.text
    line = text.rfind("\n", 0, source.start) + 1
    opening = text[line : source.start].strip()
    found = dateline(text[line : source.end + 160]) if not opening else None
    if found is None or source.start >= line + found.end:
        return source
    first = line + found.end
    last = source.end
    if last <= first and attribution.cue is not None:
        last = attribution.cue.start
    return Span(first, last) if first < last <= first + LONGEST_SUBJECT else source


def _subject(attribution: Attribution, cast: ArticleCast) -> Mention | None:
    """The grammatical subject of the cue, where the source given cannot speak."""
    if attribution.cue is None:
        return None
    verb = cast.layout.tokens_of(cast.doc, attribution.cue.start, attribution.cue.end).root
    for child in verb.children:
        if child.dep_ not in SUBJECTS:
            continue
        span = Span(child.idx, child.idx + len(child))
        if any(content.holds(span) for content in attribution.content):
            continue
        mention = cast.resolve(span)
        ground = Ground("subject of the cue", child.text)
        return replace(mention, grounds=(*mention.grounds, ground))
    return None


def _main_subject(attribution: Attribution, source: Span, cast: ArticleCast) -> Mention | None:
    """ "Norlund objected, saying it broke the deal that Veska signed": Norlund says it, not Veska.

    Whoever stands behind a participle in a clause of its own is none of its speakers.
    """
    if attribution.cue is None or source.start < attribution.cue.end:
        return None
    cue = cast.layout.tokens_of(cast.doc, attribution.cue.start, attribution.cue.end).root
    if cue.tag_ != "VBG" or cue.dep_ != "advcl" or cue.sent.end_char <= source.start:
        return None
    word = cast.layout.tokens_of(cast.doc, source.start, source.end).root
    inner = [t for t in (word, *word.ancestors) if t.i > cue.i]
    if not any(t.dep_ in ("relcl", "acl", "advcl", "agent") for t in inner):
        return None
    subject = next((c for c in cue.head.children if c.dep_ in SUBJECTS and c.i < cue.i), None)
    if subject is None:
        return None
    words = phrase_around(subject)
    mention = cast.resolve(Span(words.start_char, words.end_char))
    ground = Ground("subject of the cue", subject.text)
    return replace(mention, grounds=(*mention.grounds, ground)) if mention.actors else None


def _only_describes(tokens: Tokens) -> bool:
    """The "Veskan" of "Veskan regions": cut off from the noun that it tells of."""
    root = tokens.root
    return root.dep_ == "amod" and root.pos_ == "ADJ" and root.head.i >= tokens.end


def _of_whom_told(source: Span, cast: ArticleCast) -> Mention | None:
    """ "A woman who was held in Orsk told": not Orsk, but of whom the clause tells."""
    word = cast.layout.tokens_of(cast.doc, source.start, source.end).root
    for above in word.ancestors:
        if above.dep_ == "relcl" and above.head.pos_ in ("NOUN", "PROPN"):
            words = cast.doc[above.head.left_edge.i : above.head.i + 1]
            told = cast.resolve(Span(words.start_char, words.end_char))
            return replace(told, grounds=(*told.grounds, Ground("relative clause", word.text)))
    return None


def _whose_day(source: Span, cast: ArticleCast) -> Mention | None:
    """ "Sabel's January 19 calls": what was left of Sabel's calls is Sabel's."""
    owned = OWNED_DAY.match(cast.layout.text, source.start, source.end)
    if owned is None or not is_date(cast.layout.text, Span(*owned.span("day"))):
        return None
    return cast.resolve(Span(*owned.span("who")))


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


def _beside(number: int, attributions: Sequence[Attribution], cast: ArticleCast) -> int | None:
    """The attribution whose quotation goes on around this one: the nearest of the paragraph."""
    mine = attributions[number].source
    if mine is None:
        return None
    at = cast.layout.token_at(mine.start)
    if not cast.layout.quoted[at]:
        return None
    near = [
        (min(abs(content.start - mine.start), abs(content.end - mine.start)), other_number)
        for other_number, other in enumerate(attributions)
        if other_number != number
        and other.source
        and other.source.of(cast.layout.text).lower() not in FIRST_PERSON
        for content in other.content
        if cast.layout.quoted[cast.layout.token_at(content.start)]
        and cast.layout.paragraph[cast.layout.token_at(content.start)] == cast.layout.paragraph[at]
    ]
    return min(near)[1] if near else None

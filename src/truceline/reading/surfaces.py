"""Printed names of people, before it is known who bears them."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from truceline.reading.actorbook import ActorBook
from truceline.reading.bodynames import called_bodies
from truceline.reading.discourse import SPEECH
from truceline.reading.introductions import introduced
from truceline.reading.layout import Layout
from truceline.reading.mentions import Naming
from truceline.reading.runins import parted
from truceline.reading.words import Word, bare, words_in
from truceline.vocabulary.names import fold
from truceline.vocabulary.names import words as listed
from truceline.vocabulary.spans import Span

LOWER_NAME_PARTS = listed(
    "van der den de del della di da dos du la le von zu bin ibn ben al el ul ad as abu ter ten"
)
ARABIC_PARTICLES = listed("al el ul bin ibn ben abu")
DAYS = listed(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February July September "
    "October November December"
)
MONTHS = listed("March April May June August")  # names of people, too
NUMBER = re.compile(r"[ \u00a0]\d")
# Verbs that headlines have beside those of speech.
HEADLINED = listed(
    "slam hail meet sign order want refuse reject accept seek back visit arrive order offer rule "
    "blast eye mull face win lose call claim set see send hold"
)
NAME_WORD = re.compile(r"[^\W\d_]+(?:[-'’.][^\W\d_]+)*\.?")
# States whose names are given names too.
STATE_AND_GIVEN = listed("jordan chad georgia israel kenya cuba paris vienna sofia")


@dataclass(frozen=True, slots=True)
class Surface:
    """A printed name before it is joined to a person."""

    span: Span
    text: str


def surfaces(
    doc: Doc,
    layout: Layout,
    words: Sequence[Word],
    namings: Sequence[Naming],
    book: ActorBook,
) -> list[Surface]:
    """Names of people as the model or a title before them shows."""
    found: dict[Span, None] = {}
    text = layout.text
    capitals = {w.folded for w in words if w.capital}
    for ent in doc.ents:
        if ent.label_ == "PERSON":
            for span in _pieces(text, ent.start_char, ent.end_char, capitals):
                found[_whole(text, span, words)] = None
    for span in _titled(text, words, book):
        if all(not span.shares(other) for other in found):
            found[span] = None
    for span in introduced(text, words, book):
        if all(not span.shares(other) or span.holds(other) for other in found):
            found = {other: None for other in found if not span.shares(other)} | {span: None}
    kept = []
    given = book.roles.gender_of_given
    for span in (one for run in sorted(found) for one in parted(text, run, words, given)):
        cut = _trimmed(doc, layout, span, words, namings, book)
        if cut is not None and not is_date(text, cut):
            kept.append(Surface(cut, " ".join(cut.of(text).split())))
    bodies = called_bodies(text, (s.text for s in kept), given)
    return [s for s in kept if s.text not in bodies]


def is_date(text: str, span: Span) -> bool:
    """ "Sabel's January 19 calls": a month or weekday is nobody, "May" and "April" before a day."""
    word = span.of(text)
    return word in DAYS or (word in MONTHS and bool(NUMBER.match(text, span.end)))


def _whole(text: str, span: Span, words: Sequence[Word]) -> Span:
    """A name that the model cut after its particle, made whole: "Ida van der | Holm"."""
    inside = words_in(words, span)
    if inside and inside[-1].folded not in LOWER_NAME_PARTS:
        return _with_particle(text, span, words, inside[-1])
    if len(inside) < 2:
        return span
    end = span.end
    after = bisect_right(words, inside[-1].start, key=_start)
    for word in words[after : after + 3]:
        if word.start - end != 1 or not (word.capital or word.folded in LOWER_NAME_PARTS):
            break
        end = word.end
        if word.capital:
            return Span(span.start, end)
    return span


def _with_particle(text: str, span: Span, words: Sequence[Word], last: Word) -> Span:
    """A name that the model cut before its particle: "Ahmed | al-Holm"."""
    after = bisect_right(words, last.start, key=_start)
    pair = words[after : after + 2]
    if len(pair) < 2 or pair[0].folded not in ARABIC_PARTICLES or not pair[1].capital:
        return span
    joined = text[span.end : pair[0].start] == " " and text[pair[0].end : pair[1].start] in "- "
    return Span(span.start, pair[1].end) if joined else span


def _start(word: Word) -> int:
    return word.start


def _pieces(text: str, start: int, end: int, capitals: set[str]) -> Iterable[Span]:
    """Runs of name words in what the model took for one name.

    A part in small letters belongs to it if the article elsewhere gives it a capital.
    """
    run: list[re.Match[str]] = []
    for match in NAME_WORD.finditer(text, start, end):
        word = match.group()
        gap = text[run[-1].end() : match.start()] if run else ""
        if run and (len(gap) > 1 or gap not in ("", " ", "\u00a0")):
            yield from _as_name(text, run)
            run = []
        small = fold(word) in LOWER_NAME_PARTS or bare(word) in capitals
        if word[0].isupper() or not run or small:
            run.append(match)
        else:
            yield from _as_name(text, run)
            run = []
    yield from _as_name(text, run)


def _as_name(text: str, run: Sequence[re.Match[str]]) -> Iterable[Span]:
    """The span of a run, without possessive ending; nothing if it cannot be a name."""
    if not run:
        return
    start, end = run[0].start(), run[-1].end()
    tail = re.search(r"['’]s$", text[start:end])
    end -= len(tail.group()) if tail else 0
    if text[end - 1] == "." and len(run[-1].group()) > 3:
        end -= 1
    if any(c.isupper() for c in text[start:end]) and end - start > 1:
        yield Span(start, end)


def _titled(text: str, words: Sequence[Word], book: ActorBook) -> Iterable[Span]:
    """Capitalised words after an honorific, a title, or a given name that the list knows."""
    roles = book.roles
    for at, word in enumerate(words[:-1]):
        honorific = word.folded in roles.honorifics
        given = word.folded in roles.gender_of_given and not honorific
        title = (word.folded,) in roles.titles and not honorific
        if not (honorific or title) and not (given and word.capital):
            continue
        run = _capitals_after(text, words, at, roles.title_heads | roles.body_heads | roles.things)
        if given:
            run = [word, *run]
        least = 1 if honorific or (title and word.capital) else 2
        if len(run) >= least and (run[0].start == word.start or _follows(text, word, run[0])):
            yield Span(run[0].start, run[-1].end)


def _follows(text: str, title: Word, name: Word) -> bool:
    return text[title.end : name.start] in (" ", "\u00a0", ". ", ".")


def _capitals_after(
    text: str, words: Sequence[Word], at: int, barred: frozenset[str]
) -> list[Word]:
    """Up to four words of a name, particles included, right after a word."""
    run: list[Word] = []
    last = words[at]
    for word in words[at + 1 : at + 6]:
        gap = text[last.end : word.start]
        hyphen = gap == "-" and bool(run)
        usual = gap in (" ", "\u00a0") or (gap in (". ", ".") and len(last.folded) <= 3)
        particle = word.folded in LOWER_NAME_PARTS
        if not (usual or hyphen) or not (word.capital or particle) or word.folded in barred:
            break
        run.append(word)
        last = word
    while run and not run[-1].capital:
        run.pop()
    return run if run and run[0].capital and len(run) <= 4 else run[:1] if run else []


def _trimmed(
    doc: Doc,
    layout: Layout,
    span: Span,
    words: Sequence[Word],
    namings: Sequence[Naming],
    book: ActorBook,
) -> Span | None:
    """A name without the titles and states before it; None if nothing of a name is left."""
    inside = words_in(words, span)
    first_tag = doc[layout.token_at(span.start)].tag_
    if len(inside) > 1 and first_tag in ("VBG", "VBN", "IN", "RB"):
        inside = inside[1:] if not _given(inside[0], book) else inside
    while inside:
        first = inside[0]
        named = next((n for n in namings if n.start <= first.start < n.end), None)
        of_state = named is not None and named.key not in _people_keys(book)
        alone = len(inside) == 1
        if of_state and named is not None:
            whole = named.end >= inside[-1].end
            given = first.folded in STATE_AND_GIVEN and not alone and not whole
            if not given:
                inside = [w for w in inside if w.start >= named.end]
                continue
        is_title = first.folded in book.roles.honorifics or (
            (first.folded,) in book.roles.titles and (not alone or first.folded != "may")
        )
        lower_title = is_title or (first.folded in book.roles.title_heads and not alone)
        if lower_title and first.folded not in book.roles.gender_of_given:
            inside = inside[1:]
            continue
        break
    if not inside or not any(w.capital for w in inside):
        return None
    if _with_headline_verb(inside, book):
        return Span(inside[0].start, inside[0].end)
    last = inside[-1].folded
    titled = (last,) in book.roles.titles and not any(_given(w, book) for w in inside)
    if last in book.roles.things or last in book.roles.body_heads or (titled and len(inside) > 1):
        return None
    return Span(inside[0].start, max(inside[-1].end, min(span.end, inside[-1].end + 1)))


def _with_headline_verb(inside: Sequence[Word], book: ActorBook) -> bool:
    """ "Oren Accused", "Oren Slams": a last name of the process, before a verb in capitals."""
    if len(inside) != 2 or inside[0].folded not in book.surnames or _given(inside[1], book):
        return False
    verb = inside[1].folded
    stems = {verb.removesuffix(end) for end in ("s", "es", "d", "ed") if verb.endswith(end)}
    stems |= {verb[:-3] + "y" for end in ("ies", "ied") if verb.endswith(end)}
    return bool(stems & (SPEECH | HEADLINED))


def _given(word: Word, book: ActorBook) -> bool:
    return word.folded in book.roles.gender_of_given


def _people_keys(book: ActorBook) -> frozenset[str]:
    return frozenset(a.key for a in book.people())

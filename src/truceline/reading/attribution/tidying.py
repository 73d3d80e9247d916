"""Borders of what was said: no marks, no headline above, no question put to the speaker."""

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from truceline.reading.attribution.page import Page, Proposal
from truceline.reading.attribution.pairing import unbroken
from truceline.reading.attribution.verbs import word_set
from truceline.reading.marks import CURLED, DOUBLE, GRAVE, TURNED
from truceline.reading.tags import DOERS, TENSED
from truceline.vocabulary.spans import Span, trimmed
from truceline.vocabulary.statements import Attribution, Kind

ENDS = f" \t\r\n,;{DOUBLE}{TURNED}{GRAVE}"
OPENS = ENDS + ":"
MARKS = f"{DOUBLE}{TURNED}{CURLED}"
LEFT_BEHIND = frozenset({"who", "which", "that", "whom", "what", "it", "he", "she", "they"})
# What is put to a speaker, told before the answer: "Asked whether …, she said".
PUT = word_set("ask press question quiz challenge prompt pressed")
CONTRACTED = re.compile(r"['’](?:m|re|s|d|ll|ve)\b", re.IGNORECASE)
SENTENCE_END = re.compile(r"[.!?…][\"”’')\]]*\s+(?=\S)")
HANGS = re.compile(
    r"(?:(?:but|and|or|so|yet) )?(?:only )?"
    r"(?:if|unless|until|once|when|after|before|as long as|as soon as|provided|should|without)\b",
    re.IGNORECASE,
)
# Between two parts of one sentence that "he went on" interrupts there stand only a few words.
INTERRUPTION = 60
# What opens the circumstances of a saying.
OWN_SUBJECTS = DOERS | {"expl"}
EXPLAINS = frozenset({"which", "meaning"})
OCCASION = frozenset({"during", "amid", "following"})
SETTING = frozenset({"at", "on", "in", "after", "before", "over"})
SCENE = frozenset({"as", "while"})
# Words that open what comes after the content: "…, which", "…, but that".
LEFT_OPEN = re.compile(
    r"(?:[,;]\s*|\s+)(?:(?:and|but|or) )?(?:which|who|whom|whose)$"
    r"|[,;]\s*(?:and|but|or|as|while|so)(?: (?:that|it|they|he|she))?$"
)
LEFT_TELLER = re.compile(r",[\"”]\s*(?:he|she|it|they)$")  # "“But,” she" before "added"
SHORTEST = 12  # characters left when a leading "that" is taken away


def tidied(spans: Sequence[Span], page: Page) -> tuple[Span, ...]:
    """The content in its own borders, without pieces that only syntax left behind."""
    parts = [c for span in spans for c in _in_its_paragraph(span, page)]
    parts = [c for span in parts for c in unbroken(_tidy(span, page), page)]
    if len(parts) > 1:
        kept = [s for s in parts if s.of(page.text).lower() not in LEFT_BEHIND]
        kept = [s for s in kept if not is_put_before(page, s)] or kept
        parts = kept or parts
    return tuple(parts)


def is_put_before(page: Page, span: Span) -> bool:
    """ "Asked whether the road was open, …": what the outlet put to the speaker."""
    words = page.doc.char_span(span.start, span.end, alignment_mode="contract")
    if not words or page.quoted_share([span]) > 0:
        return False
    first = next((t for t in words if not t.is_punct and t.lower_ not in {"when", "if"}), None)
    return first is not None and first.tag_ in {"VBN", "VBD"} and first.lemma_.lower() in PUT


def _in_its_paragraph(span: Span, page: Page) -> list[Span]:
    """Without a line that stands above the quotation: a headline is nobody's words.

    Words that go on over paragraphs are quoted in each; what stands unquoted above a
    paragraph that opens with a mark is no part of them.
    """
    inside = [p for p in page.paragraphs if p.shares(span)]
    if len(inside) < 2:
        return [span]
    for above, below in itertools.pairwise(inside):
        upper = Span(max(span.start, above.start), min(span.end, above.end))
        opened = page.text[below.start : below.end].lstrip()[:1] in MARKS
        if opened and page.quoted_share([upper]) == 0:
            span = Span(max(span.start, below.start), span.end)
    return [span]


def _tidy(span: Span, page: Page) -> Span:
    """Without marks and commas at the ends, without the "that" which opens reported words.

    A "that" which was itself quoted stays: the printed words are the evidence.
    """
    start = span.start + len(span.of(page.text)) - len(span.of(page.text).lstrip(OPENS))
    tidy = _with_its_subject(trimmed(Span(start, max(start, span.end)), page.text, ENDS), page)
    words = tidy.of(page.text)
    if words.lower().startswith("that ") and len(words) > SHORTEST and _only_opens(page, tidy):
        tidy = trimmed(Span(tidy.start + 5, tidy.end), page.text, ENDS)
    tidy = _without_circumstance(_without_scene(tidy, page), page)
    if page.text[tidy.end : tidy.end + 1] not in MARKS and (
        left := LEFT_OPEN.search(tidy.of(page.text), SHORTEST)
    ):
        tidy = trimmed(Span(tidy.start, tidy.start + left.start()), page.text, ENDS)
    if teller := LEFT_TELLER.search(tidy.of(page.text)):
        tidy = trimmed(Span(tidy.start, tidy.start + teller.start()), page.text, ENDS)
    words = tidy.of(page.text)
    # a single mark at an end belongs to the quotation when its partner is there too
    if words[:1] in "'‘" and words[-1:] in "'’" and len(words) > 2:
        return trimmed(Span(tidy.start + 1, tidy.end - 1), page.text, ENDS)
    return tidy


def _only_opens(page: Page, span: Span) -> bool:
    """Whether a leading "that" is the reporter's: outside the marks, and no word of its own."""
    words = page.doc.char_span(span.start, span.end, alignment_mode="expand")
    if page.text[span.start].isupper() or words is None or len(words) < 2:
        return False
    first, after = words[0], words[1]
    own = after.tag_ in TENSED or (first.dep_ == "det" and after.pos_ == "NOUN")
    return first.i not in page.quote_of and not own


def _without_scene(span: Span, page: Page) -> Span:
    """“Shame” as the convoy drove by: the scene told after the closing mark is no part of it."""
    quote = next((q for q in page.quotes if q.words.start == span.start), None)
    if quote is None or quote.span.end >= span.end:
        return span
    rest = page.doc.char_span(quote.span.end, span.end, alignment_mode="contract")
    first = next((t for t in rest or () if not (t.is_space or t.is_punct)), None)
    if first is None or first.lower_ not in SCENE:
        return span
    return Span(span.start, quote.words.end) if first.dep_ in {"mark", "advmod"} else span


def _without_circumstance(span: Span, page: Page) -> Span:
    """Called the plan a “trick” on Sunday: when and where it was said is no part of it."""
    quote = next((q for q in page.quotes if span.start < q.span.end < span.end), None)
    if quote is None or any(quote.span.end < q.span.end <= span.end for q in page.quotes):
        return span
    words = page.doc.char_span(span.start, span.end, alignment_mode="contract")
    rest = [t for t in words or () if t.idx >= quote.span.end]
    if words is None or not rest or words.root.idx >= quote.span.end:
        return span
    if _is_aside(words, rest):
        return Span(span.start, quote.span.end)
    outside = not words.start <= rest[0].head.i < words.end
    return Span(span.start, quote.span.end) if _is_setting(rest[0], outside) else span


def without_next_deed(proposal: Proposal, page: Page) -> Proposal:
    """Accused her of “delay” and urged a vote: the second deed is no part of the charge."""
    head, last = page.doc[proposal.head], proposal.content[-1]
    if head.pos_ != "VERB" or last.start < head.idx or page.quote_of.get(head.i) is not None:
        return proposal
    for joins in (c for c in head.children if c.dep_ == "cc" and last.start < c.idx < last.end):
        deed = next((c for c in head.children if c.dep_ == "conj" and c.i > joins.i), None)
        if deed is None or deed.tag_ != head.tag_ or deed.i in page.quote_of:
            continue
        if any(c.dep_ in OWN_SUBJECTS for c in deed.children):
            continue
        kept = trimmed(Span(last.start, joins.idx), page.text, ENDS)
        return replace(proposal, content=(*proposal.content[:-1], kept))
    return proposal


def _is_aside(words: Tokens, rest: Sequence[Token]) -> bool:
    """The “corridor”, which would cross …: what the outlet explains behind a quoted name."""
    if any(t.tag_ in TENSED for t in words if t.i < rest[0].i):
        return False
    after = [t for t in rest[:2] if not t.is_punct]
    return bool(after) and after[0].lower_ in EXPLAINS


def _is_setting(token: Token, outside: bool) -> bool:
    """Whether a word opens when or where it was said; `outside`: it hangs on the cue."""
    if token.ent_type_ in {"DATE", "TIME"} and token.pos_ != "ADP":
        return True
    if token.dep_ not in {"prep", "mark", "npadvmod"}:
        return False
    return token.lower_ in OCCASION or (outside and token.lower_ in SETTING)


def _with_its_subject(span: Span, page: Page) -> Span:
    """ "’m delighted" is not what somebody said: the "I" before it is."""
    if not CONTRACTED.match(span.of(page.text)) or span.start == 0:
        return span
    start = span.start
    while start > 0 and page.text[start - 1].isalpha():
        start -= 1
    return Span(start, span.end)


def rejoined(found: Sequence[Attribution], text: str) -> list[Attribution]:
    """One sentence that "he went on" interrupts stays one: “If they come,” he went on, “we …”.

    The words before the interruption move to the statement in which their sentence ends.
    Where they are a condition and nothing stands before them, the two statements are one.
    """
    mended: list[Attribution] = []
    for one in found:
        last = mended[-1] if mended else None
        if last is None or not _interrupted(last, one, text):
            mended.append(one)
            continue
        whole, opened = _parted(last.content[-1], text)
        before = (*last.content[:-1], *whole)
        if not whole and not HANGS.match(opened.of(text)):
            mended.append(one)
        elif before and whole:
            mended[-1] = replace(last, content=before)
            mended.append(replace(one, content=(opened, *one.content)))
        else:
            mended[-1] = replace(last, content=(*last.content, *one.content))
    return mended


def _interrupted(left: Attribution, right: Attribution, text: str) -> bool:
    """Whether a quotation breaks off at a comma and goes on in small letters after a new cue."""
    if Kind.DIRECT not in (left.kind, right.kind) or right.cue is None or right.source is None:
        return False
    end, start = left.content[-1].end, right.content[0].start
    between = text[end:start]
    if not 0 < len(between) <= INTERRUPTION or not text[start].islower() or "\n" in between:
        return False
    held = any(
        all(part is not None and end <= part.start and part.end <= start for part in parts)
        for parts in ((right.cue, right.source), (left.cue, left.source))
    )
    closed, opened = between.lstrip(" ,"), between.rstrip()
    quoted = closed[:1] in MARKS and opened[-1:] in MARKS
    return held and quoted and text[end - 1] not in ".!?…" and "," in between[:3]


def _parted(span: Span, text: str) -> tuple[tuple[Span, ...], Span]:
    """The sentences of a span that are complete, and the one that is not."""
    ends = [m.end() for m in SENTENCE_END.finditer(span.of(text))]
    if not ends:
        return (), span
    cut = span.start + ends[-1]
    return (trimmed(Span(span.start, cut), text, " "),), Span(cut, span.end)

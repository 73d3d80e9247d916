"""A quotation round its cue is one saying: “The road is shut,” she said. “It stays shut.”"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from truceline.reading.attribution.page import Page, Proposal, Weighed
from truceline.reading.marks import DOUBLE, GRAVE, SINGLE
from truceline.reading.tags import FINITE
from truceline.vocabulary.spans import Span, around, trimmed

WHOLLY = 0.85  # share of a content that stands within marks
# A fuller reading of the same saying is taken if it is at most so much less sure.
NEARLY, EDGE = 0.1, 0.001
LEAST = 0.33
BROKEN = 0.3  # the same for one that breaks off
ENDS_OPEN = re.compile(r"[ ,](?:and|or|but)[\s,]*$")
LITTLE = 4  # characters
LONGEST = 60  # characters of a clause that interrupts a sentence
MARKS = f" \t{DOUBLE}{SINGLE}{GRAVE}"


def parted(page: Page, one: Proposal) -> Proposal:
    """Words that hold their own "she said" are two halves, and each quotation is whole."""
    if one.inside or one.cue is None or one.source is None:
        return one
    clause = around([one.cue, one.source])
    over = next((s for s in one.content if s.start < clause.start and clause.end < s.end), None)
    if over is None or len(clause) > LONGEST:
        return one
    sides = [Span(over.start, clause.start), Span(clause.end, over.end)]
    halves = [_whole(page, trimmed(side, page.text, MARKS + ",")) for side in sides]
    kept = [s for s in one.content if s != over]
    return replace(one, content=tuple(sorted([*kept, *(s for s in halves if len(s))])))


def _whole(page: Page, span: Span) -> Span:
    """All of the quotation with whose first word a stretch begins."""
    quote = next((q for q in page.quotes if q.words.start == span.start), None)
    return span if quote is None else Span(span.start, max(span.end, quote.words.end))


def fuller(page: Page, weighed: Sequence[Weighed]) -> Iterator[Weighed]:
    """Of two readings of one saying in marks, the one with both halves of it, if it is as sure."""
    whole = [(sure, p) for sure, p in weighed if sure >= LEAST and _in_marks(p)]
    for sure, one in weighed:
        rivals = (
            [s for s, p in whole if s >= sure - NEARLY and _holds_more(page, p, one)]
            if _in_marks(one)
            else []
        )
        if not rivals and _breaks_off(page, one):
            rivals = [s for s, p in weighed if s >= sure - BROKEN and _goes_on(p, one)]
        yield (min(sure, max(rivals) - EDGE), one) if rivals else (sure, one)


def _breaks_off(page: Page, one: Proposal) -> bool:
    """ "Urged them to “wait” and": more was to come."""
    return ENDS_OPEN.search(one.content[-1].of(page.text)) is not None


def _goes_on(long: Proposal, short: Proposal) -> bool:
    ours, theirs = short.content[-1], long.content[-1]
    same = long.head == short.head and long.content[:-1] == short.content[:-1]
    return same and theirs.start == ours.start and theirs.end > ours.end + LITTLE


def _in_marks(one: Proposal) -> bool:
    return one.quoted > WHOLLY and not one.inside and one.cue is not None


def _holds_more(page: Page, long: Proposal, short: Proposal) -> bool:
    """The same words and, round the same cue, its other half."""
    if long is short or long.head != short.head or not _one_source(long, short):
        return False
    if sum(map(len, long.content)) <= sum(map(len, short.content)) + 2:
        return False
    if not all(any(_covers(page, more, less) for more in long.content) for less in short.content):
        return False
    extra = [s for s in long.content if not any(s.shares(t) for t in short.content)]
    return bool(extra) and all(_other_half(page, short, span) for span in extra)


def _covers(page: Page, more: Span, less: Span) -> bool:
    """All of a stretch but its marks and blanks."""
    outside = [
        Span(less.start, max(less.start, min(less.end, more.start))),
        Span(min(less.end, max(less.start, more.end)), less.end),
    ]
    return not any(c.isalnum() for span in outside for c in span.of(page.text))


def _one_source(one: Proposal, other: Proposal) -> bool:
    if one.source is None or other.source is None:
        return one.source is other.source
    return one.source.shares(other.source) > 0


def _other_half(page: Page, one: Proposal, span: Span) -> bool:
    """Whether a quotation stands right on the other side of this saying's cue."""
    if span < one.content[0]:
        return is_between(page, one, span, one.content[0])
    return is_between(page, one, one.content[-1], span)


def is_between(page: Page, one: Proposal, first: Span, second: Span) -> bool:
    """Nothing but the clause of its cue between two quotations in one paragraph."""
    if one.cue is None or not first.end <= one.cue.start < one.cue.end <= second.start:
        return False
    gap = Span(first.end, second.start)
    printed = gap.of(page.text)
    if "\n" in printed or any(gap.holds(q.span) for q in page.quotes):
        return False
    if trimmed(first, page.text, MARKS).of(page.text).endswith("."):
        return False  # the sentence is over: the cue opens the next
    words = page.doc.char_span(gap.start, gap.end, alignment_mode="contract")
    if words is None:
        return False
    own = [one.cue, *((one.source,) if one.source is not None else ())]
    return not any(
        _tells(page, t) and t.i != one.head and not any(s.start <= t.idx < s.end for s in own)
        for t in words
    )


def _tells(page: Page, token: Token) -> bool:
    """A verb of another clause: finite, or one that itself brings in speech."""
    if token.pos_ != "VERB":
        return False
    return token.tag_ in FINITE or token.lemma_.lower() in page.verbs.speaking


def joined(page: Page, weighed: Sequence[Weighed]) -> Iterator[Weighed]:
    """Two chosen quotations of one verb and source, one before and one after it, are one."""
    gone: set[int] = set()
    for number, (sure, one) in enumerate(weighed):
        if number in gone:
            continue
        for other_number, (_, other) in enumerate(weighed[number + 1 :], number + 1):
            if other_number not in gone and _halves(page, one, other):
                gone.add(other_number)
                one = replace(one, content=tuple(sorted([*one.content, *other.content])))
        yield sure, one


def _halves(page: Page, one: Proposal, other: Proposal) -> bool:
    if one.head != other.head or not _one_source(one, other):
        return False
    if not _in_marks(one) or not _in_marks(other):
        return False
    first, second = sorted((one.content, other.content))
    return is_between(page, one, first[-1], second[0])

"""Quotations are taken whole: with the parts before and after "X said"."""

import re
from collections.abc import Iterator, Sequence

from truceline.reading.attribution.page import Page
from truceline.reading.attribution.quotes import Quotation
from truceline.vocabulary.spans import Span, around

CLOSED = " \t\"”’'»"
NEW_SENTENCE = re.compile(r"[a-z)\]][.!?]\s+[A-Z]")
TITLES = (
    "Mr.",
    "Dr.",
    "Mrs.",
    "Ms.",
    "Gov.",
    "Sen.",
    "Rep.",
    "St.",
    "Gen.",
    "Lt.",
    "Col.",
    "Prof.",
)


def with_quotations(
    page: Page, spans: tuple[Span, ...], inside: int | None, cue: Span, *, whole: bool = False
) -> tuple[Span, ...]:
    """Take each quotation whole that the content touches, and those that go on after it."""
    if not spans:
        return spans
    if inside is not None:
        border = page.quotes[inside].words
        kept = [
            Span(max(s.start, border.start), min(s.end, border.end))
            for s in spans
            if s.shares(border)
        ]
        return tuple(s for s in kept if len(s)) or spans
    whole_of = around(spans)
    touched = [
        number
        for number, q in enumerate(page.quotes)
        if whole_of.shares(q.words)
        and any(s.shares(q.words) > 0 for s in spans)
        and not q.span.holds(cue)
    ]
    if not touched:
        return spans
    merged = list(spans)
    for number in touched:
        quote = page.quotes[number]
        share = sum(s.shares(quote.words) for s in spans) / max(1, len(quote.words))
        if share < 0.2 and len(quote.words) > 60 and not whole:
            # crumbs of what somebody else answers; all of the content may lie in it, though
            merged = [s for s in merged if not quote.words.holds(s)] or merged
            continue
        merged = merged_spans([*merged, quote.span], page.text)
    if page.quoted_share(merged) > 0.8:
        last = max(touched)
        before = came_before(page, min(touched), cue)
        merged = merged_spans([*before, *merged, *goes_on(page, last, cue)], page.text)
    return tuple(_without(merged, cue))


def merged_spans(spans: Sequence[Span], text: str) -> list[Span]:
    """Spans in order, those joined that only a comma or blanks divide."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end + 1:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        elif merged and not text[merged[-1].end : span.start].strip(" ,;\n\r\t"):
            merged[-1] = Span(merged[-1].start, span.end)
        else:
            merged.append(span)
    return merged


def _without(spans: Sequence[Span], cue: Span) -> Iterator[Span]:
    for span in spans:
        if span.holds(cue) and len(cue):
            if cue.start > span.start:
                yield Span(span.start, cue.start)
            if cue.end < span.end:
                yield Span(cue.end, span.end)
        else:
            yield span


def goes_on(page: Page, number: int, cue: Span) -> Iterator[Span]:
    """Quotations that follow in the same paragraph with no words of their own before them."""
    here = page.quotes[number]
    end = here.span.end
    paragraph = next((p for p in page.paragraphs if p.start <= here.span.start < p.end), None)
    for following in page.quotes[number + 1 :]:
        if paragraph is None:
            return
        if following.span.start < end:
            continue
        if following.span.start >= paragraph.end:
            if page.quotes[number].closed:
                return
            paragraph = next(
                (p for p in page.paragraphs if p.start <= following.span.start < p.end), None
            )
            if paragraph is None or page.text[paragraph.start : following.span.start].strip():
                return
        gap = Span(end, following.span.start)
        if not _divided_by(cue, gap, page.text) or _has_own_cue(page, gap, following):
            return
        yield following.span
        end = following.span.end
        number += 1


def _divided_by(cue: Span, gap: Span, text: str) -> bool:
    """Between two quotations stands nothing, or one clause that holds the cue."""
    between = gap.of(text).strip()
    if not between.strip(" ,.;…-–—"):
        return True
    if between[-1] not in ".,:;!?—–-":
        return False  # `he said of the “dangerous” man`: a word in marks, no second half
    stops = sum(between.count(mark) for mark in ".!?") - sum(map(between.count, TITLES))
    if not gap.holds(cue) or len(between) > 160 or stops > 1:
        return False
    return not _tells_on(text[cue.end - 1 : gap.end])


def _tells_on(after: str) -> bool:
    """ "…, she said. Over the weekend Hale had written, “…”": a sentence of the outlet's own."""
    for title in TITLES:
        after = after.replace(title, title[:-1])
    return NEW_SENTENCE.search(after) is not None and after.rstrip().endswith((",", ":"))


def _has_own_cue(page: Page, gap: Span, following: Quotation) -> bool:
    """A new sentence whose quotation ends in a comma: "… “Never,” Sabel replied."."""
    between = gap.of(page.text).strip()
    before = between or page.text[: gap.start].rstrip(CLOSED)
    if not before.endswith((".", "!", "?")):
        return False
    if following.words.of(page.text).rstrip().endswith(","):
        return True
    return bool(between) and _told_after(page, following)


def _told_after(page: Page, quote: Quotation) -> bool:
    """ "“You came too late” to the table, she said": the sentence goes on to its own speaker."""
    word = page.doc.char_span(quote.words.start, quote.words.end, alignment_mode="contract")
    if word is None:
        return False
    rest = (t for t in word[-1].sent if t.idx >= quote.span.end and t.i not in page.quote_of)
    return any(
        t.pos_ == "VERB"
        and t.lemma_.lower() in page.verbs.speaking
        and any(c.dep_ == "nsubj" for c in t.children)
        and t.dep_ in {"ROOT", "parataxis", "ccomp"}
        for t in rest
    )


def came_before(page: Page, number: int, cue: Span) -> Iterator[Span]:
    """Earlier quotations of the same paragraph, divided from this one by the cue alone."""
    quote = page.quotes[number]
    if number == 0 or cue.start > quote.span.start:
        return
    earlier = page.quotes[number - 1]
    if _divided_by(cue, Span(earlier.span.end, quote.span.start), page.text):
        same = not page.text[earlier.span.end : quote.span.start].count("\n")
        if same and page.text[earlier.words.start : earlier.words.end].rstrip()[-1:] in ",?!":
            yield earlier.span

"""Interviews told in running text: the outlet asks, and each answer stands in marks alone.

"How will it end? “With a list.” And if they refuse? “They will not.”" – whoever is quoted by
name in such a report answers; those of whom the questions speak do not.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from truceline.reading.attribution.page import Page, Proposal, Weighed
from truceline.reading.attribution.quotes import Quotation
from truceline.vocabulary.spans import Span
from truceline.vocabulary.statements import Attribution, Kind

LEAST = 4  # questions with an answer in marks that make a report an interview
ENDS = ".?!"
CLOSED = '”"'


def is_interview(page: Page) -> bool:
    """Whether the outlet puts questions and quotes the answers, again and again."""
    return sum(_is_asked(page, quote) for quote in page.quotes) >= LEAST


def _is_asked(page: Page, quote: Quotation) -> bool:
    """Whether a question of the outlet's own stands right before."""
    lead = page.text[: quote.span.start].rstrip()
    return lead.endswith("?") and not any(
        q.span.start < len(lead) <= q.span.end for q in page.quotes
    )


def without_answers(page: Page, weighed: Sequence[Weighed]) -> Iterator[Weighed]:
    """Proposals without the answers that follow their sentence: the one who answers says them."""
    if not is_interview(page):
        yield from weighed
        return
    for sure, one in weighed:
        kept = tuple(s for s in one.content if not _is_answer(page, s, one))
        if len(kept) == len(one.content):
            yield sure, one
        elif kept:
            yield sure, replace(one, content=kept, quoted=page.quoted_share(kept))


def _is_answer(page: Page, part: Span, one: Proposal) -> bool:
    """Whether a part is a quotation before which the sentence of the cue has ended."""
    if one.cue is None or one.cue.end > part.start or page.quoted_share([part]) < 1 - 1e-9:
        return False
    if any(s.end <= one.cue.start and page.quoted_share([s]) > 0 for s in one.content):
        return False  # “We wait,” Holm says. “It is long.”
    between = page.text[one.cue.end : part.start].rstrip()
    return bool(between) and between[-1] in ENDS


def who_answers(spoken: Sequence[Attribution], page: Page) -> Attribution | None:
    """The one whom an interview quotes by name most often."""
    named = [
        one
        for one in spoken
        if one.source is not None
        and one.cue is not None
        and one.kind in (Kind.DIRECT, Kind.MIXED)
        and one.source.of(page.text)[:1].isupper()
        and not _is_pronoun(page, one.source)
    ]
    counts = Counter(one.source.of(page.text) for one in named if one.source is not None)
    if not counts:
        return None
    most = counts.most_common(1)[0][0]
    return next(one for one in named if one.source is not None and one.source.of(page.text) == most)


def _is_pronoun(page: Page, source: Span) -> bool:
    words = page.doc.char_span(source.start, source.end, alignment_mode="expand")
    return words is None or words.root.pos_ == "PRON"

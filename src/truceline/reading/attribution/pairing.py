"""Marks of a content come in pairs: none stands alone amid the words."""

from collections.abc import Iterator

from truceline.reading.attribution.page import Page
from truceline.reading.attribution.quotes import DOUBLE_CLOSE, DOUBLE_OPEN, MARK
from truceline.vocabulary.spans import Span, trimmed

BLANKS = " \t\r\n,;"


def unbroken(span: Span, page: Page) -> Iterator[Span]:
    """The content with both marks of a quotation inside it, without marks that have no partner.

    Of “we will meet,” he cited, where the opening mark was lost, what follows the mark is
    the outlet's; at an opening mark that nothing closes the words go on as a second part.
    """
    span = with_partners(span, page)
    start = span.start
    for mark in MARK.finditer(page.text, span.start, span.end):
        if not start <= mark.start() or _has_partner(mark.start(), span, page):
            continue
        before = trimmed(Span(start, mark.start()), page.text, BLANKS)
        if len(before):
            yield before
        if _closes(mark.group(), mark.start(), page.text):
            return
        start = mark.end()
    rest = trimmed(Span(start, span.end), page.text, BLANKS) if start > span.start else span
    if len(rest):
        yield rest


def with_partners(span: Span, page: Page) -> Span:
    """A mark whose partner stands inside comes back: "a talk “about the dam”"."""
    start, end = span.start, span.end
    for quote in page.quotes:
        if not quote.closed:
            continue
        inner = page.text[quote.words.start : quote.words.end].strip(BLANKS)
        held = Span(start, end).of(page.text)
        if start < quote.span.start < end < quote.span.end and held.endswith(inner):
            end = quote.span.end
        elif quote.span.start < start < quote.span.end < end and held.startswith(inner):
            start = quote.span.start
    return Span(start, end)


def _has_partner(at: int, span: Span, page: Page) -> bool:
    """Whether a mark is one of a pair within the span, or stands inside such a pair."""
    return any(
        q.closed and q.span.start <= at < q.span.end and span.holds(q.span) for q in page.quotes
    ) or any(q.words.start <= at < q.words.end and q.words.holds(span) for q in page.quotes)


def _closes(mark: str, at: int, text: str) -> bool:
    """A mark that ends words: by its shape, a straight one by the blank after it."""
    if mark in DOUBLE_OPEN or mark == "``":
        return False
    if mark in DOUBLE_CLOSE or mark == "''":
        return True
    before = text[at - 1 : at]
    return not (before == "" or before.isspace() or before in "([—–")

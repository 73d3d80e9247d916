"""Where quotation marks open and close, as papers really print them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from truceline.vocabulary.spans import Span

DOUBLE_OPEN = "“„«‟〝"
DOUBLE_CLOSE = "”»〞"
STRAIGHT = '"'
# '' and `` are how some archives print double marks.
MARK = re.compile(r"``|''|[“”„«»‟〝〞\"]")
SINGLE = re.compile(r"['‘’]")
ENDS = ".!?…"
SENTENCE = re.compile(r"\S.*?(?:[.!?…](?=\s+[A-Z“„«\"'‘(])|$)", re.DOTALL)
SAID = "said|says|added|adds|told|explained|noted|warned|wrote|stressed|insisted|recalled"
NAME = r"[A-Z][\w'’-]+"
# A sentence that an outlet opens, not somebody within his own words.
NARRATION = re.compile(
    rf"(?:{NAME} ){{1,3}}(?:{SAID})\b|(?:He|She|They|(?:The|An?) (?:[\w-]+ ){{1,3}})\s?(?:{SAID})\b"
    rf"|{NAME} {NAME}(?: {NAME})?(?:,|[—–]| [-–—]) ?(?:an?|the|who|another|one|\d\d)\b"
)
# A reporting clause inside words whose closing mark is lost: `"We are tired, she said.`
TOLD = re.compile(
    rf",? (?=(?:he|she|they|the \w+|{NAME}(?: {NAME})?) (?:{SAID})\b|(?:{SAID}) {NAME})"
)
# Longer runs between single marks are rather two apostrophes than a quotation.
LONGEST_SINGLE = 1200


@dataclass(frozen=True, slots=True, order=True)
class Quotation:
    """One quotation: `span` with its marks, `words` without them."""

    span: Span
    words: Span
    closed: bool = True  # False: the paragraph ends first; speech goes on or a mark is lost


def quotations(text: str, paragraphs: Sequence[Span]) -> tuple[Quotation, ...]:
    """All outermost quotations, paragraph by paragraph.

    >>> text = 'He said “yes” and ‘no’.'
    >>> [q.words.of(text) for q in quotations(text, [Span(0, len(text))])]
    ['yes', 'no']
    """
    found: list[Quotation] = []
    for number, paragraph in enumerate(paragraphs):
        after = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
        double = list(_double(text, paragraph, after))
        single = list(_single(text, paragraph, double))
        found.extend(_outermost([*double, *single]))
    return tuple(sorted(found))


def _outermost(found: Sequence[Quotation]) -> Iterator[Quotation]:
    """The longer of two quotations that lie in or across one another."""
    kept: list[Quotation] = []
    for quote in sorted(found, key=lambda q: -len(q.span)):
        if not any(quote.span.shares(other.span) for other in kept):
            kept.append(quote)
    yield from kept


def _double(text: str, paragraph: Span, after: Span | None) -> Iterator[Quotation]:
    opened: int | None = None
    width = 0
    depth = 0
    for mark in MARK.finditer(text, paragraph.start, paragraph.end):
        opens = _opens(mark, text, paragraph, opened is not None)
        if opened is None:
            if opens:
                opened, width, depth = mark.start(), len(mark.group()), 0
        elif text[opened] == "„" and mark.group() == "“":
            yield Quotation(Span(opened, mark.end()), Span(opened + width, mark.start()))
            opened = None
        elif opens:
            if text[opened] in DOUBLE_OPEN and _closes_later(text, mark.end(), paragraph.end):
                depth += 1  # an inner quotation in the same marks
            else:
                # the mark before was never closed: it held to here at most
                if _ended(text, mark):
                    yield from _unclosed(text, opened, width, mark.start())
                opened, width, depth = mark.start(), len(mark.group()), 0
        elif depth:
            depth -= 1
        else:
            yield Quotation(Span(opened, mark.end()), Span(opened + width, mark.start()))
            opened = None
    if opened is not None and _goes_on(text, opened, paragraph, after):
        yield from _unclosed(text, opened, width, paragraph.end)


def _unclosed(text: str, opened: int, width: int, limit: int) -> Iterator[Quotation]:
    """What a mark that nothing closes still holds: the sentences before the outlet's own."""
    end = opened + width
    for sentence in SENTENCE.finditer(text, end, limit):
        if end > opened + width and NARRATION.match(sentence.group()):
            break
        told = TOLD.search(sentence.group())
        end = sentence.start() + (told.start() if told else len(sentence.group().rstrip()))
        if told:
            break
    if text[opened + width : end].strip():
        yield Quotation(Span(opened, end), Span(opened + width, end), closed=False)


def _opens(mark: re.Match[str], text: str, paragraph: Span, inside: bool) -> bool:
    """Whether a mark opens: by its shape, else by the blanks around it."""
    shape = mark.group()
    before = text[mark.start() - 1] if mark.start() > paragraph.start else " "
    after = text[mark.end()] if mark.end() < paragraph.end else " "
    if shape in DOUBLE_OPEN or shape == "``":
        # an opening shape at the end of a sentence that a mark opened: the same slip
        return not (inside and shape == "“" and before in ENDS and after.isspace())
    if shape in DOUBLE_CLOSE:
        # a closing shape at the start of words is a typesetter's slip
        return not inside and not after.isspace() and (before.isspace() or before == "(")
    if inside:
        # never closed before it opens again: `"We ask. "We wait," he said.`
        return shape == STRAIGHT and before.isspace() and after.isalnum() and _ended(text, mark)
    return not after.isspace() and (before.isspace() or before in "([—–-,.:'‘" or not inside)


def _ended(text: str, mark: re.Match[str]) -> bool:
    """Whether a sentence has ended right before a mark."""
    return text[: mark.start()].rstrip()[-1:] in ENDS


def _closes_later(text: str, start: int, end: int) -> bool:
    """Two more closing marks follow, so that an inner and an outer one can both close."""
    rest = text[start:end]
    return (
        sum(rest.count(mark) for mark in DOUBLE_CLOSE)
        > sum(rest.count(mark) for mark in DOUBLE_OPEN) + 1
    )


def _goes_on(text: str, opened: int, paragraph: Span, after: Span | None) -> bool:
    """An unclosed mark is speech when the next paragraph opens again, or the
    paragraph began with it; a stray mark amid narration is nothing."""
    begins = not text[paragraph.start : opened].strip(" \t\r\n-–—•")
    if begins or text[paragraph.start : opened].rstrip().endswith((":", ",")):
        return True
    if after is None:
        return False
    return text[after.start : after.end].lstrip()[:1] in f"{DOUBLE_OPEN}{STRAIGHT}"


def _single(text: str, paragraph: Span, double: Sequence[Quotation]) -> Iterator[Quotation]:
    """Quotations in single marks; apostrophes are told apart by the letters around."""
    opened: int | None = None
    for mark in SINGLE.finditer(text, paragraph.start, paragraph.end):
        at = mark.start()
        if any(q.span.start <= at < q.span.end for q in double) or _doubled(text, at):
            continue
        before = text[at - 1] if at > paragraph.start else " "
        after = text[at + 1] if at + 1 < paragraph.end else " "
        if opened is None:
            starts = before.isspace() or before in "([—–,:"
            if mark.group() != "’" and starts and (after.isalnum() or after in "[…"):
                opened = at
        elif mark.group() != "‘" and not after.isalnum() and not before.isspace():
            if before in "sS" and _closes_single(text, at + 1, paragraph.end):
                continue  # "the ministers' plan" inside a longer quotation
            if at - opened <= LONGEST_SINGLE:
                yield Quotation(Span(opened, at + 1), Span(opened + 1, at))
            opened = None


def _doubled(text: str, at: int) -> bool:
    return text[at] == "'" and ("'" in (text[at - 1 : at], text[at + 1 : at + 2]))


def _closes_single(text: str, start: int, end: int) -> bool:
    """Another closing single mark, right after punctuation, comes before a new opening."""
    for mark in SINGLE.finditer(text, start, end):
        at = mark.start()
        before, after = text[at - 1], text[at + 1 : at + 2]
        if before.isspace() and after.isalnum():
            return False
        if before in ".,!?…" and not after.isalnum():
            return True
    return False


def is_borrowed(text: str, quotes: Sequence[Quotation], number: int) -> bool:
    """Whether a paragraph's opening mark only says that the outlet prints another's report.

    Nothing closes it, and whoever speaks next stands in marks of another shape.
    """
    quote = quotes[number]
    if quote.closed or number + 1 == len(quotes):
        return False
    return text[quote.span.start] != text[quotes[number + 1].span.start]

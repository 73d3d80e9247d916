"""Words end where their line ends: headlines, sub-heads, captions and datelines are not speech.

A headline is a statement of its own, and a sentence of the story does not go on in it; a
quotation goes on over paragraphs only where marks say so, and then each paragraph is a part
of it; a story's first words come after the dateline.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from truceline.reading.attribution.page import Page, Proposal
from truceline.reading.attribution.quotes import is_borrowed
from truceline.reading.attribution.sources import phrase, subject_of
from truceline.reading.lines import BULLET
from truceline.reading.tags import TENSED
from truceline.vocabulary.spans import Span, trimmed

# Which part of a paragraph's piece must stand in marks for speech to go on there.
MOSTLY = 0.5
SENTENCE_ENDS = ".!?…\"”’'»)"
SAYS = re.compile(
    r"(?P<said>\S.{8,}?),\s+(?P<cue>(?:[Ss]ay|[Tt]ell|[Ww]arn|[Ii]nsist|[Aa]rgue)s?|SAYS?|[Ss]aid)"
    r"\s+(?P<source>[^,:;.!?]{2,60})"
)
NAMED = frozenset({"PROPN", "NOUN", "PRON"})


def bordered(page: Page, proposal: Proposal) -> Proposal | None:
    """The proposal within the lines it belongs to; None: nothing of it stands there."""
    home = _line_of(page, proposal)
    content = tuple(part for span in proposal.content for part in _kept(page, span, home))
    if not content:
        return None
    source = _source(page, proposal, home)
    if source is None and proposal.source is not None:
        return None  # who says it stands in another line: the words were torn together
    return replace(proposal, content=content, source=source)


def in_headlines(page: Page) -> Iterator[Proposal]:
    """ "Rooms Stay Open, Says Keel": a headline's last words name who says it."""
    for title in sorted(page.titles):
        found = SAYS.fullmatch(title.of(page.text).strip())
        if found is None:
            continue
        told = _moved(found.span("cue"), title)
        cue = page.doc.char_span(told.start, told.end)
        if cue is None or cue.root.lemma_.lower() not in page.verbs.speaking:
            continue
        content = trimmed(_moved(found.span("said"), title), page.text)
        quoted = page.quoted_share([content])
        source = _moved(found.span("source"), title)
        yield Proposal("clause before", cue.root.i, source, told, (content,), quoted, False)


def _moved(found: tuple[int, int], title: Span) -> Span:
    return Span(title.start + found[0], title.start + found[1])


def in_title(page: Page, proposal: Proposal) -> bool:
    """Whether a headline or sub-head tells it."""
    return any(title.holds(span) for title in page.titles for span in proposal.content)


def _line_of(page: Page, proposal: Proposal) -> int | None:
    """The number of the paragraph that holds the cue."""
    at = proposal.cue.start if proposal.cue is not None else page.doc[proposal.head].idx
    return next((n for n, p in enumerate(page.paragraphs) if p.start <= at < p.end), None)


def _kept(page: Page, span: Span, home: int | None) -> Iterator[Span]:
    """The pieces of a content, line by line, that are part of what was said."""
    pieces = list(_pieces(page, span))
    lines = [number for number, _ in pieces]
    if len(pieces) == 1 and (home is None or lines[0] == home):
        yield pieces[0][1]
        return
    titled = {n for n in {*lines, home} if n is not None and page.paragraphs[n] in page.titles}
    if home in titled:
        yield from (piece for number, piece in pieces if number == home)
        return
    left = [(n, p) for n, p in pieces if n not in titled or page.quoted_share([p]) > MOSTLY]
    if len(left) < len(pieces) and not any(_tells(page, piece) for _, piece in left):
        return
    yield from _going_on(page, left, home)


def _pieces(page: Page, span: Span) -> Iterator[tuple[int, Span]]:
    """What lies in each paragraph, past its dateline."""
    for number, paragraph in enumerate(page.paragraphs):
        if not paragraph.shares(span):
            continue
        start = max(span.start, page.opening(paragraph))
        piece = trimmed(Span(start, max(start, min(span.end, paragraph.end))), page.text)
        if len(piece):
            yield number, piece


def _going_on(page: Page, pieces: Sequence[tuple[int, Span]], home: int | None) -> Iterator[Span]:
    """Quoted paragraphs and items of a list go on; the outlet's next sentence does not."""
    if not pieces:
        return
    at_home = next((piece for n, piece in pieces if n == home), None)
    first = home if home is not None and at_home is not None else pieces[0][0]
    plain = at_home is not None and page.quoted_share([at_home]) <= MOSTLY
    for number, piece in pieces:
        quoted = page.quoted_share([piece]) > MOSTLY
        if plain and number < first and quoted and _is_closed(page, piece):
            continue  # a quotation that ended above is not part of what a new line tells
        if number < first and _is_borrowed(page, piece):
            continue
        listed = BULLET.match(page.paragraphs[number].of(page.text)) is not None
        if number == first or quoted or listed or _whole(page, number, piece):
            yield piece


def _is_closed(page: Page, piece: Span) -> bool:
    """Whether a piece's last quotation ends with a mark of its own."""
    held = [q for q in page.quotes if q.span.shares(piece)]
    return bool(held) and held[-1].closed


def _is_borrowed(page: Page, piece: Span) -> bool:
    """Whether a piece is another paper's paragraph, which the outlet prints."""
    held = (n for n, q in enumerate(page.quotes) if q.span.shares(piece))
    return any(is_borrowed(page.text, page.quotes, n) for n in held)


def _whole(page: Page, number: int, piece: Span) -> bool:
    """A paragraph of which all is told, to its full stop."""
    paragraph = trimmed(page.paragraphs[number], page.text)
    rest = page.text[piece.end : paragraph.end].strip(SENTENCE_ENDS)
    return not rest and page.text[paragraph.end - 1] in SENTENCE_ENDS


def _tells(page: Page, piece: Span) -> bool:
    """Whether a piece is more than a torn-off phrase: in marks, or with a verb of its own."""
    if page.quoted_share([piece]) > MOSTLY:
        return True
    words = page.doc.char_span(piece.start, piece.end, alignment_mode="contract")
    return words is not None and any(t.tag_ in TENSED for t in words)


def _source(page: Page, proposal: Proposal, home: int | None) -> Span | None:
    """Who says it, named in the cue's own line and after its dateline."""
    source = proposal.source
    if source is None or home is None:
        return source
    line = page.paragraphs[home]
    opening = page.opening(line)
    if source.start < opening < source.end and source.start >= line.start:
        return trimmed(Span(opening, source.end), page.text)
    titled = line in page.titles
    torn = line.shares(source) == 0 and titled
    if torn or (titled and any(source.shares(c) for c in proposal.content)):
        return _named_in(page, page.doc[proposal.head], line)
    return source


def _named_in(page: Page, cue: Token, line: Span) -> Span | None:
    """The subject of a headline's verb; in "Rooms Stay Open, Says Keel" the name after it."""
    subject = subject_of(cue)
    after = cue.nbor() if cue.i + 1 < len(cue.doc) else None
    comma = cue.i > 0 and cue.nbor(-1).text == ","
    if comma and after is not None and after.pos_ in NAMED and after.idx < line.end:
        words = page.doc.char_span(after.idx, line.end, alignment_mode="contract")
        named = [t.i for t in words or () if t.pos_ != "SPACE"]
        return next(iter(page.spans(named)), None)
    if subject is None or not line.start <= subject.idx < line.end:
        return None
    return next(iter(page.spans(phrase(subject, (cue.i,)))), None)

"""One article's words and quotations, and a proposal: an attribution not yet weighed."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from truceline.reading.attribution.quotes import Quotation
from truceline.reading.attribution.verbs import Verbs
from truceline.vocabulary.spans import Span


@dataclass(frozen=True, slots=True)
class Proposal:
    """One attribution with its printed places, to be weighed."""

    frame: str
    head: int  # token number of the cue's head
    source: Span | None
    cue: Span | None
    content: tuple[Span, ...]
    quoted: float  # share of the content's characters within quotation marks
    inside: bool  # the cue itself stands within a quotation
    passive: bool = False


class Page:
    """One article's tokens and quotations, with quick lookups between them."""

    def __init__(
        self,
        doc: Doc,
        paragraphs: Sequence[Span],
        quotes: Sequence[Quotation],
        verbs: Verbs,
        titles: Iterable[Span] = (),
    ) -> None:
        self.doc = doc
        self.verbs = verbs
        self.text = doc.text
        self.paragraphs = paragraphs
        self.quotes = quotes
        self.titles = frozenset(titles)  # headlines and sub-heads among the paragraphs
        self.quote_of: dict[int, int] = {}
        self.paragraph_of: dict[int, int] = {}
        starts = iter(enumerate(paragraphs))
        self._number(quotes, starts)

    def _number(self, quotes: Sequence[Quotation], starts: Iterator[tuple[int, Span]]) -> None:
        for token in self.doc:
            for number, quote in _near(quotes, token.idx):
                if quote.words.start <= token.idx < max(quote.words.end, quote.words.start + 1):
                    self.quote_of[token.i] = number
        paragraph = next(starts, None)
        for token in self.doc:
            while paragraph is not None and paragraph[1].end <= token.idx:
                paragraph = next(starts, None)
            if paragraph is not None and paragraph[1].start <= token.idx:
                self.paragraph_of[token.i] = paragraph[0]

    def spans(self, tokens: Sequence[int]) -> tuple[Span, ...]:
        """Printed places of tokens; a gap of blanks or one comma does not split."""
        found: list[tuple[int, int, int]] = []
        for i in tokens:
            token = self.doc[i]
            if token.is_space:
                continue
            start, end = token.idx, token.idx + len(token)
            if found and self._joined(found[-1][2], i):
                found[-1] = (found[-1][0], end, i)
            else:
                found.append((start, end, i))
        return tuple(Span(a, b) for a, b, _ in found if self.text[a:b].strip(" ,;.:\"“”'‘’"))

    def _joined(self, left: int, right: int) -> bool:
        return all(self.doc[i].is_space or self.doc[i].is_punct for i in range(left + 1, right))

    def quoted_share(self, spans: Sequence[Span]) -> float:
        """Which part of the spans' characters stands within quotation marks, 0 to 1."""
        whole = sum(map(len, spans))
        held = sum(s.shares(q.span) for s in spans for q in self.quotes)
        return min(1.0, held / whole) if whole else 0.0


def _near(quotes: Sequence[Quotation], at: int) -> Iterator[tuple[int, Quotation]]:
    low, high = 0, len(quotes)
    while low < high:
        middle = (low + high) // 2
        if quotes[middle].span.end <= at:
            low = middle + 1
        else:
            high = middle
    for number in range(low, min(low + 2, len(quotes))):
        if quotes[number].span.start <= at < quotes[number].span.end:
            yield number, quotes[number]

"""One article's words and quotations, and a proposal: an attribution not yet weighed."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from truceline.reading.attribution.quotes import Quotation
from truceline.reading.attribution.sources import verb_name
from truceline.reading.attribution.verbs import Verbs
from truceline.reading.datelines import lead_start
from truceline.reading.tags import NAMED
from truceline.reading.texts import text_of
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


Weighed = tuple[float, Proposal]  # with how sure it is


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
        self.text = text_of(doc)
        self.paragraphs = paragraphs
        self.quotes = quotes
        self.titles = frozenset(titles)  # headlines and sub-heads among the paragraphs
        self.begins: list[int] = []  # the character where each token begins
        self.ends: list[int] = []
        self.blank: list[bool] = []  # whether it is only space
        self.mark: list[bool] = []  # or a mark
        self.names: dict[int, str] = {}
        self.called: dict[str, str] = {}  # what kind of name a word is, wherever it is one
        self.marked = tuple(quote.span for quote in quotes)
        self.roots: dict[Span, Token | None] = {}
        self.openings: dict[Span, int] = {}
        self.quote_of: dict[int, int] = {}
        self.paragraph_of: dict[int, int] = {}
        starts = iter(enumerate(paragraphs))
        self._number(quotes, starts)

    def _number(self, quotes: Sequence[Quotation], starts: Iterator[tuple[int, Span]]) -> None:
        paragraph = next(starts, None)
        for token in self.doc:
            i, at = token.i, token.idx
            self.begins.append(at)
            self.ends.append(at + len(token))
            self.blank.append(token.is_space)
            if token.ent_type_ in NAMED and token.pos_ == "PROPN":
                self.called.setdefault(token.text, token.ent_type_)
            self.mark.append(token.is_punct)
            while paragraph is not None and paragraph[1].end <= at:
                paragraph = next(starts, None)
            if paragraph is not None and paragraph[1].start <= at:
                self.paragraph_of[i] = paragraph[0]
        for number, quote in enumerate(quotes):
            end = min(quote.span.end, max(quote.words.end, quote.words.start + 1))
            first = bisect_left(self.begins, quote.words.start)
            for i in range(first, bisect_left(self.begins, end, first)):
                self.quote_of[i] = number

    def spans(self, tokens: Sequence[int]) -> tuple[Span, ...]:
        """Printed places of tokens; a gap of blanks or one comma does not split."""
        found: list[tuple[int, int, int]] = []
        for i in tokens:
            if self.blank[i]:
                continue
            start, end = self.begins[i], self.ends[i]
            if found and self._joined(found[-1][2], i):
                found[-1] = (found[-1][0], end, i)
            else:
                found.append((start, end, i))
        return tuple(Span(a, b) for a, b, _ in found if self.text[a:b].strip(" ,;.:\"“”'‘’"))

    def _joined(self, left: int, right: int) -> bool:
        return all(self.blank[i] or self.mark[i] for i in range(left + 1, right))

    def name_of(self, verb: Token) -> str:
        """`verb_name`, asked once."""
        if verb.i not in self.names:
            self.names[verb.i] = verb_name(verb)
        return self.names[verb.i]

    def quoted_share(self, spans: Sequence[Span]) -> float:
        """Which part of the spans' characters stands within quotation marks, 0 to 1."""
        whole = sum(map(len, spans))
        if not whole:
            return 0.0
        held = sum(span.shares(mark) for span in spans for mark in self.marked)
        return min(1.0, held / whole)

    def root_of(self, place: Span | None) -> Token | None:
        """The word that carries the words of a place, such as the name of a source."""
        if place is None:
            return None
        try:
            return self.roots[place]
        except KeyError:
            words = self.doc.char_span(place.start, place.end, alignment_mode="expand")
        root = self.roots[place] = None if words is None else words.root
        return root

    def opening(self, paragraph: Span) -> int:
        """Where a story begins in its paragraph: after a dateline, if it has one."""
        if paragraph in self.titles:
            return paragraph.start
        if paragraph not in self.openings:
            self.openings[paragraph] = paragraph.start + lead_start(paragraph.of(self.text))
        return self.openings[paragraph]

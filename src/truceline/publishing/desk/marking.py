"""Marking statements in a printed text without changing a character of it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from truceline.vocabulary.articles import Article, Stretch, StretchKind
from truceline.vocabulary.spans import Span

UNDERLINED = 160  # characters; a whole passage is found by its anchor, not underlined


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """What the text has to show of one statement."""

    key: str
    number: int
    content: tuple[Span, ...]
    conditions: tuple[Span, ...] = ()
    source: Span | None = None  # given for the opened statement only
    cue: Span | None = None
    family: str = "tells"  # of acts: towards, away, asks, tells
    unsure: bool = False
    rejected: bool = False  # a person said that it is none


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A run of characters that looks the same throughout."""

    start: int
    end: int
    text: str
    within: tuple[Marked, ...] = ()  # statements whose content covers it, widest first
    condition: bool = False
    source: bool = False
    cue: bool = False
    opens: tuple[Marked, ...] = ()  # statements whose content begins here
    closes: tuple[Marked, ...] = ()  # statements whose content ends here
    flagged: bool = False  # a sign about the text points at these words
    flags: tuple[int, ...] = ()  # where it begins, if a sign's words begin here

    @property
    def inner(self) -> Marked | None:
        """The narrowest statement around these words: its look is the one shown."""
        return self.within[-1] if self.within else None

    @property
    def statements(self) -> str:
        """Keys of all statements around these words, widest first."""
        return " ".join(marked.key for marked in self.within)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A stretch as printed, with what stands after it up to the next."""

    kind: StretchKind
    label: str
    pieces: tuple[Piece, ...]
    after: tuple[Piece, ...]  # blanks and line ends up to the next stretch
    number: int  # of the paragraph; 0 for furniture

    @property
    def start(self) -> int:
        """Its first character."""
        return self.pieces[0].start if self.pieces else self.after[0].start

    @property
    def end(self) -> int:
        """One past its last character."""
        return (self.after or self.pieces)[-1].end


class Places:
    """Which marks stand near a place: keeps long reports quick."""

    STEP = 1000  # characters; a stretch of the seeds holds some 300

    def __init__(self, marks: Sequence[Marked]) -> None:
        self.marks = marks
        self.steps: dict[int, set[int]] = defaultdict(set)
        for number, mark in enumerate(marks):
            for span in spans_of(mark):
                for step in range(span.start // self.STEP, span.end // self.STEP + 1):
                    self.steps[step].add(number)

    def near(self, span: Span) -> list[Marked]:
        """The marks that may touch the span, in order."""
        steps = range(span.start // self.STEP, span.end // self.STEP + 1)
        numbers = sorted({number for step in steps for number in self.steps.get(step, ())})
        return [self.marks[number] for number in numbers]


def cut(
    text: str, span: Span, marks: Sequence[Marked], flags: Sequence[Span] = ()
) -> Iterator[Piece]:
    """The words of a span, cut wherever a mark or a sign begins or ends.

    >>> mark = Marked(key="s", number=1, content=(Span(3, 5),))
    >>> [piece.text for piece in cut("We go on", Span(0, 8), [mark])]
    ['We ', 'go', ' on']
    """
    near = [mark for mark in marks if any(touches(own, span) for own in spans_of(mark))]
    borders = {span.start, span.end}
    for mark in near:
        for own in spans_of(mark):
            borders |= {place for place in (own.start, own.end) if span.start < place < span.end}
    for flag in flags:
        borders |= {place for place in (flag.start, flag.end) if span.start < place < span.end}
    places = sorted(borders)
    for start, end in pairwise(places):
        yield flag_piece(piece(text, Span(start, end), near), flags)


def flag_piece(one: Piece, flags: Sequence[Span]) -> Piece:
    """The piece with the signs that point at it."""
    over = [n for n, flag in enumerate(flags) if flag.start < one.end and one.start < flag.end]
    if not over:
        return one
    begins = {flags[n].start for n in over if flags[n].start == one.start}
    short = any(len(flags[n]) <= UNDERLINED for n in over)
    return replace(one, flagged=short, flags=tuple(begins))


def piece(text: str, span: Span, marks: Sequence[Marked]) -> Piece:
    """One run of characters with all that covers it."""
    within = [mark for mark in marks if any(own.holds(span) for own in mark.content)]
    within.sort(key=lambda mark: (-sum(map(len, mark.content)), mark.number))
    return Piece(
        start=span.start,
        end=span.end,
        text=span.of(text),
        within=tuple(within),
        condition=any(own.holds(span) for mark in within for own in mark.conditions),
        source=any(mark.source is not None and mark.source.holds(span) for mark in marks),
        cue=any(mark.cue is not None and mark.cue.holds(span) for mark in marks),
        opens=tuple(sorted((m for m in within if first(m) == span.start), key=by_number)),
        closes=tuple(sorted((m for m in within if last(m) == span.end), key=by_number)),
    )


def rows(article: Article, marks: Sequence[Marked], flags: Sequence[Span] = ()) -> tuple[Row, ...]:
    """The whole text as rows; their pieces, joined, are the text."""
    found: list[Row] = []
    places = Places(marks)
    number = 0
    for stretch, after in with_gaps(article):
        number += stretch.kind is not StretchKind.FURNITURE
        found.append(
            Row(
                kind=stretch.kind,
                label=stretch.label,
                pieces=tuple(cut(article.text, stretch.span, places.near(stretch.span), flags)),
                after=tuple(cut(article.text, after, places.near(after))),
                number=number if stretch.kind is not StretchKind.FURNITURE else 0,
            )
        )
    return tuple(found)


def with_gaps(article: Article) -> Iterator[tuple[Stretch, Span]]:
    """Each stretch with what stands after it; words in no stretch become body."""
    text, place = article.text, 0
    known: list[Stretch] = []
    for stretch in sorted(article.stretches):
        start, end = max(place, stretch.span.start), max(place, stretch.span.end)
        if start > place and (not known or text[place:start].strip()):
            known.append(Stretch(Span(place, start), StretchKind.BODY))
        if end > start:
            known.append(replace(stretch, span=Span(start, end)))
        place = end
    if place < len(text) and (not known or text[place:].strip()):
        known.append(Stretch(Span(place, len(text)), StretchKind.BODY))
    ends = [*(stretch.span.start for stretch in known), len(text)][1:]
    for stretch, end in zip(known, ends, strict=True):
        yield stretch, Span(stretch.span.end, max(end, stretch.span.end))


def row_at(printed: Sequence[Row], place: int) -> Row | None:
    """The row in which that character stands."""
    return next((row for row in printed if row.start <= place < row.end), None)


def spans_of(mark: Marked) -> Iterable[Span]:
    """All that a mark shows."""
    extra = (span for span in (mark.source, mark.cue) if span is not None)
    return (*mark.content, *mark.conditions, *extra)


def touches(left: Span, right: Span) -> bool:
    """Whether they share a character."""
    return left.shares(right) > 0


def first(mark: Marked) -> int:
    """Where its content begins."""
    return min(span.start for span in mark.content)


def last(mark: Marked) -> int:
    """Where its content ends."""
    return max(span.end for span in mark.content)


def by_number(mark: Marked) -> int:
    """Marks in the order of their notes."""
    return mark.number

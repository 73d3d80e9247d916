"""Where words stand in a text."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open range of characters in one article's text.

    >>> Span(0, 5).of("Minsk is ready")
    'Minsk'
    """

    start: int
    end: int

    def __init__(self, start: int, end: int) -> None:
        # by hand: nothing is made as often, and a frozen dataclass takes twice as long over it
        if not 0 <= start <= end:
            raise ValueError(f"not a span: {start}-{end}")
        SET_START(self, start)
        SET_END(self, end)

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The printed words."""
        return text[self.start : self.end]

    def shares(self, other: "Span") -> int:
        """How many characters both cover."""
        # compared by hand: no function is called as often, and min and max are thrice as slow
        start = self.start if self.start > other.start else other.start
        end = self.end if self.end < other.end else other.end
        return end - start if end > start else 0

    def holds(self, other: "Span") -> bool:
        """Whether the other lies inside this one."""
        return self.start <= other.start and other.end <= self.end


SET_START: Callable[[Span, int], None] = Span.__dict__["start"].__set__
SET_END: Callable[[Span, int], None] = Span.__dict__["end"].__set__


def around(spans: Iterable[Span]) -> Span:
    """The smallest span that holds them all.

    >>> around([Span(4, 9), Span(1, 3)])
    Span(start=1, end=9)
    """
    known = list(spans)
    if len(known) == 1:
        return known[0]
    return Span(min([s.start for s in known]), max([s.end for s in known]))


def trimmed(span: Span, text: str, strip: str = " \t\r\n") -> Span:
    """The span without blanks (or other given characters) at its ends.

    >>> trimmed(Span(0, 6), " Kyiv ")
    Span(start=1, end=5)
    """
    start, end = span.start, span.end
    while start < end and text[start] in strip:
        start += 1
    while end > start and text[end - 1] in strip:
        end -= 1
    return Span(start, end)

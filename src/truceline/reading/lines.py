"""The lines and paragraphs of a text, where they stand."""

import re
from dataclasses import dataclass

from truceline.vocabulary.spans import Span, trimmed

LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
BLANK = " \t\r\n\u00a0\u200b\ufeff\u202f\u3000"
SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*$")
BULLET = re.compile(r"(?:[•·●▪■►◆○*–—-]|\d{1,2}[.)])\s")
WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
LETTERS = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
# Words that stay small in titles.
SMALL = frozenset(
    ("a", "an", "the", "and", "or", "but", "nor", "for", "of", "on", "in", "to", "at", "by", "as")
) | frozenset(("from", "with", "into", "over", "under", "is", "its"))
WRAPPED_AT = range(50, 121)  # characters a line; wider lines are not wrapped by hand


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a text (or several that were wrapped), without blanks at its ends."""

    span: Span
    text: str
    apart: bool  # a blank line stands before it

    @property
    def ends(self) -> bool:
        """Whether it ends as a sentence does."""
        return SENTENCE_END.search(self.text) is not None

    @property
    def words(self) -> int:
        """How many words it has."""
        return len(WORD.findall(self.text))

    @property
    def bullet(self) -> bool:
        """Whether it is an item of a list."""
        return BULLET.match(self.text) is not None

    @property
    def prose(self) -> bool:
        """Whether it reads as running text: long, or a whole sentence."""
        return len(self.text) > 160 or (self.ends and self.words >= 7)


def lines_of(text: str) -> list[Line]:
    """The lines that hold anything, paragraphs wrapped by hand put together.

    >>> [line.text for line in lines_of("Talks open\\n\\n  Envoy Dahl left. ")]
    ['Talks open', 'Envoy Dahl left.']
    """
    found: list[Line] = []
    last_end = 0
    for match in LINE.finditer(text):
        span = trimmed(Span(*match.span()), text, BLANK)
        if not span:
            continue
        between = text[last_end : span.start].replace("\r\n", "\n").replace("\r", "\n")
        apart = not found or between.count("\n") > 1
        found.append(Line(span, span.of(text), apart))
        last_end = match.end()
    return _unwrapped(found, text)


def in_capitals(text: str) -> float:
    """Share of a line's longer words that begin with a capital, as titles have it.

    >>> in_capitals("Norlund Rejects the Draft"), in_capitals("Norlund rejects the draft")
    (1.0, 0.3333333333333333)
    """
    words = [w for w in LETTERS.findall(text) if w.lower() not in SMALL]
    return sum(w[0].isupper() for w in words) / len(words) if words else 0.0


def _unwrapped(lines: list[Line], text: str) -> list[Line]:
    """Paragraphs whose lines were broken at a fixed width become one line again."""
    width = max((len(line.text) for line in lines), default=0)
    full = sum(len(line.text) > 0.8 * width for line in lines)
    if width not in WRAPPED_AT or full < max(4, len(lines) // 3):
        return lines
    joined: list[Line] = []
    for line in lines:
        if joined and not line.apart and _goes_on(joined[-1], line, width, text):
            span = Span(joined[-1].span.start, line.span.end)
            joined[-1] = Line(span, span.of(text), joined[-1].apart)
        else:
            joined.append(line)
    return joined


def _goes_on(before: Line, line: Line, width: int, text: str) -> bool:
    """Whether a line was broken only because its next word did not fit."""
    last = before.text.splitlines()[-1].strip()
    first = next(iter(line.text.split(maxsplit=1)), "")  # nothing: control characters alone
    return not line.bullet and len(last) + 1 + len(first) > width - 2 and len(last) > 0.6 * width

"""The lines and paragraphs of a text, where they stand."""

import re
from collections.abc import Sequence
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
# A line this long, in characters and words, can break off in the middle of a sentence.
BROKEN_OFF, WORDS_OFF = 28, 5
# Nothing ends with one of these, and shorter lines break off there too.
HANGING = re.compile(
    r"\w+ (?:the|an?|of|and|or|to|in|on|at|for|with|by|from|that|which|who|its|his|her|their)$"
)
SURE = 3  # such breaks, and a line in so many, show that a text is wrapped by hand throughout
CLOSED = re.compile(r"[.!?…:;][\"'”’»)\]]*$")


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
    """Paragraphs whose lines were broken by hand become one line again."""
    width = max((len(line.text) for line in lines), default=0)
    full = sum(len(line.text) > 0.8 * width for line in lines)
    fixed = width in WRAPPED_AT and full >= max(4, len(lines) // 3)
    broken = _broken_off(lines)
    uneven = len(broken) >= max(SURE, len(lines) // 6)
    if not fixed and not broken:
        return lines
    joined: list[Line] = []
    for number, line in enumerate(lines):
        before = joined[-1] if joined and not line.apart else None
        goes_on = before is not None and (
            number in broken
            or (fixed and _goes_on(before, line, width))
            or (uneven and number > 1 and _is_cut(lines[number - 1], line))
        )
        if before is not None and goes_on:
            span = Span(before.span.start, line.span.end)
            joined[-1] = Line(span, span.of(text), before.apart)
        else:
            joined.append(line)
    return joined


def _broken_off(lines: Sequence[Line]) -> frozenset[int]:
    """Numbers of lines with which the sentence of the line before goes on.

    They open with a small letter, and their paragraph ends as one of sentences does: items of
    a list or a menu do not, and open so from the first.
    """
    found: set[int] = set()
    chain: list[int] = []
    for number, line in enumerate(lines):
        last = lines[number - 1] if number else None
        if last is not None and line.text[0].islower() and _is_cut(last, line):
            chain.append(number)
        else:
            chain = []
        first = lines[chain[0] - 1].text if chain else ""
        following = lines[number + 1] if number + 1 < len(lines) else None
        wraps = following is not None and _is_cut(line, following)
        if chain and not first[0].islower() and (CLOSED.search(line.text) or wraps):
            found.update(chain)
    return frozenset(found)


def _is_cut(before: Line, line: Line) -> bool:
    """Whether a line stops in the middle, right before another that is no item of a list."""
    long = len(before.text) >= BROKEN_OFF and before.words >= WORDS_OFF
    cut = long or HANGING.search(before.text) is not None
    return cut and not CLOSED.search(before.text) and not line.apart and not line.bullet


def _goes_on(before: Line, line: Line, width: int) -> bool:
    """Whether a line was broken only because its next word did not fit."""
    last = before.text.splitlines()[-1].strip()
    first = next(iter(line.text.split(maxsplit=1)), "")  # nothing: control characters alone
    return not line.bullet and len(last) + 1 + len(first) > width - 2 and len(last) > 0.6 * width

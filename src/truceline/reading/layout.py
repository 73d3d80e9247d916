"""Where each token stands: its sentence, its paragraph, its section, inside a quotation or not."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from truceline.reading.texts import text_of

OPENING = frozenset("“„«‘「")
CLOSING = frozenset("”»」")
MARKS = OPENING | CLOSING | frozenset("\"'’")
PARAGRAPH = re.compile(r"\n\s*")
LONGEST_HEADING = 90


@dataclass(frozen=True, slots=True)
class Layout:
    """Numbers of sentence, paragraph and section by token."""

    text: str
    sentence: tuple[int, ...]
    paragraph: tuple[int, ...]
    section: tuple[int, ...]
    quoted: tuple[bool, ...]
    starts: tuple[int, ...]  # first character of each token

    def token_at(self, char: int) -> int:
        """Number of the token that holds the character, or ends before it."""
        return max(0, bisect_right(self.starts, char) - 1)

    def tokens_of(self, doc: Doc, start: int, end: int) -> Tokens:
        """The tokens that hold these characters."""
        first = self.token_at(start)
        while first < len(doc) - 1 and doc[first].idx + len(doc[first]) <= start:
            first += 1
        last = max(first, self.token_at(max(start, end - 1)))
        return doc[first : last + 1]


def lay_out(doc: Doc) -> Layout:
    """The layout of one article."""
    text = text_of(doc)
    breaks = [m.end() for m in PARAGRAPH.finditer(text)]
    headings = _headings(text, breaks)
    sentence: list[int] = []
    paragraph: list[int] = []
    section: list[int] = []
    number = -1
    starts = tuple([token.idx for token in doc])
    opening = doc.to_array(["SENT_START"]).ravel() == 1
    for idx, first in zip(starts, opening.tolist(), strict=True):
        number += first
        here = bisect_right(breaks, idx)
        sentence.append(max(number, 0))
        paragraph.append(here)
        section.append(headings[here])
    return Layout(
        text,
        tuple(sentence),
        tuple(paragraph),
        tuple(section),
        _quoted(doc, paragraph),
        starts,
    )


def _headings(text: str, breaks: Sequence[int]) -> list[int]:
    """The section of each paragraph: a short line without a full stop opens one."""
    edges = [0, *breaks, len(text)]
    current = 0
    sections: list[int] = []
    for start, end in pairwise(edges):
        line = text[start:end].strip()
        heading = 0 < len(line) <= LONGEST_HEADING and line[-1] not in ".!?…:;,”\"'’)"
        current += heading and bool(sections)
        sections.append(current)
    return sections


def _quoted(doc: Doc, paragraph: Sequence[int]) -> tuple[bool, ...]:
    """Which tokens stand between quotation marks; a mark left open ends with its paragraph."""
    inside, result = False, []
    before = paragraph[0] if paragraph else 0
    for token, here in zip(doc, paragraph, strict=True):
        if here != before:
            inside, before = False, here
        printed = token.text
        if printed[0] in MARKS:  # few tokens begin so
            inside = _after_mark(token, printed, inside)
        result.append(inside)
    return tuple(result)


def _after_mark(token: Token, printed: str, inside: bool) -> bool:
    """Whether the words from a mark on are quoted."""
    if printed in OPENING:
        return True
    if printed[0] in CLOSING:
        return False
    if printed == '"':
        return _opens(token)
    if printed in ("'", "’") and _is_mark(token, inside):
        return not inside
    return inside


def _opens(token: Token) -> bool:
    """A straight mark opens after a blank and before a word; else it closes."""
    before = token.i == 0 or bool(token.nbor(-1).whitespace_) or token.nbor(-1).is_space
    return (before or token.nbor(-1).text in "([—–") and not token.whitespace_


def _is_mark(token: Token, inside: bool) -> bool:
    """A lone apostrophe that opens or closes a quotation, not a plural's possessive."""
    if not inside:
        before = token.i == 0 or bool(token.nbor(-1).whitespace_) or token.nbor(-1).is_space
        return before and not token.whitespace_
    if token.i == 0 or token.nbor(-1).is_punct:
        return token.i > 0
    last = token.nbor(-1)
    ends = bool(token.whitespace_) or token.i + 1 == len(token.doc) or token.nbor(1).is_punct
    plural = last.text[-1:].lower() == "s" and token.tag_ == "POS"
    return not last.whitespace_ and ends and not plural and token.tag_ != "POS"

"""A text as folded words with their places, so that names are found however they are printed."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from truceline.vocabulary.names import fold
from truceline.vocabulary.spans import Span

WORD = re.compile(r"(?:[A-Z]\.){2,}|[^\W_]+(?:['’ʼ][^\W_]+)*")
JOIN = re.compile(r"(?<=[^\W\d_])(?<=[a-z])(?=[A-Z])")
POSSESSIVE = re.compile(r"['’ʼ]s$", re.IGNORECASE)


class Word(NamedTuple):
    """One word: how it is compared, and where it stands."""

    folded: str
    start: int
    end: int
    capital: bool
    upper: bool


@lru_cache(maxsize=100_000)
def bare(word: str) -> str:
    """One word as names are compared: folded, without the possessive.

    >>> bare("Erdoğan’s"), bare("U.S."), bare("N'Djamena")
    ('erdogan', 'us', 'ndjamena')
    """
    return fold(POSSESSIVE.sub("", word) if word[-1:] in ("s", "S") else word)


def words_of(text: str) -> list[Word]:
    """Every word of a text, in order; a possessive ending is left out of its place.

    >>> [(w.folded, w.start, w.end) for w in words_of("Veska’s offer")]
    [('veska', 0, 5), ('offer', 8, 13)]
    """
    found = []
    for match in WORD.finditer(text):
        printed = match.group()
        start, end = match.span()
        if printed[-1] in "sS" and (tail := POSSESSIVE.search(printed)):
            end -= len(tail.group())
            printed = printed[: tail.start()]
        found.append(Word(bare(printed), start, end, printed[0].isupper(), printed.isupper()))
    return found


def words_in(words: Sequence[Word], span: Span) -> list[Word]:
    """The words of a span."""
    first = bisect_left(words, span.start, key=_start)
    return list(words[first : bisect_left(words, span.end, key=_start)])


def _start(word: Word) -> int:
    return word.start


def run_together(text: str, word: Word) -> Iterator[Word]:
    """The parts of a word in which a blank was lost before a capital.

    >>> [w.folded for w in run_together("inTarsh", words_of("inTarsh")[0])]
    ['in', 'tarsh']
    """
    printed = text[word.start : word.end]
    cuts = [m.start() for m in JOIN.finditer(printed)]
    for start, end in zip([0, *cuts], [*cuts, len(printed)], strict=True):
        piece = printed[start:end]
        yield Word(
            bare(piece),
            word.start + start,
            word.start + end,
            piece[0].isupper(),
            piece.isupper(),
        )

"""Words broken by machines: blanks lost, names in small letters, sentences cut."""

import re
from collections.abc import Collection, Iterator

from truceline.analysis.signwords import SignWords
from truceline.vocabulary.names import fold
from truceline.vocabulary.spans import Span

JOINED = re.compile(r"\b([A-Za-z]{2,})([.!?])([A-Z][a-z]+|[a-z]{3,})\b")
COMMA = re.compile(r"\b[A-Za-z]{2,},[A-Za-z]{2,}\b")
CUT = re.compile(r"\b([A-Za-z]{3,})\. ([a-z]{2,})\b")
# What stands around an address, a file name or a tag.
ADDRESS = re.compile(r"(?:https?://|www\.|[@#/\\])\S*|\S*(?:@|://)\S*")
OTHER_SCRIPT = re.compile(r"[Ѐ-ӿ؀-ۿ֐-׿一-鿿぀-ヿ가-힯]+(?:[\s\-]+[Ѐ-ӿ؀-ۿ֐-׿一-鿿぀-ヿ가-힯]+){2,}")
MISREAD = re.compile(
    r"\w*(?:â€[™œ\x9d“”˜]|Ã[©¨¤¶¼±³¡]|Ð[°-¿]Ñ|&(?:amp|nbsp|quot|lt|gt);|\ufffd)\w*"
)
BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|“[^”]*”|\"[^\"]*\"|«[^»]*»")
LEAST_NAME = 4  # letters


def run_together(text: str, known: SignWords) -> Iterator[Span]:
    """Two words without the blank between them.

    >>> from truceline.analysis.signwords import sign_words
    >>> text = "It failed.This was said,maybe, to Dr.Oren of site.com in the U.S.A."
    >>> [span.of(text) for span in run_together(text, sign_words())]
    ['failed.This', 'said,maybe', 'Dr.Oren']
    """
    taken = [match.span() for match in ADDRESS.finditer(text)]
    found = []
    for match in JOINED.finditer(text):
        after = match[3].lower()
        dotted = text[match.end() : match.end() + 1] in (".", "/", "@")
        short = match[1].isupper() or text[max(0, match.start() - 1)] in "./@"
        if after in known.addresses or dotted or short or not _plain(match[1]):
            continue
        found.append(match.span())
    found += [match.span() for match in COMMA.finditer(text)]
    for start, end in sorted(found):
        if not any(first < end and start < last for first, last in taken):
            yield Span(start, end)


def _plain(word: str) -> bool:
    """A word, not a brand in mixed case such as "YouTube"."""
    return word.islower() or word.istitle()


def cut_sentences(text: str, known: SignWords) -> Iterator[Span]:
    """A full stop in the middle of a sentence: a small letter stands behind it.

    >>> from truceline.analysis.signwords import sign_words
    >>> text = "They pursue goals. and seek more, approx. ten of them."
    >>> [span.of(text) for span in cut_sentences(text, sign_words())]
    ['goals. and']
    """
    for match in CUT.finditer(text):
        abbreviated = match[1].lower() in known.abbreviations or match[1].isupper()
        if not abbreviated and text[max(0, match.start() - 1)] != ".":
            yield Span(match.start(), match.end())


def small_names(text: str, names: Collection[str], known: SignWords) -> Iterator[Span]:
    """Known names that begin with a small letter.

    >>> from truceline.analysis.signwords import sign_words
    >>> text = "Talks in norlund went on; see norlund.example and @norlund"
    >>> [span.start for span in small_names(text, {"norlund"}, sign_words())]
    [9]
    """
    wanted = {name for name in names if len(name) >= LEAST_NAME} - known.plain_names
    taken = [match.span() for match in ADDRESS.finditer(text)]
    for match in re.finditer(r"(?<![\w.@#/_’'])[a-z]+(?![\w@_/]|\.\w)", text):
        inside = any(first <= match.start() < last for first, last in taken)
        if not inside and fold(match[0]) in wanted:
            yield Span(match.start(), match.end())


def foreign_words(text: str) -> Iterator[Span]:
    """Words left in another script outside brackets and quotations, and misread signs.

    >>> text = "It said дай мне хлеба and he (Пётр Ильич Иванов) wasnâ€™t so"
    >>> [span.of(text) for span in foreign_words(text)]
    ['дай мне хлеба', 'wasnâ€™t']
    """
    bracketed = [match.span() for match in BRACKETS.finditer(text)]
    found = [
        match.span()
        for match in OTHER_SCRIPT.finditer(text)
        if not any(start <= match.start() < end for start, end in bracketed)
    ]
    found += [match.span() for match in MISREAD.finditer(text)]
    for start, end in sorted(found):
        yield Span(start, end)

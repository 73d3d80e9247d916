"""Word patterns of the assessment and of claims, found in words as printed."""

import re
from collections.abc import Iterable
from functools import cache

from truceline.vocabulary.names import fold

GAP = r"(?:\W+\w+){0,4}?"  # "..": up to four words


@cache
def compiled(patterns: tuple[str, ...]) -> re.Pattern[str]:
    """One expression for several patterns.

    >>> bool(compiled(("guarantor* .. act|respond",)).search("guarantors would have to respond"))
    True
    >>> bool(compiled(("one room",)).search("one roommate"))
    False
    """
    return re.compile("|".join(rf"\b(?:{_expression(one)})\b" for one in patterns) or r"(?!)")


def holds(words: str, patterns: Iterable[str]) -> bool:
    """Whether one of the patterns is among the words.

    >>> holds("A panel that can fine, and publish the fine", ["panel", "court"])
    True
    """
    return compiled(tuple(patterns)).search(fold(words)) is not None


def _expression(pattern: str) -> str:
    """Words in a row; a word may be left out, end in any way, or stand for several.

    >>> _expression("nothing to negotiate|discuss")
    'nothing\\\\W+to\\\\W+(?:negotiate|discuss)'
    """
    made, gap = "", False
    for token in pattern.split():
        if token == "..":
            gap = True
            continue
        bare = token.removesuffix("?")
        word = "|".join(_word(one) for one in bare.split("|"))
        word = f"(?:{word})" if "|" in bare else word
        before = f"{GAP if gap else ''}\\W+" if made else ""
        made += f"(?:{before}{word})?" if token.endswith("?") else before + word
        gap = False
    return made


def _word(word: str) -> str:
    """A word of a pattern; a star stands for any ending."""
    plain = re.escape(fold(word.rstrip("*"))).replace("\\ ", r"\W+")
    return plain + (r"\w*" if word.endswith("*") else "")

"""Which issues an act's own words name, as its grounds tell; others only stand near it."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Row

from truceline.vocabulary.acts import Issue
from truceline.vocabulary.names import fold
from truceline.vocabulary.positions import without_remark

ISSUE, CONTEXT, CUE = "issue:", "issue:context", "cue:"
UNREAL = re.compile(r"\bwould have\b")
DEED = re.compile(r"^(?:not )?to \w|^\w+ing\b")
BLANK = frozenset(
    ("a", "an", "the", "this", "that", "these", "those", "its", "his", "her", "their")
)
Pairs = Sequence[Sequence[str]]


def shown_issues(row: Row[Any], issues: Sequence[Issue]) -> tuple[Issue, ...] | None:
    """The issues that the words of an act name; None where its grounds do not tell.

    A word inside the condition names what the act hangs on, not what it is about; the
    cue alone, and the end that an act serves ("to end the war"), name no matter either.
    """
    grounds: Pairs = row.grounds or ()
    if not any(rule.startswith(ISSUE) for rule, _ in grounds):
        return None
    if any(rule == CONTEXT for rule, _ in grounds) or only_told(row, grounds):
        return ()
    named = dict(naming(grounds))
    return tuple(
        issue
        for number, issue in enumerate(issues)
        if issue in named and names(named[issue], row, main=number == 0)
    )


def naming(grounds: Pairs) -> Iterator[tuple[Issue, str]]:
    """Each issue with the words that show it."""
    for rule, words in grounds:
        if rule.startswith(ISSUE) and rule != CONTEXT and words:
            yield Issue(rule.removeprefix(ISSUE)), fold(words)


def takes_up(grounds: Pairs) -> bool:
    """Whether the issues are those of what is answered: "rejected these offers"."""
    told = [words for rule, words in grounds or () if rule.startswith(ISSUE)]
    return "" in told and not any(rule == CONTEXT for rule, _ in grounds)


def only_told(row: Row[Any], grounds: Pairs) -> bool:
    """An object without a verb tells of an act only where the cue names the act."""
    by_cue = any(rule.startswith(CUE) for rule, _ in grounds)
    return row.kind == "narrated" and not by_cue and DEED.match(row.words.lower()) is None


def names(shown: str, row: Row[Any], *, main: bool) -> bool:
    """Whether these words name a matter of the act."""
    words = fold(row.words)
    condition = fold(row.condition or "")
    if condition and shown in condition and shown not in words.replace(condition, " "):
        return False
    if row.kind == "narrated" and bare(shown, row.cue_lemma):
        return False
    if main:
        return True
    hung_on = shown in words and shown not in fold(without_remark(row.words))
    return not (hung_on or UNREAL.search(words) or f" to {shown}" in f" {words}")


def bare(shown: str, lemma: str) -> bool:
    """Whether the words are the cue and nothing else.

    >>> bare("rejected these", "reject"), bare("rejected the plan", "reject")
    (True, False)
    """
    stem = fold(lemma)[:4]
    return all(word in BLANK or (bool(stem) and word.startswith(stem)) for word in shown.split())

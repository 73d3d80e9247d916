"""Which issues an act's own words name, as its grounds tell; others only stand near it."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Row

from truceline.vocabulary.acts import Issue
from truceline.vocabulary.names import fold
from truceline.vocabulary.positions import without_remark

ISSUE, CONTEXT, CUE, WORDS = "issue:", "issue:context", "cue:", "words:"
# Where a sentence ends; a quotation that is taken up again in capitals begins a new one.
SENTENCE = re.compile(
    r"(?<=[.!?…])(?<!\b[A-Z]\.)(?<!\bMr\.)(?<!\bMs\.)(?<!\bDr\.)(?<!\bMrs\.)[”’\"')\]]*\s+"
    r"(?=[“‘\"'(\[]*[A-Z0-9])"
)
# "Let them take it": what is meant stands in the sentence before.
POINTS_BACK = re.compile(
    r"\b(?:it|them|these|those|such|so|one|this|that (?:[a-z]+ ){0,2}?(?:deal|plan|proposal|offer|"
    r"text|draft|process|idea|step|way|way out|path|goal|demand|meeting|initiative))\b|"
    r"\b(?:do|accept|support|want|reject|refuse|join|back|need|like|oppose|allow) that\b",
    re.IGNORECASE,
)
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
    heart = heart_of(row)
    return tuple(
        issue
        for number, issue in enumerate(issues)
        if issue in named
        and names(named[issue], row, main=number == 0)
        and (heart is None or named[issue] in fold(heart))
    )


def heart_of(row: Row[Any]) -> str | None:
    """The sentence, of several, that holds the act, with the one that it points back to.

    None where the words are one sentence, or where the cue tells of the act and thus of all.
    What other sentences are about is no matter of the act: "They want to wreck the talks. Our
    leaders will sort it out."
    """
    rules = [(rule, fold(words)) for rule, words in row.grounds or () if words]
    told = [words for rule, words in rules if rule.startswith(WORDS)]
    parts = SENTENCE.split(row.words)
    if not told or len(parts) == 1 or any(rule.startswith(CUE) for rule, _ in rules):
        return None
    holding = [
        number
        for number, part in enumerate(parts)
        if any(re.search(rf"\b{re.escape(words)}", fold(part)) for words in told)
    ]
    meant = {n - 1 for n in holding if n and POINTS_BACK.search(parts[n])}
    kept = sorted({*holding, *meant})
    return " ".join(parts[n] for n in kept) if 0 < len(kept) < len(parts) else None


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

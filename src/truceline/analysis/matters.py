"""Which issue and option the words of a provision name, by the codebook's own words.

Coding reads whole statements with a parser. A provision is a part of one ("that foresees
a truce in three steps, monitors at the dam and …"), so each part is looked up by itself;
without a parser, on word forms. Only strong words count: what they miss stays unnamed.
"""

import re
from collections.abc import Iterator
from functools import cache

from truceline.coding.codebook import load_codebook
from truceline.coding.phrases import Phrase, PhraseIndex, Words, phrase
from truceline.vocabulary.acts import Issue

WORD = re.compile(r"[\w’']+|[^\w\s]")
ENDINGS = (("ies", "y"), ("es", ""), ("s", ""), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"))
SHORTEST = 3  # letters of a stem
# Words of talks as such name no provision unless nothing else is named.
OF_TALKS = frozenset((Issue.NEGOTIATING_BASIS, Issue.TALKS_RESUMPTION, Issue.HOSTILITIES))


@cache
def finder() -> tuple[PhraseIndex[Issue], dict[Issue, list[tuple[str, tuple[Phrase, ...]]]]]:
    """The codebook's strong words for issues, and its words for options."""
    codebook = load_codebook()
    strong = PhraseIndex(
        (phrase(text), issue) for issue, entry in codebook.issues.items() for text in entry.strong
    )
    options = {
        issue: [
            (name, tuple(phrase(text) for text in texts)) for name, texts in entry.options.items()
        ]
        for issue, entry in codebook.issues.items()
    }
    return strong, options


def forms(text: str) -> Words:
    """For each word, the forms by which a pattern may know it.

    >>> sorted(forms("troops")[0])
    ['troop', 'troops']
    """
    return Words(frozenset(_forms(word.lower())) for word in WORD.findall(text))


def _forms(word: str) -> Iterator[str]:
    yield word
    for ending, other in ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= SHORTEST and not (ending == "s" and stem.endswith("s")):
            yield stem + other


def issue_of(text: str) -> Issue | None:
    """The issue that the words name most plainly; None where none is plain."""
    index, _ = finder()
    words = forms(text)
    scores: dict[Issue, int] = {}
    for hit in index.find(words, 0, len(words)):
        scores[hit.payload] = scores.get(hit.payload, 0) + 2 + hit.end - hit.start
    best = sorted(scores, key=lambda issue: (issue in OF_TALKS, -scores[issue]))
    return best[0] if best and best[0] is not Issue.NEGOTIATING_BASIS else None


def names(issue: Issue, text: str) -> bool:
    """Whether a text has a plain word for an issue, whatever else it is about.

    >>> names(Issue.CEASEFIRE, "a truce on the river"), names(Issue.CEASEFIRE, "the river")
    (True, False)
    """
    index, _ = finder()
    words = forms(text)
    return any(hit.payload is issue for hit in index.find(words, 0, len(words)))


def all_named(text: str) -> frozenset[Issue]:
    """Every issue for which a text has a plain word.

    >>> sorted(all_named("a truce, and the captives go home"))
    [<Issue.CEASEFIRE: 'ceasefire'>, <Issue.PRISONERS: 'prisoners'>]
    """
    index, _ = finder()
    words = forms(text)
    return frozenset(hit.payload for hit in index.find(words, 0, len(words)))


def option_of(issue: Issue, text: str) -> str | None:
    """The option of an issue that the words name."""
    _, options = finder()
    words = forms(text)
    for name, patterns in options[issue]:
        if any(
            p.end(words, at, len(words)) is not None for at in range(len(words)) for p in patterns
        ):
            return name
    return None


def options_known(issue: Issue) -> tuple[str, ...]:
    """The options that the codebook names for an issue."""
    return tuple(name for name, _ in finder()[1][issue])

"""Loaded names for an actor, put by the outlet in its own voice."""

from collections.abc import Iterator

from truceline.analysis.signwords import SignWords
from truceline.linking.wording import QUOTED
from truceline.vocabulary.spans import Span

BEFORE, AFTER = 40, 24  # characters around a word that may make it a plain one


def labelled(text: str, known: SignWords) -> Iterator[Span]:
    """Loaded names outside quotation marks.

    >>> from truceline.analysis.signwords import sign_words
    >>> text = "The junta met. “They are terrorists,” he said of the sanctions regime."
    >>> [span.of(text) for span in labelled(text, sign_words())]
    ['junta']
    """
    lower = text.lower()  # of the same length: a span must point at the printed words
    if len(lower) != len(text):
        return
    quoted = [match.span() for match in QUOTED.finditer(text)]
    for match in known.labels.finditer(lower):
        if any(start <= match.start() < end for start, end in quoted):
            continue
        around = lower[max(0, match.start() - BEFORE) : match.end() + AFTER]
        if not any(match[0] in plain[0] for plain in known.not_labels.finditer(around)):
            yield Span(match.start(), match.end())

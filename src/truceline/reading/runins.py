"""Names that run on into other words where a page lost its lines: headlines and bylines.

"Miller Ada Dahl Alleges Theft in Orsk", "By Per Lund Ada Dahl, a miller, said no".
"""

import re
from collections.abc import Collection, Iterator, Sequence

from truceline.reading.discourse import SPEECH
from truceline.reading.words import Word, words_in
from truceline.vocabulary.names import words as listed
from truceline.vocabulary.spans import Span

# What a headline says of somebody, beside verbs of speech.
TOLD_OF = listed(
    "allege ask back blast block boast cast challenge cite claim clash cut defend defy deny eye "
    "face fear fire flee grill hail head hint hit honor honour host insist issue launch lead "
    "meet mock mull name nix open order pick pitch plan pledge press probe quit quiz rail rap "
    "rebuff rebuke refuse reject rule seek sign slam spar spurn sue swear take tell tout unveil "
    "visit voice want wave weigh win"
)
BY = re.compile(r"(?:^|\n|[.!?] )\s*By $")
FULL = 2  # words of a name in a byline


def _third(verb: str) -> str:
    """A verb as headlines print it.

    >>> [_third(v) for v in ("say", "dismiss", "deny", "push")]
    ['says', 'dismisses', 'denies', 'pushes']
    """
    if verb.endswith("y") and verb[-2:-1] not in "aeo":
        return f"{verb[:-1]}ies"
    return verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")


PRINTED = frozenset(_third(verb) for verb in SPEECH | TOLD_OF)


def parted(text: str, span: Span, words: Sequence[Word], given: Collection[str]) -> Iterator[Span]:
    """A name up to the headline's verb; the reporter's name apart from the story's first."""
    inside = words_in(words, span)
    verb = next((n for n, w in enumerate(inside) if n and w.capital and w.folded in PRINTED), None)
    if verb is not None:
        yield Span(span.start, inside[verb - 1].end)
        return
    two = len(inside) >= 2 * FULL and inside[FULL].folded in given
    if two and BY.search(text[max(0, span.start - 6) : span.start]):
        yield Span(span.start, inside[FULL - 1].end)
        yield Span(inside[FULL].start, span.end)
        return
    yield span

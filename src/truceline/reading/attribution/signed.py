"""Quotations with their speaker's name below, as under letters and in round-ups of voices."""

import itertools
import re
from collections.abc import Iterator

from spacy.tokens import Span as Tokens

from truceline.reading.attribution.page import Page, Proposal
from truceline.reading.tags import TENSED
from truceline.vocabulary.spans import Span

# Higher than anything beside it: the layout leaves no doubt.
SIGNED_CONFIDENCE = 0.96
SAID = r"\s*[\"“”„«](?P<said>[^\n]+?)[\"“”»]"
NAME = r"(?P<dash>[-–—―]{1,3})[^\S\n]*(?P<name>[^\W\d_][^\n]{2,89}?)[\s.,;]*"
SIGNED = re.compile(rf"{SAID}[^\S\n]*{NAME}")
BELOW = re.compile(rf"{SAID}\s*\n\s*{NAME}")  # the name has a line of its own
FEWEST = 3  # words of a quotation that somebody signs
LITTLE = 3  # letters of words that titles leave in small letters
OPEN = re.compile(r"[\"“”„«»]")


def signed(page: Page) -> Iterator[Proposal]:
    """ "“The road must open.” ― Ada Dahl, a teacher": a line that is a quotation and a name."""
    for line, below in itertools.zip_longest(page.paragraphs, page.paragraphs[1:]):
        found = SIGNED.fullmatch(page.text, line.start, line.end)
        if found is None and below is not None:
            found = BELOW.fullmatch(page.text, line.start, below.end)
        made = _proposal(page, found) if found else None
        if made is not None:
            yield made


def _proposal(page: Page, found: re.Match[str]) -> Proposal | None:
    said, name, dash = (Span(*found.span(part)) for part in ("said", "name", "dash"))
    words = page.doc.char_span(name.start, name.end, alignment_mode="expand")
    cue = page.doc.char_span(dash.start, dash.end, alignment_mode="expand")
    if words is None or cue is None or not _is_signature(words):
        return None
    if len(said.of(page.text).split()) < FEWEST or is_name_of_work(said.of(page.text)):
        return None
    return Proposal("signature", cue[0].i, name, dash, (said,), 1.0, False)


def is_name_of_work(words: str) -> bool:
    """A title in marks rather than speech.

    >>> is_name_of_work("The Long Ditch"), is_name_of_work("The ditch is long.")
    (True, False)
    """
    long = [word for word in words.split() if len(word) > LITTLE]
    return words[-1:] not in ".!?…" and all(word[:1].isupper() for word in long)


def _is_signature(words: Tokens) -> bool:
    """A name, at most with what its bearer does: no sentence, no aside in small letters."""
    if not words.text[:1].isupper() or OPEN.search(words.text):
        return False
    named = any(t.pos_ == "PROPN" for t in words[:2]) or words[0].ent_type_ in {"PERSON", "ORG"}
    return named and not any(t.tag_ in TENSED and t.text.islower() for t in words)

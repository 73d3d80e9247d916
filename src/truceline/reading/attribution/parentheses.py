"""Reporting clauses set off by commas: "The road, he said, is open."

The parser often loses these, so they are found by their punctuation: a speaking
verb with its subject beside it, between two commas or a comma and the full stop.
"""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from truceline.reading.attribution.page import Page, Proposal
from truceline.reading.attribution.sources import SUBJECTS, phrase
from truceline.reading.attribution.whole import with_quotations
from truceline.vocabulary.spans import Span

LONGEST = 14  # words of a reporting clause
SHORTEST = 2  # words of a content
PAUSES = frozenset({",", "—", "–", "-"})
ENDS = frozenset({".", "!", "?", ";", ":"})


def parentheses(page: Page) -> Iterator[Proposal]:
    """What stands around "…, he said, …" in its sentence."""
    for verb in page.doc:
        if verb.tag_ not in {"VBD", "VBZ", "VBP"} or verb.i in page.quote_of:
            continue
        if verb.lemma_.lower() not in page.verbs.speaking:
            continue
        found = _clause_around(verb)
        if found is None:
            continue
        low, high, subject = found
        sentence = verb.sent
        before = [t.i for t in sentence if t.i < low]
        after = [t.i for t in sentence if t.i > high]
        tokens = [i for i in (*before, *after) if not page.doc[i].is_space]
        if not _has_begun([page.doc[i] for i in before]):
            continue
        cue = Span(verb.idx, verb.idx + len(verb))
        source = page.spans(phrase(subject, (verb.i,)))
        content = with_quotations(page, page.spans(tokens), None, cue)
        if source and content:
            yield Proposal(
                "parenthesis",
                verb.i,
                Span(source[0].start, source[-1].end),
                cue,
                content,
                page.quoted_share(content),
                False,
            )


def _has_begun(before: Sequence[Token]) -> bool:
    """A clause stands open before it: two words, or its subject ("Tarsh, he said, agrees")."""
    return sum(t.is_alpha for t in before) >= SHORTEST or any(t.dep_ in SUBJECTS for t in before)


def _clause_around(verb: Token) -> tuple[int, int, Token] | None:
    """First and last word of the reporting clause, and its subject."""
    sentence = verb.sent
    low = verb.i
    while low > sentence.start and verb.doc[low - 1].text not in PAUSES | ENDS:
        low -= 1
        if verb.i - low > LONGEST or verb.doc[low].is_quote:
            return None
    high = verb.i
    while high + 1 < sentence.end and verb.doc[high + 1].text not in PAUSES | ENDS:
        high += 1
        if high - verb.i > LONGEST or verb.doc[high].is_quote:
            return None
    if low <= sentence.start or verb.doc[low - 1].text not in PAUSES:
        return None
    subject = _subject(verb, low, high)
    if subject is None or any(t.lower_ == "that" for t in verb.doc[verb.i + 1 : high + 1]):
        return None
    return low, high, subject


def _subject(verb: Token, low: int, high: int) -> Token | None:
    """The subject, which must open the clause ("he said") or follow the verb ("said Oren")."""
    for child in verb.children:
        if child.dep_ in SUBJECTS and low <= child.i <= high:
            opens = child.left_edge.i <= low + 1 and child.i < verb.i
            if opens or verb.i <= low + 1:
                return child if child.lower_ not in {"it", "this", "that", "which"} else None
    if verb.i == low:
        return next((t for t in verb.doc[verb.i + 1 : high + 1] if t.pos_ == "PROPN"), None)
    return None

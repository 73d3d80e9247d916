"""Reporting clauses set off by commas: "The road, he said, is open."

The parser often loses these, so they are found by their punctuation: a speaking
verb with its subject beside it, between two commas or a comma and the full stop; or
behind an office and a name that the parser takes for an aside of the word before them
("…, the chief negotiator, Ada Brenn, charged on Monday.").
"""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Words

from truceline.reading.attribution.page import Page, Proposal
from truceline.reading.attribution.sources import phrase
from truceline.reading.attribution.whole import with_quotations
from truceline.reading.tags import HEADLINED, SUBJECTS, TENSED
from truceline.vocabulary.spans import Span

LONGEST = 14  # words of a reporting clause
SHORTEST = 2  # words of a content
PAUSES = frozenset({",", "—", "–", "-"})
ENDS = frozenset({".", "!", "?", ";", ":"})
MAIN = frozenset({"ROOT", "ccomp", "conj", "parataxis"})
PASSIVE = frozenset({"with", "by"})  # "charged with theft", "alleged by some"
LONGEST_NAME = 4  # words
SET_OFF = "set off"  # the frame of a clause behind an office and a name
# First and last word of a reporting clause, and the words that name who speaks.
Clause = tuple[int, int, tuple[int, ...]]


def parentheses(page: Page) -> Iterator[Proposal]:
    """What stands around "…, he said, …" in its sentence."""
    for verb in page.doc:
        if verb.tag_ not in HEADLINED or verb.i in page.quote_of:
            continue
        lemma = verb.lemma_.lower()
        if lemma not in page.verbs.speaking and lemma not in page.verbs.setting_off:
            continue
        found, frame = _clause_around(verb) if verb.tag_ != "VBN" else None, "parenthesis"
        if found is None:
            found, frame = _behind_a_name(verb), SET_OFF
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
        source = page.spans(subject)
        content = with_quotations(page, page.spans(tokens), None, cue)
        if source and content:
            yield Proposal(
                frame,
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


def _clause_around(verb: Token) -> Clause | None:
    """First and last word of the reporting clause, and its subject's words."""
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
    return low, high, phrase(subject, (verb.i,))


def _behind_a_name(verb: Token) -> Clause | None:
    """ "…, the chief negotiator, Ada Brenn, charged on Monday.": closes its sentence."""
    doc, sentence = verb.doc, verb.sent
    high = verb.i
    while high + 1 < sentence.end and doc[high + 1].text not in PAUSES | ENDS:
        high += 1
    ended = high + 1 >= sentence.end or doc[high + 1].text in {".", "!"}
    if any(t.lower_ in PASSIVE for t in doc[verb.i : high + 1]):
        return None
    if not ended or high - verb.i > LONGEST or not _pauses(doc, verb.i - 1):
        return None
    name = _segment(doc, verb.i - 2, sentence.start)
    office = _segment(doc, name.start - 2, sentence.start)
    if not (0 < len(name) <= LONGEST_NAME and all(t.pos_ == "PROPN" for t in name)):
        return None
    if not 0 < len(office) <= LONGEST or not _pauses(doc, office.start - 1):
        return None
    noun = any(t.pos_ == "NOUN" for t in office)
    before = doc[sentence.start : office.start]
    tells = any(t.tag_ in TENSED and t.dep_ in MAIN for t in before)
    if not (noun and tells) or any(t.pos_ in {"VERB", "AUX"} for t in office):
        return None
    return office.start, high, tuple(range(office.start, name.end))


def _pauses(doc: Doc, at: int) -> bool:
    return at >= 0 and doc[at].text == ","


def _segment(doc: Doc, last: int, first: int) -> Words:
    """The words up to `last` behind the comma before them."""
    at = last
    while at >= first and doc[at].text not in PAUSES | ENDS:
        at -= 1
    return doc[at + 1 : max(at, last) + 1]


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

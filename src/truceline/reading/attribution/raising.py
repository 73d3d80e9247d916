"""Words that are only awaited: "the envoy is expected to say whether …" has the envoy as source."""

from dataclasses import replace

from spacy.tokens import Token

from truceline.reading.attribution.page import Page, Proposal
from truceline.reading.attribution.verbs import word_set
from truceline.reading.tags import DOERS
from truceline.vocabulary.spans import Span, trimmed

AWAITED = word_set("due set likely scheduled schedule expect poised")
# Verbs of speech alone: "is expected to continue" tells of no words.
TELLING = word_set(
    "say tell announce declare state confirm reveal explain report warn insist argue respond reply "
    "reiterate comment"
)
EDGES = " ,"
QUOTED = 0.85


def raised(page: Page, proposal: Proposal) -> Proposal:
    """The same words with their source, where somebody is told to be about to say them."""
    head = page.doc[proposal.head]
    if proposal.cue is None:
        return proposal
    said = awaited_speech(head)
    if proposal.source is not None:
        return proposal if said is None else _after(page, proposal, proposal.source, said)
    who = next((c for c in head.children if c.dep_ in DOERS), None)
    if said is None or who is None or who.i > head.i:
        return proposal
    words = page.doc[who.left_edge.i : who.right_edge.i + 1]
    return _after(
        page, proposal, trimmed(Span(words.start_char, words.end_char), page.text, EDGES), said
    )


def _after(page: Page, proposal: Proposal, source: Span, said: Token) -> Proposal:
    """The words after the awaited verb, with all that leads to it as cue."""
    assert proposal.cue is not None
    cue = Span(proposal.cue.start, max(proposal.cue.end, said.idx + len(said)))
    rest = [
        Span(s.start if s.end <= cue.start else max(s.start, cue.end), s.end)
        for s in proposal.content
        if (not s.shares(source) and not cue.holds(s)) or s.end > cue.end
    ]
    content = tuple(c for s in rest if len(c := trimmed(s, page.text, EDGES)))
    content = _without_place(page, content, cue)
    if not content:
        return proposal
    return replace(proposal, source=source, cue=cue, head=said.i, content=content)


def _without_place(page: Page, content: tuple[Span, ...], cue: Span) -> tuple[Span, ...]:
    """ "“We stay,” she is expected to say at the hall": where she says it is no part of it."""
    if not any(s.end <= cue.start and page.quoted_share([s]) > QUOTED for s in content):
        return content
    return tuple(s for s in content if s.end <= cue.start or not _opens_with_place(page, s))


def _opens_with_place(page: Page, span: Span) -> bool:
    words = page.doc.char_span(span.start, span.end, alignment_mode="expand")
    return words is not None and words[0].pos_ == "ADP" and page.quoted_share([span]) < QUOTED


def awaited_speech(head: Token) -> Token | None:
    """The verb of speech of "is expected to say", "is due to announce"."""
    if head.lemma_.lower() == "be":
        head = next((c for c in head.children if c.dep_ == "acomp"), head)
    if head.lemma_.lower() not in AWAITED:
        return None
    below = (c for c in head.children if c.dep_ == "xcomp")
    return next((c for c in below if c.lemma_.lower() in TELLING), None)


def is_awaited(page: Page, proposal: Proposal) -> bool:
    """ "The envoy is expected to travel": told as what is to come, by nobody named."""
    head = page.doc[proposal.head]
    passive = any(c.dep_ == "auxpass" for c in head.children)
    return proposal.source is None and head.lemma_.lower() in AWAITED and passive

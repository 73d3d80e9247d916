"""What the outlet adds at the end of another's words: what was not told, and the next deed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from truceline.reading.attribution.page import Page, Proposal, Weighed
from truceline.reading.attribution.remarks import is_human
from truceline.reading.attribution.verbs import word_set
from truceline.reading.tags import NAMED, SUBJECTS
from truceline.vocabulary.spans import Span, trimmed

ENDS = " \t,;"
LIKELY = 0.5  # from this on a proposal tells who does the next deed
FRAMES = frozenset({"that", "clause", "tagged clause"})
SHORTEST = 12  # characters that are left
# "…, though it did not give details", "…, without elaborating": what the speaker left untold.
UNTOLD = re.compile(
    r",?\s+(?:(?:though|although|but)\s+(?:(?:it|he|she|they)\s+)?(?:did|does|do|has|have)\s+not"
    r"\s+(?:give|given|offer|provide|elaborate|specify|name|identify|explain|distinguish)"
    r"|without\s+(?:elaborating|specifying|(?:giving|offering|providing|presenting|going\s+into)"
    r"\s+(?:(?:any|further|more|other|additional|specific)\s+)*"
    r"(?:details?|evidence|proof|specifics|particulars|explanations?|reasons?|figures|names)))"
    r"\b[^.!?\"“”]{0,90}$"
)
# Deeds of speech that a new "and" begins: "said the raid was cruel and called for talks".
DEEDS = word_set(
    "urge call criticize criticise accuse condemn demand vow warn praise thank reject announce "
    "pledge appeal insist promise dismiss blame threaten welcome denounce invite propose offer"
)
# Beside officials, bodies of people and papers that can do so.
BODIES = word_set(
    "team statement letter report document paper people man woman bloc committee troop force "
    "family crowd staff editorial resolution text"
)


def without_tails(page: Page, weighed: Sequence[Weighed]) -> Iterator[Weighed]:
    """Proposals without what the outlet adds behind the words; the next deed is the speaker's."""
    does: dict[int, Span] = {}
    kept = []
    for sure, one in weighed:
        deed = _next_deed(page, one)
        if deed is not None and one.source is not None and sure >= LIKELY:
            does[deed.i] = one.source
        kept.append((sure, _cut(page, one, deed)))
    for sure, one in kept:
        yield sure, replace(one, source=does[one.head]) if one.head in does else one


def _cut(page: Page, one: Proposal, deed: Token | None) -> Proposal:
    """A proposal that ends before the next deed and before what was left untold."""
    last = one.content[-1]
    if one.cue is None or one.inside or last.start < one.cue.start:
        return one
    end = min(_untold(page, last), _before(deed) if deed is not None else last.end)
    if end >= last.end or end - last.start < SHORTEST:
        return one
    content = (*one.content[:-1], trimmed(Span(last.start, end), page.text, ENDS))
    return replace(one, content=content, quoted=page.quoted_share(content))


def _untold(page: Page, last: Span) -> int:
    found = UNTOLD.search(last.of(page.text))
    return last.start + found.start() if found else last.end


def _next_deed(page: Page, one: Proposal) -> Token | None:
    """ "Called" of "and called for", which the speaker does and nothing in the words can do."""
    head, last = page.doc[one.head], one.content[-1]
    if head.tag_ != "VBD" or one.frame not in FRAMES or one.inside or last.start < head.idx:
        return None
    words = page.doc.char_span(last.start, last.end, alignment_mode="contract")
    for deed in words or ():
        if deed.tag_ != "VBD" or deed.dep_ != "conj" or deed.lemma_.lower() not in DEEDS:
            continue
        if page.text.startswith("and ", _before(deed)) and _cannot_do(page, deed):
            return deed
    return None


def _before(deed: Token) -> int:
    """Where the "and" before a deed stands, also before "and also called"."""
    joins = deed.nbor(-1)
    return joins.nbor(-1).idx if joins.dep_ == "advmod" and joins.i else joins.idx


def _cannot_do(page: Page, deed: Token) -> bool:
    """Whether the subject to which the parser hung the deed is a thing."""
    if deed.i in page.quote_of:
        return False
    first = deed
    while first.dep_ == "conj" and first.head.i != first.i:
        first = first.head
    subject = next((c for c in first.children if c.dep_ in SUBJECTS), None)
    if subject is None or any(c.dep_ in SUBJECTS for c in deed.children):
        return False
    official = subject.lemma_.lower() in page.verbs.officials | BODIES
    thing = subject.pos_ == "NOUN" and subject.ent_type_ not in NAMED and not is_human(subject)
    return thing and not official

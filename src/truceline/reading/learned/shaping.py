"""A joining of words in printed places: quotations whole, cue and source where they belong."""

from collections.abc import Iterator

from spacy.tokens import Token

from truceline.reading.attribution.page import Page, Proposal
from truceline.reading.attribution.raising import raised
from truceline.reading.attribution.whole import merged_spans, with_quotations
from truceline.reading.learned.joining import Joining
from truceline.reading.learned.tagger import Scores
from truceline.reading.tags import DOERS
from truceline.vocabulary.spans import Span

# Words that never carry a cue alone, and how far (in words) their verb may stand.
BOUND = frozenset({"AUX", "ADP", "PART", "SCONJ", "ADV"})
NEAR = 3
DASHES = " \u00a0-–—―"


def proposal_of(page: Page, scores: Scores, one: Joining, *, whole: bool = True) -> Proposal:
    """A joining in printed places; `whole` takes each quotation that it touches entirely."""
    encoded = scores.encoded
    head, cue = _headed(page, encoded.tokens[one.root], encoded.span(*one.cue))
    inside = page.quote_of.get(head)
    spans = tuple(merged_spans([encoded.span(*run) for run in one.content], page.text))
    if whole:
        spans = with_quotations(page, spans, inside, cue)
    source = encoded.span(*one.source) if one.source else None
    spans = _signed(page, cue, source, spans)
    found = Proposal(
        frame=frame_of(page, head, one, scores),
        head=head,
        source=source,
        cue=cue,
        content=spans,
        quoted=page.quoted_share(spans),
        inside=inside is not None,
    )
    return raised(page, found)


def _headed(page: Page, head: int, cue: Span) -> tuple[int, Span]:
    """A cue of auxiliaries or prepositions alone belongs to the verb that carries them."""
    token = page.doc[head]
    if token.pos_ not in BOUND or token.head.pos_ != "VERB" or abs(token.head.i - head) > NEAR:
        return head, cue
    verb = token.head
    if verb.i in page.quote_of and page.quote_of.get(head) != page.quote_of[verb.i]:
        return head, cue
    return verb.i, Span(min(cue.start, verb.idx), max(cue.end, verb.idx + len(verb)))


def _signed(
    page: Page, cue: Span, source: Span | None, spans: tuple[Span, ...]
) -> tuple[Span, ...]:
    """ "“…” – Ada Dahl": what is signed stands in the same paragraph, before the dash."""
    if source is None or cue.of(page.text).strip(DASHES) or source.start < cue.end:
        return spans
    here = next((p for p in page.paragraphs if p.start <= cue.start < p.end), None)
    if here is None:
        return spans
    return tuple(s for s in spans if here.start <= s.start and s.end <= cue.start) or spans


def frame_of(page: Page, head: int, one: Joining, scores: Scores) -> str:
    """How the content hangs on its cue, in the rules' own words."""
    token = page.doc[head]
    tokens = scores.encoded.tokens
    inside = {tokens[n] for a, b in one.content for n in range(a, b + 1)}
    for child in token.children:
        if child.i not in inside:
            continue
        if child.dep_ in {"ccomp", "xcomp", "parataxis"}:
            if child.i < head:
                return "clause before"
            return "that" if any(c.lower_ == "that" for c in child.lefts) else "clause"
        if child.dep_ in {"dobj", "nsubjpass", "attr", "oprd"}:
            return "object"
    if token.lower_ == "according":
        return "according"
    if token.text == ":":
        return "colon speech"
    clause = any(t.dep_ in DOERS and t.head.i in inside for t in _in(page, inside))
    return "tagged clause" if clause else "tagged"


def _in(page: Page, tokens: set[int]) -> Iterator[Token]:
    return (page.doc[i] for i in tokens)

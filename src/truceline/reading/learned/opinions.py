"""Two opinions on each article, the tagger's and the rules', as proposals with their evidence.

Each proposal carries what either side thinks of its words: how surely they are tagged as
source, cue and content, how surely they belong together, and what the rules' own table
says of it or of its counterpart. `judging.py` weighs that evidence.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from spacy.tokens import Token

from truceline.reading.attribution.page import Page, Proposal
from truceline.reading.attribution.whole import merged_spans, with_quotations
from truceline.reading.learned.encoding import Encoded
from truceline.reading.learned.joining import Joining, joinings
from truceline.reading.learned.tagger import CONTENT, CUE, SOURCE, Scores
from truceline.vocabulary.spans import Span

# Words that never carry a cue alone, and how far (in words) their verb may stand.
BOUND = frozenset({"AUX", "ADP", "PART", "SCONJ", "ADV"})
NEAR = 3
DASHES = " \u00a0-–—―"
SAME = 0.5  # contents that share so much of their words are one
Words = frozenset[int]


@dataclass(frozen=True, slots=True)
class Opinion:
    """A proposal with what speaks for it; `evidence` has one number for each of NAMES."""

    proposal: Proposal
    evidence: tuple[float, ...]
    tagged: bool  # the tagger's own, not only the rules'


NAMES = (
    "tagger's own",
    "cue tagged",
    "content tagged",
    "content begins",
    "source tagged",
    "content joined",
    "source joined",
    "margin",
    "tagger agrees",
    "tagger's source agrees",
    "rules' own",
    "rules' confidence",
    "rules agree",
    "rules' source agrees",
    "quoted",
    "inside a quotation",
    "words",
    "stretches",
    "has a source",
    "source words",
    "cue words",
    "rivals",
    "least tagged",
    "least joined",
    "tagged outside",
    "joined outside",
    "quotations cut",
    "sentences",
    "words to the cue",
    "words from source to cue",
    "cue comes first",
    "cue is a verb",
    "cue is a noun",
    "cue has a subject",
    "source is a pronoun",
)


@dataclass(frozen=True, slots=True)
class Placed:
    """A proposal's words by number."""

    proposal: Proposal
    source: Words
    cue: Words
    content: Words


class Numbers:
    """From printed places to word numbers."""

    def __init__(self, encoded: Encoded) -> None:
        doc = encoded.page.doc
        self.tokens = encoded.tokens
        self.starts = np.array([doc[i].idx for i in encoded.tokens], dtype=np.int64)
        self.ends = np.array([doc[i].idx + len(doc[i]) for i in encoded.tokens], dtype=np.int64)

    def of(self, span: Span) -> range:
        """The words that a span touches."""
        low = int(np.searchsorted(self.ends, span.start, side="right"))
        return range(low, int(np.searchsorted(self.starts, span.end, side="left")))

    def placed(self, one: Proposal) -> Placed:
        """All three roles."""
        return Placed(
            one,
            frozenset(self.of(one.source)) if one.source else frozenset(),
            frozenset(self.of(one.cue)) if one.cue else frozenset(),
            frozenset(n for span in one.content for n in self.of(span)),
        )


def opinions(scores: Scores, weighed: Sequence[tuple[float, Proposal]]) -> list[Opinion]:
    """Every proposal of either side; `weighed` are the rules', with their confidence."""
    page, numbers = scores.encoded.page, Numbers(scores.encoded)
    found = joinings(scores)
    tagged = [numbers.placed(proposal_of(page, scores, one)) for one in found]
    ruled = [numbers.placed(one) for _, one in weighed]
    confidence = [sure for sure, _ in weighed]
    kept = [(one, joining) for one, joining in zip(tagged, found, strict=True) if one.content]
    result = []
    for one, joining in [*kept, *_bare(page, scores, kept, numbers)]:
        rule = _nearest(one, ruled)
        made = _opinion(page, scores, one, joining, (one, joining), rule, ruled, confidence, kept)
        if rule is not None:
            made = replace(made, proposal=_told_as(page, numbers, one, ruled[rule[0]]))
        result.append(made)
    for number, one in enumerate(ruled):
        if one.content:
            near = _nearest(one, [k for k, _ in kept])
            own = kept[near[0]] if near else None
            result.append(
                _opinion(page, scores, one, None, own, (number, 1.0), ruled, confidence, kept)
            )
    return result


def _told_as(page: Page, numbers: Numbers, one: Placed, rule: Placed) -> Proposal:
    """The tagger's words in the rules' frame, where both mean the same saying.

    Coding asks the syntax of the cue's head, and the rules know it better.
    """
    if rule.source != one.source and not rule.source & one.source:
        return one.proposal
    if not rule.cue & one.cue and _overlap(one.content, rule.content) < SAME:
        return one.proposal
    ours, theirs = one.proposal, rule.proposal
    if _comments_on(page, numbers, one, rule):
        ours = replace(ours, content=theirs.content, quoted=theirs.quoted)
    longer = ours.cue if ours.cue and theirs.cue and ours.cue.holds(theirs.cue) else theirs.cue
    return replace(ours, frame=theirs.frame, head=theirs.head, cue=longer, passive=theirs.passive)


def _comments_on(page: Page, numbers: Numbers, one: Placed, rule: Placed) -> bool:
    """ ", casting the offer as a trick": the outlet comments after the speech is over."""
    if rule.proposal.frame not in {"that", "clause"} or not rule.content <= one.content:
        return False
    more = sorted(n for n in one.content - rule.content if n > max(rule.content))
    first = next((t for n in more[:2] if not (t := page.doc[numbers.tokens[n]]).is_punct), None)
    return (
        first is not None
        and first.tag_ == "VBG"
        and (first.lemma_.lower() in page.verbs.commenting | page.verbs.going_on)
    )


def _bare(
    page: Page, scores: Scores, kept: Sequence[tuple[Placed, Joining]], numbers: Numbers
) -> Iterator[tuple[Placed, Joining]]:
    """The tagger's contents without what quotation marks added to them, where they did."""
    for one, joining in kept:
        bare = numbers.placed(proposal_of(page, scores, joining, whole=False))
        if bare.content and bare.content != one.content:
            yield bare, joining


def _opinion(
    page: Page,
    scores: Scores,
    one: Placed,
    joining: Joining | None,
    own: tuple[Placed, Joining] | None,
    rule: tuple[int, float] | None,
    ruled: Sequence[Placed],
    confidence: Sequence[float],
    kept: Sequence[tuple[Placed, Joining]],
) -> Opinion:
    tags = scores.tags
    content, cue, source = sorted(one.content), sorted(one.cue), sorted(one.source)
    ruling = ruled[rule[0]] if rule else None
    near = own[1] if own else None
    evidence = (
        float(joining is not None),
        float((1 - tags[cue, CUE, 0]).max()) if cue else 0.0,
        float((1 - tags[content, CONTENT, 0]).mean()),
        float(tags[content[0], CONTENT, 1]),
        float((1 - tags[source, SOURCE, 0]).mean()) if source else 0.0,
        near.content_sure if near else 0.0,
        near.source_sure if near else 0.0,
        near.margin if near else 0.0,
        _overlap(one.content, own[0].content) if own else 0.0,
        float(bool(one.source & own[0].source) or one.source == own[0].source) if own else 0.0,
        float(joining is None),
        confidence[rule[0]] if rule else 0.0,
        _overlap(one.content, ruling.content) if ruling else 0.0,
        float(bool(one.source & ruling.source) or one.source == ruling.source) if ruling else 0.0,
        one.proposal.quoted,
        float(one.proposal.inside),
        float(min(len(content), 60)),
        float(len(one.proposal.content)),
        float(bool(source)),
        float(min(len(source), 20)),
        float(min(len(cue), 12)),
        float(sum(1 for k, _ in kept if k is not one and k.content & one.content)),
        *_borders(scores, one, near),
        float(_cut(page, one.proposal)),
        float(len(set(scores.encoded.sentence[content].tolist()))),
        *_places(scores, content, cue, source),
    )
    return Opinion(one.proposal, evidence, joining is not None)


def _borders(scores: Scores, one: Placed, near: Joining | None) -> Iterator[float]:
    """How sure the least sure words inside are, and the surest right outside."""
    inside = np.array(sorted(one.content))
    around = {n + step for n in one.content for step in (-1, 1)} - one.content
    outside = np.array(
        sorted(n for n in around - one.cue - one.source if 0 <= n < len(scores.encoded)),
        dtype=np.int64,
    )
    tagged = 1 - scores.tags[:, CONTENT, 0]
    yield float(np.quantile(tagged[inside], 0.05))
    joined = None
    if near is not None:
        window, links = scores.links(near.root)
        joined = np.zeros(len(scores.encoded), dtype=np.float32)
        joined[window.first : window.last] = links[:, 1]
    yield float(np.quantile(joined[inside], 0.05)) if joined is not None else 0.0
    yield float(tagged[outside].max()) if len(outside) else 0.0
    yield float(joined[outside].max()) if joined is not None and len(outside) else 0.0


def _cut(page: Page, one: Proposal) -> int:
    """Quotations of which the content holds a part only."""
    count = 0
    for quote in page.quotes:
        held = sum(span.shares(quote.words) for span in one.content)
        count += 0 < held < 0.9 * len(quote.words)
    return count


def _places(
    scores: Scores, content: Sequence[int], cue: Sequence[int], source: Sequence[int]
) -> Iterator[float]:
    """How the three parts stand to each other, and what kind of words carry them."""
    doc, tokens = scores.encoded.page.doc, scores.encoded.tokens
    at = np.array(content)
    yield float(min(40, np.abs(at - cue[0]).min())) if cue else 40.0
    yield float(min(40, abs(source[-1] - cue[0]))) if cue and source else 40.0
    yield float(bool(cue) and cue[0] < content[0])
    heads = [doc[tokens[n]] for n in cue]
    yield float(any(t.pos_ == "VERB" for t in heads))
    yield float(any(t.pos_ in {"NOUN", "PROPN"} for t in heads))
    yield float(any(c.dep_ in {"nsubj", "nsubjpass"} for t in heads for c in t.children))
    yield float(bool(source) and len(source) == 1 and doc[tokens[source[0]]].pos_ == "PRON")


def _nearest(one: Placed, others: Sequence[Placed]) -> tuple[int, float] | None:
    """The other side's proposal of about the same content, if there is one."""
    best: tuple[float, float, int] | None = None
    for number, other in enumerate(others):
        if not one.content & other.content:
            continue
        share = _overlap(one.content, other.content)
        if share < SAME and not (one.cue & other.cue):
            continue
        same = bool(one.source & other.source) or one.source == other.source
        rank = (share + 0.5 * same + 0.5 * bool(one.cue & other.cue), share, number)
        best = max(best, rank) if best else rank
    return (best[2], best[1]) if best else None


def _overlap(one: Words, other: Words) -> float:
    return len(one & other) / len(one | other) if one or other else 0.0


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
    if source is None:
        head, source, spans = _raised(page, head, cue, spans)
    return Proposal(
        frame=frame_of(page, head, one, scores),
        head=head,
        source=source,
        cue=cue,
        content=spans,
        quoted=page.quoted_share(spans),
        inside=inside is not None,
    )


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


def _raised(
    page: Page, head: int, cue: Span, spans: tuple[Span, ...]
) -> tuple[int, Span | None, tuple[Span, ...]]:
    """ "The envoy is expected to say that …": who is expected to say it is the source."""
    over = page.doc[head]
    said = next((c for c in over.children if c.dep_ == "xcomp" and _within(c, cue)), None)
    who = next((c for c in over.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    if said is None or who is None or said.lemma_.lower() not in page.verbs.speaking:
        return head, None, spans
    words = page.doc[who.left_edge.i : who.right_edge.i + 1]
    place = Span(words.start_char, words.end_char)
    rest = tuple(s for s in spans if not s.shares(place))
    return (said.i, place, rest) if rest else (head, None, spans)


def _within(token: Token, span: Span) -> bool:
    return span.start <= token.idx < span.end


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
    clause = any(t.dep_ in {"nsubj", "nsubjpass"} and t.head.i in inside for t in _in(page, inside))
    return "tagged clause" if clause else "tagged"


def _in(page: Page, tokens: set[int]) -> Iterator[Token]:
    return (page.doc[i] for i in tokens)

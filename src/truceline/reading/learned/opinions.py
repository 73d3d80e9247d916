"""Two opinions on each article, the tagger's and the rules', as proposals with their evidence.

Each proposal carries what either side thinks of its words: how surely they are tagged as
source, cue and content, how surely they belong together, and what the rules' own table
says of it or of its counterpart. `judging.py` weighs that evidence.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from truceline.reading.attribution.page import Page, Proposal
from truceline.reading.learned.encoding import Encoded
from truceline.reading.learned.joining import Joining, joinings
from truceline.reading.learned.shaping import proposal_of
from truceline.reading.learned.tagger import CONTENT, CUE, SOURCE, Floats, Scores
from truceline.vocabulary.spans import Span

SAME = 0.5  # contents that share so much of their words are one
Words = frozenset[int]


@dataclass(frozen=True, slots=True)
class Opinion:
    """A proposal with what speaks for it; `evidence` has one number for each of NAMES."""

    proposal: Proposal
    evidence: tuple[float, ...]


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


@dataclass(frozen=True, slots=True)
class Bench:
    """Both sides' proposals on one article, so that each can be seen beside the other's."""

    scores: Scores
    numbers: Numbers
    tagged: Sequence[tuple[Placed, Joining]]
    ruled: Sequence[Placed]
    confidence: Sequence[float]  # of the rules, in the order of `ruled`

    @property
    def page(self) -> Page:
        """The article."""
        return self.scores.encoded.page


def opinions(scores: Scores, weighed: Sequence[tuple[float, Proposal]]) -> list[Opinion]:
    """Every proposal of either side; `weighed` are the rules', with their confidence."""
    page, numbers = scores.encoded.page, Numbers(scores.encoded)
    tagged = [(numbers.placed(proposal_of(page, scores, one)), one) for one in joinings(scores)]
    bench = Bench(
        scores,
        numbers,
        [(one, joining) for one, joining in tagged if one.content],
        [numbers.placed(one) for _, one in weighed],
        [sure for sure, _ in weighed],
    )
    found = [_of_tagger(bench, one, joining) for one, joining in bench.tagged]
    found += [_of_tagger(bench, one, joining) for one, joining in _bare(bench)]
    ruled = enumerate(bench.ruled)
    return found + [_of_rules(bench, number, one) for number, one in ruled if one.content]


def _of_tagger(bench: Bench, one: Placed, joining: Joining) -> Opinion:
    rule = _nearest(one, bench.ruled)
    evidence = tuple(_evidence(bench, one, (one, joining), rule, own=True))
    if rule is None:
        return Opinion(one.proposal, evidence)
    return Opinion(_told_as(bench, one, bench.ruled[rule]), evidence)


def _of_rules(bench: Bench, number: int, one: Placed) -> Opinion:
    near = _nearest(one, [placed for placed, _ in bench.tagged])
    tagged = bench.tagged[near] if near is not None else None
    return Opinion(one.proposal, tuple(_evidence(bench, one, tagged, number, own=False)))


def _evidence(
    bench: Bench,
    one: Placed,
    tagged: tuple[Placed, Joining] | None,
    rule: int | None,
    *,
    own: bool,
) -> Iterator[float]:
    """One number for each of NAMES, in their order."""
    tags, likely = bench.scores.tags, bench.scores.likely
    content, cue, source = sorted(one.content), sorted(one.cue), sorted(one.source)
    yield float(own)
    yield float(likely[cue, CUE].max()) if cue else 0.0
    yield float(likely[content, CONTENT].mean())
    yield float(tags[content[0], CONTENT, 1])
    yield float(likely[source, SOURCE].mean()) if source else 0.0
    yield from _agreement(one, tagged)
    yield float(not own)
    yield bench.confidence[rule] if rule is not None else 0.0
    yield from _sameness(one, bench.ruled[rule] if rule is not None else None)
    yield one.proposal.quoted
    yield float(one.proposal.inside)
    yield float(min(len(content), 60))
    yield float(len(one.proposal.content))
    yield float(bool(source))
    yield float(min(len(source), 20))
    yield float(min(len(cue), 12))
    yield float(sum(1 for k, _ in bench.tagged if k is not one and k.content & one.content))
    yield from _borders(bench.scores, one, tagged[1] if tagged else None)
    yield float(_cut(bench.page, one.proposal))
    yield float(len(set(bench.scores.encoded.sentence[content].tolist())))
    yield from _places(bench.scores, content, cue, source)


def _agreement(one: Placed, tagged: tuple[Placed, Joining] | None) -> Iterator[float]:
    """How surely the tagger joined its nearest proposal, and how far that is the same."""
    if tagged is None:
        yield from (0.0,) * 5
        return
    placed, joining = tagged
    yield joining.content_sure
    yield joining.source_sure
    yield joining.margin
    yield from _sameness(one, placed)


def _sameness(one: Placed, other: Placed | None) -> Iterator[float]:
    """Contents' overlap, and whether the source is the same."""
    yield _overlap(one.content, other.content) if other else 0.0
    yield float(_one_source(one, other)) if other else 0.0


def _one_source(one: Placed, other: Placed) -> bool:
    return bool(one.source & other.source) or one.source == other.source


def _told_as(bench: Bench, one: Placed, rule: Placed) -> Proposal:
    """The tagger's words in the rules' frame, where both mean the same saying.

    Coding asks the syntax of the cue's head, and the rules know it better.
    """
    if not _one_source(one, rule):
        return one.proposal
    if not rule.cue & one.cue and _overlap(one.content, rule.content) < SAME:
        return one.proposal
    ours, theirs = one.proposal, rule.proposal
    if _comments_on(bench, one, rule):
        ours = replace(ours, content=theirs.content, quoted=theirs.quoted)
    longer = ours.cue if ours.cue and theirs.cue and ours.cue.holds(theirs.cue) else theirs.cue
    return replace(ours, frame=theirs.frame, head=theirs.head, cue=longer, passive=theirs.passive)


def _comments_on(bench: Bench, one: Placed, rule: Placed) -> bool:
    """ ", casting the offer as a trick": the outlet comments after the speech is over."""
    if rule.proposal.frame not in {"that", "clause"} or not rule.content <= one.content:
        return False
    more = sorted(n for n in one.content - rule.content if n > max(rule.content))
    first = next(
        (t for n in more[:2] if not (t := bench.page.doc[bench.numbers.tokens[n]]).is_punct), None
    )
    return (
        first is not None
        and first.tag_ == "VBG"
        and (first.lemma_.lower() in bench.page.verbs.commenting | bench.page.verbs.going_on)
    )


def _bare(bench: Bench) -> Iterator[tuple[Placed, Joining]]:
    """The tagger's contents without what quotation marks added to them, where they did."""
    for one, joining in bench.tagged:
        shaped = proposal_of(bench.page, bench.scores, joining, whole=False)
        bare = bench.numbers.placed(shaped)
        if bare.content and bare.content != one.content:
            yield bare, joining


def _borders(scores: Scores, one: Placed, near: Joining | None) -> Iterator[float]:
    """How sure the least sure words inside are, and the surest right outside."""
    inside = list(one.content)
    around = {n + step for n in one.content for step in (-1, 1)} - one.content
    outside = [n for n in around - one.cue - one.source if 0 <= n < len(scores.encoded)]
    tagged = scores.likely[:, CONTENT]
    yield lowest(tagged[inside])
    joined = None
    if near is not None:
        window, links = scores.links(near.root)
        joined = np.zeros(len(scores.encoded), dtype=np.float32)
        joined[window.first : window.last] = links[:, 1]
    yield lowest(joined[inside]) if joined is not None else 0.0
    yield float(tagged[outside].max()) if outside else 0.0
    yield float(joined[outside].max()) if joined is not None and outside else 0.0


def lowest(shares: Floats) -> float:
    """The share that nineteen in twenty reach, between two of them where it falls so.

    >>> round(lowest(np.array([0.0, 1.0], dtype=np.float32)), 3)
    0.05
    """
    ordered = np.sort(shares)
    place = 0.05 * (len(ordered) - 1)
    low = int(place)
    high = min(low + 1, len(ordered) - 1)
    return float(ordered[low] + (ordered[high] - ordered[low]) * (place - low))


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


def _nearest(one: Placed, others: Sequence[Placed]) -> int | None:
    """The number of the other side's proposal of about the same content, if there is one."""
    best: tuple[float, float, int] | None = None
    for number, other in enumerate(others):
        if not one.content & other.content:
            continue
        share = _overlap(one.content, other.content)
        if share < SAME and not (one.cue & other.cue):
            continue
        rank = share + 0.5 * _one_source(one, other) + 0.5 * bool(one.cue & other.cue)
        best = max(best or (rank, share, number), (rank, share, number))
    return best[2] if best else None


def _overlap(one: Words, other: Words) -> float:
    return len(one & other) / len(one | other) if one or other else 0.0

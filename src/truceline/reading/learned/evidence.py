"""What speaks for a proposal, in numbers: how surely its words are tagged, joined and agreed on."""

from collections.abc import Iterator, Sequence

import numpy as np

from truceline.reading.attribution.page import Page, Proposal
from truceline.reading.learned.joining import Joining
from truceline.reading.learned.placing import Bench, Placed, one_source, overlap
from truceline.reading.learned.tagger import CONTENT, CUE, SOURCE, Floats, Scores, mean
from truceline.reading.tags import DOERS
from truceline.vocabulary.spans import around

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


def evidence_of(
    bench: Bench,
    one: Placed,
    tagged: tuple[Placed, Joining] | None,
    rule: int | None,
    *,
    own: bool,
) -> Iterator[float]:
    """One number for each of NAMES, in their order."""
    tags, likely = bench.scores.tags, bench.scores.likely_of
    content, cue, source = sorted(one.content), sorted(one.cue), sorted(one.source)
    yield float(own)
    yield highest(likely[CUE].take(cue)) if cue else 0.0
    yield mean(likely[CONTENT].take(content))
    yield float(tags[content[0], CONTENT, 1])
    yield mean(likely[SOURCE].take(source)) if source else 0.0
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
    yield float(len(set(bench.scores.encoded.sentence.take(content).tolist())))
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
    yield overlap(one.content, other.content) if other else 0.0
    yield float(one_source(one, other)) if other else 0.0


def _borders(scores: Scores, one: Placed, near: Joining | None) -> Iterator[float]:
    """How sure the least sure words inside are, and the surest right outside."""
    inside = list(one.content)
    beside = {n + step for n in one.content for step in (-1, 1)} - one.content
    outside = [n for n in beside - one.cue - one.source if 0 <= n < len(scores.encoded)]
    tagged = scores.likely_of[CONTENT]
    yield lowest(tagged.take(inside))
    joined = scores.joined(near.root)[1] if near is not None else None
    yield lowest(joined.take(inside)) if joined is not None else 0.0
    yield highest(tagged.take(outside)) if outside else 0.0
    yield highest(joined.take(outside)) if joined is not None and outside else 0.0


def highest(shares: Floats) -> float:
    """As `shares.max()`, which takes longer to begin than to look at the words of a content."""
    return float(np.maximum.reduce(shares))


def lowest(shares: Floats) -> float:
    """The share that nineteen in twenty reach, between two of them where it falls so.

    >>> round(lowest(np.array([0.0, 1.0], dtype=np.float32)), 3)
    0.05
    """
    ordered = shares.copy()
    ordered.sort()
    place = 0.05 * (len(ordered) - 1)
    low = int(place)
    high = min(low + 1, len(ordered) - 1)
    return float(ordered[low] + (ordered[high] - ordered[low]) * (place - low))


def _cut(page: Page, one: Proposal) -> int:
    """Quotations of which the content holds a part only."""
    count = 0
    within = around(one.content)
    for quote in page.quotes:
        if not within.shares(quote.words):
            continue
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
    yield float(any(c.dep_ in DOERS for t in heads for c in t.children))
    yield float(bool(source) and len(source) == 1 and doc[tokens[source[0]]].pos_ == "PRON")

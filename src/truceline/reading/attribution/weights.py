"""How likely a proposal is an attribution: a table of weights anyone can read.

Each proposal has a handful of named features ("that say", "source PERSON");
its confidence is the logistic function of the sum of their weights. The table
(`codebook/speech_cues.json`) is fitted by `training/cues.py`.
"""

from collections.abc import Iterator, Mapping
from math import exp

from truceline.reading.attribution.page import Page, Proposal
from truceline.reading.tags import NAMED


def features(page: Page, proposal: Proposal) -> Iterator[str]:
    """What is weighed, by name."""
    doc = page.doc
    head = doc[proposal.head]
    lemma = page.verbs.weighed_as(page.name_of(head))
    frame = proposal.frame
    general = frame.split(" ")[0]
    yield "always"
    yield f"frame {frame}"
    yield f"cue {lemma}"
    yield f"{frame} | {lemma}"
    yield f"{general} | {lemma}"
    source = source_sort(page, proposal)
    yield f"source {source}"
    yield f"{general} source {source}"
    quoted = "all" if proposal.quoted > 0.85 else "part" if proposal.quoted > 0.02 else "none"
    yield f"quoted {quoted}"
    yield f"quoted {quoted} {general}"
    if proposal.inside:
        yield "inside"
        yield f"inside {general}"
    words = sum(len(span.of(page.text).split()) for span in proposal.content)
    size = 1 if words == 1 else 2 if words <= 3 else 3 if words <= 7 else 4 if words <= 30 else 5
    yield f"size {size}"
    yield f"{general} size {size}"
    yield f"tag {head.tag_}"
    if proposal.passive:
        yield "passive"
    for child in head.children:
        if child.dep_ == "neg":
            yield "negated"
        elif child.dep_ == "aux" and child.tag_ == "MD":
            yield f"modal {child.lower_}"
        elif child.dep_ == "mark":
            yield f"mark {child.lower_}"
    if head.dep_ in {"relcl", "acl", "advcl", "conj", "ccomp", "xcomp", "pcomp"}:
        yield f"place {head.dep_}"
        if head.dep_ == "xcomp":
            yield f"under {head.head.lemma_.lower()}"


def source_sort(page: Page, proposal: Proposal) -> str:
    """What kind of word names the source."""
    if proposal.source is None:
        return "none"
    words = page.doc.char_span(proposal.source.start, proposal.source.end, alignment_mode="expand")
    if words is None:
        return "none"
    root = words.root
    if root.pos_ == "PRON":
        return root.lower_
    kinds = {t.ent_type_ for t in words} & NAMED
    for kind in ("PERSON", "ORG", "GPE", "NORP"):
        if kind in kinds:
            return kind
    return f"noun {root.pos_}"


def confidence(page: Page, proposal: Proposal, weights: Mapping[str, float]) -> float:
    """0 to 1."""
    # each once, and in their order: a sum in a set's order would differ from run to run
    named = dict.fromkeys(features(page, proposal))
    total = sum(weights.get(name, 0.0) for name in named)
    return 1.0 / (1.0 + exp(-total))

"""Two opinions on each article, the tagger's and the rules', as proposals with their evidence.

Each proposal carries what either side thinks of its words: how surely they are tagged as
source, cue and content, how surely they belong together, and what the rules' own table
says of it or of its counterpart. `judging.py` weighs that evidence.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from truceline.reading.attribution.page import Proposal, Weighed
from truceline.reading.learned.evidence import evidence_of
from truceline.reading.learned.joining import Joining, joinings
from truceline.reading.learned.placing import Bench, Numbers, Placed, one_source, overlap
from truceline.reading.learned.shaping import proposal_of
from truceline.reading.learned.tagger import Scores

SAME = 0.5  # contents that share so much of their words are one


@dataclass(frozen=True, slots=True)
class Opinion:
    """A proposal with what speaks for it; `evidence` has a number for each of its NAMES."""

    proposal: Proposal
    evidence: tuple[float, ...]


def opinions(scores: Scores, weighed: Sequence[Weighed]) -> list[Opinion]:
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
    evidence = tuple(evidence_of(bench, one, (one, joining), rule, own=True))
    if rule is None:
        return Opinion(one.proposal, evidence)
    return Opinion(_told_as(bench, one, bench.ruled[rule]), evidence)


def _of_rules(bench: Bench, number: int, one: Placed) -> Opinion:
    near = _nearest(one, [placed for placed, _ in bench.tagged])
    tagged = bench.tagged[near] if near is not None else None
    return Opinion(one.proposal, tuple(evidence_of(bench, one, tagged, number, own=False)))


def _told_as(bench: Bench, one: Placed, rule: Placed) -> Proposal:
    """The tagger's words in the rules' frame, where both mean the same saying.

    Coding asks the syntax of the cue's head, and the rules know it better.
    """
    if not one_source(one, rule):
        return one.proposal
    if not rule.cue & one.cue and overlap(one.content, rule.content) < SAME:
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


def _nearest(one: Placed, others: Sequence[Placed]) -> int | None:
    """The number of the other side's proposal of about the same content, if there is one."""
    best: tuple[float, float, int] | None = None
    for number, other in enumerate(others):
        if not one.content & other.content:
            continue
        share = overlap(one.content, other.content)
        if share < SAME and not (one.cue & other.cue):
            continue
        rank = share + 0.5 * one_source(one, other) + 0.5 * bool(one.cue & other.cue)
        best = max(best or (rank, share, number), (rank, share, number))
    return best[2] if best else None

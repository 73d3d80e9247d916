"""Of proposals that compete for the same words, the surest."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from truceline.reading.attribution.modes import ATTITUDES
from truceline.reading.attribution.page import Page, Proposal, Weighed
from truceline.reading.attribution.parentheses import SET_OFF
from truceline.reading.attribution.relayed import PASSED_ON, is_within
from truceline.reading.attribution.verbs import word_set
from truceline.vocabulary.spans import around

# Below this a proposal is dropped: on PolNeAR dev joint F1 is flat between 0.25 and 0.4,
# and precision grows by seven points over that range.
LEAST = 0.33
# Frames in which somebody within another's words says, thinks or asks something.
INNER = frozenset({"that", "clause", "obj+xcomp"})
OWN = frozenset({"he", "she", "they", "it"})
LABELS = word_set("label call dub describe brand name rate deem consider term title nickname")
OWNED = "noun owned"  # "rejected its claim that …"
NEARLY, EDGE = 0.02, 0.001
LITTLE = 3  # characters: a full stop more is no other end
ENDINGS = " .!?…\"”’'»)"


def to_the_end(page: Page, weighed: Sequence[Weighed]) -> Iterator[Weighed]:
    """Of two almost equally sure ends, the one at the end of the line; not "a deal reached"."""
    whole = [(sure, p) for sure, p in weighed if sure >= LEAST and _ends_its_line(page, p)]
    for sure, one in weighed:
        fuller = [s for s, p in whole if s >= sure - NEARLY and _starts_alike(one, p)]
        yield (min(sure, max(fuller) - EDGE), one) if fuller else (sure, one)


def _ends_its_line(page: Page, proposal: Proposal) -> bool:
    end = proposal.content[-1].end
    line = next((p for p in page.paragraphs if p.start < end <= p.end), None)
    return line is not None and not page.text[end : line.end].strip(ENDINGS)


def _starts_alike(short: Proposal, long: Proposal) -> bool:
    return (
        short.head == long.head
        and len(short.content) == len(long.content) == 1
        and short.content[0].start == long.content[0].start
        and short.content[0].end + LITTLE < long.content[0].end
    )


def best(weighed: Sequence[Weighed], least: float) -> Iterator[Weighed]:
    """The surest of proposals that compete for the same words."""
    taken: list[Proposal] = []
    for sure, proposal in sorted(
        weighed, key=lambda pair: (-pair[0], -sum(map(len, pair[1].content)))
    ):
        if sure < least:
            return
        rest = _left_of(proposal, taken)
        if rest is None or any(_compete(rest, other) for other in taken):
            continue
        taken.append(rest)
        yield sure, rest


def _left_of(proposal: Proposal, taken: Sequence[Proposal]) -> Proposal | None:
    """A quotation belongs to one speaker: what a surer proposal holds of it is gone."""
    if proposal.quoted <= 0.85 or proposal.inside:
        return proposal
    held = [s for other in taken if other.quoted > 0.85 and not other.inside for s in other.content]
    left = tuple(s for s in proposal.content if not any(s.shares(h) for h in held))
    return replace(proposal, content=left) if left else None


def relays(page: Page, proposal: Proposal, chosen: Sequence[Weighed]) -> bool:
    """ "X shared his hope that …, the agency reports": the agency is a link of X's chain."""
    head = page.doc[proposal.head]
    if head.lemma_.lower() not in page.verbs.relaying or proposal.frame != "clause before":
        return False
    told = {t.i for child in head.children if child.dep_ == "ccomp" for t in child.subtree}
    return any(
        other.head in told and other.source is not None and not other.inside
        for _, other in chosen
        if other is not proposal
    )


def is_own_thought(page: Page, one: Proposal, chosen: Sequence[Weighed]) -> bool:
    """ "She said she expects a vote": her expecting is what she says, no second statement."""
    head = page.doc[one.head]
    if head.lemma_.lower() not in ATTITUDES or one.source is None or one.inside:
        return False
    who = page.doc.char_span(one.source.start, one.source.end)
    if who is None or len(who) != 1 or who[0].lower_ not in OWN:
        return False
    over = head.head if head.dep_ == "ccomp" else head
    return over.i != head.i and any(
        other.head == over.i and other.source is not None and is_within(one, other)
        for _, other in chosen
    )


def is_only_named(page: Page, one: Proposal) -> bool:
    """ "The envoy was labelled “a spy”": whoever is called something has not said it."""
    head = page.doc[one.head]
    if head.lemma_.lower() not in LABELS or one.source is None:
        return False
    return any(
        c.dep_ == "nsubjpass" and one.source.start <= c.idx < one.source.end for c in head.children
    )


def _compete(left: Proposal, right: Proposal) -> bool:
    if left.head == right.head and left.frame.startswith("noun"):
        return True
    if around(left.content).shares(around(right.content)) == 0:
        return False
    if _inner(left, right) or _inner(right, left):
        return False
    shared = sum(a.shares(b) for a in left.content for b in right.content)
    if not shared:
        return False
    if SET_OFF in {left.frame, right.frame}:
        return True  # what a negotiator charges is not also the outlet's own telling
    whole = sum(map(len, left.content)) + sum(map(len, right.content)) - shared
    same_cue = left.cue is not None and right.cue is not None and left.cue.shares(right.cue) > 0
    return left.head == right.head or same_cue or shared >= 0.5 * whole


def _inner(one: Proposal, other: Proposal) -> bool:
    """One tells, within the other's words, what somebody else says or thinks."""
    if one.frame not in INNER and not one.frame.startswith(OWNED) and other.frame not in PASSED_ON:
        return False
    return is_within(one, other)

"""Words in marks that belong to another's sentence: "gave “new life” to talks, the Union said"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from truceline.reading.attribution.page import Page, Proposal, Weighed
from truceline.vocabulary.spans import Span

SURE = 0.5  # of the sentence whose words they are
QUOTED = 0.85
SMALL = 0.5  # of the sentence: more is the saying itself
FEW = 4  # words: a name or phrase in marks; more may be quoted on


def without_scraps(page: Page, weighed: Sequence[Weighed]) -> Iterator[Weighed]:
    """Proposals without the marked words that a surer sentence of somebody else holds."""
    wholes = [p for sure, p in weighed if sure >= SURE and p.quoted < QUOTED and p.source]
    for sure, one in weighed:
        if one.quoted <= QUOTED or one.cue is None or one.inside:
            yield sure, one
            continue
        kept = tuple(s for s in one.content if not any(_is_scrap(page, s, one, w) for w in wholes))
        if len(kept) == len(one.content):
            yield sure, one
        elif kept:
            yield sure, replace(one, content=kept, quoted=page.quoted_share(kept))


def _is_scrap(page: Page, part: Span, one: Proposal, whole: Proposal) -> bool:
    """Whether a part lies well inside the words of another whose cue is not its own."""
    if whole.head == one.head or whole.source == one.source or one.cue is None:
        return False
    if len(part.of(page.text).split()) > FEW:
        return False
    held = any(s.holds(part) and len(part) < SMALL * len(s) for s in whole.content)
    return held and not any(s.shares(one.cue) for s in whole.content)

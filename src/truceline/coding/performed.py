"""The act that a clause performs, with why it was read so."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from truceline.coding.matching import Match, Rulebook
from truceline.coding.scene import View
from truceline.vocabulary.acts import ActKind
from truceline.vocabulary.grounds import Ground


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """The act that a clause performs, and why it was read so."""

    act: ActKind
    sure: float
    view: View
    match: Match | None = None
    negated: bool = False
    grounds: tuple[Ground, ...] = ()

    def less(self, factor: float, rule: str, words: str = "") -> "Finding":
        """The same act, less surely."""
        return replace(
            self, sure=round(self.sure * factor, 3), grounds=(*self.grounds, Ground(rule, words))
        )


def finding_of(
    view: View,
    act: ActKind,
    sure: float,
    *grounds: Ground,
    match: Match | None = None,
    negated: bool = False,
) -> Finding:
    """A clause read as this act."""
    return Finding(act=act, sure=sure, view=view, match=match, negated=negated, grounds=grounds)


def by_rule(match: Match, view: View) -> Finding:
    """The act that a rule of the codebook finds in a clause."""
    kind = "cue" if view.is_cue else "words"
    ground = Ground(f"{kind}:{match.act}/{match.rule.name}", match.words)
    return finding_of(view, match.act, match.rule.sure, ground, match=match)


def best(matches: Iterable[Match], book: Rulebook) -> Match | None:
    """The rule that asks for most; among equals the one whose act stands first in the tree."""
    acts = book.codebook.acts
    return min(
        matches,
        key=lambda m: (-m.rule.constraints, acts[m.act].step, -m.rule.sure),
        default=None,
    )

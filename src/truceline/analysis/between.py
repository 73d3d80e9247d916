"""How parties stand to one another on one issue."""

from collections.abc import Iterable, Sequence
from itertools import combinations

from rapidfuzz import fuzz

from truceline.analysis.lines import FOR
from truceline.vocabulary.acts import ActKind, Issue, Stance
from truceline.vocabulary.names import fold
from truceline.vocabulary.positions import Position, Spoken

SAME, COMPATIBLE, MEET, EXCLUSIVE, ONE_SILENT, ALL_SILENT = (
    "same option",
    "compatible",
    "conditions meet",
    "exclusive",
    "one silent",
    "all silent",
)
GIVEN = frozenset({ActKind.OFFER, ActKind.COMMIT, ActKind.ACCEPT, ActKind.CONCEDE})
LIKE_WORDS = 70
Lines = Sequence[Position]


def between(lines: Sequence[Lines], spoken: Iterable[Spoken] = ()) -> str:
    """How the parties stand, from each party's lines on one issue (an empty one: silent).

    With the acts of all parties, conditions are compared with what the others give.
    """
    declared = [[p for p in each if p.stance in (*FOR, Stance.OPPOSES)] for each in lines]
    if not any(declared):
        return ALL_SILENT
    if not all(declared):
        return ONE_SILENT
    asked = any(p.condition for each in declared for p in each)
    given = [s for s in spoken if asked and s.act in GIVEN and s.mode == "said" and not s.negated]
    found = {_pair(left, right, given) for left, right in combinations(declared, 2)}
    return next((r for r in (EXCLUSIVE, MEET, COMPATIBLE) if r in found), SAME)


def _pair(left: Lines, right: Lines, given: Sequence[Spoken]) -> str:
    """Two parties: refusals first, then what they support."""
    if _refused(left, right) or _refused(right, left):
        return EXCLUSIVE
    first = next((p for p in left if p.stance in FOR), None)
    second = next((p for p in right if p.stance in FOR), None)
    if first is None or second is None:
        same = {_option(p) for p in left} == {_option(p) for p in right}
        return SAME if same and first is second else COMPATIBLE
    if _met(first, second.side, given) or _met(second, first.side, given):
        return MEET
    return _options(first, second)


def _refused(left: Lines, right: Lines) -> bool:
    """What one supports the other opposes."""
    wanted = {_option(p) for p in left if p.stance in FOR}
    return any(_option(p) in wanted for p in right if p.stance is Stance.OPPOSES)


def _options(first: Position, second: Position) -> str:
    """Two supported options: the same, one part of the other, or apart."""
    one, other = set(_option(first).split()), set(_option(second).split())
    if one == other:
        bare = first.condition is None and second.condition is None
        return SAME if bare else COMPATIBLE
    return COMPATIBLE if one <= other or other <= one else EXCLUSIVE


def _met(position: Position, other: str, given: Sequence[Spoken]) -> bool:
    """The condition is what the other side offers or commits to."""
    if not position.condition:
        return False
    wanted = fold(position.condition)
    return any(
        fuzz.token_set_ratio(wanted, fold(s.words)) >= LIKE_WORDS for s in given if s.side == other
    )


def _option(position: Position) -> str:
    return fold(position.option or "")


def free(option: str, issue: Issue, held: Iterable[Position]) -> bool:
    """Whether no party has rejected this venue, format or mediator."""
    return not any(
        p.issue is issue and p.stance is Stance.OPPOSES and _option(p) == fold(option) for p in held
    )

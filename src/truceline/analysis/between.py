"""How parties stand to one another on one issue; CODEBOOK section 7.

A refusal excludes only what it refuses: the same named option, or, where one side names
none, the same matter. A refusal of something else, or one that its party has gone on from,
leaves the question open.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from truceline.analysis.lines import FOR
from truceline.analysis.questions import (
    ONE_ANSWER,
    SINGLE,
    content_words,
    kinds_of_truce,
    option_words,
    same_option,
)
from truceline.analysis.stances import binds
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
APART = "different matters"  # both spoke, but not of the same thing: nothing can be said
GIVEN = frozenset({ActKind.OFFER, ActKind.COMMIT, ActKind.ACCEPT, ActKind.CONCEDE})
LEAST_SHARED, ENOUGH_SHARED = 2, 0.5  # words of a condition that are in what the other gives
STANCES = frozenset({"conditional", "none"})  # options whose names only say the stance again
WEIGHT = (EXCLUSIVE, MEET, COMPATIBLE, APART, SAME)  # of several pairs, the first one counts
Lines = Sequence[Position]


@dataclass(frozen=True, slots=True)
class Meeting:
    """A condition of one side, and words in which the other gives what it asks for."""

    asked: Position
    given: Spoken
    shared: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """How two parties stand, with the line of each that says so."""

    name: str
    left: Position | None = None
    right: Position | None = None
    meetings: tuple[Meeting, ...] = ()


def between(lines: Sequence[Lines], spoken: Iterable[Spoken] = ()) -> str:
    """How the parties stand, from each party's lines on one issue (an empty one: silent).

    With the acts of all parties, conditions are compared with what the others give.
    """
    found = [declared(each) for each in lines]
    if not any(found):
        return ALL_SILENT
    if not all(found):
        return ONE_SILENT
    given = gifts(spoken) if any(p.condition for each in found for p in each) else []
    names = {related(left, right, given).name for left, right in combinations(found, 2)}
    return next((name for name in WEIGHT if name in names), SAME)


def declared(lines: Lines) -> list[Position]:
    """The lines in which a party took a side."""
    return [one for one in lines if one.stance in (*FOR, Stance.OPPOSES)]


def gifts(spoken: Iterable[Spoken]) -> list[Spoken]:
    """Acts by people who can bind their side that offer, promise, accept or give up something."""
    return [
        one
        for one in spoken
        if one.act in GIVEN and one.mode == "said" and not one.negated and binds(one)
    ]


def related(left: Lines, right: Lines, given: Sequence[Spoken] = ()) -> Relation:
    """Two parties: refusals first, then what both support."""
    one, other = declared(left), declared(right)
    if not one or not other:
        return Relation(
            name=ONE_SILENT if one or other else ALL_SILENT,
            left=next(iter(one), None),
            right=next(iter(other), None),
        )
    clash = refused(one, other, given) or turned(refused(other, one, given))
    if clash is not None:
        return Relation(name=EXCLUSIVE, left=clash[0], right=clash[1])
    first, second = wanted(one), wanted(other)
    asked = [(line, other[0].side) for line in one if line.blocked or line is first]
    asked += [(line, one[0].side) for line in other if line.blocked or line is second]
    meetings = tuple(each for line, side in asked for each in met(line, side, given))
    if (first is None or second is None) and meetings:
        return Relation(
            name=MEET, left=first or one[0], right=second or other[0], meetings=meetings
        )
    if first is None or second is None:
        return unmatched(one, other)
    name = MEET if meetings else compared(first, second)
    return Relation(name=name, left=first, right=second, meetings=meetings)


def wanted(lines: Lines) -> Position | None:
    """What a party supports, if only under a condition."""
    return next((one for one in lines if wants(one)), None)


def wants(line: Position) -> bool:
    """Whether it is for something, if only under a condition."""
    return line.stance in FOR and not line.blocked


def refusing(line: Position) -> bool:
    """Whether it is against something, if only for as long as something lasts."""
    return line.stance is Stance.OPPOSES or line.blocked


def refused(
    left: Lines, right: Lines, given: Sequence[Spoken] = ()
) -> tuple[Position, Position] | None:
    """What the left supports and the right refuses."""
    for for_it in left:
        for against in right:
            if wants(for_it) and refusing(against):
                stale = any(newer(own, against) for own in right)
                if against.blocked and any(True for _ in met(against, for_it.side, given)):
                    continue
                if refuses(against, for_it, stale=stale):
                    return for_it, against
    return None


def turned(pair: tuple[Position, Position] | None) -> tuple[Position, Position] | None:
    """The two the other way round."""
    return (pair[1], pair[0]) if pair is not None else None


def newer(own: Position, refusal: Position) -> bool:
    """Whether a party supports something on the issue since after it refused something."""
    return wants(own) and (own.since or "")[:10] > (refusal.since or "")[:10]


def refuses(against: Position, for_it: Position, *, stale: bool) -> bool:
    """Whether a refusal is of what the other supports.

    One that names no option is of the same thing only where the issue has one question, or
    the words are of the same matter, and not where its party has spoken for the issue since.
    """
    refused_kinds, kinds = truces(against), truces(for_it)
    if refused_kinds and kinds:
        return bool(refused_kinds & kinds)
    same = same_option(option(against), option(for_it))
    if same is not None:
        return same
    of_talks = against.blocked and against.issue is Issue.TALKS_RESUMPTION
    same_matter = of_talks or one_matter(against, for_it)  # "no talks as long as"
    return same_matter and (not stale or aimed(against, for_it))


def truces(position: Position) -> frozenset[str]:
    """The kinds of truce that a line on a truce names."""
    if position.issue is not Issue.CEASEFIRE:
        return frozenset()
    return kinds_of_truce(f"{option(position) or ''} {position.grounds[0].words}")


def aimed(against: Position, for_it: Position) -> bool:
    """Whether a refusal answers the other party: it is of what that one wants, whenever said."""
    return for_it.party in against.grounds[0].targets


def one_matter(left: Position, right: Position) -> bool:
    """Whether two lines without options to compare are of one matter."""
    if left.issue in SINGLE:
        return True
    return len(matter(left) & matter(right)) >= LEAST_SHARED


def matter(position: Position) -> frozenset[str]:
    """What the words that set a line are about."""
    words = content_words(position.grounds[0].words)
    return words | option_words(option(position) or "")


def option(position: Position) -> str | None:
    """The option, unless its name only says the stance again."""
    return None if position.option in STANCES else position.option


def unmatched(left: Lines, right: Lines) -> Relation:
    """One of them, or both, only refuses, and not what the other supports."""
    first, second = left[0], right[0]
    same = same_option(option(first), option(second))
    if first.stance is second.stance or (refusing(first) and refusing(second)):
        alike = same if same is not None else one_matter(first, second)
        return Relation(name=SAME if alike else APART, left=first, right=second)
    return Relation(name=COMPATIBLE if same is False else APART, left=first, right=second)


def compared(first: Position, second: Position) -> str:
    """Two supported options: the same, one part of the other, apart, or not to be compared."""
    asked = [kinds_of_truce(line.condition or "") for line in (first, second)]
    if all(asked) and asked[0].isdisjoint(asked[1]):
        return EXCLUSIVE  # each only under a truce that the other's condition leaves no room for
    same = same_option(option(first), option(second))
    bare = first.condition is None and second.condition is None
    if same:
        equal = option_words(first.option or "") == option_words(second.option or "")
        return SAME if equal and bare else COMPATIBLE
    if same is False:
        return EXCLUSIVE if first.issue in ONE_ANSWER else APART
    if first.issue is not Issue.TALKS_RESUMPTION and not one_matter(first, second):
        return APART  # to talk is one matter, however each tells it
    unnamed = option(first) is None and option(second) is None
    return SAME if unnamed and bare else COMPATIBLE


def met(position: Position, other: str, given: Iterable[Spoken]) -> tuple[Meeting, ...]:
    """Where the other side offers or promises what the condition asks for."""
    asked = content_words(position.condition or "")
    found: dict[tuple[str, ActKind], Meeting] = {}
    for gift in given:
        if gift.side == other:
            shared = asked & content_words(gift.words)
            if len(shared) >= LEAST_SHARED and len(shared) >= ENOUGH_SHARED * len(asked):
                told = gift.echo or gift.family or gift.report, gift.act
                found.setdefault(told, Meeting(position, gift, tuple(sorted(shared))))
    return tuple(found.values())


def free(wished: str, issue: Issue, held: Iterable[Position]) -> bool:
    """Whether nobody who can bind a party has rejected this venue, format or mediator."""
    return not any(
        p.issue is issue
        and p.stance is Stance.OPPOSES
        and binds(p.grounds[0])
        and fold(p.option or "") == fold(wished)
        for p in held
    )

"""Statements within statements: who tells what somebody else has said."""

from collections.abc import Sequence
from dataclasses import replace

from truceline.vocabulary.statements import Attribution


def nested(attributions: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Mark each attribution whose source and cue stand in the content of another."""
    found = []
    for number, one in enumerate(attributions):
        outer = _teller(number, one, attributions)
        found.append(one if outer is None else _told(one, outer))
    return tuple(found)


def _teller(number: int, one: Attribution, all_: Sequence[Attribution]) -> int | None:
    """The narrowest statement that holds this one's cue, and is not itself held by this one."""
    holding = [
        (sum(map(len, other.content)), k)
        for k, other in enumerate(all_)
        if k != number and _holds(other, one) and not _holds(one, other)
    ]
    return min(holding)[1] if holding else None


def _holds(outer: Attribution, inner: Attribution) -> bool:
    anchor = inner.cue or inner.source
    return anchor is not None and any(span.holds(anchor) for span in outer.content)


def _told(one: Attribution, outer: int) -> Attribution:
    return replace(one, told_by=outer)

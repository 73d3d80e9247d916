"""Statements within statements: who tells what somebody else has said."""

import re
from collections.abc import Sequence
from dataclasses import replace

from truceline.vocabulary.statements import Attribution, Kind

# "Norlund said it had fired again after Veska refused": the clause goes on with what Norlund says.
GOES_ON = re.compile(
    r"\b(?:after|because|since|when|while|once|before|although|though|as|and that|but that)\s*$"
)


def nested(attributions: Sequence[Attribution], text: str = "") -> tuple[Attribution, ...]:
    """Mark each attribution whose source and cue stand in the content of another."""
    found = []
    for number, one in enumerate(attributions):
        outer = _teller(number, one, attributions)
        if outer is None:
            outer = _left_off(number, one, attributions, text)
        found.append(one if outer is None else _told(one, outer))
    return tuple(found)


def _left_off(number: int, one: Attribution, all_: Sequence[Attribution], text: str) -> int | None:
    """Whose words break off at the conjunction before this one's source."""
    anchor = one.source or one.cue
    if anchor is None:
        return None
    for k, other in enumerate(all_):
        last = other.content[-1] if other.content and other.kind is Kind.INDIRECT else None
        near = last is not None and 0 <= anchor.start - last.end <= 1
        if k != number and last is not None and near and GOES_ON.search(last.of(text)):
            return k
    return None


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

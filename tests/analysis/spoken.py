"""Acts of an invented war, a line each."""

from itertools import count
from typing import Any

from truceline.vocabulary.acts import ActKind, Issue
from truceline.vocabulary.positions import Spoken

NUMBER = count()


def said(
    act: str,
    issue: str = "talks_venue",
    option: str | None = None,
    *,
    day: str | None = "2031-05-04",
    by: str = "Sabel",
    of: str = "Norlund",
    rank: int = 1,
    condition: str | None = None,
    due: str | None = None,
    mode: str = "said",
    negated: bool = False,
    confidence: float = 0.8,
    kind: str = "direct",
    outlet: str | None = None,
    report: str | None = None,
    family: str | None = None,
    words: str | None = None,
    date_is: str = "said",
    start: int = 0,
    **more: Any,
) -> Spoken:
    number = next(NUMBER)
    return Spoken(
        statement=f"s{number:05}",
        report=report or f"r{number:05}",
        outlet=outlet,
        family=family,
        party=of,
        side=of.lower(),
        speaker=by,
        rank=rank,
        act=ActKind(act),
        issues=tuple(Issue(i) for i in issue.split()),
        option=option,
        condition=condition,
        due=due,
        date=day,
        date_is=date_is if day else "unknown",
        kind=kind,
        mode=mode,
        negated=negated,
        confidence=confidence,
        words=words or f"words of statement {number}, which nobody else uses",
        start=start,
        **more,
    )

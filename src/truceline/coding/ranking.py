"""Which issues an act is about whose words name none, by all that points to one: learned.

The lexicon says what words name. Where an act's own words name nothing, a few hundred decision
trees weigh what points to each issue. They were grown on reports of invented conflicts, coded by
hand (`training/issues/ranking.py`).
"""

from dataclasses import replace
from functools import cache
from importlib import resources

from truceline.coding.issues import Found
from truceline.coding.pointers import NAMES, Pointers
from truceline.reading.learned.trees import Grown, grown_from

FILE = "issue_ranking.json"
LEAST = 0.12  # less likely than this, and nobody can tell what is spoken of
SECOND = 0.35  # a second issue is told from here on
# How likely what the sentences before speak of most must be, against the likeliest, to stay first.
STAYS = 0.4


def ranked(known: Pointers, before: Found) -> tuple[Found, bool]:
    """The issues of words that name none, and whether words elsewhere show them.

    `before` is what the sentences before them speak of most.
    """
    if not known.issues:
        return before, bool(before.issues)
    shares = dict(zip(known.issues, load_ranking().likely(known.rows), strict=True))
    order = sorted(shares, key=lambda issue: -shares[issue])
    first = order[0]
    if before.issues and shares[before.issues[0]] >= shares[first] * STAYS:
        first = before.issues[0]
    elif shares[first] < LEAST:
        return Found((), ()), False
    fits = (i for i in order if i != first and (i in known.own or first not in known.own))
    second = next((i for i in fits if shares[i] >= SECOND), None)
    issues = (first,) if second is None else (first, second)
    words = tuple(known.words.get(issue, "") for issue in issues)
    return replace(before, issues=issues, words=words), first not in known.own


@cache
def load_ranking() -> Grown:
    """The shipped trees."""
    return grown_from(resources.files("truceline") / "codebook" / FILE, NAMES, "`make issues`")

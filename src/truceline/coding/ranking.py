"""Which issues an act is about whose words name none, by all that points to one: learned.

The lexicon says what words name. Where an act's own words name nothing, a few hundred decision
trees weigh what points to each issue. They were grown on reports coded by hand, of invented
conflicts and real news, and on the codebook's examples (`training/issues/ranking.py`).
"""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from importlib import resources

from truceline.coding.issues import MOST, Found
from truceline.coding.pointers import NAMES, Pointers
from truceline.reading.learned.trees import Grown, grown_from
from truceline.vocabulary.acts import Issue

FILE = "issue_ranking.json"
LEAST = 0.15  # less likely than this, and nobody can tell what is spoken of
CLOSED = 0.45  # the same for words that do not go on with what was spoken of
SECOND = 0.35  # a second issue is told from here on
# How likely what the sentences before speak of most must be, against the likeliest, to stay first.
STAYS = 0.4
SURE_KEPT, KEPT = 0.0, 0.02  # what strong and weak words of its own show, from here on
BESIDE, BESIDE_TIMES = 0.4, 1.5  # what comes before that, and how much likelier it must be
ASIDE = 0.4  # so like to no matter of talks, all must be likelier:
ASIDE_TIMES = 1.5
FAR_OFF = NAMES.index("beside")
Shares = Mapping[Issue, float]


def ranked(known: Pointers, before: Found, own: Found, goes_on: bool) -> tuple[Found, bool]:
    """The issues of an act, and whether words elsewhere show them.

    `own` is what its own words show, `before` what the sentences before them speak of most.
    """
    if not known.issues:
        return Found((), ()), False
    shares = dict(zip(known.issues, load_ranking().likely(known.rows), strict=True))
    times = ASIDE_TIMES if known.rows[0][FAR_OFF] >= ASIDE else 1.0
    kept = _kept(own, shares, times)
    if kept:
        return _with_likelier(known, own, shares, kept), False
    return _unnamed(known, before, shares, times * LEAST if goes_on else CLOSED)


def _kept(own: Found, shares: Shares, times: float) -> list[Issue]:
    """What the act's own words show, without what they say in passing."""
    least = {issue: times * (SURE_KEPT if issue in own.strong else KEPT) for issue in own.issues}
    return [issue for issue in own.issues if shares[issue] >= least[issue]]


def _with_likelier(known: Pointers, own: Found, shares: Shares, kept: list[Issue]) -> Found:
    """What is far likelier than what the act's own words show comes before it."""
    best = max(shares, key=lambda issue: shares[issue])
    words = dict(zip(own.issues, own.words, strict=True))
    likelier = shares[best] >= max(BESIDE, BESIDE_TIMES * max(shares[i] for i in kept))
    if best not in kept and likelier:
        kept = [best, *kept][:MOST]
        words[best] = known.words.get(best, "")
    return replace(own, issues=tuple(kept), words=tuple(words[issue] for issue in kept))


def _unnamed(known: Pointers, before: Found, shares: Shares, least: float) -> tuple[Found, bool]:
    """The issues of words that name none."""
    order = sorted(shares, key=lambda issue: -shares[issue])
    first = order[0]
    if before.issues and shares[before.issues[0]] >= max(shares[first] * STAYS, least):
        first = before.issues[0]
    elif shares[first] < least:
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

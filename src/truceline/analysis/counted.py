"""What a figure counts: what was done to it, where, and on which day, as the words tell it.

Two figures differ only where these agree, or where one of them is not told: as many drones
as were launched are no other count of those that were shot down, nor are the wounded of one
town another count of those of the next.
"""

import re
from dataclasses import replace
from datetime import date, timedelta

from truceline.analysis.figures import NUMBER, Figure
from truceline.analysis.lexicon import claim_words
from truceline.analysis.timing import MONTH_NAMES, WHOLE_DAY
from truceline.reading.days import WEEKDAYS
from truceline.vocabulary.names import fold
from truceline.vocabulary.positions import Spoken

LAUNCHED = frozenset({"drones", "missiles", "rockets", "drones and missiles"})
WEEKDAY = re.compile(rf"\b(?:{'|'.join(WEEKDAYS)})\b")
THIS_DAY = re.compile(r"\b(?:overnight|last night|today|this (?:morning|afternoon|evening))\b")
DAY_BEFORE = re.compile(r"\byesterday\b")
NO_PLACE = re.compile(rf"(?:{'|'.join(MONTH_NAMES)}|\w+days?)$")
PLACE = re.compile(
    r"\b(?:[Ii]n|[Oo]ver|[Nn]ear|[Aa]cross|[Ii]nside|[Ww]ithin|[Oo]utside|(?:city|town|region|"
    r"village|district|province|oblast) of) (?:the |of )?(?:[a-z-]+ ){0,3}?"
    r"(?P<names>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*(?: and [A-Z][\w’'-]+)*)"
)
CLAUSE = re.compile(
    r"[,;.:–—]|\b(?:as|while|when|after|before|and|but|which|that|who)\b", re.IGNORECASE
)
HEARSAY = re.compile(
    r"\b(?:(?:is|are|was|were|has been|have been|had been) (?:reported|said|believed|thought|"
    r"estimated|alleged|understood) to|reportedly|allegedly)\b(?=[^,;:.“”\"]*$)",
    re.IGNORECASE,
)
NEXT = re.compile(rf"\bincluding\b|\b{NUMBER}\b|[.;]", re.IGNORECASE)


def told_of(figure: Figure, row: Spoken) -> Figure:
    """A figure with what the words of a statement tell of the things counted."""
    text = row.words
    return replace(
        figure,
        doing=doing_in(text, figure) if figure.of in LAUNCHED else "",
        places=() if figure.of in claim_words().standing else places_of(text, figure),
        day=day_in(around(text, figure), row.date or ""),
        hearsay=hearsay_in(text[: figure.start]),
    )


def hearsay_in(before: str) -> str:
    """The words ahead of a figure by which somebody unnamed tells it; empty: none.

    >>> hearsay_in("condemned the raids, which were said to involve "), hearsay_in("There were ")
    ('were said to', '')
    """
    found = HEARSAY.search(before)
    return found[0] if found else ""


def doing_in(text: str, figure: Figure) -> str:
    """What was done to the things counted, by the nearest verb; empty: not told.

    A verb behind them is theirs only before the next clause.

    >>> text = "69 missiles were launched, and air defences brought down 45 missiles"
    >>> [doing_in(text, Figure("missiles", 1, 1, "", *at)) for at in ((0, 11), (61, 72))]
    ['launched', 'shot down']
    """
    clause = CLAUSE.search(text, figure.end)
    end = clause.start() if clause else len(text)
    found = [
        (min(abs(figure.start - verb.end()), abs(verb.start() - figure.end)), doing)
        for doing, pattern in claim_words().doings.items()
        for verb in pattern.finditer(text.lower())
        if verb.end() <= figure.start or figure.end <= verb.start() < end
    ]
    return min(found)[1] if found else ""


def places_of(text: str, figure: Figure) -> tuple[str, ...]:
    """The places named behind a figure, before the next one; else those ahead of it.

    >>> text = "Shells killed 9 people in the town of Mill and wounded 12 near Low Ford"
    >>> [places_of(text, Figure("", 1, 1, "", *at)) for at in ((14, 22), (47, 57))]
    [('mill',), ('low ford',)]
    """
    behind = text[figure.end :]
    cut = NEXT.search(behind)
    return named(behind[: cut.start()] if cut else behind) or named(text[: figure.start])


def named(text: str) -> tuple[str, ...]:
    """The names of places in words, folded."""
    return tuple(
        fold(name)
        for place in PLACE.finditer(text)
        for name in place["names"].split(" and ")
        if NO_PLACE.match(name) is None
    )


def around(text: str, figure: Figure) -> str:
    """The words up to the next figure, in lower case."""
    cut = NEXT.search(text, figure.end)
    return text[: cut.start() if cut else len(text)].lower()


def day_in(text: str, said: str) -> str:
    """The day that words name, reckoned from when they were said; empty: none.

    >>> day_in("the raid overnight to saturday", "2031-05-04"), day_in("overnight", "2031-05-04")
    ('2031-05-03', '2031-05-04')
    """
    if len(said) < WHOLE_DAY:
        return ""
    day = date.fromisoformat(said[:WHOLE_DAY])
    weekdays = WEEKDAY.findall(text)
    if weekdays:
        back = (day.weekday() - WEEKDAYS.index(weekdays[-1])) % len(WEEKDAYS)
        return (day - timedelta(days=back)).isoformat()
    if DAY_BEFORE.search(text):
        return (day - timedelta(days=1)).isoformat()
    return day.isoformat() if THIS_DAY.search(text) else ""

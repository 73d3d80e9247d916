"""How dates ahead are worded: "by the end of May", "within sixty days", "until Friday"."""

import re
from collections.abc import Iterable


def _counted(words: str, first: int) -> dict[str, int]:
    """Each word with its number; "/" parts other spellings of one number."""
    return {w: n for n, names in enumerate(words.split(), first) for w in names.split("/")}


def _any(words: Iterable[str]) -> str:
    """An alternative of them all, longest first."""
    return "|".join(sorted(words, key=len, reverse=True))


MONTHS = _counted(
    "january/jan february/feb march/mar april/apr may june/jun july/jul august/aug "
    "september/sept/sep october/oct november/nov december/dec",
    1,
)
DAYS = _counted("monday tuesday wednesday thursday friday saturday sunday", 0)
NUMBERS = _counted(
    "zero one/a/an two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen twenty",
    0,
) | {"twenty-four": 24, "thirty": 30, "forty": 40, "forty-eight": 48, "fifty": 50, "sixty": 60}
NUMBERS |= {"ninety": 90}
ORDINALS = _counted(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first "
    "twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh "
    "twenty-eighth twenty-ninth thirtieth thirty-first",
    1,
)
UNITS = {"hour": 0, "day": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365}

# A span that has one of these words before it is no last day: a start, a length, the past.
NOT_DUE = frozenset(
    ("from", "since", "starting", "over", "during", "of", "last", "past", "as", "after", "through")
)
LIMITS = frozenset(("by", "before", "beyond", "until", "untill", "till", "within", "no", "not"))

OPENING = (
    r"(?:(?P<opening>by|before|beyond|until|untill|till|no\s+later\s+than|not\s+later\s+than"
    r"|within|in|on|at|this|next|due|from|since|starting|after|for|over|during|through|of|as\s+of"
    r"|last|past)\s+)?"
)
PART = (
    r"(?P<part>(?:the\s+)?(?:end|beginning|start|middle)\s+of\s+"
    r"|(?:early|mid|late)[\s-]+(?:in\s+)?)?"
)
MONTH = rf"(?P<month>{_any(MONTHS)})\.?"
NUMBER = rf"(?P<number>\d{{1,3}}|{_any(NUMBERS)})"
DAY = rf"(?P<day>\d{{1,2}}(?:st|nd|rd|th)?|{_any(ORDINALS)})"
WEEKDAY = rf"(?P<weekday>{_any(DAYS)})"
YEAR = r"(?:,?\s+(?P<year>20\d\d|19\d\d))?"
SPAN = r"(?P<span>year|month|week|weekend)"
EVENT = r"(?P<event>\s+(?:of|after|from|following)\s+(?!now\b|today\b)\w+)?"

PATTERNS: tuple[re.Pattern[str], ...] = tuple(
    re.compile(text, re.IGNORECASE)
    for text in (
        rf"\b{OPENING}(?:the\s+)?(?:next\s+|coming\s+)?{NUMBER}\s+(?:more\s+)?"
        rf"(?P<unit>{_any(UNITS)})s?\b{EVENT}",
        rf"\b{OPENING}{PART}(?:the\s+)?{DAY}\s+(?:of\s+)?{MONTH}{YEAR}\b",
        rf"\b{OPENING}{PART}{MONTH}\s+(?:the\s+)?{DAY}(?!\d|\s*(?:per|%)){YEAR}\b",
        rf"\b{OPENING}{PART}{MONTH}{YEAR}(?!\w)",
        rf"\b{OPENING}(?P<which>next|this|coming)?\s*{WEEKDAY}\b",
        rf"\b{OPENING}{PART}(?P<relative>next|this|the\s+coming)\s+{SPAN}\b",
        rf"\b{OPENING}{PART}(?:the\s+)?{SPAN}(?:'s\s+end|\s+end|-end)\b",
        rf"\b{OPENING}(?:the\s+)?end\s+of\s+(?:the|this)\s+{SPAN}\b",
        rf"\b{OPENING}(?P<near>today|tonight|tomorrow)\b",
        rf"\b{OPENING}{PART}(?P<year>20\d\d)\b",
    )
)
# Without one of these words nothing is due: a quick look before the patterns.
CUES = re.compile(
    r"\b(?:by|before|beyond|until|untill|till|within|later|in|on|for|this|next|coming|today"
    r"|tonight|tomorrow|end)\b",
    re.IGNORECASE,
)

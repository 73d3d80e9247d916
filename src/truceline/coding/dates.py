"""How dates ahead are worded: "by the end of May", "within sixty days", "until Friday"."""

import re
from collections.abc import Iterable

from truceline.coding.feasts import FEASTS, SEASONS
from truceline.reading.days import WEEKDAYS
from truceline.reading.published import MONTHS


def _counted(words: str, first: int) -> dict[str, int]:
    """Each word with its number; "/" parts other spellings of one number."""
    return {w: n for n, names in enumerate(words.split(), first) for w in names.split("/")}


def _any(words: Iterable[str]) -> str:
    """An alternative of them all, longest first."""
    return "|".join(sorted(words, key=len, reverse=True))


DAYS = {weekday: number for number, weekday in enumerate(WEEKDAYS)}
NUMBERS = _counted(
    "zero one/a/an two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen twenty",
    0,
)
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70}
TENS |= {"eighty": 80, "ninety": 90}
NUMBERS |= TENS | {"hundred": 100, "a hundred": 100, "one hundred": 100}
NUMBERS |= {
    f"{ten}-{one}": value + NUMBERS[one]
    for ten, value in TENS.items()
    for one in ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
}
ORDINALS = _counted(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first "
    "twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh "
    "twenty-eighth twenty-ninth thirtieth thirty-first",
    1,
)
# "On the fourth" may be a day, "on the second" is mostly a point.
LATE_ORDINALS = [name for name, number in ORDINALS.items() if number > 3]
UNITS = {"hour": 0, "day": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365}

# A span that has one of these words before it is no last day: a start, a length, the past.
NOT_DUE = frozenset(
    ("from", "since", "starting", "over", "of", "last", "past", "as", "after", "through")
)
LIMITS = frozenset(
    ("by", "before", "beyond", "until", "untill", "till", "within", "no", "not", "deadline")
)
# "Starting on Monday": what begins then is not due then.
STARTS = re.compile(
    r"\b(?:starting|beginning|effective|since|from|as\s+of|as\s+from|dated|every|earlier)\s+$",
    re.IGNORECASE,
)

OPENING = (
    r"(?:(?P<opening>by|before|beyond|until|untill|till|no\s+later\s+than|not\s+later\s+than"
    r"|within|in|on|at|this|next|due|from|since|starting|after|for|over|during|through|of|as\s+of"
    r"|last|past|between\s+now\s+and|deadline\s+(?:of|on|is|was|for))\s+)?"
)
PART = (
    r"(?P<part>(?:the\s+)?(?:end|beginning|start|middle)\s+of\s+"
    r"|(?:the\s+)?(?:first|second|third|last)\s+(?:week|half|days)\s+of\s+"
    r"|(?:early|mid|late|later|end)[\s-]+(?:in\s+)?)?"
)
LIMIT = r"(?:[\s-]+(?P<limit>deadline|ultimatum|notice)\b)"
WEEK_OF = r"(?P<weekof>(?:the\s+)?week\s+(?:of|beginning|starting)\s+)?"
MONTH = rf"(?P<month>{_any(MONTHS)})\.?"
NUMBER = rf"(?P<number>\d{{1,3}}|{_any(NUMBERS)})"
DAY = rf"(?P<day>\d{{1,2}}(?:st|nd|rd|th)?|{_any(ORDINALS)})"
WEEKDAY = rf"(?P<weekday>{_any(DAYS)})"
YEAR = r"(?:,?\s+(?P<year>20\d\d|19\d\d))?"
SPAN = r"(?P<span>year|month|week|weekend)"
EVENT = r"(?P<event>\s+(?:of|after|from|following)\s+(?!now\b|today\b)\w+)?"
HENCE = r"(?P<hence>\s+(?:from\s+(?:now|today)|hence))?"
AT_MOST = r"(?:(?:no\s+more\s+than|not\s+more\s+than|at\s+most|less\s+than|under)\s+)?"
TO_COME = r"(?:(?P<coming>next|coming)\s+)?"

PATTERNS: tuple[re.Pattern[str], ...] = tuple(
    re.compile(text, re.IGNORECASE)
    for text in (
        rf"\b{OPENING}{AT_MOST}(?:the\s+)?{TO_COME}{NUMBER}[\s-]+(?:more\s+)?"
        rf"(?P<unit>{_any(UNITS)})s?\b(?!-){HENCE}{EVENT}",
        rf"\b{NUMBER}[\s-]+(?P<unit>{_any(UNITS)})s?{LIMIT}",
        r"\b(?P<opening>within)\s+the\s+(?P<unit>hour)\b",
        rf"\b{OPENING}{WEEK_OF}{PART}(?:the\s+)?{DAY}\s+(?:of\s+)?{MONTH}{YEAR}\b",
        rf"\b{OPENING}{WEEK_OF}{PART}{MONTH}\s+(?:the\s+)?(?:\d{{1,2}}\s*[-–]\s*)?"
        rf"{DAY}(?!\d|\s*(?:per|%|[-–]\s*\d)){YEAR}\b",
        rf"\b{OPENING}{PART}(?:the\s+month\s+of\s+)?{MONTH}{YEAR}(?!\w)",
        rf"\b{OPENING}{WEEKDAY}\s+(?:of\s+)?(?P<inweek>next|this)\s+week\b",
        r"\b(?P<iso>20\d\d-[01]\d-[0-3]\d)\b",
        rf"\b{OPENING}(?:the\s+)?{DAY}\s+of\s+(?P<ofmonth>this|next|the|the\s+coming)\s+month\b",
        r"\b(?P<opening>by|before|until|till|on)\s+the\s+(?P<day>\d{1,2}(?:st|nd|rd|th))"
        r"(?P<ofmonth>)(?!\s+(?:of\s+)?[A-Za-z])",
        rf"\b(?P<opening>by|before|until|till|on)\s+the\s+(?P<day>{_any(LATE_ORDINALS)})"
        r"(?P<ofmonth>)\b(?!-|\s+(?:of\s+)?[A-Za-z])",
        rf"\b{OPENING}(?P<which>next|this|coming)?\s*{WEEKDAY}\b(?:\s+(?P<after>next)\b)?{LIMIT}?",
        rf"\b{OPENING}{PART}(?P<relative>next|this|the\s+coming)\s+{SPAN}\b",
        rf"\b{OPENING}{PART}(?:the\s+)?{SPAN}(?:'s\s+end|’s\s+end|\s+end|-end)\b",
        rf"\b{OPENING}(?:the\s+)?end\s+of\s+(?:the|this)\s+{SPAN}\b",
        rf"\b(?P<opening>before)\s+(?:the|this)\s+{SPAN}\s+(?:(?:is|was|were)\s+(?:out|over)"
        rf"|ends|ended|has\s+ended)\b",
        rf"\b(?P<opening>by|before|until|till|at|for)\s+(?P<feast>{_any(FEASTS)})\b{YEAR}",
        rf"\b(?P<opening>by|before|until|till|this|next)\s+(?:the\s+)?(?P<season>{_any(SEASONS)})\b",
        r"\b(?P<opening>within)\s+(?:the|this)\s+(?P<span>week|month|year)\b",
        rf"\b(?:in|during|over)\s+the\s+course\s+of\s+(?:the|this)\s+{SPAN}\b",
        r"\b(?:by|before|at|over|until|on)\s+the\s+(?P<span>weekend)\b",
        rf"\b{OPENING}(?P<near>today|tonight|(?:the\s+day\s+after\s+)?tomorrow)\b",
        r"\b(?P<opening>by|before|until|till)\s+(?P<near>midnight|nightfall|this\s+evening"
        r"|(?:the\s+)?end\s+of\s+(?:the\s+)?day)\b(?!,?\s+(?:on\s+)?(?:\w+day\b|tomorrow|\d|the))",
        rf"\b{OPENING}{PART}(?P<year>20\d\d)\b",
    )
)
# Without one of these nothing is due: a quick look before the patterns.
CUES = re.compile(
    rf"\d|\b(?:{_any(MONTHS)}|{_any(DAYS)}|{_any(UNITS)}|year|today|tonight|tomorrow|weekend"
    rf"|{_any(FEASTS)}|{_any(SEASONS)}|{_any(LATE_ORDINALS)}|midnight|nightfall|this\s+evening)",
    re.IGNORECASE,
)

"""Figures in words: how many of what."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from truceline.analysis.lexicon import claim_words
from truceline.coding.dates import NUMBERS
from truceline.settings import read_settings
from truceline.vocabulary.names import fold, words

ARTICLES = ("a", "an")
# "Twenty-one" is told by two of them; "a" and "an" count nothing here.
UNITS = {
    word: n for word, n in NUMBERS.items() if n < 100 and "-" not in word and word not in ARTICLES
}
TIMES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "dozen": 12}
DIGITS = r"\d{1,3}(?:[,   ]\d{3})+|\d+"
SPELT = rf"(?:{'|'.join(UNITS)})(?:[- ](?:{'|'.join(UNITS)}))?"
TIMES_WORD = rf"(?:{'|'.join(TIMES)})\b"
NUMBER = rf"(?:{DIGITS}|{SPELT}|\b(?<!half )a(?= {TIMES_WORD}))(?: {TIMES_WORD})*"
LEAST = 2  # "one drone" tells of a drone, not of a count
BETWEEN = r"(?: (?!(?:and|or|of|to|in|at|by|with|from|for|on|the|were|was|is|are)\b)[\w-]+){0,2}?"
# "47 attack drones", but not "4 percent" nor "12 years"
RANGE = rf"(?P<low>{NUMBER})(?:(?: to | and |[-–—])(?P<high>{NUMBER}))?"
BARE = re.compile(
    r"(?:(?:it|there|that|they|the (?:number|figure|total)) (?:is|was|are|were) )?(?:only )?"
    rf"(?P<about>between |at least |around |about |some |nearly |up to )?{RANGE}"
    r"(?=[\s.,;:!?…”\"’']*"
    r"(?:$|whom\b|who\b|of (?:them|ours|theirs)\b|in (?:all|total)\b|so far\b))",
    re.IGNORECASE,
)
# "Of our people", "Norlunders": a people's name keeps its capital.
PEOPLE = re.compile(
    rf"(?P<about>(?i:\b(?:at least|more than|about|around|some|nearly|almost|between) ))?"
    rf"\b(?i:{RANGE})(?: of (?:our|their|its|his|her|the|these|those))?(?: [a-z-]+)?? "
    r"(?:(?:people|men|women|persons|nationals|citizens|compatriots|of us|of ours)|[A-Z]\w+s)\b"
)
WEAPONS = ("drones", "missiles", "shells", "bombs")  # that one attack may be counted in
UNIT = words("percent per km kilometres kilometers miles metres years days hours weeks months")


@dataclass(frozen=True, slots=True, order=True)
class Figure:
    """So many of something, as printed."""

    of: str  # the codebook's name for what is counted
    low: int
    high: int
    words: str  # "around 91 drones"
    start: int  # in the words
    end: int
    doing: str = ""  # what was done to them: "shot down"; empty: not told
    places: tuple[str, ...] = ()  # folded; empty: not told
    day: str = ""  # ISO; empty: not told
    hearsay: str = ""  # "were reported to": somebody unnamed counts, not the speaker

    def comparable(self, other: "Figure") -> bool:
        """Whether both count the same thing, as far as both tell what befell it, where and when."""
        told = ((self.doing, other.doing), (self.day, other.day))
        if self.of != other.of or any(left and right and left != right for left, right in told):
            return False
        return not (self.places and other.places) or bool({*self.places} & {*other.places})

    def differs(self, other: "Figure") -> bool:
        """Whether both count the same thing and the ranges share no number."""
        return self.comparable(other) and (self.high < other.low or other.high < self.low)


def figures(text: str) -> list[Figure]:
    """Every count in the words, in order.

    >>> [(one.of, one.low, one.words) for one in figures("It shot down around 91 attack drones")]
    [('drones', 91, 'around 91 attack drones')]
    >>> [(one.of, one.low, one.high) for one in figures("between 870 and 900 prisoners")]
    [('prisoners', 870, 900)]
    >>> [(one.of, one.low) for one in figures("a raid killing at least fifteen on 3 May")]
    [('dead', 15)]
    >>> [(one.of, one.words) for one in figures("367 drones and missiles")]
    [('drones and missiles', '367 drones and missiles')]
    >>> figures("in 2022, 4 percent of the drones and one tank")
    []
    """
    found: dict[tuple[int, str], Figure] = {}
    for name, pattern in (*_patterns(read_settings().codebook), *_people(text)):
        for match in pattern.finditer(text):
            figure = _figure(name, match)
            if figure is not None:
                found.setdefault((figure.start, ""), together(figure, text))
    return sorted(found.values(), key=lambda one: one.start)


def together(figure: Figure, text: str) -> Figure:
    """A total of two kinds of weapons counts another thing than either kind does."""
    match = _and_weapons(read_settings().codebook).match(text, figure.end)
    if match is None or figure.of not in WEAPONS:
        return figure
    second = next(name for name in WEAPONS if match[name])
    of = " and ".join(sorted({figure.of, second}))
    return replace(figure, of=of, words=figure.words + match[0], end=match.end())


@cache
def _and_weapons(folder: str) -> re.Pattern[str]:
    counted = claim_words().counted
    nouns = "|".join(
        f"(?P<{name}>{'|'.join(map(_plain, counted[name]))})" for name in WEAPONS if name in counted
    )
    return _compiled(rf" (?:and|or) (?!{NUMBER}\b)(?:[\w-]+ )??(?:{nouns})\b")


@cache
def _patterns(folder: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """By what is counted: the number before its noun, and behind its verb.

    `folder` is that of the user's own codebook: other words, other patterns.
    """
    known = claim_words()
    hedge = rf"(?P<about>\b(?:{'|'.join(known.about)}) (?:of )?|between )?"
    made: list[tuple[str, re.Pattern[str]]] = []
    for name, nouns in known.counted.items():
        noun = "|".join(_plain(one) for one in nouns)
        made.append((name, _compiled(rf"{hedge}\b{RANGE}{BETWEEN} (?:{noun})\b")))
    for name, verbs in known.by_verb.items():
        verb = "|".join(_plain(one) for one in verbs)
        made.append((name, _compiled(rf"\b(?:{verb}) {hedge}{RANGE}(?! ?(?:%|[ap]m\b))\b")))
    return tuple(made)


def bare_figure(text: str) -> Figure | None:
    """A number that opens the words and counts nothing that they name; `of` is left empty.

    >>> bare_figure("It is between 870 and 900 whom we have seen").high
    900
    >>> bare_figure("there were two hundred").low
    200
    >>> bare_figure("1,140 shells"), bare_figure("It is 12 May")
    (None, None)
    """
    match = BARE.match(text)
    return _figure("", match) if match else None


def _people(text: str) -> Iterator[tuple[str, re.Pattern[str]]]:
    """People who are counted as what the words say of them: "870 Norlunders are in camps"."""
    for name, sign in claim_words().standing.items():
        if sign.search(fold(text)):
            yield name, PEOPLE


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def _plain(pattern: str) -> str:
    """A pattern of the codebook over printed words."""
    return " ".join(
        r"(?:[\w ]{1,60}?)" if token == ".." else f"(?:{token})" for token in pattern.split()
    )


def _figure(name: str, match: re.Match[str]) -> Figure | None:
    """A count, or None where it is none."""
    after = match.string[match.end("high") if match["high"] else match.end("low") :].split()
    if after and after[0].strip(",.%").lower() in UNIT:
        return None
    low = number(match["low"])
    high = number(match["high"]) if match["high"] else low
    if low is None or high is None or high < LEAST or low > high:
        return None
    return Figure(name, low, high, match[0].strip(), match.start(), match.end())


def number(printed: str) -> int | None:
    """What a printed number is worth.

    >>> number("1,140"), number("forty-seven"), number("two hundred"), number("a dozen")
    (1140, 47, 200, 12)
    """
    value: int | None = None
    digits = re.sub(r"(?<=\d)[,   ](?=\d)", "", printed.lower())
    for word in re.split(r"[- ]", digits):
        if word.isdecimal():
            value = (value or 0) + int(word)
        elif word in UNITS:
            value = (value or 0) + UNITS[word]
        elif word in TIMES:
            value = (1 if value is None else value) * TIMES[word]
    return value


def numbers(text: str) -> Iterator[int]:
    """Every number in the words, counted or not.

    >>> list(numbers("the figure of 1,140 which forty papers printed"))
    [1140, 40]
    """
    for match in re.finditer(rf"\b{NUMBER}", text, re.IGNORECASE):
        value = number(match[0])
        if value is not None:
            yield value

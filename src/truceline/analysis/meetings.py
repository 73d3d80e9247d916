"""What a sentence tells of a meeting: whether it was held, when, where, in what form."""

import re
from dataclasses import dataclass
from datetime import date

from truceline.analysis.material import Material
from truceline.reading.days import EXPRESSIONS, meant
from truceline.vocabulary.articles import DateRead
from truceline.vocabulary.positions import Spoken

ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
PLACES = {word: number for number, word in enumerate(ORDINALS, 1)}
PLACES |= {
    f"{n}{'st' if n == 1 else 'nd' if n == 2 else 'rd' if n == 3 else 'th'}": n
    for n in range(1, 21)
}
NUMBERED = re.compile(rf"\b(?P<place>{'|'.join(PLACES)}) (?:[\w-]+ )?round\b", re.IGNORECASE)
# The noun of a meeting. "Talks" alone may be talks in general: they need a verb of a meeting.
NOUN = (
    r"(?:rounds?(?: of (?:\w+ )?(?:talks|negotiations|dialogue|consultations))?|"
    r"(?:\w+ )?(?:talks|negotiations)|meetings?|summits?|conferences?|consultations?|sessions?)"
)
GAP = r"(?:[\s,](?!if\b|unless\b|that would\b)[^\s.;:]+){0,14}?\s"
STATES = (
    ("cancelled", r"(?:w(?:as|ere|ill be) |been )?(?:cancelled|canceled|called off|scrapped)"),
    ("postponed", r"(?:w(?:as|ere|ill be) |been )?(?:postponed|put off|delayed|adjourned)"),
    (
        "broken off",
        r"(?:(?:broke|breaks|break|broken) off|collapsed|(?:were|was|been) "
        r"(?:derailed|suspended|broken off|interrupted)|fell apart|failed|broke down)",
    ),
    (
        "held",
        r"(?:(?:were|was|been) (?:also )?(?:held|in a|concluded)|took place|ended|closed|concluded|"
        r"lasted|began|begun|opened|got under way|had failed|brought)",
    ),
    (
        "announced",
        r"(?:(?:will|would|shall|should|is to|are to|is due to|are due to|is set to)"
        r" (?:be held|take place|open|begin|start|resume|continue|meet)"
        r"|opens|starts|begins|is scheduled|are scheduled|is planned|is set for|are set for)",
    ),
)
TOLD = [
    (state, re.compile(rf"\b(?P<noun>{NOUN})\b{GAP}(?P<verb>{verb})\b", re.IGNORECASE))
    for state, verb in STATES
]
BY_VERB = re.compile(
    rf"\b(?P<verb>(?:will|would|are to|is to) (?:hold|open|begin|start|resume)|broke off|closed|"
    rf"concluded|ended|opened|held|began|resumed) "
    rf"(?:an? |the |their |its |\d+ )?(?:[\w-]+ ){{0,2}}?(?P<noun>{NOUN})\b",
    re.IGNORECASE,
)
NOT_PEOPLE = (
    r"(?! (?:(?:the|its|his|her|all|our|their|of) ){0,3}"
    r"(?:conditions?|demands?|expectations?|targets?|"
    r"goals?|needs?|criteria|deadlines?|requirements?|with (?:an? )?(?:\w+ )?(?:silence|criticism|"
    r"resistance|scepticism|skepticism|outrage|force|sanctions|freeze)))"
)
MET = re.compile(
    r"(?<!\bbe )(?<!\bbeen )(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bwere )"
    rf"\b(?:met{NOT_PEOPLE}|conferred|sat down together|spoke by (?:tele)?phone|held talks|"
    r"(?:will|would) meet)\b",
    re.IGNORECASE,
)
VISIT = re.compile(r"\b(?:telephoned|received|hosted|visited|receives?|will host)\b", re.IGNORECASE)
AHEAD = re.compile(r"\b(?:will|would|shall|is to|are to|to) (?:meet|receive|host)\b", re.IGNORECASE)
UNREAL = re.compile(
    r"\b(?:would have|could have|if (?:the|they|it|talks)|unless|hopes? (?:for|that)|ready to|"
    r"readiness|calls? (?:for|on)|called (?:for|on)|urged?|offered|invit\w+|proposed?|never met|"
    r"did not meet|wanting to|wanted to|before (?:it|they|the)|not (?:been )?held|whether|asked if|"
    r"needs? to|too early|no clarity|possib\w+|might|"
    r"no (?:talks|meeting|round))\b",
    re.IGNORECASE,
)
FORMATS = (
    ("shuttle", r"shuttl\w+"),
    (
        "proximity",
        r"proximity|through the good offices|separate (?:rooms|floors)|on two floors|sat apart"
        r"|from room to room|walking between|without meeting each other"
        r"|(?:never|not) (?:once )?meet (?:in person|face[- ]to[- ]face|each other)|never met"
        r"|(?:separate|different) (?:wings|storeys|buildings)|different floors"
        r"|between (?:the )?(?:two |their )?(?:floors|rooms|delegations[’'] rooms)",
    ),
    ("online", r"video(?:conference| link| conference)?|online|by video"),
    ("by telephone", r"(?:tele)?phoned|by (?:tele)?phone|phone call"),
    (
        "direct",
        r"direct(?:ly)?|face[- ]to[- ]face|without (?:intermediaries|mediators)"
        r"|in one room|at one table|one-on-one",
    ),
    ("mediated", r"mediated|through (?:a )?(?:mediators?|intermediar\w+)|indirect"),
    ("multilateral", r"trilateral|three-way|four-way|multilateral"),
)
FORMS = [(name, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for name, words in FORMATS]
LASTED = re.compile(
    r"\b(?P<number>two|three|four|five|six|seven|eight|nine|ten|[2-9]|10)"
    r"(?: days (?:of|in) (?:\w+ )?|-day (?:\w+ )?)(?:talks|negotiations|consultations|meetings?|"
    r"round)\b"
    r"|\b(?:met|talked|negotiated|conferred|sat|gathered) (?:\w+ )?(?:for|over) "
    r"(?P<for>two|three|four|five|six|seven|eight|nine|ten|[2-9]|10) days\b",
    re.IGNORECASE,
)
# Behind the telling of a round: "The four days were overshadowed by", "three days of talks".
THE_DAYS = re.compile(
    r"\b(?:the|these|those|after|in) (?P<number>two|three|four|five|six|seven|eight|nine|ten) days"
    r"(?! (?:ago|later|before|after|earlier|from))\b",
    re.IGNORECASE,
)
# Who sat there: "a delegation led by", "who led for Veska", "who joined the talks on Sunday".
LED = re.compile(
    r"\b(?:led|headed|chaired|represented) by (?P<by>[^.;:]{3,90})"
    r"|(?P<who>[A-Z][^.;:“”\"]{2,60}),? who (?:had |has )?(?:led|leads|headed|heads|joined) "
    r"(?:for|the (?:talks|round|delegation|team|negotiations)|its|his|her|their)\b"
)
NUMBERS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
OUTCOMES = (
    (
        "no result",
        r"without (?:a |any )?(?:text|result|agreement|deal|outcome|breakthrough)|fruitless"
        r"|(?<!almost )nothing (?:settled|agreed)|no (?:agreement|result|deal) was",
    ),
    (
        "agreement",
        r"signed (?:an?|the) (?:\w+ )?(?:agreement|deal|accord|truce|ceasefire|protocol)",
    ),
    ("joint text", r"joint (?:communiqu[eé]|statement|text|declaration)"),
)
ENDS = [(name, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for name, words in OUTCOMES]
MONTHS = (
    "January February March April May June July August September October November December".split()
)
RANGE = re.compile(
    rf"\b(?:from )?(?P<a>\d{{1,2}})(?: to | until |–|-| and )(?P<b>\d{{1,2}}) "
    rf"(?P<month>{'|'.join(MONTHS)})(?:,? (?P<year>(?:19|20)\d\d))?",
)
SEASON = re.compile(
    r"\b(?:spring|summer|autumn|winter) of (?P<year>(?:19|20)\d\d)\b", re.IGNORECASE
)
PLACE = re.compile(r"\b(?:in|at)(?: the)? (?P<place>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)")
NO_PLACE = frozenset((*MONTHS, *"Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()))


@dataclass(frozen=True, slots=True)
class When:
    """The first and last day of a meeting, as fine as the words tell."""

    first: str
    last: str
    precision: str


ENDING = re.compile(
    r"ended|closed|concluded|broke|collapsed|fell apart|failed|derailed|suspended|parted",
    re.IGNORECASE,
)
PARTED = re.compile(r"\b(?:parted|dispersed|ended|broke up|went home|left)\b", re.IGNORECASE)
CLAUSE = 80  # characters before a verb in which it is wished or denied
NONE = re.compile(r"\b(?:no|never|not|without)\b(?: \w+){0,3} $", re.IGNORECASE)
AHEAD_WORDS = re.compile(r"(?:will|would|shall|should|is|are)\b", re.IGNORECASE)
WHICH = re.compile(r"\b(?:that|which)\b")
EXPLICIT = re.compile(
    rf"\b(?:{'|'.join(PLACES)}) (?:[\w-]+ )?round of (?:[\w-]+ )?(?:talks|negotiations|meetings)\b"
    rf"|\brounds? of (?:[\w-]+ )?(?:talks|negotiations|dialogue)\b"
    rf"|\b(?:{'|'.join(PLACES)}) (?:[\w-]+ )?round\b(?=.*\b(?:talks|negotiat\w+|delegations?)\b)",
    re.IGNORECASE | re.DOTALL,
)


def unreal(text: str, match: "re.Match[str]") -> bool:
    """Whether a meeting is only wished, offered or denied.

    A clause that describes it is no wish: "urged them to return to the talks that collapsed".
    """
    describes = WHICH.search(text[match.end("noun") : match.start("verb")])
    if describes and not AHEAD_WORDS.match(match["verb"]):
        return NONE.search(text[: match.start("noun")]) is not None
    return UNREAL.search(text[: match.end()]) is not None


@dataclass(frozen=True, slots=True)
class Happened:
    """What is told of a meeting, and where noun and verb stand in the words."""

    state: str
    start: int
    end: int
    ends: bool = False  # the day told is that of its end


def happened(state: str, match: "re.Match[str]") -> Happened:
    """What a pattern found."""
    ends = ENDING.search(match["verb"]) is not None
    return Happened(state, match.start("noun"), match.end(), ends)


def state_in(text: str) -> Happened | None:
    """What the words say of a meeting.

    >>> state_in("the second round of talks broke off without a text").state
    'broken off'
    """
    for state, pattern in TOLD:
        match = pattern.search(text)
        if match is not None and not unreal(text, match):
            return happened(state, match)
    match = BY_VERB.search(text)
    if match is None or UNREAL.search(text[: match.end()]):
        return None
    verb = match["verb"].lower()
    if verb.startswith(("will", "would", "are", "is")):
        return happened("announced", match)
    return happened("broken off" if verb == "broke off" else "held", match)


def met_in(text: str, *, visits: bool = False) -> Happened | None:
    """Whether people are told to have met, or to be about to; visits count where it is coded."""
    match = MET.search(text) or (VISIT.search(text) if visits else None)
    if match is None or UNREAL.search(text[max(0, match.start() - CLAUSE) : match.end()]):
        return None
    ends = days_lasted(text) is not None and PARTED.search(text[match.end() :]) is not None
    state = "announced" if AHEAD.search(text) else "held"
    return Happened(state, match.start(), match.end(), ends)


def explicit(text: str) -> bool:
    """Whether the words name a round of talks, whatever else the statement is about."""
    return EXPLICIT.search(text) is not None


def number_in(text: str) -> int | None:
    """Which round it is.

    >>> number_in("a second round will be held"), number_in("the round was held")
    (2, None)
    """
    match = NUMBERED.search(text)
    return PLACES[match["place"].lower()] if match else None


def days_lasted(text: str) -> int | None:
    """How many days a meeting is told to have lasted.

    >>> days_lasted("It closed four days of talks."), days_lasted("It closed.")
    (4, None)
    """
    match = LASTED.search(text)
    if match is None:
        return None
    told = (match["number"] or match["for"]).lower()
    return int(told) if told.isdigit() else NUMBERS.index(told) + 2


def days_told_behind(text: str) -> int | None:
    """How many days the words behind the telling of a round give it.

    >>> days_told_behind("The four days were quiet."), days_told_behind("The four days later")
    (4, None)
    """
    match = THE_DAYS.search(text)
    return NUMBERS.index(match["number"].lower()) + 2 if match else days_lasted(text)


def led_in(text: str) -> str:
    """The stretches that tell who led or joined, put together.

    >>> led_in("Its delegation was headed by Ada Brenn. Jon Oren, who joined the talks, left.")
    'Ada Brenn; Jon Oren'
    """
    return "; ".join((match["by"] or match["who"]).rstrip(" ,") for match in LED.finditer(text))


def form_in(text: str) -> str | None:
    """How they met."""
    return next((name for name, pattern in FORMS if pattern.search(text)), None)


def outcome_in(text: str) -> str | None:
    """What came out, in the words of the report."""
    return next((name for name, pattern in ENDS if pattern.search(text)), None)


def place_in(text: str, start: int = 0) -> str | None:
    """Where they met: the first place named after the meeting."""
    for match in PLACE.finditer(text, start):
        place = match["place"]
        if place.split()[0] not in NO_PLACE:
            return place
    return None


def when_in(text: str, row: Spoken) -> When | None:
    """The day or days that the words name, seen from the day of printing."""
    span = RANGE.search(text)
    if span is not None:
        return _range(span, row)
    seen = row.printed or row.date
    read = DateRead(date=seen, precision="day", grounds="") if seen else None
    for match in EXPRESSIONS.finditer(text):
        days = meant(match, read)
        told = days.as_told(match.group()) if days is not None else None
        if days is not None and told is not None:
            return When(told.date, days.last.isoformat()[: len(told.date)], told.precision)
    season = SEASON.search(text)
    return When(season["year"], season["year"], "year") if season else None


def _range(span: "re.Match[str]", row: Spoken) -> When | None:
    year = span["year"] or (row.date or "")[:4]
    if not year:
        return None
    month = MONTHS.index(span["month"]) + 1
    try:
        first, last = (date(int(year), month, int(span[name])).isoformat() for name in "ab")
    except ValueError:
        return None
    return When(first, last, "day") if first <= last else None


def host_of(place: str | None, material: Material, day: str | None) -> str | None:
    """The side on whose soil a place lies, as far as the process file tells."""
    return material.side_named(place, day) if place else None

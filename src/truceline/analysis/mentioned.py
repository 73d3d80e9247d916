"""Meetings that words only mention: "since the talks in Kes in March", "after five rounds".

Such words tell of a meeting where they say enough to find it: which round it was, or a place
with a day or with "the", "their last", "recent". What is wished for, offered or hung on a
condition is none; nor are talks on trade, on joining a union and the like.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from truceline.analysis.meetings import OFF, UNREAL, state_in
from truceline.analysis.particulars import NUMBERED, WORD, number_in, places_in
from truceline.analysis.timing import SINCE, SPELT, When, times_in
from truceline.reading.days import NUMBERS, count_of
from truceline.vocabulary.positions import Spoken

TALK = r"(?:talks|negotiations|consultations|dialogue)"
ROUND = rf"rounds? of (?:[\w-]+ ){{0,3}}?(?:{TALK}|meetings)"
NO_KIND = (  # "since talks in Kes": no kind of talks
    r"(?!(?:for|since|of|to|the|at|in|on|after|during|before|and|or|with|into|about|over|from|by|as|"
    r"that|which|no|any|its|their|his|her|these|those|this|held|hold|holds|holding)\b)"
)
NOUN = re.compile(
    rf"\b(?:(?P<round>{ROUND})|(?P<talks>(?:{NO_KIND}[\w-]+ )?{TALK})|"
    r"(?P<meeting>meeting|summit|round))\b",
    re.IGNORECASE,
)
OFF_MATTER = re.compile(
    r"\b(?:trade|tariffs?|accession|coalition|budget|wage|pay|salary|sales|merger|takeover|climate|"
    r"debt|funding|investment|contract|transfer|fishery|fisheries|tax)\b",
    re.IGNORECASE,
)
PLAIN = re.compile(r"\bmeetings?|\bsummits?", re.IGNORECASE)
# Right before the noun: the meeting is thought of, not told.
THOUGHT_OF = re.compile(
    r"\b(?:(?:any|future|possible|potential|further|proposed|no|without|never|not|failed to|host|"
    r"hosting|holding|hold|holds|stage|arrange|organi[sz]e|facilitate|if|each|every|more|new|next|"
    r"another|start|engage in|return to|in favou?r of) (?:an? |the |its |their |such |[\w-]+ing )?"
    r"|(?:for|about|to|of) (?!the |these |those |their |its |last |recent |latest |previous )"
    r"(?:an? |such |new |next )?)(?:[\w-]+ )?$",
    re.IGNORECASE,
)
HELD_WITH = re.compile(
    r"\b(?:held|holds?|had) (?:[\w-]+ ){0,2}(?:talks|negotiations|consultations) with"
)
THEIR = re.compile(r"\btheir (?:[\w-]+ )?$")
MEETS_WITH = re.compile(r"(?:meeting|talks|consultations) (?:with|between)\b")
FUTURE = re.compile(
    r"\b(?:will|would|is to|are to|is coming|are coming|due)\b[^.;]{0,60}? (?:at|in|during|for) "
    r"(?:(?:his|her|their|the|a) )?(?:[\w-]+ )?$"
)
AHEAD_OF = re.compile(
    r"\b(?:ahead of|upcoming|forthcoming|planned|scheduled|prepar\w+ for)"
    r" (?:an? |the |their )?(?:[\w-]+ )?(?:[\w-]+ )?$",
    re.IGNORECASE,
)
DEFINITE = re.compile(
    r"(?:\b(?:the|these|those|their|its|his|her|last|latest|recent|previous|earlier|subsequent|"
    r"week’s|week's|month’s|month's|day’s|day's)|[’']s?) (?:[\w-]+ ){0,3}$",
    re.IGNORECASE,
)
# Between noun and place: "talks between the envoys of Norlund and Veska in Kes".
WHO = (
    rf"(?:(?:{WORD}|and|the|of|its|their|his|her|both|two|sides|representatives|officials|envoys?|"
    r"delegations?|teams?|ministers?|foreign|president|leaders|counterparts?|special|"
    r"negotiators),? )"
)
AT = re.compile(
    rf"^(?: (?:between|with|by|of|from) {WHO}{{1,12}})?(?: (?:was|were|have been|had been))?"
    r" ?(?:(?:that|which) (?:took place|were held|was held) |held |hosted |on [A-Z]?[\w ]{2,14} )?"
    rf"(?=(?:in|at) (?:the )?{WORD})"
)
ENDS = re.compile(r"[;:“”\"]|\.\s|\b(?:urged|said|says|told|but|while|although|whereas)\b")
OTHERS = re.compile(rf"^ (?:with|between|of) (?:the )?(?P<name>{WORD})")
COUNT = rf"{SPELT}|several|\d{{1,2}}"
OF_TALKS = re.compile(r"\b(?:talks|negotiat\w+|delegations?|mediat\w+|envoys?)\b", re.IGNORECASE)
TIMES = re.compile(rf"\bmet (?P<count>{COUNT}) times\b", re.IGNORECASE)
COUNTED = re.compile(rf"\b(?P<count>{COUNT}) (?=(?:[\w-]+ )?{ROUND})", re.IGNORECASE)
AND_ELSEWHERE = re.compile(rf"\band (?P<count>one|{COUNT}) in (?P<place>{WORD})")
SERVED = re.compile(
    rf"\b(?P<place>{WORD})\b[^.;]{{0,60}}?\b(?:served as|was|been) (?:an? |the )?"
    rf"(?:venue|host|site) (?:for|of) (?:[\w-]+ ){{0,2}}?{TALK}\b"
)
HOSTED = re.compile(
    rf"\b(?P<place>{WORD})(?:,? which)? (?:has |had )?(?:previously |already )?hosted "
    rf"(?:[\w-]+ ){{0,4}}?{TALK}\b"
)
PAST = re.compile(r"\b(?:was|were|had|has|have|did|ended|brought|came|\w+ed)\b")
BEFORE, AFTER, NEAR = 70, 130, 60  # characters


@dataclass(frozen=True, slots=True, kw_only=True)
class Mentioned:
    """A meeting that words mention, and where they stand."""

    state: str
    start: int
    end: int
    number: int | None = None
    count: int = 1  # rounds told at once; 0: several
    when: When | None = None
    place: str | None = None
    whole: bool = False  # a round of talks, not just any meeting
    verb: bool = False  # told by a verb: "the talks began"
    their: bool = False  # "their meeting": of those named before
    met: bool = False  # told by a verb or noun of people who meet: a contact may do


def mentioned_in(text: str, row: Spoken) -> Iterator[Mentioned]:
    """The meetings that a sentence mentions.

    >>> from types import SimpleNamespace
    >>> row = SimpleNamespace(printed="2031-05-26", date="2031-05-26")
    >>> [m.place for m in mentioned_in("It was agreed at the talks in Kes last week.", row)]
    ['Kes']
    >>> list(mentioned_in("Tarsh could host talks in its capital.", row))
    []
    """
    yield from places_that_served(text, row)
    for match in NOUN.finditer(text):
        if HOSTED.search(text[: match.end()]) or SERVED.search(text[: match.end()]):
            continue
        found = mention(text, match, row)
        if found is not None:
            yield found
            yield from elsewhere(text, found)


def mention(text: str, match: "re.Match[str]", row: Spoken) -> Mentioned | None:
    """What a noun of meetings tells, with what stands around it; None: too little, or unreal."""
    start, end = match.span()
    lead, before = text[:start], f"{text[max(0, start - BEFORE) : start]}"
    inside = "".join(match.group().rpartition(" ")[:2])  # "upcoming negotiations" is one noun
    ahead = any(AHEAD_OF.search(words) for words in (before, before + inside))
    if OFF_MATTER.search(f"{before[-25:]}{match.group()}"):
        return None
    if not ahead and THOUGHT_OF.search(before):
        return None
    behind = ENDS.split(text[end : end + AFTER], maxsplit=1)[0]
    numbered = NUMBERED.search(text[max(0, start - 25) : end])
    number = number_in(numbered.group()) if numbered else None
    count = counted(text, start)
    place = place_at(behind)
    when = dated(text, behind, end, row)
    whole = match["round"] is not None or match["talks"] is not None
    told = Mentioned(
        state=(off_in(text, start) or "announced") if ahead else "held",
        start=start,
        end=end,
        number=None if count != 1 else number,
        count=count,
        when=when,
        place=place,
        whole=whole,
        met=MEETS_WITH.match(text[start:]) is not None
        or HELD_WITH.search(text[max(0, start - 20) : end + 6]) is not None
        or THEIR.search(before) is not None,
        their=THEIR.search(before) is not None,
    )
    if not ahead and MEETS_WITH.match(text[start:]) and FUTURE.search(before):
        return replace(told, state="announced")
    if ahead:
        return told if number or when or place or match["round"] else None
    if UNREAL.search(lead[-BEFORE:]):
        return None
    return told if enough(told, match, text, before) else None


def off_in(text: str, start: int) -> str | None:
    """Whether a meeting that was planned is told as cancelled or put off."""
    told = state_in(text[start:])
    return told.state if told is not None and told.state in OFF else None


def enough(told: Mentioned, match: "re.Match[str]", text: str, before: str) -> bool:
    """Whether the words say which meeting it was."""
    definite = DEFINITE.search(before) is not None or bool(told.number)
    bare = match["meeting"] == "round"
    if bare and (told.number is None or OF_TALKS.search(text) is None):
        return False
    if bare and text[told.end :].startswith(" of "):
        return False  # "a third round of strikes"
    if told.count != 1:
        return True
    if told.place and (told.when or definite):
        return True
    if told.when and definite:
        return True
    return bool(told.number) and PAST.search(text[told.end :]) is not None


def counted(text: str, start: int) -> int:
    """How many rounds are told at once: "five rounds of talks"; several: 0."""
    match = COUNTED.search(text, max(0, start - 30))
    if match is None or match.end() > start + 1:
        match = TIMES.search(text)
    if match is None:
        return 1
    word = match["count"].lower()
    if word == "several":
        return 0
    return count_of(word)


def place_at(behind: str) -> str | None:
    """The place right behind the noun, or behind who met."""
    gap = AT.match(behind)
    if gap is None:
        return None
    return next((match["place"] for match in places_in(behind, gap.end())), None)


def dated(text: str, behind: str, end: int, row: Spoken) -> When | None:
    """The day told right behind the noun, or right before it."""
    times = sorted(times_in(text, row), key=lambda one: one[0])
    near = [(at, when) for at, when in times if end - NEAR <= at < end + len(behind)]
    after = [when for at, when in near if at >= end]
    ahead = [when for at, when in near if at < end]
    if SINCE.search(behind):
        return None
    return next(iter(after or ahead[::-1]), None)


def elsewhere(text: str, told: Mentioned) -> Iterator[Mentioned]:
    """ "Three rounds were held in Tarsh and one in Kes": the other place."""
    match = AND_ELSEWHERE.search(text, told.end)
    if told.count != 1 and match is not None:
        word = match["count"].lower()
        yield Mentioned(
            state=told.state,
            start=match.start(),
            end=match.end(),
            count=NUMBERS.get(word, 0),
            when=told.when,
            place=match["place"],
            whole=True,
        )


def places_that_served(text: str, row: Spoken) -> Iterator[Mentioned]:
    """ "Kes, which has hosted several rounds", "Kes served as a venue for negotiations"."""
    for pattern in (SERVED, HOSTED):
        for match in pattern.finditer(text):
            if UNREAL.search(match.group()):
                continue
            behind = ENDS.split(text[match.end() : match.end() + AFTER], maxsplit=1)[0]
            when = dated(text, behind, match.end(), row)
            several = re.search(r"\b(?:rounds|negotiations)\b", match.group()) and not (
                when and when.precision == "day"
            )
            yield Mentioned(
                state="held",
                start=match.start("place"),
                end=match.end(),
                count=0 if several else 1,
                when=when,
                place=match["place"],
                whole=True,
            )

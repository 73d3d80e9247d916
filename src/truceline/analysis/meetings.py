"""Whether words tell of a meeting: held, ahead, put off or broken off; not only wished."""

import re
from dataclasses import dataclass

from truceline.analysis.particulars import PLACES
from truceline.analysis.timing import days_lasted

# The noun of a meeting. "Talks" alone may be talks in general: they need a verb of a meeting.
NOUN = (
    r"(?:rounds?(?: of (?:\w+ )?(?:talks|negotiations|dialogue|consultations)|(?! of\b))|"
    r"(?:\w+ )?(?:talks|negotiations)|meetings?|summits?|conferences?|consultations?|sessions?)"
)
GAP = (  # no other clause, no quotation between noun and verb
    r"(?:(?:,|(?<!,)\s|(?<=,)\s(?!and\b|but\b|while\b|as\b))(?!if\b|unless\b|that would\b)"
    r"[^\s.;:“”\"]+){0,14}?\s"
)
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
        r"lasted|began|begun|opened|got under way|had failed|brought|wrapped up|"
        r"(?:have|has) resumed)",
    ),
    (
        "announced",
        r"(?:(?:will|would|shall|should|(?:is|are)(?: now)?(?: due| set| expected| scheduled)? to)"
        r" (?:be held|take place|open|begin|start|resume|continue|meet)"
        r"|opens|starts|begins|is scheduled|are scheduled|is planned|is set for|are set for"
        r"|(?:to )?(?:resumes?|restarts?|reconvenes?|continues?)"
        r"(?= (?:on|in|at|next|later|tomorrow|today)\b))",
    ),
)
OFF = ("cancelled", "postponed")
TOLD = [
    (state, re.compile(rf"\b(?P<noun>{NOUN})\b{GAP}(?P<verb>{verb})\b", re.IGNORECASE))
    for state, verb in STATES
]
BY_VERB = re.compile(
    rf"\b(?P<verb>(?:will|would|are to|is to) (?:hold|open|begin|start|resume)|broke off|closed|"
    rf"concluded|ended|opened|held|began|resumed|wrapped up|completed|conducted|hosted) "
    rf"(?:an? |the |their |its |\d+ )?(?:[\w-]+ ){{0,3}}?(?P<noun>{NOUN})\b",
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
# Whom or what one visits without meeting the other side: troops, the front, the wounded, a site.
SITES = (
    r"(?:troops|soldiers|units?|forces|brigades?|divisions?|regiments?|battalions?|servicemen|"
    r"fighters|recruits|commanders|front(?: ?lines?)?|positions|posts?|outposts?|trenches|bases?|"
    r"barracks|garrisons?|hospitals?|wards?|clinics?|wounded|injured|casualties|survivors|victims|"
    r"graves?|cemeter(?:y|ies)|memorials?|monuments?|mosques?|church(?:es)?|synagogues?|shrines?|"
    r"schools?|camps?|shelters?|plants?|factor(?:y|ies)|facilit(?:y|ies)|sites?|ships?|warships?|"
    r"exercises?|ruins|scenes?|bereaved|families|villages?|towns?|communities|kibbutz\w*|"
    r"settlements?|exhibitions?|museums?|fairs?)"
)
TO_A_SITE = re.compile(
    r"(?:visited|toured|inspected)(?: (?!(?:and|to|in|at|on|with|for|where|who)\b)[\w’'.-]+){0,6}? "
    rf"{SITES}\b",
    re.IGNORECASE,
)
AHEAD = re.compile(r"\b(?:will|would|shall|is to|are to|to) (?:meet|receive|host)\b", re.IGNORECASE)
UNREAL = re.compile(
    r"\b(?:would have|could have|if (?:the|they|it|talks)|unless|hopes? (?:for|that)|ready to|"
    r"readiness|calls? (?:for|on)|called (?:for|on)|urged?|offered|invit\w+|proposed?|never met|"
    r"did not meet|wanting to|wanted to|before (?:it|they|the)|not (?:been )?held|whether|asked if|"
    r"needs? to|too early|no clarity|possib\w+|might|"
    r"no (?:talks|meeting|round))\b",
    re.IGNORECASE,
)

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
    if TO_A_SITE.match(text, match.start()):
        return None
    ends = days_lasted(text) is not None and PARTED.search(text[match.end() :]) is not None
    state = "announced" if AHEAD.search(text) else "held"
    return Happened(state, match.start(), match.end(), ends)


def explicit(text: str) -> bool:
    """Whether the words name a round of talks, whatever else the statement is about."""
    return EXPLICIT.search(text) is not None

"""Promises and forecasts of a side that announce force: to destroy the other, to seize its land.

"We will dismantle their brigades", "intends to take full control of the valley", "to drive the
villagers across the river": whoever says so of himself threatens, condition or not. What the
other side is feared to do stays a forecast, and what is one's own may be taken apart in peace.
"""

import re

from truceline.analysis.keeping import SENTENCE
from truceline.analysis.material import Material
from truceline.record.rows import StatementRow
from truceline.vocabulary.statements import Kind

INTENT = re.compile(
    r"\b(?:will|shall|would|(?:is|are|was|were) (?:\w+ )?(?:going|about|set|ready|determined|"
    r"resolved|due|prepared)? ?to|(?:plan|intend|vow|pledg|promis|threaten|aim|seek|prepar|order|"
    r"decid|resolv)\w* to|sw(?:ears?|ore|orn) to|plans? (?:for|of)|at our disposal to)\b"
    r"|[’']ll\b",
    re.IGNORECASE,
)
FAR = r"[^.;!?]{0,110}?\b"
DESTROY = re.compile(
    rf"{FAR}(?:destroy|dismantle|eliminate|annihilate|wipe out|crush|eradicate|obliterate|flatten|"
    r"defeat|topple|overthrow|bomb|raze|uproot|shatter|go(?:ing)? after|hunt(?:ing)? down|"
    r"wage war (?:on|against)|press(?:ing)? (?:on )?against)(?:ing)?\b(?P<whom>[^.,;!?]{0,60})",
    re.IGNORECASE,
)
AREA = (
    r"(?:per ?cent|%|strip|territor(?:y|ies)|areas?|regions?|enclave|cit(?:y|ies)|provinces?|"
    r"districts?|towns?|villages?|valleys?|coast|border|corridor|land|zones?|islands?|bank|shore|"
    r"country|heights|hills?|north|south|east|west)"
)
TAKE = re.compile(
    rf"{FAR}(?:(?:establish|take|taking|seize|seizing|assume|gain|impose|expand|complete|extend) "
    r"(?:[\w-]+ ){0,3}?control (?:of|over)|(?:seize|seizing|capture|capturing|occupy(?:ing)?|"
    r"conquer(?:ing)?|annex(?:ing)?|overrun|storm(?:ing)?))\b(?P<what>[^.;!?]{0,60})",
    re.IGNORECASE,
)
PEOPLE = r"(?:populations?|residents|civilians|inhabitants|people|families|villagers|townsfolk)"
PUSH = re.compile(
    rf"{FAR}(?:push|drive|driving|expel|evict|displace|deport|uproot|force)(?:ing)? "
    rf"(?:out )?(?:[\w’'%,.-]+ ){{0,7}}?{PEOPLE}\b",
    re.IGNORECASE,
)
GOES_ON = re.compile(
    r"\b(?:war|fighting|offensive|campaign|operations?|strikes|attacks|shelling|siege) "
    r"(?:will|would|shall) (?:\w+ )?(?:continue|go on|not (?:end|stop|cease)|never (?:end|stop))\b"
    r"[^.;!?]{0,30}\buntil\b[^.;!?]{0,60}\b(?:destroyed|defeated|eliminated|crushed|disarmed|"
    r"dismantled|surrenders?|capitulates?|gone)\b",
    re.IGNORECASE,
)
BESIDE = re.compile(r" (?:with|from|for|by|through|against|so|in order)\b")
NOT = re.compile(r"\b(?:not|never|no|neither|without|nor|cannot)\b|n[’']t\b", re.IGNORECASE)
OWN = re.compile(r"^ (?:(?:all|both|some|most|part) )?(?:of )?(?:our|its|his|her|my) own\b", re.I)
RULE = re.compile(r"\b(?:enem(?:y|ies)|invaders?|occupiers?|their|its|rule)\b", re.IGNORECASE)
WE = re.compile(r"\b(?:we|I|our (?:army|forces|troops|men|soldiers|people|country))\b", re.I)


def subdues(row: StatementRow, material: Material) -> bool:
    """Whether a side's own words announce that it will destroy, seize or drive out."""
    speaker = row.statement.speaker
    own = {actor.side for actor in (speaker.actors if speaker else ()) if actor.side}
    if not own & set(material.parties):
        return False
    told = (
        f"{row.cue} {row.words}" if row.statement.attribution.kind is Kind.NARRATED else row.words
    )
    return any(_in_sentence(one, own, row, material) for one in SENTENCE.split(told))


def _in_sentence(sentence: str, own: set[str], row: StatementRow, material: Material) -> bool:
    """Whether one sentence tells of force that its speaker will use."""
    match = GOES_ON.search(sentence)
    if match is not None and _others(match[0], own, row, material):
        return True
    for intent in INTENT.finditer(sentence):
        before, after = sentence[: intent.start()], sentence[intent.end() :]
        direct = row.statement.attribution.kind is Kind.DIRECT
        if _others(before, own, row, material) or (direct and WE.search(before) is None):
            continue
        if _told_after(after, own, row, material):
            return True
    return False


def _told_after(after: str, own: set[str], row: StatementRow, material: Material) -> bool:
    """Whether what follows an intent is force against others, their land or their people."""
    for pattern, group in ((DESTROY, "whom"), (TAKE, "what"), (PUSH, "")):
        match = pattern.match(after)
        if match is None or NOT.search(after[: match.start(group) if group else match.end()]):
            continue
        if not group:
            return True
        onto = BESIDE.split(match[group])[0]
        if OWN.match(onto) or (pattern is DESTROY and not _onto(onto, own, row, material)):
            continue
        if pattern is DESTROY or re.search(rf"{AREA}\b", onto, re.I):
            return True
        if _others(onto, own, row, material):
            return True
    return False


def _onto(words: str, own: set[str], row: StatementRow, material: Material) -> bool:
    """Whether harm is done to another side, or to what is called the enemy or its rule."""
    named = {one.side for one in material.named(words, row.date)}
    if named & own and not named - own:
        return False
    return bool(named - own) or RULE.match(words.strip()) is not None


def _others(words: str, own: set[str], row: StatementRow, material: Material) -> bool:
    """Whether words name another side than the speaker's."""
    return any(one.side not in own for one in material.named(words, row.date))

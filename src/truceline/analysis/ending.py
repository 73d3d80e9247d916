"""Words that put an end to a body, a mission or a format: who asks for them is against it."""

import re

from truceline.analysis.bearing import main_words
from truceline.vocabulary.acts import ActKind, Issue, Stance
from truceline.vocabulary.positions import Spoken

BODIES = (
    r"(?:missions?|monitors?|observers?|groups?|commissions?|committees?|councils?|formats?|"
    r"framework|mechanisms?|mediation|mediators?|brokers?|peacekeep\w+|offices?|presence|panels?|"
    r"inspectors?|inspections?|patrols?)"
)
GAP = r"(?:[\w’'-]+\s+){0,5}?"
ENDS = re.compile(
    r"\b(?:dissol(?:v\w+|ution of)|abol(?:ish\w*|ition of)|disband\w*(?: of)?|terminat\w+(?: of)?|"
    r"scrap(?:ping|ped|s)?|wind(?:ing)? up|clos(?:e|ing) down|shut(?:ting)?(?: down)?|expel\w*|"
    r"expulsion of|remov(?:e|al of|ing)|end(?:ing)?|do away with|get rid of|"
    rf"withdraw(?:al of|ing)?)\s+(?!from\b){GAP}{BODIES}\b|"
    rf"\b{BODIES}\s+(?:(?:must|should|has to|have to|ought to|needs? to|to|will|would|shall)\s+)+"
    r"(?:be\s+)?(?:dissolved|abolished|disbanded|closed|terminated|expelled|removed|withdrawn|"
    r"leave|go|withdraw|end|cease|stop)\b",
    re.IGNORECASE,
)
# No troops: they watch, mediate or represent.
LEAVING = re.compile(
    rf"\b(?:withdraw(?:al|ing|s|n)?(?: of)?|pull(?:ed|ing)? out|recall\w*|evacuat\w+)\s+{GAP}"
    r"(?:missions?|monitors?|observers?|inspectors?|ambassadors?|envoys?|delegations?|diplomats?|"
    rf"negotiators?|mediators?)\b|\b(?:missions?|monitors?|observers?|inspectors?|delegations?|"
    r"ambassadors?|negotiators?) (?:\w+ ){0,2}?(?:leave|left|withdr[ae]w\w*|pull\w* out)\b",
    re.IGNORECASE,
)
REFUSES = re.compile(
    r"\b(?:reject|refus|dismiss|oppos|declin|rul(?:e|es|ed|ing) out)", re.IGNORECASE
)
OF_BODIES = frozenset({Issue.MONITORING_VERIFICATION, Issue.MEDIATION, Issue.TALKS_FORMAT})
TURNED = {Stance.SUPPORTS: Stance.OPPOSES, Stance.OPPOSES: Stance.SUPPORTS}


def ends_a_body(row: Spoken) -> bool:
    """Whether the words are of a body's end: "asked the League to dissolve the contact group".

    Who ends it by the act itself ("broke off the mission") refuses it anyway.
    """
    told = f"{row.cue} {main_words(row)}"
    plain = row.act is not ActKind.REJECT or REFUSES.search(told) is not None
    return plain and ENDS.search(told) is not None


def no_troops(row: Spoken, issue: Issue) -> bool:
    """Whether those who leave are no troops: "the observers withdrew"."""
    return issue is Issue.WITHDRAWAL and LEAVING.search(f"{row.cue} {main_words(row)}") is not None


def on_body(row: Spoken, issue: Issue, stance: Stance) -> Stance:
    """The stance on monitors, mediators and formats, turned where their end is meant."""
    if issue not in OF_BODIES or stance not in TURNED or not ends_a_body(row):
        return stance
    return TURNED[stance]

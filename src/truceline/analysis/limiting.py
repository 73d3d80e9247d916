"""Limits, and what is forbidden to others: which side of a limit the words take.

To want to keep one's missiles is to be against a cap on them; to lift a restriction is to
be against it; and "we will not allow them to enrich" refuses the deed and wants the limit.
"""

import re

from truceline.analysis.bearing import main_words
from truceline.vocabulary.acts import ActKind, Issue, Stance
from truceline.vocabulary.positions import Spoken

LIMITS = {
    Issue.NUCLEAR: frozenset({"enrichment cap", "removal of material", "disarmament"}),
    Issue.FORCE_LIMITS: frozenset(
        {"range limit", "ceiling", "zone", "arms embargo", "disarmament", "integration"}
    ),
}
LIMIT = (
    r"(?:limit(?:ation)?s?|caps?|ceilings?|restrictions?|restraints?|embargo(?:es)?|bans?|curbs?|"
    r"moratori\w+|freeze)"
)
ARMS = (
    r"(?:enrich\w*|nuclear|uranium|centrifuges?|stockpiles?|program(?:me)?s?|capabilit\w+|"
    r"missiles?|rockets?|arsenals?|weapons?|arms|army|armies|troops|forces|drones?|militar\w+)"
)
KEEPING = re.compile(
    r"\b(?:keep(?:s|ing)?|retain\w*|preserv\w+|maintain\w*|continu\w+|go(?:es|ing)? on|expand\w*|"
    r"rights? (?:to|of)|(?:never|not|no intention (?:of|to)) (?:giv(?:e|ing) up|abandon(?:ing)?|"
    r"stop(?:ping)?|halt(?:ing)?|forgo(?:ing)?|renounc(?:e|ing)|surrender(?:ing)?|"
    r"giv(?:e|ing) away|hand(?:ing)? over|lay(?:ing)? down))\s+"
    rf"(?:(?!{LIMIT}\b)[\w’'-]+\s+){{0,5}}?{ARMS}\b(?!\s+{LIMIT}\b)",
    re.IGNORECASE,
)
LIFTING = re.compile(
    r"\b(?:lift|remov|drop|eas|scrap|end|waiv|abolish|cancel|suspend|relax|loosen)\w*\s+"
    rf"(?:[\w’'-]+\s+){{0,5}}?{LIMIT}\b",
    re.IGNORECASE,
)
LIFTED = re.compile(
    r"\b(?:no|without|free of|not any|no longer (?:any|impose\w*|appl\w+|set\w*))\s+"
    rf"(?:more |longer |any |such )?(?:[\w’'-]+\s+){{0,2}}?{LIMIT}\b|"
    rf"\b{LIMIT}\b[^.;!?]{{0,40}}\b(?:(?:have|has|had|was|were|are|is|been) )+"
    r"(?:lifted|removed|dropped|eased|scrapped|gone|abolished)\b",
    re.IGNORECASE,
)
# Land is nobody's wish or refusal as such; to give it up, or not, is a stance.
GIVING_UP_LAND = "giving up land"
LAND = (
    r"(?:territor(?:y|ies)|land|lands|soil|inch|regions?|provinces?|islands?|peninsula|valleys?|"
    r"sovereignty)"
)
CEDING = re.compile(
    rf"\b(?:ced(?:e[sd]?|ing)|cession|giv(?:e|es|ing) (?:up|away)|gave up|surrender\w*|"
    rf"hand(?:s|ed|ing)? over|yield\w*|relinquish\w*|renounc\w+|part(?:s|ing)? with|"
    rf"concessions? (?:on|of|over)|concede\w*|trad(?:e|ing) away|sign(?:s|ing)? away)\s+"
    rf"(?:[\w’'-]+\s+){{0,5}}?{LAND}\b|\b(?:territorial|land) concessions?\b|"
    rf"\b{LAND} (?:[\w’'-]+ ){{0,3}}?(?:be )?(?:ceded|surrendered|given up|handed over)\b",
    re.IGNORECASE,
)
HOLDING = re.compile(
    r"\b(?:keep(?:s|ing)?|maintain\w*|retain\w*|preserv\w+|remain\w*|stay\w*)\s+"
    r"(?:[\w’',-]+\s+){0,8}?(?:under|in) (?:our |its |their |the )?(?:[A-Z]\w+ )?"
    r"(?:full |sole |exclusive )?(?:sovereignty|possession)\b",
    re.IGNORECASE,
)
FORBIDS = re.compile(
    r"\b(?:(?:can|could|will|would|must|shall|may|should|do|does|did|is|are|am)(?:\s?not|n[’']t)|"
    r"never|won[’']t|can[’']t|no longer|not going to|refus\w+ to)\s+(?:\w+ly\s+)?(?:be\s+)?"
    r"(?:going to\s+)?(?:allow|permit|let|tolerate|accept|stand by (?:as|while))(?:ed|ing)?\s+"
    r"(?:that\s+)?(?P<who>(?:the\s+|an?\s+)?[\w’'.-]+(?:\s+[\w’'.-]+){0,3}?)\s+"
    r"(?:to\s+)?(?P<deed>do|have|get|got|enrich|acquir|develop|obtain|possess|build|rebuild|rearm|"
    r"own|produc|make|attack|strike|destroy|kill|win|seiz|tak|threaten|invad|continu|go on|keep|"
    r"divid|dictat|redraw|impos|us(?:e|ing)\b)\w*",
    re.IGNORECASE,
)
# Who is let in, or let through, is what a refusal is of; on these a deed of the other is meant.
DEEDS = frozenset(
    {
        Issue.CEASEFIRE,
        Issue.HOSTILITIES,
        Issue.TERRITORY,
        Issue.WITHDRAWAL,
        Issue.NUCLEAR,
        Issue.FORCE_LIMITS,
        Issue.SECURITY_GUARANTEES,
        Issue.POLITICAL_ORDER,
        Issue.TALKS_RESUMPTION,
        Issue.SANCTIONS,
    }
)
# "We cannot accept this": of what stands before, which the words themselves do not name.
BARE_NO = re.compile(
    r"\b(?:can(?:not| not|n?[’']t)|will not|won[’']t|must not|never|would not)\s+"
    r"(?:accept|allow|tolerate|permit|stand for|put up with|have)\s+(?:this|that|it|such|these)"
    r"(?=\s*(?:[.,;!?…”\"–—]|$|anymore|any longer|to happen))",
    re.IGNORECASE,
)


def on_land(row: Spoken) -> str | None:
    """Giving up land, where the words offer, refuse or rule it out; None for none."""
    told = main_words(row)
    if row.act not in (ActKind.REJECT, ActKind.OFFER, ActKind.CONCEDE, ActKind.COMMIT):
        return None
    held = row.act is ActKind.COMMIT and HOLDING.search(told) is not None
    return GIVING_UP_LAND if held or CEDING.search(told) is not None else None


def forbids_a_deed(row: Spoken, issue: Issue) -> bool:
    """Whether a refusal is of what somebody else would do, and of nothing that was asked."""
    if row.act is not ActKind.REJECT or row.shown is None or issue not in DEEDS:
        return False
    told = main_words(row)
    return FORBIDS.search(told) is not None or (
        not row.answers and BARE_NO.search(told) is not None
    )


def on_limit(row: Spoken, issue: Issue, option: str | None, stance: Stance) -> Stance:
    """The stance on a limit, turned where the words are of keeping, lifting or forbidding."""
    if issue is Issue.TERRITORY and option == GIVING_UP_LAND and HOLDING.search(main_words(row)):
        return Stance.OPPOSES
    if not limited(issue, option) or stance not in (Stance.SUPPORTS, Stance.OPPOSES):
        return stance
    told = main_words(row)
    lifts = LIFTING.search(told) is not None
    if row.act is ActKind.REJECT:
        return Stance.SUPPORTS if lifts or forbids_a_deed(row, issue) else stance
    lifts = lifts or LIFTED.search(told) is not None or KEEPING.search(told) is not None
    return Stance.OPPOSES if lifts else stance


def limited(issue: Issue, option: str | None) -> bool:
    """Whether an option of an issue sets a limit."""
    return option in LIMITS.get(issue, ())

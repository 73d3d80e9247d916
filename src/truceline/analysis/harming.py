"""Whether words on hostilities announce harm: the only ones that ground a stance on them.

Readiness to defend oneself, to deter or to be on guard is no word for resuming or widening
attacks, nor is a blockade that was imposed in spring and lifted in summer.
"""

import re

from truceline.analysis.bearing import main_words
from truceline.vocabulary.acts import ActKind
from truceline.vocabulary.positions import Spoken

WIDEN = "widen"
HARM = re.compile(
    r"\b(?:str(?:ike|ikes|iking|uck)|attack\w*|bomb\w*|shell(?:s|ed|ing)?|fir(?:e|es|ing) (?:at|on|"
    r"back|upon)|open(?:s|ed|ing)? fire|return fire|retaliat\w*|retribution|reveng\w*|aveng\w*|"
    r"hit(?:s|ting)?|destroy\w*|destruction|annihilat\w*|eliminat\w*|crush\w*|obliterat\w*|"
    r"flatten\w*|burn\w*|sink\w*|invad\w*|invasion|offensives?|assaults?|raids?|seiz\w*|captur\w*|"
    r"storm\w*|kill\w*|wip(?:e|ing) out|war\b|fight\w*|fought|force\b|forcefully|forcible|"
    r"milit\w+ (?:action|operation|response|answer|means|option|solution|campaign)\w*|"
    r"operations?\b|missiles?|rockets?|drones?|guns?\b|blow\b|"
    r"(?:respon\w+|answer\w*|react\w*|reply|replies)\b[^.;!?]{0,40}?\b(?:harsh\w*|strong\w*|"
    r"force\w*|crushing\w*|decisive\w*|severe\w*|firm\w*|painful\w*|devastating\w*|kind|"
    r"immediate\w*|appropriate\w*)|(?:harsh|strong|forceful|crushing|decisive|severe|firm|painful|"
    r"devastating|military|armed)\s+(?:response|answer|reply|reaction|retaliation|action)|"
    r"consequences|regret|pay (?:a|the|dearly|for)|hell\b|tanks?|troops|army|armies|escalat\w*|"
    r"all options|resum\w+|hostil\w+)\b",
    re.IGNORECASE,
)
GUARD = re.compile(
    r"\b(?:defend\w*|deter(?:s|red|ring|rent|rence)?|self-defen[cs]e|protect\w*|repel\w*|"
    r"safeguard\w*|be on guard|on alert|watchful|vigilan\w+)\b",
    re.IGNORECASE,
)
AGGRESSIVE = re.compile(
    r"\b(?:str(?:ike|iking) (?:back|at|deep|first|on|\w+)|(?:fresh|new|further|more|missile|air)\s+"
    r"(?:missile |air |drone )?(?:strikes?|attacks?|raids?)|retaliat\w*|attack(?:ing)? (?!on us|"
    r"against us|by|from)\w+|bomb\w*|hit(?:ting)? (?:back|\w+ hard)|destroy\w*|annihilat\w*|"
    r"invad(?:e|ing)|crush\w*|respond (?:with|by) (?:force|missiles|strikes))\b",
    re.IGNORECASE,
)
# What was done in the past, told as done: nothing is announced by it.
DONE = re.compile(
    r"^\W*(?:impos|launch|carr|enforc|order|declar|introduc|establish|begun|began|start|shut|cut|"
    r"block|mount)\w*ed\b|^\W*(?:cut|shut|began|put)\b",
    re.IGNORECASE,
)
CARRIED_OUT = re.compile(
    r"\b(?:an? |the )?successful(?:ly)? (?:strikes?|attacks?|raids?|operations?|struck|hit|"
    r"destroyed)\b|\b(?:has|have|had|was|were) (?:been )?(?:struck|hit|destroyed|carried out|"
    r"targeted|attacked|bombed|killed)\b",
    re.IGNORECASE,
)
PAST = re.compile(
    r"\b(?:last|earlier|ago|previous(?:ly)?|lasted|until|since|on \d{1,2} [A-Z]\w+|"
    r"in (?:January|February|March|April|May|June|July|August|September|October|November|"
    r"December|\d{4}))\b"
)


def announces(row: Spoken, option: str | None) -> bool:
    """Whether an act on hostilities says that harm is to come, or to stop."""
    if row.shown is None:
        return True
    told = main_words(row)
    if row.act is ActKind.THREATEN:
        over = CARRIED_OUT.search(row.words) is not None or (
            DONE.search(row.cue or row.words) is not None and PAST.search(row.words) is not None
        )
        return not over and HARM.search(told) is not None and not _on_guard(told)
    if row.act in (ActKind.DEMAND, ActKind.REJECT):
        return True
    return option != WIDEN and not _on_guard(told)


def _on_guard(told: str) -> bool:
    """Only ready to ward off: no blow is named that the speaker would strike."""
    return GUARD.search(told) is not None and AGGRESSIVE.search(told) is None

"""Whether an act's own words, without what they say in passing, bear on an issue.

Coding tells which issues a statement touches. A position needs more: what its party itself
wants or refuses. "Sanctions instead of a dialogue" is no word for a dialogue, "ready to
negotiate an end to the war" is readiness to talk and not yet a truce, and the city in which
"last week's talks" were held is no venue that anybody wants now.
"""

import re

from truceline.analysis.matters import issue_of, names, option_of
from truceline.analysis.passing import IDIOM, PROVISION, abroad, not_where
from truceline.vocabulary.acts import ActKind, Issue
from truceline.vocabulary.positions import Spoken, without_remark

# What is told beside the point: the other way that is not taken, and what hangs on others.
ASIDE = re.compile(
    r"\b(?:instead of|rather than|in place of|as opposed to|without having to)\b[^.;!?,]*|"
    r"\b(?:amid|after|because of|due to|over|despite|following|in light of|given|citing|blaming) "
    r"(?:[\w’'-]+ ){0,5}?(?:failures?|refusals?|rejections?|violations?|breach(?:es)?|"
    r"unwillingness|reluctance|inability)\b[^.;!?,]*|"
    r"\bfor (?:not|never|failing|refusing|having|violating|breaking|ignoring|rejecting)\b[^.;!?,]*|"
    r"\b(?:even )?(?:if|unless|whether|in case)\b[^.;!?,]*|"
    r"\bwithout (?:being|having|getting|facing|risking|fear of)\b[^.;!?,]*|"
    r"\b(?:before|prior to|ahead of) (?:an?|any|the|every) [^.;!?,]*|"
    r"\b(?:those|all|people|nations|countries|everyone|anyone|everybody|anybody)\b[^.;!?,]{0,30}? "
    r"who\b[^.;!?,]*",
    re.IGNORECASE,
)
NOT_TRUE = re.compile(
    r"^\W*(?:it|that|this)(?: is|[’']s|s) (?:simply |just )?(?:not true|untrue|false|a lie|wrong) "
    r"that\b",
    re.IGNORECASE,
)
TALKS = (
    r"(?:negotiat\w*|talks?|talking|dialogue?|discuss\w*|meet(?:s|ings?)?|consult\w*|"
    r"conversations?|diploma\w+)"
)
TOWARDS = re.compile(
    rf"\b{TALKS}\b(?P<what>(?:(?:(?!\band\b)[^.;!?,])*?\b(?:to|on|about|over|for|aimed at|"
    r"regarding|of|towards?)\b|(?<=negotiate) (?:an?|the)\b)(?:(?!\band\b)[^.;!?,])*?"
    r"\b(?:end\w*|stop\w*|halt\w*|cease\w*|cessation|truce|peace\w*|settl\w*|resol\w*|"
    r"solution|conclu\w+)\b[^.;!?]*)",
    re.IGNORECASE,
)
# "Agreed to set out its view of a truce": what is told of it, and not whether it is wanted.
VIEW_OF = re.compile(
    r"\b(?:detail|present|set out|lay out|outline|discuss|exchange|share|submit|spell out|explain|"
    r"describe|hear|study|consider)\w*\s+(?:[\w’'-]+\s+){0,3}?(?:visions?|views?|ideas?|"
    r"thoughts|positions?|approach(?:es)?|understanding|opinions?)\s+(?:of|on|for|about|regarding|"
    r"concerning)\b(?:(?!\band to\b)[^.;!?,])*",
    re.IGNORECASE,
)
# "Talks on a swap": readiness to talk, and no word yet on who is let go.
TALKS_ON = re.compile(
    rf"\b{TALKS} (?:on|about|over|for|aimed at|regarding)\b(?:(?!\b(?:and|to)\b)[^.;!?,])*",
    re.IGNORECASE,
)
STRICTLY = {
    issue: re.compile(rf"\b(?:{words})", re.IGNORECASE)
    for issue, words in {
        Issue.TALKS_RESUMPTION: r"talk(?:s|ing)?\b|negotiat|dialog|(?:the |at |conference )table|"
        r"(?:next|new|first|second|third|fourth|fifth|another|further) round|round of|meet|"
        r"sit(?:ting)? down|consult|conversation|discuss\w* (?:with|peace|an? |ending|it\b|this\b)|"
        r"settle|solution|summit|engag|"
        r"peace\w* (?:talk|process|effort|plan|deal|solution|resolution|settlement|initiative)|"
        r"(?:mak\w+|seek\w*|reach\w*|come to) (?:a )?(?:\w+ )?peace|"
        r"contacts?\b|compromise|accord|agreement|deal\b|diplomacy|diplomatic (?:solution|"
        r"settlement|path|way|track|process|means|resolution)|themselves",
        Issue.SECURITY_GUARANTEES: r"guarant|assur|protect|shield|umbrella|mutual defen|pacts?\b|"
        r"treaty|deterren|troops?\b|soldiers?\b|forces?\b|contingent|peacekeep|article (?:five|5)|"
        r"defend|safe(?:ty|guard)|security (?:concern|interest|need|architecture|arrangement)|"
        r"backstop|willing|invad|invasion|attack",
        Issue.PARTICIPATION: r"seats?\b|chair\b|delegat|talks?\b|negotiat|table|participat|inclu|"
        r"exclu|involv|presen|represent|attend|join|observ|part in|without (?:us|them|him|her)|"
        r"invited? to (?:the |any )?(?:talks|round|meeting|summit|conference)|be a deal with|voice|"
        r"say in|guests?\b",
    }.items()
}
# Whose place, form, text or guest is meant stands often without a word for the issue itself.
BY_NAME = frozenset(
    {
        Issue.NEGOTIATING_BASIS,
        Issue.TALKS_VENUE,
        Issue.TALKS_FORMAT,
        Issue.HOSTILITIES,
    }
)
# A refusal is often told without a word for its matter: "we need no third pair of eyes".
NAMED_IN_REFUSALS = frozenset(
    {Issue.TALKS_RESUMPTION, Issue.CEASEFIRE, Issue.PARTICIPATION, Issue.SECURITY_GUARANTEES}
)
READY = r"(?:ready|prepared|willing|open|available|in favou?r)"
TAKES_UP = re.compile(
    rf"\b{READY}(?: (?:for|to|of) (?:it|that|this|so|one|such|do (?:so|it|that)|(?:take|use|seize|"
    r"accept|consider|discuss) (?:it|that|this|one)))?\W*$|"
    r"\b(?:take|use|seize|accept|welcome|do|consider|join|support) (?:it|that|this|so|one)\b\W*$",
    re.IGNORECASE,
)
# "At these talks we shall speak of trade": the talks are where, not what is wanted.
AT_TALKS = re.compile(
    r"\b(?:at|during|after|before|since|following|ahead of|amid) (?:[\w’'-]+ ){0,3}?"
    r"(?:talks|negotiations|meetings?|rounds?|consultations|summits?)\b",
    re.IGNORECASE,
)
# "The best place for negotiations": where talks are held, not whether.
PLACE_OF_TALKS = re.compile(
    r"\b(?:places?|venues?|sites?|locations?|platforms?|city|capital|spot|setting|ground|grounds|"
    r"address) (?:for|of|to (?:hold|host|have|start|conduct)) (?:[\w’'-]+ ){0,3}?"
    r"(?:talks|negotiations|negotiating|meetings?|rounds?|consultations|summits?|dialogue)\b",
    re.IGNORECASE,
)
PREVIOUS = re.compile(
    r"\b(?:in|under|of|during|at|from) (?:the|that|an?|its|their) (?:previous|earlier|former|old|"
    r"last year[’']s|collapsed|failed|expired) (?:[\w’'-]+ ){0,2}?(?:deals?|agreements?|accords?|"
    r"rounds?|truces?|ceasefires?|talks|negotiations|texts?|plans?|proposals?)\b",
    re.IGNORECASE,
)
# No side offers these of its own: such words are a charge against somebody.
ILL = re.compile(
    r"\b(?:starv(?:e|ing|ation)|chaos|as a weapon|genocide|ethnic cleansing|massacres?|"
    r"humiliat\w+|war crimes?)\b",
    re.IGNORECASE,
)
AVERTS = re.compile(
    r"\b(?:end|stop|avert|prevent|avoid|against|relie\w+|eas\w+|sav(?:e|ing)|halt|fight|combat|"
    r"investigat\w+|never|no longer|not)\b",
    re.IGNORECASE,
)
AS = re.compile(r"^\W*as\b", re.IGNORECASE)
WAYS = frozenset({Issue.TALKS_VENUE, Issue.TALKS_FORMAT, Issue.PARTICIPATION})
READINESS = frozenset({ActKind.OFFER, ActKind.ACCEPT, ActKind.COMMIT, ActKind.PROPOSE})
HELD = (
    r"\b(?:meetings?|talks|rounds?|sessions?|summit|negotiations|encounter|contacts)\b[^,;.]*?"
    r"\b(?:in|at)\s+{place}\b[^,;.]*?\b(?:last|past|earlier|previous|ago|yesterday|"
    r"(?:on|in) (?:mon|tues|wednes|thurs|fri|satur|sun|jan|feb|mar|apr|may|june|july|aug|sept|"
    r"oct|nov|dec)\w*)\b"
)
# "The only outcome of the meeting in Osk last week": what it was about is told by other words.
OVER = re.compile(
    r"\b(?:outcomes?|results?|wake|aftermath) (?:of|from) [^,;.]*?\b(?:meetings?|talks|rounds?|"
    r"sessions?|summits?|negotiations)\b[^,;.]*",
    re.IGNORECASE,
)
# To follow the news, or what others make of it, is no monitoring of what was agreed.
LOOKING_ON = re.compile(
    r"\b(?:monitor|watch|observ|follow)(?:s|es|ed|ing)?\b (?:very |quite )?"
    r"(?:closely |carefully |attentively )?(?:(?:all|the|these|those|any|every|its|their|his|her|"
    r"this|how|what) )*(?:(?!of\b)\w+ )?(?:reactions?|responses?|news|developments?|statements?|"
    r"situation|events?|reports?|remarks|comments|media|mood|opinions?|debates?|discussions?|"
    r"rhetoric|signals?)\b",
    re.IGNORECASE,
)
OUTCOME = r"\b(?:outcome|results?|follow[- ]up|wake|agreements? (?:reached|made)|since|after)\b"


def main_words(row: Spoken) -> str:
    """What an act says, with its cue, and without the asides."""
    own = row.heart or row.words
    words = f"{row.cue} {own}" if row.cue else own
    if row.condition:
        words = words.replace(row.condition, " ")
    return ASIDE.sub(" ", words)


def bears_on(row: Spoken, issue: Issue, option: str | None) -> bool:
    """Whether its own words are on the issue; where its words are not known, they are."""
    if row.shown is None:
        return True
    if NOT_TRUE.search(row.words):
        return False
    if of_an_old_text(row) or foretells_ill(row) or object_elsewhere(row) or looks_on(row, issue):
        return False
    if takes_up_its_condition(row):
        return named_in(issue, row.condition or "")
    if issue is Issue.TALKS_VENUE and option and _place_of_the_past(row, option):
        return False
    if row.answers and issue is row.issues[0]:
        return not _names_another(row, issue)
    if row.act is ActKind.REJECT and issue is row.issues[0]:
        if issue not in NAMED_IN_REFUSALS:
            return True
    elif issue in BY_NAME:
        return True
    words = OVER.sub(" ", main_words(row))
    if issue is Issue.TALKS_RESUMPTION:
        words = abroad(PLACE_OF_TALKS.sub(" ", AT_TALKS.sub(" ", words)))
    if issue is Issue.TERRITORY:
        words = not_where(words)
    if issue is Issue.CEASEFIRE:
        words = TOWARDS.sub(_talks_alone, words)
    if issue is Issue.PRISONERS:
        words = TALKS_ON.sub(" ", words)
    if issue not in BY_NAME:
        words = VIEW_OF.sub(" ", words)
    if named_in(issue, words):
        return True
    return (
        issue not in STRICTLY
        and option is not None
        and (option_of(issue, words) is not None or option.lower() in words.lower())
    )


def tells_of(row: Spoken, issue: Issue) -> bool:
    """Whether plain words on an issue stand in what is told, whatever kind of act it is."""
    words = main_words(row)
    if issue is Issue.TALKS_RESUMPTION:
        words = abroad(words)
    if issue is Issue.TERRITORY:
        words = not_where(words)
    if issue is Issue.NEGOTIATING_BASIS:
        words = IDIOM.sub(" ", words)
    told = row.answers and issue in row.issues[:1]
    return told or (named_in(issue, words) and not looks_on(row, issue))


def provides(row: Spoken, issue: Issue) -> bool:
    """Whether a text that requires something requires it on this issue."""
    found = PROVISION.search(row.heart or row.words) if row.act is ActKind.DEMAND else None
    return found is not None and named_in(issue, ASIDE.sub(" ", found["what"]))


def _names_another(row: Spoken, issue: Issue) -> bool:
    """Whether an answer to what is on the table names that itself, and it is another matter."""
    words = row.heart or row.words
    named = issue_of(words) if issue in WAYS else None
    return named is not None and named is not issue and not named_in(issue, words)


def looks_on(row: Spoken, issue: Issue) -> bool:
    """Whether words on monitoring tell only of somebody who follows what others say or do."""
    return (
        issue is Issue.MONITORING_VERIFICATION
        and LOOKING_ON.search(row.words) is not None
        and not names(issue, LOOKING_ON.sub(" ", row.words))
    )


def of_an_old_text(row: Spoken) -> bool:
    """ "Refused those talks in the previous deal": told of what is over, whenever it is printed."""
    told = row.kind in ("narrated", "indirect") and row.act in (ActKind.REJECT, ActKind.ACCEPT)
    return told and PREVIOUS.search(row.words) is not None


def named_in(issue: Issue, words: str) -> bool:
    """Whether words name an issue plainly enough to be a stance on it."""
    strictly = STRICTLY.get(issue)
    return names(issue, words) if strictly is None else strictly.search(words) is not None


def _talks_alone(found: re.Match[str]) -> str:
    """ "Negotiate to end the war": the talks stay, what they are for goes."""
    return found.group().removesuffix(found["what"])


def wants_talks(row: Spoken) -> bool:
    """Whether the words are of talks to end a war, and of no arrangement that ends it."""
    words = main_words(row)
    return TOWARDS.search(words) is not None and not names(
        Issue.CEASEFIRE, TOWARDS.sub(_talks_alone, words)
    )


def takes_up_its_condition(row: Spoken) -> bool:
    """ "If there is a chance to talk, we are prepared": what is offered stands in the condition."""
    if row.act not in READINESS or not row.condition:
        return False
    rest = row.words.replace(row.condition, " ")
    return rest != row.words and TAKES_UP.search(without_remark(rest).strip(' ,.;!”"')) is not None


def foretells_ill(row: Spoken) -> bool:
    """Whether an act coded as an offer or a promise tells of a wrong that nobody would offer."""
    return (
        row.act in READINESS
        and ILL.search(row.words) is not None
        and AVERTS.search(row.words) is None
    )


def object_elsewhere(row: Spoken) -> bool:
    """ "Dismissed … as a joke": what was dismissed stands before, not in these words."""
    told = row.kind == "narrated" and row.act in (ActKind.REJECT, ActKind.ACCEPT)
    return told and AS.search(row.words) is not None


def _place_of_the_past(row: Spoken, option: str) -> bool:
    """Whether the words only tell where talks were held: nobody wants them there by that."""
    place = re.escape(option)
    held = re.search(HELD.format(place=place), row.words, re.IGNORECASE)
    after = re.search(rf"{OUTCOME}[^,;.]*\b{place}\b", row.words, re.IGNORECASE)
    return held is not None or after is not None

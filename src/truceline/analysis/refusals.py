"""What a yes or a no is of: a paper, a person's fitness, somebody else's act.

A refused draft is a word on that draft, and not on everything that it is about. To say that
a mediator is unfit is a view of the mediator. And "Norlund refused", told by Veska, is no
refusal by Veska, however it was coded.
"""

import re

from truceline.analysis.concern import Bench
from truceline.vocabulary.acts import ABOUT_TALKS, ActKind, Issue
from truceline.vocabulary.names import fold
from truceline.vocabulary.positions import Spoken

PAPER = (
    r"(?:proposals?|plans?|drafts?|papers?|texts?|formulas?|outlines?|offers?|initiatives?|"
    r"documents?|memorand\w+|frameworks?|packages?|road ?maps?|counter-?proposals?|"
    r"counter-?offers?|deals?|terms)"
)
# Between the start, or the verb of refusal, and the paper stand only what describes it.
BETWEEN = (
    r"(?:(?!(?:of|for|to|by|that|which|who|with|on|in|from|and|or|as|any|all|is|are|was)\b)"
    r"[\w’'-]+,?\s+){0,6}?"
)
ANSWERING = (
    r"\b(?:reject|refus|declin|turn|dismiss|rebuff|spurn|oppos|agree|accept|approv|endors|"
    r"back|veto|den)\w*\s+(?:down\s+|to\s+)?"
)
OF_A_PAPER = re.compile(rf"(?:^\W*|{ANSWERING})\[?{BETWEEN}{PAPER}\b", re.IGNORECASE)
# "The offer of talks", "its proposal to mediate": the talks are what is answered.
OF_TALKS = re.compile(
    rf"\b{PAPER}\s+(?:of|for|to|on)\s+(?:[\w’'-]+\s+){{0,5}}?(?:talk\w*|negotiat\w*|dialogue|"
    r"meet\w*|mediat\w*|good offices|broker\w*|facilitat\w*|host(?:s|ed|ing)?|summit|venue|join\w*|"
    r"attend\w*)\b|\bmediation\s+(?:offer|proposal|role|effort)s?\b",
    re.IGNORECASE,
)
# "Rejected the comment that nobody starves": denied, and no wish refused.
OF_A_CLAIM = re.compile(
    r"^\W*(?:[\w’']+ ){0,4}?(?:comments?|claims?|assertions?|suggestions?|allegations?|remarks?|"
    r"statements?|notions?|reports?|accusations?|charges?) (?:that|as|of having)\b",
    re.IGNORECASE,
)
# Of these a refused paper can be the thing itself: "its proposal of a meeting in Porto Tarsh".
ON_TALKS = ABOUT_TALKS - {Issue.MEDIATION}
WAYS = frozenset({Issue.TALKS_VENUE, Issue.TALKS_FORMAT, Issue.MEDIATION})
# And of these, where the paper is called by what it asks for: "the proposal of a local truce".
BY_OPTION = frozenset({Issue.CEASEFIRE, Issue.NUCLEAR, Issue.FORCE_LIMITS})
FITNESS = re.compile(
    r"\b(?:fitness|suitab\w+|credib\w+|competen\w+|qualifications?|neutrality|impartiality|"
    r"good faith|motives?|credentials|integrity|honesty|sincerity|usefulness|ability|abilities|"
    r"judge?ment|experience|unfit|not fit|unsuit\w+|clown|puppet|amateurs?|lackeys?|fools?|"
    r"stooges?|clueless|ridiculous|laughable|laughing stock)\b|"
    r"\b(?:dismiss|brush|derid|mock|ridicul|portray|describ|wav|wrote off|written off)\w*\b"
    r"[^.;!?]{0,60}\bas (?:an?|the|being|too|un\w+|not)\b",
    re.IGNORECASE,
)
DECLINES = re.compile(
    r"\b(?:no (?:need|use|room|place|role)|do(?:es)? not need|don[’']t need|refus\w+ to (?:work|"
    r"meet|deal|talk|speak|receive|accept)|will not (?:work|meet|deal|talk|speak|receive|accept)|"
    r"as (?:an? |the |its |their )?(?:\w+ ){0,2}?(?:mediators?|go-betweens?|brokers?|hosts?|"
    r"intermediar\w+|facilitators?|envoys?)|mediation)\b",
    re.IGNORECASE,
)
# The matter is left to those who fight; no word against their talks.
HANDS_BACK = re.compile(
    r"\b(?:must|ha(?:ve|s|d) to|needs? to|should|ought to|let|lets|letting|leav\w+|left|up to|"
    r"for)\b[^.;!?]{0,40}?\b(?:find|settl|solv|resolv|sort|work|decid|agree|end|finish|"
    r"negotiat|handl|fix)"
    r"[^.;!?]{0,50}?\b(?:themselves|alone|on their own|(?:between|among) themselves|without us)\b",
    re.IGNORECASE,
)
# Somebody else's yes or no, where the speaker would say "we": "it opposes every effort".
THEIRS = re.compile(
    r"(?:^|[.;!?…,:]\s+|\b(?:that|and|but|because|since|as|while|so|if)\s+)[“\"]?"
    r"(?:it|they|he|she|these \w+|those \w+)\s+"
    r"(?:(?:has|have|had|is|are|was|were|will|would|do|does|did|can|could)(?: not|n[’']t)?\s+)?"
    r"(?:\w+ly\s+|also\s+|again\s+|now\s+|still\s+|always\s+|never\s+|only\s+|just\s+|both\s+){0,2}"
    r"(?:refus\w+|reject\w+|declin\w+|turn(?:s|ed|ing)? down|oppos\w+|accept\w*|agree[sd]?\b|"
    r"support\w*|back(?:s|ed|ing)?\b|endors\w+|welcom\w+|understand\w*|understood|"
    r"walk(?:s|ed|ing)? (?:out|away)|rul(?:es|ed|ing) out|disagree\w*|block\w*|"
    r"(?:not )?(?:want|wants|wanted|wanting)|insist\w*|demand\w*|fail\w*)\b",
    re.IGNORECASE,
)
DID = (
    r"(?:(?:has|have|had|is|are|was|were|would|will|does|do|did|could|can)(?: not|n[’']t)?\s+)?"
    r"(?:\w+ly\s+|also\s+|again\s+|now\s+|still\s+|repeatedly\s+){0,2}"
    r"(?:refus\w+|reject\w+|accept\w*|agree\w*|declin\w+|turned down|turning down|oppos\w+|"
    r"walked (?:out|away)|not want|want\w*|ruled out|insist\w*|failed)\b"
)
SUBJECT = re.compile(
    rf"^\W*(?:the )?(?P<who>[\w-]+(?: [\w-]+){{0,3}}?)\W*\s+(?:{DID}|"
    r"(?:fully |also )?(?:support|understand|back|endors|welcom)\w*)",
    re.IGNORECASE,
)
ANSWERED = frozenset({ActKind.REJECT, ActKind.ACCEPT, ActKind.PRAISE})
OWN = re.compile(r"\b(?:we|I|us|our|ours|both|each|together|jointly|the sides|two sides)\b")


def of_a_paper(row: Spoken) -> bool:
    """Whether what is accepted or refused is a text, an offer or a plan, and not its matter."""
    return (
        row.shown is not None
        and row.act in (ActKind.REJECT, ActKind.ACCEPT)
        and OF_A_PAPER.search(row.words) is not None
        and OF_TALKS.search(row.words) is None
    )


def of_something_else(row: Spoken, issue: Issue, option: str | None) -> bool:
    """Whether an answer to a paper only touches this issue."""
    if row.act is ActKind.REJECT and row.shown is not None and OF_A_CLAIM.search(row.words):
        return True
    if issue is Issue.MEDIATION:
        return of_a_paper(row)  # whose paper it is says nothing of who may mediate
    of_talks = row.act is ActKind.REJECT and issue is Issue.TALKS_RESUMPTION
    if of_talks and (one_way_of(row) or hands_back(row)):
        return True
    if row.act is not ActKind.REJECT or issue in ON_TALKS or (option and issue in BY_OPTION):
        return False
    return of_a_paper(row)


def hands_back(row: Spoken) -> bool:
    """ "They must settle it themselves": no part in it is wanted, and talks are, if theirs."""
    return row.shown is not None and HANDS_BACK.search(row.heart or row.words) is not None


def one_way_of(row: Spoken) -> bool:
    """Whether one place, form or mediator of talks is refused, and not talks as such."""
    return row.shown is not None and bool(row.option) and row.issues[0] in WAYS


def judges(row: Spoken) -> bool:
    """Whether a mediator is called unfit, or names, and no service is declined."""
    told = f"{row.cue} {row.words}"
    return FITNESS.search(told) is not None and DECLINES.search(told) is None


def of_another_side(row: Spoken, bench: Bench) -> bool:
    """Whether the words tell a yes or a no of another party: "Norlund refused", said by Veska.

    In quoted words "it opposes" is said of somebody else, for of itself a side says "we".
    """
    words = row.heart or row.words
    naming = bench.naming
    if naming is None or row.shown is None or row.act not in ANSWERED:
        return False
    if OWN.search(words) or row.kind == "narrated":
        return False
    if row.kind == "direct" and THEIRS.search(words) is not None:
        return True
    told = fold(words)
    for name in naming.finditer(told):
        if re.match(rf"(?:\W|[’']s)*\s+{DID}", told[name.end() :]):
            return bench.names[name.group()] != row.side
    known = {**bench.onlookers, **dict.fromkeys(bench.elsewhere, "")}
    subject = SUBJECT.match(told)
    return subject is not None and known.get(subject["who"], row.side) != row.side

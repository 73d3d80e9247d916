"""Whether a promise, a forecast or a threat is none, for its words tell what is over.

"Announced a successful strike", "has suspended its aid", "blasts could be heard": such words
bind nobody and foretell nothing. Read strictly: any word for what is to come keeps them.
"""

import re

from truceline.vocabulary.acts import ActKind

# What is to come, might come, or is bound to.
AHEAD = re.compile(
    r"\b(?:will|won[’']t|shall|would|wouldn|may|might|must|should|can|cannot|going to|about to|"
    r"ready|bound to|set to|due|likely|unlikely|tomorrow|soon|next|future|if|unless|until|when|"
    r"once|provided|on condition|in case|(?:so|as) long as|"
    r"(?:is|are|was|were|am|be|agreed|decided) to|plan(?:s|ned|ning)?|hop(?:es?|ed|ing)|"
    r"want(?:s|ed|ing)?|commit(?:s|ted|ting|ments?)?|(?:vow|pledg|promis|threat|warn|intend|"
    r"intent|expect|prepar|consider|prospect|undert|guarant|assur|swear|swor|predict|forecast|"
    r"risk)\w*)\b|[’']ll\b|\bcould (?!be (?:heard|seen|felt)\b)",
    re.IGNORECASE,
)
HAVE = r"(?:has|have|had) (?:\w+ly |now |also |already )?(?:been )?"
# A measure or a blow told as done, in the words that tell of it or at the head of what is told.
TAKEN = re.compile(
    rf"^\W*(?:[\w’'-]+ ){{0,5}}?{HAVE}(?:suspended|halted|stopped|imposed|introduced|struck|hit|"
    r"attacked|carried out|closed|cut|severed|broken off|expelled|seized|blocked|banned|"
    r"withdrawn|cancell?ed|destroyed|bombed|fired)\b",
    re.IGNORECASE,
)
# To approve an offensive is a threat still; a package of sanctions that is agreed is there.
ADOPTED = re.compile(
    rf"^\W*(?:\w+ )?(?:{HAVE})?(?:agreed (?:on|upon|to)|adopted|approved|passed|imposed) "
    r"(?:[\w’'-]+ ){0,4}?(?:packages?|sanctions?|tariffs?|embargo|restrictions?|bans?)\b",
    re.IGNORECASE,
)
# Told as done, at the head of a line or in the past: "suspends trade talks", "imposed a ban".
AT_ONCE = re.compile(
    r"^\W*(?:suspend(?:s|ed)|halt(?:s|ed)|impose(?:s|d)|freezes|froze|expel(?:s|led)|"
    r"sever(?:s|ed)|cancel(?:s|led)|recall(?:s|ed)|ban(?:s|ned)|introduce[sd])\b",
    re.IGNORECASE,
)
# "Was promised intelligence": whoever is told of here got a promise and made none.
RECEIVED = re.compile(
    r"^\W*(?:(?:has|have|had) been|was|were|is|are|been|being|got|received) (?:\w+ly )?(?:"
    r"promised|pledged|assured|guaranteed|warned|threatened)\b|"
    r"^\W*(?:has |have |had )?(?:got|received|secured|obtained|won) (?:an? |the )?(?:[\w-]+ )?"
    r"(?:promises?|pledges?|assurances?|guarantees?|warnings?|threats?)\b",
    re.IGNORECASE,
)
CARRIED_OUT = re.compile(
    r"\bsuccessful(?:ly)? (?:\w+ )?(?:strikes?|attacks?|raids?|operations?|struck|hit|destroyed|"
    r"attacked)\b",
    re.IGNORECASE,
)
# Blows told with whom they struck, measures told as taken: "raids killing nine on Tuesday".
BLOWS = (
    r"(?:strikes?|attacks?|raids?|bombings?|bombardments?|shelling|assaults?|blasts?|explosions?)"
)
HARMED = r"(?:kill|wound|injur|maim|destroy|damag|displac)(?:ed|ing)|claimed|left"
STRUCK = re.compile(
    rf"\b{BLOWS}\b[^.;!?]{{0,60}}?\b(?:{HARMED})\b|\b(?:was|were) (?:killed|wounded|injured|"
    r"imposed|introduced|struck|hit|closed|suspended|shut|halted|carried out|destroyed|damaged)\b",
    re.IGNORECASE,
)
HEARD = re.compile(r"\bcould be (?:heard|seen|felt)\b", re.IGNORECASE)
# A forecast retold with its end.
ENDED = re.compile(
    r"\b(?:didn[’']t|did not|hasn[’']t|has not|never) (?:\w+ )?(?:work(?:ed)? out|happen(?:ed)?|"
    r"come (?:true|about)|materiali[sz]ed?)\b|\b(?:came to nothing|came true)\b",
    re.IGNORECASE,
)
WE_DID = re.compile(
    r"\b(?:we|I|he|she|they) (?:\w+ly )?(?:fought|repelled|repulsed|beat off|waged|conducted|"
    r"shot down|destroyed|intercepted|carried out|struck|attacked|defended)\b",
    re.IGNORECASE,
)
# A measure or a decision of a day that is past: "decided to recall its envoys last Thursday".
DONE = re.compile(
    r"^\W*(?:impos|launch|carr|enforc|order|declar|introduc|establish|start|block|mount|"
    r"decid|approv|announc)\w*ed\b|^\W*decision\b",
    re.IGNORECASE,
)
PAST = re.compile(
    r"\b(?:last (?:mon|tues|wednes|thurs|fri|satur|sun)day|last (?:week|month|year|spring|summer|"
    r"autumn|fall|winter)|yesterday|ago\b|earlier this|that lasted|lasted (?:for )?\w+|"
    r"(?:in|since|of) (?:early |late |mid-)?(?:19|20)\d\d|an? (?:19|20)\d\d )",
    re.IGNORECASE,
)
# "I’ll tell you what is odd": how somebody opens a remark, and nothing to come.
OPENERS = re.compile(
    r"\b(?:I|we|you)(?:[’']ll| will| must| should| would| can| may) (?:just |only )?"
    r"(?:tell|say|ask|add|remind|admit|confess|repeat|stress|recall|note|imagine|see)\b"
    r"(?: (?:you|everyone|again|this))?(?! (?:no|yes)\b)",
    re.IGNORECASE,
)
# "May be going to the wrong hands": what may be so now, and is not foretold.
MAY_BE_NOW = re.compile(
    r"\b(?:may|might|could)(?: \w+)? be (?:\w+ly )?\w+ing\b|"
    r"\bwhat (?:may|might|could)(?: \w+)? be\b|\blikely (?:was|were|has|had|\w+ed)\b|"
    r"\b(?:was|were|has been|have been|had been) (?:most |very )?likely\b",
    re.IGNORECASE,
)
FORETELLS = re.compile(
    r"\b(?:never|fear(?:s|ed|ing)?(?! for\b)|inevitabl\w+|matter of time|"
    r"sooner or later|lead(?:s|ing)? to|spells?|means?|doomed|chances?|"
    r"prospects?|(?:im)?possib\w+|danger\w*|"
    r"threat\w*|path to|on the (?:brink|"
    r"verge|way)|later|ahead|coming|turn(?:s|ing)? into|become?s?|collaps\w+)\b",
    re.IGNORECASE,
)
NOT_SO = re.compile(
    r"\bexpected to\b[^.;!?]*\bbut (?:\w+ )?(?:declined|refused|did not|didn[’']t|failed|"
    r"never|backed (?:out|down)|withdrew)\b",
    re.IGNORECASE,
)
DEEDS = {
    ActKind.THREATEN: (TAKEN, AT_ONCE, CARRIED_OUT, ADOPTED, STRUCK),
    ActKind.COMMIT: (TAKEN, WE_DID),
    ActKind.PREDICT: (HEARD,),
}


def tells_of_now(words: str) -> bool:
    """Whether a clause that is coded as a forecast has no word for what is to come.

    >>> tells_of_now("the window is narrowing"), tells_of_now("the window will close")
    (True, False)
    """
    if NOT_SO.search(words) is not None:
        return True
    ahead = AHEAD.search(MAY_BE_NOW.sub(" ", OPENERS.sub(" ", words)))
    return ahead is None and FORETELLS.search(words) is None


def is_received(cue: str) -> bool:
    """Whether words tell of a promise or a threat that somebody got, and did not make.

    >>> is_received("was promised"), is_received("has promised")
    (True, False)
    """
    return RECEIVED.search(cue) is not None


def long_done(act: ActKind, cue: str, words: str) -> bool:
    """Whether a measure or a decision is told with the day, now past, on which it was taken.

    >>> long_done(ActKind.THREATEN, "decided", "to recall its envoys last Thursday")
    True
    """
    if act is not ActKind.THREATEN:
        return False
    return DONE.search(cue or words) is not None and PAST.search(words) is not None


def is_over(act: ActKind, cue: str, words: str) -> bool:
    """Whether what an act promises, foretells or threatens was done before.

    >>> is_over(ActKind.THREATEN, "has suspended", "its aid")
    True
    >>> is_over(ActKind.THREATEN, "has warned", "that it would suspend its aid")
    False
    """
    told = f"{cue} {words}".strip()
    return AHEAD.search(told) is None and any(deed.search(told) for deed in DEEDS.get(act, ()))


def has_ended(act: ActKind, words: str) -> bool:
    """Whether a forecast is only retold, with what became of it, whatever day it names.

    >>> has_ended(ActKind.PREDICT, "peace within a day. That didn't work out")
    True
    """
    foretold = act is ActKind.PREDICT and AHEAD.search(words) is None
    return foretold and ENDED.search(words) is not None

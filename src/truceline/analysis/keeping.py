"""What words say of a promise: that it was kept, broken, is lacking still, or is taken back.

Written from the language of announcements and charges; a sign alone decides nothing (see
`outcomes`).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

KEPT, BROKEN, LACKING, WITHDRAWN = "kept", "broken", "lacking", "withdrawn"
WORD = r"(?:promises?|pledges?|word|commitments?|obligations?|undertakings?|deals?|agreements?)"
OF_ONES_OWN = r"(?:(?:its|his|her|their|our|the|a|that|this|any|all)\s+(?:own\s+)?)?"
SIGNS = {
    WITHDRAWN: re.compile(
        rf"\bwithdr(?:ew|awn|aws?|awing)\s+{OF_ONES_OWN}(?:offer|threat|promise|pledge|proposal)|"
        r"\bno longer (?:bound|stands?|holds?|valid|applies|on the table|intends?)|"
        r"\b(?:took|taken|takes?|taking) (?:it |that |this )?back\b|\brescind\w*|\brevok\w+|"
        r"\bcalled off\b|\bcancel\w*|\bfigure of speech\b|\bmatter (?:was|is) closed\b|"
        r"\b(?:drop(?:s|ped)?|lift(?:s|ed)?) (?:its|his|her|their|the) (?:threat|ultimatum)",
        re.IGNORECASE,
    ),
    BROKEN: re.compile(
        rf"\b(?:broke|broken|breaks?|breaking) {OF_ONES_OWN}{WORD}|\bbreach\w*|\bviolat\w+|"
        rf"\brenege\w*|\bwent back on\b|\bdishonou?r\w*|\bforgot(?:ten)?\b|"
        r"\b(?:was|were|proved|proven) wrong\b|\bdid not come true\b|\bempty (?:words?|promises?)|"
        r"\bfailed to\b|\bhas failed\b|\bhave failed\b|\bmissed (?:its|his|her|their|the) deadline",
        re.IGNORECASE,
    ),
    LACKING: re.compile(
        r"\b(?:is|are|was|were|been|being|comes?|came) (?:\w+ )?(?:late|overdue|behind)\b|"
        r"\b(?:missed|past|after) the (?:deadline|date)\b|\bdelay(?:s|ed)?\b|\bnot yet\b|"
        r"\bstill (?:not\b|no\b|there\b|waiting\b|await\w*|stand\w*|hold\w*|held\b|remain\w*|in\b|"
        r"on\b|missing\b|has\b|have\b)|\byet to\b|\bremains? (?:un\w+ed|to be)\b|"
        r"\breceived (?:no|nothing)\b|\bnothing (?:has|had|was|came|arrived)\b|"
        r"\b(?:had|have|has) promised to\b",
        re.IGNORECASE,
    ),
    KEPT: re.compile(
        rf"\b(?:kept|keeps|stood by|stands by|fulfil(?:s|led|ls)?|honou?red|met) "
        rf"{OF_ONES_OWN}{WORD}|"
        r"\bas (?:promised|agreed|pledged|announced)\b|\bcame true\b|\b(?:was|were|proved) right\b|"
        r"\b(?:was|were|been|is|are|has|have|had|all) (?:\w+ ){0,2}(?:handed over|handed|"
        r"turned over|delivered|completed|carried out|released|freed|withdrawn|"
        r"pulled (?:back|out)|removed|"
        r"implemented|fulfilled|honoured|honored|repatriated|exchanged|returned|lifted|reopened|"
        r"opened|signed|ratified|paid|sent|cleared|driven off|taken (?:down|off|away)|closed)\b|"
        r"\b(?:handed over|delivered|released|freed|returned|reopened|pulled back|pulled out of|"
        r"has left|have left|had left|left our hands|has arrived|have arrived|arrived|has received|"
        r"had received|have received|took effect|is empty|is clear|are gone|is complete)\b|"
        r"\b(?:has|have) (?:begun|begin|started|crossed)\b",
        re.IGNORECASE,
    ),
}
NOT = re.compile(
    r"(?:\b(?:not|never|no|nothing|nobody|none|hardly|without)|n[’']t)\W+(?:\w+\W+){0,2}$",
    re.IGNORECASE,
)
AHEAD = re.compile(
    r"\b(?:will|would|shall|must|should|to|may|might|could|can|cannot|if|when|once|until|till|"
    r"unless|before|after|whether|[’']ll)\W+(?:\w+\W+){0,4}$",
    re.IGNORECASE,
)
SPEAKS_OF_IT = re.compile(
    r"\b(?:promis\w*|pledg\w*|deadlines?|undertak\w*|undertook|vow\w*|commitments?|"
    r"threat\w*|forecasts?|predict\w*|expected)\b",
    re.IGNORECASE,
)
OWN_FORECAST = re.compile(
    r"\b(?:I|we|he|she|they) (?:was|were) (?:\w+ )?(?:wrong|right)\b", re.IGNORECASE
)
SENTENCE = re.compile(r"(?<=[.!?…])[”’\"']?\s+")
BACK = 60  # letters before a sign in which a negation or a future stands


@dataclass(frozen=True, slots=True)
class Token:
    """Words that tell what became of something, in the passage in which they stand."""

    says: str  # KEPT, BROKEN, LACKING, WITHDRAWN
    words: str
    passage: str


def signs_in(told: str) -> Iterator[Token]:
    """Every sign with its sentence and the one before; what is only ahead, asked or denied is none.

    >>> [(s.says, s.words) for s in signs_in("The list was not handed over. It has been sent.")]
    [('lacking', 'was not handed over'), ('kept', 'has been sent')]
    >>> list(signs_in("The list will be handed over, if all is signed."))
    []
    """
    sentences = [one for one in SENTENCE.split(told) if one.strip()]
    for number, sentence in enumerate(sentences):
        if not sentence.rstrip("”’\"' ").endswith("?"):
            passage = " ".join(sentences[max(0, number - 1) : number + 1])
            for says, words in in_sentence(sentence):
                yield Token(says, words, passage)


def in_sentence(sentence: str) -> Iterator[tuple[str, str]]:
    """What the signs of one sentence say."""
    for says, pattern in SIGNS.items():
        for match in pattern.finditer(sentence):
            before = sentence[max(0, match.start() - BACK) : match.start()]
            if AHEAD.search(before):
                continue
            denied = NOT.search(before) or re.search(r"\bnot\b", match.group())
            if not denied or (says == LACKING and not NOT.search(before)):
                yield says, match.group()
            elif says == KEPT:
                yield LACKING, match.group()

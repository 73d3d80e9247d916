"""Which charges tell that something happened, and which denials say that it did not.

To criticise a plan, to lash out at a rival or to call him names is a judgement: nobody says
that a thing happened, so nobody can deny it. A court that dismisses a charge rules, and who
cannot mend a lamp denies nothing.
"""

import re

from truceline.analysis.figures import figures
from truceline.analysis.lexicon import claim_words
from truceline.vocabulary.acts import ActKind
from truceline.vocabulary.names import fold
from truceline.vocabulary.positions import Spoken

OPENING = 60  # characters in which the object of a judgement begins
# "For closing the bridge", "who had cut the line": what was done stands as a verb.
DOING = re.compile(
    r"\b(?:for|of|by|over|after) (?:having |not |\w+ly )?\w+ing\b"
    r"|\b(?:has|have|had|was|were) (?:been )?(?:\w+ed|hit|cut|shot|taken|sent|shut|given|broken)\b"
)
HINDERED = re.compile(
    r"\b(?:can|could|will|would|shall|should|must|may|might|to)(?: \w+ly)?(?: not| never)? $|"
    r"\b(?:nobody|no one|who) (?:can|could) $"
)


def tells_a_deed(row: Spoken) -> bool:
    """Whether a charge tells of a deed, and not only of what somebody thinks of another."""
    known = claim_words()
    own = fold(row.words)
    told = fold(f"{row.cue} {row.words}")
    judges = known.judging.search(fold(row.cue)) if row.cue else known.judging.match(told)
    if judges is None:
        return True
    last = fold(row.cue).split()[-1:]  # "lashed out at Veska for": what for opens the words
    if DOING.search(" ".join((*last, own))) is not None:
        return True
    if known.only_words.search(own[:OPENING]) is not None:
        return False
    return known.deeds.search(own) is not None or bool(figures(row.words))


def denies_a_claim(row: Spoken) -> bool:
    """Whether a denial of which nobody's claim is found says plainly that something is not so."""
    if row.act is not ActKind.DENY or rules_on(row):
        return False
    known = claim_words()
    told = fold(f"{row.cue} {row.words}")
    plain = list(known.denying.finditer(told))
    if plain:
        return any(HINDERED.search(told[: one.start()]) is None for one in plain)
    return known.no_deed.search(told) is None and known.unable.search(told) is None


def rules_on(row: Spoken) -> bool:
    """Whether somebody decides a case: "the judge dismissed the charges"."""
    known = claim_words()
    if row.side:
        return False
    if known.courts.search(fold(row.speaker)) is not None:
        return True
    told = fold(f"{row.cue} {row.words}")
    return known.ruled.search(told) is not None and " as " not in told

"""Words that stand for a speaker but name nobody: "they", "which", "my", "chief"."""

import re

PRONOUN = re.compile(
    r"(?:I|me|my|mine|myself|we|us|our|ours|you|your|he|him|his|himself|she|her|hers|herself|it|"
    r"its|itself|they|them|their|theirs|who|whom|whose|which|that|this|these|those|one|others?|"
    r"another|some|many|both|all|several|each|someone|somebody|anyone|what)",
    re.IGNORECASE,
)
# A rank without the office or the side that it belongs to.
BARE_RANK = re.compile(
    r"(?:chief|head|leader|boss|spokes(?:man|woman|person)|director|deputy|secretary)",
    re.IGNORECASE,
)


def called(speaker: str) -> str:
    """How a speaker is shown; empty where the words name nobody.

    >>> called("they"), called("which"), called("Chief"), called("the chief of staff")
    ('', '', '', 'the chief of staff')
    """
    bare = speaker.strip(" ,.:;“”\"’'")
    return "" if PRONOUN.fullmatch(bare) or BARE_RANK.fullmatch(bare) else speaker

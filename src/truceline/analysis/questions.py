"""Whether two acts answer the same question, so that one can go back on the other."""

import re
from collections.abc import Collection
from functools import lru_cache

from truceline.vocabulary.acts import Issue
from truceline.vocabulary.names import fold, words
from truceline.vocabulary.positions import without_remark

# One question each: to be for it and against it is to change one's mind.
SINGLE = frozenset(
    {
        Issue.CEASEFIRE,
        Issue.WITHDRAWAL,
        Issue.SECURITY_GUARANTEES,
        Issue.MONITORING_VERIFICATION,
        Issue.ENFORCEMENT,
        Issue.TALKS_FORMAT,
    }
)
# Of these a party wants one option at a time: another one takes the place of the first.
ONE_ANSWER = SINGLE | {
    Issue.TALKS_VENUE,
    Issue.MEDIATION,
    Issue.PRISONERS,
    Issue.ALLIANCE_NEUTRALITY,
    Issue.SANCTIONS,
    Issue.NEGOTIATING_BASIS,
}
# Of these several are on the table: one can be refused while another is wanted.
CANDIDATES = frozenset({Issue.TALKS_VENUE, Issue.MEDIATION, Issue.NEGOTIATING_BASIS})
# Words that any text under negotiation is called by: they tell none from another.
ANY_TEXT = words(
    "proposal plan draft deal paper text formula outline initiative document framework package "
    "roadmap agreement accord term point peace ceasefire truce talk basis new latest previous "
    "current peaceful"
)
# Kinds of truce: to refuse one is no word on the others.
KINDS_OF_TRUCE = {
    kind: re.compile(rf"\b(?:{told})\b", re.IGNORECASE)
    for kind, told in {
        "temporary": r"temporar\w+|short(?:-(?:term|lived))?|brief|interim|provisional|tactical|"
        r"pauses?|breathers?|(?:\d+|one|two|three|four|five|six|seven|ten|thirty|sixty|ninety|"
        r"several)[- ](?:days?|hours?|weeks?|months?)|week[- ]?long|month[- ]?long",
        "partial": r"partial|limited|local|energy|maritime|naval|aerial|air|sea|sectoral",
        "holiday": r"easter|christmas|ramadan|eid|holidays?|victory day|parades?|olympic",
        "lasting": r"permanent\w*|lasting|durable|long-term|final|definitive|sustainable",
        "immediate": r"immediate\w*|unconditional\w*|without (?:any )?(?:pre)?conditions?",
        "phased": r"phased|staged|step[- ]by[- ]step|in (?:stages|phases)|gradual",
        "unilateral": r"unilateral\w*|one-sided",
    }.items()
}
LEAST_LETTERS = 3
WORD = re.compile(r"[^\W_]+")
EMPTY = words(
    "the and for with from that this these those its his her their our your have has had will "
    "would could can may might must should shall not all any some more than then when while "
    "until before after once only also about into over under between against are was were been "
    "being who whom which what where how why there here they them she him you out off per one "
    "two both side sides party parties government governments country countries state states "
    "minister president prime said say says new now own same other such very most day week month "
    "year today tomorrow yesterday monday tuesday wednesday thursday friday saturday sunday "
    "january february march april june july august september october november december first "
    "last next end ready agree accept reject offer want"
)
SAME = {
    form: name
    for name, forms in {
        "talk": "talk talking negotiation negotiating negotiate dialogue",
        "meeting": "meet meeting summit",
        "monitor": "monitor observer inspector",
        "mediator": "mediator mediation mediate broker facilitator",
    }.items()
    for form in words(forms)
}


@lru_cache(maxsize=65_536)
def content_words(told: str) -> frozenset[str]:
    """The words that say what something is about.

    >>> sorted(content_words("The observers at the dam, and their government"))
    ['dam', 'monitor']
    >>> sorted(content_words("the offer by Tarsh, leaving one city"))
    ['tarsh']
    """
    found = (
        word for word in WORD.findall(fold(without_remark(told))) if len(word) >= LEAST_LETTERS
    )
    single = (
        word[:-1] if word.endswith("s") and not word.endswith("ss") else word
        for word in found
        if word not in EMPTY
    )
    return frozenset(SAME.get(word, word) for word in single)


@lru_cache(maxsize=4_096)
def option_words(option: str) -> frozenset[str]:
    """The words of an option's name."""
    return frozenset(WORD.findall(fold(option)))


def same_option(left: str | None, right: str | None) -> bool | None:
    """Whether the options are one, or one is a part of the other; None: not both are named."""
    if not left or not right:
        return None
    one, other = option_words(left), option_words(right)
    return one <= other or other <= one


@lru_cache(maxsize=4_096)
def kinds_of_truce(told: str) -> frozenset[str]:
    """The kinds of truce that words name.

    >>> sorted(kinds_of_truce("the idea of a 30-day pause, not a lasting truce"))
    ['lasting', 'temporary']
    """
    return frozenset(kind for kind, words in KINDS_OF_TRUCE.items() if words.search(told))


def same_matter(
    issue: Issue, left: Collection[str], right: Collection[str], *, strictly: bool = False
) -> bool:
    """Whether two acts without options to compare speak of the same thing."""
    if issue in SINGLE and not strictly:
        return True
    common = frozenset(left) & frozenset(right)
    return bool(common - ANY_TEXT if issue is Issue.NEGOTIATING_BASIS else common)

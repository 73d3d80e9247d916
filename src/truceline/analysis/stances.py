"""Which act says where its party stands, and whose word weighs more; CODEBOOK section 7."""

import re

from truceline.analysis.bearing import (
    bears_on,
    named_in,
    provides,
    takes_up_its_condition,
    wants_talks,
)
from truceline.analysis.concern import OF_THE_TABLE, Bench, bench_of, from_adversary
from truceline.analysis.elsewhere import (
    of_any_plan,
    of_its_own_paper,
    of_other_talks,
    on_another_state,
)
from truceline.analysis.grounding import gives_up, hangs_on, says_it
from truceline.analysis.harming import announces
from truceline.analysis.limiting import forbids_a_deed, limited, on_land, on_limit
from truceline.analysis.matters import option_of
from truceline.analysis.passing import IDIOM
from truceline.analysis.questions import content_words, kinds_of_truce
from truceline.analysis.refusals import judges, of_another_side, of_something_else
from truceline.vocabulary.acts import ActKind, Issue, Stance
from truceline.vocabulary.positions import Spoken, without_remark

__all__ = ["Bench", "bench_of", "binds", "counts", "from_adversary", "option_on", "stance_of"]

NOT_AGREED = re.compile(
    r"\b(?:fail\w*|unable|could(?: not|n[’']t)|did(?: not|n[’']t)|not able)\b.*"
    r"\b(?:agree|reach|settle|find)\b",
    re.IGNORECASE,
)
FOR = frozenset(
    {
        ActKind.PROPOSE,
        ActKind.OFFER,
        ActKind.INVITE,
        ActKind.ACCEPT,
        ActKind.COMMIT,
        ActKind.DEMAND,
        ActKind.APPEAL,
        ActKind.CONCEDE,
    }
)
ON_HOSTILITIES = frozenset(
    {
        ActKind.COMMIT,
        ActKind.OFFER,
        ActKind.PROPOSE,
        ActKind.THREATEN,
        ActKind.DEMAND,
        ActKind.REJECT,
    }
)
ANSWERS = frozenset({ActKind.ACCEPT, ActKind.REJECT})
ASKS = frozenset({ActKind.APPEAL, ActKind.DEMAND})
VIEWS_OF_MEDIATOR = frozenset({ActKind.PRAISE, ActKind.ACCUSE, ActKind.DENY, ActKind.ASSERT})
IMPARTIALITY = frozenset({"impartial", "partial"})
# Nobody is for or against "sanctions" or "territory" as such, only for or against an option.
OPTION_NEEDED = frozenset(
    {
        Issue.TERRITORY,
        Issue.SANCTIONS,
        Issue.ECONOMY,
        Issue.POLITICAL_ORDER,
        Issue.ACCOUNTABILITY,
        Issue.NUCLEAR,
        Issue.FORCE_LIMITS,
        Issue.LEGAL_AUTHORITY,
        Issue.RELATIONS,
        Issue.HOSTILITIES,
        Issue.ALLIANCE_NEUTRALITY,
    }
)
TEXT = re.compile(
    r"\b(?:drafts?|plans?|proposals?|formulas?|communiqu\w+|agreements?|deal|texts?|papers?|"
    r"points|frameworks?|road ?maps?|documents?|memorand\w+|initiatives?|accords?|packages?|basis|"
    r"terms|treaty|principles)\b",
    re.IGNORECASE,
)
# "Would have signed": it is over. "Was prepared to, if it were guaranteed" can still be met.
COUNTERFACTUAL = re.compile(
    r"\b(?:would|could|might)(?: not|n[’']t)?(?: \w+ly)? have (?!to\b)", re.IGNORECASE
)
AS_IF = re.compile(r"\bif (?:I|he|she) were\b", re.IGNORECASE)
# "Nobody should expect us to": what is asked for is that it be left undone.
# "A lasting accord" is what one wants to reach; "the accord" is a text.
GOAL = re.compile(
    r"\b(?:an?|any|some) (?:[\w’'-]+ ){0,3}?(?:agreements?|deal|accords?|treaty|settlement)\b",
    re.IGNORECASE,
)
# "Agreed to swap": the verb that tells what is agreed to stands with that of the act.
VERB_IN_CUE = re.compile(r"\bto \w")
FORBIDDING = re.compile(
    r"\b(?:nobody|no one|none|neither) (?:should|must|may|can)\b", re.IGNORECASE
)
# "Called on them not to work with the fund": asked for is that they keep away from it.
NOT_TO = re.compile(
    r"\bnot to (?:co-?operat|work|deal|join|attend|accept|tak\w* part|participat|sign|agree|"
    r"recogni[sz]|support|back|meet|talk|negotiat|engag|send|deliver|supply|give|help|trust|use|"
    r"approach|go|visit|receiv|host)\w*",
    re.IGNORECASE,
)
RESUMING = "resume attacks"
WORDING = {"direct": 3, "mixed": 2, "indirect": 1, "narrated": 0}
CAN_BIND = 3  # ranks 1 to 3 set and change positions; 4 to 6 never replace them


def option_on(spoken: Spoken, issue: Issue) -> str | None:
    """The option that the act names on this issue.

    Acts name one on their first issue. On others that nobody is for or against as such it is
    read from the words: "would ease the embargo in return for the prisoners". A refused truce
    is one of a kind where the words name the kind: "the idea of a short pause". A place that
    stands only in a remark behind the comma is not what the act is about.
    """
    if issue is Issue.HOSTILITIES and spoken.act is ActKind.THREATEN:
        return RESUMING
    if issue in OPTION_NEEDED and issue in spoken.issues[1:] and issue in (spoken.shown or ()):
        return option_of(issue, without_remark(spoken.heart or spoken.words))
    if issue is Issue.TERRITORY and not spoken.option and (given := on_land(spoken)):
        return given
    if issue is Issue.CEASEFIRE and spoken.act is ActKind.REJECT and not spoken.option:
        return next(iter(sorted(kinds_of_truce(without_remark(spoken.words)))), None)
    if not spoken.option or not spoken.issues or spoken.issues[0] is not issue:
        return None
    in_remark = spoken.option in spoken.words and spoken.option not in without_remark(spoken.words)
    return None if in_remark else spoken.option


def stance_of(spoken: Spoken, issue: Issue, bench: Bench) -> Stance | None:
    """The stance that this act grounds on the issue; None for none."""
    if issue not in spoken.issues or not counts(spoken, bench) or not _named(spoken, issue):
        return None
    if of_another_matter(spoken, issue, bench):
        return None
    if issue is Issue.HOSTILITIES:
        return _on_hostilities(spoken, bench)
    stance = _by_act(spoken, issue, bench)
    return stance and on_limit(spoken, issue, option_on(spoken, issue), stance)


def of_another_matter(spoken: Spoken, issue: Issue, bench: Bench) -> bool:
    """Whether what is wanted or refused is another thing, or another side's yes or no."""
    option = option_on(spoken, issue)
    if issue is Issue.MEDIATION and (
        option in IMPARTIALITY or (spoken.act is ActKind.REJECT and judges(spoken))
    ):
        return True  # a view of the mediator, who may still be accepted
    if forbids_a_deed(spoken, issue) and not limited(issue, option):
        return True
    if (
        of_other_talks(spoken, issue, bench)
        or on_another_state(spoken, issue, bench)
        or of_its_own_paper(spoken, issue, bench)
        or of_any_plan(spoken, issue, option)
    ):
        return True
    return of_something_else(spoken, issue, option) or of_another_side(spoken, bench)


def _by_act(spoken: Spoken, issue: Issue, bench: Bench) -> Stance | None:
    """The stance that the kind of act alone would ground."""
    if gives_up(spoken):
        return Stance.UNDECLARED  # the old line ends, and no new one is named
    if spoken.act in FOR:
        return Stance.CONDITIONAL if hangs_on(spoken) else Stance.SUPPORTS
    if spoken.act is ActKind.REJECT:
        if NOT_AGREED.search(spoken.cue):
            return None  # both were there and neither is told to be against it
        return Stance.CONDITIONAL if hangs_on(spoken) else Stance.OPPOSES
    if spoken.act is ActKind.PRAISE:
        if spoken.side not in bench.third_parties:  # it leans to what is on the table, at most
            on_the_table = spoken.shown is None or issue in OF_THE_TABLE
            return Stance.UNDECLARED if on_the_table else None
        of_a_thing = spoken.kind == "narrated" or option_on(spoken, issue)
        return Stance.SUPPORTS if of_a_thing else None  # not of a person, in passing
    return Stance.UNDECLARED if spoken.act is ActKind.DECLINE_COMMENT else None


def counts(spoken: Spoken, bench: Bench) -> bool:
    """Whether it was said, meant of what is, and surely enough.

    What was not said or only expected is no ground, nor is what would have been.
    """
    said = spoken.mode == "said" and not spoken.negated and not counterfactual(spoken)
    return said and spoken.confidence >= bench.review_below and 1 <= spoken.rank <= 6


def counterfactual(spoken: Spoken) -> bool:
    """Whether it hangs on what is not so; what can still be removed is a condition."""
    if not spoken.condition:
        return False
    return any(
        pattern.search(text) is not None
        for pattern, text in ((COUNTERFACTUAL, spoken.words), (AS_IF, spoken.condition))
    )


def _named(spoken: Spoken, issue: Issue) -> bool:
    """Whether the act's own words are about the issue, and say what of it."""
    option = option_on(spoken, issue)
    if (issue in OPTION_NEEDED and not option) or not says_it(spoken, issue, option):
        return False
    if spoken.act in FOR and (FORBIDDING.search(spoken.words) or _only_addressed(spoken)):
        return False
    if spoken.act in ASKS and spoken.shown is not None and NOT_TO.search(spoken.words):
        return False
    if issue is Issue.NEGOTIATING_BASIS and spoken.act is ActKind.PRAISE and not option:
        return False  # of the text itself, not of somebody beside whom it is named
    if issue is Issue.NEGOTIATING_BASIS and not (
        option or spoken.answers or TEXT.search(_without_goals(spoken))
    ):
        return False
    return shows(spoken, issue) and bears_on(spoken, issue, option)


def _without_goals(spoken: Spoken) -> str:
    """What is asked for or promised, without "a lasting accord", which is no text but the aim."""
    words = IDIOM.sub(" ", spoken.words)
    if spoken.act not in ASKS | {ActKind.COMMIT, ActKind.PREDICT}:
        return words
    return GOAL.sub(" ", words)


def shows(spoken: Spoken, issue: Issue) -> bool:
    """Whether its own words name the issue, or take up what was on the table."""
    if spoken.shown is None or issue in spoken.shown or takes_up_its_condition(spoken):
        return True
    if spoken.heart is not None and issue in spoken.issues and named_in(issue, spoken.heart):
        return True
    if provides(spoken, issue):
        return True
    if issue is Issue.TALKS_RESUMPTION and wants_talks(spoken):
        return True
    if issue is spoken.issues[0] and VERB_IN_CUE.search(spoken.cue) and spoken.kind == "narrated":
        return named_in(issue, spoken.words)
    return spoken.act in ANSWERS and spoken.answers and issue is spoken.issues[0]


def _only_addressed(spoken: Spoken) -> bool:
    """ "Called on Tarsh, which …": whom it asks is told, but not what for."""
    told = content_words(spoken.words)
    named = content_words(" ".join(spoken.targets))
    return spoken.kind == "narrated" and bool(named) and told <= named


def _on_hostilities(spoken: Spoken, bench: Bench) -> Stance | None:
    """Only acts that stop or resume a kind of attack; a threat by a party supports resuming."""
    outsider = spoken.act is ActKind.THREATEN and spoken.side in bench.third_parties
    if spoken.act not in ON_HOSTILITIES or outsider:
        return None
    if not announces(spoken, option_on(spoken, Issue.HOSTILITIES)):
        return None
    if hangs_on(spoken):
        return Stance.CONDITIONAL
    return Stance.OPPOSES if spoken.act is ActKind.REJECT else Stance.SUPPORTS


def binds(spoken: Spoken) -> bool:
    """Whether its speaker can set and change the party's position."""
    return spoken.rank <= CAN_BIND


def weight(spoken: Spoken, bench: Bench) -> tuple[int, int, bool, bool]:
    """Within one day: the higher rank, then the fuller wording, then the nearer channel.

    Of two like tellings the one with the condition: the press drops conditions, it adds none.
    """
    wording = WORDING.get(spoken.kind, 0)
    own = not from_adversary(spoken, bench)
    return (-spoken.rank, wording, own, bool(hangs_on(spoken)))

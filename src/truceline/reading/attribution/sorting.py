"""What the weights cannot know: acts of diplomacy count, the outlet's own remarks do not."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from truceline.reading.attribution.diplomacy import (
    PRONOUNS,
    is_deed,
    is_no_agent,
    least_sure,
    tells,
)
from truceline.reading.attribution.page import Page, Proposal, Weighed
from truceline.reading.attribution.parentheses import SET_OFF
from truceline.reading.attribution.remarks import is_remark, points_back
from truceline.reading.attribution.verbs import word_set
from truceline.reading.attribution.voiceless import is_topic, says_nothing, source_root
from truceline.reading.tags import FINITE, HEADLINED, NAMED
from truceline.vocabulary.spans import Span

NESTED = 0.45
# Below this the judge is doubted where its proposal reads like the outlet's remark, and from
# this on believed where a quotation stands beside a verb of speech.
CLEAR = 0.8
DOUBTED = 0.2
PLAIN = frozenset({"that", "clause", "object", "obj+xcomp", "xing", "object+as", "object+of"})
# What somebody has said, in a noun of his: "its claim that".
CLAIMS = word_set(
    "claim assertion allegation accusation contention statement assurance warning charge "
    "insistence complaint pledge promise vow threat prediction suggestion argument announcement "
    "remark"
)
# A quotation beside "replied" or "quipped", or what is told "in her words", though both were
# rare in training.
SPOKEN = 0.55
# Attitudes and deeds told without words or a clause must be this sure.
TOLD = 0.5
CLAUSAL = frozenset(
    {
        "that",
        "clause",
        "clause before",
        "question",
        "according",
        "colon speech",
        "parenthesis",
        SET_OFF,
        "tagged clause",
    }
)


def sorted_out(page: Page, sure: float, proposal: Proposal) -> float:
    """The confidence, raised or lowered by what kind of thing is told."""
    head = page.doc[proposal.head]
    root = source_root(page, proposal)
    if (
        is_remark(page, proposal, head, root)
        or is_topic(proposal, head)
        or says_nothing(page, proposal, head)
    ):
        return 0.0
    floor = floor_of(page, sure, proposal, head, root)
    if floor is not None:
        return floor
    if sure < SPOKEN and is_spoken(page, proposal, head):
        return SPOKEN
    return sure if sure >= TOLD or not _only_told(page, proposal, head) else 0.0


def judged_out(page: Page, sure: float, proposal: Proposal) -> float:
    """The same for a proposal that the judge has weighed.

    On PolNeAR dev it is right about most topics and most documents that "show" something,
    and where it is unsure of what is only told; there it is left alone.
    """
    head = page.doc[proposal.head]
    root = source_root(page, proposal)
    if is_remark(page, proposal, head, root) and (sure < CLEAR or points_back(root)):
        return 0.0
    if says_nothing(page, proposal, head, doubted=sure < CLEAR):
        return 0.0
    floor = floor_of(page, sure, proposal, head, root)
    if floor is not None:
        return floor
    if DOUBTED <= sure < SPOKEN and is_spoken(page, proposal, head):
        return SPOKEN
    return sure


def is_lifted(page: Page, sure: float, proposal: Proposal) -> bool:
    """Whether it is told diplomacy or an inner report, however unlikely the table finds it."""
    head = page.doc[proposal.head]
    return floor_of(page, sure, proposal, head, source_root(page, proposal)) is not None


def floor_of(
    page: Page, sure: float, proposal: Proposal, head: Token, root: Token | None
) -> float | None:
    """What PolNeAR leaves out and the codebook wants: told diplomacy, inner reports; and a
    clause that an office and a name set off, which is plain whatever the parser makes of it.
    """
    if proposal.frame == SET_OFF:
        return max(sure, CLEAR)
    verb = head.head if proposal.frame.startswith("noun light") else head
    deed = is_deed(page, proposal, head)
    if deed and not proposal.inside and tells(verb) and not is_no_agent(page, proposal, head):
        # of two frames of one verb the fuller content is the better one
        return max(sure, least_sure(page, root) + 0.001 * ("+" in proposal.frame))
    if sure < CLEAR and is_uttering(page, proposal, head):
        return CLEAR
    if sure < SPOKEN and proposal.frame == "according" and head.lower_ == "words":
        return SPOKEN
    if sure < SPOKEN and is_put_in(page, proposal, head):
        return SPOKEN
    if sure < NESTED and (
        tells_of_another(page, proposal, head, root) or goes_on(page, proposal, head, root)
    ):
        return NESTED
    return None


def is_spoken(page: Page, proposal: Proposal, head: Token) -> bool:
    """A quotation right beside a verb of speaking and its subject."""
    beside = proposal.frame in {"quote, then cue 1", "cue, then quote colon", "clause before"}
    speaking = head.lemma_.lower() in page.verbs.speaking and head.tag_ in FINITE
    return beside and speaking and proposal.quoted > 0.85 and proposal.source is not None


def is_uttering(page: Page, proposal: Proposal, head: Token) -> bool:
    """ "A film of Oren saying, “The road stays shut”": he says it, whoever shows the film."""
    if head.tag_ != "VBG" or head.lemma_.lower() not in page.verbs.speaking or proposal.inside:
        return False
    at = head.i - 1
    while at > 0 and page.doc[at].pos_ == "PROPN":
        at -= 1
    if at == head.i - 1 or page.doc[at].lower_ != "of" or proposal.source is None:
        return False
    if not proposal.source.start <= page.doc[head.i - 1].idx < proposal.source.end:
        return False
    if len(proposal.content) > 1 or proposal.quoted <= 0.85:
        return False
    before = page.text[head.idx : proposal.content[0].start].rstrip("\"“„«'‘` ")
    return before.endswith((",", ":"))


def is_put_in(page: Page, proposal: Proposal, head: Token) -> bool:
    """ "Veska, he confirmed, accepts it": a clause of speaking between commas in a sentence."""
    own, said = proposal, proposal.content
    speaking = page.verbs.speaking | page.verbs.setting_off
    if head.lemma_.lower() not in speaking or len(said) != 2 or own.inside:
        return False
    if own.source is None or own.cue is None or head.tag_ not in HEADLINED:
        return False
    before, after = (
        page.text[said[0].end : own.source.start],
        page.text[own.cue.end : said[1].start],
    )
    return own.source.start < own.cue.start and before.strip() == after.strip() == ","


def _only_told(page: Page, proposal: Proposal, head: Token) -> bool:
    """Neither words nor a clause nor a verb of speech: "hoped for a quiet life"."""
    if proposal.quoted > 0 or proposal.frame.startswith(("quote", "cue")):
        return False
    if proposal.frame in CLAUSAL or proposal.frame.endswith((" that", " clause")):
        return False
    lemma = head.lemma_.lower()
    if lemma in page.verbs.speaking or lemma in page.verbs.going_on:
        return False
    return not page.verbs.diplomatic(proposal.frame, page.name_of(head).replace(" ", "-"))


def goes_on(page: Page, proposal: Proposal, head: Token, root: Token | None) -> bool:
    """ ", suggesting a meeting in the spring": a speaker's participle goes on reporting."""
    if head.tag_ != "VBG" or head.dep_ not in {"advcl", "conj", "pcomp"} or proposal.inside:
        return False
    if proposal.frame not in PLAIN or head.lemma_.lower() not in page.verbs.going_on:
        return False
    return root is not None and least_sure(page, root) > 0.0


def tells_of_another(page: Page, proposal: Proposal, head: Token, root: Token | None) -> bool:
    """ "Norlund said that Oren told his aides that …": the inner report is one too.

    PolNeAR mostly leaves inner reports out; the codebook (section 1) wants them.
    """
    if proposal.frame == "noun owned that" and head.lemma_.lower() in CLAIMS:
        return root is not None and least_sure(page, root) > 0.0  # "rejected its claim that …"
    if head.dep_ != "ccomp" or head.tag_ not in HEADLINED or proposal.inside:
        return False
    if root is None or least_sure(page, root) == 0.0 or any(c.tag_ == "MD" for c in head.children):
        return False
    lemma = head.lemma_.lower()
    if proposal.frame in {"that", "clause"}:
        return lemma in page.verbs.speaking or lemma in page.verbs.knowing
    return proposal.frame == "obj+xcomp" and (
        lemma in page.verbs.speaking or page.verbs.diplomatic(proposal.frame, lemma)
    )


def worth_nesting(page: Page, proposal: Proposal) -> bool:
    """Inside an interview's answer only clear reports of others are statements."""
    root = source_root(page, proposal)
    if root is None:
        return False
    named = (
        root.ent_type_ in NAMED
        or root.lower_ in PRONOUNS - {"i", "we"}
        or root.lemma_.lower() in page.verbs.officials
    )
    return named and (
        proposal.frame in {"that", "clause", "clause before"} or proposal.quoted > 0.5
    )


def outside_turns(
    page: Page, weighed: Sequence[Weighed], turns: Sequence[Span]
) -> Iterator[Weighed]:
    """Proposals less what an interview's own turns already tell."""
    for sure, proposal in weighed:
        at = page.doc[proposal.head].idx
        if not any(turn.start <= at < turn.end for turn in turns) or worth_nesting(page, proposal):
            yield sure, proposal

"""Places with nobody who speaks: sights, beliefs of nobody, topics, the outlet's own work."""

from truceline.reading.attribution.remarks import is_document, is_human
from truceline.reading.narration.words import Telling
from truceline.reading.tags import NAMED
from truceline.vocabulary.names import words as listed
from truceline.vocabulary.statements import Mode

# In the passive and without "by", these name nobody who holds it: "is seen as", "are believed".
HELD = listed(
    "believe think see hear know consider regard view expect understand feel fear hope describe "
    "find deem perceive witness watch observe show suppose presume assume estimate"
)
# To notice a thing is not to speak of it.
NOTICING = listed("see hear witness watch notice discover overhear spot feel")
LEARNING = listed("learn hear discover")
CLAUSES = frozenset({"clause before", "that", "clause", "question", "object"})
# What things do: "the tone suggests".
SHOWING = listed("show suggest indicate demonstrate reveal illustrate imply allow let")
# Who works for the outlet, and what an outlet tells of its own work.
REPORTERS = listed("reporter correspondent crew journalist photographer cameraman columnist")
OWN_WORK = listed(
    "ask name meet hear see witness message write watch visit speak report talk learn understand "
    "know call contact discuss"
)
OWN_OF_FIRST = listed("name message meet visit contact")
# What "did not say whether" leaves open: no act (CODEBOOK section 4).
OPEN_ENDS = listed("whether if which what who whom whose where when why how")
SILENCES = listed("respond reply answer provide give offer say")
TOPICAL = listed(
    "speak talk comment refer allude turn respond reply react touch return ask question answer"
)
SEEMING = listed("seem appear")
CHECKING = listed("verify confirm corroborate")
ITEMS = listed("article story report piece dispatch series")
ASKING = listed("ask question")
STRESSING = listed("underline underscore highlight mention outline list note")
CREDITS = ("(credit", "(photo", "(image", "(picture", "(illustrative")


def is_held_by_nobody(told: Telling) -> bool:
    """ "Is believed to hold more", "another one was expected", "no arrests were reported"."""
    if told.attribution.source is not None and not _is_of_them(told):
        return False
    if not told.passive:
        return False
    return told.lemma in HELD or (told.lemma == "report" and told.opening == "no")


def _is_of_them(told: Telling) -> bool:
    """ "Half of them believed to be alive": those of whom it is believed are no source."""
    root = told.root
    return root is not None and root.i < told.head.i and root.lower_ in {"them", "which", "whom"}


def only_seems(told: Telling) -> bool:
    """ "Now appears to be doing so": what the outlet makes of it."""
    return told.lemma in SEEMING and not told.first_person


def is_only_noticed(told: Telling) -> bool:
    """ "Reporters saw police …", "the paper has learned …", "explosions were heard"."""
    if told.narrated and told.lemma in NOTICING:
        if told.lemma == "see" and told.frame in {"object+as", "object+in", "object"}:
            perfect = any(c.lemma_ == "have" and c.dep_ == "aux" for c in told.head.children)
            return told.passive or perfect
        return told.frame != "tagged"
    return told.lemma in LEARNING and told.frame in CLAUSES


def is_shown_by_a_thing(told: Telling) -> bool:
    """ "The video showed …", "the tone suggests …": a thing, and no paper, does not speak."""
    subjects = (c for c in told.head.children if c.dep_ == "nsubj")
    root = next(subjects, told.root)  # "the tone of Norlund suggests": not Norlund
    if root is None or told.lemma not in SHOWING or is_document(root):
        return False
    if told.lemma == "show" and not told.narrated:
        return True
    if root.pos_ != "NOUN" or root.ent_type_ in NAMED or is_human(root):
        return False
    if root.lemma_.lower() in told.verbs.officials:
        return False
    return told.speaker is None or not any(a.known for a in told.speaker.actors)


def is_own_work(told: Telling) -> bool:
    """ "I asked how he was", "our correspondent saw": the outlet on its own work."""
    root = told.root
    if root is None or told.frame == "obj+xcomp" or told.attribution.told_by is not None:
        return False
    if told.first_person:
        return told.narrated and told.lemma in OWN_OF_FIRST
    own = root.lemma_.lower() in REPORTERS and told.lemma in OWN_WORK
    return own and (told.narrated or told.frame == "question")


def is_unverified(told: Telling) -> bool:
    """ "The agency has not been able to independently confirm the report"."""
    alone = any(c.lower_ == "independently" for c in told.head.children)
    return alone and told.lemma in CHECKING


def is_left_open(told: Telling) -> bool:
    """ "Did not say whether", "did not respond to a request": nothing was said."""
    if told.attribution.mode is not Mode.NOT_SAID or told.frame.startswith("declined"):
        return False
    if told.narrated and told.lemma in SILENCES and not told.passive:
        return True
    return told.attribution.content[0].start > told.head.idx and told.opening in OPEN_ENDS


def is_put_to(told: Telling) -> bool:
    """ "I am often asked why …", "who was asked about it": whoever is asked says nothing yet."""
    below = list(told.head.children)
    if told.lemma not in ASKING or any(c.dep_ == "agent" for c in below):
        return False
    return told.attribution.source is not None and any(c.dep_ == "auxpass" for c in below)


def is_topic(told: Telling) -> bool:
    """ "Commenting on the list, she said …": what the words that follow are about."""
    if not told.narrated:
        return False
    if told.lemma in STRESSING and told.frame == "object":
        return _leads_to_words(told)
    if told.lemma not in TOPICAL or not told.frame.startswith("prep"):
        return False
    head = told.head
    beside = head.dep_ in {"advcl", "prep", "acl", "dep"} and head.tag_ in {"VBG", "VBN"}
    going = head.tag_ == "VBG" and any(c.lemma_ == "be" for c in head.children)
    return beside or going or _leads_to_words(told)


def _leads_to_words(told: Telling) -> bool:
    """ "Touched on the draft, saying that …", "responded to the claims, rejecting …"."""
    return any(
        c.dep_ == "advcl" and c.tag_ == "VBG" and c.lemma_.lower() in told.verbs.speech
        for c in told.head.children
    )


def is_furniture(told: Telling) -> bool:
    """ "The minister meets the envoy. (credit: …)", "he reported this article from the coast"."""
    if not told.narrated:
        return False
    words = told.attribution.content[0].of(told.text).lower().split()
    if told.opening == "this" and told.lemma in {"report", "write"} and set(words[:2]) & ITEMS:
        return True
    end = told.attribution.content[-1].end
    return told.text[end : end + 20].lstrip(" .\xa0\n").lower().startswith(CREDITS)

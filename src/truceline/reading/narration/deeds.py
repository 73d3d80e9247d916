"""Deeds and wishes that the outlet tells: "lifted its costs", "resumed fighting", "they want"."""

from spacy.tokens import Token

from truceline.reading.attribution.verbs import Verbs
from truceline.reading.narration.words import Telling
from truceline.vocabulary.actors import ActorType
from truceline.vocabulary.names import words as listed

# Surer than this the judge of attributions is believed, whatever the verb.
SURE = 0.7
APART = ("noun", "adj", "following", "declined", "turn")
WHOLE = frozenset({"bare", "quoted as saying", "according", "meeting"})
# Never speech, however sure: what is done without words.
SILENT = listed("care prove convince witness watch wait tolerate dislike forget list avoid")
# Light verbs tell by the noun or the particle beside them: "took note of", "put forward".
LIGHT = listed(
    "have take put give bring open hold make set lay play call turn be come keep go get begin "
    "start complete end reach run pass place look raise launch conduct attend finish stand touch "
    "return travel arrive fly gather head"
)
BESIDE = listed(
    "attention note credit objection quarrel agreement account view stock motion resolution law "
    "bill decree ban number figure count toll total peace truce ceasefire"
)
PARTICLES = listed("forward up down out off back away aside in over on")
# What is put in this way only names a thing: "his decision to leave", "rising fears of war".
DEEMED = listed("decision desire bid attempt wish effort move need reason chance doubt")
QUARRELS = listed("argument quarrel dispute row debate feud")
WANTING = listed("want need like fear worry hope wish believe think feel know")
TRYING = listed("try wait attempt struggle dare manage")
WAR = listed(
    "fighting offensive attack strike airstrike raid war hostility operation bombardment assault "
    "shelling campaign invasion advance"
)
WAGING = listed("resume renew begin launch start continue restart conduct widen expand")
SHELTER = listed("shelter cover safety treatment medicine food")
PICTURES = listed("picture photo photograph image video footage film clip map")
SHOWN = listed("publish post share release issue circulate")
GUARANTEES = listed("guarantee assurance security support cover explanation answer evidence detail")
RULING = listed("must may might")

SUPPOSING = frozenset({"after", "before", "if", "once", "unless", "until", "when", "whenever"})


def tells_no_speech(told: Telling) -> bool:
    """ "Google lifted its costs", "many seek shelter": no verb of speech or of dealings."""
    if not told.narrated or told.frame.startswith(APART) or told.frame in WHOLE:
        return False
    if told.head.pos_ not in {"VERB", "AUX"} or told.attribution.confidence >= SURE:
        return False
    if told.verbs.diplomatic(told.frame, told.lemma) or _may_tell(told):
        return False
    return told.lemma not in LIGHT or not _tells_beside(told)


def is_silent(told: Telling) -> bool:
    """ "They can prove that …", "is waiting to see", "knowing that nobody stands there"."""
    if told.lemma in SILENT:
        return True
    if told.lemma != "know" or told.narrated or told.first_person:
        return False
    return told.head.tag_ in {"VBZ", "VBP", "VBD", "VBG"}


def _may_tell(told: Telling) -> bool:
    """Whether its verb, or one that it hangs on or leads to, tells that somebody spoke."""
    chain = [told.head, *(c for c in told.head.children if c.dep_ == "xcomp")]
    if told.head.dep_ in {"xcomp", "pcomp", "prep"}:
        chain.append(told.head.head)
    return any(_is_telling(told.verbs, word) for word in chain)


def _is_telling(verbs: Verbs, word: Token) -> bool:
    lemma = word.lemma_.lower()
    listed_ = lemma in verbs.telling | verbs.speech | verbs.setting_off
    return listed_ or any(
        lemma == one.partition("-")[0] for words in verbs.diplomacy.values() for one in words
    )


def _tells_beside(told: Telling) -> bool:
    """ "Drew attention to", "put forward", "had no objection", "held talks"."""
    cue, verbs = told.attribution.cue, told.verbs
    assert cue is not None
    if any(c.dep_ == "prt" or c.lower_ in PARTICLES for c in told.head.children):
        return True
    nouns = verbs.nouns | verbs.events["nouns"] | verbs.giving["nouns"] | BESIDE
    return any(
        word.lemma_.lower() in nouns or word.pos_ == "ADJ"
        for word in told.head.subtree
        if word.dep_ in {"dobj", "attr", "acomp", "pobj"} or cue.start <= word.idx < cue.end
    )


def is_named_deed(told: Telling) -> bool:
    """ "His decision to pull out", "talks about the list": it only names a thing."""
    if not told.frame.startswith("noun"):
        return told.attribution.source is None and told.head.pos_ == "NOUN" and told.narrated
    if told.frame.startswith("noun bare prep") and told.attribution.source is None:
        return told.lemma in told.verbs.events["nouns"] or told.lemma in QUARRELS
    return told.lemma in DEEMED and not told.frame.startswith("noun light")


def is_wish_of_nobody(told: Telling) -> bool:
    """ "They want to be left alone", "it will want support": nobody in particular wishes it."""
    if not told.narrated or told.lemma not in WANTING or told.first_person:
        return False
    if told.frame.startswith("noun"):
        return False
    if any(c.lower_ in {"will", "'ll", "’ll"} for c in told.head.children):
        return True
    actors = told.speaker.actors if told.speaker is not None else ()
    if not actors:
        return told.root is None or told.root.pos_ == "PRON"
    return all(a.type is ActorType.STATE and a.side is None for a in actors)


def is_attempt(told: Telling) -> bool:
    """ "Tried to win them over", "will have to submit": told of what is tried, or of a rule."""
    if not told.narrated:
        return False
    if told.lemma in TRYING and told.frame.startswith(("xcomp", "object")):
        return True
    below = list(told.head.children)
    bound = any(c.lower_ in RULING and c.dep_ == "aux" for c in below)
    return bound and not any(c.dep_ == "neg" for c in below) and told.frame.startswith("object")


def is_mere_deed(told: Telling) -> bool:
    """ "Resumed fighting", "sought shelter", "published a picture", "provides food"."""
    if not told.narrated or told.head.dep_ == "xcomp":
        return False  # "threatened to launch an offensive"
    done = told.objects
    if told.lemma in WAGING:
        return bool((done | {told.opening}) & WAR)
    if told.lemma == "seek":
        return bool(done & SHELTER)
    if told.lemma == "provide":
        return not done & (GUARANTEES | told.verbs.nouns)
    if told.lemma == "mean":
        return told.frame.startswith("object")
    return told.lemma in SHOWN and bool(done & PICTURES)


def is_supposed(told: Telling) -> bool:
    """ "After he concludes a deal", "if Veska accepts it": what may come is no deed yet."""
    if not told.narrated or told.head.dep_ != "advcl" or told.head.tag_ not in {"VBZ", "VBP"}:
        return False
    opens = {c.lower_ for c in told.head.children if c.dep_ in {"mark", "advmod"}}
    return not opens.isdisjoint(SUPPOSING)

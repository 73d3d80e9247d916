"""Whom "he", "she", "they" and "it" take up: by gender, number, nearness and rank in the clause."""

from dataclasses import dataclass
from itertools import islice

from spacy.tokens import Token

from truceline.reading.discourse import Discourse, Referent, leads
from truceline.reading.tags import SUBJECTS
from truceline.vocabulary.actors import Gender
from truceline.vocabulary.grounds import Ground

MALE = frozenset({"he", "him", "himself", "his"})
FEMALE = frozenset({"she", "her", "herself"})
MANY = frozenset({"they", "them", "themselves", "their"})
THING = frozenset({"it", "itself", "its"})
OWNERS = frozenset({"his", "her", "its", "their"})
PRONOUNS = MALE | FEMALE | MANY | THING
PEOPLE = frozenset({"he", "she", "i", "we", "they", "you"})
# Verbs by which somebody who has spoken goes on.
GOING_ON = frozenset({"add", "continue", "conclude", "reiterate", "repeat", "stress"})
LOOK_BACK = 60  # words of the outlet's own in which the last subject is sought
ROW = 3  # "Norlund, Veska and Tarsh": named together, they are taken up together
# Below this lead over the second best, the text does not tell.
CLEAR = 0.25


@dataclass(frozen=True, slots=True)
class Resolved:
    """Whom some words take up, or who they may be."""

    keys: tuple[str, ...]
    candidates: tuple[str, ...]
    ground: Ground


def is_pronoun(token: Token) -> bool:
    """A pronoun that stands for somebody; "her offer" is not one of them, "in her words" is."""
    if token.lower_ not in PRONOUNS:
        return False
    return _speaks_in(token) if token.tag_ == "PRP$" else token.tag_ == "PRP" and not _empty(token)


def _speaks_in(token: Token) -> bool:
    words = token.head
    return words.lower_ == "words" and words.dep_ == "pobj" and words.head.lower_ == "in"


def _empty(token: Token) -> bool:
    """ "It" that stands for nothing: "it is clear that", "it rains"."""
    if token.lower_ != "it" or token.dep_ not in SUBJECTS:
        return token.dep_ == "expl"
    verb = token.head
    clausal = any(c.dep_ in ("ccomp", "xcomp", "acl", "csubj", "advcl") for c in verb.children)
    predicate = any(c.dep_ in ("acomp", "attr") for c in verb.children)
    return (verb.lemma_ == "be" and clausal and predicate) or verb.lemma_ in ("seem", "appear")


def resolve_pronoun(
    token: Token,
    discourse: Discourse,
    genders: dict[str, Gender | None],
    dealt_with: frozenset[str] = frozenset(),
) -> Resolved | None:
    """The referent that stands clearly first, or the few that it may be.

    `dealt_with` are people whom the clause itself names as its object: never its subject.
    """
    if token.lower_ in THING and _about_a_thing(token, discourse):
        return None
    best: dict[tuple[str, ...], float] = {}
    barred = _barred(token, discourse) | {(key,) for key in dealt_with}
    for referent in discourse.recent(token):
        if referent.keys in barred or not _agrees(token, referent, genders):
            continue
        score = discourse.standing(referent, token) + _bias(token, referent, genders)
        score += _author_bias(token, referent) + _goes_on(token, referent, discourse)
        score += _led_in(token, referent) + _goes_between(token, referent, discourse)
        if score > best.get(referent.keys, -9.0):
            best[referent.keys] = score
    ranked = sorted(best.items(), key=lambda item: -item[1])
    if not ranked or ranked[0][1] < -3.5:
        return None
    keys, top = ranked[0]
    ground = Ground("pronoun", token.text)
    if len(ranked) > 1 and top - ranked[1][1] < CLEAR:
        nearly = tuple(k for keys, score in ranked if top - score < CLEAR for k in keys)
        return Resolved((), nearly, ground)
    return Resolved(keys, (), ground)


def _about_a_thing(token: Token, discourse: Discourse) -> bool:
    """Whether the last main subject is a common noun that no mention explains: "the bill"."""
    known = {referent.token for referent in discourse.referents[-20:]}
    quoted = discourse.layout.quoted
    own = (t for t in reversed(token.doc[: token.i]) if quoted[token.i] or not quoted[t.i])
    for earlier in islice(own, LOOK_BACK):
        if earlier.dep_ in SUBJECTS and earlier.head.dep_ == "ROOT" and earlier.i not in known:
            return earlier.tag_ in ("NN", "DT", "PRP") and earlier.lower_ not in PEOPLE
        if earlier.i in known and earlier.dep_ in SUBJECTS:
            return False
    return False


def _agrees(token: Token, referent: Referent, genders: dict[str, Gender | None]) -> bool:
    """Number and gender go together."""
    word = token.lower_
    if word in MANY:
        return referent.kind != "person" or len(referent.keys) > 1
    if word in THING:
        return referent.kind == "side" and len(referent.keys) == 1
    if referent.kind != "person" or len(referent.keys) != 1:
        return False
    gender = genders.get(referent.keys[0])
    wanted = Gender.MALE if word in MALE else Gender.FEMALE
    return gender is None or gender is wanted


def _bias(token: Token, referent: Referent, genders: dict[str, Gender | None]) -> float:
    """Small preferences: a known gender, groups for "they", most of all a row of names."""
    bias = 0.0
    if token.lower_ in MALE | FEMALE and genders.get(referent.keys[0]) is None:
        bias -= 0.3
    if token.lower_ in MANY and referent.kind == "side" and len(referent.keys) == 1:
        bias -= 1.0
    if token.lower_ in MANY and len(referent.keys) >= ROW:
        bias += 0.5
    return bias


def _goes_between(token: Token, referent: Referent, discourse: Discourse) -> float:
    """ "Tarsh hosted Norlund and Veska. They agreed": the two, not who only hosts them."""
    if token.lower_ not in MANY or len(referent.keys) > 1 or not discourse.between:
        return 0.0
    pairs = (r.keys for r in discourse.recent(token) if r.kind == "side" and len(r.keys) > 1)
    told = any(discourse.between.isdisjoint(keys) for keys in pairs)
    return -3.0 if told and not discourse.between.isdisjoint(referent.keys) else 0.0


def _author_bias(token: Token, referent: Referent) -> float:
    """ "Dahl's letter, in which she …": the clause about a text speaks of its author."""
    clause = token.head
    for _ in range(3):
        if clause.dep_ == "relcl" or clause.head.i == clause.i:
            break
        clause = clause.head
    if clause.dep_ != "relcl" or clause.head.pos_ != "NOUN":
        return 0.0
    named = token.doc[referent.token]
    while named.dep_ in ("compound", "flat", "conj") and named.head.i != named.i:
        named = named.head
    return 4.0 if named.dep_ == "poss" and named.head.i == clause.head.i else 0.0


def _led_in(token: Token, referent: Referent) -> float:
    """ "When Dahl was mayor he …": the clause that leads in tells of whom the sentence is."""
    named = token.doc[referent.token]
    verb = token.head
    if token.dep_ not in SUBJECTS or named.i > token.i:
        return 0.0
    if named.dep_ == "poss" and _fronted(named, verb):
        return 2.0
    if named.dep_ not in SUBJECTS:
        return 0.0
    while verb.dep_ in ("ccomp", "aux") and verb.head.i > named.i and verb.head.i != verb.i:
        verb = verb.head
    clause = named.head
    return 2.0 if clause.dep_ == "advcl" and clause.head.i == verb.i else 0.0


def _fronted(owner: Token, verb: Token) -> bool:
    """ "During Dahl's tour of the coast he met": whose it is, the phrase that leads in tells."""
    held = owner.head
    prep = held.head
    return held.dep_ == "pobj" and prep.dep_ == "prep" and prep.head.i == verb.i > owner.i


def _goes_on(token: Token, referent: Referent, discourse: Discourse) -> float:
    """ "He added": whoever spoke last."""
    adds = token.dep_ in SUBJECTS and token.head.lemma_ in GOING_ON
    if not adds or referent.keys != discourse.speaker:
        return 0.0
    return 0.8 if _led_by_another(token, discourse) else 2.5


def _led_by_another(token: Token, discourse: Discourse) -> bool:
    """Whether the sentence right before, in this paragraph, goes on about somebody else."""
    here = discourse.told[token.i]
    for referent in reversed(discourse.referents):
        if here - referent.told > 1 or referent.paragraph != discourse.layout.paragraph[token.i]:
            return False
        before = here - referent.told == 1 and referent.kind == "person"
        if before and leads(discourse.doc[referent.token], 1):
            return referent.keys != discourse.speaker
    return False


def _barred(token: Token, discourse: Discourse) -> set[tuple[str, ...]]:
    """Who cannot be meant: the subject of the same verb, and whoever speaks the quotation."""
    barred: set[tuple[str, ...]] = set()
    if token.dep_ not in SUBJECTS:
        verb = token.head if token.dep_ in ("dobj", "dative") else token.head.head
        subjects = {c.i for c in verb.children if c.dep_ in SUBJECTS}
        barred |= {r.keys for r in discourse.referents[-12:] if r.token in subjects}
    if discourse.layout.quoted[token.i] and token.lower_ not in MANY | THING:
        barred |= _who_speaks(token, discourse)
    return barred


def _who_speaks(token: Token, discourse: Discourse) -> set[tuple[str, ...]]:
    """Speakers named outside the quotation in this paragraph, else the last speaker."""
    here = discourse.layout.paragraph[token.i]
    return discourse.voices.get(here) or {discourse.speaker}

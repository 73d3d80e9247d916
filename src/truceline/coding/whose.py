"""Whose deed it is that a clause tells, read from its subject."""

from collections.abc import Sequence
from enum import StrEnum
from typing import TYPE_CHECKING

from spacy.tokens import Token

from truceline.coding.syntax import noun_phrase
from truceline.reading.tags import NAMED
from truceline.vocabulary.actors import Actor, ActorType
from truceline.vocabulary.statements import Kind

if TYPE_CHECKING:
    from truceline.coding.sides import Sides

FIRST = frozenset(("i", "we", "us", "me", "ourselves", "myself"))
OURS = frozenset(("our", "my", "ours", "mine"))
SECOND = frozenset(("you", "your", "yourself", "yourselves"))
THIRD = frozenset(("he", "she", "they", "him", "her", "them", "his", "their", "its"))
SINGLE = frozenset(("he", "she", "him", "her", "his"))
POSSESSIVE = frozenset(("his", "her", "its", "their"))
EMPTY = frozenset(("it", "there", "this", "that", "these", "those", "which", "who", "what"))
BOTH = frozenset(("both", "all", "two", "each", "every", "warring", "everyone", "everybody"))


class Whose(StrEnum):
    """Whose deed it is, seen from the speaker."""

    OWN = "own"
    OTHER = "other"
    JOINT = "joint"
    THING = "thing"
    NOBODY = "nobody"


def whose_deed(sides: "Sides", word: Token | None) -> Whose:
    """Whose deed it is when this word is the subject."""
    if word is None:
        return Whose.NOBODY
    lower = word.lower_
    if _first_person(word):
        return Whose.OWN
    if lower in SECOND:
        return Whose.OTHER
    joined = [word, *(c for c in word.conjuncts if c.i > word.i)]
    if len(joined) > 1:
        return _together(sides, [_one(sides, w) for w in joined])
    return _one(sides, word)


def _together(sides: "Sides", each: list[Whose]) -> Whose:
    """ "Norlund and Veska": both sides, the speaker's own, or others."""
    if all(w is Whose.OTHER for w in each):
        return Whose.JOINT if len(each) > 1 and not sides.known else Whose.OTHER
    if Whose.OWN in each and (Whose.OTHER in each or Whose.THING in each):
        return Whose.JOINT
    return each[0]


def _one(sides: "Sides", word: Token) -> Whose:
    lower = word.lower_
    if _first_person(word):
        return Whose.OWN
    if lower in EMPTY or lower in THIRD:
        return _pronoun(sides, word)
    start, end = noun_phrase(word)
    modifiers = word.doc[start:end]
    if word.lemma_.lower() in sides.both and any(t.lower_ in BOTH for t in modifiers):
        return Whose.JOINT
    if word.lemma_.lower() in ("party", "side", "belligerent") and word.tag_ == "NNS":
        return Whose.JOINT
    at = sides.named(word.idx, word.idx + len(word))
    if at:
        return _whose(sides, at)
    if _own_hands(sides, word):
        return Whose.OWN
    acting = word.lemma_.lower() in sides.people or word.ent_type_ in (
        "PERSON",
        "ORG",
        "GPE",
        "NORP",
    )
    if not acting:
        return Whose.THING
    if any(t.lower_ in OURS for t in modifiers):
        return Whose.OWN
    inside = sides.named(modifiers.start_char, modifiers.end_char)
    if inside:
        return _whose(sides, inside)
    if sides.known and _own_institution(sides, word):
        return Whose.OWN
    if word.ent_type_ in NAMED:
        return Whose.OTHER
    return Whose.OTHER if sides.known else Whose.NOBODY


def _own_hands(sides: "Sides", word: Token) -> bool:
    """ "Our frigates", and in words that are told "his men": who or what acts for the speaker."""
    if word.lemma_.lower() not in sides.hands:
        return False
    owner = next((c.lower_ for c in word.children if c.dep_ == "poss"), "")
    return owner in OURS or (owner in POSSESSIVE and sides.kind is not Kind.DIRECT)


def _own_institution(sides: "Sides", word: Token) -> bool:
    """ "The government", "her delegation": with no other name, the speaker's own."""
    if word.lemma_.lower() == "host":
        return bool(sides.parties & sides.hosts)
    theirs = any(c.dep_ == "poss" and c.lower_ in POSSESSIVE for c in word.children)
    if theirs and word.lemma_.lower() in sides.people and sides.kind is not Kind.DIRECT:
        return True
    definite = any(c.lower_ in ("the", "his", "her", "their", "its") for c in word.children)
    single = word.tag_ == "NN" or (sides.party_speaks() and _capital_alone(word))
    return definite and single and word.lemma_.lower() in sides.institutions


def _whose(sides: "Sides", actors: Sequence[Actor]) -> Whose:
    own = [sides.is_own(a) or _adopted(sides, a) for a in actors]
    if all(own):
        return Whose.OWN
    if any(own):
        return Whose.JOINT
    return Whose.OTHER


def _adopted(sides: "Sides", actor: Actor) -> bool:
    """ "Lorvia will help, the minister said": an official of no named state speaks for it."""
    return sides.official and actor.type is ActorType.STATE


def _pronoun(sides: "Sides", word: Token) -> Whose:
    if word.lower_ in ("he", "she") and _another_subject(sides, word):
        return Whose.OTHER
    actors = sides.named(word.idx, word.idx + len(word))
    if actors:
        return _whose(sides, actors)
    if word.lower_ in THIRD and (sides.kind is not Kind.DIRECT or _outside_marks(sides, word)):
        return Whose.OTHER if _another_before(sides, word) else Whose.OWN
    if (
        word.lower_ == "it"
        and sides.kind in (Kind.INDIRECT, Kind.NARRATED)
        and _after_source(sides, word)
    ):
        acts = (word.head.lemma_ != "be" or _acts(word.head)) and not _onlooker_alone(sides)
        return Whose.OWN if acts else Whose.THING
    return Whose.OTHER if word.lower_ in THIRD else Whose.THING


def _onlooker_alone(sides: "Sides") -> bool:
    """An analyst for himself: what he calls "it" is not his side."""
    alone = all(actor.type is ActorType.PERSON and not actor.party for actor in sides.speakers)
    return sides.role == "outside" and bool(sides.speakers) and alone


def _another_subject(sides: "Sides", word: Token) -> bool:
    """ "She said that while Oren could have struck, he refused": told of Oren, if of anyone."""
    start = word.sent.start_char
    if sides.source is not None and start <= sides.source.start < word.idx:
        start = sides.source.end
    subjects = (t for t in word.sent if start <= t.idx < word.idx and t.dep_ == "nsubj")
    named = (t for t in subjects if t.pos_ == "PROPN")
    return any(_persons(sides.others(t.idx, t.idx + len(t))) for t in named)


def _persons(actors: Sequence[Actor]) -> bool:
    """ "He" is no state."""
    return any(actor.type is ActorType.PERSON for actor in actors)


def _another_before(sides: "Sides", word: Token) -> bool:
    """ "Oren said that Sabel was ill and that he": someone else is nearer."""
    start = word.sent.start_char
    if sides.source is not None and start <= sides.source.start < word.idx:
        start = sides.source.end
    between = sides.others(start, word.idx)
    return _persons(between) if word.lower_ in SINGLE else bool(between)


def _outside_marks(sides: "Sides", word: Token) -> bool:
    """ "They "strongly oppose" it": the pronoun is the outlet's, not the speaker's."""
    return word.idx in sides.bare_starts


def _after_source(sides: "Sides", word: Token) -> bool:
    """ "Hungary said it will help": the source stands before "it"."""
    return sides.source is not None and sides.source.end <= word.idx


def _capital_alone(word: Token) -> bool:
    """ "The Republic", as its own officials say; no "Republic of Tarsh"."""
    start, end = noun_phrase(word)
    return word.tag_ == "NNP" and word.i - start <= 1 and end == word.i + 1


def _first_person(word: Token) -> bool:
    """ "US" is no pronoun."""
    return word.lower_ in FIRST and word.text != "US"


def _acts(verb: Token) -> bool:
    """ "It is ready", not "it is clear"."""
    return any(
        c.dep_ in ("acomp", "oprd")
        and c.lower_ in ("ready", "willing", "open", "prepared", "able", "committed")
        for c in verb.children
    )

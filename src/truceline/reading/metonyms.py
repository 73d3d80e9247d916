"""When a state's name or its capital stands for those who act, and when it is only a place."""

import re

from spacy.tokens import Token

from truceline.reading.mentions import Naming
from truceline.reading.tags import SUBJECTS
from truceline.vocabulary.names import words as listed

WHERE = listed("in at near around outside inside into onto across through within via")
# What one can have in a person as well.
TRUSTING = listed(
    "trust confidence faith interest belief believe believed believes trusts trusted hope hopes "
    "confide confided disappointed interested ally friend partner rival"
)
SETTLED = (
    "state",
    "country",
    "kingdom",
    "republic",
    "province",
    "region",
    "city",
    "town",
    "island",
)
MOVING = listed(
    "go fly travel come visit arrive return head trip visit flight journey move flee leave depart "
    "drive send deploy evacuate route road train invite deliver ship export withdraw enter"
)
PLACE_NOUNS = listed(
    "place city venue capital site town location ground platform region home host hub"
)
CITY_HEADS = listed(
    "mayor city resident street outskirts suburb capital region governor district north south east "
    "west part area centre center map border airport university institute bishop patriarch "
    "archbishop metro club people population territory citizen"
)
# Nouns by which an adjective names those who act: "the Norlund side".
ACTING = listed(
    "side government official authority leadership leader president minister delegation "
    "negotiator diplomat force army military troops troop regime ministry spokesman "
    "spokeswoman spokesperson ambassador envoy administration people lawmaker "
    "parliament counterpart representative officials soldier state"
)


def acts(naming: Naming, token: Token) -> bool:
    """Whether the naming stands for an actor.

    Names of people always do; states do unless they say where; capitals and seats only
    as subject, agent, owner or addressee; adjectives only before those who act.
    """
    if naming.how in ("name", "surname", "people") and token.ent_type_ == "PERSON":
        return True
    if naming.how == "people":
        return True
    if naming.how == "adjective":
        return _acting_noun(token)
    if naming.how == "body":
        return not _where(token)
    if naming.how == "medium":
        return token.dep_ in SUBJECTS
    if naming.how == "capital":
        return _capital(token)
    return not _where(token) and token.dep_ not in ("compound", "npadvmod")


def _acting_noun(token: Token) -> bool:
    noun = token.head if token.dep_ in ("amod", "compound", "nmod") else None
    return noun is not None and noun.lemma_.lower() in ACTING


def _first(token: Token) -> Token:
    while token.dep_ == "conj" and token.head.i != token.i:
        token = token.head
    return token


def _where(token: Token) -> bool:
    """After "in", or at the end of a journey."""
    token = _first(token)
    if token.dep_ != "pobj":
        return token.dep_ == "npadvmod"
    preposition = token.head
    if preposition.lower_ in WHERE:
        return True
    if preposition.lower_ in ("to", "from", "for", "towards", "toward"):
        return preposition.head.lemma_.lower() in MOVING
    return False


def _capital(token: Token) -> bool:
    """A capital acts as a subject that is no place, as owner, agent or addressee."""
    token = _first(token)
    if token.dep_ in SUBJECTS:
        return not _told_as_place(token)
    if token.dep_ in ("dobj", "dative"):
        return token.head.lemma_ not in MOVING and token.head.pos_ == "VERB"
    if token.dep_ == "poss":
        return token.head.lemma_.lower() not in CITY_HEADS
    if token.dep_ != "pobj" or _where(token):
        return False
    preposition = token.head
    if preposition.lower_ == "of":
        return preposition.head.lemma_.lower() not in CITY_HEADS
    return preposition.lower_ in ("by", "with", "between", "against", "on", "to", "from", "than")


def _told_as_place(token: Token) -> bool:
    """ "Minsk is the best place", "Minsk, the capital, has served as a venue"."""
    verb = token.head
    predicates = [c for c in verb.children if c.dep_ == "attr"]
    for preposition in (c for c in verb.children if c.dep_ == "prep" and c.lower_ == "as"):
        predicates += [c for c in preposition.children if c.dep_ == "pobj"]
    predicates += [c for c in token.children if c.dep_ == "appos"]
    return any(p.lemma_.lower() in PLACE_NOUNS for p in predicates)


def told_as_place(text: str, name: str) -> bool:
    """Whether a text speaks of a capitalised word or two as of a place, anywhere in it.

    >>> told_as_place("Vash said no. The road in Vash is closed.", "Vash")
    True
    >>> told_as_place("Vash said no. The trust in Vash is gone.", "Vash")
    False
    """
    if not name.replace(" ", "").isalpha() or not name[:1].isupper():
        return False
    where = rf"(\w+) (?:in|near|across|outside|throughout) {name}\b(?!['’]s)"
    if any(found[1].lower() not in TRUSTING for found in re.finditer(where, text)):
        return True
    called = rf"\b{name}, (?:the|an?) (?:\w+ ){{0,2}}(?:{'|'.join(SETTLED)})\b"
    return re.search(called, text) is not None

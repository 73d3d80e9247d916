"""Whom a clause deals with besides its subject: "he called the Veskan leader a liar"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from spacy.tokens import Token

from truceline.reading.discourse import SPEECH
from truceline.reading.holders import FITS, match
from truceline.reading.owners import side_in
from truceline.reading.phrases import phrase_of
from truceline.vocabulary.actors import ActorType

if TYPE_CHECKING:
    from truceline.reading.listening import Listener

# Verbs whose preposition leads to the one dealt with: "looked at her", "spoke of him".
DEALING = frozenset({"lash", "hit", "point", "look", "meet", "refer", "appeal", "turn", "call"})


def dealt_with(listener: "Listener", subject: Token) -> Iterator[str]:
    """People whom the object of a verb names or describes: "he called the Veskan leader …"."""
    for child in subject.head.children:
        objects = [child] if child.dep_ in ("dobj", "dative") else []
        if child.dep_ in ("ccomp", "oprd") and not _has_own_verb(child):
            objects = [t for t in child.children if t.dep_ == "nsubj"]
        after = child.dep_ in ("prep", "agent") and child.i > subject.i
        if after and subject.head.lemma_ in SPEECH | DEALING:
            objects = [t for t in child.children if t.dep_ == "pobj"]
        for thing in objects:
            yield from _people_of(listener, thing)


def _people_of(listener: "Listener", thing: Token) -> Iterator[str]:
    """The person a noun names, whose name stands before it, or whom it describes."""
    for token in (thing, *(t for t in thing.lefts if t.dep_ in ("compound", "nmod", "poss"))):
        naming = listener.naming_of.get(token.i)
        key = naming.key if naming is not None else ""
        if key and listener.actors[key].type is ActorType.PERSON:
            yield key
    phrase = phrase_of(thing, listener.book.roles)
    side = side_in(phrase, listener)
    if side is None or phrase.many or not (phrase.noun in listener.book.roles.kin or phrase.title):
        return
    for actor in listener.everyone():
        if actor.side == side.key and match(phrase, actor, listener.known) >= FITS:
            yield actor.key


def _has_own_verb(clause: Token) -> bool:
    """A full clause, unlike "crazy" in "called the leader crazy"."""
    if clause.pos_ not in ("VERB", "AUX"):
        return False
    helped = any(c.dep_ in ("aux", "auxpass") and c.tag_ != "TO" for c in clause.children)
    return helped or clause.tag_ not in ("VBN", "VBG", "VB")

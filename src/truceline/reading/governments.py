"""Whose government "the government" is: the one state that is a party, where it fights a group."""

from collections.abc import Sequence

from truceline.reading.actorbook import ActorBook
from truceline.reading.bands import FIGHTERS, rebel_side, rebels
from truceline.reading.mentions import Naming, is_attribute
from truceline.reading.phrases import Phrase
from truceline.vocabulary.actors import Actor, ActorType
from truceline.vocabulary.names import words as listed

GOVERNMENTS = listed("government gov't govt")
ARMIES = listed("military army")
# What may stand before them and tells no other one.
PLAIN = listed("the this its their central national federal current")
# Whoever is named by them serves the state: "a government negotiator", "army officers".
STATELY = GOVERNMENTS | ARMIES | listed("presidential")
TEAMS = listed("panel team delegation side troop force soldier negotiator")
REBELS = FIGHTERS | listed("separatist secessionist militant")


def opponents(
    phrase: Phrase, namings: Sequence[Naming], text: str, book: ActorBook
) -> Actor | None:
    """ "The government", "the rebels": a party that needs no name here."""
    band = rebels(phrase, namings, text, book)
    state = lone_state(book) if band is None else None
    if state is None or phrase.many or _names_another(phrase, namings, text):
        return band
    plain = not set(phrase.words[:-1]) - PLAIN
    said = phrase.noun in GOVERNMENTS and (phrase.known or phrase.noun != "government")
    if not (plain and said) or _of_somebody(phrase):
        return None
    return state if _nobody_elses(phrase, state, namings, book) else None


def side_of_opponents(
    phrase: Phrase, namings: Sequence[Naming], text: str, book: ActorBook
) -> Actor | None:
    """ "A rebel spokesman", "the government panel", "the army": of the party that they serve."""
    side = rebel_side(phrase, namings, text, book)
    state = lone_state(book) if side is None else None
    if state is None or _names_another(phrase, namings, text):
        return side
    serves = phrase.title is not None or phrase.noun in book.roles.humans or phrase.noun in TEAMS
    told = bool(set(phrase.words[:-1]) & STATELY)
    itself = phrase.known and phrase.noun in ARMIES and not set(phrase.words[:-1]) - PLAIN
    if not (itself or (serves and told)) or phrase.former or _of_somebody(phrase):
        return None
    return state if _nobody_elses(phrase, state, namings, book) else None


def not_of_a_state(phrase: Phrase, side: Actor | None) -> Actor | None:
    """ "A Norlundic rebel leader" is not of Norlund."""
    said = {t.lower_.removesuffix("s") for t in phrase.tokens if t.i <= phrase.head.i}
    rebel = side is not None and side.type is ActorType.STATE and said & REBELS
    return None if rebel else side


def lone_state(book: ActorBook) -> Actor | None:
    """The only state among the parties, where others are groups."""
    parties = [book.actors[key] for key in book.parties]
    states = [actor for actor in parties if actor.type is ActorType.STATE]
    return states[0] if len(states) == 1 and len(parties) > 1 else None


def _names_another(phrase: Phrase, namings: Sequence[Naming], text: str) -> bool:
    inside = (
        n for n in namings if phrase.span.start <= n.start and n.end <= phrase.span.end and n.key
    )
    return any(not is_attribute(n, text) for n in inside)


def _of_somebody(phrase: Phrase) -> bool:
    """ "The government of Tarsh", "the army of mercenaries"."""
    return any(c.dep_ == "prep" and c.lower_ == "of" for c in phrase.head.children)


def _nobody_elses(phrase: Phrase, state: Actor, namings: Sequence[Naming], book: ActorBook) -> bool:
    """Whether no other state was named since the party was, in this sentence or the one before."""
    first = phrase.head.sent
    start = first[0].nbor(-1).sent.start_char if first.start else first.start_char
    near = [n for n in namings if start <= n.start and n.end <= phrase.span.start and n.key]
    named = [book.party_of(n.key) or book.actors.get(n.key) for n in near]
    states = [actor for actor in named if actor is not None and actor.type is ActorType.STATE]
    return not states or state in states

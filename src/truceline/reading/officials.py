"""Bodies of a state that no list names: "the Veskan National Security Agency"."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from truceline.reading.actorbook import ActorBook
from truceline.reading.layout import Layout
from truceline.reading.mentions import OF_A_SIDE, Naming
from truceline.vocabulary.actors import Actor
from truceline.vocabulary.names import fold
from truceline.vocabulary.names import words as listed

# Nouns for parts of a state; councils, committees and services are often private.
OFFICIAL = listed(
    "department ministry office bureau directorate administration command guard corps authority"
)
# What an agency must be about: news agencies speak for nobody.
AGENCIES = listed(
    "security intelligence nuclear atomic space energy protection border defence defense "
    "emergency drug aviation customs"
)
FINITE = frozenset({"VBZ", "VBD", "VBP"})
COUNCIL = "security council"  # states have theirs, and the world has one
WORLDWIDE = ("un ", "united nations ")
OWNED = ("'s ", "’s ", " ")


def is_official(name: str) -> bool:
    """Whether a name with its state before it is that of a part of the state.

    >>> [is_official(n) for n in ("Office of Customs", "News Agency", "Refugee Council")]
    [True, False, False]
    """
    said = set(fold(name).split())
    return bool(said & OFFICIAL) or ("agency" in said and bool(said & AGENCIES))


def state_before(text: str, start: int, ends: dict[int, Naming], book: ActorBook) -> Actor | None:
    """The side named right before a body: "Veska's Office of Customs", "Veskan …"."""
    for link in OWNED:
        naming = ends.get(start - len(link))
        if naming is not None and text[start - len(link) : start] == link and _is_side(naming):
            return book.party_of(naming.key.partition(":")[0])
    return None


def called_before(text: str, name: str, namings: Sequence[Naming]) -> Naming | None:
    """ "The Justice Department" after "the Norlund Justice Department": the one named before."""
    for naming in namings:
        printed = text[naming.start : naming.end]
        if naming.how == "body" and printed.endswith(f" {name}"):
            return naming
    return None


def of_bodies(text: str, known: Sequence[Naming], bodies: Sequence[Naming]) -> list[Naming]:
    """ "The Foreign Office" after "Veska's Foreign Office" is Veska's, whoever else has one."""
    told = {n.key: fold(text[n.start : n.end]) for n in bodies}
    longer = {n.key for n in known if fold(text[n.start : n.end]).startswith(WORLDWIDE)}
    return [n if n.key in longer else _as_told(text, n, told) for n in known]


def _as_told(text: str, naming: Naming, told: Mapping[str, str]) -> Naming:
    printed = fold(text[naming.start : naming.end]).removeprefix("the ")
    council = naming.how == "name" and printed.endswith(COUNCIL)
    if not (naming.how == "seat" or council) or not told:
        return naming
    keys = [key for key, body in told.items() if body.endswith(f" {printed}")]
    return replace(naming, key=keys[0], how="body") if len(keys) == 1 else naming


def _is_side(naming: Naming) -> bool:
    return naming.how in OF_A_SIDE or naming.how == "body"


def only_describes(naming: Naming, doc: Doc, layout: Layout) -> bool:
    """Whether a body only describes what follows, "Norlund's military campaign", or is a deed's."""
    if any(t.pos_ == "VERB" and t.tag_ in FINITE for t in layout.tokens_of(doc, *naming.ends)):
        return True  # "Norlund confirms delegation"
    last = doc[layout.token_at(naming.end - 1)]
    before = last.dep_ in ("compound", "amod", "nmod") and last.head.i > last.i
    return before and last.head.pos_ == "NOUN"

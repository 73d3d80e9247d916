"""Whose officials speak where no side is named: those of the place that the text tells of."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from truceline.reading.holders import LOCAL
from truceline.reading.mentions import Naming
from truceline.reading.phrases import Phrase
from truceline.reading.tags import SUBJECTS
from truceline.reading.takeups import unnamed_kind
from truceline.reading.words import bare
from truceline.vocabulary.actors import Actor, ActorType
from truceline.vocabulary.names import words as listed

if TYPE_CHECKING:
    from truceline.reading.cast import ArticleCast

BACK = 3  # sentences before, in which the place may have been told
LONGEST_TOWN = 3  # words
# Those of whom every place has its own.
OFFICIALS = listed("official authority police service guard administration office department")
LOCAL_OFFICES = LOCAL | {"police officer"}
# What may stand before them and leaves them the place's own.
PLAIN = listed(
    "the a local regional city town municipal provincial district area "
    "state senior top security emergency rescue fire police border law enforcement government"
)
WHERE = listed("in at near across outside around inside throughout over into on")
AREAS = listed(
    "city town village region province oblast district area capital port territory suburb county"
)
# What a town does in the news that is no deed of the state.
SUFFERED = listed("come suffer face wake endure experience hear hit attack strike shell bomb")
ARMIES = listed("military army forces force troops")
FIGHTING = listed(
    "strike airstrike force troop military army offensive bombardment soldier raid shelling"
)
ARMY_BACK = 8  # sentences
BARE = 2  # words of "the military"


def side_here(cast: "ArticleCast", phrase: Phrase) -> Actor | None:
    """ "Officials said", "the emergency service said": of the state of which the text has told."""
    if phrase.noun in ARMIES and len(phrase.tokens) <= BARE:
        return _fighting(cast, phrase.head)
    if not _of_a_place(phrase):
        return None
    own = _states(cast, phrase.head.doc[phrase.tokens[0].i : phrase.tokens[-1].i + 1])
    found = own or next(filter(None, (_states(cast, s) for s in _before(phrase.head))), {})
    sides = [cast.book.actors.get(key) for key in found]
    one = sides[0] if len(sides) == 1 else None
    return one if one is not None and one.type is ActorType.STATE else None


def side_of_sources(cast: "ArticleCast", phrase: Phrase) -> Actor | None:
    """ "The source said" after "a Norlund official": of the one side whose people told before."""
    if phrase.noun != "source" or not phrase.known or len(phrase.tokens) > BARE:
        return None
    told = (
        cast.actors[key]
        for at, heard in cast.heard.items()
        if at < phrase.head.i
        for key in heard.resolved.keys
    )
    sides = {one.side for one in told if unnamed_kind(one) and one.side and one.roles}
    return cast.book.actors.get(sides.pop()) if len(sides) == 1 else None


def _of_a_place(phrase: Phrase) -> bool:
    """ "Local officials", "the police", "the governor": none of an office or body named."""
    if phrase.former:
        return False
    if phrase.title is not None and phrase.title.title.office in LOCAL_OFFICES:
        return True
    before = phrase.words[:-1]
    taken_up = phrase.noun == "official" and (phrase.known or not phrase.many)
    plain = phrase.noun in OFFICIALS and all(w in PLAIN for w in before)
    return plain and not taken_up and _told(phrase)


def _told(phrase: Phrase) -> bool:
    """No bare "the office" or "the service": what it serves must be said."""
    return phrase.noun in ("official", "authority", "police") or bool(
        listed("emergency rescue fire border police security") & set(phrase.words)
    )


def _before(head: Token) -> Iterator[Tokens]:
    """The sentence of a word, then those before it."""
    sentence = head.sent
    for _ in range(BACK + 1):
        yield sentence
        if not sentence.start:
            return
        sentence = sentence[0].nbor(-1).sent


def _states(cast: "ArticleCast", words: Tokens) -> dict[str, None]:
    """The states in which these words tell that something happens."""
    found: dict[str, None] = {}
    for token in words:
        naming = cast.naming_of.get(token.i)
        if naming is not None and naming.key and _is_where(naming, token):
            side = cast.book.party_of(naming.key.partition(":")[0])
            if side is not None:
                found[side.key] = None
        elif (key := town_at(cast.book.towns, [t.text for t in _ahead(token)])) is not None:
            found[cast.book.actors[key].side or key] = None
    return found


def _ahead(token: Token) -> Tokens:
    return token.doc[token.i : token.i + LONGEST_TOWN]


def town_at(towns: Mapping[tuple[str, ...], str], words: list[str]) -> str | None:
    """The state of the town whose name these words begin with.

    >>> town_at({("port", "orsk"): "veska"}, ["Port", "Orsk", "fell"])
    'veska'
    """
    if not words or not words[0][:1].isupper():
        return None
    folded = [bare(word) for word in words]
    rows = (tuple(folded[:n]) for n in range(len(folded), 0, -1))
    return next((towns[row] for row in rows if row in towns), None)


def _is_where(naming: Naming, token: Token) -> bool:
    """ "In Norlund", "the Norlund town", "Norlund's capital": where, and not who."""
    while token.dep_ == "conj" and token.head.i != token.i:
        token = token.head
    if naming.how == "capital":
        return token.dep_ not in SUBJECTS or token.head.lemma_.lower() in SUFFERED
    if naming.how not in ("name", "adjective"):
        return False
    if token.dep_ in ("amod", "poss", "compound", "nmod"):
        return token.head.lemma_.lower() in AREAS
    return token.dep_ == "pobj" and token.head.lower_ in WHERE


def _fighting(cast: "ArticleCast", head: Token) -> Actor | None:
    """ "The military said" after "Norlund's strikes": of the side whose arms were told of last."""
    first = cast.layout.sentence[head.i] - ARMY_BACK
    for token in reversed(cast.doc[: head.i]):
        if cast.layout.sentence[token.i] < first:
            return None
        naming = cast.naming_of.get(token.i)
        if naming is None or not naming.key:
            continue
        army = naming.how == "body" and naming.key.endswith(":military")
        arms = token.dep_ in ("amod", "poss", "compound", "nmod") and naming.how in (
            "name",
            "adjective",
        )
        if army or (arms and token.head.lemma_.lower() in FIGHTING):
            side = cast.book.party_of(naming.key.partition(":")[0])
            return side if side is not None and side.type is ActorType.STATE else None
    return None

"""Whose side a phrase without a name belongs to: by owner, seat, or the text around it."""

from typing import TYPE_CHECKING

from spacy.tokens import Token

from truceline.reading.able import can_speak
from truceline.reading.mentions import AT_HOME, is_attribute
from truceline.reading.papers import made_by_another
from truceline.reading.phrases import Phrase
from truceline.vocabulary.actors import Actor, ActorType
from truceline.vocabulary.names import words as listed

if TYPE_CHECKING:
    from truceline.reading.cast import ArticleCast

# What each side has one of: said of two, both sides speak.
DELEGATED = listed(
    "delegation government side team ministry negotiator army leader president premier minister "
    "authority military troop force"
)
# Bodies that each side has: whose an official serves, the text around tells.
SERVED = listed("ministry government cabinet army delegation parliament")


def sides_beside(cast: "ArticleCast", phrase: Phrase) -> tuple[str, ...]:
    """ "The Norlund and Veskan delegations", "the teams of Norlund and of Veska"."""
    if phrase.noun not in DELEGATED:
        return ()
    beside = [t for t in phrase.head.subtree if t.i < phrase.head.i or _after_of(t)]
    namings = [cast.naming_of[t.i] for t in beside if t.i in cast.naming_of]
    told = [n for n in namings if n.key and n.how in ("adjective", "name", "capital")]
    actors = list({n.key: cast.actors[n.key] for n in told}.values())
    sides = tuple(dict.fromkeys(a.side for a in actors if a.side and a.side in cast.actors))
    people = [a for a in actors if a.type is ActorType.PERSON]
    if len(people) > 1 and {a.side for a in people} == set(sides):
        return tuple(a.key for a in people)  # "the heads of both states, Sabel and Oren"
    return sides


def _after_of(token: Token) -> bool:
    """Right after "of", or joined to a name that is."""
    while token.dep_ in ("conj", "compound", "det") and token.head.i != token.i:
        token = token.head
    return token.dep_ == "pobj" and token.head.lower_ == "of"


def owner_side(cast: "ArticleCast", head: Token, words: list[Token]) -> Actor | None:
    """The side of whoever owns it: "her office", "a member of her team", "the premier's office"."""
    for token in words:
        if token.i in cast.owners:
            return cast.owners[token.i]
        named = _named_owner(cast, token) if token.i != head.i else None
        if named is not None:
            return named
        heard = cast.heard.get(token.i)
        if heard is None or token.i == head.i or not _owns(token):
            continue
        sides = {cast.actors[key].side for key in heard.resolved.keys}
        if len(sides) == 1 and (side := cast.book.actors.get(sides.pop() or "")):
            return side
    return _fronted_side(cast, head)


def _named_owner(cast: "ArticleCast", token: Token) -> Actor | None:
    """ "Holm's ministry": the side of the one who is named."""
    naming = cast.naming_of.get(token.i)
    if naming is None or not naming.key or token.dep_ != "poss":
        return None
    owner = cast.actors[naming.key]
    return cast.book.actors.get(owner.side or "") if owner.type is ActorType.PERSON else None


def served_side(cast: "ArticleCast", phrase: Phrase, words: list[Token]) -> Actor | None:
    """ "A ministry official": of the one side that this sentence and the one before tell of.

    "One host official" serves whoever hosts, if only one third party of the process does.
    """
    hosts = cast.book.third.get("host", ())
    if len(hosts) == 1 and any(_tells_of_the_host(t) for t in words if t.i != phrase.head.i):
        return cast.book.actors.get(hosts[0])
    serves = any(t.i != phrase.head.i and t.lemma_.lower() in SERVED for t in words)
    if not serves or not can_speak(phrase, cast.book.roles):
        return None
    first = phrase.head.sent
    before = first[0].nbor(-1).sent if first.start else first
    near = [t for t in cast.doc[before.start : first.end] if t.i in cast.naming_of]
    return one_side(cast, near)


def _tells_of_the_host(word: Token) -> bool:
    return word.lower_ == "host" and word.dep_ in ("compound", "amod", "nmod")


def _owns(token: Token) -> bool:
    """A possessor, or after "of": "the negotiator's office", "staff of the premier"."""
    possessor = any(c.tag_ == "POS" for c in token.children)
    return possessor or token.dep_ == "poss" or token.head.lower_ in ("of", "to")


def _fronted_side(cast: "ArticleCast", head: Token) -> Actor | None:
    """ "In Orsk, the ministry of defence declined": its seat opens the sentence."""
    first = head.sent[0]
    while first.is_space and first.i + 1 < head.sent.end:
        first = first.nbor(1)
    if first.lower_ != "in" or first.i + 2 >= head.i or head.lemma_.lower() not in AT_HOME:
        return None
    naming = cast.naming_of.get(first.i + 1)
    if naming is None or naming.how != "capital" or first.nbor(2).text != ",":
        return None
    return cast.book.party_of(naming.key)


def one_side(cast: "ArticleCast", words: list[Token]) -> Actor | None:
    """The one side that a phrase names; two sides leave it open."""
    namings = dict.fromkeys(
        cast.naming_of[t.i] for t in words if t.i in cast.naming_of and not _only_where(cast, t)
    )
    sides = dict.fromkeys(cast.actors[n.key].side for n in namings if n.key)
    named = [side for side in sides if side] or _seated(cast, words)
    return cast.book.actors.get(named[0]) if len(named) == 1 else None


def _seated(cast: "ArticleCast", words: list[Token]) -> list[str]:
    """ "An official in Reedham", the seat of a group of the process: nobody sends envoys there."""
    namings = [cast.naming_of[t.i] for t in words if t.i in cast.naming_of]
    keys = dict.fromkeys(n.key for n in namings if n.how == "capital")
    return [key for key in keys if key in cast.book.parties and key in cast.book.kinds]


def _only_where(cast: "ArticleCast", token: Token) -> bool:
    """ "A Norlund diplomat in Orsk": the second place is only where."""
    naming = cast.naming_of[token.i]
    before = cast.layout.text[max(0, naming.start - 10) : naming.start].lower()
    if before.endswith(("pro-", "anti-", "including ")):
        return True  # "pro-Veska groups", "ten states including Veska"
    if is_attribute(naming, cast.layout.text):
        return True  # "Veska-backed fighters"
    if naming.how == "body":
        return False  # "staff at the Norlund ministry" serve it
    root = cast.root_of(naming, token)
    if made_by_another(root):
        return True  # "the accord brokered by Veska"
    return root.dep_ == "pobj" and root.head.lower_ in ("in", "at", "near", "outside")


def side_told(cast: "ArticleCast", phrase: Phrase) -> Actor | None:
    """ "Dahl also telephoned the council, the ministry said": whose, the same sentence tells."""
    if not phrase.known or len(phrase.words) > 2:
        return None
    for token in phrase.head.sent:
        if token.i >= phrase.head.i:
            return None
        naming = cast.naming_of.get(token.i)
        if naming is None or not naming.key or token.dep_ != "nsubj":
            continue
        actor = cast.actors[naming.key]
        official = any(role.rank is not None for role in actor.roles)
        if actor.type is ActorType.PERSON and official:
            return cast.book.actors.get(actor.side or "")
    return None

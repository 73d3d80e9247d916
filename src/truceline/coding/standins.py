"""Words that stand for a side without its name: "both sides", "the other side"."""

from spacy.tokens import Doc, Token

from truceline.coding.sides import Sides
from truceline.coding.syntax import noun_phrase
from truceline.coding.whose import BOTH, OURS
from truceline.vocabulary.statements import Kind

# Said of several, these are the sides of the talks: "the parties", "the delegations".
SEVERAL = frozenset(("party", "side", "belligerent", "delegation", "capital", "foe"))
# Of these there are two only where the text says so: "both governments", "the two leaders".
TOLD_TWO = SEVERAL | frozenset(
    (
        "army",
        "camp",
        "country",
        "enemy",
        "government",
        "leader",
        "leadership",
        "minister",
        "nation",
        "neighbour",
        "neighbor",
        "negotiator",
        "people",
        "president",
        "rival",
        "state",
        "team",
    )
)
TWO = frozenset(("both", "two", "each", "either"))
AT_ODDS = frozenset(("warring", "opposing", "rival"))
# "The other side", "the other government": whoever sits across the table.
ACROSS = frozenset(
    (
        "army",
        "bank",
        "camp",
        "capital",
        "country",
        "delegation",
        "government",
        "leadership",
        "negotiator",
        "party",
        "room",
        "side",
        "team",
    )
)
AGAINST_US = frozenset(
    ("neighbour", "neighbor", "enemy", "adversary", "opponent", "foe", "rival", "aggressor")
)
OWNED = frozenset((*OURS, "his", "her", "its", "their"))
POINTED = frozenset(("the", "this", "these", "those"))
THEY = frozenset(("they", "them", "their", "theirs"))
ALONE = frozenset(("nsubj", "nsubjpass", "dobj", "pobj", "dative", "ROOT"))
PLACED = frozenset(("on", "at", "along", "between"))  # "camps on both sides"
HOSTS = frozenset(("host", "hosts"))
MEDIATORS = frozenset(("mediator", "mediators", "go-between", "intermediary"))


def stand_ins(sides: Sides, doc: Doc, start: int, end: int) -> tuple[str, ...]:
    """Names of the other sides for which words of a token range stand."""
    found = (name for word in doc[start:end] for name in _meant(sides, word))
    return tuple(dict.fromkeys(found))


def _meant(sides: Sides, word: Token) -> tuple[str, ...]:
    lemma, lower = word.lemma_.lower(), word.lower_
    if _several(word, lemma):
        return sides.all_sides
    if lower in THEY:
        return (sides.other_party,) if sides.other_party and _of_them(sides, word) else ()
    if word.pos_ != "NOUN" or _with_name(word):
        return ()
    near = {c.lower_ for c in word.children if c.i < word.i}
    across = lemma in ACROSS and word.tag_ == "NN" and "other" in near and "the" in near
    against = lemma in AGAINST_US and bool(near & (OWNED | POINTED))
    if (across or against) and sides.other_party:
        return (sides.other_party,)
    if lower in HOSTS and near & (OWNED | POINTED) and len(sides.receiving) == 1:
        return sides.receiving
    if lower in MEDIATORS and near & (OWNED | POINTED) and len(sides.mediators) == 1:
        return sides.mediators
    return ()


def _several(word: Token, lemma: str) -> bool:
    """ "The parties", "both governments", "each of them", "not invited by both"."""
    alone = word.dep_ in ALONE and not _precedes_pair(word)
    if alone and (word.lower_ == "both" or (word.lower_ == "two" and _the(word))):
        return True
    if lemma not in TOLD_TWO or word.pos_ not in ("NOUN", "PROPN") or _with_name(word):
        return False
    near = {c.lower_ for c in word.children if c.i < word.i}
    if word.dep_ == "pobj" and word.head.lower_ in PLACED and lemma in ("side", "bank"):
        return False
    if near & TWO:
        return True
    many = word.tag_ in ("NNS", "NNPS")
    pointed = bool(near & (POINTED | BOTH))
    return many and ((lemma in SEVERAL and pointed) or bool(near & AT_ODDS))


def _the(word: Token) -> bool:
    """ "The two", no "two of them"."""
    return any(c.lower_ == "the" for c in word.children)


def _precedes_pair(word: Token) -> bool:
    """ "Both Norlund and Veska": the names tell."""
    return word.i + 1 < len(word.doc) and word.nbor(1).pos_ == "PROPN"


def _with_name(word: Token) -> bool:
    """ "The Norlundian side": the name tells."""
    start, _ = noun_phrase(word)
    return any(t.pos_ == "PROPN" or t.ent_type_ == "NORP" for t in word.doc[start : word.i])


def _of_them(sides: Sides, word: Token) -> bool:
    """ "They" in a party's own words, where nothing said before it could be meant instead."""
    if sides.kind not in (Kind.DIRECT, Kind.MIXED):
        return False
    for token in reversed(word.doc[: word.i]):
        if token.idx < sides.said_from:
            return True
        if token.tag_ in ("NNS", "NNPS"):
            return False
    return True

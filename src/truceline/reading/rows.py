"""Rows of sides that speak together, also where the parser sees no row: "Orsk, the League and"."""

from typing import TYPE_CHECKING

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from truceline.reading.mentions import OF_A_SIDE

if TYPE_CHECKING:
    from truceline.reading.cast import ArticleCast

LONG = 2  # names beside the one given, from which a row needs no parser
OBJECTS = frozenset({"pobj", "dobj", "poss", "dative"})


def row_apposed(root: Token, cast: "ArticleCast") -> list[Token]:
    """ "Norlund, the Marsh League and Tarsh": the second and third of the row, no apposition."""
    if not _names_side(root, cast):
        return []
    for second in (c for c in root.children if c.dep_ == "appos" and c.i > root.i):
        joined = [c for c in second.conjuncts if c.i > second.i]
        if joined and _names_side(second, cast) and _key(second, cast) != _key(root, cast):
            return [second, *joined]
    return []


def row_before(root: Token, tokens: Tokens, cast: "ArticleCast") -> list[Token]:
    """Of "Orsk, the Marsh League, and Tarsh" cut to "Tarsh": the two that were left outside."""
    if not _names_side(root, cast):
        return []
    doc, at, found = tokens.doc, tokens.start - 1, list[Token]()
    inside = sum(t.lower_ == "and" for t in tokens if t.i > root.i)
    anded = inside > 0
    while at > 0:
        at -= doc[at].lower_ == "the"
        if doc[at].lower_ == "and" and not anded:
            anded, at = True, at - 1
            at -= doc[at].text == ","
        elif doc[at].text == "," and anded:
            at -= 1
        else:
            break
        if not _names_side(doc[at], cast):
            break
        naming = cast.naming_of[at]
        words = cast.layout.tokens_of(doc, naming.start, naming.end)
        found.insert(0, words.root)
        at = words.start - 1
    if len(found) + inside < LONG or not found or found[0].dep_ in OBJECTS:
        return []
    return found


def of_government(root: Token, cast: "ArticleCast") -> list[Token]:
    """ "The government of Norlund and the K14 rebels": they are no part of its name."""
    naming = cast.naming_of.get(root.i)
    if naming is None or naming.how != "body":
        return []
    words = cast.layout.tokens_of(cast.doc, naming.start, naming.end)
    beyond = [o for t in words for o in t.conjuncts if t.i != root.i and o.i >= words.end]
    return [
        one
        for one in dict.fromkeys(beyond)
        if (other := cast.naming_of.get(one.i)) is not None
        and other.key not in ("", naming.key)
        and (other.how == "body" or any(c.lower_ == "the" for c in one.children))
    ]


def _names_side(token: Token, cast: "ArticleCast") -> bool:
    naming = cast.naming_of.get(token.i)
    return naming is not None and bool(naming.key) and naming.how in OF_A_SIDE


def _key(token: Token, cast: "ArticleCast") -> str:
    return cast.naming_of[token.i].key

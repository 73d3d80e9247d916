"""Agreements that already stand, or whose text does: they are a basis, not talks to come.

"Reach a deal" is what talks are for. "The deal", "an accord signed in Melin" and "violate their
agreements" are of a text that both sides know.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from truceline.coding.syntax import Range

AGREEMENTS = frozenset(("agreement", "deal", "accord", "pact", "treaty", "declaration"))
# Spoken of as the law that holds, they are seldom the matter: "where the treaty puts it".
OF_LAW = frozenset(("treaty", "pact"))
THAT_ONE = frozenset(("the", "this", "that", "these", "those"))
NONE_YET = frozenset(("any", "no", "some", "every"))
# What is done with a text that there is.
KEEP = frozenset(
    "abandon abrogate betray breach disregard flout honor honour implement initial observe ratify "
    "renege respect sabotage scrap sign terminate undermine uphold violate".split()
)
CONCLUDE = frozenset(("sign", "initial", "ratify", "signing", "signature", "ratification"))
KEEPING = frozenset(
    "breach breacher commitment implementation obligation ratification signature signatory "
    "signing undermining violation".split()
)
# Not yet there, though it may be spoken of as "the deal": "until the deal is reached".
MAKE = frozenset(
    "achieve conclude cut find forge get hammer make negotiate need reach seal secure seek "
    "strike want".split()
)
MADE = frozenset(
    "agreed announced brokered concluded finalised finalized initialled made mediated negotiated "
    "ratified reached sealed signed struck".split()
)
STANDING = frozenset(
    "current earlier existing last latest old past present previous prior recent same signed "
    "standing various".split()
)
MODIFIERS = frozenset(("compound", "amod", "nmod", "poss"))


@dataclass(frozen=True, slots=True)
class Standing:
    """How surely there is an agreement."""

    certain: bool  # a known one: "the deal"
    sure: bool  # signed, kept, broken


def standing(doc: Doc, ranges: Sequence[Range]) -> Iterator[tuple[Token, Standing]]:
    """The agreements in these ranges that there are, and how surely."""
    for start, end in ranges:
        for noun in doc[start:end]:
            if noun.lemma_.lower() in AGREEMENTS and noun.pos_ == "NOUN":
                if _wanted(noun):
                    continue
                certain, kept, made = _certain(noun), _kept(noun), _made(noun)
                kept_to = kept and not _concluded(noun)
                known = certain and noun.lemma_.lower() not in OF_LAW
                if known or kept or made:
                    bare = kept and not _says_more(noun)
                    sure = kept_to or bare or (certain and (kept or made))
                    yield noun, Standing(certain or kept_to, sure)


def begins(noun: Token) -> int:
    """Where the words begin that name an agreement: "peace" of a peace deal."""
    first = noun.i
    while first and noun.doc[first - 1].dep_ == "compound" and noun.doc[first - 1].head == noun:
        first -= 1
    return first


def modifiers(noun: Token) -> frozenset[int]:
    """The words before an agreement that say of what it is: "prisoner exchange" deal."""
    return frozenset(
        word.i for child in noun.lefts if child.dep_ in MODIFIERS for word in child.subtree
    )


def _certain(noun: Token) -> bool:
    """ "The deal", "their agreement"."""
    return any(
        (child.dep_ == "det" and child.lower_ in THAT_ONE)
        or (child.dep_ == "amod" and child.lower_ in STANDING)
        for child in noun.lefts
    )


def _wanted(noun: Token) -> bool:
    """ "Any deal", "reach the agreement": there is none yet."""
    if any(child.dep_ == "det" and child.lower_ in NONE_YET for child in noun.lefts):
        return True
    verb = noun.head
    if noun.dep_ not in ("dobj", "nsubjpass") or verb.lemma_.lower() not in MAKE:
        return False
    return verb.tag_ != "VBD" and not any(c.lower_ in ("was", "were") for c in verb.lefts)


def _kept(noun: Token) -> bool:
    """ "Violated an accord", "an accord due to be signed", "under a deal"."""
    head = noun.head
    if noun.dep_ in ("dobj", "nsubjpass"):
        return head.lemma_.lower() in KEEP and (noun.dep_ == "nsubjpass" or _done(head))
    if noun.dep_ != "pobj":
        return False
    if head.lower_ == "under":
        return True
    return head.lower_ in ("of", "to") and head.head.lemma_.lower() in KEEPING


def _concluded(noun: Token) -> bool:
    """ "Signed a deal" tells of a new one: what it settles is the matter."""
    head = noun.head.head if noun.dep_ == "pobj" else noun.head
    return head.lemma_.lower() in CONCLUDE


def _says_more(noun: Token) -> bool:
    """ "An accord that prolongs the truce", "a deal on grain"."""
    told = any(c.dep_ in ("acl", "relcl") and c.lower_ not in MADE for c in noun.children)
    on = (c for c in noun.children if c.dep_ == "prep" and c.lower_ in ("on", "for", "about"))
    matter = any(p.ent_type_ not in ("DATE", "TIME") for prep in on for p in prep.children)
    return told or matter


def _done(verb: Token) -> bool:
    """Signed, or being broken; "ready to sign a deal" is of talks to come."""
    return verb.lemma_.lower() != "sign" or verb.tag_ in ("VBD", "VBN", "VBG")


def _made(noun: Token) -> bool:
    """ "An accord reached in May", "agreements negotiated lately", "an accord set to be signed"."""
    told = [child for child in noun.children if child.dep_ in ("acl", "relcl", "amod")]
    if any(child.tag_ == "VBN" and child.lower_ in MADE for child in told):
        return True
    signing = (t for one in told for t in one.subtree if t.dep_ == "xcomp" and t.tag_ == "VBN")
    return any(t.lower_ in MADE for t in signing)

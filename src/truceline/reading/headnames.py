"""The name at the head of a source: beside it, in apposition, or after the title that it is."""

from typing import TYPE_CHECKING

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from truceline.reading.able import BODIES, MEDIA, is_agent
from truceline.reading.mentions import Naming
from truceline.vocabulary.actors import ActorType

if TYPE_CHECKING:
    from truceline.reading.cast import ArticleCast

# Clauses that tell of something else than the one who speaks.
OUTER = frozenset({"relcl", "acl", "advcl", "parataxis", "ccomp"})


def naming_at(cast: "ArticleCast", head: Token, tokens: Tokens) -> Naming | None:
    """A name at the head, in apposition to it, or after the title that it is."""
    direct = cast.naming_of.get(head.i)
    if direct is not None and direct.how not in ("adjective",):
        return direct
    inside = [n for n in namings_in(cast, tokens) if n.how in ("name", "surname")]
    people = [n for n in inside if not n.key or type_of(cast, n) is ActorType.PERSON]
    for naming in people:
        root = cast.layout.tokens_of(cast.doc, naming.start, naming.end).root
        if naming.opens >= 0 and naming.opens <= head.idx < naming.end:
            return naming
        if says_whose(cast, naming, head):
            continue
        if root.head.i == head.i and root.dep_ in ("appos", "compound", "nmod", "flat"):
            return naming
    if (medium := _medium_called(cast, head, tokens)) is not None:
        return medium
    for naming in namings_in(cast, tokens):
        root = cast.layout.tokens_of(cast.doc, naming.start, naming.end).root
        apposed = root.dep_ == "appos" and root.head.i == head.i
        if apposed and naming.how in ("name", "organisation", "body"):
            return naming
    if direct is not None:
        return direct
    for child in head.children:
        apposed = child.dep_ == "appos" and cast.doc[child.left_edge.i - 1].text == ","
        beyond = cast.naming_of.get(child.i) if apposed else None
        if beyond is not None and beyond.key and type_of(cast, beyond) is ActorType.PERSON:
            return beyond
    if (called := _called(cast, head, tokens)) is not None:
        return called
    if (named := _right_after(cast, head, tokens)) is not None:
        return named
    if head.tag_ in ("NNS", "PRP"):
        return None  # "several leaders, among them Holm and Dahl", "she and her mother Eva"
    free = [n for n in people if not _dependent(cast, n, head) and not says_whose(cast, n, head)]
    return free[0] if len(free) == 1 else None


def _medium_called(cast: "ArticleCast", head: Token, tokens: Tokens) -> Naming | None:
    """ "The Orsk-based Northern Eye newspaper" is the Northern Eye, whose noun says what it is."""
    if head.pos_ != "NOUN" or head.lemma_.lower() not in MEDIA:
        return None
    for naming in sorted(namings_in(cast, tokens), key=lambda n: n.how != "medium"):
        root = cast.layout.tokens_of(cast.doc, naming.start, naming.end).root
        beside = root.head.i == head.i and root.dep_ in ("compound", "nmod", "appos")
        if beside and naming.how in ("medium", "organisation"):
            return naming
    return None


def says_whose(cast: "ArticleCast", naming: Naming, head: Token) -> bool:
    """ "The Dahl administration" is not Dahl."""
    root = cast.layout.tokens_of(cast.doc, naming.start, naming.end).root
    return root.dep_ in ("compound", "nmod") and root.i < head.i and _is_body(cast, head)


def _is_body(cast: "ArticleCast", head: Token) -> bool:
    """A common noun for a body or a thing, before which a name only says whose."""
    roles = cast.book.roles
    noun = head.lemma_.lower()
    if noun in roles.body_heads | BODIES and noun not in roles.humans:
        return True
    if head.pos_ != "NOUN" and head.text[:1].isupper():
        return False
    return not (noun in roles.title_heads | roles.humans | roles.kin or is_agent(noun))


def _called(cast: "ArticleCast", head: Token, tokens: Tokens) -> Naming | None:
    """ "A baker named Iva Stern", "one of them, a nurse called Eva Lorn": the name that is told.

    "An official called Holm a liar" tells the name of no official: "called" is the cue there.
    """
    nouns = [head, *(c for c in head.children if c.dep_ == "appos")]
    for verb in (c for noun in nouns for c in noun.children if c.dep_ == "acl"):
        if verb.lower_ not in ("named", "called") or not tokens.start <= verb.i < tokens.end:
            continue
        for child in verb.children:
            naming = cast.naming_of.get(child.i)
            if naming is not None and naming.key and type_of(cast, naming) is ActorType.PERSON:
                return naming
    return None


def _right_after(cast: "ArticleCast", head: Token, tokens: Tokens) -> Naming | None:
    """ "An expert on truces, Eva Lorn, urged": two subjects of one verb are one person."""
    if tokens.end + 1 >= len(cast.doc) or cast.doc[tokens.end].text != ",":
        return None
    naming = cast.naming_of.get(tokens.end + 1)
    if naming is None or not naming.key or type_of(cast, naming) is not ActorType.PERSON:
        return None
    root = cast.root_of(naming, cast.doc[tokens.end + 1])
    return (
        naming if head.dep_ == "nsubj" and (root.dep_, root.head) == ("nsubj", head.head) else None
    )


def person_in(cast: "ArticleCast", tokens: Tokens) -> Naming | None:
    """The first person named as such beside a place: "in Orsk, Eva Lorn, the mayor, said"."""
    for naming in namings_in(cast, tokens):
        if naming.key and type_of(cast, naming) is ActorType.PERSON:
            named = cast.layout.tokens_of(cast.doc, naming.start, naming.end)
            if _first(named.root, tokens.root).dep_ not in ("poss", "pobj"):
                return naming
    return None


def _first(token: Token, head: Token) -> Token:
    """ "Between Holm and Dahl": the second hangs where the first does, if that is not the head."""
    while token.dep_ == "conj" and token.head.i < token.i and token.head.i != head.i:
        token = token.head
    return token


def naming_text(cast: "ArticleCast", naming: Naming) -> str:
    """The words of a naming."""
    return cast.layout.text[naming.start : naming.end]


def type_of(cast: "ArticleCast", naming: Naming) -> ActorType:
    """What kind of actor a naming names."""
    return cast.actors[naming.key].type


def namings_in(cast: "ArticleCast", tokens: Tokens) -> list[Naming]:
    """Every naming of which a word stands here."""
    return list(dict.fromkeys(cast.naming_of[t.i] for t in tokens if t.i in cast.naming_of))


def _dependent(cast: "ArticleCast", naming: Naming, head: Token) -> bool:
    """Owner of something, or after a preposition: not the one who speaks."""
    named = cast.layout.tokens_of(cast.doc, naming.start, naming.end)
    follows = cast.doc[named.end] if named.end < len(cast.doc) else None
    owner = named.root.dep_ == "poss" or (follows is not None and follows.tag_ == "POS")
    inner = any(t.dep_ in OUTER for t in named.root.ancestors if t.i >= named.start - 12)
    return owner or _first(named.root, head).dep_ == "pobj" or inner

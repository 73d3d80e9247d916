"""A source that no name explains: an office, a body, a medium, a text, somebody unnamed."""

import re
from typing import TYPE_CHECKING

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from truceline.reading.able import MEDIA, NO_ONE, can_speak, modifies
from truceline.reading.found import UNABLE, Found
from truceline.reading.headnames import namings_in
from truceline.reading.mentions import Naming, body_actor
from truceline.reading.metonyms import told_as_place
from truceline.reading.phrases import PAPERS, Phrase, phrase_of
from truceline.reading.pronouns import OWNERS
from truceline.reading.sides import one_side, owner_side, served_side, side_told, sides_beside
from truceline.reading.unnamed import ARTICLE, nobody_named, stranger
from truceline.vocabulary.actors import Actor, ActorType
from truceline.vocabulary.grounds import Ground
from truceline.vocabulary.names import fold, name_key
from truceline.vocabulary.spans import Span, trimmed

if TYPE_CHECKING:
    from truceline.reading.cast import ArticleCast

EDGES = " \t\r\n,;:.()[]\"“”„«»‘’'*_–—-"
LONGEST_NAME = 80
QUESTIONER = re.compile(r"interviewer|interview|moderator|question|q", re.IGNORECASE)


def described(cast: "ArticleCast", head: Token, tokens: Tokens, span: Span) -> Found:
    """A phrase that no earlier mention explains: its author, an organisation, somebody unnamed."""
    phrase = phrase_of(head, cast.book.roles, list(tokens))
    if phrase.noun in NO_ONE or all(t.pos_ in ("DET", "PUNCT") or t.tag_ == "PRP$" for t in tokens):
        return Found((), Ground(UNABLE, phrase.printed()))
    if _of_media(phrase):
        return _medium(cast, phrase, tokens)
    if fold(phrase.noun) in PAPERS:
        author = author_of(cast, tokens)
        if author is not None:
            return Found((author.key,), Ground("author of a text", phrase.printed()))
        if (publisher := _publisher(cast, tokens)) is not None:
            return _new_name(cast, publisher, tokens)
    below = [t for t in head.subtree if tokens.start <= t.i < tokens.end]
    if phrase.many and len(sides := sides_beside(cast, phrase)) > 1:
        return Found(sides, Ground("joint", phrase.printed()))
    side = one_side(cast, below) or owner_side(cast, head, below)
    side = side or served_side(cast, phrase, below)
    if phrase.known and not phrase.many and phrase.title is not None:
        side = side or cast.home
    actor = nobody_named(phrase, side, cast.article.report, cast.book.roles)
    if actor is not None and actor.type in (ActorType.UNNAMED, ActorType.GROUP):
        whole = _own_words(cast, head, phrase, span)
        actor = stranger(whole, phrase, side, cast.article.report, cast.book.roles)
    actor = actor or _body_without_side(cast, phrase)
    if actor is None:
        printed = phrase.printed() if head.pos_ != "PROPN" else span.of(cast.layout.text)
        label = QUESTIONER.fullmatch(printed)
        town = head.ent_type_ in ("GPE", "LOC", "FAC")
        if town or not (head.pos_ == "PROPN" or label or can_speak(phrase, cast.book.roles)):
            return Found((), Ground(UNABLE, phrase.printed()))
        if head.pos_ == "PROPN" and not label:
            return _new_name(cast, head, tokens)
        actor = stranger(printed, phrase, side, cast.article.report, cast.book.roles)
    return Found((actor.key,), Ground("unnamed", phrase.printed()), made=actor)


def _own_words(cast: "ArticleCast", head: Token, phrase: Phrase, span: Span) -> str:
    """All that the source says of an unnamed speaker, a clause right after the noun included."""
    last = phrase.tokens[-1]
    for child in head.children:
        whole = child.dep_ in ("relcl", "acl") and child.left_edge.i == last.i + 1
        end = child.right_edge.idx + len(child.right_edge)
        if whole and end <= span.end and end - phrase.span.start <= LONGEST_NAME:
            return trimmed(Span(phrase.span.start, end), cast.layout.text, EDGES).of(
                cast.layout.text
            )
    return phrase.printed()


def _of_media(phrase: Phrase) -> bool:
    """ "Some Veskan media reports", "local news outlets": media, whoever's they are."""
    words = phrase.words
    return "media" in words or (phrase.noun in MEDIA and "news" in words)


def _medium(cast: "ArticleCast", phrase: Phrase, tokens: Tokens) -> Found:
    """Media speak for no party, whatever nationality they are told to have."""
    first = next((t for t in phrase.tokens if t.pos_ != "DET"), phrase.head)
    last = phrase.tokens[-1]
    name = " ".join(cast.doc[first.i : last.i + 1].text.split())
    actor = Actor(
        key="media:" + fold(name).replace(" ", "-"), name=name, type=ActorType.ORGANISATION
    )
    return Found((actor.key,), Ground("media", phrase.printed()), made=actor)


def _body_without_side(cast: "ArticleCast", phrase: Phrase) -> Actor | None:
    """ "The health ministry" of whom the article does not say."""
    hit = cast.book.roles.body_in([*phrase.words[:-1], phrase.noun])
    if hit is None or hit[2] != len(phrase.words) - 1 or hit[0].whole:
        return None
    name = ARTICLE.sub("", phrase.printed())
    key = fold(name).replace(" ", "-")
    owned = any(t.lower_ in OWNERS for t in phrase.tokens)
    below = list(phrase.head.subtree)
    home = owner_side(cast, phrase.head, below) or (None if owned else cast.home)
    home = home or (None if owned else side_told(cast, phrase))
    if home is None or hit[0].rank is None or not phrase.known:
        return Actor(key=f"organisation:{key}", name=name, type=ActorType.ORGANISATION)
    return body_actor(hit[0], name, home, hit[0].name or name)


def author_of(cast: "ArticleCast", tokens: Tokens) -> Actor | None:
    """ "A statement by the ministry", "Norlund's note"; no town within an institute's name."""
    named = [n for n in namings_in(cast, tokens) if n.key and not _in_longer_name(cast, n)]
    return cast.actors[named[0].key] if named else None


def _in_longer_name(cast: "ArticleCast", naming: Naming) -> bool:
    """The "Orsk" of the Orsk Institute: part of another's name."""
    words = cast.layout.tokens_of(cast.doc, naming.start, naming.end)
    head = words.root.head
    return naming.how in ("name", "capital") and modifies(words) and head.pos_ == "PROPN"


def _publisher(cast: "ArticleCast", tokens: Tokens) -> Token | None:
    """The body that a paper is by: "a poll published by the Orsk Institute"."""
    for token in tokens:
        by = token.dep_ == "pobj" and token.head.lower_ in ("by", "of", "from")
        if by and token.pos_ == "PROPN" and token.ent_type_ == "ORG":
            return token
    return None


def _of_name(token: Token, kinds: tuple[str, ...]) -> bool:
    """A word of a name, or the hyphen inside it."""
    return token.pos_ in kinds or (token.text == "-" and not token.whitespace_)


def _new_name(cast: "ArticleCast", head: Token, tokens: Tokens) -> Found:
    """A proper name that neither list nor model knows: kept as printed, without a side."""
    roles = cast.book.roles
    first = last = head.i
    while first > tokens.start and _of_name(cast.doc[first - 1], ("PROPN", "ADJ")):
        first -= 1
    while last + 1 < tokens.end and _of_name(cast.doc[last + 1], ("PROPN",)):
        last += 1
    titles = [i for i in range(first, last) if (fold(cast.doc[i].text),) in roles.titles]
    run = cast.doc[titles[-1] + 1 if titles else first : last + 1]
    name = " ".join(run.text.split())
    gender = roles.gender_by_name(name) or roles.gender_of_given.get(fold(name))
    person = head.ent_type_ == "PERSON" or bool(titles) or gender is not None
    person = person and (bool(titles) or not told_as_place(cast.layout.text, name))
    full = person and " " in name
    actor = Actor(
        key=(name_key(name) if full else fold(name)).replace(" ", "-"),
        name=name,
        type=ActorType.PERSON if person else ActorType.ORGANISATION,
        gender=gender if person else None,
    )
    return Found((actor.key,), Ground("name not known", name), made=actor)

"""A source that no name explains: an office, a body, a medium, a text, somebody unnamed."""

import re
from typing import TYPE_CHECKING

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from truceline.reading.able import BODIES, MEDIA, NO_ONE, can_speak, modifies
from truceline.reading.found import UNABLE, Found
from truceline.reading.governments import not_of_a_state, side_of_opponents
from truceline.reading.headnames import namings_in
from truceline.reading.marks import DOUBLE, SINGLE
from truceline.reading.mentions import Naming, body_actor
from truceline.reading.metonyms import told_as_place
from truceline.reading.officials import is_official, state_before
from truceline.reading.papers import issuers, made_by_another
from truceline.reading.phrases import PAPERS, Phrase, phrase_of
from truceline.reading.pronouns import OWNERS
from truceline.reading.sides import one_side, owner_side, served_side, side_told, sides_beside
from truceline.reading.surfaces import is_date
from truceline.reading.unnamed import ARTICLE, nobody_named, stranger
from truceline.reading.whereabouts import side_here, side_of_sources
from truceline.vocabulary.actors import Actor, ActorType
from truceline.vocabulary.grounds import Ground
from truceline.vocabulary.names import fold, name_key
from truceline.vocabulary.names import words as listed
from truceline.vocabulary.spans import Span, trimmed

if TYPE_CHECKING:
    from truceline.reading.cast import ArticleCast

EDGES = f" \t\r\n,;:.()[]{DOUBLE}{SINGLE}*_–—-"
LONGEST_NAME = 80
# What headlines give a capital and what never speaks.
EVENTS = listed(
    "talk talks deal plan agreement accord treaty summit conference war truce ceasefire crisis "
    "conflict tension tensions sanctions election elections vote attack attacks strike strikes "
    "clash clashes offensive jeopardy negotiation negotiations update updates"
)
CARRYING = frozenset({"publish", "share", "carry", "cite"})
SEEN = CARRYING | {"see", "obtain", "review", "view", "read"}
POSTED = frozenset({"statement", "post", "message", "channel", "video", "account", "note"})
QUESTIONER = re.compile(r"interviewer|interview|moderator|question|q", re.IGNORECASE)


def described(cast: "ArticleCast", head: Token, tokens: Tokens, span: Span) -> Found:
    """A phrase that no earlier mention explains: its author, an organisation, somebody unnamed."""
    phrase = phrase_of(head, cast.book.roles, list(tokens))
    if phrase.noun in NO_ONE or all(t.pos_ in ("DET", "PUNCT") or t.tag_ == "PRP$" for t in tokens):
        return Found((), Ground(UNABLE, phrase.printed()))
    if _of_media(phrase):
        return _medium(cast, phrase, tokens)
    if (media := _in_media(phrase, tokens)) is not None:
        return _medium(cast, phrase_of(media, cast.book.roles, list(tokens)), tokens)
    if fold(phrase.noun) in PAPERS:
        author = author_of(cast, tokens)
        if author is not None:
            return Found((author.key,), Ground("author of a text", phrase.printed()))
        if (publisher := _publisher(cast, tokens)) is not None:
            return _new_name(cast, publisher, tokens)
        if keys := tuple(actor.key for actor in issuers(cast, phrase)):
            return Found(keys, Ground("author of a text", phrase.printed()))
    below = [t for t in head.subtree if tokens.start <= t.i < tokens.end]
    if phrase.many and len(sides := sides_beside(cast, phrase)) > 1:
        return Found(sides, Ground("joint", phrase.printed()))
    side = not_of_a_state(phrase, one_side(cast, below) or owner_side(cast, head, below))
    side = side or side_of_opponents(phrase, cast.namings, cast.layout.text, cast.book)
    side = side or served_side(cast, phrase, below)
    if phrase.known and not phrase.many and phrase.title is not None:
        side = side or cast.home
    side = side or side_here(cast, phrase) or side_of_sources(cast, phrase)
    side = not_of_a_state(phrase, side)
    actor = nobody_named(phrase, side, cast.article.report, cast.book.roles)
    if all(t.pos_ == "DET" for t in phrase.tokens):
        actor = stranger(
            span.of(cast.layout.text), phrase, side, cast.article.report, cast.book.roles
        )
        return Found((actor.key,), Ground("unnamed", actor.name), made=actor)
    if actor is not None and actor.type in (ActorType.UNNAMED, ActorType.GROUP):
        whole = _own_words(cast, head, phrase, span)
        actor = stranger(whole, phrase, side, cast.article.report, cast.book.roles)
    actor = actor or _body_without_side(cast, phrase, side)
    if actor is None:
        printed = phrase.printed() if head.pos_ != "PROPN" else span.of(cast.layout.text)
        label = QUESTIONER.fullmatch(printed)
        town = head.ent_type_ in ("GPE", "LOC", "FAC")
        if town or not (head.pos_ == "PROPN" or label or can_speak(phrase, cast.book.roles)):
            return Found((), Ground(UNABLE, phrase.printed()))
        if head.pos_ == "PROPN" and not label:
            day = is_date(cast.layout.text, Span(head.idx, head.idx + len(head)))
            if day or fold(head.text) in EVENTS or fold(printed) in cast.book.roles.honorifics:
                return Found((), Ground(UNABLE, phrase.printed()))
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
    """ "Some Veskan media reports", "local news outlets": media; no "media spokesperson"."""
    words = phrase.words
    if phrase.title is not None:
        return False
    return "media" in words or (phrase.noun in MEDIA and "news" in words)


def _in_media(phrase: Phrase, tokens: Tokens) -> Token | None:
    """ "Reports in Veskan media" are the media's, not Veska's."""
    if fold(phrase.noun) not in PAPERS:
        return None
    told = (t for t in tokens if t.lower_ in ("media", "press", "newspapers"))
    return next((t for t in told if t.dep_ == "pobj" and t.head.lower_ in ("in", "by")), None)


def _medium(cast: "ArticleCast", phrase: Phrase, tokens: Tokens) -> Found:
    """Media speak for no party, whatever nationality they are told to have."""
    first = next((t for t in phrase.tokens if t.pos_ != "DET"), phrase.head)
    last = phrase.tokens[-1]
    name = " ".join(cast.doc[first.i : last.i + 1].text.split())
    actor = Actor(
        key="media:" + fold(name).replace(" ", "-"), name=name, type=ActorType.ORGANISATION
    )
    return Found((actor.key,), Ground("media", phrase.printed()), made=actor)


def _body_without_side(cast: "ArticleCast", phrase: Phrase, side: Actor | None) -> Actor | None:
    """ "The health ministry" of whom the phrase does not say."""
    hit = cast.book.roles.body_in([*phrase.words[:-1], phrase.noun])
    if hit is None or hit[2] != len(phrase.words) - 1 or hit[0].whole:
        return None
    name = ARTICLE.sub("", phrase.printed())
    key = fold(name).replace(" ", "-")
    owned = any(t.lower_ in OWNERS for t in phrase.tokens)
    below = list(phrase.head.subtree)
    home = owner_side(cast, phrase.head, below) or (None if owned else cast.home)
    home = home or (None if owned else side or side_told(cast, phrase))
    if home is None or hit[0].rank is None or not (phrase.known or phrase.many):
        return Actor(key=f"organisation:{key}", name=name, type=ActorType.ORGANISATION)
    return body_actor(hit[0], name, home, hit[0].name or name)


def author_of(cast: "ArticleCast", tokens: Tokens) -> Actor | None:
    """ "A statement by the ministry", "Norlund's note"; no town within an institute's name."""
    named = [
        n
        for n in namings_in(cast, tokens)
        if n.key and not _in_longer_name(cast, n) and not _only_carries(cast, n)
        if not made_by_another(cast.root_of(n, tokens.root)) and not _only_place(cast, n)
    ]
    return cast.actors[named[0].key] if named else None


def _only_place(cast: "ArticleCast", naming: Naming) -> bool:
    """ "Signed in Orsk": where, and no author."""
    root = cast.layout.tokens_of(cast.doc, naming.start, naming.end).root
    return root.dep_ == "pobj" and root.head.lower_ == "in" and naming.how in ("capital", "name")


def _only_carries(cast: "ArticleCast", naming: Naming) -> bool:
    """ "A paper seen by the Bay Post", "a Telegram statement": where it stood, or who has it."""
    if naming.how != "medium":
        return False
    root = cast.layout.tokens_of(cast.doc, naming.start, naming.end).root
    by, seen = root.head, root.head.head
    if root.dep_ == "pobj" and by.lower_ == "by" and seen.lemma_.lower() in SEEN:
        return True
    posted = root.dep_ in ("compound", "nmod") and root.head.lemma_.lower() in POSTED
    return posted and cast.book.kinds.get(naming.key) == "platform"


def _in_longer_name(cast: "ArticleCast", naming: Naming) -> bool:
    """The "Orsk" of the Orsk Institute: part of another's name."""
    words = cast.layout.tokens_of(cast.doc, naming.start, naming.end)
    head = words.root.head
    return naming.how in ("name", "capital") and modifies(words) and head.pos_ == "PROPN"


def _publisher(cast: "ArticleCast", tokens: Tokens) -> Token | None:
    """The body that a paper is by: "a poll published by the Orsk Institute"."""
    for token in tokens:
        by = token.dep_ == "pobj" and token.head.lower_ in ("by", "of", "from")
        by = by and not made_by_another(token)
        if token.head.head.lemma_.lower() in SEEN - CARRYING:
            continue  # "a paper seen by the Bay Post"
        if by and token.pos_ == "PROPN" and token.ent_type_ == "ORG":
            return token
    return None


def _with_its_matter(run: Tokens, tokens: Tokens) -> Tokens:
    """ "Office of Customs": a body's name with what it is for."""
    doc, last = run.doc, run.end
    short = len(run) == 1 and run[0].pos_ == "PROPN" and run[0].tag_ != "NNS"
    named = is_official(run.text) or (short and run.text.lower() in BODIES)
    if last + 1 >= tokens.end or doc[last].lower_ != "of" or not named:
        return run
    last += 1
    while last < tokens.end and (doc[last].pos_ == "PROPN" or doc[last].lower_ == "and"):
        last += 1
    return doc[run.start : last] if doc[last - 1].pos_ == "PROPN" else run


def _its_state(cast: "ArticleCast", run: Tokens, name: str) -> Actor | None:
    """The state whose body a new name is: it opens the name, or owns it."""
    if not is_official(name):
        return None
    inside = cast.naming_of.get(run.start)
    if inside is not None and inside.key and len(run) > 1:
        return cast.book.party_of(inside.key.partition(":")[0])
    ends = {naming.end: naming for naming in cast.namings}
    return state_before(cast.layout.text, run.start_char, ends, cast.book)


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
    run = _with_its_matter(run, tokens)
    name = " ".join(run.text.split())
    gender = roles.gender_by_name(name) or roles.gender_of_given.get(fold(name))
    person = head.ent_type_ == "PERSON" or bool(titles) or gender is not None
    person = person and (bool(titles) or not told_as_place(cast.layout.text, name))
    full = person and " " in name
    side = None if person else _its_state(cast, run, name)
    actor = Actor(
        key=(name_key(name) if full else fold(name)).replace(" ", "-"),
        name=name,
        type=ActorType.PERSON if person else ActorType.ORGANISATION,
        gender=gender if person else None,
        party=side.party if side else None,
        side=side.side if side else None,
    )
    return Found((actor.key,), Ground("name not known", name), made=actor)

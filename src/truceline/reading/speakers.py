"""Who is meant by the words that an article gives as its source."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from truceline.reading.able import BODIES, MEDIA, NO_ONE, can_speak, is_agent, is_place, modifies
from truceline.reading.mentions import AT_HOME, Naming, body_actor
from truceline.reading.phrases import PAPERS, Phrase, phrase_of
from truceline.reading.pronouns import OWNERS
from truceline.reading.unnamed import ARTICLE, nobody_named, stranger
from truceline.vocabulary.actors import Actor, ActorType
from truceline.vocabulary.grounds import Ground
from truceline.vocabulary.names import fold
from truceline.vocabulary.names import words as listed
from truceline.vocabulary.spans import Span, trimmed
from truceline.vocabulary.statements import Mention

if TYPE_CHECKING:
    from truceline.reading.cast import ArticleCast

DEMONSTRATIVE = frozenset({"this", "that", "these", "those", "what"})
RELATIVE = frozenset({"who", "which", "that", "whom"})
EDGES = " \t\r\n,;:.()[]\"“”„«»‘’'*_–—-"
OUTER = frozenset({"relcl", "acl", "advcl", "parataxis", "ccomp"})
LONGEST_NAME = 80
# What each side has one of: said of two, both sides speak.
DELEGATED = listed("delegation government side team ministry negotiator army")
# Bodies that each side has: whose an official serves, the text around tells.
SERVED = listed("ministry government cabinet army delegation parliament")
UNABLE = "cannot speak"
QUESTIONER = re.compile(r"interviewer|interview|moderator|question|q", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Found:
    """Whom one head names; `made` holds an actor that only these words know."""

    keys: tuple[str, ...]
    ground: Ground
    candidates: tuple[str, ...] = ()
    made: Actor | None = None


def resolve_words(cast: "ArticleCast", span: Span) -> Mention:
    """The actor or actors that the words name; several for joint sources."""
    span = trimmed(span, cast.layout.text, EDGES)
    text = " ".join(span.of(cast.layout.text).split())
    if not span:
        return Mention(span=span, text=text)
    tokens = cast.layout.tokens_of(cast.doc, span.start, span.end)
    found = [_head(cast, head, tokens, span) for head in _heads(tokens, cast)]
    found = _speaking(found)
    keys = tuple(dict.fromkeys(key for r in found for key in r.keys))
    actors = tuple(dict.fromkeys(_actor(cast, r, key) for r in found for key in r.keys))
    return Mention(
        span=span,
        text=text,
        actors=actors,
        candidates=() if keys else _names(cast, found),
        grounds=tuple(dict.fromkeys(r.ground for r in found)),
    )


def _speaking(found: list[Found]) -> list[Found]:
    """Of several heads, those that can speak."""
    able = [r for r in found if r.ground.rule != UNABLE]
    return able or found


def _actor(cast: "ArticleCast", found: Found, key: str) -> Actor:
    return found.made if found.made is not None else cast.actors[key]


def _names(cast: "ArticleCast", found: list[Found]) -> tuple[str, ...]:
    keys = dict.fromkeys(key for r in found for key in r.candidates)
    return tuple(cast.actors[key].name for key in keys if key in cast.actors)


def _heads(tokens: Tokens, cast: "ArticleCast") -> list[Token]:
    """The word on which the source hangs, and others joined to it by "and"."""
    root = tokens.root
    naming = cast.naming_of.get(root.i)
    if naming is None and root.pos_ in ("VERB", "AUX", "ADP", "PUNCT", "SPACE", "PART", "SCONJ"):
        root = next((t for t in tokens if t.pos_ in ("PROPN", "NOUN", "PRON")), root)
    heads = [root]
    for other in root.conjuncts:
        inside = tokens.start <= other.i < tokens.end
        if inside and not _below_clause(other, root) and other.pos_ in ("PROPN", "NOUN", "PRON"):
            heads.append(other)
    return heads


def _below_clause(token: Token, root: Token) -> bool:
    while token.i != root.i and token.head.i != token.i:
        if token.dep_ in OUTER:
            return True
        token = token.head
    return False


def _head(cast: "ArticleCast", head: Token, tokens: Tokens, span: Span) -> Found:
    """The first rule that names somebody for this head."""
    naming = _naming(cast, head, tokens)
    if naming is not None:
        words = cast.layout.tokens_of(cast.doc, naming.start, naming.end)
        person = bool(naming.key) and _type(cast, naming) is ActorType.PERSON
        if naming.how != "body" and not person and is_place(words.root, tokens):
            someone = _person_in(cast, tokens)
            if someone is not None:
                return _named(cast, someone)
            return Found((), Ground(UNABLE, naming_text(cast, naming)))
        if naming.how == "medium" and modifies(words) and words.root.head.i >= tokens.end:
            return Found((), Ground(UNABLE, naming_text(cast, naming)))
        return _named(cast, naming)
    if head.lower_ in RELATIVE:
        return _antecedent(cast, head)
    heard = cast.heard.get(head.i)
    named = heard is not None and (heard.resolved.keys or heard.resolved.candidates)
    if heard is not None and named and heard.resolved.ground.rule != "unnamed":
        resolved = heard.resolved
        return Found(resolved.keys, resolved.ground, resolved.candidates)
    if head.tag_ == "PRP" or head.lower_ in DEMONSTRATIVE:
        return Found((), Ground("pronoun", head.text))
    return _described(cast, head, tokens, span)


def _naming(cast: "ArticleCast", head: Token, tokens: Tokens) -> Naming | None:
    """A name at the head, in apposition to it, or after the title that it is."""
    direct = cast.naming_of.get(head.i)
    if direct is not None and direct.how not in ("adjective",):
        return direct
    inside = [n for n in _namings(cast, tokens) if n.how in ("name", "surname")]
    people = [n for n in inside if not n.key or _type(cast, n) is ActorType.PERSON]
    for naming in people:
        root = cast.layout.tokens_of(cast.doc, naming.start, naming.end).root
        if naming.opens >= 0 and naming.opens <= head.idx < naming.end:
            return naming
        if _says_whose(cast, naming, head):
            continue
        if root.head.i == head.i and root.dep_ in ("appos", "compound", "nmod", "flat"):
            return naming
    for naming in _namings(cast, tokens):
        root = cast.layout.tokens_of(cast.doc, naming.start, naming.end).root
        apposed = root.dep_ == "appos" and root.head.i == head.i
        if apposed and naming.how in ("name", "organisation", "body"):
            return naming
    if direct is not None:
        return direct
    for child in head.children:
        beyond = cast.naming_of.get(child.i) if child.dep_ == "appos" else None
        if beyond is not None and beyond.key and _type(cast, beyond) is ActorType.PERSON:
            return beyond
    if (named := _right_after(cast, head, tokens)) is not None:
        return named
    if head.tag_ == "NNS":
        return None  # "several leaders, among them Holm and Dahl"
    free = [n for n in people if not _dependent(cast, n) and not _says_whose(cast, n, head)]
    return free[0] if len(free) == 1 else None


def _says_whose(cast: "ArticleCast", naming: Naming, head: Token) -> bool:
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


def _right_after(cast: "ArticleCast", head: Token, tokens: Tokens) -> Naming | None:
    """ "An expert on truces, Eva Lorn, urged": two subjects of one verb are one person."""
    if tokens.end + 1 >= len(cast.doc) or cast.doc[tokens.end].text != ",":
        return None
    naming = cast.naming_of.get(tokens.end + 1)
    if naming is None or not naming.key or _type(cast, naming) is not ActorType.PERSON:
        return None
    root = cast.root_of(naming, cast.doc[tokens.end + 1])
    return naming if head.dep_ == "nsubj" and (root.dep_, root.head) == ("nsubj", head.head) else None


def _person_in(cast: "ArticleCast", tokens: Tokens) -> Naming | None:
    """The first person named as such beside a place: "in Orsk, Eva Lorn, the mayor, said"."""
    for naming in _namings(cast, tokens):
        if naming.key and _type(cast, naming) is ActorType.PERSON:
            named = cast.layout.tokens_of(cast.doc, naming.start, naming.end)
            if named.root.dep_ not in ("poss", "pobj"):
                return naming
    return None


def naming_text(cast: "ArticleCast", naming: Naming) -> str:
    """The words of a naming."""
    return cast.layout.text[naming.start : naming.end]


def _type(cast: "ArticleCast", naming: Naming) -> ActorType:
    return cast.actors[naming.key].type


def _namings(cast: "ArticleCast", tokens: Tokens) -> list[Naming]:
    return list(dict.fromkeys(cast.naming_of[t.i] for t in tokens if t.i in cast.naming_of))


def _dependent(cast: "ArticleCast", naming: Naming) -> bool:
    """Owner of something, or after a preposition: not the one who speaks."""
    named = cast.layout.tokens_of(cast.doc, naming.start, naming.end)
    follows = cast.doc[named.end] if named.end < len(cast.doc) else None
    owner = named.root.dep_ == "poss" or (follows is not None and follows.tag_ == "POS")
    inner = any(t.dep_ in OUTER for t in named.root.ancestors if t.i >= named.start - 12)
    return owner or named.root.dep_ == "pobj" or inner


def _named(cast: "ArticleCast", naming: Naming) -> Found:
    words = cast.layout.text[naming.start : naming.end]
    if not naming.key:
        return Found((), Ground("surname of several", words), naming.candidates)
    rule = {"capital": "capital for its state", "seat": "seat for its side"}.get(naming.how, "name")
    return Found((naming.key,), Ground(rule, words))


def _antecedent(cast: "ArticleCast", head: Token) -> Found:
    """ "Who" takes up the noun that its clause describes."""
    verb = head.head
    for _ in range(4):
        if verb.dep_ == "relcl":
            noun = _somebody(cast, verb.head) if head.lower_ in ("who", "whom") else verb.head
            tokens = cast.doc[noun.left_edge.i : noun.i + 1]
            if noun.lower_ in RELATIVE:
                break
            found = _head(cast, noun, tokens, Span(tokens.start_char, tokens.end_char))
            return Found(
                found.keys, Ground("relative clause", noun.text), found.candidates, found.made
            )
        if verb.head.i == verb.i:
            break
        verb = verb.head
    return Found((), Ground("relative clause", head.text))


def _somebody(cast: "ArticleCast", noun: Token) -> Token:
    """ "Per Lund of the Border League, who …": a person, though the league stands nearer."""
    above = noun
    for _ in range(3):
        naming = cast.naming_of.get(above.i)
        person = naming is not None and naming.key and _type(cast, naming) is ActorType.PERSON
        if person or above.dep_ not in ("pobj", "prep"):
            return above if person else noun
        above = above.head
    naming = cast.naming_of.get(above.i)
    person = naming is not None and naming.key and _type(cast, naming) is ActorType.PERSON
    return above if person else noun


def _described(cast: "ArticleCast", head: Token, tokens: Tokens, span: Span) -> Found:
    """A phrase that no earlier mention explains: its author, an organisation, somebody unnamed."""
    phrase = phrase_of(head, cast.book.roles, list(tokens))
    if phrase.noun in NO_ONE:
        return Found((), Ground(UNABLE, phrase.printed()))
    if _of_media(phrase):
        return _medium(cast, phrase, tokens)
    if fold(phrase.noun) in PAPERS:
        author = _author(cast, tokens)
        if author is not None:
            return Found((author.key,), Ground("author of a text", phrase.printed()))
    below = [t for t in head.subtree if tokens.start <= t.i < tokens.end]
    if phrase.many and len(sides := _sides_beside(cast, phrase)) > 1:
        return Found(sides, Ground("joint", phrase.printed()))
    side = _one_side(cast, below) or _owner_side(cast, head, below)
    side = side or _served_side(cast, phrase, below)
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


def _sides_beside(cast: "ArticleCast", phrase: Phrase) -> tuple[str, ...]:
    """ "The Norlund and Veskan delegations": the sides named before the noun."""
    if phrase.noun not in DELEGATED:
        return ()
    before = [t for t in phrase.head.subtree if t.i < phrase.head.i]
    namings = [cast.naming_of[t.i] for t in before if t.i in cast.naming_of]
    sides = (cast.actors[n.key].side for n in namings if n.key and n.how in ("adjective", "name"))
    return tuple(dict.fromkeys(side for side in sides if side and side in cast.actors))


def _owner_side(cast: "ArticleCast", head: Token, words: list[Token]) -> Actor | None:
    """The side of whoever owns it: "her office", "a member of her team", "the premier's office"."""
    for token in words:
        if token.i in cast.owners:
            return cast.owners[token.i]
        heard = cast.heard.get(token.i)
        if heard is None or token.i == head.i or not _owns(token):
            continue
        sides = {cast.actors[key].side for key in heard.resolved.keys}
        if len(sides) == 1 and (side := cast.book.actors.get(sides.pop() or "")):
            return side
    return _fronted_side(cast, head)


def _served_side(cast: "ArticleCast", phrase: Phrase, words: list[Token]) -> Actor | None:
    """ "A ministry official": of the one side that this sentence and the one before tell of."""
    serves = any(t.i != phrase.head.i and t.lemma_.lower() in SERVED for t in words)
    if not serves or not can_speak(phrase, cast.book.roles):
        return None
    first = phrase.head.sent
    before = first[0].nbor(-1).sent if first.start else first
    near = [t for t in cast.doc[before.start : first.end] if t.i in cast.naming_of]
    return _one_side(cast, near)


def _owns(token: Token) -> bool:
    """A possessor, or after "of": "the negotiator's office", "staff of the premier"."""
    possessor = any(c.tag_ == "POS" for c in token.children)
    return possessor or token.dep_ == "poss" or token.head.lower_ in ("of", "to")


def _fronted_side(cast: "ArticleCast", head: Token) -> Actor | None:
    """ "In Orsk, the ministry of defence declined": the capital where it sits opens the sentence."""
    first = head.sent[0]
    while first.is_space and first.i + 1 < head.sent.end:
        first = first.nbor(1)
    if first.lower_ != "in" or first.i + 2 >= head.i or head.lemma_.lower() not in AT_HOME:
        return None
    naming = cast.naming_of.get(first.i + 1)
    if naming is None or naming.how != "capital" or first.nbor(2).text != ",":
        return None
    return cast.book.party_of(naming.key)


def _one_side(cast: "ArticleCast", words: list[Token]) -> Actor | None:
    """The one side that a phrase names; two sides leave it open."""
    namings = dict.fromkeys(
        cast.naming_of[t.i] for t in words if t.i in cast.naming_of and not _only_where(cast, t)
    )
    sides = dict.fromkeys(cast.actors[n.key].side for n in namings if n.key)
    named = [side for side in sides if side]
    return cast.book.actors.get(named[0]) if len(named) == 1 else None


def _only_where(cast: "ArticleCast", token: Token) -> bool:
    """ "A Norlund diplomat in Orsk": the second place is only where."""
    naming = cast.naming_of[token.i]
    root = cast.root_of(naming, token)
    return root.dep_ == "pobj" and root.head.lower_ in ("in", "at", "near", "outside")


def _body_without_side(cast: "ArticleCast", phrase: Phrase) -> Actor | None:
    """ "The health ministry" of whom the article does not say."""
    hit = cast.book.roles.body_in([*phrase.words[:-1], phrase.noun])
    if hit is None or hit[2] != len(phrase.words) - 1 or hit[0].whole:
        return None
    name = ARTICLE.sub("", phrase.printed())
    key = fold(name).replace(" ", "-")
    owned = any(t.lower_ in OWNERS for t in phrase.tokens)
    below = list(phrase.head.subtree)
    home = _owner_side(cast, phrase.head, below) or (None if owned else cast.home)
    home = home or (None if owned else _side_told(cast, phrase))
    if home is None or hit[0].rank is None or not phrase.known:
        return Actor(key=f"organisation:{key}", name=name, type=ActorType.ORGANISATION)
    return body_actor(hit[0], name, home, hit[0].name or name)


def _side_told(cast: "ArticleCast", phrase: Phrase) -> Actor | None:
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


def _author(cast: "ArticleCast", tokens: Tokens) -> Actor | None:
    """ "A statement by the ministry", "Norlund's note"."""
    named = [n for n in _namings(cast, tokens) if n.key]
    return cast.actors[named[0].key] if named else None


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
    actor = Actor(
        key=fold(name).replace(" ", "-"),
        name=name,
        type=ActorType.PERSON if person else ActorType.ORGANISATION,
        gender=gender if person else None,
    )
    return Found((actor.key,), Ground("name not known", name), made=actor)

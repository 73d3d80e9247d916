"""Who is meant by the words that an article gives as its source."""

from dataclasses import replace
from typing import TYPE_CHECKING

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from truceline.reading.able import is_place, modifies
from truceline.reading.described import EDGES, described
from truceline.reading.found import UNABLE, Found
from truceline.reading.headnames import OUTER, naming_at, naming_text, person_in, type_of
from truceline.reading.mentions import OF_A_SIDE, Naming
from truceline.reading.papers import under_another
from truceline.reading.phrases import phrase_of
from truceline.reading.rows import of_government, row_apposed, row_before
from truceline.reading.tags import SUBJECTS
from truceline.reading.tellers import phrase_around
from truceline.reading.unnamed import stranger
from truceline.vocabulary.actors import Actor, ActorType
from truceline.vocabulary.grounds import Ground
from truceline.vocabulary.spans import Span, trimmed
from truceline.vocabulary.statements import Mention

if TYPE_CHECKING:
    from truceline.reading.cast import ArticleCast

DEMONSTRATIVE = frozenset({"this", "that", "these", "those", "what"})
RELATIVE = frozenset({"who", "which", "that", "whom"})
JOINT = "joint"
SHOUTED = 3  # words in capitals
SOME = frozenset(
    {"some", "many", "most", "few", "several", "other", "more", "ordinary", "young", "older"}
)


def resolve_words(cast: "ArticleCast", span: Span) -> Mention:
    """The actor or actors that the words name; several for joint sources."""
    span = trimmed(span, cast.layout.text, EDGES)
    text = " ".join(span.of(cast.layout.text).split())
    if not span:
        return Mention(span=span, text=text)
    tokens = _past_shouting(cast.layout.tokens_of(cast.doc, span.start, span.end))
    if (goes_on := _goes_on(cast, tokens)) is not None:
        return replace(goes_on, span=span, text=text)
    found = [_head(cast, head, tokens, span) for head in _heads(tokens, cast)]
    found = _without_their_sides(cast, _speaking(found))
    if not any(r.keys or r.candidates for r in found) and tokens:
        someone = person_in(cast, tokens)
        found = [_named(cast, someone)] if someone is not None else found
    keys = tuple(dict.fromkeys(key for r in found for key in r.keys))
    actors = tuple(dict.fromkeys(_actor(cast, r, key) for r in found for key in r.keys))
    return Mention(
        span=span,
        text=text,
        actors=actors,
        candidates=() if keys else _names(cast, found),
        grounds=tuple(dict.fromkeys(r.ground for r in found)),
    )


def _past_shouting(tokens: Tokens) -> Tokens:
    """ "HEAD HERE FOR THE LATEST Holm" is Holm: a line in capitals ran into the sentence."""
    first = 0
    while first < len(tokens) and not (tokens[first].text.isalpha() and not tokens[first].is_upper):
        first += 1
    shouted = sum(t.is_alpha and t.is_upper for t in tokens[:first])
    return tokens[first:] if shouted >= SHOUTED and first < len(tokens) else tokens


def _goes_on(cast: "ArticleCast", tokens: Tokens) -> Mention | None:
    """ "They also say": those without a name who told the sentence before."""
    at = tokens[0].i if len(tokens) == 1 else -1
    if at not in cast.tellers or at in cast.heard:
        return None
    words = phrase_around(cast.doc[cast.tellers[at]])
    told = resolve_words(cast, Span(words.start_char, words.end_char))
    ground = Ground("pronoun", tokens[0].text)
    return replace(told, grounds=(*told.grounds, ground)) if told.actors else None


def _speaking(found: list[Found]) -> list[Found]:
    """Of several heads, those that can speak."""
    able = [r for r in found if r.ground.rule != UNABLE]
    return able or found


def _without_their_sides(cast: "ArticleCast", found: list[Found]) -> list[Found]:
    """ "The presidents of Norlund and Veska, Sabel and Oren": those named, not their states too."""
    named = {key for r in found for key in r.keys if r.ground.rule != JOINT}
    sides = {cast.actors[key].side for key in named if key in cast.actors}
    return [r for r in found if r.ground.rule != JOINT or not set(r.keys) <= sides]


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
    heads = [*(_listed_before(root, tokens, cast) or row_before(root, tokens, cast)), root]
    for other in (*root.conjuncts, *row_apposed(root, cast), *of_government(root, cast)):
        inside = tokens.start <= other.i < tokens.end
        if inside and not _below_clause(other, root) and other.pos_ in ("PROPN", "NOUN", "PRON"):
            heads.append(other)
    return heads


def _listed_before(root: Token, tokens: Tokens, cast: "ArticleCast") -> list[Token]:
    """Of "the UK, France and Canada" cut to "France and Canada": the states left outside."""
    found: list[Token] = []
    while root.dep_ == "conj" and root.head.i < tokens.start:
        naming = cast.naming_of.get(root.head.i)
        if naming is None or not naming.key or naming.how not in OF_A_SIDE:
            return []
        root = root.head
        found.insert(0, root)
    return found if root.dep_ in SUBJECTS else []


def _below_clause(token: Token, root: Token) -> bool:
    while token.i != root.i and token.head.i != token.i:
        if token.dep_ in OUTER:
            return True
        token = token.head
    return False


def _head(cast: "ArticleCast", head: Token, tokens: Tokens, span: Span) -> Found:
    """The first rule that names somebody for this head."""
    naming = naming_at(cast, head, tokens)
    if naming is not None and naming.how == "people" and _counted(head):
        return _some_people(cast, head, tokens)
    if naming is not None:
        words = cast.layout.tokens_of(cast.doc, naming.start, naming.end)
        person = bool(naming.key) and type_of(cast, naming) is ActorType.PERSON
        if naming.how != "body" and not person and is_place(words.root, tokens):
            someone = person_in(cast, tokens)
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
    return described(cast, head, tokens, span)


def _counted(head: Token) -> bool:
    """ "Some Veskans", "forty Veskans", "the Veskans who live here": people, not the state."""
    return any(c.lower_ in SOME or c.dep_ in ("nummod", "relcl") for c in head.children)


def _some_people(cast: "ArticleCast", head: Token, tokens: Tokens) -> Found:
    """A group of a country's people, who speak for themselves."""
    phrase = phrase_of(head, cast.book.roles, list(tokens))
    group = stranger(phrase.printed(), None, None, cast.article.report, cast.book.roles)
    ground = Ground("unnamed", phrase.printed())
    return Found((group.key,), ground, made=replace(group, type=ActorType.GROUP))


def _named(cast: "ArticleCast", naming: Naming) -> Found:
    words = cast.layout.text[naming.start : naming.end]
    if not naming.key:
        return Found((), Ground("surname of several", words), naming.candidates)
    rule = {"capital": "capital for its state", "seat": "seat for its side"}.get(naming.how, "name")
    return Found((naming.key,), Ground(rule, words))


def _antecedent(cast: "ArticleCast", head: Token) -> Found:
    """ "Who" takes up the noun that its clause describes."""
    verb = head.head
    if under_another(head):
        return Found((), Ground(UNABLE, head.text))
    for _ in range(4):
        if verb.dep_ == "relcl":
            noun = verb.head
            if head.lower_ in ("who", "whom"):
                noun = _many(noun, head) if _of_many(verb) else _somebody(cast, noun)
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


def _of_many(verb: Token) -> bool:
    """ "Who reject it", "who have rejected it": a clause about several, never about one."""
    finite = next((c for c in verb.children if c.dep_ in ("aux", "auxpass")), verb)
    return finite.tag_ == "VBP"


def _many(noun: Token, relative: Token) -> Token:
    """ "The leader of the members who reject it": of its noun's words, those that are several."""
    if noun.tag_ in ("NNS", "NNPS") or any(c.dep_ == "conj" for c in noun.children):
        return noun
    between = noun.doc[noun.i + 1 : relative.i]
    return next((t for t in reversed(between) if t.tag_ in ("NNS", "NNPS")), noun)


def _somebody(cast: "ArticleCast", noun: Token) -> Token:
    """ "Per Lund of the Border League, who …": a person, though the league stands nearer."""
    above = noun
    for _ in range(3):
        naming = cast.naming_of.get(above.i)
        person = naming is not None and naming.key and type_of(cast, naming) is ActorType.PERSON
        if person or above.dep_ not in ("pobj", "prep"):
            return above if person else noun
        above = above.head
    naming = cast.naming_of.get(above.i)
    person = naming is not None and naming.key and type_of(cast, naming) is ActorType.PERSON
    return above if person else noun

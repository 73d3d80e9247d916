"""Where somebody spoke, and to whom: interviews, briefings, speeches, posts, hearers."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from truceline.reading.able import is_human
from truceline.reading.carriers import (
    EDGES,
    MEDIUM_WORDS,
    carrier,
    medium_below,
    named_link,
    prints_news,
    visible,
)
from truceline.reading.cast import ArticleCast
from truceline.vocabulary.actors import ActorType
from truceline.vocabulary.names import words as listed
from truceline.vocabulary.spans import Span, trimmed
from truceline.vocabulary.statements import ChainLink

# Occasions that go on: what the same speaker says next, is said there.
LASTING = listed(
    "interview conference briefing speech address podcast talk conversation debate programme "
    "program show broadcast"
)
OCCASIONS = LASTING | listed(
    "statement post tweet message remark comment article letter session meeting summit forum "
    "call hearing video channel sideline visit op-ed "
    "column event ceremony line margin"
)
NEEDS_COMPLEMENT = listed(
    "meeting call talk talks visit conversation session channel sideline line margin event"
)
LEADING = listed("in at during on after following through via from")
HEARERS = listed("reporter journalist press media correspondent newsman")
# Those before whom one speaks, who print nothing.
GATHERINGS = listed(
    "conference briefing parliament congress committee assembly senate council lawmaker deputy "
    "legislator senator mp meeting rally crowd audience supporter forum summit student session "
    "chamber house caucus convention hearing panel gathering ambassador"
)
ON_AIR = listed("television tv radio channel programme program broadcast show")
SPEAKING = listed("speak address talk write comment appear testify")
SIGNED = 2  # namings of a journalist: where it was told, and where the article is signed
WITH = listed("with to for by")
OF = listed("of with at in on")
SIDELINES = listed("sideline line margin")  # "side-lines" is three words
ASKED = listed("interview podcast conversation talk comment remark")
CARRYING = listed("post message statement article column op-ed video tweet")
INTERVIEWERS = listed(
    "journalist reporter blogger presenter host anchor correspondent interviewer editor "
    "columnist broadcaster podcaster commentator moderator"
)


def is_occasion(token: Token) -> bool:
    """ "In an interview with …", "at a briefing": a noun of speaking after a preposition."""
    noun = token.lemma_.lower()
    if noun not in OCCASIONS or token.pos_ not in ("NOUN", "PROPN"):
        return False
    if token.dep_ != "pobj" or token.head.lower_ not in LEADING:
        return False
    return noun not in NEEDS_COMPLEMENT or any(
        c.dep_ in ("prep", "compound", "poss", "acl") for c in token.children
    )


def taken_up(token: Token) -> bool:
    """ "In the interview", "at the same briefing": told of before."""
    named = any(c.dep_ in ("prep", "compound", "acl") for c in token.children)
    own = any(c.lower_ in ("his", "her", "their") for c in token.children)
    return own or (
        not named and any(c.lower_ in ("the", "that", "this", "same") for c in token.children)
    )


def occasion(token: Token, cast: ArticleCast) -> list[ChainLink]:
    """The occasion, and who asked or carried it."""
    last = token
    partners: list[Token] = []
    noun = token.lemma_.lower()
    allowed = WITH if noun in ("interview", "podcast") else WITH | OF
    for preposition in token.children:
        if preposition.dep_ not in ("prep", "dative") or preposition.lower_ not in allowed:
            continue
        if preposition.i > last.i + 3:
            continue
        for partner in (c for c in preposition.children if c.dep_ == "pobj"):
            if partner.ent_type_ in ("DATE", "TIME"):
                continue
            last = max(last, _end(partner), key=lambda t: t.i)
            if preposition.lower_ in WITH or (noun in CARRYING and preposition.lower_ == "on"):
                partners.append(partner)
    first = min(
        (c for c in token.children if c.dep_ in ("compound", "amod", "nmod") and c.i < token.i),
        key=lambda t: t.i,
        default=token,
    )
    links = [link("occasion", cast, first, last)]
    if noun in ASKED:
        links.extend(_partner(partner, cast) for partner in partners if _asks(partner, cast))
    elif noun in CARRYING:
        links.extend(one for p in partners for one in carrier(p, cast))
    links.extend(_filmed_for(token, cast) if noun in ASKED else ())
    return [one for one in links if one.name]


def _filmed_for(token: Token, cast: ArticleCast) -> Iterator[ChainLink]:
    """ "A talk filmed for the channel of the blogger Ada Dahl": who asked."""
    for clause in (c for c in token.children if c.dep_ == "acl"):
        for other in clause.subtree:
            naming = cast.naming_of.get(other.i)
            if naming is None or not naming.key or naming.how == "medium":
                continue
            if cast.actors[naming.key].type is ActorType.PERSON and _asks_for_a_living(other, cast):
                span = Span(naming.start, naming.end)
                yield ChainLink(role="interviewer", name=cast.actors[naming.key].name, span=span)
                return


def _asks_for_a_living(named: Token, cast: ArticleCast) -> bool:
    """Whether a person is told of as journalist, blogger or host, or signs the article."""
    naming = cast.naming_of[named.i]
    actor = cast.actors[naming.key]
    if cast.article.author and actor.name in cast.article.author:
        return True
    if any(set(role.title.lower().split()) & INTERVIEWERS for role in actor.roles):
        return True
    root = cast.root_of(naming, named)
    near = [root.head, *root.children, *root.lefts]
    return any(t.lemma_.lower() in INTERVIEWERS for t in near)


def _end(noun: Token) -> Token:
    """Last word of a name or phrase, without clauses about it."""
    last = noun
    for child in noun.children:
        if child.i < noun.i:
            continue
        if child.dep_ in ("appos", "compound", "flat", "nmod") and child.i - last.i == 1:
            last = max(last, child.right_edge, key=lambda t: t.i)
        elif child.dep_ == "prep" and child.lower_ in ("of", "in", "at"):
            for inner in (c for c in child.children if c.dep_ == "pobj"):
                if inner.ent_type_ not in ("DATE", "TIME"):
                    last = max(last, _end(inner), key=lambda t: t.i)
    return last


def link(role: str, cast: ArticleCast, first: Token, last: Token) -> ChainLink:
    """A station by its words, up to a comma."""
    comma = next(
        (t for t in first.doc[first.i + 1 : last.i + 1] if t.text in (",", ";", "–")), None
    )
    if comma is not None:
        last = comma.nbor(-1)  # what follows belongs to the sentence, not to the occasion
    span = trimmed(Span(first.idx, last.idx + len(last)), cast.layout.text, EDGES)
    return ChainLink(role=role, name=" ".join(span.of(cast.layout.text).split()), span=span)


def _asks(noun: Token, cast: ArticleCast) -> bool:
    """Whether somebody or some medium is named: "with Izvestia", not "on the sidelines"."""
    if noun.lemma_.lower() in OCCASIONS or noun.lower_ == "lines":
        return False
    words = {t.lower_ for t in noun.subtree}
    named = cast.naming_of.get(noun.i) is not None or noun.pos_ == "PROPN"
    lemma = noun.lemma_.lower()
    human = is_human(lemma, cast.book.roles) or lemma in HEARERS | MEDIUM_WORDS
    return named or human or bool(words & MEDIUM_WORDS)


def _partner(noun: Token, cast: ArticleCast) -> ChainLink:
    """Who asked: a medium or agency, else a person."""
    named = medium_below(noun, cast, _end(noun))
    if named is not None:
        return named_link(named, cast)
    phrase = cast.doc[noun.left_edge.i : _end(noun).i + 1]
    organisation = noun.ent_type_ == "ORG" or prints_news(phrase)
    person = cast.naming_of.get(noun.i)
    known = person is not None and person.key and not prints_news(phrase)
    if known and person and cast.actors[person.key].type is ActorType.PERSON:
        span = Span(person.start, person.end)
        return ChainLink(role="interviewer", name=cast.actors[person.key].name, span=span)
    first = min((t for t in noun.lefts if t.dep_ != "det"), key=lambda t: t.i, default=noun)
    return link("medium" if organisation else "interviewer", cast, first, _end(noun))


def told_to(cue: Tokens, cast: ArticleCast, outside: Sequence[Token]) -> Iterator[ChainLink]:
    """ "Told reporters", "told the BBC", "told a briefing", "wrote on Telegram"."""
    allowed = {t.i for t in outside}
    for child in cue.root.children:
        if child.i not in allowed:
            continue
        if child.dep_ in ("dobj", "dative", "iobj") and child.pos_ != "ADP":
            yield from _hearer(child, cue.root, cast)
        if child.lower_ in ("on", "to", "via", "before") and child.pos_ == "ADP":
            for noun in (c for c in child.children if c.dep_ == "pobj"):
                if noun.lemma_.lower() in HEARERS:
                    yield link("occasion", cast, cue.root, noun)
                yield from carrier(noun, cast, platforms_only=child.lower_ != "via")


def _hearer(noun: Token, verb: Token, cast: ArticleCast) -> Iterator[ChainLink]:
    """One to whom it was told: a medium, reporters, an assembly, a journalist."""
    lemma = noun.lemma_.lower()
    apposed = next((c for c in noun.children if c.dep_ == "appos" and c.i in cast.naming_of), None)
    if apposed is not None and lemma in INTERVIEWERS:
        noun, lemma = apposed, ""
    if (naming := medium_below(noun, cast, _end(noun))) is not None:
        yield named_link(naming, cast)
    elif lemma in HEARERS or (lemma in GATHERINGS and visible(noun)):
        yield link("occasion", cast, verb, noun)
    elif (person := cast.naming_of.get(noun.i)) is not None and _is_interviewer(noun, verb, cast):
        span = Span(person.start, person.end)
        yield ChainLink(role="interviewer", name=cast.actors[person.key].name, span=span)
        of = [c for c in noun.children if c.lower_ in ("of", "from", "at")]
        yield from (one for p in of for o in p.children for one in carrier(o, cast, unknown=True))
    else:
        yield from carrier(noun, cast)


def _is_interviewer(noun: Token, verb: Token, cast: ArticleCast) -> bool:
    """A journalist told so; or the one to whom somebody "tells" it all, and who is nobody else."""
    naming = cast.naming_of[noun.i]
    if not naming.key or cast.actors[naming.key].type is not ActorType.PERSON:
        return False
    actor = cast.actors[naming.key]
    named = sum(other.key == naming.key for other in cast.namings)
    by_the_way = verb.lower_ == "tells" and not actor.roles and named <= SIGNED
    return by_the_way or _asks_for_a_living(noun, cast)


def spoken_at(cue: Tokens, cast: ArticleCast, outside: Sequence[Token]) -> Iterator[ChainLink]:
    """ "Speaking on state television", "when addressing the engineers", "testifying before …"."""
    allowed = {t.i for t in outside}
    for clause in cue.root.children:
        gerund = clause.tag_ == "VBG" and clause.lemma_.lower() in SPEAKING
        if not gerund or clause.i not in allowed or clause.dep_ not in ("advcl", "pcomp", "prep"):
            continue
        for child in clause.children:
            objects = [child] if child.dep_ == "dobj" else []
            if child.dep_ == "prep" and child.lower_ in ("to", "on", "at", "in", "before", "with"):
                objects = [t for t in child.children if t.dep_ == "pobj"]
            for noun in (t for t in objects if t.ent_type_ not in ("DATE", "TIME", "GPE")):
                found = list(carrier(noun, cast)) or list(_on_air(noun, cast))
                yield from found or [link("occasion", cast, clause, _end(noun))]


def _on_air(noun: Token, cast: ArticleCast) -> Iterator[ChainLink]:
    """ "State television", "the evening programme of the First Channel": what carried it."""
    if noun.lemma_.lower() in ON_AIR:
        first = min((t for t in noun.lefts if t.dep_ != "det"), key=lambda t: t.i, default=noun)
        yield link("medium", cast, first, _end(noun))

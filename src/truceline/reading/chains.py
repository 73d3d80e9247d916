"""Through whom words came: occasion, interviewer or medium, agency, outlet."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from truceline.reading.able import is_human
from truceline.reading.cast import ArticleCast
from truceline.reading.mentions import Naming
from truceline.vocabulary.actors import ActorType
from truceline.vocabulary.names import words as listed
from truceline.vocabulary.spans import Span, trimmed
from truceline.vocabulary.statements import Attribution, ChainLink

# Occasions that go on: what the same speaker says next, is said there.
LASTING = listed("interview conference briefing speech address podcast talk conversation")
OCCASIONS = LASTING | listed(
    "statement post tweet message remark comment article letter session meeting summit forum "
    "call hearing debate broadcast video channel programme program show sideline visit op-ed "
    "column event ceremony line margin"
)
NEEDS_COMPLEMENT = listed(
    "meeting call talk talks visit conversation session channel sideline line margin event"
)
LEADING = listed("in at during on after following through via from")
HEARERS = listed("reporter journalist press media correspondent newsman")
WITH = listed("with to for by")
OF = listed("of with at in on")
SIDELINES = listed("sideline line margin")  # "side-lines" is three words
REPORTING = listed(
    "report say quote cite write publish carry tell note add reveal learn claim announce"
)
ASKED = listed("interview podcast conversation talk comment remark")
MEDIUM_WORDS = listed(
    "tv news newspaper channel radio magazine agency daily television outlet broadcaster "
    "website weekly podcast programme program portal press"
)
EDGES = ' \t\r\n.,;:"“”'
ORDER = ("occasion", "interviewer", "medium", "agency", "outlet")


@dataclass(frozen=True, slots=True)
class Stations:
    """The links that one sentence prints, and the occasion's noun."""

    links: tuple[ChainLink, ...] = ()
    noun: str = ""
    bare: bool = False  # "in the interview": one told of before

    @property
    def lasting(self) -> bool:
        """Whether later words of the same speaker belong to the same occasion."""
        return self.noun in LASTING


def stations(cast: ArticleCast, attribution: Attribution) -> Stations:
    """Occasion, medium and agency named beside the cue, outside the content."""
    anchor = attribution.cue or attribution.source
    if anchor is None:
        return Stations()
    cue = cast.layout.tokens_of(cast.doc, anchor.start, anchor.end)
    sentence = cue.root.sent
    outside = [t for t in sentence if not _inside(t, attribution)]
    links: list[ChainLink] = []
    noun, bare = "", False
    for token in outside:
        if not _is_occasion(token) or _in_relative(token, cue):
            continue
        found = _occasion(token, cast)
        noun = noun or token.lemma_.lower()
        bare = bare or _taken_up(token)
        links.extend(found)
    links.extend(_told_to(cue, cast, outside))
    links.extend(_media(outside, cast, attribution, links))
    return Stations(in_order(links), noun, bare)


def in_order(links: Sequence[ChainLink]) -> tuple[ChainLink, ...]:
    """From the speaker to the outlet; each station once."""
    once: dict[tuple[str, str], ChainLink] = {}
    for link in links:
        once.setdefault((link.role, link.name.casefold()), link)
    return tuple(sorted(once.values(), key=lambda link: ORDER.index(link.role)))


def _inside(token: Token, attribution: Attribution) -> bool:
    return any(c.start <= token.idx < c.end for c in attribution.content)


def _in_relative(token: Token, cue: Tokens) -> bool:
    """Told of somebody or something else: "the minister, who spoke at the summit, said"."""
    inside = {t.i for t in cue}
    return any(t.dep_ == "relcl" and t.i not in inside for t in token.ancestors) and not any(
        t.dep_ == "relcl" for t in (cue.root, *cue.root.ancestors)
    )


def _is_occasion(token: Token) -> bool:
    """ "In an interview with …", "at a briefing": a noun of speaking after a preposition."""
    noun = token.lemma_.lower()
    if noun not in OCCASIONS or token.pos_ not in ("NOUN", "PROPN"):
        return False
    if token.dep_ != "pobj" or token.head.lower_ not in LEADING:
        return False
    return noun not in NEEDS_COMPLEMENT or any(
        c.dep_ in ("prep", "compound", "poss") for c in token.children
    )


def _taken_up(token: Token) -> bool:
    """ "In the interview", "at the same briefing": told of before."""
    named = any(c.dep_ in ("prep", "compound", "acl") for c in token.children)
    own = any(c.lower_ in ("his", "her", "their") for c in token.children)
    return own or (
        not named and any(c.lower_ in ("the", "that", "this", "same") for c in token.children)
    )


def _occasion(token: Token, cast: ArticleCast) -> list[ChainLink]:
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
            if preposition.lower_ in WITH:
                partners.append(partner)
    first = min(
        (c for c in token.children if c.dep_ in ("compound", "amod", "nmod") and c.i < token.i),
        key=lambda t: t.i,
        default=token,
    )
    links = [_link("occasion", cast, first, last)]
    if noun in ASKED:
        links.extend(_partner(partner, cast) for partner in partners if _asks(partner, cast))
    return [link for link in links if link.name]


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


def _link(role: str, cast: ArticleCast, first: Token, last: Token) -> ChainLink:
    comma = next(
        (t for t in first.doc[first.i + 1 : last.i + 1] if t.text in (",", ";", "–")), None
    )
    if comma is not None:
        last = comma.nbor(-1)  # what follows belongs to the sentence, not to the occasion
    span = Span(first.idx, last.idx + len(last))
    span = trimmed(span, cast.layout.text, EDGES)
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
    named = _naming_below(noun, cast)
    if named is not None:
        return _named_link(named, cast)
    words = {t.lower_ for t in cast.doc[noun.left_edge.i : _end(noun).i + 1]}
    organisation = noun.ent_type_ == "ORG" or words & MEDIUM_WORDS
    person = cast.naming_of.get(noun.i)
    if person is not None and person.key and cast.actors[person.key].type is ActorType.PERSON:
        span = Span(person.start, person.end)
        return ChainLink(role="interviewer", name=cast.actors[person.key].name, span=span)
    first = min((t for t in noun.lefts if t.dep_ != "det"), key=lambda t: t.i, default=noun)
    return _link("medium" if organisation else "interviewer", cast, first, _end(noun))


def _naming_below(noun: Token, cast: ArticleCast) -> Naming | None:
    """A known medium in the phrase of a noun."""
    for token in cast.doc[noun.left_edge.i : _end(noun).i + 1]:
        naming = cast.naming_of.get(token.i)
        if naming is not None and naming.how == "medium":
            return naming
    return None


def _named_link(naming: Naming, cast: ArticleCast) -> ChainLink:
    role = "agency" if cast.book.kinds.get(naming.key) == "agency" else "medium"
    return ChainLink(
        role=role, name=cast.actors[naming.key].name, span=Span(naming.start, naming.end)
    )


def _told_to(cue: Tokens, cast: ArticleCast, outside: Sequence[Token]) -> Iterator[ChainLink]:
    """ "Told reporters", "told the BBC", "wrote on Telegram"."""
    allowed = {t.i for t in outside}
    for child in cue.root.children:
        if child.i not in allowed:
            continue
        if child.dep_ in ("dobj", "dative", "iobj"):
            if (naming := _naming_below(child, cast)) is not None:
                yield _named_link(naming, cast)
            elif child.lemma_.lower() in HEARERS:
                yield _link("occasion", cast, cue.root, child)
            elif child.ent_type_ == "ORG" and {t.lower_ for t in child.subtree} & MEDIUM_WORDS:
                yield _link("medium", cast, child, child)
        if child.dep_ == "prep" and child.lower_ in ("on", "to", "via"):
            for noun in (c for c in child.children if c.dep_ == "pobj"):
                if noun.lemma_.lower() in HEARERS:
                    yield _link("occasion", cast, cue.root, noun)
                naming = _naming_below(noun, cast)
                if naming is not None and cast.book.kinds.get(naming.key) == "platform":
                    span = Span(naming.start, naming.end)
                    yield ChainLink(role="medium", name=cast.actors[naming.key].name, span=span)


def _media(
    outside: Sequence[Token],
    cast: ArticleCast,
    attribution: Attribution,
    known: Sequence[ChainLink],
) -> Iterator[ChainLink]:
    """Agencies and media that report the words: "according to X", "X reports", "quoted by X"."""
    taken = [link.span for link in known if link.span is not None]
    seen: set[Naming] = set()
    for token in outside:
        naming = cast.naming_of.get(token.i)
        if naming is None or naming.how != "medium" or naming in seen:
            continue
        seen.add(naming)
        span = Span(naming.start, naming.end)
        if any(span.shares(other) for other in taken) or not naming.key:
            continue
        if attribution.source is not None and attribution.source.shares(span):
            continue
        if _reports(cast.root_of(naming, token)):
            yield _named_link(naming, cast)


def _reports(token: Token) -> bool:
    """Whether a medium stands as one who reports."""
    while token.dep_ in ("appos", "compound", "nmod", "conj") and token.head.i != token.i:
        token = token.head
    if token.dep_ in ("nsubj", "nsubjpass"):
        return token.head.lemma_ in REPORTING
    if token.dep_ in ("pobj", "poss"):
        preposition = token.head
        if preposition.lower_ in ("by", "to", "with", "on", "via", "from"):
            return True
    return token.dep_ in ("dobj", "npadvmod", "dep", "ROOT") and token.head.lemma_ in REPORTING

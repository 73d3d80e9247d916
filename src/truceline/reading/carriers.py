"""Media and agencies that carry words: known ones by name, others by what they are called."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from truceline.reading.cast import ArticleCast
from truceline.reading.mentions import Naming
from truceline.reading.tags import DOERS
from truceline.vocabulary.names import words as listed
from truceline.vocabulary.spans import Span, trimmed
from truceline.vocabulary.statements import Attribution, ChainLink

EDGES = ' \t\r\n.,;:"“”'
REPORTING = listed(
    "report say quote cite write publish carry tell note add reveal learn claim announce"
)
MEDIUM_WORDS = listed(
    "tv news newspaper channel radio magazine agency daily television outlet broadcaster "
    "website weekly podcast programme program portal press publication tabloid"
)
# Words that newspapers, stations and agencies have in their names, with a capital.
PRESS_NAMES = listed(
    "gazette post times herald tribune courier journal mail telegraph chronicle observer guardian "
    "standard mirror express globe news radio tv television channel broadcasting wire agency press "
    "daily weekly magazine review digest bulletin dispatch gazeta zeitung media inquirer examiner"
)
WIRES = listed("wire agency")
CITING = listed("cite quote report carry")


def visible(noun: Token) -> bool:
    """A common noun, or one that opens with "the" or "a": no surname that looks like it."""
    return noun.pos_ == "NOUN" or any(c.dep_ == "det" for c in noun.children)


def prints_news(words: Tokens) -> bool:
    """Whether a name or phrase is one of a medium: "the weekly Dune", "Radio Six"."""
    named = [t for t in words if t.pos_ == "PROPN" or t.text[:1].isupper()]
    common = {t.lower_ for t in words if t.text.islower()}
    return bool({t.lower_ for t in named} & PRESS_NAMES) or bool(common & MEDIUM_WORDS)


def medium_below(noun: Token, cast: ArticleCast, last: Token) -> Naming | None:
    """A known medium in the phrase of a noun."""
    for token in cast.doc[noun.left_edge.i : last.i + 1]:
        naming = cast.naming_of.get(token.i)
        if naming is not None and naming.how == "medium":
            return naming
    return None


def named_link(naming: Naming, cast: ArticleCast) -> ChainLink:
    """A known medium or agency as a station."""
    role = "agency" if cast.book.kinds.get(naming.key) == "agency" else "medium"
    return ChainLink(
        role=role, name=cast.actors[naming.key].name, span=Span(naming.start, naming.end)
    )


def carrier(
    noun: Token, cast: ArticleCast, *, platforms_only: bool = False, unknown: bool = False
) -> Iterator[ChainLink]:
    """The medium that a noun phrase names; with `unknown`, whatever name it is."""
    if noun.dep_ not in ("dobj", "dative", "iobj", "pobj", "appos") or noun.pos_ == "ADP":
        return
    naming = cast.naming_of.get(noun.i)
    if naming is not None and naming.how == "medium":
        if not platforms_only or cast.book.kinds.get(naming.key) == "platform":
            yield named_link(naming, cast)
        return
    run = _name(noun)
    proper = noun.pos_ == "PROPN" and noun.text[:1].isupper()
    if not proper or platforms_only:
        return
    if unknown or prints_news(run) or _cited(noun) or _called_a_medium(noun):
        span = trimmed(Span(run.start_char, run.end_char), cast.layout.text, EDGES)
        wire = {t.lower_ for t in run} & WIRES
        name = " ".join(span.of(cast.layout.text).split())
        yield ChainLink(role="agency" if wire else "medium", name=name, span=span)


def _name(noun: Token) -> Tokens:
    """The proper words of a name up to its noun."""
    first = noun.i
    while first > noun.sent.start and noun.doc[first - 1].pos_ == "PROPN":
        first -= 1
    return noun.doc[first : noun.i + 1]


def _called_a_medium(noun: Token) -> bool:
    """ "The weekly Northern Eye": a common word says what the name is."""
    return any(c.lower_ in MEDIUM_WORDS and c.dep_ in ("compound", "nmod") for c in noun.lefts)


def _cited(noun: Token) -> bool:
    """ "… told Dune, which the Bay Post cites": only a medium is cited so."""
    clauses = [c for c in noun.children if c.dep_ == "relcl"]
    return any(
        c.lemma_.lower() in CITING and any(t.lower_ == "which" for t in c.children) for c in clauses
    )


def media(
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
            yield named_link(naming, cast)


def _reports(token: Token) -> bool:
    """Whether a medium stands as one who reports."""
    while token.dep_ in ("appos", "compound", "nmod", "conj") and token.head.i != token.i:
        token = token.head
    if token.dep_ in DOERS:
        return token.head.lemma_ in REPORTING
    if token.dep_ in ("pobj", "poss"):
        preposition = token.head
        if preposition.lower_ in ("by", "to", "with", "on", "via", "from"):
            return True
    return token.dep_ in ("dobj", "npadvmod", "dep", "ROOT") and token.head.lemma_ in REPORTING

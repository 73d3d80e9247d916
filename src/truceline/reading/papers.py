"""Whose a text is: of whoever issued it, never of who brokered or welcomed it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from spacy.tokens import Token

from truceline.reading.discourse import SPEECH
from truceline.reading.phrases import Phrase
from truceline.reading.tags import SUBJECTS
from truceline.reading.tellers import phrase_around
from truceline.vocabulary.actors import Actor, ActorType
from truceline.vocabulary.names import fold
from truceline.vocabulary.names import words as listed
from truceline.vocabulary.spans import Span

if TYPE_CHECKING:
    from truceline.reading.cast import ArticleCast

# By whom these are done, a text is theirs.
ISSUED = listed(
    "issue publish release write draft prepare sign send post author compile produce circulate "
    "make share deliver read submit adopt file approve pen commission present give send put "
    "announce address agree initial ink conclude table unveil propose"
)
# Whose these are, a text that comes under them is not.
SERVICES = listed(
    "mediation facilitation auspices brokerage sponsorship patronage supervision aegis umbrella "
    "chairmanship guidance pressure help support assistance stewardship"
)
# What somebody speaks by: "the statement said" goes on with whose it is.
STATEMENTS = listed("statement communique release")
BARE = 2  # words of "the statement"
BACK = 3  # sentences before, in which it was issued
BY = frozenset({"by", "from", "through", "with"})


def made_by_another(name: Token) -> bool:
    """Whether a name beside a text only says who brought it about: "brokered by Tarsh"."""
    while name.dep_ == "conj" and name.head.i != name.i:
        name = name.head
    if name.dep_ != "pobj":
        return False
    by = name.head
    if by.lower_ == "of" and by.head.lemma_.lower() in SERVICES:
        return True
    verb = by.head
    done = by.lower_ in BY and verb.tag_ in ("VBN", "VBD") and verb.dep_ in ("acl", "relcl")
    return done and verb.lemma_.lower() not in ISSUED


def under_another(relative: Token) -> bool:
    """ "Signed under the mediation of Tarsh, which laid out": the text did, not Tarsh."""
    verb = relative.head
    return relative.lower_ == "which" and verb.dep_ == "relcl" and made_by_another(verb.head)


def issuers(cast: "ArticleCast", phrase: Phrase) -> list[Actor]:
    """ "The statement said" after "the ministry said in a statement": those who issued it."""
    if fold(phrase.noun) not in STATEMENTS or not phrase.known or len(phrase.tokens) > BARE:
        return []
    for words in _before(phrase.head):
        papers = (t for t in reversed(words) if _is_statement(t))
        found = [actors for t in papers if (actors := _named(cast, _owner(t)))]
        if found:
            return found[0]
        speech = [t for t in words if t.lemma_ in SPEECH]
        told = [c for t in speech for c in t.children if c.dep_ in SUBJECTS]
        told = [c for c in told if not _is_statement(c)]
        bodies = [a for c in told for a in _named(cast, c) if a.type is not ActorType.PERSON]
        if bodies or told:
            return bodies if len(told) == 1 else []
    return []


def _is_statement(word: Token) -> bool:
    return word.pos_ == "NOUN" and fold(word.lemma_) in STATEMENTS


def _before(head: Token) -> Iterator[list[Token]]:
    """The words before one in its sentence, then the sentences before."""
    doc, sentence = head.doc, head.sent
    yield list(doc[sentence.start : head.left_edge.i])
    for _ in range(BACK):
        if not sentence.start:
            return
        sentence = doc[sentence.start - 1].sent
        yield list(sentence)


def _owner(paper: Token) -> Token | None:
    """Whose statement it is: "by", "from" or "of" somebody, or of who issued or spoke in it."""
    for child in paper.children:
        if child.dep_ == "poss":
            return child
        if child.dep_ == "prep" and child.lower_ in ("by", "of", "from"):
            return next((c for c in child.children if c.dep_ == "pobj"), None)
        if child.dep_ == "acl" and child.lemma_.lower() in ISSUED:
            by = next((c for c in child.children if c.dep_ == "agent"), None)
            return next((c for c in by.children if c.dep_ == "pobj"), None) if by else None
    verb = paper.head
    if paper.dep_ == "pobj" and verb.lower_ in ("in", "through", "via"):
        verb = verb.head
    elif paper.dep_ != "dobj" or verb.lemma_.lower() not in ISSUED:
        return None
    return next((c for c in verb.children if c.dep_ in SUBJECTS), None)


def _named(cast: "ArticleCast", word: Token | None) -> list[Actor]:
    """Whom a subject names, of those whose side or name the report tells."""
    if word is None or word.tag_ in ("WDT", "WP", "PRP"):
        return []
    words = phrase_around(word)
    if any(_is_statement(t) for t in words):
        return []  # it would be asked of itself
    found = cast.resolve(Span(words.start_char, words.end_char)).actors
    return [actor for actor in found if actor.key in cast.actors]

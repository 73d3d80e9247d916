"""Words of a medium that tell whose they are: "“The envoy denies it,” the Post reported"."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from truceline.reading.carriers import prints_news
from truceline.reading.cast import ArticleCast
from truceline.reading.discourse import SPEECH
from truceline.reading.tags import FINITE
from truceline.vocabulary.grounds import Ground
from truceline.vocabulary.names import words as listed
from truceline.vocabulary.spans import Span
from truceline.vocabulary.statements import Attribution, Mention

CITED = "cited by"
CITING = frozenset({"citing", "quoting"})
REPORTERS = listed("journalist reporter correspondent columnist")
TELLING = SPEECH | listed("reject question refuse decline criticise criticize offer hail")
UNSURE = frozenset({"might", "may", "could", "would", "if", "whether"})
REMARKS = listed("remark comment statement announcement claim accusation promise")
ENDING = frozenset(",”\"'’")  # what parts words from "she said"
TRAILING = 3  # words in which "she said" stands at the end
OPENING = 2  # words before "to" in "according to" that leads in


def is_medium(mention: Mention, cast: ArticleCast) -> bool:
    """Whether a source is a medium or agency, known or by its name."""
    if mention.span is None or len(mention.actors) > 1:
        return False
    if any(_carries(actor.key, cast) for actor in mention.actors):
        return True
    words = cast.layout.tokens_of(cast.doc, mention.span.start, mention.span.end)
    return prints_news(words)


def _carries(key: str, cast: ArticleCast) -> bool:
    return key.startswith("media:") or cast.book.kinds.get(key) in ("agency", "medium")


def cited(attribution: Attribution, told: Mention, cast: ArticleCast) -> Mention | None:
    """ "The Bay Post, citing two officials, reported": the officials, by way of the Bay Post."""
    if attribution.cue is None or attribution.source is None or not is_medium(told, cast):
        return None
    cue = cast.layout.tokens_of(cast.doc, attribution.cue.start, attribution.cue.end)
    source = cast.layout.tokens_of(cast.doc, attribution.source.start, attribution.source.end)
    around = (*cue, *cue.root.children, *source.root.children, *source)
    for verb in (t for t in around if t.lower_ in CITING):
        for noun in (c for c in verb.children if c.dep_ == "dobj"):
            found = _phrase(noun, cast)
            if found.actors:
                ground = Ground(CITED, told.text)
                return replace(found, grounds=(*found.grounds, ground))
    return None


def retold(
    attribution: Attribution, told: Mention, others: Sequence[Attribution], cast: ArticleCast
) -> Mention | None:
    """ "Oren rejects the list, the Bay Post reported": Oren, by way of the Bay Post.

    None where Oren's words are a statement of their own, or the medium speaks for itself.
    """
    if not (is_medium(told, cast) or _reports(told, cast)) or not attribution.content:
        return None
    whole = attribution.content[0]
    words = cast.layout.tokens_of(cast.doc, whole.start, whole.end)
    teller = _trailing(words) or _teller(words)
    if teller is None or any(o.cue is not None and _in(teller.head, o.cue) for o in others):
        return None
    found = _phrase(teller, cast)
    if not found.actors or is_medium(found, cast):
        return None
    return replace(found, grounds=(*found.grounds, Ground(CITED, told.text)))


def _reports(told: Mention, cast: ArticleCast) -> bool:
    """ "Bay Post journalist Eva Lorn": somebody who reports what others said."""
    if told.span is None:
        return False
    words = cast.layout.tokens_of(cast.doc, told.span.start, told.span.end)
    return any(t.lemma_.lower() in REPORTERS for t in words)


def _trailing(words: Tokens) -> Token | None:
    """The "she" of "“No,” she said": who ends what a medium passes on."""
    for verb in reversed(words[-TRAILING:]):
        if _tells(verb):
            who = next((c for c in verb.children if c.dep_ == "nsubj"), None)
            first = min(verb.i, who.left_edge.i) if who is not None else 0
            parted = first > words.start and words.doc[first - 1].text in ENDING
            return who if parted and _within(verb, words) else None
    return None


def _tells(verb: Token) -> bool:
    """A verb of telling, or "made a statement", told as done."""
    lemma = verb.lemma_.lower()
    made = lemma == "make" and any(
        c.dep_ == "dobj" and c.lemma_.lower() in REMARKS for c in verb.children
    )
    return (made or lemma in TELLING) and _asserted(verb)


def _teller(words: Tokens) -> Token | None:
    """Who tells what the words say: after "according to", else the subject of their main verb."""
    if words[0].text in "“\"'‘" and len(words) > 1:
        words = words[1:]
    for to in words[1 : OPENING + 1]:
        if to.lower_ == "to" and to.nbor(-1).lower_ == "according":
            return next((c for c in to.children if c.dep_ == "pobj"), None)
    verb = _main_verb(words)
    if verb is None or not _tells(verb):
        return None
    return next((c for c in verb.children if c.dep_ == "nsubj" and _within(c, words)), None)


def _main_verb(words: Tokens) -> Token | None:
    """The verb on which the first sentence of the words hangs."""
    first = words[0].sent
    inside = [t for t in words if t.sent == first]
    tops = [t for t in inside if t.head.i == t.i or not _within(t.head, words)]
    return next((t for t in tops if t.pos_ == "VERB"), None)


def _asserted(verb: Token) -> bool:
    """Whether it is told as done: "said", "has said"; not "may say", "did not say"."""
    finite = verb.tag_ in FINITE or any(c.dep_ == "aux" and c.tag_ in FINITE for c in verb.children)
    doubted = any(c.dep_ == "neg" or c.lower_ in UNSURE for c in verb.children)
    return finite and not doubted


def _within(token: Token, words: Iterable[Token]) -> bool:
    return any(token.i == t.i for t in words)


def _in(token: Token, span: Span) -> bool:
    return span.start <= token.idx < span.end


def _phrase(noun: Token, cast: ArticleCast) -> Mention:
    """Whom a noun with all that hangs on it names."""
    words = cast.doc[noun.left_edge.i : noun.right_edge.i + 1]
    return cast.resolve(Span(words.start_char, words.end_char))

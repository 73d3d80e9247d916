"""Whom "it added" and "they also say" go on with: who told the sentence before, if unnamed too.

"Aid groups warned of famine. They also say …": the groups, whatever side was named last.
"""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from truceline.reading.able import is_agent
from truceline.reading.discourse import SPEECH, Discourse, speaks
from truceline.reading.pronouns import Resolved
from truceline.reading.roles import RoleBook
from truceline.reading.tags import SUBJECTS
from truceline.vocabulary.actors import ActorType
from truceline.vocabulary.grounds import Ground

if TYPE_CHECKING:
    from truceline.reading.listening import Listener

GOING_ON = {"it": False, "they": True}  # whether several speak
MAIN = frozenset({"ROOT", "parataxis"})
REACH = 3  # sentences of the outlet's own


def told_by(listener: "Listener", token: Token, heard: Mapping[int, Resolved]) -> Resolved | None:
    """The body or group that told the sentence before; an unnamed one is noted by its word."""
    teller = told_before(token, listener.discourse, listener.book.roles, listener.tellers)
    naming = listener.naming_of.get(teller.i) if teller is not None else None
    actor = listener.actors.get(naming.key) if naming is not None else None
    if teller is None or (actor is not None and actor.type is ActorType.PERSON):
        return None
    listener.tellers[token.i] = teller.i
    ground = Ground("pronoun", token.text)
    if actor is not None and not any(c.dep_ == "conj" for c in teller.children):
        return Resolved((actor.key,), (), ground)
    earlier = heard.get(teller.i)
    return Resolved(earlier.keys, (), ground) if earlier is not None and earlier.keys else None


def told_before(
    token: Token, discourse: Discourse, roles: RoleBook, taken: Mapping[int, int]
) -> Token | None:
    """The word for who told the sentence before; None where a name is what is taken up.

    `taken` are earlier pronouns of this kind with the word that each takes up.
    """
    many = GOING_ON.get(token.lower_)
    if many is None or token.dep_ not in SUBJECTS or discourse.layout.quoted[token.i]:
        return None
    same = (t for t in reversed(token.doc[token.sent.start : token.i]) if t.i in taken)
    if (earlier := next((t for t in same if t.lower_ == token.lower_), None)) is not None:
        return token.doc[taken[earlier.i]]
    if token.head.lemma_ not in SPEECH or token.head.dep_ not in MAIN:
        return None
    for sentence in _before(token, discourse):
        teller = _teller(sentence, discourse)
        if teller is None:
            continue
        if teller.lower_ in GOING_ON:
            at = taken.get(teller.i)
            return token.doc[at] if at is not None and GOING_ON[teller.lower_] is many else None
        if _several(teller) is many:
            return teller if _takes_up(teller, roles) else None
        if teller.pos_ != "NOUN":
            return None
    return None


def phrase_around(word: Token) -> Tokens:
    """The words of whoever a word heads."""
    return word.doc[word.left_edge.i : word.right_edge.i + 1]


def _before(token: Token, discourse: Discourse) -> Iterator[Tokens]:
    """The outlet's own sentences before this one, the last first."""
    sentence = token.sent
    for _ in range(2 * REACH):
        if sentence.start == 0:
            return
        sentence = token.doc[sentence.start - 1].sent
        if discourse.told[token.i] - discourse.told[sentence.start] > REACH:
            return
        if not discourse.layout.quoted[sentence.root.i]:
            yield sentence


def _teller(sentence: Tokens, discourse: Discourse) -> Token | None:
    """Who tells a sentence: after "according to", else the subject, whether it speaks or not."""
    for word in sentence:
        if word.lower_ == "according" and word.i + 1 < sentence.end:
            to = word.nbor(1)
            cited = next((c for c in to.children if c.dep_ == "pobj"), None)
            if cited is not None:
                return cited
    return next((c for c in sentence.root.children if c.dep_ in SUBJECTS), None)


def _several(word: Token) -> bool:
    """Whether a phrase speaks of more than one."""
    return word.tag_ in ("NNS", "NNPS") or any(c.dep_ == "conj" for c in word.children)


def _takes_up(word: Token, roles: RoleBook) -> bool:
    """Whether a common noun that speaks is what the pronoun stands for; "it" is nobody."""
    if word.pos_ not in ("NOUN", "PROPN") or not (speaks(word) or word.head.lemma_ == "read"):
        return False
    noun = word.lemma_.lower()
    person = noun in roles.humans | roles.title_heads or is_agent(noun)
    return _several(word) or not person

"""Whose "the spokesperson" is: of the body that spoke last, where none was named since."""

from typing import TYPE_CHECKING

from truceline.reading.phrases import Phrase
from truceline.reading.pronouns import Resolved
from truceline.reading.takeups import NEAR
from truceline.reading.unnamed import stranger
from truceline.vocabulary.actors import Actor, ActorType
from truceline.vocabulary.grounds import Ground

if TYPE_CHECKING:
    from truceline.reading.listening import Listener

BODIES = frozenset({ActorType.ORGANISATION, ActorType.STATE})
BARE = 2  # words of "the spokesman"


def serves_body(phrase: Phrase, person: Resolved | None, listener: "Listener") -> Resolved | None:
    """ "The fund denied it. “We wait,” the spokesman said": the fund's, not one named before.

    `person` is the spokesman whom the words would else take up.
    """
    office = phrase.title.title.office if phrase.title else ""
    if office != "spokesperson" or len([t for t in phrase.tokens if not t.is_punct]) > BARE:
        return None
    body = _spoke_last(phrase, listener)
    keys = set(person.keys) if person is not None else set()
    spoke = listener.discourse.spoke_at
    since = (r for r in listener.discourse.referents if r.token > spoke)
    if body is None or any(keys & set(r.keys) for r in since):
        return None
    side = listener.book.actors.get(body.side or "")
    apart = f"{listener.article.report}:{body.key}"  # one of two bodies is not the other's
    actor = stranger(phrase.printed(), phrase, side, apart, listener.book.roles)
    listener.actors.setdefault(actor.key, actor)
    return Resolved((actor.key,), (), Ground("description", phrase.printed()))


def _spoke_last(phrase: Phrase, listener: "Listener") -> Actor | None:
    """The body that spoke last, a few sentences ago at most."""
    discourse = listener.discourse
    if len(discourse.speaker) != 1 or discourse.spoke_at < 0:
        return None
    if discourse.told[phrase.head.i] - discourse.told[discourse.spoke_at] > NEAR:
        return None
    key = discourse.speaker[0]
    actor = listener.actors.get(key) or listener.book.actors.get(key)
    return actor if actor is not None and actor.type in BODIES else None

"""Who "the rebels" are: the one armed group that is a party of the process, where it is named."""

from collections.abc import Sequence

from truceline.reading.actorbook import ActorBook
from truceline.reading.mentions import Naming, is_attribute
from truceline.reading.namedbodies import told_kinds
from truceline.reading.phrases import Phrase
from truceline.vocabulary.actors import Actor, ActorType
from truceline.vocabulary.names import words as listed

# Said of several, these are fighters; said of one, the last are a group of them.
FIGHTERS = listed("rebel insurgent guerrilla")
COMPANIES = listed("group movement militia faction")
# What may stand before them and tells no other group.
PLAIN = listed("main largest powerful dominant advancing same")


def rebels(phrase: Phrase, namings: Sequence[Naming], text: str, book: ActorBook) -> Actor | None:
    """ "The rebels", "the rebel group", "the movement": of the party named before.

    The last armed group that was named must be the one; "rebels" alone may stand before its name.
    """
    band = _band_before(phrase, namings, book)
    if band is None or not _speaks_of_them(phrase, namings, text):
        return None
    armed = phrase.noun in FIGHTERS or bool(set(phrase.words[:-1]) & FIGHTERS)
    return band if _in_view(phrase, band, namings, book, armed) else None


def rebel_side(
    phrase: Phrase, namings: Sequence[Naming], text: str, book: ActorBook
) -> Actor | None:
    """ "Another rebel leader", "a rebel spokesman": of the one armed group that is a party."""
    band = _band_before(phrase, namings, book)
    serves = phrase.title is not None or phrase.noun in book.roles.humans
    said = {t.lower_ for t in phrase.tokens if t.i < phrase.head.i}
    if band is None or not serves or phrase.former or not said & FIGHTERS:
        return None
    if _told_otherwise(phrase, namings, text):
        return None
    return band if _in_view(phrase, band, namings, book, armed=True) else None


def _band_before(phrase: Phrase, namings: Sequence[Naming], book: ActorBook) -> Actor | None:
    """The one armed group that is a party; of several, the one named last."""
    parties = [book.actors[key] for key in book.parties]
    bands = [a for a in parties if a.type in (ActorType.GROUP, ActorType.ORGANISATION)]
    if len(bands) == 1:
        return bands[0]
    before = (book.party_of(n.key) for n in namings if n.end <= phrase.span.start and n.key)
    named = [actor for actor in before if actor in bands]
    return named[-1] if named else None


def _speaks_of_them(phrase: Phrase, namings: Sequence[Naming], text: str) -> bool:
    """Whether a phrase is for a known armed group, and says nothing of which one."""
    alone = phrase.many and len(phrase.tokens) == 1
    if not (phrase.known or (alone and phrase.noun in FIGHTERS)):
        return False
    if phrase.noun not in (FIGHTERS if phrase.many else COMPANIES):
        return False
    after = (c.dep_ == "prep" and c.lower_ == "of" for c in phrase.head.children)
    if any(after) or _told_otherwise(phrase, namings, text):
        return False
    return not _left(phrase, namings) - PLAIN


def _left(phrase: Phrase, namings: Sequence[Naming]) -> frozenset[str]:
    """The words of a phrase that are neither its kind nor "Veska-backed"."""
    attributes = {
        token.lower_
        for token in phrase.tokens
        if token.text == "-" or any(n.start <= token.idx < n.end for n in namings)
    }
    backed = {t.nbor(1).lower_ for t in phrase.tokens if t.text == "-" and t.i < phrase.head.i}
    return told_kinds(phrase) - FIGHTERS - {phrase.noun} - attributes - backed


def _told_otherwise(phrase: Phrase, namings: Sequence[Naming], text: str) -> bool:
    """Whether a name stands in the phrase that is more than "Veska-backed"."""
    inside = (
        n for n in namings if phrase.span.start <= n.start and n.end <= phrase.span.end and n.key
    )
    return any(not is_attribute(n, text) for n in inside)


def _in_view(
    phrase: Phrase, band: Actor, namings: Sequence[Naming], book: ActorBook, armed: bool
) -> bool:
    """Whether the armed group named last is the one; else, of rebels, whether it is named alone."""
    start = phrase.span.start
    bands = [n for n in namings if book.is_band(n.key.partition(":")[0])]
    before = [n for n in bands if n.end <= start]
    if before:
        return book.party_of(before[-1].key) == band
    return armed and bool(bands) and {book.party_of(n.key) for n in bands} == {band}

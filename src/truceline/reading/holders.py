"""Who can hold the office that a description names: by title, side, place and age."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Span as Tokens

from truceline.reading.actorbook import ActorBook
from truceline.reading.discourse import Discourse, Referent
from truceline.reading.phrases import Phrase
from truceline.reading.roles import TitleFound
from truceline.vocabulary.actors import Actor
from truceline.vocabulary.names import fold

# A holder must fit at least so well: office or kin, and nothing that speaks against it.
FITS = 2.0
# Offices that every town or region has.
LOCAL = frozenset({"governor", "mayor"})
AREAS = frozenset({"region", "province", "oblast", "district", "city", "town"})
FAR = 3  # paragraphs to the one named
BESIDE = 3  # words and marks between a name and its office: ", the"


@dataclass(frozen=True, slots=True)
class Known:
    """What descriptions can be compared with."""

    book: ActorBook
    actors: Mapping[str, Actor]  # of this article, people with their roles
    day: str | None
    everyone: Callable[[], Iterable[Actor]]

    def side_of(self, key: str) -> str | None:
        """The side of somebody of the article, or of the book."""
        actor = self.actors.get(key) or self.book.actors.get(key)
        return actor.side if actor else None


def titles_of(actor: Actor, known: Known) -> list[TitleFound]:
    """The offices of a person on the day of printing, as the codebook knows them."""
    found = []
    for role in actor.roles:
        if role.held_on(known.day):
            title = known.book.roles.title_in(fold(role.title).split())
            if title is not None:
                found.append(title)
    return found


def match(phrase: Phrase, actor: Actor, known: Known) -> float:
    """How well a person's offices fit a description; 3 the office, 2 its kin, 0 nothing."""
    if phrase.gender and actor.gender and phrase.gender is not actor.gender:
        return 0.0
    best = 0.0
    said = " ".join(phrase.words[-2:])
    # "The foreign minister" is no defence minister, though both are ministers.
    plain = phrase.title is None or phrase.title.words == phrase.noun
    for title in titles_of(actor, known):
        if phrase.former != title.former:
            continue
        deputy = phrase.title is not None and phrase.title.deputy
        if phrase.title is not None and title.title.office == phrase.title.title.office:
            best = max(best, 3.0 if deputy == title.deputy else 1.0)
        kin = title.title.kin
        if (plain and phrase.noun in kin) or said in kin or _title_words(phrase) in kin:
            best = max(best, 2.0)
    return best


def _title_words(phrase: Phrase) -> str:
    return phrase.title.words if phrase.title else ""


def of_side(phrase: Phrase, actor: Actor, side: str | None, known: Known) -> bool:
    """Whether a person may be a side's: no other side's, and where no side is told, in that office.

    "The Norlund president" is never a party leader of whom no side is told.
    """
    if side is None or holds_for(actor, side):
        return True
    if actor.side is not None or phrase.title is None:
        return actor.side is None
    return match(phrase, actor, known) >= 3.0


def holds_for(actor: Actor, side: str) -> bool:
    """Whether a person speaks for a side, or holds any office of it."""
    return actor.side == side or any(role.of == side for role in actor.roles)


def local(phrase: Phrase) -> bool:
    """An office of which there are many: each town and region has its own."""
    return phrase.title is not None and phrase.title.title.office in LOCAL


def same_place(phrase: Phrase, actor: Actor, discourse: Discourse) -> bool:
    """Whether "the governor" may be the one named: near by, and no other place told since.

    A phrase that names its place takes up whoever was told of in the same words.
    """
    own = [t for t in phrase.tokens if t.pos_ != "DET"]
    named = [r for r in discourse.referents if actor.key in r.keys]
    if phrase.title is None or not named:
        return False
    if len(own) > len(phrase.title.words.split()):
        return _of_the_place(phrase, named, discourse)
    last = named[-1]
    if discourse.layout.paragraph[phrase.head.i] - last.paragraph > FAR:
        return False
    here, there = phrase.head.sent, discourse.doc[last.token].sent
    told = {place for r in named for place in _places(discourse.doc[r.token].sent)}
    since = discourse.doc[there.end : here.end] if here.start > there.start else here
    return here.start == there.start or _places(since) <= told


def _of_the_place(phrase: Phrase, named: Sequence[Referent], discourse: Discourse) -> bool:
    """ "The governor of Orsk": who was told of in these very words before."""
    words = [t.lower_ for t in phrase.tokens if t.pos_ != "DET" and not t.is_punct]
    for referent in named:
        beside = discourse.doc[referent.token + 1 : referent.token + len(words) + BESIDE]
        said = [t.lower_ for t in beside if t.pos_ != "DET" and not t.is_punct]
        if said[: len(words)] == words:
            return True
    return False


def _places(words: Tokens) -> set[str]:
    """Places told of, also those that only "the region of" shows to be one."""
    named = {e.text for e in words.ents if e.label_ in ("GPE", "LOC", "FAC")}
    for token in words:
        if token.lower_ in AREAS:
            named |= {t.text for t in token.subtree if t.pos_ == "PROPN" and t.i != token.i}
    return named


def age_told(words: Sequence[str]) -> int | None:
    """The age that a phrase gives.

    >>> age_told(["the", "70", "year", "old", "president"]), age_told(["the", "president"])
    (70, None)
    """
    row = [part for word in words for part in word.split()]
    for at in range(len(row) - 2):
        if row[at].isdigit() and row[at + 1 : at + 3] == ["year", "old"]:
            return int(row[at])
    return None


def by_age(phrase: Phrase, known: Known) -> str | None:
    """ "The 70-year-old president": the one of that age by the process file's birthdays."""
    age = age_told(phrase.words)
    if age is None or known.day is None or phrase.many:
        return None
    fitting = []
    for actor in known.everyone():
        born = known.book.born.get(actor.key)
        if born is None or age not in _ages(born, known.day):
            continue
        if phrase.title is None or match(phrase, actor, known) >= FITS:
            fitting.append(actor.key)
    return fitting[0] if len(fitting) == 1 else None


def _ages(born: str, day: str) -> set[int]:
    """How old somebody can be on a day; a year of birth alone leaves two ages."""
    years = int(day[:4]) - int(born[:4])
    if len(born) < 10 or len(day) < 10:
        return {years - 1, years}
    return {years - (day[5:10] < born[5:10])}

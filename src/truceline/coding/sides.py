"""Whose deed a clause tells: the speaker's own side's, another's, or both."""

from collections.abc import Mapping, Sequence
from enum import StrEnum

from spacy.tokens import Token

from truceline.coding.syntax import bare_phrase, noun_phrase
from truceline.reading.read import Read
from truceline.vocabulary.actors import Actor, ActorType
from truceline.vocabulary.process import Process
from truceline.vocabulary.spans import Span
from truceline.vocabulary.statements import Kind, Statement

FIRST = frozenset(("i", "we", "us", "me", "ourselves", "myself"))
OURS = frozenset(("our", "my", "ours", "mine"))
SECOND = frozenset(("you", "your", "yourself", "yourselves"))
THIRD = frozenset(("he", "she", "they", "him", "her", "them", "his", "their", "its"))
POSSESSIVE = frozenset(("his", "her", "its", "their"))
QUOTES = frozenset("\"“”„«»‘’'`")
EMPTY = frozenset(("it", "there", "this", "that", "these", "those", "which", "who", "what"))
BOTH = frozenset(("both", "all", "two", "each", "every", "warring", "everyone", "everybody"))


class Whose(StrEnum):
    """Whose deed it is, seen from the speaker."""

    OWN = "own"
    OTHER = "other"
    JOINT = "joint"
    THING = "thing"
    NOBODY = "nobody"


class Sides:
    """The speaker's side of one statement, and what it makes of the names around it."""

    def __init__(
        self,
        statement: Statement,
        read: Read,
        process: Process,
        classes: Mapping[str, frozenset[str]],
    ) -> None:
        self.cast = read.cast
        self.text = read.article.text
        self.people = classes.get("people", frozenset())
        self.both = classes.get("both", frozenset())
        self.institutions = classes.get("institution", frozenset())
        self.officials = classes.get("official", frozenset())
        self.kind = statement.attribution.kind
        self.source = statement.attribution.source
        named = statement.speaker.text.lower().split() if statement.speaker is not None else []
        self.source_words = frozenset(w.removesuffix("'s").removesuffix("’s") for w in named)
        self.bare_starts = _bare_starts(statement, self.text)
        speakers = statement.speaker.actors if statement.speaker is not None else ()
        self.speakers = speakers
        self.keys = {actor.key for actor in speakers}
        self.parties = {p for a in speakers for p in (a.party, a.side, a.name) if p}
        self.said_from = statement.attribution.content[0].start
        self.hosts = {n for p in process.third_parties if p.role == "host" for n in (p.id, p.name)}
        self.receiving = tuple(
            p.name
            for p in process.third_parties
            if p.role == "host" and not {p.id, p.name} & self.parties
        )
        serving = [p for p in process.third_parties if p.role in ("host", "mediator")]
        self.serves = any({p.id, p.name} & self.parties for p in serving)
        self.mediators = tuple(
            p.name
            for p in process.third_parties
            if p.role == "mediator" and not {p.id, p.name} & self.parties
        )
        self.mediating = {
            n for p in process.third_parties if p.role == "mediator" for n in (p.id, p.name)
        }
        self.own_capital = next(
            (
                p.capital
                for p in process.third_parties
                if p.role == "host" and p.capital and {p.id, p.name} & self.parties
            ),
            None,
        )
        self.fighting = {p.name for p in process.parties} | {p.id for p in process.parties}
        for actor in () if any(a.party for a in speakers) else self._in_source():
            self.keys.add(actor.key)
            self.parties |= {p for p in (actor.party, actor.side, actor.name) if p}
        rivals = [
            p.name
            for p in process.parties
            if p.name not in self.parties and p.id not in self.parties
        ]
        sides = {n for p in process.sides() for n in (p.name, p.id)}
        # In the negotiation, as party or third party; who is in it is open where nobody is named.
        self.takes_part = bool(self.parties & sides)
        # Observers speak of much else: states that watch, and have their own affairs.
        watching = {
            n for p in process.third_parties if p.role == "observer" for n in (p.id, p.name)
        }
        self.at_table = bool(self.parties & (sides - watching))
        self.open = not sides
        outside = not self.parties & self.fighting
        self.both_parties = tuple(p.name for p in process.parties) if outside and rivals else ()
        self.other_party = rivals[0] if self.parties & self.fighting and len(rivals) == 1 else ""
        self.known = bool(self.parties) and any(
            a.party or a.known or a.type is ActorType.STATE for a in (*speakers, *self._in_source())
        )

    @property
    def all_sides(self) -> tuple[str, ...]:
        """ "Both sides": of two, without the speaker's own; of more, the text tells not which."""
        if len(self.both_parties) == 2:
            return self.both_parties
        return (self.other_party,) if self.other_party else ()

    def named_by(self, word: Token) -> list[Actor]:
        """Whom one word names, adjectives included: "the Norlundian plan"."""
        if word.lower_ in EMPTY:
            return []
        place = Span(word.idx, word.idx + len(word))
        found = [actor for _, actor in self.cast.within(place)]
        if not found and word.text[:1].isupper():
            found = [a for a in self.cast.resolve(place).actors if a.known]
        return [a for a in found if not self.is_own(a)]

    def state_at(self, word: Token) -> Actor | None:
        """The other state that a word names, be it only as a place: "troops in Norlund"."""
        actor = self.cast.placed(Span(word.idx, word.idx + len(word)))
        if actor is None or actor.type is not ActorType.STATE or self.is_own(actor):
            return None
        return actor

    def mediates(self, word: Token) -> bool:
        """Whether the word names a mediator of the process, in person or by state."""
        start, end = noun_phrase(word)
        span = word.doc[start:end]
        names = {
            n for a in self.named(span.start_char, span.end_char) for n in (a.party, a.side, a.name)
        }
        return not names.isdisjoint(self.mediating)

    def unknown(self, word: Token) -> bool:
        """Whether nobody of whom the article tells is named by a word: "the Europeans"."""
        place = Span(word.idx, word.idx + len(word))
        return not any(a.known or a.party for a in self.cast.resolve(place).actors)

    def printed(self, word: Token) -> list[Actor]:
        """A person or body that only its printed name tells of: "the River Commission"."""
        words = word.doc[slice(*bare_phrase(word))]
        several = sum(t.pos_ == "PROPN" for t in words) > 1
        if word.pos_ != "PROPN" or word.ent_type_ not in (
            "ORG",
            "PERSON",
            "" if several else "ORG",
        ):
            return []
        found = self.cast.resolve(Span(words.start_char, words.end_char)).actors
        bodies = (a for a in found if a.type in (ActorType.ORGANISATION, ActorType.PERSON))
        return [a for a in bodies if not self.is_own(a)]

    def _in_source(self) -> list[Actor]:
        """ "Norlundian officials": who is named by the words of the source itself."""
        return self.named(self.source.start, self.source.end) if self.source is not None else []

    @property
    def official(self) -> bool:
        """Whether an official speaks whose state the text leaves open."""
        return not self.known and bool(self.source_words & self.officials)

    @property
    def role(self) -> str:
        """A party to the conflict, a host or mediator ("third"), or an outsider."""
        if self.party_speaks() or self.official or (self.open and self.known):
            return "party"
        return "third" if self.serves else "outside"

    def is_own(self, actor: Actor) -> bool:
        """Whether the actor speaks for the speaker's side, or is the speaker."""
        if actor.key in self.keys:
            return True
        mine = {p for p in (actor.party, actor.side, actor.name) if p}
        return bool(mine & self.parties)

    def opposed(self, actors: Sequence[Actor]) -> bool:
        """Whether speaker and actor are different parties to the conflict."""
        theirs = {p for a in actors for p in (a.party, a.side, a.name) if p}
        if self.fighting:
            return bool(theirs & self.fighting) and bool(self.parties & self.fighting)
        return bool(self.parties) and not theirs & self.parties

    def party_speaks(self) -> bool:
        """Whether the speaker is for a party to the conflict."""
        return bool(self.parties & self.fighting)

    def named(self, start: int, end: int) -> list[Actor]:
        """Actors named in a character range, in order, once each."""
        if end <= start:
            return []
        found: dict[str, Actor] = {}
        for _, actor in self.cast.within(Span(start, end)):
            found.setdefault(actor.key, actor)
        return list(found.values())

    def others(self, start: int, end: int, aside: Sequence[Span] = ()) -> list[Actor]:
        """Named actors in a character range who are not of the speaker's side; "it" names none."""
        found: dict[str, Actor] = {}
        for span, actor in self.cast.within(Span(start, max(start, end))):
            word = span.of(self.text).lower()
            if span in aside:
                continue
            if word not in EMPTY and not self.is_own(actor):
                found.setdefault(actor.key, actor)
        return list(found.values())

    def of(self, word: Token | None) -> Whose:
        """Whose deed it is when this word is the subject."""
        if word is None:
            return Whose.NOBODY
        lower = word.lower_
        if _first_person(word):
            return Whose.OWN
        if lower in SECOND:
            return Whose.OTHER
        joined = [word, *(c for c in word.conjuncts if c.i > word.i)]
        if len(joined) > 1:
            return self._together([self._one(w) for w in joined])
        return self._one(word)

    def _together(self, each: list[Whose]) -> Whose:
        """ "Norlund and Veska": both sides, the speaker's own, or others."""
        if all(w is Whose.OTHER for w in each):
            return Whose.JOINT if len(each) > 1 and not self.known else Whose.OTHER
        if Whose.OWN in each and (Whose.OTHER in each or Whose.THING in each):
            return Whose.JOINT
        return each[0]

    def _one(self, word: Token) -> Whose:
        lower = word.lower_
        if _first_person(word):
            return Whose.OWN
        if lower in EMPTY or lower in THIRD:
            return self._pronoun(word)
        start, end = noun_phrase(word)
        modifiers = word.doc[start:end]
        if word.lemma_.lower() in self.both and any(t.lower_ in BOTH for t in modifiers):
            return Whose.JOINT
        if word.lemma_.lower() in ("party", "side", "belligerent") and word.tag_ == "NNS":
            return Whose.JOINT
        at = self.named(word.idx, word.idx + len(word))
        if at:
            return self._whose(at)
        acting = word.lemma_.lower() in self.people or word.ent_type_ in (
            "PERSON",
            "ORG",
            "GPE",
            "NORP",
        )
        if not acting:
            return Whose.THING
        if any(t.lower_ in OURS for t in modifiers):
            return Whose.OWN
        inside = self.named(modifiers.start_char, modifiers.end_char)
        if inside:
            return self._whose(inside)
        if self.known and self._own_institution(word):
            return Whose.OWN
        if word.ent_type_ in ("PERSON", "ORG", "GPE", "NORP"):
            return Whose.OTHER
        return Whose.OTHER if self.known else Whose.NOBODY

    def _own_institution(self, word: Token) -> bool:
        """ "The government", "her delegation": with no other name, the speaker's own."""
        if word.lemma_.lower() == "host":
            return bool(self.parties & self.hosts)
        theirs = any(c.dep_ == "poss" and c.lower_ in POSSESSIVE for c in word.children)
        if theirs and word.lemma_.lower() in self.people and self.kind is not Kind.DIRECT:
            return True
        definite = any(c.lower_ in ("the", "his", "her", "their", "its") for c in word.children)
        single = word.tag_ == "NN" or (self.party_speaks() and _capital_alone(word))
        return definite and single and word.lemma_.lower() in self.institutions

    def _whose(self, actors: Sequence[Actor]) -> Whose:
        own = [self.is_own(a) or self._adopted(a) for a in actors]
        if all(own):
            return Whose.OWN
        if any(own):
            return Whose.JOINT
        return Whose.OTHER

    def _adopted(self, actor: Actor) -> bool:
        """ "Lorvia will help, the minister said": an official of no named state speaks for it."""
        return self.official and actor.type is ActorType.STATE

    def _pronoun(self, word: Token) -> Whose:
        if word.lower_ in ("he", "she") and self._another_subject(word):
            return Whose.OTHER
        actors = self.named(word.idx, word.idx + len(word))
        if actors:
            return self._whose(actors)
        if word.lower_ in THIRD and (self.kind is not Kind.DIRECT or self._outside_marks(word)):
            return Whose.OTHER if self._another_before(word) else Whose.OWN
        if (
            word.lower_ == "it"
            and self.kind in (Kind.INDIRECT, Kind.NARRATED)
            and self._after_source(word)
        ):
            return Whose.OWN if word.head.lemma_ != "be" or _acts(word.head) else Whose.THING
        return Whose.OTHER if word.lower_ in THIRD else Whose.THING

    def _another_subject(self, word: Token) -> bool:
        """ "She said that while Oren could have struck, he refused": told of Oren, if of anyone."""
        start = word.sent.start_char
        if self.source is not None and start <= self.source.start < word.idx:
            start = self.source.end
        subjects = (t for t in word.sent if start <= t.idx < word.idx and t.dep_ == "nsubj")
        return any(self.others(t.idx, t.idx + len(t)) for t in subjects if t.pos_ == "PROPN")

    def _another_before(self, word: Token) -> bool:
        """ "Oren said that Sabel was ill and that he": someone else is nearer."""
        start = word.sent.start_char
        if self.source is not None and start <= self.source.start < word.idx:
            start = self.source.end
        return bool(self.others(start, word.idx))

    def _outside_marks(self, word: Token) -> bool:
        """ "They "strongly oppose" it": the pronoun is the outlet's, not the speaker's."""
        return word.idx in self.bare_starts

    def _after_source(self, word: Token) -> bool:
        """ "Hungary said it will help": the source stands before "it"."""
        return self.source is not None and self.source.end <= word.idx


def _bare_starts(statement: Statement, text: str) -> frozenset[int]:
    """Where parts of the content begin that no quotation mark opens."""
    starts = (span.start for span in statement.attribution.content)
    return frozenset(s for s in starts if not set(text[max(0, s - 1) : s + 1]) & QUOTES)


def _capital_alone(word: Token) -> bool:
    """ "The Republic", as its own officials say; no "Republic of Tarsh"."""
    start, end = noun_phrase(word)
    return word.tag_ == "NNP" and word.i - start <= 1 and end == word.i + 1


def _first_person(word: Token) -> bool:
    """ "US" is no pronoun."""
    return word.lower_ in FIRST and word.text != "US"


def _acts(verb: Token) -> bool:
    """ "It is ready", not "it is clear"."""
    return any(
        c.dep_ in ("acomp", "oprd")
        and c.lower_ in ("ready", "willing", "open", "prepared", "able", "committed")
        for c in verb.children
    )

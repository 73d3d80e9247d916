"""The speaker's own side, the other sides, and who of them a name or an office names."""

from collections.abc import Mapping, Sequence

from spacy.tokens import Token

from truceline.coding.syntax import bare_phrase, noun_phrase
from truceline.coding.whose import EMPTY, Whose, whose_deed
from truceline.reading.read import Read
from truceline.vocabulary.actors import Actor, ActorType
from truceline.vocabulary.process import Process
from truceline.vocabulary.spans import Span
from truceline.vocabulary.statements import Statement

PRONOUNS = EMPTY | {"he", "she", "him", "her", "his", "i", "me", "my", "himself", "herself"}
TWO = 2  # parties that "both" can mean
PAIRED = frozenset({"both", "two"})
QUOTES = frozenset("\"“”„«»‘’'`")


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
        self.hands = classes.get("hands", frozenset()) | self.people
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
        self.all_names = sides = {n for p in process.sides() for n in (p.name, p.id)}
        # In the negotiation, as party or third party; who is in it is open where nobody is named.
        self.takes_part = bool(self.parties & sides)
        # Observers speak of much else: states that watch, and have their own affairs.
        watching = {
            n for p in process.third_parties if p.role == "observer" for n in (p.id, p.name)
        }
        self.at_table = bool(self.parties & (sides - watching))
        self.open = not sides
        outside = not self.parties & self.fighting
        self.both_parties = _spoken_of(statement, read, process) if outside and rivals else ()
        self.other_party = rivals[0] if self.parties & self.fighting and len(rivals) == 1 else ""
        self.known = bool(self.parties) and any(
            a.party or a.known or a.type is ActorType.STATE for a in (*speakers, *self._in_source())
        )

    @property
    def onlooker(self) -> bool:
        """Whether somebody speaks by name who holds no office: an expert, a campaigner."""
        return (
            bool(self.speakers)
            and not self.source_words & self.officials
            and all(a.type is ActorType.PERSON and a.name[:1].isupper() for a in self.speakers)
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

    def resolved(self, word: Token) -> list[Actor]:
        """Whoever of those that are known one word names, the speaker's own side too."""
        if not word.text[:1].isupper():
            return []
        found = self.cast.resolve(Span(word.idx, word.idx + len(word))).actors
        return [actor for actor in found if actor.known]

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
        """A party to the conflict, another who takes part ("third"), or an outsider."""
        if self.party_speaks() or self.official or (self.open and self.known):
            return "party"
        return "third" if self.serves or self.at_table else "outside"

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

    def comrades(self, start: int, end: int) -> list[Actor]:
        """People of the speaker's own side, named or titled in a character range."""
        found: dict[str, Actor] = {}
        for span, actor in self.cast.within(Span(start, max(start, end))):
            apart = actor.type is ActorType.PERSON and actor.key not in self.keys
            if apart and self.is_own(actor) and span.of(self.text).lower() not in PRONOUNS:
                found.setdefault(actor.key, actor)
        return list(found.values())

    def of(self, word: Token | None) -> Whose:
        """Whose deed it is when this word is the subject."""
        return whose_deed(self, word)


def _spoken_of(statement: Statement, read: Read, process: Process) -> tuple[str, ...]:
    """The parties; of more than two, the two of whom the words speak, or else the report.

    "Both", "the two countries": the two that were named last.
    """
    names = {p.id: p.name for p in process.parties}
    if len(names) <= TWO:
        return tuple(names.values())
    content = statement.attribution.content
    end = content[-1].end

    def named(start: int, last: int) -> list[str]:
        found = read.cast.within(Span(start, last))
        return [names[a.side] for _, a in found if a.side in names]

    inside = list(dict.fromkeys(n for c in content for n in named(c.start, c.end)))
    report = list(dict.fromkeys(named(0, len(read.article.text))))
    last = list(dict.fromkeys(reversed(named(0, end))))[:TWO]
    said = {w.strip(",.") for c in content for w in c.of(read.article.text).lower().split()}
    for pair in (inside, report, last if said & PAIRED else []):
        if len(pair) == TWO:
            return tuple(name for name in names.values() if name in pair)
    return tuple(names.values())


def _bare_starts(statement: Statement, text: str) -> frozenset[int]:
    """Where parts of the content begin that no quotation mark opens."""
    starts = (span.start for span in statement.attribution.content)
    return frozenset(s for s in starts if not set(text[max(0, s - 1) : s + 1]) & QUOTES)

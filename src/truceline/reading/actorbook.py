"""All actors known before reading: the process file first, then the shipped lists."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from truceline.reading.named import person_named, side_named
from truceline.reading.places import Place, load_places
from truceline.reading.roles import RoleBook, load_roles
from truceline.reading.words import words_of
from truceline.vocabulary.actors import Actor, ActorType, Role
from truceline.vocabulary.names import fold, parts
from truceline.vocabulary.names import words as listed
from truceline.vocabulary.process import OutletEntry, Party, Person, Process

# Shorter names are initials, or words of other meaning in small letters: US, who.
SHORTEST_UNCASED = 4
VOICES = frozenset(("ministry", "party"))  # their site is the side's own voice; a paper is not
PLAIN = "organisation"  # a kind that says least
BANDS = frozenset(("group", "movement"))
# Words that are the name of a side only with their capital.
ORDINARY = listed(
    "west east north south coalition alliance opposition government union league front movement "
    "resistance council assembly republic rebels guard party allies"
)


@dataclass(frozen=True, slots=True)
class Entry:
    """What a row of words names, and how."""

    key: str
    how: str  # name, surname, adjective, people, capital, seat, medium
    cased: bool = False


@dataclass(frozen=True, slots=True)
class ActorBook:
    """Known actors by every name they go by."""

    actors: Mapping[str, Actor]
    entries: Mapping[tuple[str, ...], Entry]
    longest: Mapping[str, int]  # by first word: most words of a name that starts so
    kinds: Mapping[str, str]  # "bloc", "movement", "medium" … of organisations
    roles: RoleBook
    surnames: frozenset[str]  # of the process's people, folded
    parties: tuple[str, ...] = ()  # ids of the process's parties
    born: Mapping[str, str] = field(default_factory=dict)  # ISO day or year, by person
    homes: Mapping[str, str] = field(default_factory=dict)  # side that an outlet belongs to
    fiction: bool = False
    third: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # hosts, mediators …
    towns: Mapping[tuple[str, ...], str] = field(default_factory=dict)  # state of a town or region

    @classmethod
    def from_process(
        cls,
        process: Process,
        places: Sequence[Place] | None = None,
        roles: RoleBook | None = None,
    ) -> "ActorBook":
        """The process overrules the shipped lists and gives ids, genders and Wikidata."""
        return _Maker(process, places or load_places(), roles or load_roles()).book()

    def find(self, words: Sequence[str], at: int) -> tuple[int, Entry] | None:
        """The longest known name that starts at this word, and its length."""
        for length in range(min(self.longest.get(words[at], 0), len(words) - at), 0, -1):
            entry = self.entries.get(tuple(words[at : at + length]))
            if entry is not None:
                return length, entry
        return None

    def is_band(self, key: str) -> bool:
        """Whether somebody is an armed group or a movement, whose fighters are itself."""
        actor = self.actors.get(key)
        state = actor is None or actor.type in (ActorType.STATE, ActorType.PERSON)
        return not state and (key in self.parties or self.kinds.get(key) in BANDS)

    def between(self) -> frozenset[str]:
        """Mediators and hosts: who goes between the sides, and is none of them."""
        return frozenset((*self.third.get("mediator", ()), *self.third.get("host", ())))

    def people(self) -> Iterator[Actor]:
        """Everyone in the process file."""
        return (a for a in self.actors.values() if a.type is ActorType.PERSON)

    def party_of(self, key: str) -> Actor | None:
        """The actor that a state, organisation or body speaks for."""
        actor = self.actors.get(key)
        return self.actors.get(actor.side) if actor and actor.side else None


class _Maker:
    """Collects actors and names in order of authority: what comes first, stays."""

    def __init__(self, process: Process, places: Sequence[Place], roles: RoleBook) -> None:
        self.process = process
        self.places = places
        self.roles = roles
        self.actors: dict[str, Actor] = {}
        self.entries: dict[tuple[str, ...], Entry] = {}
        self.kinds: dict[str, str] = {}
        self.key_of_place: dict[str, str] = {}
        self.towns: dict[tuple[str, ...], str] = {}

    def book(self) -> ActorBook:
        for party in self.process.sides():
            self._party(party)
        for person in self.process.people:
            self._person(person)
        for outlet in self.process.outlets:
            self._outlet(outlet)
        states = [p for p in self.places if p.section == "states"]
        rest = [p for p in self.places if p.section != "states"]
        for place in states:
            self._place(place)
        self._surnames()  # a state's name is its own; a body or paper makes way for the file
        for place in sorted(rest, key=lambda p: p.section == "media"):
            self._place(place)
        longest: dict[str, int] = {}
        for words in self.entries:
            longest[words[0]] = max(len(words), longest.get(words[0], 0))
        parties = tuple(p.id for p in self.process.parties)
        surnames = frozenset(w[0] for w, entry in self.entries.items() if entry.how == "surname")
        return ActorBook(
            actors=self.actors,
            entries=self.entries,
            longest=longest,
            kinds=self.kinds,
            roles=self.roles,
            surnames=surnames,
            parties=parties,
            born={p.id: str(p.born) for p in self.process.people if p.born is not None},
            homes=dict(_homes(self.process)),
            fiction=self.process.fiction,
            third=_third(self.process),
            towns=self.towns,
        )

    def _enter(self, names: Iterable[str], key: str, how: str, cased: Iterable[str] = ()) -> None:
        capitals_only = set(cased)
        for name in names:
            words = tuple(_bare(name))
            if not words:
                continue
            short = len("".join(words)) < SHORTEST_UNCASED or name.isupper()
            entry = Entry(key, how, short or name in capitals_only)
            self.entries.setdefault(words, entry)

    def _towns(self, towns: Iterable[str], key: str) -> None:
        for town in towns:
            self.towns.setdefault(tuple(_bare(town)), key)

    def _party(self, party: Party) -> None:
        names = (party.name, *party.names)
        self.actors[party.id] = side_named(party)
        if party.kind != "state":
            self.kinds[party.id] = party.kind
        self._enter(names, party.id, "name", [n for n in names if is_ordinary(n)])
        people = [a for a in party.adjectives if is_people(a)]
        self._enter(people, party.id, "people", people)
        self._enter(party.adjectives, party.id, "adjective", party.adjectives)
        self._enter(party.seats, party.id, "seat")
        self._towns(party.towns, party.id)
        self._enter([party.capital] if party.capital else [], party.id, "capital")
        for place in self.places:
            if place.section != "media" and _share(names, (place.name, *place.names)):
                self.key_of_place[place.id] = party.id

    def _person(self, person: Person) -> None:
        self.actors[person.id] = person_named(person, self.roles)
        self._enter((person.name, *person.names), person.id, "name")

    def _outlet(self, outlet: OutletEntry) -> None:
        key = f"medium:{outlet.name}"
        self.kinds[key] = "agency" if outlet.kind == "agency" else "medium"
        owner = self.actors.get(outlet.of) if outlet.of and outlet.kind in VOICES else None
        self.actors[key] = Actor(
            key=key,
            name=outlet.name,
            type=ActorType.ORGANISATION,
            side=owner.side if owner else None,
            party=owner.party if owner else None,
            names=outlet.names,
            known=True,
        )
        self._enter((outlet.name, *outlet.names), key, "medium")

    def _surnames(self) -> None:
        """A surname alone names the one person of the process who bears it."""
        bearers: dict[str, list[str]] = {}
        for person in self.process.people:
            for surname in {parts(n)[1] for n in (person.name, *person.names)}:
                bearers.setdefault(surname, []).append(person.id)
        for surname, ids in bearers.items():
            if len(ids) == 1:
                self._enter([surname], ids[0], "surname")

    def _place(self, place: Place) -> None:
        key = self.key_of_place.get(place.id, place.id)
        if place.section == "media":
            key = f"medium:{place.id}"
        elif place.section == "bodies":
            key = f"body:{place.id}"
        if key not in self.actors:
            self.actors[key] = self._actor(key, place)
        if place.kind and self.kinds.get(key, PLAIN) == PLAIN:
            self.kinds[key] = place.kind  # says more: "movement"
        how = "medium" if place.section == "media" else "name"
        self._enter((place.name, *place.names), key, how, place.cased)
        self._enter(place.adjectives, key, "adjective", place.cased)
        self._enter(place.people, key, "people", place.cased)
        self._enter(place.capitals, key, "capital", place.cased)
        self._enter(place.seats, key, "seat", place.cased)
        self._towns(place.towns, key)

    def _actor(self, key: str, place: Place) -> Actor:
        """States and organisations speak for themselves, bodies for theirs, media for nobody."""
        side: str | None = key
        party: str | None = place.name
        roles: tuple[Role, ...] = (Role(title=place.section[:-1], of=key, rank=3),)
        if place.type is ActorType.GROUP:
            party, roles = None, ()
        elif place.section == "media":
            side = party = None
            roles = ()
        elif place.section == "bodies":
            side = self.key_of_place.get(place.of, place.of)
            party = self.actors[side].name if side in self.actors else place.of
            roles = (Role(title=place.name, of=side, rank=place.rank),)
        return Actor(
            key=key,
            name=place.name,
            type=place.type,
            names=place.names,
            party=party,
            side=side,
            roles=roles,
            known=True,
        )


def is_people(adjective: str) -> bool:
    """Whether a word given as adjective is the plural for a people: they can act.

    >>> is_people("Norlunders"), is_people("Veskan"), is_people("Swiss")
    (True, False, False)
    """
    return len(adjective) > 4 and adjective.endswith("s") and not adjective.endswith("ss")


def is_ordinary(name: str) -> bool:
    """Whether a name is an ordinary word in small letters: "the West", "the Alliance".

    >>> is_ordinary("the West"), is_ordinary("West"), is_ordinary("Norlund")
    (True, True, False)
    """
    words = name.split()
    article = len(words) > 1 and words[0] in ("the", "The") and words[1][0].isupper()
    return article or (len(words) == 1 and name.lower() in ORDINARY and name[0].isupper())


def _third(process: Process) -> dict[str, tuple[str, ...]]:
    """Third parties by their role: who hosts, who mediates."""
    found: dict[str, tuple[str, ...]] = {}
    for party in process.third_parties:
        if party.role:
            found[party.role] = (*found.get(party.role, ()), party.id)
    return found


def _homes(process: Process) -> Iterator[tuple[str, str]]:
    """Whose outlet each printed name of an outlet is."""
    for outlet in process.outlets:
        if outlet.of:
            yield from ((fold(name), outlet.of) for name in (outlet.name, *outlet.names))


def _bare(name: str) -> list[str]:
    """The folded words without a leading article."""
    words = [word.folded for word in words_of(name)]
    return words[1:] if len(words) > 1 and words[0] == "the" else words


def _share(left: Iterable[str], right: Iterable[str]) -> bool:
    """Whether a name stands in both."""
    return bool({tuple(_bare(n)) for n in left} & {tuple(_bare(n)) for n in right})

"""The people whom an article names: every printed form of a name joined to one person."""

from collections import Counter
from dataclasses import dataclass, field

from truceline.reading.actorbook import ActorBook
from truceline.reading.slips import SHORTEST_SURNAME, near, one_slip
from truceline.vocabulary.actors import Gender, Role
from truceline.vocabulary.names import (
    fold,
    given_names_agree,
    name_key,
    parts,
    skeleton,
    surname_key,
)


@dataclass(slots=True)
class PersonRead:
    """One person as an article tells of them; grows while the article is read."""

    key: str
    forms: Counter[str] = field(default_factory=Counter)
    roles: list[Role] = field(default_factory=list)
    former: bool = False
    gender: Gender | None = None
    side: str | None = None  # whom the person speaks for, where the article tells
    known: bool = False

    @property
    def name(self) -> str:
        """The fullest printed form; of equally full ones the most frequent."""
        if not self.forms:
            return ""
        return max(self.forms, key=lambda f: (len(f.split()), self.forms[f]))


class People:
    """Joins names to people: known ones first, then full names, then bare surnames."""

    def __init__(self, book: ActorBook) -> None:
        self.book = book
        self.all: dict[str, PersonRead] = {}
        self._by_surname: dict[str, list[str]] = {}
        self._known: dict[str, list[str]] = {}
        self._known_by_letter: dict[str, list[tuple[str, str]]] = {}
        for actor in book.people():
            for name in (actor.name, *actor.names):
                row = self._known_by_letter.setdefault(parts(name)[1][:1], [])
                row.append((actor.key, name))
            for surname in {surname_key(name) for name in (actor.name, *actor.names)}:
                self._known.setdefault(surname, []).append(actor.key)

    def known(self, key: str, form: str) -> PersonRead:
        """A person of the process file, named in this article."""
        person = self.all.get(key)
        if person is None:
            actor = self.book.actors[key]
            person = PersonRead(key=key, gender=actor.gender, known=True)
            self.all[key] = person
            for name in (actor.name, *actor.names):
                self._index(name, key)
        person.forms[form] += 1
        return person

    def _index(self, name: str, key: str) -> None:
        keys = self._by_surname.setdefault(surname_key(name), [])
        if key not in keys:
            keys.append(key)

    def full(self, form: str) -> PersonRead:
        """The person of a full name, made if new."""
        for key in self._by_surname.get(surname_key(form), []):
            if self._is(key, form):
                self.all[key].forms[form] += 1
                return self.all[key]
        for key in self._known.get(surname_key(form), []):
            actor = self.book.actors[key]
            if any(given_names_agree(n, form) for n in (actor.name, *actor.names)):
                return self.known(key, form)
        slip = self._misspelt(form)
        if slip is not None:
            return self._met(slip, form)
        return self.single(form)

    def _met(self, key: str, form: str) -> PersonRead:
        """The person, met or known, under one more printed form."""
        if key not in self.all:
            return self.known(key, form)
        self.all[key].forms[form] += 1
        self._index(form, key)
        return self.all[key]

    def _misspelt(self, form: str) -> str | None:
        """The one person whose full name differs from this one by a slip of one letter."""
        letter = parts(form)[1][:1]
        names = [
            (key, name)
            for key, person in self.all.items()
            if not person.known
            for name in person.forms
            if parts(name)[1][:1] == letter
        ]
        names += self._known_by_letter.get(letter, [])
        given = self.book.roles.gender_of_given.keys()
        hits = {key for key, name in names if one_slip(form, name, given)}
        return hits.pop() if len(hits) == 1 else None

    def _is(self, key: str, form: str) -> bool:
        """Whether a person already met can bear this full name."""
        names = list(self.all[key].forms)
        if key in self.book.actors:
            names += [self.book.actors[key].name, *self.book.actors[key].names]
        return any(given_names_agree(n, form) for n in names)

    def _new_key(self, form: str) -> str:
        """The same in every report, however a full name is spelt there."""
        key = (name_key(form) if is_full(form) else fold(form)).replace(" ", "-")
        return f"{key}-person" if key in self.book.actors else key

    def bearers(self, form: str) -> list[str]:
        """Everyone in the article whom one word of a name can mean."""
        keys = list(self._by_surname.get(surname_key(form), []))
        if not keys:
            keys = [k for k in self._known.get(surname_key(form), []) if len(form) > 2]
            keys = keys if len(keys) == 1 else []
        return keys or self._by_given(form) or self._by_slip(form)

    def _by_slip(self, form: str) -> list[str]:
        """The one person of the article whose surname this is with a letter wrong."""
        word = skeleton(fold(form))
        if len(word) < SHORTEST_SURNAME:
            return []
        near_ones = {
            key
            for surname, keys in self._by_surname.items()
            if surname[:2] == word[:2] and len(surname) >= SHORTEST_SURNAME and near(surname, word)
            for key in keys
            if any(" " in f for f in self.all[key].forms)
        }
        return list(near_ones) if len(near_ones) == 1 else []

    def namesakes(self, form: str) -> list[str]:
        """Everyone of the process who bears a surname, named in the article or not."""
        return list(self._known.get(surname_key(form), [])) if len(form) > 2 else []

    def gender_of(self, key: str) -> Gender | None:
        """The gender of somebody met or known."""
        if key in self.all:
            return self.all[key].gender
        return self.book.actors[key].gender

    def offices_of(self, key: str) -> set[str]:
        """The offices of somebody met or known, as the codebook calls them."""
        roles = list(self.book.actors[key].roles) if key in self.book.actors else []
        roles += self.all[key].roles if key in self.all else []
        found = (self.book.roles.title_in(fold(role.title).split()) for role in roles)
        return {title.title.office for title in found if title is not None}

    def _by_given(self, form: str) -> list[str]:
        """People called by another word of their name: a given name, a double surname."""
        word = fold(form)
        return [
            key
            for key, person in self.all.items()
            if any(word in fold(f).split() for f in person.forms if " " in f)
        ]

    def single(self, form: str) -> PersonRead:
        """Somebody met for the first time under this name, whoever else bears it."""
        key = self._new_key(form)
        person = self.all.setdefault(
            key, PersonRead(key=key, gender=self.book.roles.gender_by_name(form))
        )
        person.forms[form] += 1
        self._index(form, key)
        return person


def is_full(form: str) -> bool:
    """Whether a form has a given name.

    >>> is_full("Maria Dahl"), is_full("Dahl")
    (True, False)
    """
    return bool(parts(form)[0])

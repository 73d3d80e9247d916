"""Which sides of a process an article names, and where: for whom words without a name may mean."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from truceline.reading.read import Cast
from truceline.vocabulary.actors import Actor
from truceline.vocabulary.process import Process
from truceline.vocabulary.spans import Span

PARTY = "party"


@dataclass(frozen=True, slots=True)
class Seats:
    """The sides of a process by their names: what each is there."""

    roles: Mapping[str, str]
    names: Mapping[str, str]  # by id

    def those(self, role: str) -> list[str]:
        """The sides that have a role."""
        return [name for name, own in self.roles.items() if own == role]

    def of(self, actor: Actor) -> str:
        """The side for which somebody stands; empty where there is none."""
        for name in (actor.party or "", actor.name):
            if name in self.roles:
                return name
        return self.names.get(actor.side or "", "")


def seats_of(process: Process) -> Seats:
    """Parties, then third parties, in the order of the process file."""
    third = {one.name: one.role or "" for one in process.third_parties}
    roles = {**{one.name: PARTY for one in process.parties}, **third}
    return Seats(roles, {one.id: one.name for one in process.sides()})


@dataclass(frozen=True, slots=True)
class Named:
    """One naming of a side, in person or by name."""

    start: int
    end: int
    side: str
    pronoun: bool


@dataclass(frozen=True, slots=True)
class Namings:
    """All namings of sides in an article, in their order."""

    all: Sequence[Named]
    starts: Sequence[int]
    sides: Mapping[str, str]  # of everybody named, by the name with which acts tell them

    def within(self, start: int, end: int) -> Iterator[Named]:
        """The namings inside a stretch of text."""
        for one in self.all[bisect_left(self.starts, start) :]:
            if one.start >= end:
                return
            if one.end <= end:
                yield one

    def before(self, place: int) -> Iterator[Named]:
        """The namings before a place, the last first."""
        yield from reversed(self.all[: bisect_left(self.starts, place)])


NOBODY = Namings((), (), {})


def namings_in(cast: Cast, text: str, seats: Seats) -> Namings:
    """Whom an article names, of the sides of the process."""
    found: list[Named] = []
    sides = {name: name for name in seats.roles}
    for span, actor in cast.within(Span(0, len(text))):
        side = seats.of(actor)
        if side:
            sides.setdefault(actor.name, side)
            found.append(Named(span.start, span.end, side, text[span.start].islower()))
    found.sort(key=lambda one: (one.start, one.end))
    return Namings(found, [one.start for one in found], sides)

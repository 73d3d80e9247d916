"""An act with all that was told around it, seen from the sides of the process."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Doc

from truceline.coding.course import Course
from truceline.coding.matter import Matter
from truceline.coding.namings import Named, Seats
from truceline.coding.performed import Finding
from truceline.coding.scene import Scene, View
from truceline.coding.syntax import Range
from truceline.vocabulary.statements import Statement


@dataclass(frozen=True, eq=False)
class Around:
    """An act, what it is about, and what the report told before it."""

    found: Finding
    matter: Matter
    statement: Statement
    course: Course
    seats: Seats
    direct: tuple[str, ...] = ()  # whom its words name
    implied: tuple[str, ...] = ()  # whom the rules take from what was told before

    @property
    def view(self) -> View:
        """The clause of the act."""
        return self.found.view

    @property
    def scene(self) -> Scene:
        """The statement of the act."""
        return self.found.view.scene

    @property
    def doc(self) -> Doc:
        """The article."""
        return self.found.view.clause.doc

    @cached_property
    def own(self) -> frozenset[str]:
        """The sides for which the speaker speaks."""
        named = self.scene.sides.parties
        return frozenset(self.sided(sorted(named))) | frozenset(
            self.seats.names[one] for one in named if one in self.seats.names
        )

    @cached_property
    def sides(self) -> tuple[str, ...]:
        """All others, in the order of the process file."""
        return tuple(name for name in self.seats.roles if name not in self.own)

    def sided(self, names: Sequence[str]) -> list[str]:
        """The sides for which some names stand: a minister's for that of the minister."""
        known = self.course.namings.sides
        return [known[name] for name in names if name in known]

    def namings(self, ranges: Sequence[Range]) -> list[Named]:
        """Where sides are named inside some token ranges."""
        spans = [self.doc[start:end] for start, end in ranges if end > start]
        return [n for s in spans for n in self.course.namings.within(s.start_char, s.end_char)]

    def named_in(self, ranges: Sequence[Range]) -> set[str]:
        """The sides named there."""
        return {one.side for one in self.namings(ranges)}

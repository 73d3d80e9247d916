"""What rulings change: shown before they are taken, and after."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from truceline.record.rules import OnWords, Told
from truceline.vocabulary.actors import Actor


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A statement before and after rulings are put into effect."""

    told: Told
    before: tuple[str, ...]  # speakers as they were shown
    speakers: tuple[str, ...]
    ruling: OnWords | None

    @property
    def moves(self) -> bool:
        """Whether it passes from one speaker to another."""
        return self.before != self.speakers


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """What rulings change."""

    people: Mapping[str, Actor] = field(default_factory=dict)  # of whom they speak, as shown
    before: Mapping[str, Actor] = field(default_factory=dict)
    moved: tuple[Shown, ...] = ()  # statements that pass from one speaker to another

    @property
    def reports(self) -> list[str]:
        """Reports that are to be linked anew: other speakers, other echoes."""
        return sorted({one.told.report for one in self.moved})

"""What a run tells while it goes on, and when it is done."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Protocol

from truceline.record.entries import Entry
from truceline.vocabulary.problems import Problem


class Watcher(Protocol):
    """Somebody who wants to know how far a run is."""

    def done(self, inputs: int) -> None:
        """So many more inputs are dealt with."""

    def tell(self, message: str) -> None:
        """Something that a person should know now."""


class Nobody:
    """No one watches."""

    def done(self, inputs: int) -> None:
        """Nothing to show."""

    def tell(self, message: str) -> None:
        """Nobody to tell."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """A speaker in the reports of one run."""

    name: str
    party: str | None
    statements: int
    reports: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RunSummary:
    """What one run did."""

    inputs: int  # reports and broken inputs that were looked at
    stored: tuple[str, ...]  # keys of the reports that came in
    duplicates: int  # were in the record already
    told_otherwise: int  # of those stored, were in the record, and something else is told of them
    unreadable: int  # kept, in a language that cannot be read
    statements: int
    acts: int  # coded in those statements
    speakers: tuple[Heard, ...]  # most statements first
    set_aside: tuple[Problem, ...]


@dataclass(slots=True)
class Tally:
    """Counts while a run goes on."""

    inputs: int = 0
    duplicates: int = 0
    told_otherwise: int = 0
    unreadable: int = 0
    statements: int = 0
    acts: int = 0
    stored: list[str] = field(default_factory=list)
    spoke: Counter[tuple[str, str | None]] = field(default_factory=Counter)
    heard_in: Counter[tuple[str, str | None]] = field(default_factory=Counter)
    set_aside: list[Problem] = field(default_factory=list)

    def count(self, entries: Iterable[Entry]) -> None:
        """Count what was stored."""
        for entry in entries:
            self.stored.append(entry.report.key)
            self.unreadable += entry.article is not None and not entry.article.readable
            self.statements += len(entry.statements)
            self.acts += sum(len(one.acts) for one in entry.statements)
            mentions = [one.speaker for one in entry.statements if one.speaker]
            named = [(actor.name, actor.party) for one in mentions for actor in one.actors]
            self.spoke.update(named)
            self.heard_in.update(set(named))

    def summary(self) -> RunSummary:
        """The counts, once and for all."""
        heard = [
            Heard(name=who[0], party=who[1], statements=number, reports=self.heard_in[who])
            for who, number in self.spoke.items()
        ]
        heard.sort(key=lambda one: (-one.statements, one.name, one.party or ""))
        return RunSummary(
            inputs=self.inputs,
            stored=tuple(self.stored),
            duplicates=self.duplicates,
            told_otherwise=self.told_otherwise,
            unreadable=self.unreadable,
            statements=self.statements,
            acts=self.acts,
            speakers=tuple(heard),
            set_aside=tuple(self.set_aside),
        )

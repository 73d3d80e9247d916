"""What a run tells while it goes on, and when it is done."""

from collections import Counter
from collections.abc import Iterable, Set
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
    stored: tuple[str, ...]  # keys of the reports that came in or were read again
    new: int  # of those stored, came in now and could be read
    read_again: int  # of those stored, were in the record; all are read anew
    duplicates: int  # were in the record already
    told_otherwise: int  # of those stored, were in the record, and something else is told of them
    unreadable: int  # kept, in a language that cannot be read
    unread: int  # set aside: not taken in, or kept without a text that can be read
    statements: int
    acts: int  # coded in those statements
    speakers: tuple[Heard, ...]  # most statements first
    set_aside: tuple[Problem, ...]


@dataclass(slots=True)
class Tally:
    """Counts while a run goes on."""

    anew: bool = False  # the reports of the record are read again; nothing comes in
    inputs: int = 0
    new: int = 0
    read_again: int = 0
    duplicates: int = 0
    told_otherwise: int = 0
    unreadable: int = 0
    unread: int = 0
    statements: int = 0
    acts: int = 0
    stored: list[str] = field(default_factory=list)
    spoke: Counter[tuple[str, str | None]] = field(default_factory=Counter)
    heard_in: Counter[tuple[str, str | None]] = field(default_factory=Counter)
    set_aside: list[Problem] = field(default_factory=list)

    def count(self, entries: Iterable[Entry], retold: Set[str] = frozenset()) -> None:
        """Count what was stored; `retold` were in the record, and are told of otherwise."""
        for entry in entries:
            self.stored.append(entry.report.key)
            readable = entry.article is not None and entry.article.readable
            self.unread += not readable
            self.unreadable += entry.article is not None and not readable
            self.read_again += self.anew and readable
            self.new += not self.anew and readable and entry.report.key not in retold
            self.statements += len(entry.statements)
            self.acts += sum(len(one.acts) for one in entry.statements)
            mentions = [one.speaker for one in entry.statements if one.speaker]
            named = [(actor.name, actor.party) for one in mentions for actor in one.actors]
            self.spoke.update(named)
            self.heard_in.update(set(named))

    def set_by(self, problems: Iterable[Problem]) -> None:
        """Count what went wrong; what was not taken in was set aside whole."""
        for problem in problems:
            self.set_aside.append(problem)
            self.unread += not problem.kept

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
            new=self.new,
            read_again=self.read_again,
            duplicates=self.duplicates,
            told_otherwise=self.told_otherwise,
            unreadable=self.unreadable,
            unread=self.unread,
            statements=self.statements,
            acts=self.acts,
            speakers=tuple(heard),
            set_aside=tuple(self.set_aside),
        )

"""What proposals, rounds, mediators and obstacles are read from: acts, outsiders, print around."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from truceline.analysis.concern import Bench, concerning
from truceline.analysis.stances import bench_of
from truceline.record.nearby import OF_TALKS, ROUND
from truceline.record.rows import RecordReader
from truceline.vocabulary.acts import ActKind, Issue
from truceline.vocabulary.positions import Spoken
from truceline.vocabulary.process import Party, Process
from truceline.vocabulary.sentences import Sentence

TALKS = frozenset({*OF_TALKS, Issue.PARTICIPATION})
LEAST_LETTERS = 3
LONGER = re.compile(r"\b(?:National|Supreme|Federal|High|State) $")


@dataclass(frozen=True, slots=True)
class Named:
    """A side that a text names, with the person if one is named."""

    side: str
    person: str | None
    start: int
    end: int


@dataclass(frozen=True)
class Material:
    """All that is told of talks, with the process that gives it names."""

    process: Process
    bench: Bench
    spoken: Sequence[Spoken]  # by sides, on matters of the process
    outside: Sequence[Spoken] = ()  # by others, on talks
    around: Mapping[str, str] = field(default_factory=dict)  # the print around, by statement
    printed: Mapping[str, Sequence[Sentence]] = field(default_factory=dict)  # by report

    @cached_property
    def sides(self) -> dict[str, Party]:
        """Parties and third parties by id."""
        return {side.id: side for side in self.process.sides()}

    @cached_property
    def parties(self) -> tuple[str, ...]:
        """Ids of the parties of the process."""
        return tuple(party.id for party in self.process.parties)

    @cached_property
    def reports_of_talks(self) -> frozenset[str]:
        """Reports in which two parties of the process speak on talks."""
        heard: dict[str, set[str]] = {}
        for row in self.rows:
            if row.side in self.parties and TALKS.intersection(row.issues):
                heard.setdefault(row.report, set()).add(row.side)
            if row.act is ActKind.MEET:
                met = {self.side_named(name, row.date) for name in row.targets}
                heard.setdefault(row.report, set()).update(set(self.parties) & met)
        return frozenset(report for report, sides in heard.items() if len(sides) > 1)

    @cached_property
    def rows(self) -> list[Spoken]:
        """Sides and others together, oldest first."""
        return sorted(
            (*self.spoken, *self.outside), key=lambda s: (s.date or "9", s.report, s.start)
        )

    def print_of(self, row: Spoken) -> str:
        """The printed sentence of a statement."""
        return around_of(row, self.around).strip()

    def name(self, side: str) -> str:
        """What a side is called."""
        return self.sides[side].name if side in self.sides else side

    @cached_property
    def _names(self) -> tuple["re.Pattern[str]", dict[str, list[tuple[str, str | None]]]]:
        known: dict[str, list[tuple[str, str | None]]] = {}
        for side in self.process.sides():
            capital = (side.capital,) if side.capital else ()
            own = (side.name, *side.names, *side.adjectives, *capital, *side.seats)
            for name in own:
                known.setdefault(name.removeprefix("the "), []).append((side.id, None))
        for person in self.process.people:
            for name in {person.name, *person.names}:
                for form in (name, name.split()[-1]):
                    known.setdefault(form, [])
                    known[form] += [(office.of, person.id) for office in person.roles]
        names = sorted((n for n in known if len(n) >= LEAST_LETTERS or n.isupper()), key=len)
        told = "|".join(re.escape(name) for name in reversed(names))
        return re.compile(rf"(?<![\w-])(?:{told or '(?!)'})(?:['’]s?)?(?!\w)"), known

    def named(self, text: str, day: str | None) -> list[Named]:
        """The sides that a text names, in order; persons by their office on the day."""
        pattern, known = self._names
        found = []
        for match in pattern.finditer(text):
            if " " in match.group() and LONGER.search(text[: match.start()]):
                continue  # "the National Security Council" of some state
            bare = re.sub(r"['’]s?$", "", match.group())
            for side, person in known.get(bare, known.get(match.group(), [])):
                if person is None or side == self.office_of(person, day):
                    found.append(Named(side, person, match.start(), match.end()))
                    break
        return found

    def office_of(self, person: str, day: str | None) -> str | None:
        """The side for which a person held an office on the day; without a day, the last."""
        offices = next((p.roles for p in self.process.people if p.id == person), ())
        for office in reversed(offices):
            begins, ends = str(office.from_ or ""), str(office.to or "9999")
            if day is None or (begins <= day[:10] and day[: len(ends)] <= ends):
                return office.of
        return None

    def seated(self, row: Spoken) -> Spoken:
        """Words of somebody who has left office since: they count for the side of that day."""
        person = next((p for p in self.process.people if p.name == row.speaker), None)
        side = self.office_of(person.id, row.date) if person and row.date else None
        if person is None or side is None or side not in self.sides:
            return row
        ranks = [office.rank for office in person.roles if office.of == side and office.rank]
        return replace(row, side=side, party=self.name(side), rank=min(ranks, default=6))

    @cached_property
    def _conditions(self) -> dict[str, str]:
        return {row.statement: row.condition for row in self.rows if row.condition}

    def condition_of(self, row: Spoken) -> str | None:
        """What a statement hangs on: it is conditional when any of its acts is."""
        return row.condition or self._conditions.get(row.statement)

    def up_to(self, day: str) -> "Material":
        """What was known on that day; without one, all. Of unknown days nobody can tell."""
        if not day:
            return self
        known, outside = (
            [row for row in rows if row.date is not None and row.date[:10] <= day]
            for rows in (self.spoken, self.outside)
        )
        return replace(self, spoken=known, outside=outside)

    def side_named(self, name: str, day: str | None) -> str | None:
        """The side that a name stands for, or to whose people it belongs."""
        return next((one.side for one in self.named(name, day)), None)


def material(reader: RecordReader, *, review_below: float = 0.5) -> Material:
    """All that a record tells of talks."""
    process = reader.process()
    bench = bench_of(process, review_below=review_below)
    spoken = concerning(reader.spoken(), bench)
    bare = Material(process, bench, ())
    outside = [bare.seated(row) for row in reader.outside()]
    keys = {row.statement for row in (*spoken, *outside) if of_talks(row)}
    others = {row.statement for row in spoken} - keys
    around = {**reader.around(sorted(others), holding=ROUND), **reader.around(sorted(keys))}
    return Material(process, bench, spoken, outside, around, reader.sentences())


def around_of(row: Spoken, around: Mapping[str, str]) -> str:
    """The printed sentence of a statement, or its words."""
    return around.get(row.statement) or f"{row.cue} {row.words}"


def of_talks(row: Spoken) -> bool:
    """Whether an act is about talks, or what stands around it may be."""
    return row.act is ActKind.MEET or not row.side or bool(TALKS.intersection(row.issues))


def sure(row: Spoken, bench: Bench) -> bool:
    """Whether it was said, meant, and coded surely enough."""
    return row.mode == "said" and not row.negated and row.confidence >= bench.review_below


def once(rows: Iterable[Spoken]) -> list[tuple[Spoken, ...]]:
    """Rows that tell one statement put together, the first telling first.

    Echoes are one; so are copies of one report that tell the same words.
    """
    groups: dict[tuple[str, str], list[Spoken]] = {}
    for row in rows:
        copied = f"{row.family}|{row.words.lower()}" if row.family else row.statement
        groups.setdefault((row.side, row.echo or copied), []).append(row)
    kept: list[tuple[Spoken, ...]] = []
    for group in groups.values():
        seen = {row.statement: row for row in group}
        found = tuple(seen.values())
        outer = next((at for at, each in enumerate(kept) if within(found[0], each[0])), None)
        if outer is None:
            kept.append(found)
        else:
            kept[outer] += found
    return kept


def within(inner: Spoken, outer: Spoken) -> bool:
    """ "Tarsh backs the place, its minister said": one thing, though two statements tell it."""
    same = (inner.report, inner.side, inner.act) == (outer.report, outer.side, outer.act)
    return same and outer.start < inner.start and inner.words in outer.words


def as_day(told: str | None) -> date | None:
    """The first day of a date.

    >>> as_day("2031-05-04T10:00"), as_day("2031-05")
    (datetime.date(2031, 5, 4), datetime.date(2031, 5, 1))
    """
    day = (told or "")[:10]
    try:
        return date.fromisoformat(day + "-01-01"[len(day) - 4 :] if len(day) in (4, 7) else day)
    except ValueError:
        return None

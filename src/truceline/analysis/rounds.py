"""Acts → rounds: meetings of those who negotiate, each with the statements that tell of it.

A round is opened by a `meet` act, by the acceptance of a meeting, or by words that tell of
one ("the second round broke off"); an invitation or an offer opens none. At least one party
of the process takes part: two parties make a round, one with a third party a contact.

Statements tell of rounds (`roundtellings`), and so do sentences of reports that are nobody's
statement (`narrated`); `samemeeting` tells which are of one, `furtheron` what a report adds.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta

from truceline.analysis.furtheron import with_more
from truceline.analysis.material import Material, as_day, once
from truceline.analysis.narrated import narrated
from truceline.analysis.particulars import host_of
from truceline.analysis.roundtellings import SIDES, Telling, tellings
from truceline.analysis.samemeeting import (
    by_sentence,
    in_countries,
    in_that_year,
    only_a_year,
    same,
)
from truceline.vocabulary.acts import ActKind
from truceline.vocabulary.positions import Spoken
from truceline.vocabulary.rounds import Round

LEVELS = ("leaders", "ministers", "envoys", "military")
STRENGTH = ("announced", "confirmed", "held", "postponed", "cancelled", "broken off", "disputed")
TOGETHER = frozenset({ActKind.ACCEPT, ActKind.COMMIT, ActKind.CONCEDE})


@dataclass(slots=True)
class Meeting:
    """Tellings that are one meeting."""

    tellings: list[Telling] = field(default_factory=list)

    def sides(self) -> frozenset[str]:
        """Everybody who is told to have taken part."""
        return frozenset(side for one in self.tellings for side in one.sides)


def rounds(material: Material) -> list[Round]:
    """Every meeting that is told of, the newest first; those without a day last."""
    found = tellings(material)
    found += narrated(material, found)
    told = with_more(by_sentence(in_countries(found, material)), material)
    told.sort(key=lambda one: (one.first is None, one.first or "", one.venue is None))
    told.sort(key=lambda one: one.number is None)  # a numbered round gathers the rest
    told.sort(key=only_a_year)
    meetings: list[Meeting] = []
    for one in told:
        home = home_of(one, meetings)
        if home is None:
            meetings.append(home := Meeting())
        home.tellings.append(one)
    made = [built(meeting, material) for meeting in meetings]
    made.sort(key=lambda one: (one.date or "", one.number or 0), reverse=True)
    return made


def home_of(one: Telling, meetings: Sequence[Meeting]) -> Meeting | None:
    """The meeting that a telling is of, among those that are known; None: another one."""
    home = next((m for m in meetings if any(same(one, other) for other in m.tellings)), None)
    if home is not None or not only_a_year(one):
        return home
    fitting = [m for m in meetings if any(in_that_year(one, other) for other in m.tellings)]
    return fitting[0] if len(fitting) == 1 else None


def built(meeting: Meeting, material: Material) -> Round:
    """A round with its facts, each with what tells it."""
    told = meeting.tellings
    every = [*told, *(more for one in told for more in one.behind)]
    order = [party.id for party in material.process.sides()]
    numbers = [one.number for one in told if one.number]
    often = Counter(o.first for o in told)
    dated = min(
        (o for o in told if o.first), key=lambda o: (fineness(o), -often[o.first]), default=None
    )
    lands = {one.country for one in told}
    towns = [one.venue for one in told if one.venue not in lands]
    venue = commonest(towns) or commonest(one.venue for one in told)
    country = next((o.country for o in told if o.venue == venue and o.country), None)
    host = host_of(venue, material, None) or host_of(country, material, None)
    form = commonest(one.form for one in told)
    outcome = commonest(one.outcome for one in every)
    state = state_of(told)
    people = tuple(dict.fromkeys(name for one in every for name in one.people))
    carried = tuple(dict.fromkeys(side for one in every for side in one.carriers))
    sides = taking_part(meeting, (host, *carried), material)
    names = [material.name(side) for side in sides]
    made = Round(
        key=key_of(numbers, dated, sides, told),
        number=numbers[0] if numbers else None,
        count=told[0].count,
        parties=len(set(sides) & set(material.parties)),
        date=dated.first if dated else None,
        end=dated.last if dated and dated.last != dated.first else None,
        precision=dated.precision if dated else "",
        date_is=dated.date_is if dated else "unknown",
        state=state,
        venue=venue,
        host=material.name(host) if host else country,
        format=form,
        level=level_of(people, dated.first if dated else None, material),
        participants=tuple(names),
        facilitators=tuple(material.name(side) for side in sorted(carried, key=order.index)),
        people=people,
        outcome=outcome,
        facts={
            "date": rows(o for o in told if dated and o.first == dated.first),
            "state": rows(o for o in told if o.state == state or state == "disputed"),
            "people": rows(o for o in every if names_any(o.text, people)),
            "participants": rows(o for o in told if o.sides & set(sides)),
            "facilitator": rows(o for o in every if o.carriers),
            "venue": rows(o for o in told if venue and o.venue == venue),
            "format": rows(o for o in told if form and o.form == form),
            "outcome": rows(o for o in every if outcome and o.outcome == outcome),
            "denied": tuple(dict.fromkeys(row for o in told for row in o.denied)),
        },
        agreed=(),
        tellings=tuple(sorted(once_each(every), key=lambda row: row.date or "9")),
    )
    return replace(made, agreed=agreed_there(made, material))


def taking_part(meeting: Meeting, served: Sequence[str | None], material: Material) -> list[str]:
    """The sides that took part; who only hosted or mediated between parties did not."""
    sides = meeting.sides()
    if len(sides & set(material.parties)) >= SIDES:
        sides -= {side for side in served if side not in material.parties}
    return sorted(sides, key=[party.id for party in material.process.sides()].index)


def names_any(text: str, people: Iterable[str]) -> bool:
    """Whether a sentence names one of them, by the last word of the name at least."""
    return any(re.search(rf"\b{re.escape(name.split()[-1])}\b", text) for name in people)


def once_each(told: Iterable[Telling]) -> Iterator[Spoken]:
    """The statements or sentences of these tellings, one for each print."""
    seen: set[str] = set()
    for row in rows(told):
        if row.statement not in seen:
            seen.add(row.statement)
            yield row


def rows(told: Iterable[Telling]) -> tuple[Spoken, ...]:
    """The statements of these tellings."""
    return tuple(one.row for one in told)


def fineness(one: Telling) -> tuple[int, int, str]:
    """A day named in words first, then ranges, then the newest."""
    fine = {"day": 0, "month": 1, "year": 2}.get(one.precision, 3)
    return (
        one.date_is != "told" and one.date_is != "its end",
        fine,
        "" if one.last != one.first else "z",
    )


def commonest(values: Iterable[str | None]) -> str | None:
    """The value told most often; of equals the one told first."""
    counted = Counter(value for value in values if value)
    return counted.most_common(1)[0][0] if counted else None


def state_of(told: Sequence[Telling]) -> str:
    """What is told last; a denial of what only outsiders tell makes it disputed."""
    if any(one.denied for one in told) and not any(one.row.side for one in told):
        return "disputed"
    newest = max((one.row.date or "")[:10] for one in told)
    happened = STRENGTH.index("held")

    def weight(one: Telling) -> tuple[bool, int]:
        strength = STRENGTH.index(one.state)
        return (one.row.date or "")[:10] == newest or strength >= happened, strength

    return max(told, key=weight).state


def level_of(people: Sequence[str], day: str | None, material: Material) -> str | None:
    """How high the people stand who are named: by the office that each held on the day."""
    found = []
    for person in material.process.people:
        if person.name in people:
            held = material.office_of(person.id, day)
            offices = [office for office in person.roles if office.of == held]
            found += [level_in(office.title, office.rank) for office in offices[:1]]
    return min((level for level in found if level), key=LEVELS.index, default=None)


def level_in(title: str, rank: int | None) -> str | None:
    """The level of an office.

    >>> level_in("chief negotiator", 2), level_in("foreign minister", 2)
    ('envoys', 'ministers')
    """
    if rank == 1:
        return "leaders"
    if re.search(r"\bminister\b", title) and "deputy" not in title:
        return "ministers"
    if re.search(r"negotiat|envoy|delegation|representative|ambassador", title):
        return "envoys"
    return "military" if re.search(r"\b(?:general|commander|army|military)\b", title) else None


def key_of(
    numbers: Sequence[int], dated: Telling | None, sides: Sequence[str], told: Sequence[Telling]
) -> str:
    """A name for the address of the page: the day and those who met."""
    when = dated.first if dated and dated.first else f"{told[0].row.statement[:8]}"
    number = f"-round-{numbers[0]}" if numbers else ""
    return f"{when}{number}-{'-'.join(sides)}"


def agreed_there(made: Round, material: Material) -> tuple[Spoken, ...]:
    """What two parties undertook in one statement on the days of the meeting, or the day after."""
    first, last = as_day(made.date), as_day(made.end or made.date)
    if first is None or last is None or made.precision != "day" or made.parties < SIDES:
        return ()
    by_statement: dict[str, list[Spoken]] = {}
    for row in material.spoken:
        day = as_day(row.date)
        there = day is not None and first <= day <= last + timedelta(days=1)
        said = row.act in TOGETHER and row.mode == "said" and not row.negated
        if there and said and row.side in material.parties:
            by_statement.setdefault(row.statement, []).append(row)
    joint = [acts[0] for acts in by_statement.values() if len({row.side for row in acts}) >= SIDES]
    return tuple(group[0] for group in once(joint))

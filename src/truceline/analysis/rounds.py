"""Acts → rounds: meetings of those who negotiate, each with the statements that tell of it.

A round is opened by a `meet` act, by the acceptance of a meeting, or by words that tell of
one ("the second round broke off"); an invitation or an offer opens none. At least one party
of the process takes part: two parties make a round, one with a third party a contact.

Several tellings are one meeting when one of these holds, and nothing that both name differs
(which round it is, a day more than three days off):

1. both name the same round ("the second round") within ninety days of each other;
2. one printed sentence tells both; or their days overlap, and they share two participants,
   or one and the place;
3. their days lie within three days, and all participants are the same.

Two meetings of the same people on one day are thereby one. We think that the smaller harm:
reports rarely tell two, and often tell one twice. A telling without a day joins only by the
number of its round. Days that nobody names are not guessed: a meeting told as held carries
the day of the words only where the report says that they were said, or done, that day.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta

from truceline.analysis.material import Material, as_day, once
from truceline.analysis.meetings import host_of
from truceline.analysis.roundtellings import AHEAD, SIDES, Telling, tellings
from truceline.vocabulary.acts import ActKind
from truceline.vocabulary.positions import Spoken
from truceline.vocabulary.rounds import Round

NEAR = timedelta(days=3)
SAME_NUMBER = timedelta(days=90)
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
    told = sorted(tellings(material), key=lambda one: (one.first is None, one.first or ""))
    told.sort(key=lambda one: one.number is None)  # a numbered round gathers the rest
    meetings: list[Meeting] = []
    for one in told:
        home = next((m for m in meetings if any(same(one, other) for other in m.tellings)), None)
        if home is None:
            meetings.append(home := Meeting())
        home.tellings.append(one)
    found = [built(meeting, material) for meeting in meetings]
    found.sort(key=lambda one: (one.date or "", one.number or 0), reverse=True)
    return found


def same(one: Telling, other: Telling) -> bool:
    """Whether two tellings are of one meeting; the rule stands at the head of this file."""
    if one.row.report == other.row.report and one.text == other.text:
        return True
    if one.number and other.number:
        return one.number == other.number and apart(one, other) <= SAME_NUMBER
    if one.first is None and other.first is not None:
        return one.sides == other.sides and other.precision == "day" and just_after(one, other)
    if one.first is None or other.first is None or one.precision == "year" != other.precision:
        return False
    shared = one.sides & other.sides
    gap = apart(one, other)
    if gap <= timedelta(0) and one.precision == other.precision == "day":
        same_place = one.venue is not None and one.venue == other.venue
        return len(shared) >= SIDES or (bool(shared) and same_place)
    if one.precision != other.precision or one.precision != "day":
        return one.first[:7] == other.first[:7] and one.sides == other.sides
    return gap <= NEAR and one.sides == other.sides and not (one.number and other.number)


def just_after(one: Telling, other: Telling) -> bool:
    """Whether a telling without a day was printed within three days after a meeting."""
    printed, last = as_day(one.row.printed), as_day(other.last)
    if printed is None or last is None or one.state in AHEAD or one.denied:
        return False
    return timedelta(0) <= printed - last <= NEAR


def apart(one: Telling, other: Telling) -> timedelta:
    """How far two meetings lie from one another; unknown days are no distance."""
    days = [as_day(day) for day in (one.first, one.last, other.first, other.last)]
    a, b, c, d = days
    if a is None or b is None or c is None or d is None:
        return timedelta(0)
    return max(timedelta(0), max(a, c) - min(b, d))


def built(meeting: Meeting, material: Material) -> Round:
    """A round with its facts, each with what tells it."""
    told = meeting.tellings
    sides = sorted(meeting.sides(), key=[p.id for p in material.process.sides()].index)
    numbers = [one.number for one in told if one.number]
    dated = min((o for o in told if o.first), key=fineness, default=None)
    venue = commonest(one.venue for one in told)
    host = host_of(venue, material, dated.first if dated else None)
    form = commonest(one.form for one in told)
    outcome = commonest(one.outcome for one in told)
    state = state_of(told)
    people = tuple(dict.fromkeys(name for one in told for name in one.people))
    parties = len(set(sides) & set(material.parties))
    made = Round(
        key=key_of(numbers, dated, sides, told),
        number=numbers[0] if numbers else None,
        parties=parties,
        date=dated.first if dated else None,
        end=dated.last if dated and dated.last != dated.first else None,
        precision=dated.precision if dated else "",
        date_is=dated.date_is if dated else "unknown",
        state=state,
        venue=venue,
        host=material.name(host) if host else None,
        format=form,
        level=level_of(people, dated.first if dated else None, material),
        participants=tuple(material.name(side) for side in sides),
        people=people,
        outcome=outcome,
        facts={
            "date": rows(o for o in told if dated and o.first == dated.first),
            "state": rows(o for o in told if o.state == state or state == "disputed"),
            "people": rows(o for o in told if o.people),
            "venue": rows(o for o in told if venue and o.venue == venue),
            "format": rows(o for o in told if form and o.form == form),
            "outcome": rows(o for o in told if outcome and o.outcome == outcome),
            "denied": tuple(dict.fromkeys(row for o in told for row in o.denied)),
        },
        agreed=(),
        tellings=tuple(sorted(rows(told), key=lambda row: row.date or "9")),
    )
    return replace(made, agreed=agreed_there(made, material))


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

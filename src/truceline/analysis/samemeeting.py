"""Which tellings are of one meeting.

Several tellings are one meeting when one of these holds, and nothing that both name differs
(which round it is, how many, the place, a day more than three days off):

1. both name the same round ("the second round") within ninety days of each other;
2. one printed sentence tells both; or their days overlap, and they share two participants,
   or one and the place;
3. their days lie within three days, or they tell the same month, and all participants are
   the same;
4. one has no day, all participants are the same, and it was printed within three days after
   the other; or within a month of it, or in the same report, and both name the place or one
   the other's country;
5. one names only the year ("broken off in spring 2029"), all participants are the same, and
   there is one meeting of that year alone that it can be.

Two meetings of the same people on one day are thereby one. We think that the smaller harm:
reports rarely tell two, and often tell one twice. Days that nobody names are not guessed: a
meeting told as held carries the day of the words only where the report says that they were
said, or done, that day.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import timedelta

from truceline.analysis.material import Material, as_day
from truceline.analysis.particulars import host_of
from truceline.analysis.roundtellings import AHEAD, SIDES, Telling

NEAR = timedelta(days=3)
SAME_NUMBER = timedelta(days=90)
WEEK = timedelta(days=7)
MONTH = timedelta(days=31)


def in_countries(told: Sequence[Telling], material: Material) -> list[Telling]:
    """Each telling with the country of its place, where any of them tells it."""
    known = {
        one.venue: one.country
        for one in told
        if one.venue and one.country and host_of(one.country, material, None)
    }
    return [replace(one, country=known.get(one.venue or "")) for one in told]


def by_sentence(told: Iterable[Telling]) -> list[Telling]:
    """Several statements of one sentence that tell of one meeting are one telling."""
    kept: dict[tuple[object, ...], Telling] = {}
    for one in told:
        place = (one.row.report, one.text, one.venue, one.count, one.state in AHEAD)
        first = kept.get(place)
        if first is None or not first.sides & one.sides:
            kept[place if first is None else (*place, one.row.statement)] = one
        else:
            kept[place] = replace(
                first,
                sides=first.sides | one.sides,
                people=tuple(dict.fromkeys((*first.people, *one.people))),
                denied=first.denied + one.denied,
            )
    return list(kept.values())


def same(one: Telling, other: Telling) -> bool:
    """Whether two tellings are of one meeting; the rule stands at the head of this file."""
    if one.count != other.count:
        return False
    if one.row.report == other.row.report and one.text == other.text:
        return not elsewhere(one, other)
    if one.number and other.number:
        return one.number == other.number and apart(one, other) <= SAME_NUMBER
    if one.first is None:
        return without_a_day(one, other)
    if other.first is None or one.precision == "year" != other.precision:
        return False
    shared = one.sides & other.sides
    gap = apart(one, other)
    if gap <= timedelta(0) and one.precision == other.precision == "day":
        return len(shared) >= SIDES or (bool(shared) and same_place(one, other))
    if one.precision != other.precision or one.precision != "day":
        close = one.first[:7] == other.first[:7] and one.sides == other.sides
        return close and not elsewhere(one, other)
    return gap <= NEAR and one.sides == other.sides and not (one.number and other.number)


def only_a_year(one: Telling) -> bool:
    """Whether a telling names no more than the year of one meeting."""
    return one.precision == "year" and one.first == one.last and not one.number and one.count == 1


def in_that_year(one: Telling, other: Telling) -> bool:
    """Whether a telling that names only a year can be of a meeting that is told more finely."""
    alike = one.sides == other.sides and other.count == 1 and other.precision != "year"
    held = one.state not in AHEAD and other.state not in AHEAD
    within = (other.first or "")[:4] == one.first and (other.last or "")[:4] == one.first
    return alike and held and within and not elsewhere(one, other)


def same_place(one: Telling, other: Telling) -> bool:
    """Whether both were in one place, or one in the other's country."""
    places = [{each.venue, each.country} - {None} for each in (one, other)]
    return bool(places[0] & places[1])


def elsewhere(one: Telling, other: Telling) -> bool:
    """Whether both name a place, and not the same."""
    return bool(one.venue and other.venue) and not same_place(one, other)


def without_a_day(one: Telling, other: Telling) -> bool:
    """Whether a telling without a day is of a meeting told elsewhere.

    Of the same sides and printed right after it; or in the same place and printed within a
    month of it, or of another telling without a day.
    """
    if one.sides != other.sides or elsewhere(one, other):
        return False
    if (one.state in AHEAD) != (other.state in AHEAD):
        return other.first is not None and just_after(one, other)
    if one.row.report == other.row.report and one.state == other.state == "broken off":
        return True
    if one.row.report == other.row.report and one.state in AHEAD and other.first is not None:
        return True  # one announcement, told again without its day
    if one.row.report == other.row.report and same_place(one, other):
        return True
    if other.first is not None and other.precision == "day" and just_after(one, other):
        return True
    printed = as_day(one.row.printed)
    told = as_day(other.row.printed) if other.first is None else as_day(other.last)
    if printed is None or told is None:
        return False
    if one.state in AHEAD and other.first is None and abs(printed - told) <= WEEK:
        return True
    if not same_place(one, other):
        return False
    return abs(printed - told) <= MONTH and (other.first is None or told <= printed)


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

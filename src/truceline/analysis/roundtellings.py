"""Acts → tellings: which statements tell of a meeting, and what each tells of it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from truceline.analysis.material import Material, Named, once
from truceline.analysis.meetings import VISIT, Happened, explicit, met_in, state_in
from truceline.analysis.particulars import (
    carried_in,
    country_of,
    form_in,
    number_in,
    outcome_in,
    place_in,
)
from truceline.analysis.timing import SEASON, SPELT, ahead_in, later_that_day, when_in
from truceline.vocabulary.acts import ABOUT_TALKS, ActKind
from truceline.vocabulary.positions import Spoken

SIDES = 2
BOTH = re.compile(
    r"\b(?:(?:both|two|the) (?:sides|parties|delegations|teams)|(?:both|two) (?:countries|"
    r"governments|capitals|foreign ministers|leaders|presidents|nations))\b",
    re.IGNORECASE,
)
ROUND = re.compile(r"\brounds?\b", re.IGNORECASE)
MATTER = re.compile(r"\b(?:to discuss|about|on|over|in|at|for|during|after|before|amid)\b|[,;:]")
# "And told him that Veska …": who is named from here on is talked of.
TOLD_THERE = re.compile(
    r"[,;]?(?: and| where (?:he|she|they)| who)? (?:\w+ly )?(?:told|informed|assured|warned|said|"
    r"stressed|declared|added|explained|stated|announced|reported|vowed|argued|claimed)\b"
    r"|[,;]? (?:telling|saying|warning|stressing|adding|declaring|assuring)\b",
    re.IGNORECASE,
)
LEFT_OUT = re.compile(r"\b(?:not|without|except|instead of|absence of)\b[^,;.]{0,60}$")
BEFORE = 200  # characters in which the subject of a verb is looked for
CLAUSES = re.compile(r"[;:—]|\bsaid\b|, (?:even )?(?:as|while|after|although|when)\b")
HOSTING = ("host", "mediator")
TOGETHER = re.compile(
    rf"\b(?:{SPELT}|several|\d{{1,2}}) "
    r"(?:rounds of|(?:[\w-]+ )?rounds\b)|\bmet \w+ times\b",
    re.IGNORECASE,
)
AHEAD = ("announced", "confirmed")
NOT_TOLD = frozenset(
    {ActKind.OFFER, ActKind.INVITE, ActKind.REJECT, ActKind.THREATEN, ActKind.PROPOSE}
)
DENIED_WITHIN = 700  # characters after the telling


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One statement that tells of a meeting."""

    row: Spoken
    text: str  # the printed sentence
    again: tuple[Spoken, ...]
    state: str
    sides: frozenset[str]
    people: tuple[str, ...]
    number: int | None
    first: str | None
    last: str | None
    precision: str
    date_is: str
    venue: str | None
    form: str | None
    outcome: str | None
    count: int = 1  # rounds told at once; 0: several
    country: str | None = None  # in which the venue lies, where the words tell it
    carriers: tuple[str, ...] = ()  # sides that are told to have mediated
    denied: tuple[Spoken, ...] = ()
    behind: tuple["Telling", ...] = ()  # what is told of it further on in the report


def tellings(material: Material) -> list[Telling]:
    """The statements that tell of a meeting in which a party of the process takes part."""
    joint: dict[str, list[Spoken]] = {}
    for row in material.rows:
        joint.setdefault(row.statement, []).append(row)
    found = []
    for group in once(firsts(joint)):
        one = telling(group, joint[group[0].statement], material)
        if one is not None and one.sides & set(material.parties) and len(one.sides) >= SIDES:
            found.append(one)
    return found


def firsts(joint: dict[str, list[Spoken]]) -> list[Spoken]:
    """For each statement its `meet` act, else its first act."""
    return [
        next((row for row in rows if row.act is ActKind.MEET), rows[0]) for rows in joint.values()
    ]


def telling(
    group: tuple[Spoken, ...], acts: Sequence[Spoken], material: Material
) -> Telling | None:
    """What a statement tells of a meeting; None: of none."""
    row, text = group[0], material.print_of(group[0])
    if TOGETHER.search(text):
        return None  # "five rounds so far": the sentence counts by itself
    if row.mode != "said" or row.negated or all(one.act in NOT_TOLD for one in acts):
        return None
    found = what_happened(row, acts, text)
    if found is None:
        return None
    sides, people = who(row, acts, text, found, material)
    state, start = found.state, found.start
    first, last, precision, date_is = day_of(row, text, found)
    venue = place_in(text, start if state_in(text) else 0)
    return Telling(
        row=row,
        again=group[1:],
        state=state,
        sides=sides,
        people=people,
        number=number_in(text[max(0, start - 20) :]),
        first=first,
        last=last,
        precision=precision,
        date_is=date_is,
        venue=venue,
        country=country_of(venue, text),
        carriers=carriers(text, row, material),
        text=text,
        form=form_in(text),
        outcome=outcome_in(text) if state not in AHEAD else None,
        denied=denials(row, sides, material) if not row.side else (),
    )


def what_happened(row: Spoken, acts: Sequence[Spoken], text: str) -> Happened | None:
    """The state of a meeting that a statement tells, and where its words begin."""
    told = state_in(text)
    on_talks = bool(ABOUT_TALKS & {issue for act in acts for issue in act.issues})
    if told is not None and (on_talks or explicit(text)):
        sure_of_it = any(act.act is ActKind.CONFIRM for act in acts)
        return replace(told, state="confirmed") if told.state in AHEAD and sure_of_it else told
    meets = row.act is ActKind.MEET
    met = met_in(text, visits=meets and VISIT.search(own(row)) is not None)
    if met is not None and (meets or on_talks):
        return met
    if row.act is ActKind.MEET and row.due:
        return Happened("announced", 0, len(text))
    return None


def who(
    row: Spoken, acts: Sequence[Spoken], text: str, found: Happened, material: Material
) -> tuple[frozenset[str], tuple[str, ...]]:
    """The sides that met, and the people named of them.

    Only those named right before and after the words of the meeting met: who is named elsewhere
    in the sentence is talked of. "Both sides" and "the second round" are the parties of the process
    only where their own people speak in the report: news tell of other talks too.
    """
    by_subject = bool(row.side) and row.act is ActKind.MEET and met_in(own(row), visits=True)
    region = TOLD_THERE.split(own(row))[0] if by_subject else region_of(text, found)
    named = [
        without_owner(one, region)
        for one in material.named(region, row.date)
        if not left_out(region, one.start)
    ]
    sides = {one.side for one in named if one.side in material.parties}
    if state_in(text) is None:
        sides |= {one.side for one in named if one.person}
    if row.act is ActKind.MEET:
        targets = {material.side_named(name, row.date) for act in acts for name in act.targets}
        sides |= {act.side for act in acts if act.side in material.parties}
        if len(sides & set(material.parties)) < SIDES:
            hosts = announces(row, acts, material)
            sides |= {act.side for act in acts if act.side and not hosts}
            sides |= {side for side in targets if side}
    if ours(row, text, material) and (BOTH.search(text) or ROUND.search(text)):
        sides |= set(material.parties)
    people = [
        material_name(one.person, material) for one in named if one.person and one.side in sides
    ]
    speaks = (person.name for person in material.process.people if person.name == row.speaker)
    met = [*speaks, *people] if by_subject else people
    return frozenset(sides), tuple(dict.fromkeys(met))


def own(row: Spoken) -> str:
    """The words of a statement with those that tell of the act."""
    return f"{row.cue} {row.words}".strip()


def ours(row: Spoken, text: str, material: Material) -> bool:
    """Whether "both sides" or "the round" are those of this process."""
    named = {one.side for one in material.named(text, row.date)}
    hosts = {side.id for side in material.process.third_parties if side.role in HOSTING}
    if row.act is ActKind.MEET and with_a_stranger(row, material):
        return False
    others = named - hosts  # "met at the Harbour House": where the host has its rooms
    if others and not others & set(material.parties) and row.side not in named:
        return False
    return bool(row.side) or row.report in material.reports_of_talks


def with_a_stranger(row: Spoken, material: Material) -> bool:
    """Whether one party met only somebody outside: "both leaders" are then those two."""
    met = {material.side_named(name, row.date) for name in row.targets}
    return bool(row.side and met) and not met & set(material.parties)


def region_of(text: str, found: Happened) -> str:
    """The words right before and after those of a meeting."""
    after = TOLD_THERE.split(MATTER.split(text[found.end :], maxsplit=1)[0], maxsplit=1)[0]
    before = CLAUSES.split(text[max(0, found.start - BEFORE) : found.start])[-1]
    return f"{before}{text[found.start : found.end]}{after}"


def left_out(region: str, start: int) -> bool:
    """Whether a name stands among those who were not there."""
    return LEFT_OUT.search(region[:start]) is not None


def without_owner(named: Named, region: str) -> Named:
    """ "Sabel’s envoy" is of Sabel’s side, and is not Sabel."""
    owns = region[named.start : named.end].endswith(("’s", "'s", "’", "'"))
    return replace(named, person=None) if owns else named


def carriers(text: str, row: Spoken, material: Material) -> tuple[str, ...]:
    """The third parties that are told to have mediated."""
    named = material.named(carried_in(text), row.date)
    sides = (one.side for one in named if one.side not in material.parties)
    return tuple(dict.fromkeys(sides))


def announces(row: Spoken, acts: Sequence[Spoken], material: Material) -> bool:
    """Whether the speaker only tells of a meeting of others."""
    parties = {act.side for act in acts} & set(material.parties)
    return row.kind != "narrated" and not parties and not row.targets


def material_name(person: str | None, material: Material) -> str:
    """The name of a person of the process."""
    return next((p.name for p in material.process.people if p.id == person), person or "")


def day_of(row: Spoken, text: str, told: Happened) -> tuple[str | None, str | None, str, str]:
    """When it is told to be, or to have been: first day, last day, how fine, on what grounds."""
    ahead = told.state in AHEAD
    later = later_that_day(text, row) if ahead else None
    if later is not None:
        return later, later, "day", "told"
    if ahead and row.due:
        return row.due, row.due, "day", "told"
    season = SEASON.search(text, told.start)  # nearer than the day on which it was said
    when = when_in(text[told.start :] if ahead or season else text, row)
    if when is not None and not (ahead and when.first < (row.date or "")[: len(when.first)]):
        date_is = "its end" if told.ends and when.first == when.last else "told"
        return when.first, when.last, when.precision, date_is
    if ahead:
        due = ahead_in(text[told.start :], row)
        return due, due, "day" if due else "", "told" if due else "unknown"
    if row.date is None:
        return None, None, "", "unknown"
    if row.date_is == "said" and row.kind == "narrated":
        date_is = "its end" if told.ends else "said"
        return row.date, row.date, precision_of(row.date), date_is
    return None, None, "", "unknown"


def precision_of(told: str) -> str:
    """How fine a date is.

    >>> precision_of("2031-05"), precision_of("2031-05-04")
    ('month', 'day')
    """
    return {4: "year", 7: "month"}.get(len(told), "day")


def denials(row: Spoken, sides: frozenset[str], material: Material) -> tuple[Spoken, ...]:
    """Denials by those who are said to have met, right after the telling."""
    return tuple(
        other
        for other in material.rows
        if other.report == row.report
        and other.act is ActKind.DENY
        and other.side in sides
        and 0 < other.start - row.start < DENIED_WITHIN
    )

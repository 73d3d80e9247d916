"""Acts → tellings: which statements tell of a meeting, and what each tells of it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from truceline.analysis.material import Material, once
from truceline.analysis.meetings import (
    Happened,
    explicit,
    form_in,
    met_in,
    number_in,
    outcome_in,
    place_in,
    state_in,
    when_in,
)
from truceline.vocabulary.acts import ActKind, Issue
from truceline.vocabulary.positions import Spoken

SIDES = 2
ON_TALKS = frozenset(
    {
        Issue.TALKS_RESUMPTION,
        Issue.MEDIATION,
        Issue.NEGOTIATING_BASIS,
        Issue.TALKS_FORMAT,
        Issue.TALKS_VENUE,
        Issue.PARTICIPATION,
    }
)
BOTH = re.compile(
    r"\b(?:(?:both|two|the) (?:sides|parties|delegations|teams)|(?:both|two) (?:countries|"
    r"governments|capitals|foreign ministers|leaders|presidents|nations))\b",
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
    denied: tuple[Spoken, ...] = ()


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
    if row.mode != "said" or row.negated or all(one.act in NOT_TOLD for one in acts):
        return None
    found = what_happened(row, acts, text)
    if found is None:
        return None
    sides, people = who(row, acts, text, material)
    state, start = found.state, found.start
    first, last, precision, date_is = day_of(row, text, found)
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
        venue=place_in(text, start),
        form=form_in(text),
        outcome=outcome_in(text) if state not in AHEAD else None,
        denied=denials(row, sides, material) if not row.side else (),
    )


def what_happened(row: Spoken, acts: Sequence[Spoken], text: str) -> Happened | None:
    """The state of a meeting that a statement tells, and where its words begin."""
    told = state_in(text)
    on_talks = bool(ON_TALKS & {issue for act in acts for issue in act.issues})
    if told is not None and (on_talks or explicit(text)):
        sure_of_it = any(act.act is ActKind.CONFIRM for act in acts)
        return replace(told, state="confirmed") if told.state in AHEAD and sure_of_it else told
    visits = row.act is ActKind.MEET
    met = met_in(f"{row.cue} {row.words}", visits=visits) or met_in(text, visits=visits)
    if met is not None and (visits or on_talks):
        return Happened(met, 0)
    if row.act is ActKind.MEET and row.due:
        return Happened("announced", 0)
    return None


def who(
    row: Spoken, acts: Sequence[Spoken], text: str, material: Material
) -> tuple[frozenset[str], tuple[str, ...]]:
    """The sides that met, and the people named of them.

    Of a `meet` act: its speakers and targets. Where a report tells of a round: the parties that
    its sentence names; "both sides" are all of them. A host is no participant by being named.
    """
    named = material.named(text, row.date)
    sides = {one.side for one in named if one.side in material.parties}
    if BOTH.search(text):
        sides |= set(material.parties)
    if row.act is ActKind.MEET or met_in(text):
        sides |= {act.side for act in acts if act.side in material.parties}
        sides |= {one.side for one in named if one.person} if met_in(text) else set()
    if row.act is ActKind.MEET:
        targets = {material.side_named(name, row.date) for act in acts for name in act.targets}
        sides |= {act.side for act in acts if act.side and not announces(row, acts, material)}
        sides |= {side for side in targets if side}
    if number_in(text) is not None or (not sides and "round" in text.lower()):
        sides |= set(material.parties)  # a round of these talks
    people = [
        material_name(one.person, material) for one in named if one.person and one.side in sides
    ]
    return frozenset(sides), tuple(dict.fromkeys(people))


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
    if ahead and row.due:
        return row.due, row.due, "day", "told"
    when = when_in(text, row)
    if when is not None and not (ahead and when.first < (row.date or "")[: len(when.first)]):
        date_is = "its end" if told.ends and when.first == when.last else "told"
        return when.first, when.last, when.precision, date_is
    if ahead or row.date is None:
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

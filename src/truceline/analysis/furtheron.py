"""What a report tells of a meeting further on: who sat there, who mediated, how long, what came."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from truceline.analysis.material import Material, as_day
from truceline.analysis.narrated import spoken_of
from truceline.analysis.particulars import led_in, outcome_in
from truceline.analysis.roundtellings import AHEAD, SIDES, Telling, carriers, material_name
from truceline.analysis.timing import days_lasted, days_told_behind
from truceline.vocabulary.sentences import Sentence

BEHIND = 1500  # characters behind the telling


def with_more(told: Sequence[Telling], material: Material) -> list[Telling]:
    """Each telling with what its report tells of the meeting further on.

    In a report that tells of several meetings, what stands behind one is its own up to the
    next.
    """
    ends: dict[tuple[str, int], int] = {}
    for one in told:
        later = (each for each in told if each.row.report == one.row.report)
        held = [each.row.start for each in later if each.state not in AHEAD]
        next_ = min((start for start in held if start > one.row.start), default=None)
        until = one.row.start + BEHIND
        ends[one.row.report, one.row.start] = min(until, next_) if next_ is not None else until
    return [
        further(one, ends[one.row.report, one.row.start], material)
        if one.state not in AHEAD and one.count == 1
        else one
        for one in told
    ]


def further(one: Telling, until: int, material: Material) -> Telling:
    """A telling with what stands behind it."""
    behind: list[Telling] = []
    parties = len(one.sides & set(material.parties)) >= SIDES
    led = people_in(one.text, one, material) if parties else ()
    begins = begun(one, one.text)
    for sentence in material.printed.get(one.row.report, ()):
        if not one.row.start < sentence.start < until or sentence.text in one.text:
            continue
        more = told_of(one, sentence, material) if parties else None
        if more is not None:
            behind.append(more)
        begins = begins or begun(one, sentence.text)
    return replace(
        one,
        people=tuple(dict.fromkeys((*one.people, *led))),
        behind=tuple(behind),
        first=begins or one.first,
        date_is="told" if begins else one.date_is,
    )


def told_of(one: Telling, sentence: Sentence, material: Material) -> Telling | None:
    """A later sentence as a telling that adds people, a mediator or an outcome; None: neither."""
    row = spoken_of(sentence)
    people = people_in(sentence.text, one, material)
    carrying = carriers(sentence.text, row, material)
    outcome = outcome_in(sentence.text)
    if not people and not carrying and not outcome:
        return None
    return replace(
        one,
        row=row,
        text=sentence.text,
        again=(),
        people=people,
        carriers=carrying,
        outcome=outcome,
        number=None,
        venue=None,
        form=None,
        first=None,
        last=None,
        precision="",
        date_is="unknown",
        denied=(),
        behind=(),
    )


def people_in(text: str, one: Telling, material: Material) -> tuple[str, ...]:
    """Those of the parties who are told to have led, or to have been there."""
    named = material.named(led_in(text), one.row.date)
    there = (each for each in named if each.person and each.side in one.sides)
    names = (
        material_name(each.person, material) for each in there if each.side in material.parties
    )
    return tuple(dict.fromkeys(names))


def begun(one: Telling, text: str) -> str | None:
    """The first day of a meeting whose last day and length in days are told."""
    if one.date_is != "its end" or one.precision != "day":
        return None
    end = as_day(one.last)
    length = days_lasted(text) if text == one.text else days_told_behind(text)
    if end is None or length is None:
        return None
    return (end - timedelta(days=length - 1)).isoformat()

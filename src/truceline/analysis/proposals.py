"""Acts → proposals: named drafts and plans, what they provide, and how each party answered.

A proposal is a draft of the process file, or a text that somebody puts forward under a name
or a number. One that is only described ("a draft agreement") counts when two reports of
different origin tell of it; within a week of a known draft of the same author it is that
draft. A short form ("the plan", "these offers") means the text last named in the same report;
where two could be meant, it means none. A false proposal is worse than a missed one.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from truceline.analysis.answers import answers_to, signed_on_its_day, status_of
from truceline.analysis.gathering import BRINGS_IN, Gathering
from truceline.analysis.material import Material, once, sure
from truceline.analysis.provisions import provisions_of
from truceline.analysis.tabled import Found
from truceline.vocabulary.names import fold
from truceline.vocabulary.positions import Spoken
from truceline.vocabulary.proposals import Proposal

JOINT = 2


def proposals(material: Material) -> list[Proposal]:
    """Every proposal that is known or told of; those told of first, newest first."""
    gathered = Gathering(material).take(material.rows)
    listed = [built(one, material) for one in gathered.found.values() if told_enough(one)]
    listed.sort(key=lambda one: one.name)
    listed.sort(key=lambda one: one.date or "", reverse=True)
    listed.sort(key=lambda one: not one.told)
    return versions(listed)


def told_enough(found: Found) -> bool:
    """A bare description needs two reports of different origin."""
    return not found.described or len({row.family or row.report for row in found.rows}) >= JOINT


def built(found: Found, material: Material) -> Proposal:
    """A proposal with its points, its answers and whatever else was said of it."""
    rows = found.rows
    forward = [row for row in rows if _by_author(row, found) and sure(row, material.bench)]
    answers = answers_to(rows, found.sides, material)
    used = {row.statement for row in forward}
    used |= {row.statement for answer in answers for row in answer.grounds}
    draft = found.draft
    return Proposal(
        key=found.key,
        name=found.name,
        aliases=draft.names if draft else (),
        authors=tuple(material.name(side) for side in found.sides),
        sides=found.sides,
        author_type=author_type(found.sides, material),
        date=found.day,
        kind=draft.kind if draft else None,
        known=draft is not None,
        status=status_of(
            forward,
            answers,
            rows,
            material,
            known=draft is not None,
            ceremony=signed_on_its_day(found.day, found.sides, material) if draft else (),
        ),
        provisions=provisions_of(draft, rows, found.sides, material),
        answers=answers,
        put_forward=tuple(group[0] for group in once(by_day(forward))),
        mentions=tuple(
            group[0] for group in once(by_day(r for r in rows if r.statement not in used))
        ),
    )


def by_day(rows: Iterable[Spoken]) -> list[Spoken]:
    """Rows in the order of their days, undated ones last."""
    return sorted(rows, key=lambda row: (row.date or "9")[:10])


def _by_author(row: Spoken, found: Found) -> bool:
    return row.side in found.sides and row.act in BRINGS_IN


def author_type(sides: Sequence[str], material: Material) -> str:
    """Who put it forward: a party, a mediator or host, several together."""
    if not sides:
        return ""
    if len(sides) >= JOINT:
        return "joint"
    if sides[0] in material.parties:
        return "party"
    role = material.sides[sides[0]].role if sides[0] in material.sides else None
    return "mediator" if role in ("mediator", "host") else "other"


def versions(listed: list[Proposal]) -> list[Proposal]:
    """Link a revised text to the version before: the same author, its name within the other's."""
    linked = []
    for one in listed:
        before = [
            other
            for other in listed
            if other.key != one.key
            and set(other.sides) & set(one.sides)
            and fold(other.name) in fold(one.name)
            and (other.date or "") <= (one.date or "9")
        ]
        newest = max(before, key=lambda other: other.date or "", default=None)
        linked.append(replace(one, supersedes=newest.key if newest else None))
    replaced = {one.supersedes for one in linked}
    return [
        replace(one, status=replace(one.status, word="superseded")) if one.key in replaced else one
        for one in linked
    ]

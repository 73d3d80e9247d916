"""Which third party an act means as a mediator or a host, and the step that it takes about it."""

import re

from truceline.analysis.material import Material, sure
from truceline.analysis.stances import option_on
from truceline.vocabulary.acts import Issue
from truceline.vocabulary.positions import Spoken, without_remark
from truceline.vocabulary.rounds import Step

ROLE = {Issue.MEDIATION, Issue.TALKS_VENUE}
SENTENCES = re.compile(r"[.!?][”\"’]? (?=\S)| … ")
ITS_CAPITAL = re.compile(r"\bits (?:own )?(?:capital|territory|soil|city)\b", re.IGNORECASE)


def meant(row: Spoken, material: Material, *, plainly: bool = False) -> str | None:
    """The would-be mediator or host of an act: a third party, by target, place or name.

    Plainly: of several sentences nobody can tell which the act is in, so a name is not enough.
    """
    third = material.bench.third_parties
    targets = [material.side_named(name, row.date) for name in row.targets]
    among = [side for side in targets if side in third]
    if among:
        return among[0]
    venue = option_on(row, Issue.TALKS_VENUE)
    home = material.side_named(venue, row.date) if venue else None
    if home in third:
        return home
    if plainly and SENTENCES.search(row.words):
        return None
    words = without_remark(row.words)
    named = {one.side for one in material.named(words, row.date)} & set(third)
    return named.pop() if len(named) == 1 else None


def mediates(side: str | None, material: Material) -> bool:
    """Whether the process file has a side as mediator or host."""
    party = material.sides.get(side or "")
    return party is not None and party.role in ("mediator", "host")


def step(what: str, group: tuple[Spoken, ...], material: Material) -> Step:
    """A step with all that tells it; of two tellings the one with the condition leads."""
    row = max(group, key=lambda one: bool(material.condition_of(one)))
    others = tuple(one for one in group if one is not row)
    return Step(
        what=what,
        side=row.side,
        party=row.party,
        condition=material.condition_of(row),
        date=row.date,
        grounds=(row, *others),
        unsure=not any(sure(one, material.bench) for one in group),
    )

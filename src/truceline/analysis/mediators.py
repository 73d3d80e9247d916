"""Acts → mediators and hosts: who offered, was asked, was taken or refused, and is seen how.

A step needs an act on mediation or on the place of talks. Who is meant: the target of the
act, else the side that its words name, else nobody. To accept or refuse a mediator's paper
is no step about the mediator, nor is to call the mediator unfit.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from truceline.analysis.concern import from_adversary
from truceline.analysis.fairness import views_of
from truceline.analysis.hosts import ITS_CAPITAL, ROLE, meant, mediates, step
from truceline.analysis.material import Material, of_talks, once, sure
from truceline.analysis.refusals import judges, of_a_paper
from truceline.analysis.stances import option_on
from truceline.vocabulary.acts import ActKind, Issue
from truceline.vocabulary.positions import Spoken
from truceline.vocabulary.rounds import Mediator, Step, View

OFFERS = frozenset({ActKind.OFFER, ActKind.PROPOSE, ActKind.INVITE, ActKind.COMMIT})
ASKS = frozenset({ActKind.APPEAL, ActKind.DEMAND, ActKind.INVITE})
ASKED = re.compile(
    r"\b(?:mediat\w+|good offices|broker\w*|facilitat\w+|host\w*|go-between|intermediar\w+|"
    r"carry (?:messages|papers)|help (?:end|find|reach|restart|resume|with))\b",
    re.IGNORECASE,
)
# What a refusal may be of, though the mediator made it or stands beside it.
PAPERS = re.compile(
    r"\b(?:proposal|offer|plan|draft|paper|text|deal|idea|initiative|demand|request|claim)s?\b",
    re.IGNORECASE,
)
WHAT = {
    ActKind.ACCEPT: "accepted",
    ActKind.CONCEDE: "accepted",
    ActKind.OFFER: "accepted",
    ActKind.PROPOSE: "proposed",
    ActKind.COMMIT: "accepted",
    ActKind.REJECT: "refused",
    ActKind.PRAISE: "praised",
}
ASKING = "asked, offered or proposed"  # what an act does that is neither yes, no nor praise


@dataclass(frozen=True, slots=True)
class Marked:
    """A step and what it is about."""

    about: str
    step: Step


def mediators(material: Material) -> list[Mediator]:
    """Everybody who mediates or hosts, or would; most steps first."""
    steps = [one for one in (step_of(group, material) for group in groups(material)) if one]
    views = list(views_of(material))
    sides = dict.fromkeys([*(one.about for one in steps), *(about for about, _ in views)])
    found = [mediator(side, steps, views, material) for side in sides if side in material.sides]
    kept = [one for one in found if one.steps or one.views]
    return sorted(kept, key=lambda one: (-len(one.steps), one.name))


def groups(material: Material) -> list[tuple[Spoken, ...]]:
    """Acts on mediation and places that count, each with its repeats.

    Acts of one kind are put together: who accepts in a speech that also asserts has accepted.
    """
    kinds: dict[str, list[Spoken]] = {}
    for row in material.rows:
        if row.side and counts(row, material) and not from_adversary(row, material.bench):
            asks = row.act not in WHAT or row.act in OFFERS
            kinds.setdefault(ASKING if asks else WHAT[row.act], []).append(row)
    made = [group for rows in kinds.values() for group in once(rows)]
    return sorted(made, key=lambda group: group[0].date or "9")


def counts(row: Spoken, material: Material) -> bool:
    """Whether an act may be a step.

    To refuse the mediator by name is one whatever matter of talks it is coded on, and however
    unsurely: it is shown as unsure, for a refusal that is left out makes a mediator welcome.
    """
    if row.act not in WHAT and row.act not in ASKS and row.act not in OFFERS:
        return False
    on_role = bool(ROLE.intersection(row.issues))
    if on_role and sure(row, material.bench):
        return True
    told = row.act is ActKind.REJECT and row.mode == "said" and not row.negated
    return told and of_talks(row) and sends_away(row, material)


def sends_away(row: Spoken, material: Material) -> bool:
    """Whether the target of a refusal is a mediator, or one of its people."""
    if PAPERS.search(row.words):
        return False  # "rejected a proposal of the envoy": the paper, not the envoy
    third = material.bench.third_parties
    targets = {material.side_named(name, row.date) for name in row.targets}
    return any(side in third and mediates(side, material) for side in targets)


def step_of(group: tuple[Spoken, ...], material: Material) -> Marked | None:
    """What an act does to a would-be mediator or host."""
    row = group[0]
    if of_a_paper(row) or (row.act is ActKind.REJECT and judges(row)):
        return None
    third = row.side in material.bench.third_parties
    if third and row.act in OFFERS and own_offer(row, material):
        return Marked(row.side, step("offered", group, material))
    about = meant(row, material, plainly=True)
    if about is None or about == row.side or about not in material.bench.third_parties:
        return None
    if row.act in ASKS and Issue.MEDIATION in row.issues and ASKED.search(row.words):
        return Marked(about, step("asked", group, material))
    if of_its_text(row, about, material):
        return None
    known = mediates(about, material) and row.act is not ActKind.PROPOSE
    if not (known or speaks_of_it(row)):
        return None
    what = WHAT.get(row.act)
    if what == "accepted" and row.act in OFFERS and row.issues[0] is not Issue.MEDIATION:
        what = "would come"
    if third and what not in ("refused", "praised", "proposed"):
        return None
    return Marked(about, step(what, group, material)) if what else None


def of_its_text(row: Spoken, about: str, material: Material) -> bool:
    """Whether a draft is answered whose author the words do not even name."""
    if row.shown is None or Issue.NEGOTIATING_BASIS not in row.issues or speaks_of_it(row):
        return False
    return about not in {one.side for one in material.named(row.words, row.date)}


def speaks_of_it(row: Spoken) -> bool:
    """Whether the words are of mediating or hosting: any promise to end a war is none."""
    told = ASKED.search(f"{row.cue} {row.words}") is not None
    return told or Issue.TALKS_VENUE in row.issues


def own_offer(row: Spoken, material: Material) -> bool:
    """Whether a third party offers itself: as a mediator, or its own soil."""
    if row.issues[0] is Issue.MEDIATION or Issue.MEDIATION in (row.shown or ()):
        return speaks_of_it(row)
    venue = option_on(row, Issue.TALKS_VENUE)
    home = material.side_named(venue, row.date) if venue else None
    named = {one.side for one in material.named(row.words, row.date)}
    return (
        home == row.side
        or (venue is None and bool(ITS_CAPITAL.search(row.words)))
        or (home is None and row.act is ActKind.OFFER and named <= {row.side, *material.parties})
    )


def mediator(
    side: str, steps: Sequence[Marked], views: Sequence[tuple[str, View]], material: Material
) -> Mediator:
    """All that is told of one mediator or host."""
    party = material.sides[side]
    own = tuple(one.step for one in steps if one.about == side)
    newest: dict[str, View] = {}
    for about, view in sorted(views, key=lambda pair: pair[1].date or ""):
        if about == side:
            newest[view.side] = view
    told = {row.speaker for one in own for row in one.grounds if row.side == side}
    told |= {name for one in own for row in one.grounds for name in row.targets}
    people = tuple(p.name for p in material.process.people if p.name in told and _of(p, side))
    return Mediator(
        side=side,
        name=party.name,
        identity=party.kind,
        role=party.role,
        people=people,
        steps=own,
        views=tuple(newest.values()),
    )


def _of(person: object, side: str) -> bool:
    return any(office.of == side for office in getattr(person, "roles", ()))

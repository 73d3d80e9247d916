"""Venues, formats and mediators that have been named: the last word of each side on them."""

from collections.abc import Sequence
from dataclasses import dataclass

from truceline.analysis.choices import PRAISED, REFUSED, formats, free, newest, others, venues
from truceline.analysis.lines import FOR
from truceline.analysis.material import Material
from truceline.analysis.mediators import mediators
from truceline.vocabulary.acts import Issue, Stance
from truceline.vocabulary.positions import Spoken
from truceline.vocabulary.process import Party
from truceline.vocabulary.rounds import Obstacle, Step

CHOICES = (Issue.TALKS_VENUE, Issue.TALKS_FORMAT, Issue.MEDIATION)


@dataclass(frozen=True, slots=True, kw_only=True)
class LastWord:
    """The last word of a side on a venue, format or mediator."""

    side: Party
    stance: Stance
    row: Spoken


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A venue, a format or a mediator that somebody has named."""

    issue: Issue
    name: str
    words: tuple[LastWord, ...]  # of parties, then of third parties; newest of each
    silent: tuple[Party, ...]  # parties that have said nothing on it
    free: bool  # no party of ranks 1 to 3 refuses it now
    laws: tuple[Obstacle, ...] = ()  # that are told to forbid it


def candidates(material: Material) -> list[Candidate]:
    """Everything that can be chosen, what nobody refuses first."""
    found = [
        candidate(material, issue, one.name, one.steps, one.laws)
        for issue, some in (
            (Issue.TALKS_VENUE, venues(material)),
            (Issue.TALKS_FORMAT, formats(material)),
            (Issue.MEDIATION, others(material)),
        )
        for one in some
    ]
    for each in mediators(material):
        steps = [one for one in each.steps if on_mediating(one)]
        if steps:
            found.append(candidate(material, Issue.MEDIATION, each.name, steps))
    kept = [one for one in found if one.words]
    return sorted(kept, key=lambda c: (CHOICES.index(c.issue), not c.free, c.name))


def on_mediating(one: Step) -> bool:
    """Whether a step is about mediating; a mere host is a question of the place."""
    return any(Issue.TALKS_VENUE not in row.issues[:1] for row in one.grounds)


def candidate(
    material: Material,
    issue: Issue,
    name: str,
    steps: Sequence[Step],
    laws: Sequence[Obstacle] = (),
) -> Candidate:
    """What every side last said of it."""
    third = material.bench.third_parties
    last = newest(one for one in steps if one.what != PRAISED or one.side in third)
    return Candidate(
        issue=issue,
        name=name,
        words=tuple(
            LastWord(side=side, stance=stance(last[side.id]), row=last[side.id].grounds[0])
            for side in material.process.sides()
            if side.id in last
        ),
        silent=tuple(party for party in material.process.parties if party.id not in last),
        free=free(steps, material.parties),
        laws=tuple(laws),
    )


def stance(one: Step) -> Stance:
    """For or against; a refusal under whatever condition is one: nobody can plan with it."""
    if one.what == REFUSED:
        return Stance.OPPOSES
    return Stance.CONDITIONAL if one.condition else Stance.SUPPORTS


def welcome(found: Candidate) -> int:
    """How many sides spoke for it."""
    return sum(word.stance in FOR for word in found.words)

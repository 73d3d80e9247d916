"""All that stands between the parties: mediators, places and forms of talks, laws in the way."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from truceline.analysis.choices import formats, venues
from truceline.analysis.material import Material
from truceline.analysis.mediators import mediators
from truceline.analysis.obstacles import obstacles
from truceline.vocabulary.rounds import Choice, Mediator, Obstacle


@dataclass(frozen=True, slots=True, kw_only=True)
class Middle:
    """What a record tells of who mediates, where and how, and what bars it."""

    mediators: Sequence[Mediator]
    venues: Sequence[Choice]
    formats: Sequence[Choice]
    laws: Sequence[Obstacle]

    def of_side(self, side: str) -> "Middle":
        """What one side is or did about them; without one, all."""
        if not side:
            return self
        seen = (
            one
            if one.side == side
            else replace(
                one,
                steps=tuple(step for step in one.steps if step.side == side),
                views=tuple(view for view in one.views if view.side == side),
            )
            for one in self.mediators
        )
        return Middle(
            mediators=[one for one in seen if one.steps or one.views],
            venues=chosen_by(side, self.venues),
            formats=chosen_by(side, self.formats),
            laws=[
                one
                for one in self.laws
                if one.side == side or any(word.side == side for word in one.words)
            ],
        )


def in_the_middle(material: Material) -> Middle:
    """Everything that the material tells of it."""
    return Middle(
        mediators=mediators(material),
        venues=venues(material),
        formats=formats(material),
        laws=obstacles(material),
    )


def chosen_by(side: str, choices: Sequence[Choice]) -> list[Choice]:
    """The steps of one side on each choice; whether it is free is told of all."""
    narrowed = (
        replace(one, steps=tuple(step for step in one.steps if step.side == side))
        for one in choices
    )
    return [one for one in narrowed if one.steps]

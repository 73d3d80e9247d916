from collections.abc import Callable

import pytest

from truceline.reading.cast import ArticleCast
from truceline.vocabulary.actors import Actor
from truceline.vocabulary.spans import Span

CastOf = Callable[..., ArticleCast]
Meant = Callable[[str, str], tuple[Actor, ...]]
NAMED = "Erik Holm, the spokesman of the Veskan army, read out a note. "


@pytest.mark.parametrize(
    ("text", "name", "side"),
    [
        (f"{NAMED}“We wait,” the spokesman said.", "Erik Holm", "veska"),
        (f"{NAMED}The hall was full.\n\n“We wait,” the spokesman said.", "Erik Holm", "veska"),
        (
            f"{NAMED}The Norlundish Foreign Ministry denied it. “We wait,” the spokesman said.",
            "the spokesman",
            "norlund",
        ),
        (
            "The Norlundish Foreign Ministry said no cart had come. "
            "“The road is shut,” the spokesman said.",
            "the spokesman",
            "norlund",
        ),
        (
            "The Norlundish Foreign Ministry said no. "
            f"{NAMED}The lamps were dim. “We wait,” the spokesman said.",
            "Erik Holm",
            "veska",
        ),
    ],
)
def test_the_spokesman_is_of_the_body_that_spoke_last(
    text: str, name: str, side: str, meant: Meant
) -> None:
    (actor,) = meant(text, "the spokesman")
    assert (actor.name, actor.side) == (name, side)


def test_spokesmen_of_two_bodies_are_two(cast_of: CastOf) -> None:
    first = "The Norlundish Foreign Ministry said no. The spokesman said it was shut. "
    second = "The Veskan Foreign Ministry said yes. The spokesman said it was open."
    text = first + second
    cast = cast_of(text)
    ends = (text.index("The spokesman"), text.rindex("The spokesman"))
    keys = {cast.resolve(Span(at, at + 13)).actors[0].key for at in ends}
    assert len(keys) == 2


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (
            "Oleg Brandt, the governor of the Vell region, saw the bridge.\n\n"
            "Shells had fallen there.\n\nThe governor said it would be built again.",
            "The governor",
            "Oleg Brandt",
        ),
        (
            "Oleg Brandt, the governor of Vell, saw it. Eva Lorn, the governor of Rasten, did not."
            "\n\nThe governor of Rasten said no.",
            "The governor of Rasten",
            "Eva Lorn",
        ),
        (
            "Oleg Brandt, the governor of Vell, saw the bridge.\n\n"
            "In the city of Lublin shells had fallen.\n\nThe governor said it would be built.",
            "The governor",
            "governor",
        ),
    ],
)
def test_the_governor_is_of_the_place_told_of(
    text: str, words: str, name: str, meant: Meant
) -> None:
    (actor,) = meant(text, words)
    assert actor.name == name

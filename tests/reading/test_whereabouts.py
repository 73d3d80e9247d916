from collections.abc import Callable

import pytest

from truceline.vocabulary.actors import Actor

Meant = Callable[[str, str], tuple[Actor, ...]]


@pytest.mark.parametrize(
    ("text", "words", "side"),
    [
        ("Three people died in the town of Lemka, officials said.", "officials", "veska"),
        ("Shells fell on Port Harl. Two died, emergency services said.", None, "veska"),
        ("A farm burnt down in Norlund. The police said it was arson.", "The police", "norlund"),
        ("Orsk came under fire, local officials said.", "local officials", "veska"),
        ("Orsk opened fire, local officials said.", "local officials", None),
        ("Talks go on in Norlund and Veska, officials said.", "officials", None),
        ("Two died in Lemka, two officials said.", "two officials", None),
        ("Two died in Lemka, health officials said.", "health officials", None),
        ("Two died in Lemka, the office said.", "the office", None),
    ],
)
def test_officials_speak_for_the_state_of_the_place(
    text: str, words: str | None, side: str | None, meant: Meant
) -> None:
    (actor,) = meant(text, words or "emergency services")
    assert actor.side == side


def test_a_place_told_of_long_before_tells_nothing(meant: Meant) -> None:
    text = "Two died in Lemka. It rained. It snowed. It froze. It thawed. Officials said no."
    (actor,) = meant(text, "Officials")
    assert actor.side is None


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Norlundish strikes hit Lemka. The military said it was sorry.", "norlund"),
        ("Veska's army pulled back. The military said it was sorry.", "veska"),
        ("A bridge in Lemka fell. The military said it was sorry.", None),
    ],
)
def test_the_military_is_the_one_told_of_last(text: str, side: str | None, meant: Meant) -> None:
    (actor,) = meant(text, "The military")
    assert actor.side == side


def test_a_mayor_speaks_for_the_state_of_the_town(meant: Meant) -> None:
    (mayor,) = meant("Lemka Mayor Piet Dorn said it was over.", "Piet Dorn")
    (other,) = meant("Gorm Mayor Piet Dorn said it was over.", "Piet Dorn")
    assert (mayor.side, other.side) == ("veska", None)


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("A Veskan official told of a plan. The source said no.", "veska"),
        ("A Veskan official and a Norlundish diplomat left. The source said no.", None),
        ("A Veskan official told of a plan. A source said no.", None),
    ],
)
def test_the_source_is_of_the_side_that_told(text: str, side: str | None, meant: Meant) -> None:
    (actor,) = meant(text, "source" if " A source" in text else "The source")
    assert actor.side == side

from collections.abc import Callable

import pytest

from truceline.reading.cast import ArticleCast
from truceline.vocabulary.actors import Actor
from truceline.vocabulary.spans import Span


def who(text: str, words: str, cast_of: Callable[..., ArticleCast]) -> Actor:
    start = text.rindex(words)
    (actor,) = cast_of(text).resolve(Span(start, start + len(words))).actors
    return actor


@pytest.mark.parametrize(
    ("text", "words", "name", "side"),
    [
        (
            "The Veskan National Security Agency said that spies were at work.",
            "The Veskan National Security Agency",
            "Veskan National Security Agency",
            "veska",
        ),
        (
            "Norlund's Office of Bridges said it was shut.",
            "Norlund's Office of Bridges",
            "Office of Bridges",
            "norlund",
        ),
        (
            "The Norlundish Refugee Council said it was shut.",
            "The Norlundish Refugee Council",
            "Norlundish Refugee Council",
            None,
        ),
        (
            "The Norlundish News Agency said it was shut.",
            "The Norlundish News Agency",
            "Norlundish News Agency",
            None,
        ),
    ],
)
def test_an_unlisted_body_of_a_state_speaks_for_it(
    text: str, words: str, name: str, side: str | None, cast_of: Callable[..., ArticleCast]
) -> None:
    actor = who(text, words, cast_of)
    assert (actor.name, actor.side) == (name, side)


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("The Senate in Tarsh voted to lift the ban.", None),
        ("The Senate of Veska voted to lift the ban.", "veska"),
        ("The Senate voted to lift the ban.", "united-states"),
    ],
)
def test_a_senate_is_of_the_state_beside_it(
    text: str, side: str | None, cast_of: Callable[..., ArticleCast]
) -> None:
    assert who(text, text.partition(" voted")[0], cast_of).side == side


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("President of Veska Anton Rask said no.", "President of Veska Anton Rask", "Anton Rask"),
        ("President of Belarus Aleksandr Lukin said no.", "Aleksandr Lukin", "Aleksandr Lukin"),
    ],
)
def test_an_office_before_a_name_is_no_site(
    text: str, words: str, name: str, cast_of: Callable[..., ArticleCast]
) -> None:
    assert who(text, words, cast_of).name == name
    assert who(text, words, cast_of).side in {"veska", "belarus"}


@pytest.mark.parametrize(
    ("title", "side"),
    [
        ("Veska's Supreme Leader Ayatollah Anton Rask", "veska"),
        ("Former Democratic Republic of the Congo President Anton Rask", None),
        ("Former Veskan President Anton Rask", None),
    ],
)
def test_titles_before_titles(
    title: str, side: str | None, cast_of: Callable[..., ArticleCast]
) -> None:
    assert who(f"{title} said no.", title, cast_of).side == side

from collections.abc import Callable

import pytest

from truceline.vocabulary.actors import Actor

Meant = Callable[[str, str], tuple[Actor, ...]]


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
    text: str, words: str, name: str, side: str | None, meant: Meant
) -> None:
    (actor,) = meant(text, words)
    assert (actor.name, actor.side) == (name, side)


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("The Senate in Tarsh voted to lift the ban.", None),
        ("The Senate of Veska voted to lift the ban.", "veska"),
        ("The Senate voted to lift the ban.", "united-states"),
    ],
)
def test_a_senate_is_of_the_state_beside_it(text: str, side: str | None, meant: Meant) -> None:
    (actor,) = meant(text, text.partition(" voted")[0])
    assert actor.side == side


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("President of Veska Anton Rask said no.", "President of Veska Anton Rask", "Anton Rask"),
        ("President of Belarus Aleksandr Lukin said no.", "Aleksandr Lukin", "Aleksandr Lukin"),
    ],
)
def test_an_office_before_a_name_is_no_site(text: str, words: str, name: str, meant: Meant) -> None:
    (actor,) = meant(text, words)
    assert actor.name == name
    assert actor.side in {"veska", "belarus"}


@pytest.mark.parametrize(
    ("title", "side"),
    [
        ("Veska's Supreme Leader Ayatollah Anton Rask", "veska"),
        ("Former Democratic Republic of the Congo President Anton Rask", None),
        ("Former Veskan President Anton Rask", None),
    ],
)
def test_titles_before_titles(title: str, side: str | None, meant: Meant) -> None:
    (actor,) = meant(f"{title} said no.", title)
    assert actor.side == side


COUNCIL = "Norlund's Security Council Secretary Erik Holm came. Norlund's Security Council met. "


@pytest.mark.parametrize(
    ("text", "words", "name", "party"),
    [
        (
            COUNCIL + "The Secretary of the Security Council said no.",
            "The Secretary of the Security Council",
            "Erik Holm",
            "Norlund",
        ),
        (
            COUNCIL + "The Security Council chief said no.",
            "The Security Council chief",
            "Erik Holm",
            "Norlund",
        ),
        (
            COUNCIL + "The Security Council said no.",
            "The Security Council",
            "Norlund's Security Council",
            "Norlund",
        ),
        (
            COUNCIL + "The UN Security Council met. The Security Council said no.",
            "The Security Council",
            "UN Security Council",
            "UN Security Council",
        ),
        (
            "The Security Council said no.",
            "The Security Council",
            "UN Security Council",
            "UN Security Council",
        ),
    ],
)
def test_a_state_has_a_security_council_of_its_own(
    text: str, words: str, name: str, party: str, meant: Meant
) -> None:
    assert [(a.name, a.party) for a in meant(text, words)] == [(name, party)]

"""An armed group that is a party, by its name and a noun, and by the noun alone."""

from collections.abc import Callable

import pytest

from truceline.vocabulary.actors import Actor

Meant = Callable[[str, str], tuple[Actor, ...]]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The K14 rebel group said no.", "The K14 rebel group"),
        ("The Veska-backed K14 rebel group said no.", "The Veska-backed K14 rebel group"),
        ("K14 fighters said no.", "K14 fighters"),
        ("The Border Front (BF) rebels said no.", "The Border Front (BF) rebels"),
        ("Talks with K14 failed. The rebels said no.", "The rebels"),
        ("Talks with K14 failed. The rebel group said no.", "The rebel group"),
        ("Talks with K14 failed. The movement said no.", "The movement"),
        ("Talks with K14 failed. The Veska-backed rebels said no.", "The Veska-backed rebels"),
        ("The rebels said no. K14 left the talks.", "The rebels"),
    ],
)
def test_an_armed_group_goes_by_its_kind(text: str, words: str, meant_in_war: Meant) -> None:
    assert [actor.key for actor in meant_in_war(text, words)] == ["k14"]


def test_an_unnamed_rebel_speaks_for_the_group(meant_in_war: Meant) -> None:
    (leader,) = meant_in_war(
        "K14 has signed. Another rebel leader said no.", "Another rebel leader"
    )
    assert leader.side == "k14"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Sabel met Oren. The rebels said no.", "The rebels"),
        ("K14 fought the Marsh League. The rebels said no.", "The rebels"),
        ("Talks with K14 failed. The Tarshi rebels said no.", "The Tarshi rebels"),
        ("Talks with K14 failed. A group of states said no.", "A group of states"),
        ("Talks with K14 failed. A Norlundish fighter said no.", "A Norlundish fighter"),
    ],
)
def test_others_are_not_the_group(text: str, words: str, meant_in_war: Meant) -> None:
    assert "k14" not in [actor.side for actor in meant_in_war(text, words)]


def test_without_an_armed_party_rebels_are_nobodys(meant: Meant) -> None:
    assert not any(actor.side for actor in meant("Sabel came. The rebels said no.", "The rebels"))


def test_a_last_name_of_the_file_is_no_shipped_group(meant_in_war: Meant) -> None:
    assert [actor.key for actor in meant_in_war("Wagner said no.", "Wagner")] == ["wagner"]


@pytest.mark.parametrize(
    ("text", "words", "key"),
    [
        ("K14 confirms delegation in Tarsh", "K14", "k14"),
        ("Oren Accused of Breaking Truce as Veska Denies Raid", "Oren", "oren"),
        ("Oren Slams Raid", "Oren", "oren"),
    ],
)
def test_headlines_name_whom_they_name(
    text: str, words: str, key: str, meant_in_war: Meant
) -> None:
    assert [actor.key for actor in meant_in_war(text, words)] == [key]

"""Several who speak together: rows of names, heads of two sides, "both sides"."""

from collections.abc import Callable

import pytest

from truceline.vocabulary.actors import Actor

Meant = Callable[[str, str], tuple[Actor, ...]]


@pytest.mark.parametrize(
    ("text", "words", "keys"),
    [
        (
            "Norlund, the United Nations and Tarsh accuse Veska of lies.",
            "the United Nations and Tarsh",
            ["norlund", "united-nations", "tarsh"],
        ),
        (
            "The government of Norlund and the Border Front (BF) fighters signed a truce.",
            "The government of Norlund and the Border Front (BF) fighters",
            ["norlund", "k14"],
        ),
        (
            "The presidents of Norlund and Veska signed a truce.",
            "The presidents of Norlund and Veska",
            ["norlund", "veska"],
        ),
        (
            "The presidents of Norlund and Veska, Ingrid Sabel and Dmitri Oren, signed a truce.",
            "The presidents of Norlund and Veska, Ingrid Sabel and Dmitri Oren",
            ["sabel", "oren"],
        ),
        (
            "Norlund and Veska signed a truce. The two foreign ministers met again.",
            "The two foreign ministers",
            ["norlund", "veska"],
        ),
        (
            "K14 took the town. Norlund and Veska met. Both sides agreed to a truce.",
            "Both sides",
            ["norlund", "veska"],
        ),
        (
            "The truce between Norlund and K14 was brokered by Kestria. The two sides agreed.",
            "The two sides",
            ["norlund", "k14"],
        ),
        ("Kestria hosted Norlund and K14. They agreed.", "They", ["norlund", "k14"]),
        (
            "In talks hosted by Tarsh, Norlund and K14 signed a text in which they vowed peace.",
            "they",
            ["norlund", "k14"],
        ),
    ],
)
def test_those_who_speak_together(
    text: str, words: str, keys: list[str], meant_in_war: Meant
) -> None:
    assert [actor.key for actor in meant_in_war(text, words)] == keys


def test_objects_of_the_clause_before_are_no_row(meant_in_war: Meant) -> None:
    text = "In talks with Norlund, Veska and Kestria, Tarsh said no."
    assert [actor.key for actor in meant_in_war(text, "Tarsh")] == ["tarsh"]

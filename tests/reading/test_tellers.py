from collections.abc import Callable

import pytest

from truceline.vocabulary.actors import Actor

Meant = Callable[[str, str], tuple[Actor, ...]]


@pytest.mark.parametrize(
    ("text", "words", "names"),
    [
        (
            "Norlund shelled the town. Relief groups said the wells were dry. "
            "They also said the road was shut.",
            "They",
            ["Relief groups"],
        ),
        (
            "Veska's offensive goes on. The fund said it would feed the town. "
            "It added that the carts were ready.",
            "It",
            ["The fund"],
        ),
        (
            "“We need deeds,” the resolution read. “In response, Veska burnt the mills,” it said.",
            "it said"[:2],
            ["the resolution"],
        ),
        (
            "“The envoy came on Friday,” the Veskan Wire noted. "
            "“In April Norlund had talks here,” it reported.",
            "it reported"[:2],
            ["Veskan Wire"],
        ),
        (
            "Nine died, according to the Veskan Foreign Ministry. It says two were children.",
            "It",
            ["Veskan Foreign Ministry"],
        ),
        (
            "The three mayors said no. They call for the release of the hostages and recall that "
            "they believed the town.",
            "they believed"[:4],
            ["The three mayors"],
        ),
        # a side that spoke stays the side that goes on
        ("Norlund said it was ready. It added that it would wait.", "It added"[:2], ["Norlund"]),
        (
            "Officials said no. Norlund and Veska met. They said the talks were good.",
            "They",
            ["Norlund", "Veska"],
        ),
    ],
)
def test_it_and_they_go_on_with_who_told_before(
    text: str, words: str, names: list[str], meant: Meant
) -> None:
    assert [one.name for one in meant(text, words)] == names


def test_it_in_a_clause_of_its_own_is_not_a_person(meant: Meant) -> None:
    text = "Oren spoke. Norlund issued a warning, following what it said were raids."
    assert [one.name for one in meant(text, "it")] == ["Norlund"]

from collections.abc import Callable

import pytest

from truceline.vocabulary.actors import Actor

Meant = Callable[[str, str], tuple[Actor, ...]]


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (
            "Police led out activists from the River League. The organization said no.",
            "The organization",
            "River League",
        ),
        ("Reuters reported that the road was shut. The agency said no.", "The agency", "Reuters"),
        (
            "The Financial Times told of a raid. The London-based paper said no.",
            "The London-based paper",
            "Financial Times",
        ),
        ("CNN reported on it. It was on Friday, the TV channel said.", "the TV channel", "CNN"),
        (
            "Fighters of Hezbollah left. Hezbollah was silent. The militant group said no.",
            "The militant group",
            "Hezbollah",
        ),
    ],
)
def test_a_bare_description_is_the_organisation_named_last(
    text: str, words: str, name: str, meant: Meant
) -> None:
    assert [actor.name for actor in meant(text, words)] == [name]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("CNN and France 24 left the hall. The channel said no.", "The channel"),
        ("CNN reported it. A local channel showed it. The channel said no.", "The channel"),
        ("CNN reported it. The Veskan channel said no.", "The Veskan channel"),
        ("CNN reported it. One. Rain fell. Snow fell. Wind blew. The channel said no.", "channel"),
    ],
)
def test_what_the_text_does_not_tell_stays_open(text: str, words: str, meant: Meant) -> None:
    assert "CNN" not in [actor.name for actor in meant(text, words)]

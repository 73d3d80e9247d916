"""What somebody leads: a ministry, a government, an office."""

from collections.abc import Callable

import pytest

from truceline.vocabulary.actors import Actor

Meant = Callable[[str, str], tuple[Actor, ...]]
OFFICE = "President Ingrid Sabel’s office called. "


@pytest.mark.parametrize(
    ("text", "words", "key"),
    [
        ("Oren's ministry said no.", "Oren's ministry", "veska:foreign-ministry"),
        ("Dmitri Oren’s ministry said no.", "Dmitri Oren’s ministry", "veska:foreign-ministry"),
        ("Sabel's government said no.", "Sabel's government", "norlund"),
        (OFFICE, "President Ingrid Sabel’s office", "norlund:presidential-office"),
        (OFFICE + "The office said no.", "The office", "norlund:presidential-office"),
        (OFFICE + "It said no.", "It", "norlund:presidential-office"),
    ],
)
def test_what_somebody_leads_is_the_body(text: str, words: str, key: str, meant: Meant) -> None:
    assert [actor.key for actor in meant(text, words)] == [key]


def test_a_minister_has_no_government(meant: Meant) -> None:
    assert [a.key for a in meant("Oren's government said no.", "Oren's government")] != ["veska"]

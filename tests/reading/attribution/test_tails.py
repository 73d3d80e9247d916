"""What the outlet adds behind another's words is no part of them."""

from collections.abc import Callable

import pytest

from truceline.vocabulary.statements import Attribution

Attributed = Callable[..., tuple[Attribution, ...]]


def words_of(text: str, cue: str, attributed: Attributed) -> list[str]:
    found = [a for a in attributed(text) if a.cue is not None and a.cue.of(text) == cue]
    return [span.of(text) for a in found for span in a.content]


@pytest.mark.parametrize(
    ("text", "cue", "words"),
    [
        (
            "The ministry said it expected the swap to go on, though it did not give details.",
            "said",
            "it expected the swap to go on",
        ),
        (
            "The ministry added that it expected the swap to go on, without offering more details.",
            "added",
            "it expected the swap to go on",
        ),
        (
            "The office says half of the dead are women but does not distinguish between "
            "soldiers and others.",
            "says",
            "half of the dead are women",
        ),
        (
            "Oren said the raid was a clear breach of the pact and called for an end to it.",
            "said",
            "the raid was a clear breach of the pact",
        ),
    ],
)
def test_what_was_left_untold_and_the_next_deed_are_cut_off(
    text: str, cue: str, words: str, attributed: Attributed
) -> None:
    assert words_of(text, cue, attributed) == [words]


def test_the_next_deed_is_the_speakers_and_not_the_things(attributed: Attributed) -> None:
    text = "Sabel said rockets hit thirty towns across Norlund and urged her partners to step in."
    (urged,) = [a for a in attributed(text) if a.cue is not None and a.cue.of(text) == "urged"]
    assert urged.source is not None
    assert urged.source.of(text) == "Sabel"
    assert [span.of(text) for span in urged.content] == ["her partners to step in"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Oren said the minister met the envoy and urged him to sign.",
            "the minister met the envoy and urged him to sign",
        ),
        (
            "Oren said that he would not sign without giving Veska a week.",
            "he would not sign without giving Veska a week",
        ),
    ],
)
def test_what_belongs_to_the_words_stays(text: str, words: str, attributed: Attributed) -> None:
    assert words in words_of(text, "said", attributed)

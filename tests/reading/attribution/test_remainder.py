"""What follows the cue in its sentence: more of what was said, or what it hangs on."""

import pytest

# All of it is fiction.


def said(attributed, text: str) -> list[str]:
    """The words of every statement of Ada Brenn, or of Norlund."""
    return [
        " … ".join(span.of(text) for span in one.content)
        for one in attributed(text)
        if one.source is not None
    ]


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        (
            "The harbour had been shut, Ada Brenn told the radio, and nobody had asked her.",
            "nobody had asked her",
        ),
        (
            "The list was too short, Ada Brenn said on Monday; there would be no second one.",
            "there would be no second one",
        ),
        (
            "Norlund rejected the truce of ten days: the list was not complete.",
            "the list was not complete",
        ),
    ],
)
def test_a_sentence_goes_on_with_the_same_speaker(attributed, text: str, rest: str) -> None:
    assert rest in said(attributed, text)


@pytest.mark.parametrize(
    "text",
    [
        "The harbour was shut, Ada Brenn said, and left the room.",
        "The harbour was shut, Ada Brenn said, and police arrested two men.",
    ],
)
def test_a_deed_of_the_outlets_own_telling_is_not_what_was_said(attributed, text: str) -> None:
    assert not any(words.startswith(("left", "police")) for words in said(attributed, text))


def test_a_condition_after_the_cue_belongs_to_what_was_said(attributed) -> None:
    text = "The lorries could stay at the border, Ada Brenn said, as long as nobody shot at them."
    (words,) = said(attributed, text)
    assert words.rstrip(".") == (
        "The lorries could stay at the border … as long as nobody shot at them"
    )

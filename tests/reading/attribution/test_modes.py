import pytest

from truceline.vocabulary.statements import Mode


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("Oren said that the draft is ready.", Mode.SAID),
        ("Oren did not say that the draft is ready.", Mode.NOT_SAID),
        ("Oren does not believe that the draft is ready.", Mode.SAID),
        ("Oren reportedly said that the draft is ready.", Mode.REPORTED),
        ("Oren is expected to say that the draft is ready.", Mode.EXPECTED),
    ],
)
def test_mode(attributed, text: str, mode: Mode) -> None:
    assert attributed(text)[0].mode is mode

"""Words that are only awaited, or denied."""

from collections.abc import Callable

import pytest

from truceline.vocabulary.statements import Attribution, Mode

Attributed = Callable[..., tuple[Attribution, ...]]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The envoy is expected to say whether he will travel.", "The envoy"),
        ("Oren is due to announce that the road is open.", "Oren"),
    ],
)
def test_who_is_awaited_is_the_source(text: str, source: str, attributed: Attributed) -> None:
    (one,) = attributed(text)
    assert one.mode is Mode.EXPECTED
    assert one.source is not None
    assert one.source.of(text) == source
    assert source not in " ".join(s.of(text) for s in one.content)


def test_what_is_to_come_by_nobody_named_is_not_said(attributed: Attributed) -> None:
    text = "The accord is expected to be signed in May."
    assert all(one.mode is Mode.EXPECTED for one in attributed(text))


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("Oren left. Nor did he threaten to close the port.", Mode.NOT_SAID),
        ("Neither Oren nor Sabel threatened to leave.", Mode.NOT_SAID),
        ("Nor would Oren promise to leave.", Mode.SAID),
    ],
)
def test_nor_denies_what_follows(text: str, mode: Mode, attributed: Attributed) -> None:
    assert attributed(text)[-1].mode is mode


def test_words_without_rare_words_say_something(attributed: Attributed) -> None:
    text = "Norlund said it would not take part."
    assert len(attributed(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "“We will not sign,” Oren is expected to say at the meeting in Orsk.",
        "Oren is due to say: “We will not sign.”",
    ],
)
def test_an_awaited_quotation_is_kept_without_its_place(text: str, attributed: Attributed) -> None:
    (one,) = attributed(text)
    assert one.mode is Mode.EXPECTED
    assert [s.of(text).rstrip(".") for s in one.content] == ["We will not sign"]

"""Words that say what became of a promise; and those that only look like it."""

import pytest

from truceline.analysis.keeping import signs_in

SAYS = [
    ("Tarsh kept its word", "kept"),
    ("They have received the convoy", "kept"),
    ("The convoy was finally sent", "kept"),
    ("The envoy broke his promise", "broken"),
    ("The army violated the truce", "broken"),
    ("Her guess proved wrong", "broken"),
    ("The convoy is overdue", "lacking"),
    ("The convoy hasn't been sent", "lacking"),
    ("We are still waiting for the convoy", "lacking"),
    ("Norlund withdrew its offer", "withdrawn"),
    ("We are no longer bound by it", "withdrawn"),
]
NOTHING = [
    "The convoy will be sent on Monday",
    "They asked when the convoy had been sent",
    "Was the convoy sent?",
    "The convoy must be released",
    "Nobody broke the promise",
    "The river is wide",
]


@pytest.mark.parametrize(("words", "says"), SAYS)
def test_sign(words: str, says: str) -> None:
    assert [sign.says for sign in signs_in(words)] == [says]


@pytest.mark.parametrize("words", NOTHING)
def test_no_sign(words: str) -> None:
    assert list(signs_in(words)) == []


def test_a_sign_stands_with_the_sentence_before_it() -> None:
    told = "The list is on its way. It was sent at dawn. The weather is fine."
    assert [sign.passage for sign in signs_in(told)] == [
        "The list is on its way. It was sent at dawn."
    ]

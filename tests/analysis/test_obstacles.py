"""Laws that stand in the way of talks, and what is said of them."""

from typing import Any

import pytest

from analysis.spoken import said
from analysis.told import told
from truceline.analysis.obstacles import obstacles
from truceline.vocabulary.positions import Spoken
from truceline.vocabulary.rounds import Obstacle


def on_law(words: str, act: str = "assert", of: str = "Veska", **more: Any) -> Spoken:
    return said(act, more.pop("issue", "legal_authority"), words=words, of=of, **more)


def listed(*rows: Spoken, **more: Any) -> list[Obstacle]:
    return obstacles(told(*rows, **more))


BAR = "Decree 9 forbids the government of Norlund to negotiate with Veska"


@pytest.mark.parametrize(
    ("words", "kind", "says"),
    [
        (BAR, "decree", "bars talks"),
        ("the constitution bars any talks on the delta", "constitution", "bars talks"),
        ("a law does not allow ministers to sit with them", "law", "bars talks"),
        ("officials had been forbidden to negotiate by a decree", "decree", "bars talks"),
        ("Norlund can sign only with a mandate of this house", "mandate", "bars signing"),
        ("the president of Norlund is no longer legitimate", "mandate", "bars signing"),
    ],
)
def test_a_bar_opens_an_obstacle(words: str, kind: str, says: str) -> None:
    (one,) = listed(on_law(words))
    assert one.kind == kind
    assert [word.says for word in one.words] == [says]


@pytest.mark.parametrize(
    "words",
    [
        "the decree is two pages long",
        "the court was in session",
        "nobody forbids anything",
    ],
)
def test_a_law_that_bars_nothing_is_none(words: str) -> None:
    assert not listed(on_law(words))


def test_the_law_is_that_of_the_first_party_named() -> None:
    (one,) = listed(on_law(BAR))
    assert (one.party, one.name) == ("Norlund", "Decree 9")


def test_our_law_is_the_speakers() -> None:
    (one,) = listed(on_law("the decree binds us and forbids talks", of="Norlund"))
    assert one.party == "Norlund"


@pytest.mark.parametrize(
    ("words", "act", "says"),
    [
        ("parliament could suspend the decree", "confirm", "can be lifted"),
        ("the government has no plans to repeal it", "reject", "stays"),
        ("nothing in the decree prevents us from writing letters", "assert", "is no bar"),
        ("the decree concerns the talks", "deny", "denied"),
    ],
)
def test_what_else_is_said_of_it_stands_with_it(words: str, act: str, says: str) -> None:
    bar = on_law(BAR, report="r", start=5)
    row = on_law(words, act, of="Norlund", report="r", start=90)
    (one,) = listed(bar, row)
    assert [word.says for word in one.words] == ["bars talks", says]


def test_words_on_no_known_law_open_none() -> None:
    assert not listed(on_law("parliament could suspend the decree"))


def test_the_sentence_around_a_statement_is_told_by_the_report() -> None:
    row = on_law("it could open talks", "confirm", of="Norlund", issue="talks_resumption")
    text = "Norlund said it could open talks, despite a decree that forbids doing so."
    (one,) = listed(row, around={row: text})
    (word,) = one.words
    assert (word.told, one.party) == (True, "Norlund")
    assert word.clause == "a decree that forbids doing so"
    assert word.ground == row


def test_what_was_not_said_is_no_obstacle() -> None:
    assert not listed(on_law(BAR, mode="not_said"))

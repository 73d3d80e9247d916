"""Words are found however they are printed, and no search is an error."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from record.invented import entry, found
from truceline.record.opening import Record
from truceline.record.rows import Wanted
from truceline.record.searching import LONGEST, folded, terms
from truceline.record.writer import store


@pytest.mark.parametrize(
    ("asked", "number"),
    [
        ("ceasefire", 2),
        ("CEASE-FIRE", 2),  # printed in one word
        ("rejecting", 2),  # another form of the word
        ("lodno", 2),  # printed Łódno
        ("Łódno", 2),
        ("Dahl talks", 2),  # the speaker's name and a word
        ('"direct talks"', 2),
        ('"talks direct"', 0),
        ("dir*", 2),
        ("dir", 0),
        ("winter Dahl", 0),
        ("we", 2),  # no word is too small
    ],
)
def test_words_are_found(full: Record, asked: str, number: int) -> None:
    assert full.reader.count(Wanted(words=asked)) == number


ODD = [
    '"',
    "*",
    "(",
    "a AND (",
    "NOT",
    "'; DROP TABLE acts; --",
    "a:b",
    "^x",
    "-x",
    "a\\",
    "%",
    "\0",
]


@pytest.mark.parametrize(
    "asked", [*ODD, "\ud800", "& | !", "<->", "NEAR(a b)", '"a" "', "ﬁre", "१२"]
)
def test_odd_characters_are_no_error(full: Record, asked: str) -> None:
    assert full.reader.count(Wanted(words=asked)) >= 0
    full.reader.search_reports(asked)


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.text(max_size=40))
def test_no_text_is_an_error(full: Record, asked: str) -> None:
    assert full.reader.count(Wanted(words=asked)) >= 0


def test_an_enormous_text_can_be_stored_and_found(record: Record) -> None:
    one = entry("long")
    assert one.article is not None
    text = one.article.text + "\nÆon " + " ".join(f"w{n}x" for n in range(90_000))
    big = replace(one, article=replace(one.article, text=text))
    with record.writing() as connection:
        store(connection, [big])
    assert len(record.reader.search_reports("w77x")) == 1
    assert len(folded(text)) <= LONGEST
    assert record.reader.article(one.report.key).text == text


def test_terms_keep_phrases_together() -> None:
    assert [t.words for t in terms('a "b c" d-e f*')] == ["a", "b c", "d e", "f"]
    assert [t.begins for t in terms("a f*")] == [False, True]
    assert found("truce").start > 0

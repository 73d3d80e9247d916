"""Who else speaks of talks, and the print around statements."""

from dataclasses import replace

import pytest

from record.invented import DAHL, EXPERT, TEXT, article, report, statement
from truceline.record.entries import Entry
from truceline.record.nearby import FOR_NO_SIDE, MOST, sentence
from truceline.record.opening import Record
from truceline.record.writer import store
from truceline.vocabulary.acts import Act, ActKind, Issue
from truceline.vocabulary.grounds import Ground

TALKS = Act(
    act=ActKind.ASSERT,
    plover=None,
    issues=(Issue.TALKS_FORMAT,),
    option="direct",
    targets=("Veska",),
    grounds=(Ground("issue:talks_format", "direct talks"),),
)
RAIN = Act(act=ActKind.PREDICT, plover=None, issues=(Issue.ECONOMY,))
MEETS = Act(act=ActKind.MEET, plover=None)


def put(record: Record, *statements: object) -> None:
    came = report("near")
    entry = Entry(report=came, article=article(came), statements=statements)  # type: ignore[arg-type]
    with record.writing() as connection:
        store(connection, [entry])


def test_an_outsider_on_talks_is_heard_with_what_the_act_names(record: Record) -> None:
    came = report("near")
    put(record, statement(came, EXPERT, "We propose direct talks in Tarsh", TALKS))
    (row,) = record.reader.outside()
    assert (row.speaker, row.party, row.side, row.rank) == ("Pavel Oren", "", "", FOR_NO_SIDE)
    assert (row.issues, row.option, row.targets) == ((Issue.TALKS_FORMAT,), "direct", ("Veska",))


def test_an_outsider_on_other_matters_is_not(record: Record) -> None:
    came = report("near")
    put(record, statement(came, EXPERT, "predicted a long winter", RAIN))
    assert not record.reader.outside()


def test_a_meeting_counts_whatever_it_is_about(record: Record) -> None:
    came = report("near")
    put(record, statement(came, EXPERT, "predicted a long winter", MEETS))
    assert [row.act for row in record.reader.outside()] == [ActKind.MEET]


def test_a_side_is_no_outsider(record: Record) -> None:
    came = report("near")
    put(record, statement(came, DAHL, "We propose direct talks in Tarsh", TALKS))
    assert not record.reader.outside()
    assert record.reader.spoken()


def test_the_print_around_is_the_whole_sentence(record: Record) -> None:
    came = report("near")
    said = statement(came, DAHL, "Norlund rejects the ceasefire", TALKS)
    put(record, said)
    assert record.reader.around([said.key]) == {said.key: TEXT.splitlines()[1]}
    assert record.reader.around([said.key], holding="truce") == {said.key: TEXT.splitlines()[1]}
    assert not record.reader.around([said.key], holding="submarine")
    assert not record.reader.around([])


def test_where_nobody_is_named_the_source_stands_in_its_words(record: Record) -> None:
    came = report("near")
    bare = statement(came, EXPERT, "We propose direct talks in Tarsh", TALKS)
    speaker = bare.speaker
    assert speaker is not None
    put(record, replace(bare, speaker=replace(speaker, text="Point four", actors=())))
    assert [row.speaker for row in record.reader.outside()] == ["Point four"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("no", "“No,” she said, “not now.”"),
        ("He left", "He left."),
    ],
)
def test_sentences_end_at_a_stop_before_a_capital(words: str, expected: str) -> None:
    text = "It rained. “No,” she said, “not now.” He left."
    start = text.lower().index(words.lower())
    assert sentence(text, start, start + len(words)) == expected


def test_a_sentence_without_an_end_is_cut() -> None:
    assert len(sentence("word " * 1000, 10, 20)) <= MOST

"""Sentences that may tell of a meeting, as they stand in the print."""

from record.invented import article, report
from truceline.record.entries import Entry
from truceline.record.opening import Record
from truceline.record.sentences import cut
from truceline.record.writer import store

TEXT = (
    "Quiet on the river\n"
    "It rained all week. The fifth round of talks was held in Kes. U.S. envoys stayed away.\n"
    "“Nobody met,” she said. The mill stood still.\n"
)


def put(record: Record, text: str = TEXT) -> str:
    came = report("printed", text)
    with record.writing() as connection:
        store(connection, [Entry(report=came, article=article(came, text), statements=())])
    return str(came.key)


def test_sentences_on_meetings_come_with_their_place_and_what_stands_before(record: Record) -> None:
    key = put(record)
    first, second = record.reader.sentences()[key]
    assert first.text == "The fifth round of talks was held in Kes."
    assert TEXT[first.start :].startswith(first.text)
    assert (first.paragraph, second.paragraph) == (2, 3)
    assert second.text == "“Nobody met,” she said."
    assert (first.title, first.printed) == ("Quiet on the river", "2031-05-04")
    assert first.near.startswith("Quiet on the river.")
    assert first.near.endswith("It rained all week.")


def test_a_report_without_a_word_of_meetings_has_none(record: Record) -> None:
    put(record, "Quiet on the river\nIt rained all week.\n")
    assert not record.reader.sentences()


def test_short_forms_and_quotation_marks_do_not_cut_a_sentence() -> None:
    text = "He met Gen. Oren. “We met Dr. Dahl.” U.S. envoys left."
    assert [text[a:b] for a, b in cut(text)] == [
        "He met Gen. Oren.",
        "“We met Dr. Dahl.”",
        "U.S. envoys left.",
    ]

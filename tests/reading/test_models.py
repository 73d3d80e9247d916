"""Where sentences may begin."""

from truceline.reading.models import load_model
from truceline.settings import Settings


def sentences(text: str) -> list[str]:
    return [s.text.strip() for s in load_model(Settings().model)(text).sents if s.text.strip()]


def test_a_new_line_begins_a_sentence() -> None:
    assert sentences("Envoys meet in Osk\nThe minister of Veska left on Monday.") == [
        "Envoys meet in Osk",
        "The minister of Veska left on Monday.",
    ]


def test_only_lines_and_closing_marks_can_be_followed_by_a_sentence() -> None:
    doc = load_model(Settings().model)("Oren left. Veska stayed\n\n  “Come,” she said")
    told = {t.text: t.is_sent_start for t in doc}
    assert told["Oren"] is told["Veska"] is told["“"] is True
    assert told["left"] is told["stayed"] is told["she"] is False


def test_a_text_without_words_is_read_too() -> None:
    assert sentences(" \n ") == sentences("") == []

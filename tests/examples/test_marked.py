"""The marked texts that come along: marks stand on words, and Truceline finds them."""

from pathlib import Path

import pytest

from truceline.measuring.attribution import attributed
from truceline.measuring.marked import MarkedText, read_marked
from truceline.measuring.scoring import counted, table
from truceline.settings import Settings

ROOT = Path(__file__).resolve().parents[2]
FILE = ROOT / "examples" / "marked.jsonl"


@pytest.fixture(scope="module")
def marked() -> list[MarkedText]:
    return read_marked(FILE)


def test_marks_begin_and_end_with_words(marked: list[MarkedText]) -> None:
    for text in marked:
        for one in text.attributions:
            for span in (*one.source, *one.cue, *one.content):
                words = span.of(text.text)
                assert words == words.strip()
                assert not text.text[max(0, span.start - 1)].isalnum() or span.start == 0
                assert not text.text[span.end : span.end + 1].isalnum()


def test_what_is_marked_is_found(marked: list[MarkedText]) -> None:
    found = attributed(marked, Settings())
    every = table([counted(*pair) for pair in zip(marked, found, strict=True)])[0]
    assert every.marked == 7
    assert every.recall == 1
    assert every.joint > 0.9


def test_the_how_to_shows_a_line_of_this_file() -> None:
    page = (ROOT / "docs" / "how-to.md").read_text(encoding="utf-8")
    assert any(line in page for line in FILE.read_text(encoding="utf-8").splitlines())

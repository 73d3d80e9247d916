import json
from pathlib import Path

import pytest

from truceline.measuring.marked import Words, read_marked
from truceline.vocabulary.errors import SourceError
from truceline.vocabulary.spans import Span

TEXT = "Dahl said “no”."
LINE = {
    "doc_id": "1",
    "text": TEXT,
    "attributions": [{"source": [[0, 4]], "cue": [[5, 9]], "content": [[10, 14]]}],
}


def test_marks_are_places_in_the_text(tmp_path: Path) -> None:
    path = tmp_path / "marked.jsonl"
    path.write_text(json.dumps(LINE) + "\n\n", encoding="utf-8")
    (text,) = read_marked(path)
    (one,) = text.attributions
    assert [s.of(text.text) for s in (*one.source, *one.cue, *one.content)] == [
        "Dahl",
        "said",
        "“no”",
    ]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("{", "line 1"),
        ('{"doc_id": "1", "text": "x"}', "attributions"),
        (json.dumps({**LINE, "attributions": [{"content": [[3, 99]]}]}), "after the text"),
        (json.dumps({**LINE, "attributions": [{"content": [3]}]}), "each line must be"),
        ("", "no marked text"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(tmp_path: Path, line: str, told: str) -> None:
    path = tmp_path / "marked.jsonl"
    path.write_text(line, encoding="utf-8")
    with pytest.raises(SourceError, match=told) as caught:
        read_marked(path)
    assert "marked.jsonl" in str(caught.value)


def test_a_missing_file_is_said_to_be_so(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"none\.jsonl: cannot be read"):
        read_marked(tmp_path / "none.jsonl")


def test_marks_and_blanks_are_no_words() -> None:
    words = Words(TEXT)
    assert words.of([Span(9, 15)]) == words.of([Span(11, 13)]) == {2}


@pytest.mark.parametrize(
    ("start", "end", "quoted"), [(10, 14, True), (11, 13, True), (0, 9, False)]
)
def test_a_content_in_marks_or_touching_them_is_quoted(start: int, end: int, quoted: bool) -> None:
    assert Words(TEXT).quoted([Span(start, end)]) is quoted

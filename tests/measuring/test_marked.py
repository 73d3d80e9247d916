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


def marks(**parts: object) -> str:
    return json.dumps({**LINE, "attributions": [{"content": [[10, 14]], **parts}]})


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("{", "it is no JSON from character 2 on"),
        ("[]", "no JSON object"),
        ('{"doc_id": "1", "text": "x"}', 'the field "attributions" is missing'),
        ('{"doc_id": "1", "text": 3, "attributions": []}', '"text" is no text'),
        ('{"doc_id": "1", "text": "x", "attributions": {}}', '"attributions" is no list'),
        (json.dumps({**LINE, "attributions": ["x"]}), "attribution 1 is no JSON object"),
        (marks(content=[]), 'attribution 1 has no "content"'),
        (marks(content=[[3, 99]]), "content of attribution 1 ends at 99, after the text"),
        (marks(content=[3]), "content of attribution 1 is no list of"),
        (marks(source=[[0, "4"]]), "source of attribution 1 is no list of"),
        (marks(cue=[[9, 5]]), r"cue of attribution 1 is at \[9, 5\]"),
        (marks(cue=[[-1, 5]]), r"cue of attribution 1 is at \[-1, 5\]"),
    ],
)
def test_what_is_wrong_is_said_with_its_place_and_the_cure(
    tmp_path: Path, line: str, told: str
) -> None:
    path = tmp_path / "marked.jsonl"
    path.write_text(f"\n{line}\n", encoding="utf-8")
    with pytest.raises(SourceError, match=told) as caught:
        read_marked(path)
    said = str(caught.value)
    assert said.startswith(f"{path}, line 2: ")
    assert "each line must be {" in said
    assert "Error" not in said
    assert "\n" not in said


def test_a_file_without_texts_is_said_to_be_so(tmp_path: Path) -> None:
    path = tmp_path / "marked.jsonl"
    path.write_text("\n", encoding="utf-8")
    with pytest.raises(SourceError, match="no marked text"):
        read_marked(path)


def test_a_file_of_another_encoding_is_told_with_the_cure(tmp_path: Path) -> None:
    path = tmp_path / "marked.jsonl"
    path.write_bytes("Čačak".encode("cp1250"))
    with pytest.raises(SourceError, match="save it again as UTF-8"):
        read_marked(path)


def test_a_line_separator_within_a_text_ends_no_line(tmp_path: Path) -> None:
    path = tmp_path / "marked.jsonl"
    path.write_text(json.dumps({**LINE, "text": f"{TEXT}\u2028"}, ensure_ascii=False), "utf-8")
    assert len(read_marked(path)) == 1


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

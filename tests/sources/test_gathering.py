import gzip
import io
import json
import os
from pathlib import Path

import pytest

from truceline.settings import Settings
from truceline.sources import Fields, gather, text_of
from truceline.vocabulary.errors import SourceError
from truceline.vocabulary.problems import Problem
from truceline.vocabulary.reports import Report

WORDS = "Envoy Dahl left Tarsh on Tuesday. Both sides said that they would read the draft.\n"


def test_folder_is_read_in_order_with_paths_from_its_name(tmp_path: Path, take) -> None:
    folder = tmp_path / "week"
    (folder / "late").mkdir(parents=True)
    (folder / "b.txt").write_text(WORDS)
    (folder / "a.html").write_text("<p>Oren spoke.</p>")
    (folder / "late" / "c.md").write_text("Sabel wrote.")
    (folder / ".hidden.txt").write_text("no")
    reports, problems = take(folder)
    assert [r.path for r in reports] == ["week/a.html", "week/b.txt", "week/late/c.md"]
    assert [r.media_type for r in reports] == ["text/html", "text/plain", "text/plain"]
    assert not problems


def test_file_keeps_its_bytes_and_its_path_as_given(tmp_path: Path, take) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"\xef\xbb\xbfOne.\r\nTwo.")
    [report], _ = take(path)
    assert report.path == str(path)
    assert report.content == b"\xef\xbb\xbfOne.\r\nTwo."
    assert text_of(report) == "\ufeffOne.\r\nTwo."


def test_same_bytes_are_the_same_report(tmp_path: Path, take) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(WORDS)
    (left, right), _ = take(tmp_path)
    assert left.key == right.key


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b" \n\n", "empty"),
        ("a.txt", b"%PDF-1.7 xx", "PDF"),
        ("a.txt", b"PK\x03\x04....word/document.xml", "Word"),
        ("a.txt", b"\x89PNG\r\n\x1a\n", "picture"),
        ("a.txt", b"abc\x00\x01\x02\x03" * 50, "encoding|control"),
        ("a.txt", b"\x01\x02\x03\x04\x05\x06" * 50, "control"),
        ("a.txt", b"x" * 2000, "larger than 1,000 bytes"),
        ("a.docx", b"PK\x03\x04....word/document.xml", "Word"),
        ("a.csv", b"a,b", "no report"),
    ],
)
def test_what_cannot_be_read_is_set_aside_with_reason_and_cure(
    tmp_path: Path, take, name: str, content: bytes, reason: str
) -> None:
    (tmp_path / name).write_bytes(content)
    reports, [problem] = take(tmp_path, settings=Settings(largest_report=1000))
    assert not reports
    assert any(word in problem.reason for word in reason.split("|"))
    assert problem.cure
    assert problem.place == f"{tmp_path.name}/{name}"
    assert not problem.kept


def test_broken_link_and_looping_folder_are_set_aside(tmp_path: Path, take) -> None:
    (tmp_path / "a.txt").write_text(WORDS)
    (tmp_path / "lost.txt").symlink_to(tmp_path / "nowhere.txt")
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    reports, problems = take(tmp_path)
    assert len(reports) == 1
    assert {p.place.rpartition("/")[2] for p in problems} == {"lost.txt", "loop"}


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_unreadable_file_is_set_aside(tmp_path: Path, take) -> None:
    (tmp_path / "a.txt").write_text(WORDS)
    (tmp_path / "a.txt").chmod(0)
    _, [problem] = take(tmp_path)
    assert "may not read" in problem.reason


def test_path_that_does_not_exist_stops_before_anything_is_read(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no such file"):
        gather([tmp_path / "nothing"], settings=Settings())


def test_damaged_utf8_is_read_and_said_to_be_damaged(tmp_path: Path, take) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(
        "“Nothing is settled,” Sabel said. “Not yet – not so.”".encode() + b" \xe2\x80"
    )
    [report], [problem] = take(path)
    assert text_of(report).endswith("\ufffd")
    assert problem.report == report.key
    assert problem.kept


def test_table_tells_of_the_files_and_names_missing_ones(tmp_path: Path, take) -> None:
    (tmp_path / "a.txt").write_text(WORDS)
    (tmp_path / "reports.csv").write_text(
        "file;outlet;published\na.txt;Northern Post;2031-05-04\nb.txt;Northern Post;\n"
    )
    [report], [problem] = take(tmp_path)
    assert report.told.outlet == "Northern Post"
    assert report.told.published == "2031-05-04"
    assert problem.place.endswith("reports.csv, line 3")
    assert "b.txt" in problem.reason


def test_table_given_apart_tells_of_files(tmp_path: Path, take) -> None:
    (tmp_path / "a.txt").write_text(WORDS)
    table = tmp_path / "other.csv"
    table.write_text("file,language\na.txt,en\n")
    [report], _ = take(tmp_path / "a.txt", table=table)
    assert report.told.language == "en"


@pytest.mark.parametrize(
    ("content", "line"),
    [
        ("outlet\nPost\n", "line 1"),
        ("file,outlet\na.txt,Post,more\n", "line 2"),
        ("file,outlet\na.txt,Post\na.txt,Post\n", "line 3"),
        ('file,outlet\na.txt,"Post\n', "line"),
        ("file,outlet\n,Post\n", "line 2"),
        ("", "line 1"),
    ],
)
def test_broken_table_names_its_line(tmp_path: Path, content: str, line: str) -> None:
    (tmp_path / "a.txt").write_text(WORDS)
    (tmp_path / "reports.csv").write_text(content)
    with pytest.raises(SourceError, match=line):
        gather([tmp_path], settings=Settings())


def test_json_lines_tell_id_and_fields(tmp_path: Path, take) -> None:
    path = tmp_path / "news.jsonl.gz"
    item = {"id": 7, "body": WORDS, "headline": "Dahl leaves", "outlet": "Northern Post"}
    path.write_bytes(gzip.compress(json.dumps(item).encode() + b"\n"))
    [report], problems = take(path, fields=Fields(text="body", title="headline"))
    assert report.id == "7"
    assert report.path is None
    assert report.content == WORDS.encode()
    assert report.told.title == "Dahl leaves"
    assert not problems


def test_bad_lines_are_named_and_the_rest_goes_on(tmp_path: Path, take) -> None:
    path = tmp_path / "news.jsonl"
    path.write_text(
        '{"id": 1, "text": "Oren spoke."}\n{broken\n{"id": 2}\n{"id": 3, "text": "x y"}\n'
    )
    reports, problems = take(path)
    assert [r.id for r in reports] == ["1", "3"]
    assert [p.place.rpartition(", ")[2] for p in problems] == ["line 2", "line 3"]


def test_unknown_text_field_names_the_fields_there_are(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    path.write_text('{"id": 1, "body": "Oren spoke."}\n')
    with pytest.raises(SourceError, match=r"body.*--text-field"):
        list(gather([path], settings=Settings()))


@pytest.mark.parametrize("whole", [True, False])
def test_unknown_text_fields_do_not_stop_the_other_files(tmp_path: Path, whole: bool) -> None:
    (tmp_path / "news.jsonl").write_text('{"id": 1, "body": "Oren spoke."}\n{"body": "x"}\n')
    (tmp_path / "other.txt").write_text("Oren spoke again.")
    given = [tmp_path] if whole else [tmp_path / "news.jsonl", tmp_path / "other.txt"]
    problem, report = gather(given, settings=Settings())
    assert isinstance(problem, Problem)
    assert isinstance(report, Report)
    assert problem.place.endswith("news.jsonl")
    assert problem.reason == "no line has a field “text”; its fields are: body, id"
    assert "--text-field" in problem.cure
    assert not problem.kept


def test_json_list_is_said_to_be_no_json_lines(tmp_path: Path, take) -> None:
    path = tmp_path / "news.jsonl"
    path.write_text('[{"id": 1}]\n')
    _, [problem] = take(path)
    assert "list" in problem.reason


def test_markup_in_a_text_field_is_a_page(tmp_path: Path, take) -> None:
    path = tmp_path / "news.jsonl"
    path.write_text('{"id": "p", "text": "<p>Oren spoke.</p>"}\n')
    [report], _ = take(path)
    assert report.media_type == "text/html"


@pytest.mark.parametrize(
    ("content", "media_type", "count"),
    [
        (b'\n{"text": "Oren spoke."}\n{"text": "Dahl left."}\n', "text/plain", 2),
        (b"\nOren spoke.\nDahl left.\n", "text/plain", 1),
        (b"<html><p>Oren spoke.</p></html>", "text/html", 1),
    ],
)
def test_stream_is_lines_a_text_or_a_page(
    take, content: bytes, media_type: str, count: int
) -> None:
    reports, problems = take(io.BytesIO(content))
    assert [r.media_type for r in reports] == [media_type] * count
    assert not problems


def test_damaged_archive_keeps_what_came_before(tmp_path: Path, take) -> None:
    lines = b"".join(json.dumps({"id": n, "text": WORDS}).encode() + b"\n" for n in range(3000))
    path = tmp_path / "news.jsonl.gz"
    path.write_bytes(gzip.compress(lines)[:-400])
    reports, problems = take(path)
    assert reports
    assert any("damaged" in p.reason for p in problems)


def test_an_empty_folder_is_told(tmp_path: Path, take) -> None:
    reports, problems = take(tmp_path)
    assert not reports
    assert [problem.reason for problem in problems] == ["the folder is empty"]

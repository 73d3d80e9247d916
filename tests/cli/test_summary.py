"""What `add` and `again` tell: this run and the whole record are kept apart."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from cli.conftest import lines

BROKEN = "<html><body><p>Veska said no.</p></body></html>"
GERMAN = (
    "Nichts Neues von der Brücke\n\nDie Regierung in Melin hat am Montag erklärt, dass sie "
    "vorerst an keinen weiteren Gesprächen teilnehmen werde, weil die Brücke noch gesperrt ist.\n"
)


@pytest.fixture
def record(run: Any, desk: Path, tmp_path: Path) -> Path:
    """A record with two reports and a file that was set aside."""
    database = tmp_path / "told.db"
    run("new", database, "--process", desk / "process.yml")
    assert run("add", database, desk / "reports").exit_code == 0
    return database


@pytest.fixture
def unreadable(tmp_path: Path) -> Path:
    """A folder in which nothing can be read."""
    folder = tmp_path / "unreadable"
    folder.mkdir()
    (folder / "broken.html").write_text(BROKEN)
    (folder / "empty.txt").write_text("")
    (folder / "german.txt").write_text(GERMAN)
    return folder


def block(output: str, head: str) -> list[str]:
    """The lines under a head."""
    told = output.splitlines()
    start = told.index(head) + 1
    return told[start : told.index("", start)]


def test_again_has_no_new_reports(run: Any, record: Path) -> None:
    again = run("again", record)
    statements = len(lines(run("statements", record, "--json")))
    first = f"  2 reports of the record read again with {statements} statements"
    assert block(again.output, "This run") == [first]
    assert "new report" not in again.output
    (told,) = lines(run("again", record, "--json"))
    assert (told["new"], told["read_again"], len(told["stored"])) == (0, 2, 2)


def test_what_is_set_aside_is_no_report_that_came_in(
    run: Any, record: Path, unreadable: Path
) -> None:
    before = len(lines(run("statements", record, "--json")))
    added = run("add", record, unreadable).output
    assert block(added, "This run") == [
        "  0 new reports with 0 statements",
        "  3 inputs set aside unread, 1 in a language that cannot be read yet",
    ]
    whole = block(added, "The whole record now")
    assert whole[0].startswith("  4 reports from ")
    assert whole[1].startswith(f"  {before} statements with ")
    assert whole[2] == "  2 reports of these kept unread"
    assert block(added, "Who speaks in this run") == ["  nobody"]
    assert block(added, "What changed in this run") == ["  nothing"]
    assert len(block(added, "Set aside in this run")) == 3


def test_new_reports_beside_known_ones(run: Any, record: Path, desk: Path, tmp_path: Path) -> None:
    more = tmp_path / "more"
    shutil.copytree(desk / "reports", more)
    (more / "third.txt").write_text("Osk, again\n\n“We will not go to Melin,” Dahl said.\n")
    added = run("add", record, more)
    assert block(added.output, "This run")[1] == "  2 reports in the record already"
    assert block(added.output, "This run")[0].startswith("  1 new report with ")
    assert "Who speaks in this run" in added.output


def test_a_file_with_other_fields_is_set_aside_until_its_text_is_named(
    run: Any, record: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "mixed"
    folder.mkdir()
    (folder / "news.jsonl").write_text('{"body": "“We will not go to Melin,” Ada Dahl said."}\n')
    (folder / "third.txt").write_text("Osk, again\n\n“We will not go to Melin,” Dahl said.\n")
    added = run("add", record, folder)
    assert added.exit_code == 0
    assert "  1 input set aside unread" in block(added.output, "This run")
    assert "mixed/news.jsonl: no line has a field “text”" in added.output
    assert "mixed/news.jsonl" in run("problems", record).output
    assert run("add", record, folder, "--text-field", "body").exit_code == 0
    assert "mixed/news.jsonl" not in run("problems", record).output


def test_a_file_with_other_fields_alone_stops_the_run(
    run: Any, record: Path, tmp_path: Path
) -> None:
    alone = tmp_path / "alone.jsonl"
    alone.write_text('{"body": "Oren spoke."}\n')
    told = run("problems", record, "--json").output
    refused = run("add", record, alone)
    assert refused.exit_code != 0
    assert "--text-field" in str(refused.exception)
    assert run("problems", record, "--json").output == told

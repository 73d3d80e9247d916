"""How lists show words, and small things at the keyboard."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from truceline.vocabulary.errors import TrucelineError

Recorded = Callable[[str], Path]


def flat(told: Any) -> str:
    return " ".join(told.output.replace("│", " ").split())


@pytest.fixture
def recorded(run: Any, desk: Path, tmp_path: Path) -> Recorded:
    """A record of one undated report with this text."""

    def make(text: str) -> Path:
        database, reports = tmp_path / "one.db", tmp_path / "reports"
        reports.mkdir()
        (reports / "page.txt").write_text(f"{text}\n")
        run("new", database, "--process", desk / "process.yml")
        run("add", database, reports)
        return database

    return make


def test_what_is_only_told_stands_with_its_cue_and_no_quotation_marks(
    run: Any, talks: Path
) -> None:
    shown = flat(run("statements", talks))
    assert "rejected the ceasefire" in shown
    assert "“the ceasefire”" not in shown
    assert "“Melin is ready to host the talks,”" in shown or "“Melin is ready" in shown
    assert "Oren: “Melin is ready" in flat(run("positions", talks)) or "offered Melin" in flat(
        run("positions", talks)
    )


def test_words_left_out_behind_a_cue_are_shown_as_left_out(run: Any, recorded: Recorded) -> None:
    database = recorded("Ada Dahl rejected on Tuesday the ceasefire.")
    for command in ("statements", "timeline"):
        shown = flat(run(command, database))
        assert "rejected … the ceasefire" in shown, command
        assert "rejected the ceasefire" not in shown, command


def test_undated_statements_have_a_heading_of_their_own(
    run: Any, desk: Path, recorded: Recorded
) -> None:
    database = recorded("Ada Dahl said that Norlund rejects the truce.")
    shown = run("timeline", database)
    assert shown.output.startswith("No date known")
    run("add", database, desk / "reports")
    shown = run("timeline", database).output
    assert shown.index("Melin is ready") < shown.index("No date known") < shown.index("unknown")


def test_a_relative_day_of_an_undated_report_is_told_in_every_list(
    run: Any, recorded: Recorded
) -> None:
    database = recorded("Ada Dahl rejected the ceasefire on Sunday.")
    for command in ("statements", "timeline"):
        assert "“Sunday”" in flat(run(command, database)), command
    (entry,) = map(json.loads, run("timeline", database, "--json").output.splitlines())
    assert (entry["date"], entry["relative"]) == (None, "Sunday")
    (line,) = map(json.loads, run("export", "statements", database).output.splitlines())
    assert line["said_on"] is None
    assert line["acts"][0]["grounds"][-1] == "date:relative “Sunday”"


@pytest.mark.parametrize(
    ("place", "told"), [("none/out.jsonl", "does not exist"), ("", "this is a folder")]
)
def test_a_file_that_cannot_be_written_is_said_to_be_so(
    run: Any, desk: Path, tmp_path: Path, place: str, told: str
) -> None:
    shown = run("read", desk / "reports", "-o", tmp_path / place)
    assert isinstance(shown.exception, TrucelineError)
    assert told in str(shown.exception)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("command", "told"),
    [("new", "commented example"), ("again", "keeps the one"), ("read", "from the texts alone")],
)
def test_each_command_tells_what_its_process_file_does(run: Any, command: str, told: str) -> None:
    shown = flat(run(command, "--help"))
    assert told in shown
    assert ("commented example" in shown) is (command == "new")


def test_a_name_heard_in_one_report_is_marked(run: Any, desk: Path, tmp_path: Path) -> None:
    database = tmp_path / "told.db"
    run("new", database, "--process", desk / "process.yml")
    assert "in 1 report only" in flat(run("add", database, desk / "reports"))

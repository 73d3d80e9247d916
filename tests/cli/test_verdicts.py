"""Accept, reject and correct from the command line, over a record of its own."""

import json
from pathlib import Path
from typing import Any

import pytest

from cli.conftest import PROCESS, REPORTS
from truceline.vocabulary.errors import NotFound, RulingError

TERMS = "We will not sign a ceasefire unless Veska leaves the bridge"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A record of two reports, to be copied."""
    from typer.testing import CliRunner

    from truceline.cli import app

    folder = tmp_path_factory.mktemp("verdicts")
    (folder / "process.yml").write_text(PROCESS)
    (folder / "reports").mkdir()
    for name, words in REPORTS.items():
        (folder / "reports" / name).write_text(words)
    place = folder / "talks.db"
    for words in (
        ["new", str(place), "--process", str(folder / "process.yml")],
        ["add", str(place), str(folder / "reports"), "--attribution", "rules"],
    ):
        done = CliRunner().invoke(app, words)
        assert done.exit_code == 0, done.output
    return place.read_bytes()


@pytest.fixture
def place(made: bytes, tmp_path: Path) -> Path:
    copied = tmp_path / "talks.db"
    copied.write_bytes(made)
    return copied


def told(run: Any, place: Path, *more: str) -> dict[str, dict[str, Any]]:
    """The statements by their words."""
    listed = run("statements", place, "--json", *more)
    lines = [json.loads(line) for line in listed.stdout.splitlines()]
    return {line["content"][0]["text"].strip(" ,.“”"): line for line in lines}


def acts(line: dict[str, Any]) -> list[tuple[str, list[str], bool]]:
    return [(act["act"], act["issues"], act["negated"]) for act in line["acts"]]


def test_a_statement_is_accepted_with_name_and_note(run: Any, place: Path) -> None:
    key = told(run, place)[TERMS]["id"]
    done = run("accept", place, key, "--by", "Ina", "--note", "heard it")
    assert done.exit_code == 0, done.output
    assert "Decision 1: Accepted: “We will not sign a ceasefire" in done.output
    assert "passes from" not in done.output
    decision = told(run, place)[TERMS]["decision"]
    assert (decision["ruling"], decision["by"], decision["note"]) == ("accept", "Ina", "heard it")


def test_what_is_rejected_leaves_the_lists_until_it_is_undone(run: Any, place: Path) -> None:
    key = told(run, place)[TERMS]["id"]
    assert run("reject", place, key, "--preview").exit_code == 0
    assert TERMS in told(run, place)
    run("reject", place, key, "--by", "Ina", "--note", "made up")
    assert TERMS not in told(run, place)
    assert TERMS in told(run, place, "--ruling", "reject")
    run("undo", place, 1, "--by", "Jon")
    assert TERMS in told(run, place)


def test_a_correction_changes_what_it_names_and_nothing_else(run: Any, place: Path) -> None:
    before = told(run, place)[TERMS]
    ((act, issues, negated),) = acts(before)
    done = run("correct", place, before["id"], "--speaker", "Oren", "--by", "Ina")
    assert "1 statement passes from Ada Dahl to Ilin Oren" in done.output
    after = told(run, place)[TERMS]
    assert after["speaker"]["id"] == "ilin-oren"
    assert after["speaker"]["party"] == "Veska"
    assert acts(after) == acts(before)
    more = ("--issue", "prisoners", "--issue", "humanitarian", "--by", "Ina")
    run("correct", place, before["id"], *more)
    after = told(run, place)[TERMS]
    assert acts(after) == [(act, ["prisoners", "humanitarian"], negated)]
    assert after["speaker"]["id"] == "ilin-oren"  # the earlier correction stands
    run("correct", place, before["id"], "--act", "threaten", "--by", "Ina")
    assert acts(told(run, place)[TERMS])[0][0] == "threaten"
    run("correct", place, before["id"], "--negated", "--by", "Ina")
    assert acts(told(run, place)[TERMS])[0][2] is True
    run("correct", place, before["id"], "--act", "none", "--by", "Ina")
    assert acts(told(run, place)[TERMS]) == []
    assert issues == before["acts"][0]["issues"]


WRONG = (
    (("accept", "zzz", "--by", "I"), NotFound, "no statement has"),
    (("accept", TERMS), RulingError, "say who rules"),
    (("correct", TERMS, "--by", "I"), RulingError, "nothing is corrected"),
    (("correct", TERMS, "--act", "none", "--issue", "ceasefire"), RulingError, "no act has no"),
    (("correct", TERMS, "--act", "bless"), SystemExit, ""),
)


@pytest.mark.parametrize(("words", "kind", "why"), WRONG, ids=lambda part: str(part)[:30])
def test_what_cannot_be_is_said(
    run: Any, place: Path, words: tuple[str, ...], kind: type[Exception], why: str
) -> None:
    keys = {TERMS: told(run, place)[TERMS]["id"]}
    command, key, *rest = words
    failed = run(command, place, keys.get(key, key), *rest)
    assert isinstance(failed.exception, kind)
    assert why in str(failed.exception)
    assert run("decisions", place).stdout == ""


def test_undo_first_says_what_is_wrong_with_the_number(run: Any, place: Path) -> None:
    key = told(run, place)[TERMS]["id"]
    run("accept", place, key, "--by", "Ina")
    assert "there is no decision 9" in str(run("undo", place, 9).exception)
    assert "say who rules" in str(run("undo", place, 1).exception)
    run("undo", place, 1, "--by", "Jon")
    assert "decision 1 was withdrawn by Jon" in str(run("undo", place, 1).exception)
    run("accept", place, key, "--by", "Ina")
    run("reject", place, key, "--by", "Ina")
    assert "a later one took its place" in str(run("undo", place, 2).exception)

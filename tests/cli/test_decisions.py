"""Rulings on who is who from the command line, over a record of its own."""

import json
from pathlib import Path
from typing import Any

import pytest

from runs_invented import quick
from runs_ruled import write_lines
from truceline.record.opening import open_record
from truceline.record.writer import set_process
from truceline.runs import add
from truceline.settings import Settings
from truceline.vocabulary.errors import NotFound, RulingError
from truceline.vocabulary.process import Process


@pytest.fixture
def lines(tmp_path: Path) -> Path:
    """A record in which one person has two names."""
    place = tmp_path / "talks.db"
    process = {"name": "Norlund and Veska", "parties": [{"id": "veska", "name": "Veska"}]}
    with open_record(place, create=True) as made:
        with made.writing() as connection:
            set_process(connection, Process.model_validate(process))
        add(made, [write_lines(tmp_path / "reports")], Settings(), loader=quick)
    return place


def speakers(run: Any, place: Path) -> set[str]:
    told = run("export", "statements", place)
    return {json.loads(line)["speaker"]["name"] for line in told.stdout.splitlines()}


def test_merge_tells_what_changed_and_undo_takes_it_back(run: Any, lines: Path) -> None:
    before = speakers(run, lines)
    told = run("merge", lines, "Dahl", "dahle", "--by", "Ina", "--why", "one person")
    assert told.exit_code == 0, told.output
    assert "Decision 1: Dahl (dahl) is the same as Dahle (dahle)" in told.output
    assert "2 statements pass from Dahle to Dahl" in told.output
    assert "Dahl is now also found as Dahle" in told.output
    assert speakers(run, lines) == before - {"Dahle"}
    undone = run("undo", lines, 1, "--by", "Jon", "--why", "two after all")
    assert "Decision 1 is withdrawn" in undone.output
    assert speakers(run, lines) == before
    listed = run("decisions", lines).output
    assert "one person" in listed
    assert "withdrawn by Jon" in listed
    assert run("decisions", lines, "--in-force").stdout == ""
    (line,) = (json.loads(one) for one in run("decisions", lines, "--json").stdout.splitlines())
    assert (line["number"], line["by"], line["in_force"]) == (1, "Ina", False)
    assert line["withdrawn"]["by"] == "Jon"


def test_a_preview_changes_nothing(run: Any, lines: Path) -> None:
    before = speakers(run, lines)
    told = run("merge", lines, "Dahl", "Dahle", "--preview")
    assert "2 statements pass from Dahle to Dahl" in told.output
    assert "Nothing was changed" in told.output
    assert speakers(run, lines) == before
    assert run("decisions", lines).stdout == ""


def test_split_by_words_to_somebody_new_of_a_party(run: Any, lines: Path) -> None:
    told = run(
        *("split", lines, "Dahl", "Old Dahl", "--name", "Dahl", "--party", "Veska", "--by", "Ina")
    )
    assert told.exit_code == 0, told.output
    assert "2 statements pass from Dahl to Old Dahl" in told.output
    assert "who speaks for Veska" in told.output
    assert "Old Dahl" in speakers(run, lines)


def test_told_apart_moves_nothing(run: Any, lines: Path) -> None:
    told = run("split", lines, "Dahl", "Dahle", "--apart", "--by", "Ina")
    assert "Dahl (dahl) is not the same as Dahle (dahle)" in told.output
    assert "no statement passes" in told.output


WRONG = (
    (("merge", "Dahll", "Oren", "--by", "I"), NotFound, "near to it: dahl (Dahl)"),
    (("merge", "Zzz", "Oren", "--by", "I"), NotFound, "no actor is called 'Zzz'"),
    (("merge", "Dahl", "dahl", "--by", "I"), RulingError, "merged with itself"),
    (("merge", "Dahl", "Dahle"), RulingError, "say who rules"),
    (("split", "Dahl", "Ann", "--by", "I"), RulingError, "nothing would move"),
    (("split", "Dahl", "Dahl", "--name", "Dahl", "--by", "I"), RulingError, "from itself"),
    (("split", "Dahl", "Ann", "--name", "Zed", "--by", "I"), RulingError, "printed are: “Dahl”"),
    (("split", "Dahl", "Ann", "--report", "z.txt", "--by", "I"), NotFound, "no report has"),
    (("split", "Dahl", "Ann", "--statement", "zz", "--by", "I"), NotFound, "no statement has"),
    (("split", "Dahl", "Ann", "--apart", "--by", "I"), RulingError, "nobody to be told from"),
    (
        ("split", "Dahl", "Ann", "--name", "Dahl", "--party", "Mars", "--by", "I"),
        NotFound,
        "known: Veska",
    ),
    (("undo", "7", "--by", "I"), NotFound, "there is no decision 7"),
)


@pytest.mark.parametrize(("words", "kind", "told"), WRONG, ids=lambda part: str(part)[:40])
def test_what_cannot_be_is_said_in_a_sentence(
    run: Any, lines: Path, words: tuple[str, ...], kind: type[Exception], told: str
) -> None:
    command, *rest = words
    failed = run(command, lines, *rest)
    assert isinstance(failed.exception, kind)
    assert told in str(failed.exception)
    assert run("decisions", lines).stdout == ""


def test_a_shared_name_lists_its_keys(run: Any, lines: Path) -> None:
    run("split", lines, "Dahl", "Dahl", "--new", "--name", "Dahl", "--by", "Ina")
    run("undo", lines, 1, "--by", "Ina")
    report = str(lines.parent / "reports" / "c.txt")
    with open_record(lines) as record:
        path = next(r.path for r in record.reader.reports() if (r.path or "").endswith("c.txt"))
    assert report.endswith("c.txt")
    run("split", lines, "Dahl", "Dahl", "--new", "--report", path, "--by", "Ina")
    failed = run("merge", lines, "Dahl", "Oren", "--by", "Ina")
    assert isinstance(failed.exception, NotFound)
    assert "may be one of several; give the key: dahl (Dahl), dahl-2 (Dahl)" in str(
        failed.exception
    )


def test_statements_are_listed_by_ruling(run: Any, lines: Path) -> None:
    assert len(run("statements", lines, "--json").stdout.splitlines()) == 6
    assert run("statements", lines, "--json", "--ruling", "reject").stdout == ""
    assert len(run("statements", lines, "--json", "--ruling", "any").stdout.splitlines()) == 6
    assert "is not one of" in run("statements", lines, "--ruling", "perhaps").output


def test_a_preview_tells_positions_and_people_in_office(run: Any, talks: Path) -> None:
    told = run("merge", talks, "Dahl", "Oren", "--preview")
    assert told.exit_code == 0, told.output
    assert "Positions that may change: Norlund on " in told.stdout
    assert "Veska on venue" in told.stdout
    warned = "Ada Dahl (foreign minister of Norlund) and Ilin Oren (prime minister of Veska)"
    assert warned in told.stderr
    assert "Nothing was changed" in told.stdout


def test_a_bare_surname_finds_the_person_in_every_command(run: Any, talks: Path) -> None:
    shown = run("statements", talks, "--actor", "Dahl", "--json")
    names = {json.loads(line)["speaker"]["name"] for line in shown.stdout.splitlines()}
    assert names == {"Ada Dahl"}
    by_key = run("statements", talks, "--actor", "ada-dahl", "--json")
    assert by_key.stdout == shown.stdout
    apart = run("split", talks, "Dahl", "Oren", "--apart", "--preview")
    assert apart.exit_code == 0, apart.output


def test_the_party_of_the_process_comes_before_who_sounds_alike(run: Any, lines: Path) -> None:
    told = run("split", lines, "Dahl", "Veska", "--name", "Dahl", "--by", "Ina")
    assert told.exit_code == 0, told.output
    assert "belongs to Veska (veska)" in told.output
    exported = run("export", "statements", lines).stdout.splitlines()
    found = [json.loads(line)["speaker"] for line in exported]
    assert {(one["id"], one["type"], one["party"]) for one in found if one["id"] == "veska"} == {
        ("veska", "state", "Veska")
    }
    assert len(run("statements", lines, "--party", "Veska", "--json").stdout.splitlines()) == 2
    run("undo", lines, 1, "--by", "Ina")
    assert run("statements", lines, "--party", "Veska", "--json").stdout == ""

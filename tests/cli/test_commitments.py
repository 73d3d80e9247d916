"""Commitments, convergence and changes on the command line."""

from pathlib import Path
from typing import Any

import pytest
import typer

from cli.conftest import PROCESS, Run, filled, lines
from truceline.vocabulary.errors import NotFound, RulingError

REPORTS = {
    "promise.txt": (
        "Norlund promises a list\n\n"
        "OSK, May 4, 2031. Foreign Minister Ada Dahl promised to hand the hosts a list of the "
        "captives by May 9.\n\n"
        "Prime Minister Ilin Oren threatened to close the eastern gate if the list is late.\n"
    ),
    "kept.txt": (
        "List is with the hosts\n\n"
        "OSK, May 12, 2031. “The list of the captives was handed over at noon, as promised,” "
        "Ada Dahl said on Monday.\n"
    ),
}


@pytest.fixture(scope="module")
def pledged(tmp_path_factory: pytest.TempPathFactory, run: Run) -> Path:
    dates = "promise.txt,Osk Daily,2031-05-04\nkept.txt,Osk Daily,2031-05-12\n"
    folder = filled(tmp_path_factory.mktemp("pledged"), PROCESS, REPORTS, dates)
    database = folder / "talks.db"
    assert run("new", database, "--process", folder / "process.yml").exit_code == 0
    assert run("add", database, folder / "reports").exit_code == 0
    return database


def only(run: Run, record: Path, kind: str = "promise") -> dict[str, Any]:
    (one,) = lines(run("commitments", record, "--kind", kind, "--json"))
    return one


def test_promise_with_its_date_and_what_became_of_it(run: Run, pledged: Path) -> None:
    one = only(run, pledged)
    assert (one["party"], one["due"], one["state"]) == ("Norlund", "2031-05-09", "kept")
    assert [each["own_word"] for each in one["outcomes"]] == [True]
    assert "handed over at noon" in one["outcomes"][0]["words"]
    shown = run("commitments", pledged).stdout
    assert "kept, by its own word" in " ".join(shown.split())


def test_threat_with_its_condition(run: Run, pledged: Path) -> None:
    one = only(run, pledged, "threat")
    assert (one["party"], one["condition"]) == ("Veska", "if the list is late")


@pytest.mark.parametrize(
    ("asked", "number"),
    [
        (["--party", "Norlund"], 1),
        (["--party", "Veska"], 1),
        (["--state", "kept"], 1),
        (["--state", "settled"], 0),
        (["--due-before", "2031-05-10"], 1),
        (["--due-before", "2031-05-09"], 0),
        (["--on", "2031-05-03"], 0),
    ],
)
def test_narrowed(run: Run, pledged: Path, asked: list[str], number: int) -> None:
    assert len(lines(run("commitments", pledged, *asked, "--json"))) == number


@pytest.mark.parametrize(
    "asked", [["--state", "fine"], ["--kind", "wish"], ["--due-before", "May"], ["--party", "Lund"]]
)
def test_what_cannot_be_asked_for(run: Run, pledged: Path, asked: list[str]) -> None:
    shown = run("commitments", pledged, *asked)
    assert shown.exit_code == 2 or isinstance(shown.exception, typer.BadParameter)


def test_settled_kept_over_a_reading_and_withdrawn(run: Run, pledged: Path) -> None:
    key = only(run, pledged)["id"]
    preview = run("settle", pledged, key[:8], "broken", "--preview")
    assert "It would be: Settled: promise broken" in preview.stdout
    assert run("decisions", pledged).stdout == ""
    settled = run("settle", pledged, key[:8], "broken", "--by", "Ina", "--note", "not the list")
    assert settled.exit_code == 0, settled.output
    assert "Settled: promise broken" in settled.stdout
    assert run("again", pledged).exit_code == 0
    one = only(run, pledged)
    assert (one["state"], one["settled"]["by"]) == ("broken", "Ina")
    assert one["settled"]["note"] == "not the list"
    number = one["settled"]["decision"]
    assert "Settled: promise broken" in run("decisions", pledged).stdout.replace("\n", " ")
    assert run("undo", pledged, number, "--by", "Ina").exit_code == 0
    assert only(run, pledged)["state"] == "kept"


def test_what_cannot_be_settled(run: Run, pledged: Path) -> None:
    assert isinstance(run("settle", pledged, "none", "kept", "--by", "Ina").exception, NotFound)
    key = only(run, pledged)["id"]
    for asked in (["fine", "--by", "Ina"], ["kept"]):
        assert isinstance(run("settle", pledged, key, *asked).exception, RulingError)
    assert lines(run("commitments", pledged, "--state", "settled", "--json")) == []


def test_changes_since_a_day(run: Run, talks: Path) -> None:
    every = lines(run("changes", talks, "--json"))
    assert every
    assert all(one["now"]["grounds"] for one in every)
    assert lines(run("changes", talks, "--since", "2031-06-01", "--json")) == []
    norlund = lines(run("changes", talks, "--party", "Norlund", "--json"))
    assert {one["side"] for one in norlund} == {"norlund"}
    assert "first statement" in run("changes", talks).stdout


def test_convergence_of_each_issue(run: Run, talks: Path) -> None:
    found = lines(run("convergence", talks, "--json"))
    relations = {one["issue"]: one["relation"] for one in found if "relation" in one}
    assert relations["ceasefire"] == "one silent"
    assert relations["nuclear"] == "all silent"
    venue = next(one for one in found if one.get("candidate"))
    assert (venue["candidate"], venue["free"]) == ("Melin", True)
    only_one = run("convergence", talks, "--issue", "ceasefire").stdout
    assert "Veska has said nothing" in only_one
    assert "venue" not in only_one.casefold()

"""Lists narrowed by party, issue and day, and what is said of reports without a date. Fiction."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from cli.conftest import lines
from truceline.analysis.wording import CURE


def test_assess_of_one_issue_has_only_its_factors_and_words(run: Any, talks: Path) -> None:
    found = lines(run("assess", talks, "--issue", "talks_venue", "--json"))
    assert [one["factor"] for one in found] == ["format_venue"]
    (one,) = found
    assert [issue["issue"] for issue in one["issues"]] == ["talks_venue"]
    said = [s for party in one["parties"] for s in (*party["for"], *party["against"])]
    assert said
    assert all("talks_venue" in each["issues"] for each in said)
    assert one["not_found"] == []


def test_assess_of_one_party_keeps_the_state_of_all(run: Any, talks: Path) -> None:
    whole = {one["factor"]: one["state"] for one in lines(run("assess", talks, "--json"))}
    own = lines(run("assess", talks, "--party", "Veska", "--json"))
    assert {one["factor"]: one["state"] for one in own} == whole
    assert {party["side"] for one in own for party in one["parties"]} == {"veska"}


@pytest.mark.parametrize("command", ["assess", "convergence", "mediators", "claims"])
def test_an_unknown_party_is_told_with_those_that_are_known(
    run: Any, talks: Path, command: str
) -> None:
    refused = run(command, talks, "--party", "Lund")
    assert refused.exit_code != 0
    assert "Norlund" in refused.output


def test_convergence_of_one_party_leaves_out_what_it_did_not_speak_of(
    run: Any, talks: Path
) -> None:
    issues = {one["issue"] for one in lines(run("convergence", talks, "--json"))}
    own = {one["issue"] for one in lines(run("convergence", talks, "--party", "Norlund", "--json"))}
    assert "talks_venue" in issues - own
    assert "ceasefire" in own


def test_mediators_of_one_party_and_up_to_a_day(run: Any, talks: Path) -> None:
    found = lines(run("mediators", talks, "--party", "Veska", "--json"))
    assert [one["name"] for one in found if one["about"] == "venue"] == ["Melin"]
    assert lines(run("mediators", talks, "--party", "Norlund", "--json")) == []
    assert lines(run("mediators", talks, "--until", "2031-05-01", "--json")) == []
    assert run("mediators", talks, "--until", "May").exit_code != 0


def test_claims_of_one_party_are_those_that_it_tells_of(run: Any, talks: Path) -> None:
    every = lines(run("claims", talks, "--json"))
    own = lines(run("claims", talks, "--party", "Norlund", "--json"))
    assert len(own) <= len(every)
    assert all(one in every for one in own)


@pytest.fixture(scope="module")
def undated(run: Any, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record of two reports, one without a date."""
    folder = tmp_path_factory.mktemp("undated")
    reports = folder / "reports"
    reports.mkdir()
    (reports / "none.txt").write_text(
        "Terms\n\nForeign Minister Ada Dahl rejected the ceasefire.\n"
    )
    (reports / "dated.txt").write_text(
        "Terms\n\nPrime Minister Ilin Oren will accept a ceasefire, he said.\n"
    )
    (reports / "reports.csv").write_text("file,published\ndated.txt,2031-05-04\n")
    process = folder / "process.yml"
    process.write_text((Path(__file__).parent / "conftest.py").read_text().split('"""')[3])
    record = folder / "talks.db"
    assert run("new", record, "--process", process).exit_code == 0
    assert run("add", record, reports, "--attribution", "rules").exit_code == 0
    return record


@pytest.mark.parametrize(
    "command", ["positions", "changes", "timeline", "convergence", "commitments", "assess"]
)
def test_what_is_ordered_by_time_tells_once_of_reports_without_a_date(
    run: Any, undated: Path, talks: Path, command: str
) -> None:
    told = run(command, undated)
    assert told.exit_code == 0
    assert " ".join(told.stderr.split()).count("1 of 2 reports has no date") == 1
    assert CURE in " ".join(told.stderr.split())
    assert lines(run(command, undated, "--json")) is not None
    assert "no date" not in run(command, undated, "--json").output


def test_a_table_of_days_is_the_cure(run: Any, undated: Path, tmp_path: Path) -> None:
    reports = tmp_path / "reports"
    shutil.copytree(undated.parent / "reports", reports)
    (reports / "reports.csv").write_text(
        "file,published\ndated.txt,2031-05-04\nnone.txt,2031-05-03\n"
    )
    record = tmp_path / "talks.db"
    run("new", record, "--process", undated.parent / "process.yml")
    run("add", record, reports, "--attribution", "rules")
    assert "no date" not in run("positions", record).stderr

"""A small invented conflict on disk, and the commands run on it."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from truceline.cli import app

PROCESS = """
name: Norlund and Veska
fiction: true
parties:
  - {id: norlund, name: Norlund, adjectives: [Norlunder], capital: Osk}
  - {id: veska, name: Veska, adjectives: [Veskan], capital: Melin}
third_parties:
  - {id: tarsh, name: Tarsh, role: host, adjectives: [Tarshi]}
people:
  - id: ada-dahl
    name: Ada Dahl
    roles: [{title: foreign minister, of: norlund, rank: 2}]
  - id: ilin-oren
    name: Ilin Oren
    roles: [{title: prime minister, of: veska, rank: 1}]
"""
REPORTS = {
    "first.txt": (
        "Norlund names its terms\n\n"
        "OSK, May 4, 2031. Foreign Minister Ada Dahl rejected the ceasefire on Tuesday.\n\n"
        "“We will not sign a ceasefire unless Veska leaves the bridge,” Dahl said.\n"
    ),
    "second.txt": (
        "Veska offers its capital\n\n"
        "Prime Minister Ilin Oren offered Melin as a venue for the talks.\n\n"
        "“Melin is ready to host the talks,” Oren said on May 5, 2031.\n"
    ),
    "empty.txt": "",
}
Run = Callable[..., Any]


@pytest.fixture(scope="session")
def run() -> Run:
    """Run a command as from a shell."""
    runner = CliRunner()

    def command(*words: object, stdin: str | bytes | None = None) -> Any:
        return runner.invoke(app, [str(word) for word in words], input=stdin)

    return command


def lines(result: Any) -> list[dict[str, Any]]:
    """The JSON lines of an answer."""
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


def filled(folder: Path, process: str, reports: Mapping[str, str], dates: str) -> Path:
    """The folder with a process file, reports and the table of what the texts do not tell."""
    (folder / "process.yml").write_text(process)
    (folder / "reports").mkdir()
    for name, text in reports.items():
        (folder / "reports" / name).write_text(text)
    (folder / "reports" / "reports.csv").write_text(f"file,outlet,published\n{dates}")
    return folder


@pytest.fixture(scope="session")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a process file and reports."""
    dates = "first.txt,Osk Daily,2031-05-04\nsecond.txt,Melin Post,2031-05-05\n"
    return filled(tmp_path_factory.mktemp("desk"), PROCESS, REPORTS, dates)


@pytest.fixture(scope="session")
def talks(desk: Path, run: Run) -> Path:
    """A record of these reports."""
    database = desk / "talks.db"
    made = run("new", database, "--process", desk / "process.yml")
    assert made.exit_code == 0, made.output
    added = run("add", database, desk / "reports")
    assert added.exit_code == 0, added.output
    return database

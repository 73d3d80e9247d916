"""The README's examples run as they are printed, on the record that it names."""

import re
import shlex
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from truceline.cli import app

SHOWN = (  # enough of the sample corpus for every example to find something
    "2031-02-10-liskay-radio-tarvia-will-come.txt",
    "2031-05-03-northlight-wire-monitors.txt",
)
ROOT = Path(__file__).resolve().parents[2]
LINES = re.findall(r"^truceline (.* out/demo\.db.*)$", (ROOT / "README.md").read_text(), re.M)


def run(*words: str) -> Any:
    return CliRunner().invoke(app, list(words))


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record of a few sample reports, one of them broken."""
    folder = tmp_path_factory.mktemp("readme")
    (folder / "reports").mkdir()
    for name in SHOWN:
        source = ROOT / "samples" / "reports" / name
        (folder / "reports" / name).write_bytes(source.read_bytes())
    (folder / "reports" / "empty.txt").write_bytes(b"")
    assert run("new", f"{folder}/demo.db", "--process", f"{ROOT}/samples/process.yml")
    added = run("add", f"{folder}/demo.db", f"{folder}/reports")
    assert added.exit_code == 0, added.output
    return folder


def test_the_readme_says_which_record_its_examples_use() -> None:
    readme = (ROOT / "README.md").read_text()
    assert len(LINES) == 9
    assert "the record of the sample reports that `make demo` makes" in readme
    assert "DEMO := out/demo.db" in (ROOT / "Makefile").read_text()


@pytest.mark.parametrize("line", LINES)
def test_example_finds_something(place: Path, line: str) -> None:
    done = run(*shlex.split(line.replace("out/", f"{place}/")))
    assert done.exit_code == 0, done.output
    assert "Nothing in the record matches" not in done.output
    written = place / "statements.jsonl"
    assert done.stdout.count("\n") > 2 or written.stat().st_size > 0

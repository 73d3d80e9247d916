"""Pages in the order of time, where reports have no date: real HTML over a real record. Fiction."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from publishing.desk.visitor import Visitor
from runs_pledged import TEXT, pledging
from truceline.analysis.wording import CURE
from truceline.publishing.desk.app import make_app
from truceline.record.opening import open_record
from truceline.record.writer import set_process
from truceline.runs import Stages, add
from truceline.settings import Settings
from truceline.vocabulary.process import Process

PROCESS = {"name": "Norlund and Veska", "parties": [{"id": "dahl", "name": "Dahl"}]}
PAGES = ("positions", "changes", "timeline", "convergence", "commitments", "assessment")


def unknown(settings: Settings, process: Process) -> Stages:
    """Stages that find no date in a report."""
    plain = pledging(settings, process)

    def article(report: Any) -> Any:
        return replace(plain.article(report), published=None)

    return Stages(article=article, read=plain.read, code=plain.code)


@pytest.fixture(params=[True, False], ids=["without a day", "with a day"])
def visit(request: pytest.FixtureRequest, tmp_path: Path):  # type: ignore[no-untyped-def]
    (tmp_path / "a.txt").write_text(TEXT)
    with open_record(str(tmp_path / "talks.db"), create=True) as made:
        with made.writing() as connection:
            set_process(connection, Process.model_validate(PROCESS))
        add(made, [tmp_path / "a.txt"], Settings(), loader=unknown if request.param else pledging)
        yield request.param, Visitor(make_app(made.reading))


def test_each_says_once_that_a_report_has_no_date(visit: tuple[bool, Visitor]) -> None:
    undated, visitor = visit
    for page in PAGES:
        answer = visitor.get(f"/{page}")
        assert answer.count("1 of 1 report has no date.") == (1 if undated else 0), page
        assert (CURE in answer) is undated

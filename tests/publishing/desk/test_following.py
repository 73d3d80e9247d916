"""The pages on commitments, convergence and changes, over real records."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

from publishing.desk.fake_record import FakeReader
from publishing.desk.outline import Outline
from publishing.desk.visitor import Visitor
from runs_pledged import TEXT, pledging
from truceline.analysis.frames import commitments_of
from truceline.publishing.desk.app import make_app
from truceline.record.opening import Record, open_record
from truceline.record.writer import set_process
from truceline.runs import add
from truceline.runs.deciding import Bench
from truceline.settings import Settings
from truceline.vocabulary.process import Process

Get = Callable[..., httpx.Response]
PROCESS = {"name": "Norlund and Veska", "parties": [{"id": "dahl", "name": "Dahl"}]}


@dataclass(frozen=True)
class Open:
    """A desk and the record behind it."""

    record: Record
    visitor: Visitor

    @property
    def key(self) -> str:
        """The one promise."""
        return commitments_of(self.record.reader)[0].key


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Open]:
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "a.txt").write_text(TEXT)
    with open_record(str(tmp_path / "talks.db"), create=True) as made:
        with made.writing() as connection:
            set_process(connection, Process.model_validate(PROCESS))
        add(made, [tmp_path / "reports"], Settings(), loader=pledging)
        yield Open(made, Visitor(make_app(made.reading, bench=Bench(made))))


def test_settled_at_the_desk_and_withdrawn(desk: Open) -> None:
    page = desk.visitor.get("/commitments")
    assert "we will open the bridge to the ambulances" in page
    assert f'action="/statements/{desk.key}/settle"' in page
    done = desk.visitor.send(
        f"/statements/{desk.key}/settle",
        state="kept",
        kind="promise",
        why="seen from the quay",
        back="/commitments?kind=promise",
    )
    assert (done.status_code, done.headers["location"]) == (303, "/commitments?kind=promise")
    page = desk.visitor.get("/commitments?state=settled")
    assert "Settled by Ina Berg" in page
    assert "seen from the quay" in page
    assert "Settled: promise kept" in desk.visitor.get("/decisions")
    assert "Settled: promise kept" in desk.visitor.get(f"/statements/{desk.key}")
    desk.visitor.send("/decisions/1/undo", back="/commitments")
    assert "No promise, prediction or threat" in desk.visitor.get("/commitments?state=settled")


def test_what_cannot_be_settled_is_said(desk: Open) -> None:
    desk.visitor.get("/commitments")
    assert desk.visitor.send(f"/statements/{desk.key}/settle", state="fine").status_code == 409
    assert desk.visitor.send("/statements/none/settle", state="kept").status_code == 404
    assert desk.record.reader.decisions() == []


def test_a_name_is_asked_for_before_anything_is_settled(desk: Open) -> None:
    desk.visitor.get("/commitments")
    asked = desk.visitor.send(f"/statements/{desk.key}/settle", state="kept", by="")
    assert "Who rules?" in asked.text
    assert desk.record.reader.decisions() == []


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("", True),
        ("kind=promise", True),
        ("kind=threat", False),
        ("party=dahl", True),
        ("state=open", True),
        ("state=due", False),
        ("due_before=2031-05-05", False),
        ("on=2031-05-03", False),
    ],
)
def test_filters(desk: Open, query: str, shown: bool) -> None:
    assert ("we will open" in desk.visitor.get(f"/commitments?{query}")) is shown


def test_bad_days_are_complained_of(get: Get) -> None:
    for path in ("/commitments?due_before=May", "/convergence?on=May", "/changes?since=May"):
        page = get(path)
        assert page.status_code == 200
        assert "is not a day" in page.text


@pytest.mark.parametrize("path", ["/commitments", "/convergence", "/changes"])
def test_without_a_bench_nothing_can_be_settled(get: Get, path: str) -> None:
    page = Outline(get(path).text)
    assert page.all("form", method="post") == []


def test_convergence_shows_the_words_of_both_parties(get: Get) -> None:
    page = get("/convergence").text
    reader = FakeReader()
    for party in reader.process().parties:
        assert f"<h4>{party.name} " in page
    assert "Venues" in page
    assert "/statements/" in page


def test_changes_since_a_day(get: Get) -> None:
    every, none = get("/changes").text, get("/changes?since=2099-01-01").text
    assert "Before," in every
    assert "Now," in every
    assert "No party was found to have changed its stance" in none
    assert "Last 3 days" in every

"""Rulings at the desk, over real records."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from publishing.desk.fake_record import FakeReader
from publishing.desk.visitor import Visitor
from runs_invented import quick
from runs_ruled import said, write_lines
from truceline.publishing.desk.app import make_app
from truceline.publishing.desk.passages import passage
from truceline.publishing.desk.ruler import inside
from truceline.record.opening import Record, open_record
from truceline.record.rows import ANY, Wanted
from truceline.record.writer import set_process
from truceline.runs import add
from truceline.runs.deciding import Bench
from truceline.settings import Settings
from truceline.vocabulary.decisions import Ruling
from truceline.vocabulary.process import Process


@dataclass(frozen=True)
class Open:
    """A desk and the record behind it."""

    record: Record
    visitor: Visitor

    def key(self, begins: str) -> str:
        """The statement whose words begin so."""
        rows = self.record.reader.statements(Wanted(ruling=ANY))
        return next(row.statement.key for row in rows if row.words.startswith(begins))


@pytest.fixture
def desk(address: str, tmp_path: Path) -> Iterator[Open]:
    with open_record(address, create=True) as made:
        process = {"name": "Norlund and Veska", "parties": [{"id": "veska", "name": "Veska"}]}
        with made.writing() as connection:
            set_process(connection, Process.model_validate(process))
        add(made, [write_lines(tmp_path / "reports")], Settings(), loader=quick)
        yield Open(made, Visitor(make_app(made.reading, bench=Bench(made))))


def test_merge_is_shown_first_then_ruled_then_withdrawn(desk: Open) -> None:
    visitor = desk.visitor
    assert "May be the same as" not in visitor.get("/actors/keel")
    seen = visitor.get("/actors/dahl/merge?other=Dahle")
    assert "2 statements pass from Dahle to Dahl" in seen
    assert "nothing has been changed yet" in seen
    assert seen.index("What would change") < seen.index("Look at what changes")  # in sight at once
    assert "Dahle" in said(desk.record)
    done = visitor.send("/actors/dahl/merge", other="dahle", keep="this", why="one person")
    assert (done.status_code, done.headers["location"]) == (303, "/actors/dahl#rulings")
    assert "Dahle" not in said(desk.record)
    page = visitor.get("/actors/dahl")
    assert "one person" in page
    assert "Ina Berg" in page
    assert visitor.ask("GET", "/actors/dahle").headers["location"] == "/actors/dahl"
    undone = visitor.send("/decisions/1/undo", back="/actors/dahl#rulings", why="two after all")
    assert undone.headers["location"] == "/actors/dahl#rulings"
    assert "Dahle" in said(desk.record)
    history = visitor.get("/decisions")
    assert "Withdrawn by Ina Berg" in history
    assert "two after all" in history


def test_the_other_name_may_stay(desk: Open) -> None:
    desk.visitor.get("/actors/dahl/merge?other=dahle&keep=other")
    desk.visitor.send("/actors/dahl/merge", other="dahle", keep="other")
    assert "Dahl" not in said(desk.record)
    assert len(said(desk.record)["Dahle"]) == 4


def test_split_by_words_report_and_one_by_one(desk: Open) -> None:
    visitor, key = desk.visitor, desk.key("the harvest")
    seen = visitor.get(f"/actors/dahl/split?to=Old+Dahl&party=Veska&statement={key}")
    assert "1 statement passes from Dahl to Old Dahl" in seen
    assert f'value="{key}" checked' in seen
    visitor.send("/actors/dahl/split", to="Old Dahl", party="Veska", statement=[key])
    assert said(desk.record)["Old Dahl"] == ["the harvest comes"]
    assert desk.record.reader.actor("old-dahl").side == "veska"
    report = desk.record.reader.statement(desk.key("the bridge")).report.key
    visitor.send("/actors/dahl/split", to="Third Dahl", report=[report])
    assert said(desk.record)["Third Dahl"] == ["the bridge must"]


def test_what_cannot_be_is_said_and_nothing_changes(desk: Open) -> None:
    visitor, before = desk.visitor, said(desk.record)
    assert "near to it: dahl" in visitor.get("/actors/oren/merge?other=Dahll").replace("&#39;", "'")
    assert "Nothing would move" in visitor.get("/actors/oren/split?to=Somebody")
    visitor.get("/statements")
    assert visitor.send("/actors/oren/merge", other="oren").status_code == 409
    assert visitor.send("/actors/oren/merge", other="Nobody At All").status_code == 404
    assert visitor.send("/actors/oren/split", to="Somebody").status_code == 409
    assert visitor.send("/decisions/9/undo").status_code == 404
    assert visitor.send("/decisions/x/undo").status_code == 404
    key = desk.key("the harvest")
    assert visitor.send(f"/statements/{key}/rulings", ruling="merge").status_code == 409
    assert said(desk.record) == before
    assert desk.record.reader.decisions() == []


def test_told_apart_is_no_candidate_any_more(desk: Open) -> None:
    visitor = desk.visitor
    with desk.record.writing() as connection:
        connection.exec_driver_sql("UPDATE actors SET name = 'Ada Dahl' WHERE key = 'dahl'")
        connection.exec_driver_sql("UPDATE actors SET name = 'A. Dahl' WHERE key = 'dahle'")
    page = visitor.get("/actors/dahl")
    assert "May be the same as" in page
    assert "The same surname, and given names that agree" in page
    visitor.send("/actors/dahl/split", to="dahle", apart="1")
    page = visitor.get("/actors/dahl")
    assert "May be the same as" not in page
    assert "Ruled not to be the same as" in page


def test_reject_leaves_the_lists_and_stays_under_its_filter(desk: Open) -> None:
    visitor, key = desk.visitor, desk.key("the harvest")
    visitor.get("/statements")
    done = visitor.send(f"/statements/{key}/rulings", ruling="reject", back="/statements?page=1")
    assert done.headers["location"] == "/statements?page=1"
    assert "the harvest" not in visitor.get("/statements")
    assert "the harvest" in visitor.get("/statements?ruling=reject")
    report = desk.record.reader.statement(key).report.key
    page = visitor.get(f"/reports/{report}?statement={key}")
    assert "1 rejected" in page
    assert "Rejected by Ina Berg" in page
    assert "In no count and no position" in page


def test_a_correction_is_shown_with_what_the_program_read(desk: Open) -> None:
    visitor, key = desk.visitor, desk.key("the harvest")
    page = visitor.get(f"/statements/{key}")
    assert 'value="Dahl"' in page
    fields = {"act-1": "reject", "issue-1-1": "territory", "issue-1-2": "withdrawal", "not-1": "1"}
    visitor.send(f"/statements/{key}/rulings", ruling="correct", speaker="Ann Ruud", **fields)
    row = desk.record.reader.statement(key)
    (act,) = row.statement.acts
    assert (act.act, [*act.issues], act.negated) == ("reject", ["territory", "withdrawal"], True)
    page = visitor.get(f"/statements/{key}")
    for words in ("Corrected by Ina Berg", "Ann Ruud", "speaker: Dahl", "coded: Assert"):
        assert words in page
    visitor.send("/decisions/1/undo")
    assert desk.record.reader.statement(key).as_read.speakers is None


def test_a_correction_keeps_what_an_earlier_one_corrected(desk: Open) -> None:
    visitor, key = desk.visitor, desk.key("the harvest")
    path = f"/statements/{key}/rulings"
    visitor.get(f"/statements/{key}")
    same = {"act-1": "assert", "issue-1-1": "ceasefire"}
    visitor.send(path, ruling="correct", speaker="Oren", **same)
    visitor.send(path, ruling="correct", speaker="Oren", **{**same, "act-1": "deny"})
    row = desk.record.reader.statement(key)
    mention = row.statement.speaker
    assert mention is not None
    assert [actor.key for actor in mention.actors] == ["oren"]
    assert [act.act for act in row.statement.acts] == ["deny"]
    assert visitor.send(path, ruling="correct", speaker="Oren", **same).status_code == 303
    assert desk.record.reader.statement(key).as_read.acts is None


def test_nothing_corrected_is_no_ruling(desk: Open) -> None:
    key = desk.key("the harvest")
    desk.visitor.get(f"/statements/{key}")
    same = {"speaker": "Dahl", "act-1": "assert", "issue-1-1": "ceasefire"}
    sent = desk.visitor.send(f"/statements/{key}/rulings", ruling="correct", **same)
    assert sent.status_code == 409
    assert desk.record.reader.decisions() == []


def test_who_rules_is_asked_once_and_remembered(desk: Open) -> None:
    visitor, key = desk.visitor, desk.key("the harvest")
    visitor.get("/statements")
    asked = visitor.send(f"/statements/{key}/rulings", by="", ruling="accept", back="/statements")
    assert asked.status_code == 200
    assert "Who rules?" in asked.text
    assert 'name="ruling" value="accept"' in asked.text
    assert desk.record.reader.decisions() == []
    done = visitor.send(f"/statements/{key}/rulings", by="Ödön Berg", ruling="accept")
    cookie = done.headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=strict" in cookie
    assert 'value="Ödön Berg"' in visitor.get(f"/statements/{key}")


FOREIGN = (
    {"origin": "https://evil.example"},
    {"origin": "null"},
    {"sec-fetch-site": "cross-site"},
    {"sec-fetch-site": "same-site"},
)


@pytest.mark.parametrize("headers", FOREIGN)
def test_a_form_of_another_site_rules_nothing(desk: Open, headers: dict[str, str]) -> None:
    key = desk.key("the harvest")
    desk.visitor.get("/statements")
    sent = desk.visitor.send(f"/statements/{key}/rulings", headers=headers, ruling="reject")
    assert sent.status_code == 403
    assert desk.record.reader.decisions() == []


def test_a_form_without_its_word_or_its_cookie_rules_nothing(desk: Open) -> None:
    visitor, path = desk.visitor, f"/statements/{desk.key('the harvest')}/rulings"
    visitor.get("/statements")
    assert visitor.send(path, word="", ruling="reject").status_code == 403
    assert visitor.send(path, word="0" * 64, ruling="reject").status_code == 403
    stolen = Visitor(visitor.app)
    stolen.word = visitor.word
    assert stolen.send(path, ruling="reject").status_code == 403
    own = {"origin": "http://desk", "sec-fetch-site": "same-origin"}
    assert visitor.send(path, headers=own, ruling="reject").status_code == 303


def test_a_form_that_is_too_large_is_not_read(desk: Open) -> None:
    desk.visitor.get("/statements")
    sent = desk.visitor.send("/decisions/1/undo", why="x" * 1_000_001)
    assert sent.status_code == 413


@pytest.mark.parametrize(
    "address", ["//evil.example", "https://evil.example", "/\\evil.example", "/a\r\nb", ""]
)
def test_no_form_sends_anybody_elsewhere(address: str) -> None:
    assert inside(address) == "/"


def test_a_desk_that_only_shows_takes_nothing() -> None:
    visitor = Visitor(make_app(FakeReader))
    assert 'method="post"' not in visitor.get("/statements/r1s1")
    assert visitor.send("/statements/r1s1/rulings", ruling="reject").status_code in (404, 405)


def test_a_desk_answers_only_to_its_own_names(desk: Open) -> None:
    app = make_app(desk.record.reading, bench=Bench(desk.record), hosts=("127.0.0.1", "localhost"))
    assert Visitor(app).ask("GET", "/", headers={"host": "rebound.example"}).status_code == 400
    assert Visitor(app).ask("GET", "/", headers={"host": "localhost:8000"}).status_code == 200


def test_a_held_statement_counts_once_accepted(desk: Open) -> None:
    """A ruling ends the doubt of the program: positions rest on it from then on."""
    key = desk.key("the harvest")
    before = next(one for one in desk.record.reader.spoken() if one.statement == key)
    desk.visitor.get("/statements")
    desk.visitor.send(f"/statements/{key}/rulings", ruling="accept")
    after = next(one for one in desk.record.reader.spoken() if one.statement == key)
    assert (before.confidence < 1.0, after.confidence) == (True, 1.0)
    assert (before.ruling, after.ruling) == (None, "accept")
    assert passage(after).ruled == "Accepted by a person"


def test_decisions_are_listed_by_standing(desk: Open) -> None:
    bench = Bench(desk.record)
    from truceline.linking.planning import plan_merge

    plan = plan_merge(desk.record.reader, "dahl", ["dahle"])
    for _ in range(2):
        number, _ = bench.rule(plan.subject, Ruling.MERGE, by="Ina", values=plan.values)
        bench.withdraw(number, by="Jon") if number == 1 else None
    page = desk.visitor.get("/decisions?standing=in_force")
    assert 'id="d2"' in page
    assert 'id="d1"' not in page
    assert 'id="d1"' in desk.visitor.get("/decisions?standing=gone")

"""Rulings in a real browser: with script and without, wide and narrow."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from publishing.desk.listening import WITH_CHROMIUM, Desk
from runs_invented import quick
from runs_ruled import said, write_lines
from truceline.record.opening import Record, open_record
from truceline.record.rows import ANY, Wanted
from truceline.record.writer import set_process
from truceline.runs import add
from truceline.runs.deciding import Bench
from truceline.settings import Settings
from truceline.vocabulary.process import Process

pytestmark = WITH_CHROMIUM


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with open_record(tmp_path / "talks.db", create=True) as made:
        with made.writing() as connection:
            set_process(connection, Process.model_validate({"name": "Norlund and Veska"}))
        add(made, [write_lines(tmp_path / "reports")], Settings(), loader=quick)
        yield made


@pytest.fixture
def desk(record: Record) -> Iterator[Desk]:
    with Desk(record.reading, Bench(record)) as listening:
        yield listening


def key(record: Record, begins: str) -> str:
    rows = record.reader.statements(Wanted(ruling=ANY))
    return next(row.statement.key for row in rows if row.words.startswith(begins))


@pytest.mark.parametrize("width", ["wide", "narrow"])
def test_merge_and_undo_without_script(
    desk: Desk, record: Record, opened: Callable[..., Page], width: str
) -> None:
    page = opened(width, java_script_enabled=False)
    page.goto(f"{desk.address}/actors/dahl")
    page.get_by_role("link", name="Merge with another").click()
    page.get_by_label("The same as").fill("Dahle")
    page.get_by_role("button", name="Look at what changes").click()
    assert "2 statements pass from Dahle to Dahl" in page.locator("main").inner_text()
    page.get_by_label("Who rules").fill("Ina Berg")
    page.get_by_label("Why").fill("one person")
    page.get_by_role("button", name="Merge them").click()
    assert page.url.endswith("/actors/dahl#rulings")
    assert "Dahle" not in said(record)
    assert "one person" in page.locator(".rulings").inner_text()
    page.get_by_role("button", name="Withdraw the ruling on decision 1").click()
    assert "Dahle" in said(record)
    assert "Withdrawn by Ina Berg" in page.locator(".rulings").inner_text()


def test_split_without_script(desk: Desk, record: Record, opened: Callable[..., Page]) -> None:
    page = opened(java_script_enabled=False)
    page.goto(f"{desk.address}/actors/dahl/split")
    page.get_by_label("Belongs to").fill("Old Dahl")
    page.get_by_label("the harvest comes first").check()
    page.get_by_role("button", name="Look at what changes").click()
    assert "1 statement passes from Dahl to Old Dahl" in page.locator("main").inner_text()
    page.get_by_label("Who rules").fill("Ina Berg")
    page.get_by_role("button", name="Split them").click()
    assert said(record)["Old Dahl"] == ["the harvest comes"]


def test_reject_from_the_list_asks_for_the_name_once(
    desk: Desk, record: Record, opened: Callable[..., Page]
) -> None:
    page = opened(java_script_enabled=False)
    page.goto(f"{desk.address}/statements")
    told = page.locator(".item").filter(has_text="the harvest")
    with page.expect_response(lambda came: came.request.method == "POST"):
        told.get_by_role("button", name="Reject").click()
    assert page.locator("h1").inner_text() == "Who rules?"
    page.get_by_label("Who rules").fill("Ina Berg")
    page.get_by_role("button", name="Rule").click()
    assert page.url == f"{desk.address}/statements"
    assert page.locator(".item").filter(has_text="the harvest").count() == 0
    page.locator(".item").first.get_by_role("button", name="Accept").click()
    assert "Accepted by Ina Berg" in page.locator(".item").first.inner_text()
    assert record.reader.count(Wanted(ruling="accept")) == 1


@pytest.mark.parametrize("width", ["wide", "narrow"])
def test_keys_rule_on_the_opened_statement(
    desk: Desk, record: Record, opened: Callable[..., Page], width: str
) -> None:
    one = key(record, "the harvest")
    report = record.reader.statement(one).report.key
    page = opened(width)
    page.goto(f"{desk.address}/reports/{report}?statement={one}")
    page.keyboard.press("c")
    assert page.get_by_label("Speaker").evaluate("e => e === document.activeElement")
    page.get_by_label("Speaker").fill("Oren")
    page.locator(".correct").get_by_label("Act", exact=True).first.select_option("reject")
    page.locator(".correct").get_by_label("Who rules").fill("Ina Berg")
    page.get_by_role("button", name="Keep the correction").click()
    page.wait_for_url("**#opened")
    shown = page.locator(".panel").inner_text()
    assert "Corrected by Ina Berg" in shown
    assert "The program read: speaker: Dahl; coded: Assert" in shown
    page.keyboard.press("x")
    page.locator(".panel").get_by_text("Rejected by Ina Berg").wait_for()
    assert page.locator("mark.rejected").count() > 0
    struck = page.locator("mark.rejected").first.evaluate(
        "e => getComputedStyle(e).textDecorationLine"
    )
    assert struck == "line-through"
    page.keyboard.press("u")
    page.locator(".panel").get_by_text("Corrected by Ina Berg").wait_for()
    assert [one.in_force for one in record.reader.decisions()] == [True, False]

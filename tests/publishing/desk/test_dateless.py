"""Records of which some, or all, reports have no date."""

from collections.abc import Callable
from datetime import date

import httpx
import pytest

from publishing.desk.fake_record import FakeReader
from publishing.desk.invented import SOURCES, pasted
from publishing.desk.outline import Outline
from truceline.analysis.wording import CURE
from truceline.publishing.desk.app import make_app

Get = Callable[..., httpx.Response]
CLOCK = date(2041, 6, 1)
HEADED = ("/positions", "/convergence", "/commitments", "/assessment")


@pytest.fixture
def undated(asking: Get) -> Get:
    """A desk over a record without any date."""
    app = make_app(lambda: FakeReader(sources=(pasted(),)), today=CLOCK)
    return lambda path: asking(app, path)


@pytest.mark.parametrize("path", ["/", *HEADED, "/changes"])
def test_the_clock_is_no_date_of_the_record(undated: Get, path: str) -> None:
    words = Outline(undated(path).text).one("main").words
    assert "2041" not in words
    assert ("No report in this record has" if path == "/" else "1 of 1 report has no") in words
    assert CURE in words


@pytest.mark.parametrize("path", HEADED)
def test_a_record_with_dates_says_of_which_day_a_page_is(get: Get, path: str) -> None:
    page = Outline(get(path).text)
    assert "May 2031" in page.one("h1").words
    assert "Without a date: 3 statements" in page.one("main").words


@pytest.mark.parametrize("path", HEADED)
def test_a_day_that_was_asked_for_needs_no_reason(get: Get, path: str) -> None:
    words = Outline(get(f"{path}?on=2031-05-04").text).one("main").words
    assert "The day is that of" not in words
    assert "Without a date" not in words


def test_today_without_dates_shows_all_that_there_is(undated: Get) -> None:
    page = Outline(undated("/").text)
    assert page.one("h1").words == "No report has a date"
    counts = page.one("ul", class_="contents").words
    assert "3 statements" in counts
    assert "1 report" in counts
    assert "/statements/r4s2" in page.links
    assert "/reports/r4" in page.links


def test_a_period_can_be_asked_of_a_record_without_dates(undated: Get) -> None:
    page = Outline(undated("/?until=2031-05-04").text)
    assert page.one("h1").words == "Sunday 4 May 2031"
    assert "0 statements" in page.one("ul", class_="contents").words


def test_today_counts_and_shows_what_has_no_date(get: Get) -> None:
    page = Outline(get("/").text)
    assert "3 statements without a date" in page.one("ul", class_="contents").words
    shown = page.one("section", **{"aria-labelledby": "undated"})
    assert "/timeline?undated=all" in page.links
    assert "All 3 statements" in shown.words
    assert "1 report of 5 has no date" in shown.words
    assert "“so be it”" in shown.words  # proposes: it does more than assert
    assert "close to the talks said" not in shown.words


def test_the_reports_without_a_date_can_be_listed(get: Get) -> None:
    page = Outline(get("/").text)
    assert "/reports?undated=1" in page.links
    listed = Outline(get("/reports?undated=1").text).one("tbody").words
    assert "Without a title" in listed
    assert "Nichts Neues" not in listed


def test_a_record_that_is_dated_throughout_says_nothing_of_it(asking: Get) -> None:
    dated = tuple(source for source in SOURCES if source.published)
    app = make_app(lambda: FakeReader(sources=dated))
    assert "ithout a date" not in Outline(asking(app, "/").text).one("main").words

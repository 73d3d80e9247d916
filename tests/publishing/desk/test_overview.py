"""The first page and the timeline."""

import re
from collections.abc import Callable
from datetime import date

import httpx

from publishing.desk.fake_record import FakeReader
from publishing.desk.outline import Outline
from truceline.publishing.desk.app import make_app

Get = Callable[..., httpx.Response]


def test_shows_the_last_days_of_the_record(get: Get) -> None:
    page = Outline(get("/").text)
    assert page.one("h1").words == "Sunday 4 May 2031"
    assert page.one("input", id="f-since").attributes["value"] == "2031-04-28"


def test_an_undated_record_shows_today(asking: Get) -> None:
    app = make_app(lambda: FakeReader(sources=()), today=date(2031, 6, 1))
    assert Outline(asking(app, "/").text).one("h1").words == "Sunday 1 June 2031"


def test_a_change_shows_both_passages(get: Get) -> None:
    change = Outline(get("/").text).one("article", class_="change").words
    assert "Opposes" in change
    assert "to Conditional" in change
    assert change.index("foreign observers of any kind") < change.index("We can live")
    assert re.search(r"Softening, \d+ \w+ 2031 to \d+ \w+ 2031", change)


def test_the_order_of_changes_is_said(get: Get) -> None:
    assert "Newest first, by the day of the new words" in get("/").text


def test_without_a_change_the_newest_before_is_shown(get: Get) -> None:
    words = Outline(get("/?since=2031-05-04&until=2031-05-04").text).one("main").words
    assert "None in these days" in words
    assert "The newest before them" in words


def test_a_statement_told_twice_is_shown_once(get: Get) -> None:
    words = Outline(get("/").text).one("main").words
    assert words.count("live with observers on the bridge") == 2  # once as change, once as newest


def test_mere_assertions_do_not_count_as_new(get: Get) -> None:
    page = Outline(get("/").text)
    assert not [one for one in page.all("h3", class_="item-act") if "Assert" in one.words]


def test_families_count_their_origins(get: Get) -> None:
    words = Outline(get("/").text).one("main").words
    assert "3 reports, 2 origins" in words
    assert "2 reports, 1 origin" in words


def test_counts_lead_to_their_words(get: Get) -> None:
    links = Outline(get("/").text).links
    assert "/statements?since=2031-04-28&until=2031-05-04" in links
    assert "/statements?actor=sabel&since=2031-04-28&until=2031-05-04" in links


def test_what_is_held_and_set_aside_is_named(get: Get) -> None:
    page = Outline(get("/").text)
    assert "/statements/r1s2" in page.links
    assert "reports/empty.txt" in page.one("aside").words


def test_timeline_goes_by_day_of_saying(get: Get) -> None:
    page = Outline(get("/timeline").text)
    heads = [one.words for one in page.all("h2")]
    assert heads[:4] == [
        "Sunday 4 May 2031",
        "Saturday 3 May 2031",
        "Thursday 1 May 2031",
        "Friday 11 April 2031",
    ]
    assert heads[-1] == "Date unknown"


def test_statements_without_a_date_stand_apart(get: Get) -> None:
    page = Outline(get("/timeline?undated=all").text)
    assert [one.words for one in page.all("h2")] == ["Date unknown"]
    assert len(page.all("article")) == 3


def test_timeline_filters(get: Get) -> None:
    page = Outline(get("/timeline?party=Veska&act=reject").text)
    assert len(page.all("article")) == 1
    assert "Date unknown" not in [one.words for one in page.all("h2")]


def test_known_dates_of_the_process_are_named(get: Get) -> None:
    assert "12 May 2031" in Outline(get("/").text).one("aside").words

"""Positions: cells, the opened cell, the day asked for."""

from collections.abc import Callable
from datetime import date

import httpx
import pytest

from publishing.desk.fake_record import FakeReader
from publishing.desk.invented import PROCESS
from publishing.desk.outline import Element, Outline
from truceline.analysis import between as relations
from truceline.publishing.desk.app import make_app
from truceline.publishing.desk.lanes import WIDTH, lanes, months
from truceline.publishing.desk.matrix import RELATIONS

Get = Callable[..., httpx.Response]
OPENED = "/positions?party=norlund&issue=monitoring_verification"


def cells(page: Outline, party: str) -> list[Element]:
    return [one for one in page.all("td") if one.attributes.get("data-head") == party]


def test_a_cell_shows_stance_option_condition_and_origins(get: Get) -> None:
    page = Outline(get("/positions").text)
    (cell,) = [one for one in cells(page, "Norlund") if "observers" in one.words]
    for expected in ("Conditional", "as long as they come unarmed", "1 origin", "1 day"):
        assert expected in cell.words


def test_a_cell_that_moved_says_what_it_was(get: Get) -> None:
    page = Outline(get("/positions").text)
    (cell,) = [one for one in cells(page, "Norlund") if "observers" in one.words]
    assert "cell-moved" in cell.attributes["class"]
    assert "Until 3 May 2031: opposes" in cell.words


def test_an_empty_cell_looks_empty(get: Get) -> None:
    page = Outline(get("/positions").text)
    assert [one for one in cells(page, "Norlund") if "Nothing said" in one.words]


def test_the_unsure_grounds_no_position(get: Get) -> None:
    assert "Force limits" not in [one.words for one in Outline(get("/positions").text).all("th")]


def test_issues_without_a_stance_are_named(get: Get) -> None:
    page = Outline(get("/positions").text)
    assert "sanctions" in page.one("p", class_="quiet silent").words


@pytest.mark.parametrize("party", ["norlund", "Norlund"])
def test_the_opened_cell_shows_its_history_newest_first(get: Get, party: str) -> None:
    page = Outline(get(f"/positions?party={party}&issue=monitoring_verification").text)
    history = page.one("ol", class_="history").words
    assert history.index("We can live with observers") < history.index("foreign observers")
    assert len(page.all("td", **{"class": "cell cell-conditional cell-moved cell-open"})) == 1
    assert "/reports/r1?statement=r1s1#opened" in page.links
    assert "/statements/r3s6" in page.links


def test_the_day_asked_for_is_the_day_shown(get: Get) -> None:
    page = Outline(get(f"{OPENED}&on=2031-05-02").text)
    assert page.one("h1").words == "Positions on 2 May 2031"
    assert "Opposes" in page.one("section", id="opened").words
    assert "We can live" not in page.one("main").words


def test_a_party_that_said_nothing_can_be_opened(get: Get) -> None:
    page = Outline(get("/positions?party=tarsh&issue=nuclear").text)
    assert "Nothing that someone able to speak for Tarsh said" in page.one("main").words


def test_moved_and_apart_narrow_the_matrix(get: Get) -> None:
    heads = [one.words for one in Outline(get("/positions?show=moved").text).all("th")]
    assert "Monitoring and verification" in heads
    assert "Territory" not in heads


def test_between_them_is_said_for_every_line(get: Get) -> None:
    page = Outline(get("/positions").text)
    gaps = [one.words for one in page.all("td", class_="gap")]
    assert gaps
    assert set(gaps) == {"One silent"}


def test_every_relation_has_a_shape_and_a_word() -> None:
    names = ("SAME", "COMPATIBLE", "MEET", "EXCLUSIVE", "ONE_SILENT", "ALL_SILENT", "APART")
    assert set(RELATIONS) == {getattr(relations, name) for name in names}


def test_three_parties_scroll_in_a_frame_of_their_own(asking: Get) -> None:
    third = PROCESS.third_parties[0].model_copy(update={"role": None})
    process = PROCESS.model_copy(update={"parties": (*PROCESS.parties, third), "third_parties": ()})
    page = Outline(asking(make_app(lambda: FakeReader(process=process)), "/positions").text)
    frame = page.one("div", class_="matrix-frame")
    assert frame.attributes["tabindex"] == "0"
    assert frame.attributes["aria-label"]


def test_a_record_without_reports_says_so_on_every_page(asking: Get) -> None:
    app = make_app(lambda: FakeReader(sources=()))
    for path in ("/", "/timeline", "/positions", "/statements", "/actors", "/reports"):
        response = asking(app, path)
        assert response.status_code == 200
        assert Outline(response.text).all("p", class_="absent"), path


def test_nothing_dated_draws_nothing() -> None:
    assert lanes([("Norlund", [])], None) is None


@pytest.mark.parametrize("start", [date(2031, 2, 10), date(2030, 11, 3), date(2031, 4, 29)])
def test_the_name_of_the_last_month_fits_into_the_drawing(start: date) -> None:
    marks = months(start, date(2031, 5, 1))
    assert marks[-1][0] == "May"
    assert marks[-1][1] + 2 + 22 <= WIDTH  # the widest of these names takes up 22

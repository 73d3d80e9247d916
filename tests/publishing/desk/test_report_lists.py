"""The list of reports, narrowed by address, and counts that lead to it."""

from collections.abc import Callable

import httpx
import pytest

from publishing.desk.outline import Outline
from truceline.publishing.desk.combs import comb_of
from truceline.publishing.desk.links import MOST_NAMED

Get = Callable[..., httpx.Response]


def listed(get: Get, query: str) -> list[str]:
    page = Outline(get(f"/reports?{query}").text)
    heads = [one for one in page.all("th") if one.attributes.get("scope") == "row"]
    return [one.words.partition(" language")[0] for one in heads]


OBSERVERS = "Norlund can live with observers"


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("only=r1.r3", [OBSERVERS, "Orsk says no"]),
        ("only=nothing", []),
        ("outlet=Orsk+Courier", ["Orsk says no"]),
        ("since=2031-05-03", [OBSERVERS, OBSERVERS]),
        ("until=2031-05-02", ["Orsk says no", "Nichts Neues"]),
        ("since=2031-05-01&until=2031-05-03", [OBSERVERS, "Orsk says no"]),
        ("undated=1", ["Without a title"]),
        ("family=fam", [OBSERVERS, OBSERVERS]),
    ],
)
def test_an_address_narrows_the_list(get: Get, query: str, titles: list[str]) -> None:
    assert listed(get, query) == titles


def test_what_narrows_it_can_be_taken_away(get: Get) -> None:
    page = Outline(get("/reports?outlet=Orsk+Courier&since=2031-05-01").text)
    assert "/reports?since=2031-05-01" in page.links
    assert "Outlet: Orsk Courier" in page.one("ul", class_="chips").words


def test_what_is_no_day_is_told(get: Get) -> None:
    page = Outline(get("/reports?since=yesterday&until=2031-13-45&outlet=Orsk+Courier").text)
    assert [one.words.count("is not a day") for one in page.all("p", role="alert")] == [1, 1]
    chips = page.one("ul", class_="chips").words
    assert "Orsk Courier" in chips
    assert "Printed" not in chips


def test_an_empty_list_has_no_pager(get: Get) -> None:
    page = Outline(get("/reports?only=nothing").text)
    assert "No report of the record answers to this" in page.one("main").words
    assert not page.all("nav", class_="pager")


def test_a_count_leads_to_the_very_reports(get: Get) -> None:
    drawn = comb_of([("r1", "fam"), ("r3", None), ("r1", "fam")])
    assert (drawn.reports, drawn.origins, drawn.url) == (2, 2, "/reports?only=r1.r3")
    assert len(listed(get, drawn.url.partition("?")[2])) == drawn.reports


def test_one_report_is_led_to_at_once() -> None:
    assert comb_of([("r1", "fam")]).url == "/reports/r1"


def test_more_than_an_address_can_name_lead_nowhere_by_name() -> None:
    assert comb_of((f"r{n}", None) for n in range(MOST_NAMED + 1)).url == ""


def test_the_opened_cell_leads_to_what_it_counts(get: Get) -> None:
    page = Outline(get("/positions?party=norlund&issue=monitoring_verification").text)
    counts = page.all("a", class_="origin-count")
    assert counts
    assert {one.attributes["href"] for one in counts} >= {"/reports?only=r1.r2", "/reports/r3"}

"""Lists: filters, search, pages of a list."""

from collections.abc import Callable

import httpx
import pytest

from publishing.desk.fake_record import FakeReader, larger
from publishing.desk.outline import Outline
from truceline.publishing.desk.app import make_app
from truceline.record.rows import Wanted

Get = Callable[..., httpx.Response]


def keys(page: Outline) -> list[str]:
    return [one.attributes["href"].rsplit("/", 1)[1] for one in page.all("a", class_="words-link")]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("act=reject", ["r3s3", "r3s6"]),
        ("act=reject&issue=territory", ["r3s3"]),
        ("party=Veska&act=offer", ["r3s4"]),
        ("actor=dahl", ["r3s2"]),
        ("outlet=Morning+Digest&kind=direct", ["r2s1", "r2s2"]),
        ("q=observers", ["r1s1", "r2s1", "r3s6"]),
        ("echo=echo", ["r1s1", "r2s1"]),
        ("since=2031-04-01&until=2031-04-30", ["r3s6"]),
        ("report=r4", ["r4s1", "r4s3", "r4s2"]),
        ("q=observers&act=threaten", []),
    ],
)
def test_filters_narrow(get: Get, query: str, expected: list[str]) -> None:
    page = Outline(get(f"/statements?{query}").text)
    assert sorted(keys(page)) == sorted(expected)


def test_filters_count_what_the_others_leave(get: Get) -> None:
    page = Outline(get("/statements?party=Veska").text)
    options = [one.words for one in page.all("option") if "select" in one.within]
    assert "reject (1)" in options
    assert "Norlund (9)" in options


def test_a_chip_takes_its_filter_away(get: Get) -> None:
    links = Outline(get("/statements?party=Veska&act=reject&page=2").text).links
    assert "/statements?party=Veska" in links
    assert "/statements?act=reject" in links


def test_a_chosen_value_that_nothing_has_stays_chosen(get: Get) -> None:
    page = Outline(get("/statements?outlet=Nobody").text)
    assert [one.words for one in page.all("option") if "selected" in one.attributes] == [
        "Nobody (0)"
    ]


@pytest.mark.parametrize("day", ["05/06", "soon", "2031-02-31"])
def test_a_day_that_is_none_is_left_out_aloud(get: Get, day: str) -> None:
    page = Outline(get(f"/statements?since={day}").text)
    assert f"“{day}” is not a day" in page.one("p", role="alert").words
    assert len(keys(page)) == 17
    assert not page.all("ul", class_="chips")


@pytest.mark.parametrize("number", ["0", "-1", "x", "999999999999", "77"])
def test_a_page_that_is_not_there_shows_one_that_is(get: Get, number: str) -> None:
    assert keys(Outline(get(f"/statements?page={number}").text))


def test_pages_follow_one_another_without_loss(asking: Get) -> None:
    app = make_app(lambda: larger(40))
    path, seen = "/statements?kind=direct", []
    while path:
        page = Outline(asking(app, path).text)
        seen += keys(page)
        path = next((one.attributes["href"] for one in page.all("a", rel="next")), "")
    assert len(seen) == 80
    assert len(set(seen)) == 80


def test_searching_for_markup_shows_it_as_words(get: Get) -> None:
    response = get("/statements?q=%3Cscript%3E%22")
    assert "<script>&#34;" not in response.text
    assert Outline(response.text).one("input", id="f-q").attributes["value"] == '<script>"'


def test_the_unsure_looks_unsure(get: Get) -> None:
    page = Outline(get("/statements?act=demand&party=Norlund").text)
    classes = {one.attributes["class"] for one in page.all("article")}
    assert classes == {"item item-unsure"}
    assert "Held for review: confidence 0.41" in page.one("main").words


def test_the_day_of_printing_is_marked(get: Get) -> None:
    assert "(printed)" in Outline(get("/statements?act=commit").text).one("main").words
    assert "(printed)" not in Outline(get("/statements?echo=echo").text).one("main").words


def test_actors_lead_to_their_statements(get: Get) -> None:
    page = Outline(get("/actors").text)
    assert "/actors/a%2Fscholar%20%26%20co" in page.links
    assert "/statements?actor=sabel" in page.links


def test_an_actor_shows_roles_over_time(get: Get) -> None:
    words = Outline(get("/actors/oren").text).one("main").words
    assert "Ambassador, Vesk" in words
    assert "to 31 December 2030" in words
    assert "from 1 January 2031" in words


def test_the_role_is_that_of_the_day(get: Get) -> None:
    assert (
        "Jan Oren, foreign minister, Veska"
        in Outline(get("/statements?actor=oren").text).one("main").words
    )


def test_a_family_lists_its_reports_in_order_of_print(get: Get) -> None:
    page = Outline(get("/reports?family=fam").text)
    heads = [
        one.words.strip() for one in page.all("td") if one.attributes.get("data-head") == "Origin"
    ]
    assert heads == ["first print", "a copy"]


def test_what_was_set_aside_is_told_with_its_cure(get: Get) -> None:
    page = Outline(get("/problems").text)
    words = page.one("main").words
    assert "The file is empty" in words
    assert "Fetch it again" in words
    assert "not taken in" in words
    assert "/reports/r5/original" in page.links


def test_the_timeline_tells_once_what_several_reports_tell(get: Get) -> None:
    with FakeReader() as reader:
        every, once = reader.count(Wanted()), reader.count(Wanted(once=True))
    assert once < every
    page = Outline(get("/timeline").text)
    shown = [one for one in page.all("article") if one.attributes["class"].startswith("item")]
    assert len(shown) == once
    assert "What several reports tell stands once" in page.one("main").words

"""The desk as a whole: every page answers, safely, and leads to words."""

import re
from collections.abc import Callable
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path

import httpx
import pytest

from publishing.desk.fake_record import FakeReader, larger
from publishing.desk.invented import SOURCES
from publishing.desk.outline import Outline
from truceline.publishing.desk import app as desk
from truceline.vocabulary.errors import RecordError

Get = Callable[..., httpx.Response]

PAGES = (
    "/",
    "/?since=2031-05-01&until=2031-05-03",
    "/?since=2040-01-01&until=2040-02-01",
    "/timeline",
    "/timeline?undated=all",
    "/timeline?act=reject&issue=territory&party=Veska",
    "/positions",
    "/positions?party=norlund&issue=monitoring_verification",
    "/positions?party=Veska&issue=nuclear&on=2031-05-01",
    "/positions?party=tarsh&issue=ceasefire&show=apart",
    "/proposals",
    "/rounds",
    "/mediators",
    "/statements",
    "/statements?q=observers&act=accept&since=2031-05-01&until=2031-05-30",
    "/statements?q=nothing+like+this",
    "/statements?echo=echo",
    "/statements/r1s1",
    "/statements/r3s2",
    "/statements/r4s3",
    "/actors",
    "/actors?party=Norlund&type=person",
    "/actors/oren",
    "/actors/a%2Fscholar%20%26%20co",
    "/reports",
    "/reports?family=fam",
    "/reports/r1",
    "/reports/r1?statement=r1s1",
    "/reports/r3?statement=r3s4",
    "/reports/r4",
    "/reports/r5",
    "/problems",
    "/problems?stage=reading",
    "/codebook",
    "/codebook/reject",
    "/codebook/ceasefire",
    "/keys",
)


@pytest.fixture(params=PAGES)
def page(request: pytest.FixtureRequest, get: Get) -> Outline:
    response = get(request.param)
    assert response.status_code == 200
    assert response.headers["content-type"] == "text/html; charset=utf-8"
    return Outline(response.text)


def test_has_one_heading_title_language_and_skip_link(page: Outline) -> None:
    assert len(page.all("h1")) == 1
    assert page.all("title")[0].words.endswith(" · Sound of Aldmar talks · Truceline")
    assert page.one("html").attributes["lang"] == "en"
    assert page.links[0] == "#main"
    assert page.one("main").attributes["id"] == "main"


def test_headings_do_not_skip_a_level(page: Outline) -> None:
    levels = [int(e.tag[1]) for e in page.elements if re.fullmatch("h[1-6]", e.tag)]
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))


def test_has_no_inline_style_and_no_inline_script(page: Outline) -> None:
    assert not page.all("style")
    for element in page.elements:
        assert not [name for name in element.attributes if name == "style" or name.startswith("on")]
        assert element.tag != "script" or element.attributes.get("src", "").startswith("/static/")


def test_every_field_has_a_label_and_every_id_is_one(page: Outline) -> None:
    ids = [e.attributes["id"] for e in page.elements if "id" in e.attributes]
    assert len(ids) == len(set(ids))
    labelled = {e.attributes["for"] for e in page.all("label")}
    for element in page.elements:
        if (
            element.tag in ("input", "select", "textarea")
            and element.attributes.get("type") != "hidden"
        ):
            assert element.attributes["id"] in labelled


def test_every_reference_inside_the_page_leads_somewhere(page: Outline) -> None:
    ids = {e.attributes["id"] for e in page.elements if "id" in e.attributes}
    assert {link[1:] for link in page.links if link.startswith("#")} <= ids
    for element in page.elements:
        for name in ("aria-labelledby", "aria-describedby"):
            assert set(element.attributes.get(name, "").split()) <= ids


def test_links_have_words_and_stay_on_the_desk(page: Outline) -> None:
    for link in page.all("a"):
        assert link.words.strip(), link
        assert link.attributes["href"].startswith(("/", "#"))


def test_links_do_not_stand_inside_links(page: Outline) -> None:
    assert not [e for e in page.all("a") if "a" in e.within]


def test_dates_are_never_written_with_slashes(page: Outline) -> None:
    assert not re.search(r"\b\d{1,2}/\d{1,2}(/\d{2,4})?\b", page.one("main").words)


def test_says_that_the_process_is_fiction(page: Outline) -> None:
    assert any("invented" in e.words for e in page.all("span", class_="fiction"))


def test_every_link_of_every_page_answers(get: Get) -> None:
    seen: set[str] = set()
    waiting = list(PAGES)
    while waiting:
        path = waiting.pop().partition("#")[0]
        if path in seen or not path or len(seen) > 400:
            continue
        seen.add(path)
        response = get(path)
        assert response.status_code == 200, path
        if response.headers["content-type"].startswith("text/html"):
            waiting += Outline(response.text).links
    assert len(seen) > 100


def test_policy_lets_nothing_in_from_elsewhere(get: Get) -> None:
    for path in ("/", "/nowhere", "/static/desk.css", "/health"):
        headers = get(path).headers
        assert headers["content-security-policy"].startswith(
            "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; "
            "form-action 'self'; base-uri 'none'"
        )
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "same-origin"


def test_styles_ask_for_nothing() -> None:
    style = (Path(desk.__file__).parent / "static" / "desk.css").read_text("utf-8")
    assert "url(" not in style
    assert "@import" not in style


@pytest.mark.parametrize(
    "path",
    [
        "/nowhere",
        "/statements/none",
        "/reports/none",
        "/actors/none",
        "/codebook/none",
        "/reports?family=none",
        "/docs",
        "/openapi.json",
    ],
)
def test_what_is_not_there_is_said_in_plain_words(get: Get, path: str) -> None:
    response = get(path)
    assert response.status_code == 404
    assert Outline(response.text).one("h1").words == "Not found"


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_takes_nothing_in(get: Get, method: str) -> None:
    response = get("/statements", method)
    assert response.status_code == 405
    assert "This address only shows" in response.text


def test_head_answers_without_a_body(get: Get) -> None:
    response = get("/", "HEAD")
    assert response.status_code == 200
    assert response.content == b""


def test_a_record_that_fails_is_told_in_plain_words(asking: Get) -> None:
    @contextmanager
    def closed():  # type: ignore[no-untyped-def]
        raise RecordError("talks.db: there is no record here; make one: truceline new talks.db")
        yield

    app = desk.make_app(closed)
    response = asking(app, "/positions")
    assert response.status_code == 503
    assert "truceline new talks.db" in Outline(response.text).one("main").words
    assert asking(app, "/health").json()["state"] == "ill"


def test_a_fault_of_ours_is_told_without_its_inside(asking: Get) -> None:
    class Broken(FakeReader):
        def problems(self):  # type: ignore[no-untyped-def]
            raise ZeroDivisionError("secret inside")

    response = asking(desk.make_app(Broken), "/problems")
    assert response.status_code == 500
    assert "secret" not in response.text
    assert response.headers["content-security-policy"].startswith("default-src 'none'")


def test_health_counts(get: Get) -> None:
    assert get("/health").json() == {"state": "well", "reports": 5, "statements": 17}


def test_original_gives_the_bytes_as_a_file(get: Get) -> None:
    response = get("/reports/r4/original")
    assert response.content == SOURCES[3].text.encode()
    assert response.headers["content-type"] == "text/plain; charset=utf-8"
    assert response.headers["content-disposition"].startswith("attachment")
    assert "sandbox" in response.headers["content-security-policy"]


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/timeline",
        "/statements",
        "/reports",
        "/positions",
        "/actors",
        "/reports/x3",
        "/statements/x3s1",
        "/codebook",
    ],
)
def test_asks_the_record_as_often_however_large_it_is(asking: Get, path: str) -> None:
    asked = []
    for size in (8, 80):
        reader = larger(size)
        assert asking(desk.make_app(lambda reader=reader: reader), path).status_code == 200
        asked.append(sum(reader.asked.values()))
    assert asked[0] == asked[1]


@pytest.mark.parametrize("path", ["/timeline", "/statements", "/reports", "/"])
def test_shows_at_most_a_hundred_things(asking: Get, path: str) -> None:
    page = Outline(asking(desk.make_app(lambda: larger(150)), path).text)
    assert len(page.all("article")) <= 100
    assert len(page.all("tr")) <= 101

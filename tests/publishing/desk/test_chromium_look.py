"""How pages look in a real browser: links show, fields stand in rows, nothing hides."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page

from publishing.desk.fake_record import FakeReader
from publishing.desk.listening import WITH_CHROMIUM, Desk

pytestmark = WITH_CHROMIUM
OPENED = "/positions?party=norlund&issue=monitoring_verification"
LINE = "e => getComputedStyle(e).textDecorationColor"


@pytest.fixture(scope="module")
def desk() -> Iterator[Desk]:
    with Desk(FakeReader, None) as listening:
        yield listening


@pytest.mark.parametrize("width", ["wide", "narrow"])
@pytest.mark.parametrize(
    ("path", "what"),
    [
        ("/statements", ".words-link"),
        ("/timeline", ".words-link"),
        ("/commitments", ".words-link"),
        (OPENED, "a.origin-count > span"),
    ],
)
def test_what_leads_somewhere_is_underlined(
    desk: Desk, opened: Callable[..., Page], path: str, what: str, width: str
) -> None:
    page = opened(width)
    page.goto(desk.address + path)
    links = page.locator(what)
    assert links.count() > 0
    for place in range(links.count()):
        one = links.nth(place)
        assert one.evaluate("e => getComputedStyle(e).textDecorationLine") == "underline"
        assert not one.evaluate(LINE).endswith(", 0)"), "the line has no colour"


@pytest.mark.parametrize("width", ["wide", "narrow"])
def test_the_opened_cell_scrolls_with_the_page(
    desk: Desk, opened: Callable[..., Page], width: str
) -> None:
    page = opened(width)
    page.goto(desk.address + OPENED)
    panel = page.locator("#opened")
    assert panel.evaluate("e => e.scrollHeight - e.clientHeight") <= 0
    assert panel.evaluate("e => getComputedStyle(e).position") == "static"
    if width == "wide":  # beside the matrix, set off from it
        assert panel.evaluate("e => parseFloat(getComputedStyle(e).paddingLeft)") >= 16


@pytest.mark.parametrize(
    "path", ["/statements", "/timeline", "/commitments", "/changes", "/claims", "/positions"]
)
def test_on_a_phone_fields_stand_in_two_even_columns(
    desk: Desk, opened: Callable[..., Page], path: str
) -> None:
    page = opened("narrow")
    page.goto(desk.address + path)
    boxes = [
        box
        for one in page.locator("main form.tools > div:not(.wide-field) > :is(select, input)").all()
        if (box := one.bounding_box()) is not None
    ]
    assert len(boxes) > 1
    assert len({round(box["x"]) for box in boxes}) <= 2
    widths = [box["width"] for box in boxes]
    assert max(widths) - min(widths) < 2


def test_the_words_above_the_claims_have_the_whole_line(
    desk: Desk, opened: Callable[..., Page]
) -> None:
    page = opened("wide")
    page.goto(f"{desk.address}/claims")
    lede, form = (page.locator(what).bounding_box() for what in (".lede", "form.tools"))
    assert lede is not None
    assert form is not None
    assert form["y"] >= lede["y"] + lede["height"]

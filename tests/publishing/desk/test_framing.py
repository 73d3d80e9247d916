"""The menu: two named groups, each page once, the present one marked."""

from collections.abc import Callable

import httpx
import pytest
from playwright.sync_api import Page

from publishing.desk.fake_record import FakeReader
from publishing.desk.listening import WITH_CHROMIUM, Desk
from publishing.desk.outline import Outline
from truceline.publishing.desk import framing

Get = Callable[..., httpx.Response]
MORE = [(f"/x{number}", name) for number, name in enumerate(("Agreements", "Weather", "Visitors"))]


def test_groups_are_named_and_hold_every_section() -> None:
    held = [entry for _, entries in framing.GROUPS for entry in entries]
    assert held == list(framing.SECTIONS)
    assert len({url for url, _ in held}) == len(held)
    assert [name for name, _ in framing.GROUPS] == ["Follow the talks", "Look things up"]


@pytest.mark.parametrize(("url", "label"), framing.SECTIONS)
def test_each_entry_leads_to_a_page_that_is_marked(get: Get, url: str, label: str) -> None:
    page = Outline(get(url).text)
    marked = [one for one in page.all("a") if one.attributes.get("aria-current") == "page"]
    assert {one.attributes["href"] for one in marked} == {url}
    assert len(marked) == 2  # in the bar, and in the fold of a narrow screen
    assert page.all("summary")[0].words.startswith(f"Menu: {label}")


@pytest.fixture
def longer(monkeypatch: pytest.MonkeyPatch) -> None:
    follow, look_up = (entries for _, entries in framing.GROUPS)
    groups = (("Follow the talks", (*follow, *MORE * 2)), ("Look things up", (*look_up, MORE[0])))
    monkeypatch.setattr(framing, "GROUPS", groups)


@WITH_CHROMIUM
@pytest.mark.parametrize("wide", [390, 800, 1280, 1920])
@pytest.mark.usefixtures("longer")
def test_a_longer_menu_is_whole_without_script(opened: Callable[..., Page], wide: int) -> None:
    with Desk(FakeReader, None) as desk:
        page = opened(java_script_enabled=False)
        page.set_viewport_size({"width": wide, "height": 800})
        page.goto(f"{desk.address}/actors")
        if wide < 700:
            assert page.locator(".sections a:visible").count() == 0
            page.locator(".menu summary").click()
        shown = page.locator(".masthead nav a:visible")
        assert shown.count() == len(framing.SECTIONS) + 2 * len(MORE) + 1
        boxes = [one.bounding_box() for one in shown.all()]
        assert all(box and box["x"] >= 0 and box["x"] + box["width"] <= wide for box in boxes)
        assert page.evaluate("document.documentElement.scrollWidth") <= wide

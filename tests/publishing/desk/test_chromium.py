"""The desk in a real browser: over the invented record, and over the shipped samples."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from publishing.desk.fake_record import FakeReader
from publishing.desk.listening import WIDTHS, WITH_CHROMIUM, Desk
from truceline.record.rows import ANY, Wanted

SAMPLES = Path(__file__).parents[3] / "samples"
REACHABLE = "a[href], button, select, summary, input:not([type=hidden]), [tabindex='0']"

pytestmark = WITH_CHROMIUM


class NoBench:
    """Lets the forms show; the invented record keeps nothing."""

    def rule(self, subject: str, ruling: Any, **_: Any) -> Any:
        raise NotImplementedError

    def withdraw(self, number: int, **_: Any) -> Any:
        raise NotImplementedError


@pytest.fixture(scope="module", params=["invented", "samples"])
def desk(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Desk]:
    if request.param == "invented":
        with Desk(FakeReader, NoBench()) as listening:
            yield listening
        return
    from truceline.record.opening import open_record
    from truceline.record.writer import set_process
    from truceline.runs import add
    from truceline.runs.deciding import Bench
    from truceline.runs.following import read_process
    from truceline.settings import Settings

    place = tmp_path_factory.mktemp("desk") / "samples.db"
    with open_record(place, create=True) as record:
        with record.writing() as connection:
            set_process(connection, read_process(SAMPLES / "process.yml"))
        add(record, [SAMPLES / "reports"], Settings())
        with Desk(record.reading, Bench(record)) as listening:
            yield listening


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
def test_each_page_renders_and_fits(
    desk: Desk, opened: Callable[..., Page], width: str, scheme: str
) -> None:
    page = opened(width, scheme)
    for path in desk.paths():
        response = page.goto(desk.address + path)
        assert response is not None
        assert response.status == 200
        assert page.locator("h1").count() == 1, path
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide <= WIDTHS[width][0], f"{path} scrolls sideways: {wide}"
        assert page.evaluate(FAINT) == [], path


# Every text that shows must stand out from what is behind it: 4.5 to 1.
FAINT = """() => {
  const parse = (c) => (c.match(/[\\d.]+/g) || []).map(Number);
  const light = (rgb) => {
    const [r, g, b] = rgb.map((v) => v / 255).map(
      (v) => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (element) => {
    for (let e = element; e; e = e.parentElement) {
      const c = parse(getComputedStyle(e).backgroundColor);
      if (c.length === 3 || c[3] === 1) return c.slice(0, 3);
    }
    return [255, 255, 255];
  };
  const faint = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || !element.checkVisibility()) continue;
    if (element.closest('svg, .unseen, .skip, option')) continue;
    const front = parse(getComputedStyle(element).color).slice(0, 3);
    const pair = [light(front), light(behind(element))];
    const ratio = (Math.max(...pair) + 0.05) / (Math.min(...pair) + 0.05);
    if (ratio < 4.5) faint.add(element.className + ' ' + ratio.toFixed(2));
  }
  return [...faint];
}"""

PIECES = """() => [...document.querySelectorAll('[data-start]')].map((e) => ({
  start: Number(e.dataset.start), end: Number(e.dataset.end), text: e.textContent,
  statements: (e.dataset.statement || '').split(' ').filter(Boolean),
  tag: e.tagName, shown: e.getClientRects().length > 0 }))"""


def test_every_highlighted_span_shows_the_exported_words(
    desk: Desk, opened: Callable[..., Page]
) -> None:
    page = opened()
    checked = 0
    with desk.open_reader() as reader:
        for report in reader.reports():
            text = reader.article(report.key).text
            page.goto(f"{desk.address}/reports/{report.key}")
            pieces = page.evaluate(PIECES)
            assert "".join(piece["text"] for piece in pieces) == text
            for piece in pieces:
                assert piece["text"] == text[piece["start"] : piece["end"]]
                assert piece["shown"] or piece["tag"] != "MARK"
            for row in reader.statements(Wanted(report=report.key, ruling=ANY)):
                key, spans = row.statement.key, row.statement.attribution.content
                shown = [piece["text"] for piece in pieces if key in piece["statements"]]
                assert "".join(shown) == "".join(span.of(text) for span in spans)
                checked += 1
        assert checked == reader.totals().statements > 0


def test_tab_reaches_every_link_and_field_and_shows_where_it_is(
    desk: Desk, opened: Callable[..., Page]
) -> None:
    page = opened()
    for path in desk.paths():
        page.goto(desk.address + path)
        count = page.evaluate(WATCHED, REACHABLE)
        for _ in range(count + 3):
            page.keyboard.press("Tab")
        missed, unseen = page.evaluate("[window.missed(), window.unseen]")
        assert missed == [], f"{path}: Tab passes by"
        assert unseen == [], f"{path}: focus does not show"


WATCHED = """(reachable) => {
  const name = (e) => e.outerHTML.slice(0, 120);
  const all = [...document.querySelectorAll(reachable)].filter((e) => e.checkVisibility());
  const reached = new Set();
  window.unseen = [];
  document.addEventListener('focusin', ({ target }) => {
    reached.add(target);
    if (getComputedStyle(target).outlineStyle === 'none' && target.id !== 'main')
      window.unseen.push(name(target));
  });
  window.missed = () => all.filter((e) => !reached.has(e)).map(name);
  return all.length;
}"""


def test_keys_step_search_and_list(desk: Desk, opened: Callable[..., Page]) -> None:
    page = opened()
    page.goto(f"{desk.address}/statements")
    first = page.locator("[data-step]").first
    page.keyboard.press("j")
    assert first.evaluate("e => e === document.activeElement")
    page.keyboard.press("j")
    assert not first.evaluate("e => e === document.activeElement")
    page.keyboard.press("k")
    page.keyboard.press("Enter")
    page.wait_for_url("**/statements/*")
    page.keyboard.press("/")
    page.keyboard.type("j?")
    assert page.locator("#find").input_value() == "j?"
    page.locator("main").focus()
    page.keyboard.press("?")
    page.wait_for_url("**/keys")


def test_a_cell_leads_to_its_words_without_script(desk: Desk, opened: Callable[..., Page]) -> None:
    page = opened(java_script_enabled=False)
    page.goto(f"{desk.address}/positions")
    page.locator("td.cell:not(.cell-nothing) a").first.click()
    words = page.locator(".history blockquote").first.inner_text()
    page.locator(".history").get_by_role("link", name="In the report").first.click()
    marks = page.locator("mark.current")
    assert marks.count() > 0
    assert marks.first.inner_text()[:12] in words
    box = marks.first.bounding_box()
    assert box is not None
    assert 0 <= box["y"] < WIDTHS["wide"][1]


def test_search_finds_words_and_keeps_its_filters(desk: Desk, opened: Callable[..., Page]) -> None:
    page = opened()
    page.goto(f"{desk.address}/statements")
    page.get_by_label("Act", exact=True).select_option("reject")
    page.locator("main").get_by_role("button", name="Show").click()
    assert "act=reject" in page.url
    assert page.locator(".item-act").count() > 0
    page.locator(".chips a").first.click()
    assert "act=reject" not in page.url

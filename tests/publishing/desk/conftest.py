"""A desk over the invented record."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import httpx
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, Response, sync_playwright

from publishing.desk.fake_record import FakeReader
from publishing.desk.listening import CHROMIUM, QUIET, WIDTHS
from truceline.publishing.desk.app import make_app


@pytest.fixture(scope="session")
def get(asking: Callable[..., httpx.Response]) -> Callable[..., httpx.Response]:
    """A page of the desk."""
    return partial(asking, make_app(FakeReader))


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    assert CHROMIUM.exists(), f"TRUCELINE_REQUIRE_CHROMIUM is set, but {CHROMIUM} is not there"
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=CHROMIUM, args=list(QUIET))
        yield launched
        launched.close()


@pytest.fixture
def opened(browser: Browser) -> Iterator[Callable[..., Page]]:
    """A page whose every complaint is a failure."""
    contexts: list[BrowserContext] = []
    complaints: list[str] = []

    def visit(width: str = "wide", scheme: str = "light", **more: Any) -> Page:
        size = dict(zip(("width", "height"), WIDTHS[width], strict=True))
        context = browser.new_context(viewport=size, color_scheme=scheme, **more)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda told: complaints.append(f"{page.url}: {told.text}"))
        page.on("pageerror", lambda error: complaints.append(f"{page.url}: {error}"))
        page.on("requestfailed", lambda asked: failed(asked, complaints))
        page.on("response", lambda came: refused(came, complaints))
        page.on("request", lambda asked: noted(asked.url, complaints))
        return page

    yield visit
    for context in contexts:
        context.close()
    assert complaints == []


def failed(asked: Request, complaints: list[str]) -> None:
    if asked.failure != "net::ERR_ABORTED":  # the page was left before its icon had come
        complaints.append(f"failed: {asked.url} {asked.failure}")


def refused(came: Response, complaints: list[str]) -> None:
    if came.status >= 400:
        complaints.append(f"{came.status}: {came.url}")


def noted(url: str, complaints: list[str]) -> None:
    if not url.startswith("http://127.0.0.1:"):
        complaints.append(f"asked elsewhere: {url}")

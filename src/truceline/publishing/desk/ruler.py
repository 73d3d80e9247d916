"""Who rules at this desk, and how the desk knows that a form is its own.

A form carries a word that only this desk could have given to this browser; a request from
another site has neither the word nor the cookie that goes with it.
"""

import hmac
import secrets
from dataclasses import dataclass
from hashlib import sha256
from typing import Protocol
from urllib.parse import quote, unquote, urlsplit

from fastapi import Request, Response

from truceline.record.effects import Effect
from truceline.vocabulary.decisions import Decision, Ruling
from truceline.vocabulary.rulings import Values

BROWSER, NAME = "truceline-browser", "truceline-name"
YEAR = 365 * 24 * 3600
LONGEST_NAME = 80


class Bench(Protocol):
    """Where rulings are taken; without one, the desk only shows."""

    def rule(
        self, subject: str, ruling: Ruling, *, by: str, why: str = "", values: Values = ()
    ) -> tuple[int, Effect]:
        """Take a ruling."""
        ...

    def withdraw(self, number: int, *, by: str, why: str = "") -> tuple[Decision, Effect]:
        """Take a ruling back."""
        ...


@dataclass(frozen=True, slots=True)
class Ruler:
    """What the forms of one page carry."""

    name: str  # who ruled last from this browser; empty: not known
    word: str  # shows that the form is the desk's own
    back: str  # the page to return to


class Gate:
    """Gives forms their word and checks it."""

    def __init__(self) -> None:
        self.secret = secrets.token_bytes(32)

    def word(self, browser: str) -> str:
        """What forms in this browser carry."""
        return hmac.new(self.secret, browser.encode(), sha256).hexdigest()

    def ruler(self, request: Request) -> tuple[Ruler, str]:
        """Who rules, and the browser's mark, new where it has none."""
        browser = request.cookies.get(BROWSER) or secrets.token_urlsafe(24)
        query = f"?{request.url.query}" if request.url.query else ""
        name = unquote(request.cookies.get(NAME, ""))[:LONGEST_NAME]
        return Ruler(name, self.word(browser), f"{request.url.path}{query}"), browser

    def passes(self, request: Request, word: str) -> bool:
        """Whether a form came from a page of this desk, in this browser."""
        browser = request.cookies.get(BROWSER, "")
        if request.headers.get("sec-fetch-site", "same-origin") != "same-origin":
            return False
        origin = request.headers.get("origin")
        if origin is not None and urlsplit(origin).netloc != request.headers.get("host"):
            return False
        return bool(browser) and hmac.compare_digest(word.encode(), self.word(browser).encode())


def remember(response: Response, cookie: str, value: str, age: int | None = None) -> None:
    """Set a cookie that no script and no other site can use."""
    response.set_cookie(
        cookie, quote(value, safe=""), max_age=age, httponly=True, samesite="strict", path="/"
    )


def inside(address: str, otherwise: str = "/") -> str:
    """An address of this desk; never one elsewhere.

    >>> inside("/actors?party=x#top"), inside("//evil.example"), inside("https://evil.example")
    ('/actors?party=x#top', '/', '/')
    """
    plain = address.isascii() and address.isprintable() and "\\" not in address
    return address if plain and address.startswith("/") and address[1:2] != "/" else otherwise

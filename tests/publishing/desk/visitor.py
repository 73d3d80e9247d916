"""Somebody at a browser without script: pages, forms and cookies, no server."""

import asyncio
import re
from typing import Any
from urllib.parse import urlencode

import httpx
from fastapi import FastAPI

WORD = re.compile(r'name="word" value="([0-9a-f]+)"')
HOST = "http://desk"


class Visitor:
    """Asks an app and keeps its cookies, as a browser does."""

    def __init__(self, app: FastAPI) -> None:
        self.app = app
        self.cookies = httpx.Cookies()
        self.word = ""

    def ask(self, method: str, path: str, **more: Any) -> httpx.Response:
        async def send() -> httpx.Response:
            transport = httpx.ASGITransport(app=self.app, raise_app_exceptions=False)
            async with httpx.AsyncClient(
                transport=transport, base_url=HOST, cookies=self.cookies
            ) as client:
                answer = await client.request(method, path, **more)
                self.cookies = client.cookies
                return answer

        return asyncio.run(send())

    def get(self, path: str) -> str:
        """A page; its forms carry a word."""
        answer = self.ask("GET", path)
        assert answer.status_code == 200, answer.text
        if found := WORD.search(answer.text):
            self.word = found[1]
        return answer.text

    def send(
        self, path: str, headers: dict[str, str] | None = None, **fields: Any
    ) -> httpx.Response:
        """A form of the page seen last."""
        told = {"word": self.word, "by": "Ina Berg", **fields}
        body = urlencode({name: value for name, value in told.items() if value}, doseq=True)
        kind = {"content-type": "application/x-www-form-urlencoded"}
        return self.ask("POST", path, content=body, headers=kind | (headers or {}))

"""What tests of publishing share."""

import asyncio
from collections.abc import Callable

import httpx
import pytest
from fastapi import FastAPI


def ask(app: FastAPI, path: str, method: str = "GET") -> httpx.Response:
    """One request to an app, without a server."""

    async def send() -> httpx.Response:
        transport = httpx.ASGITransport(app=app, raise_app_exceptions=False)
        async with httpx.AsyncClient(transport=transport, base_url="http://desk") as client:
            return await client.request(method, path)

    return asyncio.run(send())


@pytest.fixture(scope="session")
def asking() -> Callable[..., httpx.Response]:
    """A way to ask an app for a page."""
    return ask

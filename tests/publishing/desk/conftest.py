"""A desk over the invented record."""

from collections.abc import Callable
from functools import partial

import httpx
import pytest

from publishing.desk.fake_record import FakeReader
from truceline.publishing.desk.app import make_app


@pytest.fixture(scope="session")
def get(asking: Callable[..., httpx.Response]) -> Callable[..., httpx.Response]:
    """A page of the desk."""
    return partial(asking, make_app(FakeReader))

"""Reports as linking sees them."""

from collections.abc import Callable

import pytest

from truceline.linking.candidates import Printed, sketch


@pytest.fixture
def printed() -> Callable[..., Printed]:
    def make(key: str, text: str, title: str = "", outlet: str = "", **more: str) -> Printed:
        credits = [more.pop("credit")] if "credit" in more else []
        made = sketch(text, credits)
        return Printed(key=key, sketch=made, title=title or None, outlet=outlet or None)

    return make

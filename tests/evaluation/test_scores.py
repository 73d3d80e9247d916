import doctest
from collections import Counter
from types import ModuleType

import pytest


def test_measures_without_items_are_left_out(scores: ModuleType) -> None:
    assert scores.tallied(Counter(gold=2, found=1), {"found": "gold", "due": "has due"}) == {
        "found": scores.Score(0.5, 2)
    }


@pytest.mark.parametrize("name", ["scores", "statements", "plover"])
def test_examples_in_the_scripts_run(name: str, request: pytest.FixtureRequest) -> None:
    done = doctest.testmod(request.getfixturevalue(name))
    assert done.attempted > 0
    assert done.failed == 0

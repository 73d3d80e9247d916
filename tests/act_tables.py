"""Tables of invented statements with the act that each must be read as, as tests."""

from collections.abc import Callable, Sequence

import pytest

from truceline.vocabulary.acts import Act

Coder = Callable[..., tuple[Act, ...]]
Test = Callable[[Coder, str, str], None]


def first_act(table: Sequence[tuple[str, str]], *, told: bool = False) -> Test:
    """A test that the surest act of each marked statement is the one beside it.

    `told` marks statements that the outlet tells, so that their verb does the act itself.
    """

    @pytest.mark.parametrize(("marked", "act"), table)
    def test(acts_of: Coder, marked: str, act: str) -> None:
        assert acts_of(marked, told=told)[0].act == act

    return test

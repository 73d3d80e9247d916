from hypothesis import given
from hypothesis import strategies as st

from truceline.coding.sureness import ASSERTIONS, HELD, OTHERS, along, sureness
from truceline.vocabulary.acts import ActKind

WORTH = st.floats(min_value=0, max_value=1)


@given(WORTH, WORTH)
def test_what_is_worth_more_is_never_less_sure(one: float, other: float) -> None:
    low, high = sorted((one, other))
    for knots in (OTHERS, ASSERTIONS):
        assert along(knots, low) <= along(knots, high)


@given(st.floats(min_value=0, max_value=HELD))
def test_what_the_codebook_holds_back_stays_back(worth: float) -> None:
    assert sureness(ActKind.ACCEPT, worth) <= HELD


@given(st.sampled_from(ActKind), WORTH)
def test_it_is_a_share(act: ActKind, worth: float) -> None:
    assert 0 <= sureness(act, worth) < 1

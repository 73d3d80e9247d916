"""A comb for each origin, a tooth for each report."""

import re

from hypothesis import given
from hypothesis import strategies as st

from truceline.publishing.desk.combs import comb, comb_of


@given(st.lists(st.integers(1, 60), max_size=12))
def test_has_a_long_tooth_for_each_origin_and_one_for_each_report(origins: list[int]) -> None:
    drawn = comb(origins)
    assert drawn.path.count("11V.5") == drawn.origins == len(origins)
    assert drawn.path.count("v5.5") + drawn.path.count("11V.5") == drawn.reports == sum(origins)


@given(st.lists(st.integers(1, 60), min_size=1, max_size=12))
def test_is_scaled_never_cut(origins: list[int]) -> None:
    drawn = comb(origins)
    assert max(float(x) for x in re.findall(r"M([\d.]+)", drawn.path)) < drawn.width
    assert drawn.shown <= 160


def test_a_report_counts_once_and_its_family_once() -> None:
    drawn = comb_of([("a", "f"), ("a", "f"), ("b", "f"), ("c", None)])
    assert (drawn.reports, drawn.origins) == (3, 2)

"""Figures in words: what counts as one, and when two differ."""

import pytest

from truceline.analysis.figures import figures


@pytest.mark.parametrize(
    ("text", "of", "low", "high"),
    [
        ("it shot down 47 attack drones", "drones", 47, 47),
        ("around two hundred long-range drones", "drones", 200, 200),
        ("a dozen trucks", "vehicles", 12, 12),
        ("1,140 prisoners of war", "prisoners", 1140, 1140),
        ("between 870 and 900 prisoners", "prisoners", 870, 900),
        ("Forty-two soldiers", "soldiers", 42, 42),
        ("a strike killing at least 15", "dead", 15, 15),
        ("30 thousand troops", "soldiers", 30_000, 30_000),
    ],
)
def test_a_count_is_read(text: str, of: str, low: int, high: int) -> None:
    (found,) = figures(text)
    assert (found.of, found.low, found.high) == (of, low, high)
    assert text[found.start : found.end].strip() == found.words


@pytest.mark.parametrize(
    "text",
    [
        "in 2022 the drones came back",
        "one more drone",
        "12 percent of the drones",
        "five years of talks on prisoners",
        "article 13 and the prisoners",
        "at 9 in the morning",
    ],
)
def test_what_is_no_count(text: str) -> None:
    assert figures(text) == []


def test_ranges_that_touch_do_not_differ() -> None:
    (first,), (second,), (third,) = map(
        figures, ("870 to 900 prisoners", "about 900 prisoners", "612 prisoners")
    )
    assert not first.differs(second)
    assert first.differs(third)


def test_counts_of_different_things_do_not_differ() -> None:
    (drones,), (tanks,) = figures("nine drones"), figures("seven tanks")
    assert not drones.differs(tanks)


def test_a_total_of_two_kinds_is_another_unit() -> None:
    (both,), (drones,) = figures("367 missiles and drones"), figures("298 drones")
    assert both.of == "drones and missiles"
    assert not both.differs(drones)
    assert both.differs(figures("about 400 drones and cruise missiles")[0])


def test_two_kinds_counted_one_by_one_are_two_figures() -> None:
    found = figures("298 drones and 69 missiles; two drones and nine missiles")
    assert [(one.of, one.low) for one in found] == [
        ("drones", 298),
        ("missiles", 69),
        ("drones", 2),
        ("missiles", 9),
    ]

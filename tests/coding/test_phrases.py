"""Word patterns: alternatives, gaps, optional words."""

import pytest

from truceline.coding.phrases import phrase


def words(text: str) -> list[frozenset[str]]:
    return [frozenset((word,)) for word in text.split()]


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        ("best|right .. place", "best place", True),
        ("best|right .. place", "right and proper place", True),
        ("best|right .. place", "best of a great many good place", False),
        ("at the? table", "at table", True),
        ("at the? table", "at the table", True),
        ("ten-point", "ten - point", True),
        ("as broker|go-between", "as go - between", True),
        ("as broker|go-between", "as broker", True),
        ("as broker|go-between", "as go", False),
        ("jets|f-16 for", "f-16 for", True),
        ("go-between|broker of peace", "go - between of peace", True),
        ("out of the question", "out of question", False),
    ],
)
def test_pattern(pattern: str, text: str, found: bool) -> None:
    tokens = words(text)
    assert (phrase(pattern).end(tokens, 0, len(tokens)) is not None) is found


@pytest.mark.parametrize("pattern", ["", ".. place", "the? place", "a||b"])
def test_a_pattern_begins_with_a_word(pattern: str) -> None:
    with pytest.raises(ValueError, match="a pattern is words"):
        phrase(pattern)

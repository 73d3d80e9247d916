"""Word patterns: alternatives, gaps, optional words."""

import pytest

from truceline.coding.phrases import PhraseIndex, Words, phrase


def words(text: str) -> Words:
    return Words(frozenset(word.split("/")) for word in text.split())


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
        ("meant to wreck", "meant to “ wreck", True),
        ("petrol on the fire", "petrol ” on the fire", True),
        ("petrol on the fire", "petrol , on the fire", False),
    ],
)
def test_pattern(pattern: str, text: str, found: bool) -> None:
    tokens = words(text)
    assert (phrase(pattern).end(tokens, 0, len(tokens)) is not None) is found


@pytest.mark.parametrize("pattern", ["", ".. place", "the? place", "a||b"])
def test_a_pattern_begins_with_a_word(pattern: str) -> None:
    with pytest.raises(ValueError, match="a pattern is words"):
        phrase(pattern)


@pytest.mark.parametrize(
    ("start", "stop", "found"),
    [
        (0, 7, [(0, 3, "far"), (0, 1, "one"), (4, 6, "far"), (4, 5, "one")]),
        (0, 2, [(0, 1, "one")]),
        (1, 6, [(4, 6, "far"), (4, 5, "one")]),
        (4, 5, [(4, 5, "one")]),
    ],
)
def test_a_stretch_is_searched_for_itself(start: int, stop: int, found: list) -> None:
    index = PhraseIndex([(phrase("best .. place"), "far"), (phrase("best"), "one")])
    tokens = words("best good place , best place then")
    for _ in range(2):  # what is kept of the first search serves the second
        hits = [(h.start, h.end, h.payload) for h in index.find(tokens, start, stop)]
        assert hits == found


def test_a_match_that_runs_over_the_end_may_be_shorter() -> None:
    index = PhraseIndex([(phrase("end the? war|fight"), "truce")])
    tokens = words("end fight the war")
    assert [h.end for h in index.find(tokens, 0, 2)] == [2]
    optional = PhraseIndex([(phrase("held talks? .. talks?"), "met")])
    tokens = words("held talks and talks")
    assert [[h.end for h in optional.find(tokens, 0, stop)] for stop in (4, 3, 1)] == [
        [4],
        [2],
        [1],
    ]


def test_another_article_is_searched_anew() -> None:
    index = PhraseIndex([(phrase("truce"), "t")])
    one, other = words("a truce"), words("truce talks truce")
    assert [h.start for text in (one, other, one) for h in index.find(text, 0, len(text))] == [
        1,
        0,
        2,
        1,
    ]


def test_patterns_come_in_their_order_whatever_has_to_follow_their_first_word() -> None:
    texts = ("talks fail|failed", "talks", "talks .. fail", "talks fail", "talks the? fail")
    index = PhraseIndex((phrase(text), text) for text in texts)
    found = [hit.payload for hit in index.find(words("talks failed/fail"), 0, 2)]
    assert found == list(texts)  # each once, though both forms of the second word are asked for
    assert [h.payload for h in index.find(words("peace talks"), 0, 2)] == ["talks"]


def test_a_quotation_mark_parts_no_words() -> None:
    index = PhraseIndex([(phrase("meant to wreck"), "blame")])
    found = [hit.payload for hit in index.find(words("meant “ to wreck talks"), 0, 5)]
    assert found == ["blame"]


def test_a_word_knows_its_places() -> None:
    assert words("no talks no").places == {"no": [0, 2], "talks": [1]}

from collections.abc import Callable
from itertools import pairwise

import numpy as np
import pytest

from truceline.reading.attribution.page import Page
from truceline.reading.attributors import LearnedAttributor
from truceline.reading.learned.encoding import (
    CONTEXT,
    LONGEST_WORD,
    PIECES,
    PLACES,
    Cutter,
    Encoded,
    Window,
    distances,
)

Paged = Callable[[str], Page]
TEXT = "Envoy Dahl said: “We leave.”\nNobody in Osk believed him, and 3 ministers laughed."
LONG = "\n".join(
    f"The envoy from village number {n} told the council that its well had run dry."
    for n in range(60)
)


@pytest.fixture
def encoded(learned: LearnedAttributor, paged: Paged) -> Encoded:
    return Encoded(paged(TEXT), learned.tagger.cutter, learned.tagger.names)


def words(encoded: Encoded) -> list[str]:
    return [encoded.page.doc[i].text for i in encoded.tokens]


def test_blanks_are_no_words(encoded: Encoded) -> None:
    assert "\n" not in words(encoded)
    assert len(encoded) == len(encoded.starts) == len(encoded.features)


def test_each_word_brings_its_shape_and_its_place_to_the_marks(encoded: Encoded) -> None:
    seen = dict(zip(words(encoded), encoded.features.tolist(), strict=True))
    assert seen["Envoy"][0] == 1
    assert seen["said"][0] == 0
    assert [seen[word][1] for word in ("said", "“", "leave", "”")] == [0, 2, 1, 3]
    assert seen["Envoy"][2] == 2
    assert seen["Nobody"][2] > 0
    assert seen["leave"][2] == 0


def test_a_span_of_words_is_a_place_in_the_text(encoded: Encoded) -> None:
    first = words(encoded).index("Nobody")
    assert encoded.span(first, first + 2).of(TEXT) == "Nobody in Osk"


def test_windows_hold_every_word_and_overlap(learned: LearnedAttributor, paged: Paged) -> None:
    encoded = Encoded(paged(LONG), learned.tagger.cutter, learned.tagger.names)
    windows = encoded.windows()
    assert len(windows) > 3
    assert windows[0].first == 0
    assert windows[-1].last == len(encoded)
    starts = np.append(encoded.starts, len(encoded.pieces))
    for before, after in pairwise(windows):
        assert after.first < before.last, "words at a border are read twice"
        assert starts[before.last] - starts[after.first] <= CONTEXT
    assert all(starts[w.last] - starts[w.first] <= PIECES for w in windows)


def test_a_sentence_longer_than_a_window_is_cut(learned: LearnedAttributor, paged: Paged) -> None:
    encoded = Encoded(
        paged("The list: " + "bridge, " * 900), learned.tagger.cutter, learned.tagger.names
    )
    windows = encoded.windows()
    assert windows[-1].last == len(encoded)
    assert len(windows) < 20


def test_branches_of_the_cue_are_told_by_their_label(encoded: Encoded) -> None:
    at = {word: n for n, word in enumerate(words(encoded))}
    places = encoded.relations(at["believed"], Window(0, len(encoded)))
    assert places[at["believed"]] == PLACES.index("cue")
    assert places[at["Nobody"]] == places[at["Osk"]], "the subject's words stand together"
    assert places[at["Nobody"]] != places[at["him"]]
    assert places[at["Dahl"]] == PLACES.index("next before")


def test_distances_have_a_side(encoded: Encoded) -> None:
    away = distances(4, Window(0, 9))
    assert away[3] != away[5]
    assert away[3] == away.min()


def test_a_word_is_cut_alike_whatever_stands_beside_it(learned: LearnedAttributor) -> None:
    one, other = Cutter(learned.tagger.tokenizer), Cutter(learned.tagger.tokenizer)
    given = ["Ceasefire-talks", "in", "Osk", "\u200b", "in", "www." + "osk." * 20]
    together = one.cut(given)
    assert together == [other.cut([word])[0] for word in given]
    assert together == one.cut(given), "what is remembered is the same"
    assert all(together), "every word has a piece"
    assert len(together[-1]) == LONGEST_WORD

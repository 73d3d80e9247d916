from collections.abc import Callable

import numpy as np

from truceline.reading.attribution.page import Page
from truceline.reading.attributors import LearnedAttributor
from truceline.reading.learned.joining import joinings
from truceline.reading.learned.tagger import CONTENT, CUE, SOURCE, softmax

Paged = Callable[[str], Page]
TEXT = (
    "The harbour froze on Monday. Foreign Minister Ada Dahl said that the ferries would wait "
    "for the ice to break. Prices rose.\n"
    "“Nobody crosses before April,” the harbour master, Ilin Oren, told reporters. “Not even me.”"
)


def words(page: Page, numbers: list[int]) -> set[str]:
    return {page.doc[n].text for n in numbers}


def test_shares_add_up_to_one() -> None:
    shares = softmax(np.array([[1.0, 2.0, 3.0], [1000.0, 0.0, 0.0]], dtype=np.float32))
    assert np.allclose(shares.sum(axis=1), 1)


def test_speech_is_tagged_and_narration_is_not(learned: LearnedAttributor, paged: Paged) -> None:
    page = paged(TEXT)
    scores = learned.tagger.read(page)
    tokens = scores.encoded.tokens
    sure = 1 - scores.tags[:, :, 0]
    tagged = [
        words(page, [tokens[n] for n in np.flatnonzero(sure[:, role] > 0.5)])
        for role in (SOURCE, CUE, CONTENT)
    ]
    assert {"Dahl", "master"} <= tagged[SOURCE]
    assert {"said", "told"} <= tagged[CUE]
    assert {"ferries", "crosses", "even"} <= tagged[CONTENT]
    assert not {"froze", "rose", "Monday"} & set().union(*tagged)


def test_what_belongs_together_is_joined(learned: LearnedAttributor, paged: Paged) -> None:
    page = paged(TEXT)
    scores = learned.tagger.read(page)
    place = scores.encoded.span
    found = {
        place(*one.cue).of(TEXT): (
            place(*one.source).of(TEXT) if one.source else "",
            [place(*run).of(TEXT) for run in one.content],
        )
        for one in joinings(scores)
        if one.cue_sure > 0.5
    }
    source, content = found["said"]
    assert "Ada Dahl" in source
    assert content == ["that the ferries would wait for the ice to break"]
    told = next(value for cue, value in found.items() if cue.startswith("told"))
    assert "Ilin Oren" in told[0]
    assert len(told[1]) == 2, "a quotation that its cue interrupts is one content"


def test_reading_is_the_same_every_time(learned: LearnedAttributor, paged: Paged) -> None:
    first, other, again = (learned.tagger.read(paged(t)) for t in (TEXT, "Rain fell.", TEXT))
    assert len(other.encoded) == 3
    assert np.array_equal(first.tags, again.tags)


def test_an_empty_text_has_no_scores(learned: LearnedAttributor, paged: Paged) -> None:
    scores = learned.tagger.read(paged(""))
    assert len(scores.encoded) == 0
    assert joinings(scores) == []

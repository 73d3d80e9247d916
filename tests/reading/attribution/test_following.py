"""Quotations that go on without a cue of their own."""

from collections.abc import Callable

from truceline.vocabulary.statements import Attribution

Attributed = Callable[..., tuple[Attribution, ...]]


def test_of_whom_the_question_speaks_does_not_answer(attributed: Attributed) -> None:
    text = (
        "Ida Karr said that she had plans. Even though Per Dahl said he had changed? "
        "“He can say so until tomorrow. A fox does not change.”"
    )
    (said,) = [a for a in attributed(text) if any("A fox" in s.of(text) for s in a.content)]
    assert said.source is not None
    assert said.source.of(text) == "Ida Karr"


def test_an_answer_may_end_in_words_of_others(attributed: Attributed) -> None:
    text = (
        "Ida Karr said that the town was cut off. "
        "“They are in distress. They asked me to tell you, "
        "‘We want to go home.’”"
    )
    said = [a for a in attributed(text) if any("They are" in s.of(text) for s in a.content)]
    assert [a.source.of(text) for a in said if a.source is not None] == ["Ida Karr"]

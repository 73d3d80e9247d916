"""Questions that the outlet puts and somebody leaves open."""

from collections.abc import Callable

import pytest

from truceline.vocabulary.statements import Attribution, Mode

Attributed = Callable[..., tuple[Attribution, ...]]


@pytest.mark.parametrize(
    "answer", ["Dahl would not be drawn.", "Dahl would not say.", "Dahl did not answer."]
)
def test_a_question_left_open_is_told_as_not_said(answer: str, attributed: Attributed) -> None:
    text = f"The hall was full. Will she sign before the frost? {answer}"
    (told,) = [a for a in attributed(text) if a.mode is Mode.NOT_SAID and a.source is not None]
    assert told.source is not None
    assert told.source.of(text) == "Dahl"
    assert [s.of(text) for s in told.content] == ["Will she sign before the frost"]
    assert told.cue is not None
    assert told.cue.of(text) in answer


@pytest.mark.parametrize(
    "text",
    [
        "Will she sign? Dahl would not say that the frost was near.",
        "The frost is near. Dahl did not answer.",
        "“Will she sign?” Dahl did not answer.",
        "Will she sign? Dahl walked on.",
    ],
)
def test_only_a_question_of_the_outlet_right_before_is_left_open(
    text: str, attributed: Attributed
) -> None:
    assert not any(g.rule == "declined:question" for a in attributed(text) for g in a.grounds)


def test_a_quotation_after_questions_belongs_to_who_left_the_first_open(
    attributed: Attributed,
) -> None:
    text = (
        "Had she promised it alone? Ms Dahl would not say. Were there two opinions? "
        "There were not. “The house has good rooms and closed doors. We look no further.”"
    )
    said = [a for a in attributed(text) if any("good rooms" in s.of(text) for s in a.content)]
    assert [a.source.of(text) for a in said if a.source is not None] == ["Ms Dahl"]

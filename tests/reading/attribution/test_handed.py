"""What a medium quotes of another's telling has that other as speaker, and the medium as teller."""

from collections.abc import Callable

import pytest

from truceline.vocabulary.statements import Attribution

Attributed = Callable[..., tuple[Attribution, ...]]


@pytest.mark.parametrize(
    ("text", "source", "words"),
    [
        (
            "“Dahl also said that all reports about the talks in Sundby are mere guesses,” "
            "Veskan state media said.",
            "Dahl",
            "all reports about the talks in Sundby are mere guesses",
        ),
        (
            "The agency noted that “Norlund's envoy Ada Dahl says Norlund backs any step that "
            "would end the fighting in the valley.”",
            "Norlund's envoy Ada Dahl",
            "Norlund backs any step that would end the fighting in the valley",
        ),
    ],
)
def test_the_one_whose_words_a_medium_tells_speaks(
    text: str, source: str, words: str, attributed: Attributed
) -> None:
    outer, inner = attributed(text)
    assert inner.told_by == 0
    assert outer.told_by is None
    assert inner.source is not None
    assert (inner.source.of(text), [s.of(text) for s in inner.content]) == (source, [words])


@pytest.mark.parametrize(
    "text",
    [
        "“We said that we would stay,” Dahl told the agency.",
        "“She said that she would stay,” the agency reported.",
        "“The road is open,” the agency reported.",
    ],
)
def test_a_speakers_own_words_and_bare_pronouns_are_left_alone(
    text: str, attributed: Attributed
) -> None:
    assert not [a for a in attributed(text) if a.grounds[0].rule == "attribution:handed on"]

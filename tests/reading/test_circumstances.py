"""Days and stations that go on from one statement of a speaker to the next."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from reading.conftest import article_of, at  # type: ignore[import-not-found]
from truceline.reading.assemble import assemble
from truceline.reading.cast import ArticleCast
from truceline.reading.dates import document_day
from truceline.vocabulary.articles import Stretch, StretchKind
from truceline.vocabulary.statements import Attribution, Statement

CastOf = Callable[..., ArticleCast]


def read(text: str, told: list[tuple[str, str, str]], cast_of: CastOf) -> tuple[Statement, ...]:
    """Statements of (source, cue, content), each printed once."""
    cast = cast_of(text)
    attributions = [
        Attribution(source=at(text, s), cue=at(text, c), content=(at(text, w),)) for s, c, w in told
    ]
    return assemble(article_of(text), cast.doc, attributions, cast)


def days(made: tuple[Statement, ...]) -> list[str | None]:
    return [s.said_on.date if s.said_on else None for s in made]


# Printed on a Wednesday.
@pytest.mark.parametrize(
    ("text", "second", "day"),
    [
        ("“The map is old,” she added.", ("she", "added", "The map is old"), "2031-02-10"),
        (
            "She had denied that the map was old.",
            ("She", "had denied", "the map was old"),
            None,
        ),
        (
            "Oren replied that the map was old.",
            ("Oren", "replied", "the map was old"),
            None,
        ),
    ],
)
def test_a_day_goes_on_with_its_speaker(
    text: str, second: tuple[str, str, str], day: str | None, cast_of: CastOf
) -> None:
    first = "Ingrid Sabel said on Monday that the road was open. "
    made = read(first + text, [("Ingrid Sabel", "said", "the road was open"), second], cast_of)
    assert days(made) == ["2031-02-10", day]


def test_a_day_told_of_a_deed_holds_for_the_words_after_it(cast_of: CastOf) -> None:
    text = "Ingrid Sabel arrived on Monday. “The road is open,” she said."
    assert days(read(text, [("she", "said", "The road is open")], cast_of)) == ["2031-02-10"]


def test_a_day_does_not_reach_far(cast_of: CastOf) -> None:
    text = "Sabel arrived on Monday.\nNo.\nNo.\nNo.\n“The road is open,” Ingrid Sabel said."
    assert days(read(text, [("Ingrid Sabel", "said", "The road is open")], cast_of)) == [None]


def test_a_day_does_not_reach_far_in_a_text_without_paragraphs(cast_of: CastOf) -> None:
    between = "The road was long. " * 7
    text = f"Sabel arrived on Monday. {between}“The road is open,” Ingrid Sabel said."
    assert days(read(text, [("Ingrid Sabel", "said", "The road is open")], cast_of)) == [None]


def test_the_day_of_a_death_is_no_day_of_speaking(cast_of: CastOf) -> None:
    text = "Ingrid Sabel died on Monday. “The road is open,” she said of her first book."
    assert days(read(text, [("she", "said", "The road is open")], cast_of)) == [None]


def test_a_talk_told_of_once_is_the_occasion_of_what_follows(cast_of: CastOf) -> None:
    text = (
        "In a talk filmed for the channel of the blogger Eva Lorn, Ingrid Sabel spoke of fish.\n"
        "“The road is open,” Sabel said."
    )
    (made,) = read(text, [("Sabel said".split()[0], "said", "The road is open")], cast_of)
    assert ("interviewer", "Eva Lorn") in [(k.role, k.name) for k in made.chain]


def test_an_outlet_stands_once_in_its_own_chain(cast_of: CastOf) -> None:
    text = "Ingrid Sabel told Veskan Wire that the road was open."
    cast = cast_of(text)
    article = replace(article_of(text), outlet="Veskan Wire")
    told = Attribution(
        source=at(text, "Ingrid Sabel"),
        cue=at(text, "told"),
        content=(at(text, "the road was open"),),
    )
    (made,) = assemble(article, cast.doc, [told], cast)
    assert [(k.role, k.name) for k in made.chain] == [("outlet", "Veskan Wire")]


def test_an_interview_turn_was_said_in_an_interview(cast_of: CastOf) -> None:
    text = "Interviewer: And the road? Sabel: It is open."
    cast = cast_of(text)
    turn = Stretch(at(text, "Sabel: It is open."), StretchKind.BODY, speaker="Sabel")
    article = replace(article_of(text), stretches=(turn,))
    told = Attribution(source=at(text, "Sabel"), content=(at(text, "It is open."),))
    (made,) = assemble(article, cast.doc, [told], cast)
    assert [(k.role, k.name) for k in made.chain] == [("occasion", "interview")]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("JOINT COMMUNIQUÉ\nThe Parties agreed to meet.", "2031-02-12"),
        ("Press statement\nThe Parties agreed to meet.", "2031-02-12"),
        ("A statement by the Parties was read out.", None),
    ],
)
def test_a_document_speaks_on_its_own_day(text: str, day: str | None) -> None:
    found = document_day(article_of(text))
    assert (found.date if found else None) == day

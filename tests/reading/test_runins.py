from collections.abc import Callable

import pytest

from truceline.reading.cast import ArticleCast
from truceline.reading.runins import parted
from truceline.reading.words import words_of
from truceline.vocabulary.spans import Span

GIVEN = frozenset({"michael", "eva"})


@pytest.mark.parametrize(
    ("text", "name", "parts"),
    [
        ("Tirza Moll Alleges Theft in Orsk.", "Tirza Moll Alleges Theft", ["Tirza Moll"]),
        ("Sabel Dismisses Critics.", "Sabel Dismisses Critics", ["Sabel"]),
        ("By Per Lund Eva Dahl said no.", "Per Lund Eva Dahl", ["Per Lund", "Eva Dahl"]),
        ("It rained. By Per Lund Eva Dahl said.", "Per Lund Eva Dahl", ["Per Lund", "Eva Dahl"]),
        # no byline, and a long name may hold a given name twice
        ("He met Juan Carlos Eva Dahl.", "Juan Carlos Eva Dahl", ["Juan Carlos Eva Dahl"]),
        ("Ada Woods said no.", "Ada Woods", ["Ada Woods"]),
        ("It says so.", "It", ["It"]),
    ],
)
def test_a_name_ends_where_the_headline_or_the_byline_does(
    text: str, name: str, parts: list[str]
) -> None:
    span = Span(text.index(name), text.index(name) + len(name))
    assert [s.of(text) for s in parted(text, span, words_of(text), GIVEN)] == parts


def test_a_headline_run_into_its_story_makes_no_second_person(
    cast_of: Callable[..., ArticleCast],
) -> None:
    text = "President Sabel Dismisses Critics President Ingrid Sabel has dismissed her critics."
    cast = cast_of(text)
    assert {a.name for a in cast.actors.values() if a.type == "person"} == {"Ingrid Sabel"}

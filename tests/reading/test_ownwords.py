"""Texts whose heading tells that all of it is one's own words."""

from collections.abc import Callable

import pytest

from reading.conftest import article_of, at  # type: ignore[import-not-found]
from truceline.reading.assemble import assemble
from truceline.reading.cast import ArticleCast
from truceline.reading.ownwords import whose_words
from truceline.vocabulary.spans import Span
from truceline.vocabulary.statements import Attribution

CastOf = Callable[..., ArticleCast]


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("Press remarks by President Ingrid Sabel following the dinner in Orsk", "Ingrid Sabel"),
        ("Remarks by Dmitri Oren at the opening of the bridge", "Dmitri Oren"),
        ("Statement by the Veskan Foreign Ministry", "Veskan Foreign Ministry"),
        ("Sabel hails the remarks by Oren", None),
        ("Remarks of Sunday", None),
        ("Talks open in Orsk", None),
    ],
)
def test_the_heading_tells_who_says_i(heading: str, name: str | None, cast_of: CastOf) -> None:
    told = whose_words(cast_of(f"{heading}\n\nI welcomed the list. We were on time."))
    assert [a.name for a in told.actors] == [name] if told else name is None


def test_i_and_we_are_whose_words_the_text_is(cast_of: CastOf) -> None:
    text = "Press remarks by President Ingrid Sabel on the list\n\nI welcomed the list."
    cue = at(text, "welcomed")
    source = Span(cue.start - 2, cue.start - 1)
    told = Attribution(source=source, cue=cue, content=(at(text, "the list."),))
    cast = cast_of(text)
    (made,) = assemble(article_of(text), cast.doc, [told], cast)
    assert made.speaker is not None
    assert [a.key for a in made.speaker.actors] == ["sabel"]

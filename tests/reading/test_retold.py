from collections.abc import Callable

import pytest

from reading.conftest import article_of, at  # type: ignore[import-not-found]
from truceline.reading.assemble import assemble
from truceline.reading.cast import ArticleCast
from truceline.vocabulary.statements import Attribution, Statement

CastOf = Callable[..., ArticleCast]


def read(text: str, told: tuple[str, str, str], cast_of: CastOf) -> Statement:
    source, cue, content = told
    one = Attribution(source=at(text, source), cue=at(text, cue), content=(at(text, content),))
    cast = cast_of(text)
    (made,) = assemble(article_of(text), cast.doc, [one], cast)
    return made


def speakers(made: Statement) -> list[str]:
    return [actor.name for actor in made.speaker.actors] if made.speaker else []


GAZETTE = "the Bay Gazette"


@pytest.mark.parametrize(
    "content",
    [
        "“Oren also said that the road was closed”",
        "“Veska’s foreign minister made the remarks in Orsk, where he saw the bridge”",
        "“According to Dmitri Oren, the bridge will be open on Friday”",
        "“The bridge will be open on Friday,” Dmitri Oren said",
        "Foreign Minister Dmitri Oren has rejected the list of prisoners",
    ],
)
def test_a_medium_passes_on_whose_words_they_are(content: str, cast_of: CastOf) -> None:
    text = f"The talks went on. {content}, {GAZETTE} reported."
    made = read(text, (GAZETTE, "reported", content), cast_of)
    assert speakers(made) == ["Dmitri Oren"]
    assert [(k.role, k.name) for k in made.chain] == [("medium", "Bay Gazette")]


@pytest.mark.parametrize(
    "content",
    [
        "The road to Orsk was closed on Friday",
        "Oren may reject the list of prisoners",
        "Oren did not say who would sign",
        "Oren arrived in Sundby",
    ],
)
def test_what_a_medium_tells_itself_is_its_own(content: str, cast_of: CastOf) -> None:
    text = f"The talks went on. {content}, {GAZETTE} reported."
    made = read(text, (GAZETTE, "reported", content), cast_of)
    assert "Dmitri Oren" not in speakers(made)


def test_a_reporter_passes_words_on_too(cast_of: CastOf) -> None:
    content = "“Foreign Minister Dmitri Oren denies the claim”"
    text = f"{content}, Gazette journalist Eva Lorn said in a post."
    assert speakers(read(text, ("Gazette journalist Eva Lorn", "said", content), cast_of)) == [
        "Dmitri Oren"
    ]


def test_an_official_who_tells_what_another_said_speaks_for_herself(cast_of: CastOf) -> None:
    content = "“Oren told us that the road was closed”"
    text = f"{content}, President Ingrid Sabel said."
    told = ("President Ingrid Sabel", "said", content)
    assert speakers(read(text, told, cast_of)) == ["Ingrid Sabel"]


def test_whoever_a_medium_cites_speaks_where_the_citing_is_the_cue(cast_of: CastOf) -> None:
    text = "The Bay Gazette reported, citing two Veskan officials, that the road was closed."
    made = read(text, ("The Bay Gazette", "citing", "the road was closed"), cast_of)
    assert speakers(made) == ["two Veskan officials"]

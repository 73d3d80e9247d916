"""Names that look like people's, and what the text says that they are."""

from collections.abc import Callable

import pytest

from truceline.reading.bodynames import called_bodies
from truceline.reading.cast import ArticleCast
from truceline.vocabulary.actors import ActorType
from truceline.vocabulary.spans import Span

CastOf = Callable[..., ArticleCast]
GIVEN = frozenset({"ida", "per"})


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Dune, the news outlet of the judges, said no.", "Dune"),
        ("Korda (an aid group in Orsk) said no.", "Korda"),
        ("The Orsk-based Blue Eye newspaper said no.", "Blue Eye"),
        ("The Dune Gazette said no.", "Dune Gazette"),
        ("Some Bridge MPs said no.", "Bridge MPs"),
        ("Bridge MPs said no. Bridge is a party.", "Bridge"),
        ("The Instituto Mar said no.", "Instituto Mar"),
        ("The car company Dune said no.", "Dune"),
        ("Dune revealed its new car.", "Dune"),
        ("Korda Biosciences said no.", "Korda Biosciences"),
    ],
)
def test_what_the_text_calls_a_body_is_nobodys_name(text: str, name: str) -> None:
    assert called_bodies(text, [name], GIVEN) == {name}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Dahl, the head of the group, said no.", ["Dahl"]),
        ("Dahl, a newspaper editor, said no.", ["Dahl"]),
        ("Ida Holm, the party, and all the rest came.", ["Ida Holm"]),
        ("Per Dahl owns it. The Dahl newspaper said no.", ["Per Dahl", "Dahl"]),
        ("Dahl said no. The paper said yes.", ["Dahl"]),
        ("Dahl said its army was ready.", ["Dahl"]),
        ("The head of the company, Dahl, said no.", ["Dahl"]),
    ],
)
def test_people_stay_people(text: str, names: list[str]) -> None:
    assert not called_bodies(text, names, GIVEN)


def test_a_newspaper_speaks_under_its_own_name(cast_of: CastOf) -> None:
    text = "The London-based Asharq al-Awsat newspaper said no."
    words = text[: text.index(" said")]
    (actor,) = cast_of(text).resolve(Span(0, len(words))).actors
    assert (actor.name, actor.type) == ("Asharq Al-Awsat", ActorType.ORGANISATION)

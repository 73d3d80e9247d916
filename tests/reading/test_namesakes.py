"""Two of one surname, known from the process: which is meant."""

from collections.abc import Callable

import pytest
from spacy.language import Language

from reading.conftest import PROCESS, article_of  # type: ignore[import-not-found]
from truceline.reading.actorbook import ActorBook
from truceline.reading.cast import ArticleCast, make_cast
from truceline.vocabulary.process import Process
from truceline.vocabulary.spans import Span

HOLMS = [
    {
        "id": "ada-holm",
        "name": "Ada Holm",
        "gender": "female",
        "roles": [{"title": "foreign minister", "of": "norlund"}],
    },
    {
        "id": "per-holm",
        "name": "Per Holm",
        "gender": "male",
        "roles": [{"title": "defence minister", "of": "norlund"}],
    },
]


@pytest.fixture(scope="module")
def named(model: Language) -> Callable[[str], list[tuple[str, tuple[str, ...]]]]:
    people = [*PROCESS["people"], *HOLMS]
    book = ActorBook.from_process(Process.model_validate({**PROCESS, "people": people}))

    def find(text: str) -> list[tuple[str, tuple[str, ...]]]:
        cast = make_cast(article_of(text), model(text), book)
        holms = [n for n in cast.namings if "holm" in n.key or n.candidates]
        return [(n.key, n.candidates) for n in holms]

    return find


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Mrs Holm said that the road was open.", "ada-holm"),
        ("Mr Holm said that the road was open.", "per-holm"),
        ("Defence Minister Holm said that the road was open.", "per-holm"),
        ("Per Holm came. Holm said that the road was open.", "per-holm"),
        ("Per Holm came late. Mrs Holm said that the road was open.", "ada-holm"),
    ],
)
def test_title_and_address_tell_namesakes_apart(
    text: str, key: str, named: Callable[[str], list[tuple[str, tuple[str, ...]]]]
) -> None:
    assert named(text)[-1] == (key, ())


def test_without_a_sign_both_are_candidates(
    named: Callable[[str], list[tuple[str, tuple[str, ...]]]],
) -> None:
    (*_, last) = named("Ada Holm and Per Holm came. Holm said that the road was open.")
    assert last[0] == ""
    assert set(last[1]) == {"ada-holm", "per-holm"}


def test_an_office_is_not_taken_for_another(model: Language) -> None:
    people = [*PROCESS["people"], *HOLMS]
    book = ActorBook.from_process(Process.model_validate({**PROCESS, "people": people}))
    text = "Ada Holm and Per Holm came. The foreign minister said that the road was open."
    cast = make_cast(article_of(text), model(text), book)
    heard = [h.resolved.keys for h in cast.heard.values() if "minister" in h.span.of(text)]
    assert heard == [("ada-holm",)]


@pytest.mark.parametrize(
    ("text", "bearer"),
    [
        ("Erik Dorn spoke. His wife, Lena Dorn, sat by him. Dorn said no.", "Erik Dorn"),
        ("Lena Dorn spoke. Her late husband Erik Dorn was ill. Dorn said no.", "Lena Dorn"),
    ],
)
def test_a_relative_leaves_the_surname_to_the_other(
    text: str, bearer: str, cast_of: Callable[..., ArticleCast]
) -> None:
    start = text.rindex("Dorn")
    (actor,) = cast_of(text).resolve(Span(start, start + 4)).actors
    assert actor.name == bearer


def test_two_of_one_surname_named_together_leave_it_open(
    cast_of: Callable[..., ArticleCast],
) -> None:
    text = "Ida Dorn came. It rained. Erik Dorn came too. Dorn said no."
    start = text.rindex("Dorn")
    who = cast_of(text).resolve(Span(start, start + 4))
    assert (who.actors, set(who.candidates)) == ((), {"Ida Dorn", "Erik Dorn"})

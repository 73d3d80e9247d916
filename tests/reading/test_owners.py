"""What somebody leads: a ministry, a government, an office."""

from collections.abc import Callable

import pytest
from spacy.language import Language

from reading.conftest import PROCESS, article_of  # type: ignore[import-not-found]
from truceline.reading.actorbook import ActorBook
from truceline.reading.cast import make_cast
from truceline.vocabulary.actors import Actor
from truceline.vocabulary.process import Process
from truceline.vocabulary.spans import Span

Meant = Callable[[str, str], tuple[Actor, ...]]
OFFICE = "President Ingrid Sabel’s office called. "


@pytest.mark.parametrize(
    ("text", "words", "key"),
    [
        ("Oren's ministry said no.", "Oren's ministry", "veska:foreign-ministry"),
        ("Dmitri Oren’s ministry said no.", "Dmitri Oren’s ministry", "veska:foreign-ministry"),
        ("Sabel's government said no.", "Sabel's government", "norlund"),
        (OFFICE, "President Ingrid Sabel’s office", "norlund:presidential-office"),
        (OFFICE + "The office said no.", "The office", "norlund:presidential-office"),
        (OFFICE + "It said no.", "It", "norlund:presidential-office"),
    ],
)
def test_what_somebody_leads_is_the_body(text: str, words: str, key: str, meant: Meant) -> None:
    assert [actor.key for actor in meant(text, words)] == [key]


def test_a_minister_has_no_government(meant: Meant) -> None:
    assert [a.key for a in meant("Oren's government said no.", "Oren's government")] != ["veska"]


GROUP = {"id": "marsh", "name": "Marsh League", "kind": "group", "capital": "Reedham"}


@pytest.mark.parametrize(
    ("words", "party"),
    [
        ("The authorities in Reedham", "Marsh League"),
        ("A senior official in Reedham", "Marsh League"),
        ("A Veskan official in Reedham", "Veska"),
        ("A diplomat in Orsk", None),
    ],
)
def test_whoever_sits_at_the_seat_of_a_group_is_its(
    words: str, party: str | None, model: Language
) -> None:
    process = {**PROCESS, "parties": [*PROCESS["parties"], GROUP]}
    book = ActorBook.from_process(Process.model_validate(process))
    text = f"{words} said no."
    cast = make_cast(article_of(text), model(text), book)
    (actor,) = cast.resolve(Span(0, len(words))).actors
    assert actor.party == party

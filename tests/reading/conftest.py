"""An invented process and a reader of short texts, for tests of who speaks."""

from collections.abc import Callable

import pytest
from spacy.language import Language

from truceline.reading.actorbook import ActorBook
from truceline.reading.cast import ArticleCast, make_cast
from truceline.reading.pipeline import load_model
from truceline.settings import Settings
from truceline.vocabulary.actors import Actor
from truceline.vocabulary.articles import Article, DateRead
from truceline.vocabulary.keys import ReportKey
from truceline.vocabulary.process import Process
from truceline.vocabulary.spans import Span

PROCESS = {
    "name": "Norlund and Veska",
    "fiction": True,
    "parties": [
        {
            "id": "norlund",
            "name": "Norlund",
            "adjectives": ["Norlundish", "Norlunders"],
            "capital": "Sundby",
            "seats": ["Grey Palace"],
        },
        {
            "id": "veska",
            "name": "Veska",
            "adjectives": ["Veskan", "Veskans"],
            "capital": "Orsk",
            "towns": ["Port Harl", "Lemka"],
        },
    ],
    "third_parties": [
        {
            "id": "tarsh",
            "name": "Tarsh",
            "adjectives": ["Tarshi"],
            "capital": "Tarsh City",
            "role": "host",
        },
    ],
    "people": [
        {
            "id": "sabel",
            "name": "Ingrid Sabel",
            "gender": "female",
            "born": "1968-06-01",
            "wikidata": "Q1",
            "roles": [{"title": "president", "of": "norlund", "rank": 1, "from": "2029-01-01"}],
        },
        {
            "id": "oren",
            "name": "Dmitri Oren",
            "names": ["Dmytro Oren"],
            "gender": "male",
            "roles": [{"title": "foreign minister", "of": "veska", "to": "2031-06-30"}],
        },
    ],
    "outlets": [{"name": "Veskan Wire", "kind": "agency", "of": "veska"}],
}

# The same with an armed group as a third party to the war, and a mediator beside the host.
WITH_BAND = PROCESS | {
    "parties": [
        *PROCESS["parties"],  # type: ignore[misc]
        {"id": "k14", "name": "K14", "kind": "group", "names": ["Border Front", "BF"]},
    ],
    "third_parties": [
        *PROCESS["third_parties"],  # type: ignore[misc]
        {"id": "kestria", "name": "Kestria", "adjectives": ["Kestrian"], "role": "mediator"},
        {"id": "marsh", "name": "Marsh League", "kind": "group", "role": "observer"},
    ],
    "people": [
        *PROCESS["people"],  # type: ignore[misc]
        {
            "id": "wagner",
            "name": "Teresa Wagner",
            "gender": "female",
            "roles": [{"title": "foreign minister", "of": "norlund"}],
        },
    ],
}


@pytest.fixture(scope="session")
def book() -> ActorBook:
    """The invented process with the shipped lists."""
    return ActorBook.from_process(Process.model_validate(PROCESS))


@pytest.fixture(scope="session")
def model() -> Language:
    return load_model(Settings().model)


def at(text: str, words: str) -> Span:
    """Where words first stand."""
    return Span(text.index(words), text.index(words) + len(words))


def article_of(text: str, published: str | None = "2031-02-12") -> Article:
    """An article all of whose text is body."""
    date = DateRead(date=published, precision="day", grounds="test") if published else None
    return Article(report=ReportKey("report"), text=text, stretches=(), published=date)


@pytest.fixture(scope="session")
def cast_of(book: ActorBook, model: Language) -> Callable[..., ArticleCast]:
    """The cast of a short text."""

    def make(text: str, published: str | None = "2031-02-12") -> ArticleCast:
        return make_cast(article_of(text, published), model(text), book)

    return make


@pytest.fixture(scope="session")
def meant(cast_of: Callable[..., ArticleCast]) -> Callable[[str, str], tuple[Actor, ...]]:
    """Those whom words stand for in a short text, where they stand last."""

    def find(text: str, words: str) -> tuple[Actor, ...]:
        start = text.rindex(words)
        return tuple(cast_of(text).resolve(Span(start, start + len(words))).actors)

    return find


@pytest.fixture(scope="session")
def meant_in_war(model: Language) -> Callable[[str, str], tuple[Actor, ...]]:
    """The same in the process with an armed group as a party."""
    book = ActorBook.from_process(Process.model_validate(WITH_BAND))

    def find(text: str, words: str) -> tuple[Actor, ...]:
        start = text.rindex(words)
        cast = make_cast(article_of(text), model(text), book)
        return tuple(cast.resolve(Span(start, start + len(words))).actors)

    return find

import pytest

from truceline.reading.actorbook import ActorBook
from truceline.reading.mentions import bodies, known_names
from truceline.reading.words import words_of
from truceline.vocabulary.process import Process


def found(text: str, book: ActorBook) -> list[tuple[str, str]]:
    return [(text[n.start : n.end], n.key) for n in known_names(text, words_of(text), book)]


@pytest.mark.parametrize(
    ("text", "printed", "key"),
    [
        ("The Grey Palace refused.", "Grey Palace", "norlund"),
        ("Sundby refused.", "Sundby", "norlund"),
        ("Veskan guns fell silent.", "Veskan", "veska"),
        ("Kyiv and Kiev", "Kiev", "ukraine"),
        ("Türkiye offered a hall.", "Türkiye", "turkey"),
        ("the U.S. side", "U.S.", "united-states"),
        ("Côte d’Ivoire’s envoy", "Côte d’Ivoire", "cote-divoire"),
        ("talks with norlund", "norlund", "norlund"),
        ("It came,Veska said.", "Veska", "veska"),
        ("troops inNorlund", "Norlund", "norlund"),
        ("Dmytro Oren spoke", "Dmytro Oren", "oren"),
        ("Oren spoke", "Oren", "oren"),
    ],
)
def test_known_names_in_every_printed_form(
    text: str, printed: str, key: str, book: ActorBook
) -> None:
    assert (printed, key) in found(text, book)


@pytest.mark.parametrize(
    "text", ["They told us all.", "a slice of turkey", "who said so", "un peu"]
)
def test_ordinary_words_in_small_letters_name_nobody(text: str, book: ActorBook) -> None:
    assert found(text, book) == []


def test_the_longest_name_wins(book: ActorBook) -> None:
    text = "The South Korean side"
    assert found(text, book) == [("South Korean", "south-korea")]


@pytest.mark.parametrize(
    ("text", "printed", "key"),
    [
        ("The Veskan Foreign Ministry spoke", "Veskan Foreign Ministry", "veska:foreign-ministry"),
        ("Veska's defence ministry spoke", "Veska's defence ministry", "veska:defence-ministry"),
        (
            "the Ministry of Defence of Veska",
            "Ministry of Defence of Veska",
            "veska:defence-ministry",
        ),
        ("the Norlundish side", "Norlundish side", "norlund"),
    ],
)
def test_bodies_are_named_with_their_side(
    text: str, printed: str, key: str, book: ActorBook
) -> None:
    words = words_of(text)
    namings, _ = bodies(text, words, known_names(text, words, book), book)
    assert [(text[n.start : n.end], n.key) for n in namings] == [(printed, key)]


def test_a_ministry_has_the_rank_of_a_ministry(book: ActorBook) -> None:
    text = "the Veskan Foreign Ministry"
    words = words_of(text)
    _, actors = bodies(text, words, known_names(text, words, book), book)
    (actor,) = actors.values()
    assert (actor.party, actor.side, actor.rank_on(None)) == ("Veska", "veska", 3)


@pytest.mark.parametrize(
    ("text", "count"), [("The West refused.", 1), ("They drove to the west of it.", 0)]
)
def test_a_side_named_by_an_ordinary_word_needs_its_capital(text: str, count: int) -> None:
    process = Process.model_validate(
        {"name": "Sides", "parties": [{"id": "w", "name": "the West"}]}
    )
    book = ActorBook.from_process(process)
    assert len(found(text, book)) == count

import pytest

from reading.conftest import article_of  # type: ignore[import-not-found]
from truceline.reading.actorbook import ActorBook
from truceline.reading.tenure import on_day
from truceline.vocabulary.spans import Span
from truceline.vocabulary.statements import Mention, SaidOn


def mention(book: ActorBook, key: str) -> Mention:
    return Mention(span=Span(0, 4), text="Oren", actors=(book.actors[key],))


@pytest.mark.parametrize(
    ("day", "party"),
    [("2031-06-30", "Veska"), ("2031-06", "Veska"), ("2031-07-02", None), ("2030", "Veska")],
)
def test_the_office_of_the_day_gives_the_party(
    day: str, party: str | None, book: ActorBook
) -> None:
    said = SaidOn(date=day, precision="day", grounds="“then”")
    found = on_day(mention(book, "oren"), said, article_of("", "2031-09-01"), book)
    assert found is not None
    assert found.actors[0].party == party


def test_undated_words_keep_the_party_of_the_report(book: ActorBook) -> None:
    one = mention(book, "oren")
    assert on_day(one, None, article_of(""), book) is one
    assert on_day(None, None, article_of(""), book) is None

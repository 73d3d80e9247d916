import pytest

from truceline.reading.actorbook import ActorBook
from truceline.reading.credits import credited
from truceline.vocabulary.articles import Article
from truceline.vocabulary.keys import ReportKey

BODY = "\n\nNorlund said that the road was open.\n"


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        (f"Road is open\nFrom Veskan Wire{BODY}", ["Veskan Wire"]),
        (f"Road is open\nVeskan Wire{BODY}", ["Veskan Wire"]),
        (f"Road is open{BODY}(Veskan Wire)\n", ["Veskan Wire"]),
        (f"Road is open{BODY}Source: Reuters\n", ["Reuters"]),
        ("ORSK, Feb 3 (Veskan Wire) - Norlund said that the road was open.", ["Veskan Wire"]),
        (f"Road is open\nBy Ada Dahl{BODY}", []),
        (f"Road is open\nVeskan Wire was closed{BODY}", []),
    ],
)
def test_agencies_that_a_report_credits(text: str, agencies: list[str], book: ActorBook) -> None:
    article = Article(report=ReportKey("r"), text=text, stretches=(), outlet="Bay Post")
    assert [link.name for link in credited(article, book)] == agencies


def test_an_agency_is_no_credit_of_its_own_report(book: ActorBook) -> None:
    text = f"Road is open\nVeskan Wire{BODY}"
    article = Article(report=ReportKey("r"), text=text, stretches=(), outlet="Veskan Wire")
    assert credited(article, book) == ()


def test_a_credit_keeps_its_words(book: ActorBook) -> None:
    text = f"Road is open\nFrom Veskan Wire{BODY}"
    article = Article(report=ReportKey("r"), text=text, stretches=())
    (link,) = credited(article, book)
    assert link.span is not None
    assert link.span.of(text) == "Veskan Wire"

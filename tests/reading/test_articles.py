from pathlib import Path

import pytest

from truceline.reading.articles import read_article
from truceline.settings import Settings
from truceline.sources import gather
from truceline.sources.files import take_bytes
from truceline.vocabulary.articles import Article, StretchKind
from truceline.vocabulary.errors import UnreadableReport
from truceline.vocabulary.reports import Report, Told

NEWS = Path(__file__).resolve().parents[3] / "shared/data/news/2025-05-26.jsonl.gz"
TEXT = (
    "Tarsh Post\nNorlund studies the Tarsh draft\nBy Ada Brand in Tarsh\n4 May 2031\n\n"
    "Norlund will read the draft before it answers, the minister told reporters in Tarsh.\n\n"
    "Envoy Dahl said that both delegations had asked for another week to study the text.\n"
)


def read(content: bytes, told: Told = Told(), *, path: str = "a.txt", **limits: int) -> Article:
    [report] = take_bytes(content, path, told, None, path)
    assert isinstance(report, Report)
    return read_article(report, Settings(**limits))


def test_plain_text_tells_of_itself() -> None:
    article = read(TEXT.encode())
    assert article.title == "Norlund studies the Tarsh draft"
    assert article.outlet == "Tarsh Post"
    assert article.author == "Ada Brand"
    assert article.published is not None
    assert (article.published.date, article.published.grounds) == ("2031-05-04", "date line")
    assert (article.language, article.readable) == ("en", True)


def test_told_goes_before_what_the_text_tells() -> None:
    told = Told(title="Told", outlet="told outlet", author="T. Old", published="2031-05-05")
    article = read(TEXT.encode(), told)
    assert (article.title, article.outlet, article.author) == ("Told", "told outlet", "T. Old")
    assert article.published is not None
    assert article.published.date == "2031-05-05"


def test_vague_date_told_gives_way_to_an_exact_one() -> None:
    article = read(TEXT.encode(), Told(published="05/04/2031"))
    assert article.published is not None
    assert article.published.date == "2031-05-04"


def test_text_stays_as_it_came() -> None:
    text = "\ufeff" + TEXT.replace("\n", "\r\n")
    article = read(text.encode())
    assert article.text == text
    assert next(s.span.of(text) for s in article.body()) == "Norlund studies the Tarsh draft"


def test_unknown_stays_unknown() -> None:
    article = read(b"Norlund will read the draft before it answers, the minister said.")
    assert (article.title, article.outlet, article.author) == (None, None, None)
    assert article.published is None


def test_file_name_and_address_date_a_report() -> None:
    body = b"Norlund will read the draft before it answers, the minister said."
    named = read(body, path="r/2031-02-03-a.txt").published
    placed = read(body, Told(url="https://npa.example/2031/02/03/a")).published
    assert named is not None
    assert placed is not None
    assert (named.grounds, placed.grounds) == ("file name", "address")


def test_address_names_a_known_outlet() -> None:
    assert read(TEXT.encode(), Told(url="https://www.reuters.com/x")).outlet == "Reuters"


def test_other_language_is_kept_and_marked() -> None:
    german = "Der Minister sagte, dass die Regierung den Entwurf erst lesen und prüfen werde. "
    article = read((german * 4).encode())
    assert (article.language, article.readable) == ("de", False)


@pytest.mark.parametrize(
    ("content", "limits", "reason"),
    [(b"***\n---\n", {}, "no words"), (TEXT.encode(), {"longest_text": 50}, "longer than 50")],
)
def test_report_without_an_article_says_why(
    content: bytes, limits: dict[str, int], reason: str
) -> None:
    with pytest.raises(UnreadableReport, match=reason):
        read(content, **limits)


def test_furniture_in_a_page_is_marked_as_in_plain_text() -> None:
    prose = "".join(f"<p>{p}</p>" for p in TEXT.splitlines()[5:] if p) * 2
    source = f"<html><body><article><h1>Norlund studies</h1>{prose}<p>Read also: Snow in Tarsh</p>"
    article = read(source.encode(), path="a.html")
    assert [s.label for s in article.furniture()] == ["read more"]


@pytest.mark.skipif(not NEWS.exists(), reason="the day of news is not here")
def test_a_day_of_news_loses_no_word_and_keeps_a_body() -> None:
    bodiless = []
    for report in gather([NEWS], settings=Settings()):
        assert isinstance(report, Report)
        article, end = read_article(report, Settings()), 0
        for stretch in article.stretches:
            between = article.text[end : stretch.span.start]
            assert not any(c.isalnum() for c in between)
            end = stretch.span.end
        assert not any(c.isalnum() for c in article.text[end:])
        if all(s.kind is not StretchKind.BODY for s in article.stretches):
            bodiless.append(article.title)
    assert len(bodiless) <= 1  # a page that only announces another

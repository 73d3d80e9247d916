"""A first line that tells only who published, and when."""

import pytest

from truceline.reading.articles import read_article
from truceline.settings import Settings
from truceline.vocabulary.articles import Article
from truceline.vocabulary.keys import ReportKey
from truceline.vocabulary.reports import Report

BODY = "The mayor said that the sluice would be opened on Friday. She named no hour for it.\n"


def read(text: str) -> Article:
    content = text.encode()
    report = Report(key=ReportKey("r"), content=content, media_type="text/plain", path="r.txt")
    return read_article(report, Settings())


@pytest.mark.parametrize(
    ("line", "outlet", "date"),
    [
        ("Shoreline, 20 June 2031", "Shoreline", "2031-06-20"),
        ("Shoreline | June 20, 2031", "Shoreline", "2031-06-20"),
        ("Dale Mail, Friday 20 June 2031, page 3", "Dale Mail", "2031-06-20"),
        ("TARSH, 14 May 2031 (Shoreline Agency)", "Shoreline Agency", "2031-05-14"),
        ("London, 14 May 2031", None, "2031-05-14"),
    ],
)
@pytest.mark.parametrize("title", [None, "Tarsh opens the sluice"])
def test_outlet_and_date_of_a_first_line(
    line: str, outlet: str | None, date: str, title: str | None
) -> None:
    article = read("\n\n".join(part for part in (line, title, BODY) if part))
    assert article.title == title
    assert article.outlet == outlet
    assert article.published is not None
    assert article.published.date == date


@pytest.mark.parametrize(
    "dateline",
    ["TARSH, 14 May 2031 (Shoreline Agency) - ", "TARSH, 14 May 2031 (Shoreline Agency) "],
)
def test_a_dateline_with_its_year_dates_the_report(dateline: str) -> None:
    article = read(f"Tarsh opens the sluice\n\n{dateline}{BODY}")
    assert article.published is not None
    assert (article.published.date, article.published.grounds) == ("2031-05-14", "dateline")


def test_a_headline_that_ends_in_a_date_stays_the_title() -> None:
    article = read(f"Envoys return to Tarsh, 20 June 2031\n\n{BODY}")
    assert article.title == "Envoys return to Tarsh, 20 June 2031"
    assert article.outlet is None

"""The pages of the assessment, of claims and of signs."""

from collections.abc import Callable

import httpx
import pytest

from publishing.desk.fake_record import FakeReader
from publishing.desk.outline import Outline
from truceline.analysis.factors import FILE
from truceline.analysis.signs import ABSENT, Sign, SignKind
from truceline.coding.extending import extended
from truceline.publishing.desk.signing import sign_row
from truceline.publishing.desk.signlines import BESIDE, SHOWS
from truceline.vocabulary.spans import Span

Get = Callable[..., httpx.Response]
WATCH = "monitoring"


@pytest.mark.parametrize("path", ["/assessment", "/claims", "/signs"])
def test_the_page_is_in_the_bar_and_answers(get: Get, path: str) -> None:
    page = Outline(get(path).text)
    assert page.one("h1").words
    assert path in Outline(get("/").text).links
    assert "style" not in {name for one in page.elements for name in one.attributes}


def test_every_factor_has_state_question_and_a_row_for_each_party(get: Get) -> None:
    page = Outline(get("/assessment").text)
    for key, entry in extended(FILE).items():
        block = page.one("article", id=key)
        assert entry["name"] in block.words
        assert entry["question"] in block.words
        for party in ("Norlund", "Veska"):
            assert party in block.words
    assert "score" not in page.one("table", class_="overview folds").words


def test_words_for_a_factor_lead_to_the_statement(get: Get) -> None:
    page = Outline(get("/assessment").text)
    assert "We can live with observers" in page.one("article", id=WATCH).words
    assert "/statements/r1s1" in page.links


def test_absence_says_what_was_searched(get: Get) -> None:
    block = Outline(get("/assessment").text).one("article", id="enforcement")
    assert "Nothing found" in block.words
    assert "Found in no party’s words" in block.words
    assert "Searched:" in block.words


def test_all_that_a_voice_said_is_listed_and_counted(get: Get) -> None:
    page = Outline(get(f"/assessment/{WATCH}?who=norlund&way=for").text)
    assert "Norlund, for: strong international monitoring" in page.one("h1").words
    assert any(one.startswith("/reports/r") for one in page.links)


@pytest.mark.parametrize(
    "path",
    [
        "/assessment/nothing?who=norlund&way=for",
        f"/assessment/{WATCH}?who=norlund&way=sideways",
        f"/assessment/{WATCH}?who=nobody&way=for",
        f"/assessment/{WATCH}",
    ],
)
def test_a_list_that_is_not_there_is_said_not_to_be(get: Get, path: str) -> None:
    assert get(path).status_code == 404


def test_the_day_asked_for_bounds_the_words(get: Get) -> None:
    page = Outline(get("/assessment?on=2031-04-01").text)
    assert "1 April 2031" in page.one("h1").words
    assert "We can live with observers" not in page.one("main").words
    assert "is not a day" in Outline(get("/assessment?on=05/06").text).one("main").words


def test_claims_are_counted_by_origin_and_lead_to_their_words(get: Get) -> None:
    page = Outline(get("/claims").text)
    for fact in page.all("article", class_="fact"):
        assert "origin" in fact.words
        assert "Claimed" in fact.words or "Denied" in fact.words
    assert "does not rule on what is true" in page.one("main").words


def test_no_claim_answers_to_a_kind_that_is_not_there(get: Get) -> None:
    page = Outline(get("/claims?kind=agents").text)
    assert "No claim of fact answers to this." in page.one("main").words


def test_signs_lead_to_their_span_in_the_report(get: Get) -> None:
    page = Outline(get("/signs?kind=quotation").text)
    (kind, *rows) = page.all("tr")[1:]
    assert "Quotation differs" in kind.words
    assert "2 signs" in kind.words
    assert len(rows) == 2
    assert "/statements/r2s1" in page.links
    assert any(one.startswith("/reports/r1?statement=r1s1") for one in page.links)


def test_fields_that_reports_lack_are_counted_and_folded_under_the_rest(get: Get) -> None:
    page = Outline(get("/signs").text)
    assert "No author" not in page.one("table").words
    assert any("No author: " in one.words for one in page.all("details"))
    assert "/signs?kind=no_author" in page.links
    assert "No author" in Outline(get("/signs?kind=no_author").text).one("table").words


def test_signs_of_one_report(get: Get) -> None:
    page = Outline(get("/signs?report=r4").text)
    assert " in 1 report." in page.one("main").words
    for sign in ("No date", "No author", "No outlet"):
        assert sign in page.one("table").words


@pytest.mark.parametrize("kind", SignKind)
def test_every_sign_tells_what_shows_it(kind: SignKind) -> None:
    spans = () if kind in ABSENT else (Span(0, 4), Span(9, 13))
    other = "s2" if kind in BESIDE else ""
    note = "" if kind in SHOWS else "a blank is missing"
    sign = Sign(kind=kind, report="r1", spans=spans, words="some", note=note, other=other)
    row = sign_row(sign, FakeReader().report("r1"))
    assert row.note or row.other


def test_a_passage_told_twice_leads_to_both_places() -> None:
    spans = (Span(0, 4), Span(9, 13))
    sign = Sign(kind=SignKind.TOLD_TWICE, report="r1", spans=spans, words="some")
    row = sign_row(sign, FakeReader().report("r1"))
    assert row.words is not None
    assert row.other is not None
    assert (row.words.url, row.other.url) == ("/reports/r1#s0", "/reports/r1#s9")


def test_counts_of_a_factor_lead_to_its_words(get: Get) -> None:
    page = Outline(get("/assessment").text)
    counts = [one for one in page.all("a", href=f"#{WATCH}") if one.words[:1].isdigit()]
    assert counts
    assert all(" for " in one.words or " against " in one.words for one in counts)

"""The reader: what is printed, what stands beside it."""

from collections.abc import Callable

import httpx
import pytest

from publishing.desk.invented import SOURCES
from publishing.desk.outline import Outline

Get = Callable[..., httpx.Response]


def printed(page: Outline) -> str:
    return "".join(one.words for one in page.elements if "data-start" in one.attributes)


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.key)
def test_shows_the_text_exactly_as_printed(get: Get, source) -> None:  # type: ignore[no-untyped-def]
    for opened in ("", *(f"?statement={one.key}" for one in source.statements)):
        page = Outline(get(f"/reports/{source.key}{opened}").text)
        assert printed(page) == source.text
        for piece in page.elements:
            if "data-start" in piece.attributes:
                start, end = (int(piece.attributes[name]) for name in ("data-start", "data-end"))
                assert piece.words == source.text[start:end]


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.key)
def test_highlights_every_statement_exactly(get: Get, source) -> None:  # type: ignore[no-untyped-def]
    page = Outline(get(f"/reports/{source.key}").text)
    for statement in source.statements:
        pieces = [
            piece.words
            for piece in page.elements
            if statement.key in piece.attributes.get("data-statement", "").split()
        ]
        spans = statement.attribution.content
        assert "".join(pieces) == "".join(span.of(source.text) for span in spans)


def test_numbers_notes_and_passages_both_ways(get: Get) -> None:
    page = Outline(get("/reports/r3").text)
    for number in range(1, 7):
        assert page.one("span", class_="anchor", id=f"p{number}")
        assert f"#n{number}" in page.links
        assert f"#p{number}" in page.links


def test_furniture_says_what_it_is(get: Get) -> None:
    page = Outline(get("/reports/r1").text)
    kinds = [one.words for one in page.all("p", class_="furniture-kind")]
    assert kinds == ["menu", "link to another report"]


def test_the_unsure_is_held_for_review(get: Get) -> None:
    page = Outline(get("/reports/r1").text)
    (passage,) = [one for one in page.all("mark") if "unsure" in one.attributes["class"]]
    assert passage.words == "Count the boats first."
    assert "Held for review" in page.one("div", id="n2").words


def test_source_and_cue_are_underlined_for_the_opened_statement_only(get: Get) -> None:
    def underlined(page: Outline) -> list[str]:
        return [
            one.words
            for one in page.elements
            if {"source-words", "cue-words"} & set(one.attributes.get("class", "").split())
        ]

    assert underlined(Outline(get("/reports/r1").text)) == []
    assert underlined(Outline(get("/reports/r1?statement=r1s1").text)) == [
        "President Sabel",
        "told",
    ]


def test_panel_leads_to_the_neighbours(get: Get) -> None:
    page = Outline(get("/reports/r1?statement=r1s2").text)
    assert "Statement 2 of 4" in page.one("h2", id="panel-head").words
    assert page.one("a", rel="prev").attributes["href"] == "/reports/r1?statement=r1s1#opened"
    assert page.one("a", rel="next").attributes["href"] == "/reports/r1?statement=r1s3#opened"


def test_an_unknown_statement_opens_nothing(get: Get) -> None:
    assert not Outline(get("/reports/r1?statement=none").text).all("aside")


@pytest.mark.parametrize(
    ("key", "signs"),
    [
        ("r1", ["Quotation differs (elsewhere: “could”)"]),
        ("r3", ["No author"]),
        ("r4", ["No title", "No outlet", "No author", "No date"]),
        ("r5", ["No author", "In a language that is not read here: kept, not coded"]),
    ],
)
def test_signs_are_facts_about_the_text(get: Get, key: str, signs: list[str]) -> None:
    page = Outline(get(f"/reports/{key}").text)
    found = [one.words for one in page.all("li") if "ul" in one.within]
    for sign in signs:
        assert any(one.startswith(sign) for one in found), sign


def test_a_sign_leads_to_its_span_and_to_what_it_was_compared_with(get: Get) -> None:
    page = Outline(get("/reports/r1").text)
    (place,) = [one for one in page.links if one.startswith("#s")]
    assert page.all("span", id=place.removeprefix("#"))
    assert "/statements/r2s1" in page.links
    marked = [one for one in page.elements if "sign-words" in one.attributes.get("class", "")]
    assert "We can live with observers" in "".join(one.words for one in marked)


def test_the_text_with_its_signs_is_the_printed_text(get: Get) -> None:
    page = Outline(get("/reports/r1").text)
    assert "We can live with observers on the bridge" in page.one("div", id="text").words


def test_unknown_dates_are_said_to_be_unknown(get: Get) -> None:
    assert (
        "Date unknown" in Outline(get("/reports/r4").text).one("header", class_="report-head").words
    )


def test_addresses_that_could_run_are_no_links(get: Get) -> None:
    assert "javascript:" not in get("/reports/r4").text


def test_copies_are_named_with_their_first_print(get: Get) -> None:
    page = Outline(get("/reports/r2").text)
    assert "/reports/r1" in page.links
    assert "first print" in page.one("main").words
    assert "2 reports, 1 origin" in page.one("main").words

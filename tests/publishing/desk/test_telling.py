"""The page of a statement."""

from collections.abc import Callable

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from publishing.desk.outline import Outline
from truceline.publishing.desk.telling import differing, verdict

Get = Callable[..., httpx.Response]
WORDS = st.text(alphabet="ab c,.’", max_size=40)


@given(WORDS, WORDS)
def test_what_is_kept_and_put_in_is_the_second_text(first: str, second: str) -> None:
    runs = differing(first, second)
    assert "".join(text for kind, text in runs if kind != "del") == second
    assert len("".join(text for kind, text in runs if kind != "ins")) == len(first)


@pytest.mark.parametrize(
    ("first", "second", "words"),
    [
        ("We can sign", "We can sign", "No word differs"),
        ("We can sign", "We CAN sign.", "No word differs"),
        ("We can sign", "We sign", "1 word differs"),
        ("We can sign, if asked", "We could sign", "4 words differ"),
    ],
)
def test_verdict_counts_words(first: str, second: str, words: str) -> None:
    assert verdict(differing(first, second)) == words


def test_shows_words_codes_chain_and_decision(get: Get) -> None:
    words = Outline(get("/statements/r1s1").text).one("main").words
    for expected in (
        "We can live with observers on the bridge",
        "Accept if",
        "Says yes to something on the table",
        "as long as they come unarmed",
        "President Sabel",
        "a weekday",
        "a briefing",
        "J. Solheim",
        ": heard it",
        "2 words differ; of the same origin",
    ):
        assert expected in words


def test_leads_to_positions_report_and_tellings(get: Get) -> None:
    links = Outline(get("/statements/r1s1").text).links
    assert "/positions?party=norlund&issue=monitoring_verification#opened" in links
    assert "/reports/r1?statement=r1s1#opened" in links
    assert "/reports/r2?statement=r2s1#opened" in links
    assert "/statements?echo=echo" in links


def test_outer_and_inner_statement_name_each_other(get: Get) -> None:
    assert "/statements/r3s1" in Outline(get("/statements/r3s2").text).links
    assert "/statements/r3s2" in Outline(get("/statements/r3s1").text).links


def test_paragraph_shows_this_statement_alone(get: Get) -> None:
    page = Outline(get("/statements/r3s2").text)
    marks = {
        one.attributes["data-statement"] for one in page.all("mark", class_="passage tells current")
    }
    assert marks == {"r3s2"}


def test_nobody_named_is_said_so(get: Get) -> None:
    words = Outline(get("/statements/r4s3").text).one("main").words
    assert "nobody named" in words
    assert "Not coded." in words
    assert "date unknown" in words


def test_candidates_of_an_unresolved_speaker_are_a_question(get: Get) -> None:
    assert "Norlund or Veska?" in Outline(get("/statements/r4s1").text).one("main").words


def test_a_statement_shows_its_grounds_in_words(get: Get) -> None:
    page = Outline(get("/statements/r1s1").text)
    told = page.one("section", **{"aria-labelledby": "coded"}).words
    assert "“words” tells what was done: accept" in told
    assert "cue:" not in page.one("main").words

"""Proposals, rounds and mediators on the desk: every fact leads to its statement."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import httpx
import pytest

from analysis.spoken import said
from analysis.told import printed
from analysis.told import told as bare
from publishing.desk.fake_record import FakeReader
from publishing.desk.outline import Outline
from publishing.desk.talking import FOLLOWED, talks
from truceline.analysis.narrated import spoken_of
from truceline.analysis.rounds import rounds
from truceline.publishing.desk.app import make_app
from truceline.publishing.desk.meeting import heading, numbered, told_together
from truceline.publishing.desk.proposing import row
from truceline.publishing.desk.talks import voice
from truceline.vocabulary.acts import ActKind, Stance
from truceline.vocabulary.proposals import Answer, Proposal, Status

Get = Callable[..., httpx.Response]
SIDE_BY_SIDE = "/proposals?compare=sound-draft&compare=6-plan-tarsh"
PAGES = (
    "/proposals",
    SIDE_BY_SIDE,
    "/proposals/sound-draft",
    "/proposals/old-plan",
    "/rounds",
    "/rounds?page=7",
    "/mediators",
)


@pytest.fixture(scope="module")
def desk(asking: Get) -> Get:
    return partial(asking, make_app(lambda: FakeReader((talks(),), FOLLOWED)))


def page(desk: Get, path: str) -> Outline:
    response = desk(path)
    assert response.status_code == 200
    return Outline(response.text)


@pytest.mark.parametrize("path", PAGES)
def test_each_page_is_whole_and_escapes_what_was_printed(desk: Get, path: str) -> None:
    response = desk(path)
    assert response.status_code == 200
    seen = Outline(response.text)
    assert len(seen.all("h1")) == 1
    assert not seen.all("style")
    assert "<Digest>" not in response.text


@pytest.mark.parametrize("path", PAGES)
def test_every_link_of_a_page_answers(desk: Get, path: str) -> None:
    links = {link for link in page(desk, path).links if link.startswith("/") and link != path}
    assert {link: desk(link).status_code for link in links} == dict.fromkeys(links, 200)


def test_the_list_has_the_newest_answer_of_each_party(desk: Get) -> None:
    seen = page(desk, "/proposals")
    (row,) = [row for row in seen.all("tr") if "Sound draft" in row.words]
    assert "Opposes" in row.words
    assert "Conditional" in row.words
    assert {"/statements/t1s2", "/statements/t1s3"} <= set(seen.links)


@pytest.mark.parametrize(
    ("rank", "teller", "words"),
    [(5, None, "only by lower ranks"), (1, "Veska", "only told by others")],
)
def test_an_answer_that_binds_nobody_is_no_silence(
    rank: int, teller: str | None, words: str
) -> None:
    given = Answer(
        party="Norlund",
        side="norlund",
        act=ActKind.REJECT,
        stance=Stance.OPPOSES,
        condition=None,
        date="2031-05-01",
        grounds=(said("reject", "negotiating_basis", rank=rank),),
        attributed_by=teller,
    )
    draft = Proposal(
        key="sound-draft",
        name="Sound draft",
        aliases=(),
        authors=(),
        sides=(),
        author_type="",
        date=None,
        kind=None,
        known=True,
        status=Status(word="tabled"),
        provisions=(),
        answers=(given,),
        put_forward=(),
        mentions=(),
    )
    shown = row(draft, FOLLOWED.parties, chosen=False)
    assert [why for why, _, _ in shown.answers] == [words, ""]


def test_a_draft_in_no_report_is_named_apart(desk: Get) -> None:
    seen = page(desk, "/proposals")
    assert "Old plan" in seen.one("p", class_="quiet silent").words
    assert "No answer found of Norlund" in desk("/proposals/old-plan").text


def test_a_proposal_has_points_answers_and_what_else_was_said(desk: Get) -> None:
    text = desk("/proposals/sound-draft").text
    for expected in ("Fire stops.", "From the process file", "if it binds both", "was thin"):
        assert expected in text
    new = desk("/proposals/6-plan-tarsh").text
    assert "monitors on the bridge" in new
    assert "/statements/t1s1" in Outline(new).links


def test_two_proposals_stand_side_by_side(desk: Get) -> None:
    table = page(desk, SIDE_BY_SIDE).one("table", class_="matrix compared")
    assert "Ceasefire" in table.words
    assert "Monitoring and verification" in table.words
    assert not page(desk, "/proposals?compare=sound-draft").all("table", class_="matrix compared")


def test_an_unknown_proposal_is_not_found(desk: Get) -> None:
    assert desk("/proposals/nothing").status_code == 404


def test_a_round_has_its_facts_with_what_tells_them(desk: Get) -> None:
    seen = page(desk, "/rounds")
    facts = seen.one("dl", class_="facts").words
    for expected in ("Held", "Porto Tarsh (Tarsh)", "Direct"):
        assert expected in facts
    assert "/statements/t1s4" in seen.links
    assert "/reports/t1?statement=t1s4#opened" in seen.links
    assert "5 May 2031" in seen.all("time")[0].words


def test_mediators_places_and_laws_stand_with_their_words(desk: Get) -> None:
    text = desk("/mediators").text
    whole = ("Refused by a party", "a decree of Veska forbids talks", "Bars talks")
    for expected in (*whole, "<q>if it binds both</q>"):
        assert expected in text
    assert {"#who", "#where", "#how", "#laws"} <= set(Outline(text).links)
    assert {"/statements/t1s5", "/statements/t1s6", "/statements/t1s7"} <= set(Outline(text).links)


@pytest.mark.parametrize(
    ("path", "absent"),
    [
        ("/proposals", "was found to tell of a draft"),
        ("/rounds", "was found to tell of a meeting"),
        ("/mediators", "was found to tell of a law"),
    ],
)
def test_where_nothing_is_told_the_page_says_so(asking: Get, path: str, absent: str) -> None:
    response = asking(make_app(lambda: FakeReader(())), path)
    assert absent in response.text


def test_one_printed_sentence_stands_once_for_all_acts_in_it() -> None:
    first, second, apart = (said("meet", report=key) for key in ("r1", "r1", "r2"))
    printed = {first.statement: "They met.", second.statement: "They met."}
    sentences = told_together((first, second, apart), lambda row: printed.get(row.statement, ""))
    assert sentences == [[first, second], [apart]]
    assert [(one.text, one.url) for one in numbered((second, apart), sentences)] == [
        ("1", f"/statements/{second.statement}"),
        ("2", f"/statements/{apart.statement}"),
    ]


def test_a_report_s_own_sentence_leads_to_its_paragraph_and_names_nobody() -> None:
    row = spoken_of(printed("The fifth round of talks was held in Kes.", paragraph=4))
    told = voice([row], row.words)
    assert (told.around, told.named) == (True, False)
    assert told.passage.url == told.passage.report_url == "/reports/r-print#par4"


def test_rounds_told_together_and_calls_have_their_own_headings() -> None:
    near = "Norlund and Veska talk."
    texts = (
        "Five rounds of talks were held in Kes.",
        "Ada Dahl spoke by telephone with Ilin Oren on 4 May.",
    )
    lines = {str(n): (printed(text, report=str(n), near=near),) for n, text in enumerate(texts)}
    headings = {heading(one) for one in rounds(replace(bare(), printed=lines))}
    assert headings == {"5 rounds of Norlund and Veska", "Contact of Norlund and Veska"}


def test_who_may_negotiate_leads_to_the_law_where_nobody_took_a_stance(desk: Get) -> None:
    page_of_stances = page(desk, "/positions")
    assert "/mediators#laws" in page_of_stances.links
    assert "/statements?issue=legal_authority" not in page_of_stances.links

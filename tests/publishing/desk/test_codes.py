"""The codebook's pages."""

from collections.abc import Callable

import httpx
import pytest

from publishing.desk.outline import Outline
from truceline.coding.codebook import load_codebook
from truceline.coding.guide import guide
from truceline.publishing.desk import wording
from truceline.publishing.desk.codes import definition
from truceline.vocabulary.acts import ActKind, Issue

Get = Callable[..., httpx.Response]


@pytest.mark.parametrize("key", [*ActKind, *Issue], ids=str)
def test_every_code_has_a_definition_and_a_page(get: Get, key: str) -> None:
    page = Outline(get(f"/codebook/{key}").text)
    told = definition(key, load_codebook())
    assert told
    assert told in page.one("p", class_="lede").words
    assert f"/codebook/{key}" in Outline(get("/codebook").text).links


def test_every_issue_stands_in_one_group() -> None:
    grouped = [issue for _, issues in wording.ISSUE_GROUPS for issue in issues]
    assert sorted(grouped) == sorted(Issue)


def test_every_act_stands_in_one_family() -> None:
    acts = (*wording.TOWARDS, *wording.AWAY, *wording.ASKS, *wording.TELLS)
    assert sorted(acts) == sorted(ActKind)


def test_a_code_shows_statements_coded_so(get: Get) -> None:
    page = Outline(get("/codebook/offer").text)
    assert "/statements/r3s4" in page.links
    assert "/statements?act=offer" in page.links


@pytest.mark.parametrize("key", guide())
def test_every_page_of_the_guide_is_shown_whole_and_linked(get: Get, key: str) -> None:
    page = Outline(get(f"/codebook/guide/{key}").text)
    assert guide()[key].title in page.one("h1").words
    rows = sum(len(block.rows) for block in guide()[key].blocks)
    assert len(page.all("tr")) == rows + sum(bool(block.rows) for block in guide()[key].blocks)
    assert f"/codebook/guide/{key}" in Outline(get("/codebook").text).links


def test_an_unknown_page_of_the_guide_is_told(get: Get) -> None:
    assert get("/codebook/guide/weather").status_code == 404


def test_a_code_tells_its_place_in_plover_and_pa_x(get: Get) -> None:
    assert "relations: Ending talks, ties or cooperation." in get("/codebook/threaten").text
    assert "Ce: Ceasefire." in get("/codebook/ceasefire").text

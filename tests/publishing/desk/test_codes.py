"""The codebook's pages."""

from collections.abc import Callable

import httpx
import pytest

from publishing.desk.outline import Outline
from truceline.publishing.desk import wording
from truceline.publishing.desk.codes import definition
from truceline.vocabulary.acts import ActKind, Issue

Get = Callable[..., httpx.Response]


@pytest.mark.parametrize("key", [*ActKind, *Issue], ids=str)
def test_every_code_has_a_definition_and_a_page(get: Get, key: str) -> None:
    page = Outline(get(f"/codebook/{key}").text)
    assert definition(key)
    assert definition(key) in page.one("p", class_="lede").words
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

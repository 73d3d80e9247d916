"""Coded places of real news: in the codebook's terms, without words, and scored as promised."""

from types import ModuleType
from typing import Any

import pytest

from truceline.vocabulary.acts import ActKind, Issue

ACTS, ISSUES = {str(act) for act in ActKind}, {str(issue) for issue in Issue}
FIELDS = {
    "process", "doc", "start", "end", "said", "borders", "missed", "speaker", "party", "act",
    "act_alt", "issues", "targets", "conditional", "due", "context",
}  # fmt: skip


@pytest.mark.parametrize("part", ["learned", "kept", "fresh"])
def test_places_are_coded_in_the_codebook_s_terms_and_hold_no_words(
    news: ModuleType, part: str
) -> None:
    places = news.coded(part)
    gold = news.gold_of(places)
    assert len(places) > len(gold) > 200
    assert {item["act"] for item in gold} <= ACTS
    assert {issue for item in gold for issue in item["issues"]} <= ISSUES
    assert {field for item in places for field in item} <= FIELDS


def test_no_report_is_in_two_parts(news: ModuleType) -> None:
    reports = [{item["doc"] for item in news.coded(part)} for part in news.PARTS]
    assert len(set().union(*reports)) == sum(map(len, reports))


def line(start: int, end: int, issues: list[str]) -> dict[str, Any]:
    """What the program tells at a place."""
    act = {"act": "reject", "issues": issues, "targets": ["Veska"], "confidence": 0.9}
    return {
        "document": {"id": "1"},
        "content": [{"start": start, "end": end}],
        "speaker": {"name": "Sabel", "party": "Norlund"},
        "acts": [act],
    }


def test_issues_told_where_there_are_none_and_places_where_nobody_speaks_count(
    news: ModuleType,
) -> None:
    said = {"speaker": ["Sabel"], "party": "Norlund", "act": "reject", "act_alt": []}
    said |= {"targets": ["Veska"], "conditional": False, "due": None}
    places = [
        {"doc": "1", "start": 0, "end": 9, "issues": ["ceasefire"], **said},
        {"doc": "1", "start": 20, "end": 29, "issues": [], **said},
        {"doc": "1", "start": 40, "end": 49, "said": False},
    ]
    lines = [line(0, 9, ["ceasefire"]), line(20, 29, ["nuclear"]), line(40, 49, [])]
    score = news.score(places, lines)
    shares = {name: (one.share, one.items) for name, one in score.items()}
    assert shares["issue"] == (1.0, 1)
    assert shares["no issue"] == (0.0, 1)
    assert shares["a statement"] == (pytest.approx(2 / 3), 3)
    assert shares["speaker"] == (1.0, 2)

"""Grounds in plain words."""

import pytest

from truceline.publishing.reasons import ground_words
from truceline.vocabulary.acts import ActKind, Issue
from truceline.vocabulary.grounds import RELATIVE_DAY, Ground

RULES = (
    *(f"cue:{act}/some-rule" for act in ActKind),
    *(f"words:{act}/some-rule" for act in ActKind),
    *(f"issue:{issue}" for issue in Issue),
    "issue:context",
    "target:likely",
    "tree:otherwise",
    "operator:hedge",
    "attribution:quote, then cue 1",
    "attribution:object+as",
    "attribution:prep about",
    "attribution:noun light that",
    "following:free",
    "source:document",
    "turn",
    RELATIVE_DAY,
)


@pytest.mark.parametrize("words", ["", "rejected"])
@pytest.mark.parametrize("rule", RULES)
def test_no_code_is_shown(rule: str, words: str) -> None:
    told = ground_words(Ground(rule, words))
    assert "_" not in told
    assert "/" not in told
    stage, _, name = rule.partition(":")
    assert f"{stage}:{name}" not in told or not name
    assert "{" not in told


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.startswith(("cue", "words"))])
def test_the_words_stand_in_it(rule: str) -> None:
    assert "“rejected”" in ground_words(Ground(rule, "rejected"))


def test_an_issue_taken_from_the_sentences_before_says_so() -> None:
    assert "sentences before" in ground_words(Ground("issue:context"))


def test_a_target_that_was_weighed_says_so() -> None:
    assert ground_words(Ground("target:likely", "Veska")) == (
        "no words name whom it is directed to: by what was told so far likely “Veska”"
    )


def test_grounds_of_a_speaker_are_words_already() -> None:
    assert ground_words(Ground("capital for its state", "Halden")) == (
        "capital for its state “Halden”"
    )

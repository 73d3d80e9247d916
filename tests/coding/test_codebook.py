"""The shipped codebook is whole; a wrong one is told with file and entry."""

from pathlib import Path

import pytest

from truceline.coding.codebook import Codebook, check, load_codebook
from truceline.vocabulary.acts import ActKind, Issue
from truceline.vocabulary.errors import CodebookError


def test_shipped_codebook_contradicts_nothing(codebook: Codebook) -> None:
    assert check(codebook) == []


def test_every_act_and_issue_has_an_entry(codebook: Codebook) -> None:
    assert set(codebook.acts) == set(ActKind)
    assert set(codebook.issues) == set(Issue)


def test_every_act_but_the_leftovers_has_rules(codebook: Codebook) -> None:
    assert set(ActKind) - set(codebook.rules) == set()


def test_loading_twice_gives_the_same_object() -> None:
    assert load_codebook() is load_codebook()


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("cues", "persuade: [{name: x, verbs: [coax], sure: 0.5}]", "persuade"),
        ("cues", "appeal: [{name: coax, verbs: [coax]}]", "cues.yml, appeal"),
        ("cues", "appeal: [{name: coax, verb: [coax], sure: 0.5}]", "verb"),
        (
            "issues",
            "issues: {weather: {is: rain, words: rain, pax: none, strong: [rain]}}",
            "weather",
        ),
        ("issues", "issues: {economy: {strong: ['.. rain']}}", "begins with one"),
        ("words", "- a list", "entries by name"),
        ("acts", "a: [", "not YAML"),
    ],
)
def test_a_wrong_file_is_named(tmp_path: Path, name: str, text: str, told: str) -> None:
    (tmp_path / f"{name}.yml").write_text(text, encoding="utf-8")
    with pytest.raises(CodebookError, match=told):
        load_codebook(tmp_path)


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(CodebookError, match="no such codebook"):
        load_codebook(tmp_path / "nowhere")


def test_a_user_adds_words_beside_ours(tmp_path: Path) -> None:
    own = tmp_path / "cues.yml"
    own.write_text("appeal: [{name: coax, verbs: [coax], sure: 0.7}]", encoding="utf-8")
    rules = load_codebook(own).rules[ActKind.APPEAL]
    assert rules[-1].name == "coax"
    assert len(rules) == len(load_codebook().rules[ActKind.APPEAL]) + 1


def test_one_verb_for_two_acts_is_told(tmp_path: Path) -> None:
    own = tmp_path / "cues.yml"
    own.write_text("appeal: [{name: laud-too, verbs: [laud], sure: 0.8}]", encoding="utf-8")
    assert any("'laud' means both" in told for told in check(load_codebook(own)))


def test_an_unknown_class_is_told(tmp_path: Path) -> None:
    own = tmp_path / "cues.yml"
    own.write_text(
        "appeal: [{name: coax, verbs: [coax], object: [+birds], sure: 0.7}]", encoding="utf-8"
    )
    assert any("'+birds'" in told for told in check(load_codebook(own)))

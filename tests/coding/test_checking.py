"""Clashes and words without effect, in our codebook and in a user's."""

from pathlib import Path

import pytest

from truceline.coding.checking import Fault, check
from truceline.coding.codebook import Codebook, load_codebook, read_additions


def found(folder: Path, text: str) -> list[Fault]:
    own = folder / "mine.yml"
    own.write_text(text, encoding="utf-8")
    ours = set(check(load_codebook()))
    return [fault for fault in check(load_codebook(read_additions([own]))) if fault not in ours]


def test_the_shipped_codebook_has_no_clash(codebook: Codebook) -> None:
    assert [str(fault) for fault in check(codebook) if fault.kind in ("clash", "missing")] == []


@pytest.mark.parametrize(
    ("text", "kind", "told"),
    [
        (
            "cues: {appeal: [{name: laud-too, verbs: [laud], sure: 0.8}]}",
            "clash",
            "'laud' means both",
        ),
        (
            "cues: {praise: [{name: laud-too, verbs: [laud], sure: 0.8}]}",
            "shadowed",
            "'laud' stands in praise/praise already",
        ),
        (
            "cues: {appeal: [{name: urge, verbs: [coax], sure: 0.8}]}",
            "clash",
            "two rules are called urge",
        ),
        (
            "cues: {appeal: [{name: coax, verbs: [coax], object: [+birds], sure: 0.7}]}",
            "missing",
            "no class '+birds'",
        ),
        ("issues: {economy: {strong: [armistice]}}", "clash", "shows ceasefire and economy"),
        ("issues: {economy: {strong: [free-trade]}}", "shadowed", "says nothing that"),
        (
            "issues: {economy: {options: {reopening: [open port]}}}",
            "shadowed",
            "",
        ),
    ],
)
def test_a_fault_of_a_user_is_told(tmp_path: Path, text: str, kind: str, told: str) -> None:
    faults = found(tmp_path, text)
    if told:
        assert [(one.kind, told in one.told) for one in faults] == [(kind, True)]
    else:  # "open" of the same option is before it: no harm, nothing to say
        assert faults == []


def test_words_that_show_two_issues_on_purpose_are_no_clash(tmp_path: Path) -> None:
    text = (
        "issues: {economy: {strong: [armistice]}}\n"
        "shared: [{words: [armistice], issues: [ceasefire, economy], why: invented}]\n"
    )
    assert found(tmp_path, text) == []


def test_an_option_that_another_always_takes_is_told(tmp_path: Path) -> None:
    text = "issues: {economy: {options: {a: [toll], b: [toll bridge]}}}"
    assert [fault.told for fault in found(tmp_path, text)] == [
        "'toll bridge' never comes to bear: a has 'toll' before it",
        "'toll' never comes to bear: a has 'toll' before it",
    ]

"""The program tried on examples: those it codes otherwise, and entries that none exercises."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from truceline.coding.checking import Fault
from truceline.coding.codebook import read_additions
from truceline.coding.entries import Case
from truceline.coding.trial import faults_added, faults_of
from truceline.coding.trying import Examples, fits, invented, quoted
from truceline.settings import Settings
from truceline.vocabulary.acts import Act, ActKind, Issue

SETTINGS = Settings(attribution="rules")


@pytest.fixture(scope="module")
def ours() -> Sequence[Fault]:
    return faults_of("", Settings())


def test_our_own_examples_beside_the_definitions_are_coded_as_they_say(
    ours: Sequence[Fault],
) -> None:
    told = [str(one) for one in ours if one.kind == "otherwise" and one.place == "examples"]
    assert told == []


def test_every_entry_is_in_an_example(ours: Sequence[Fault]) -> None:
    assert [str(one) for one in ours if one.kind == "untested"] == []


def test_no_entry_is_shadowed_by_another(ours: Sequence[Fault]) -> None:
    assert [str(one) for one in ours if one.kind == "shadowed"] == []


def test_an_example_is_read_once_for_several_codebooks() -> None:
    examples = Examples(invented(), SETTINGS)
    case = Case.model_validate({"act": "reject", "text": "Veska rejected the truce"})
    first, again = examples.read([case]), examples.read([case, case])
    assert [one is first[0] for one in again] == [True, True]
    assert first[0].statements


def test_an_example_without_speaker_is_put_into_a_mouth() -> None:
    [read] = Examples(invented(), SETTINGS).read(
        [Case.model_validate({"act": "demand", "text": "The guns must go"})]
    )
    assert read.article.text == "“The guns must go,” Sabel said."


def test_an_example_that_is_coded_otherwise_is_told(tmp_path: Path) -> None:
    own = tmp_path / "mine.yml"
    own.write_text(
        "cues: {appeal: [{name: coax, verbs: [coax], form: [to], sure: 0.7}]}\n"
        "issues: {economy: {strong: [toll bridge, toll gate]}}\n"
        "examples:\n"
        "- {act: demand, text: Veska demanded the toll bridge, issues: [economy]}\n"
        "- {act: reject, text: Veska demanded the toll bridge, issues: [economy]}\n"
    )
    found = faults_added(read_additions([own]), SETTINGS)
    assert [(one.kind, one.place) for one in found] == [
        ("otherwise", "examples"),
        ("untested", "cues.yml, appeal"),
        ("untested", "issues.yml, economy › strong"),
    ]
    assert "“Veska demanded the toll bridge” is coded as demand on economy" in found[0].told
    assert "'toll gate'" in found[2].told


ACT = Act(
    act=ActKind.REJECT,
    plover="REJECT",
    plover_mode="yield",
    issues=(Issue.CEASEFIRE, Issue.HOSTILITIES),
    option="immediate",
)


@pytest.mark.parametrize(
    ("asked", "fitting"),
    [
        ({}, True),
        ({"issues": ("ceasefire",)}, True),
        ({"issues": ("ceasefire", "territory")}, False),
        ({"option": "immediate"}, True),
        ({"option": "phased"}, False),
        ({"condition": False}, True),
        ({"condition": True}, False),
        ({"plover": "REJECT"}, True),
        ({"plover": "REJECT yield"}, True),
        ({"plover": "REJECT meet"}, False),
    ],
)
def test_an_example_asks_for_what_it_tells(asked: dict[str, object], fitting: bool) -> None:
    assert fits(Case.model_validate({"act": "reject", "text": "invented", **asked}), ACT) is fitting
    assert not fits(Case.model_validate({"act": "accept", "text": "invented"}), ACT)


def test_the_invented_process_is_fiction() -> None:
    assert invented().fiction
    assert quoted("We are ready.", "Sabel") == "“We are ready,” Sabel said."

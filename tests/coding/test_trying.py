"""The program tried on examples: those it codes otherwise, and entries that none exercises."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from truceline.coding.checking import Fault
from truceline.coding.codebook import read_additions
from truceline.coding.entries import Case
from truceline.coding.trial import faults_added, faults_of
from truceline.coding.trying import fits, invented, quoted
from truceline.settings import Settings
from truceline.vocabulary.acts import Act, ActKind, Issue

SETTINGS = Settings(attribution="rules")


@pytest.fixture(scope="module")
def ours() -> Sequence[Fault]:
    return faults_of("", Settings())


def test_our_own_examples_beside_the_definitions_are_coded_as_they_say(
    ours: Sequence[Fault],
) -> None:
    told = [str(one) for one in ours if one.kind == "otherwise" and one.place == "examples.yml"]
    assert told == []


def test_most_wordings_and_options_are_in_an_example(ours: Sequence[Fault]) -> None:
    left = [one.told.split()[0] for one in ours if one.kind == "untested"]
    assert left.count("rule") <= 12
    assert left.count("option") <= 6
    assert left.count("marker") <= 9
    assert left.count("pattern") <= 1111  # of 1763, since the lexicon of issues has grown


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
        ("otherwise", "examples.yml"),
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

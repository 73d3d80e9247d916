"""Whose promise it is, and whether it concerns the talks. Fiction: Norlund and Veska fight."""

from dataclasses import replace

import pytest

from analysis.pledged import PROCESS, told
from truceline.analysis.commitments import commitments
from truceline.record.rows import StatementRow
from truceline.vocabulary.statements import Kind


def kinds(*rows: StatementRow) -> list[str]:
    return [one.kind.value for one in commitments(rows, PROCESS)]


def by(row: StatementRow, kind: Kind) -> StatementRow:
    told_as = replace(row.statement.attribution, kind=kind)
    return replace(row, statement=replace(row.statement, attribution=told_as))


@pytest.mark.parametrize(
    ("words", "issue", "listed"),
    [
        # an onlooker's trade and penalties with others
        ("higher tariffs on goods from Portugal", "economy", False),
        ("new sanctions against Portugal", "sanctions", False),
        ("new sanctions against Veska", "sanctions", True),
        ("higher tariffs on goods from Veska", "economy", True),
    ],
)
def test_an_onlookers_threat_concerns_the_talks_if_a_party_is_named(
    words: str, issue: str, listed: bool
) -> None:
    near = told("Veska fired on Norlund", report_key="r")
    row = told(words, "threaten", by="tamm", of="tarsh", issue=issue, report_key="r")
    assert bool(kinds(near, row)) is listed


def test_a_paper_threatens_nobody() -> None:
    words = "Veska is to widen its offensive"
    assert kinds(told(words, "threaten", by="reuters", of=None)) == ["prediction"]
    assert kinds(told(words, "threaten", by="oren", of="veska")) == ["threat"]


def test_who_warns_of_what_others_do_threatens_nobody() -> None:
    expert = told("There will be a price to pay if Veska falls", "threaten", of=None)
    own = told("We will make Veska pay", "threaten", of=None)
    assert kinds(by(expert, Kind.DIRECT)) == ["prediction"]
    assert kinds(by(own, Kind.DIRECT)) == ["threat"]


def test_penalties_that_are_to_be_triggered_are_a_threat() -> None:
    words = "if Veska breaks off, we will trigger the mechanism of the sanctions"
    row = told(words, "commit", condition="if Veska breaks off", issue="enforcement")
    assert kinds(row) == ["threat"]

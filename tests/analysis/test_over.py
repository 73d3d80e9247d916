"""Deeds that are over are no promises, forecasts or threats."""

from dataclasses import replace

import pytest

from analysis.pledged import PROCESS, told
from truceline.analysis.commitments import commitments
from truceline.record.rows import StatementRow
from truceline.vocabulary.spans import Span
from truceline.vocabulary.statements import Kind


def listed(*rows: StatementRow) -> list[str]:
    return [one.row.words for one in commitments(rows, PROCESS)]


@pytest.mark.parametrize(
    ("cue", "words", "act"),
    [
        ("announced", "a successful raid on the Veskan depot", "threaten"),
        ("has suspended", "all flights of Veska", "threaten"),
        ("", "Norlund has closed the crossing to Veska", "threaten"),
        ("agreed on", "a fourth package of sanctions against Veska", "threaten"),
        ("", "Blasts could be heard in the Veskan port", "predict"),
        ("suspends", "trade talks with Veska over its raids", "threaten"),
        ("introduced", "a visa for those who flee Veska", "threaten"),
        ("", "Veska bears what may be the worst winter of the war", "predict"),
        ("", "We repelled the raid from Veska and shot down the drones", "commit"),
        ("", "has halted the shelling of Veska", "commit"),
        ("imposed", "a blockade on Veska last spring that may be lifted", "threaten"),
        ("decided", "to recall its envoys from Veska last Thursday", "threaten"),
        ("decision", "to leave the 2029 treaty with Veska in 2030", "threaten"),
    ],
)
def test_what_is_over_is_not_listed(cue: str, words: str, act: str) -> None:
    assert listed(replace(told(words, act), cue=cue)) == []


@pytest.mark.parametrize(
    ("cue", "words", "act"),
    [
        ("announced", "a new raid on the Veskan depot", "threaten"),
        ("approved", "an offensive against Veska", "threaten"),
        ("has warned", "that Norlund had closed one crossing and would close the next", "threaten"),
        ("agreed on", "a fourth package of sanctions, to be imposed if Veska fires", "threaten"),
        ("", "Blasts will be heard in the Veskan port", "predict"),
        ("", "We repelled the raid, and we will free the captives of Veska", "commit"),
        ("decided", "to recall its envoys from Veska next week", "threaten"),
        ("imposed", "a blockade on Veska until it yields", "threaten"),
    ],
)
def test_what_is_still_to_come_stays(cue: str, words: str, act: str) -> None:
    assert listed(replace(told(words, act), cue=cue)) == [words]


def boast(end: str) -> tuple[StatementRow, StatementRow]:
    """A forecast told within another's words, who goes on to say what came of it."""
    whole = told(f"peace with Veska within a day. {end}", "predict", due="2031-05-05")
    inner = told("he would make peace with Veska within a day", "predict", by="oren", of=None)
    content = (Span(10, 30),)
    within = replace(
        inner,
        report=whole.report,
        statement=replace(
            inner.statement,
            report=whole.statement.report,
            attribution=replace(inner.statement.attribution, content=content),
        ),
    )
    return whole, within


def test_a_forecast_retold_with_its_end_is_not_listed_nor_what_stands_in_it() -> None:
    assert listed(*boast("That did not work out")) == []
    assert len(listed(*boast("The weather is fine"))) == 2


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("the window for talks with Veska is narrowing", False),
        ("the money may also be going to Veskan raiders", False),
        ("the lenders were expected to pay for Veska, but declined", False),
        ("the window for talks with Veska will close", True),
        ("the quarrel may lead to a war with Veska", True),
        ("the blow to Veska spells the end of the talks", True),
    ],
)
def test_a_clause_without_a_word_for_what_is_to_come_foretells_nothing(
    words: str, kept: bool
) -> None:
    row = told(words, "predict")
    indirect = replace(row.statement.attribution, kind=Kind.INDIRECT)
    row = replace(row, statement=replace(row.statement, attribution=indirect))
    assert bool(listed(row)) is kept

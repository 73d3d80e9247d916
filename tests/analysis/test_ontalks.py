"""What is promised, foretold or threatened must itself be on the talks. Fiction throughout."""

from dataclasses import replace

import pytest

from analysis.pledged import PROCESS, told
from truceline.analysis.commitments import commitments
from truceline.record.rows import StatementRow
from truceline.vocabulary.grounds import Ground
from truceline.vocabulary.statements import Kind

NEAR = told("Veska fired on Norlund", of=None, report_key="day")


def listed(row: StatementRow) -> bool:
    found = commitments((NEAR, row), PROCESS)
    return row.statement.key in {one.key for one in found}


def coded(words: str, act: str, issue: str, found: str, of: str | None) -> StatementRow:
    """Words whose issue coding found by these words, in the statement or around it."""
    row = told(words, act, issue=issue, of=of, by=of or "somebody", report_key="day")
    made = replace(row.statement.acts[0], grounds=(Ground(f"issue:{issue}", found),))
    return replace(row, statement=replace(row.statement, acts=(made,)))


@pytest.mark.parametrize(
    ("words", "act", "issue", "found", "of"),
    [
        # a party's own affairs
        ("We will support the millers", "commit", "talks_resumption", "meeting", "norlund"),
        ("During the meeting I expect ideas", "predict", "talks_resumption", "meeting", "veska"),
        ("Guests from Osk will take part", "predict", "participation", "take part", "norlund"),
        ("All districts of Norlund will be rich", "predict", "economy", "rich", "norlund"),
        ("Norlund will ease the visa rules", "commit", "relations", "visa", "norlund"),
        # an onlooker's, with a party as a mere place
        ("We will open a school", "commit", "humanitarian", "hospital", "tarsh"),
        ("Guests will meet in Veska", "predict", "participation", "meet", "tarsh"),
        # of people without a side
        ("They would leave Norlund", "commit", "withdrawal", "leave", None),
        ("The donations will feed the poor of Veska", "predict", "humanitarian", "feed", None),
        ("The next film will be longer", "predict", "hostilities", "shot", None),
        ("Residence will be harder to get", "predict", "territory", "Residence", None),
    ],
)
def test_what_is_no_matter_of_the_talks_is_not_listed(
    words: str, act: str, issue: str, found: str, of: str | None
) -> None:
    assert not listed(coded(words, act, issue, found, of))


@pytest.mark.parametrize(
    ("words", "act", "issue", "found", "of"),
    [
        ("We will come to the talks", "commit", "talks_resumption", "talks", "norlund"),
        ("We will pull them back", "commit", "withdrawal", "guns", "norlund"),
        ("We will never sign it", "commit", "negotiating_basis", "draft", "veska"),
        ("We will pay Veska for its ships", "commit", "economy", "pay", "norlund"),
        ("Guards of ours will watch the truce", "commit", "ceasefire", "truce", "tarsh"),
        ("We will arm Veska", "commit", "economy", "arms", "tarsh"),
        ("The talks will fail", "predict", "talks_resumption", "talks", None),
        ("The guns will strike Veska again", "threaten", "hostilities", "strike", None),
        ("Norlund and Veska will meet for another round of talks", "commit",
         "talks_resumption", "round of talks", None),
    ],
)  # fmt: skip
def test_what_is_a_matter_of_the_talks_stays(
    words: str, act: str, issue: str, found: str, of: str | None
) -> None:
    assert listed(coded(words, act, issue, found, of))


@pytest.mark.parametrize(
    ("words", "issue", "due", "stays"),
    [
        ("We will hand Tarsh a list of guests by then", "participation", "2031-05-09", True),
        ("We will hand Tarsh a list of guests", "participation", None, False),
        ("We will open a mill in Tarsh by then", "participation", "2031-05-09", False),
        ("We will buy grain of Tarsh by then", "economy", "2031-05-09", False),
    ],
)
def test_what_is_bound_and_promised_to_the_host_is_of_the_talks(
    words: str, issue: str, due: str | None, stays: bool
) -> None:
    assert listed(told(words, "commit", issue=issue, due=due, report_key="day")) is stays


def test_what_all_parties_promise_together_stays_whatever_it_is_about() -> None:
    row = coded("We would spare the mills", "commit", "relations", "mills", "norlund")
    other = told("x", of="veska", by="veska").statement.speaker
    assert row.statement.speaker is not None
    assert other is not None
    actors = (*row.statement.speaker.actors, *other.actors)
    both = replace(row.statement.speaker, actors=actors)
    assert listed(replace(row, statement=replace(row.statement, speaker=both)))


@pytest.mark.parametrize(
    ("cue", "stays"),
    [("was promised", False), ("received an assurance of", False), ("has promised", True)],
)
def test_who_was_promised_something_promises_nothing(cue: str, stays: bool) -> None:
    row = told("a list of the captives of Veska", "commit")
    told_as = replace(row.statement.attribution, kind=Kind.NARRATED)
    row = replace(row, cue=cue, statement=replace(row.statement, attribution=told_as))
    assert listed(row) is stays

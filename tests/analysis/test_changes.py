import pytest

from analysis.spoken import said
from truceline.analysis.changes import changes
from truceline.vocabulary.positions import Spoken

A, B = "2031-05-01", "2031-05-20"
IF = "if the guns are silent"


@pytest.mark.parametrize(
    ("before", "after", "kinds"),
    [
        (said("offer", day=A), said("reject", day=B), ["reversal"]),
        (said("reject", day=A), said("accept", day=B), ["reversal"]),
        (said("reject", day=A), said("accept", day=B, condition=IF), ["softening"]),
        (said("offer", day=A), said("offer", day=B, condition=IF), ["hardening"]),
        (said("offer", day=A, condition=IF), said("offer", day=B), ["softening"]),
        (said("offer", day=A, condition=IF), said("reject", day=B), ["hardening"]),
        (said("offer", option="Tarsh", day=A), said("offer", option="Lund", day=B), ["detail"]),
        (
            said("offer", day=A, condition=IF),
            said("offer", day=B, condition="once every captive is home"),
            ["detail"],
        ),
        (
            said("offer", day=A, due="2031-06-01"),
            said("offer", day=B, due="2031-07-01"),
            ["detail"],
        ),
        # no change
        (said("offer", day=A), said("commit", day=B), []),
        (said("offer", day=A), said("offer", day=B, by="Minister", rank=2), []),
        (said("offer", day=A, condition=IF), said("offer", day=B, condition=IF.upper()), []),
        (said("offer", day=A), said("reject", day=A), []),
        (said("offer", day=A), said("reject", day=B, rank=5, by="Member"), []),
        (said("offer", day=A), said("decline_comment", day=B), []),
        (said("offer", day=A), said("threaten", day=B), []),
        (said("offer", day=None), said("reject", day=B), []),
        (said("reject", day=A, rank=5, by="Member"), said("offer", day=B), ["first statement"]),
    ],
)
def test_what_is_a_change(before: Spoken, after: Spoken, kinds: list[str]) -> None:
    found = [c for c in changes([before, after]) if c.after.since == B]
    assert [c.kind for c in found] == kinds
    for change in found:
        assert change.after.grounds[-1] == after
        if change.kind != "first statement":
            assert change.before is not None
            assert change.before.grounds[0] == before


def test_a_first_statement_is_news() -> None:
    (change,) = changes([said("offer", day=A)])
    assert (change.kind, change.before) == ("first statement", None)


def test_two_voices_of_one_party_within_a_week() -> None:
    spoken = [said("offer", day=A), said("reject", day="2031-05-03", by="Minister", rank=2)]
    newest = changes(spoken)[0]
    assert (newest.kind, newest.after.stance) == ("hardening", "contested")
    assert newest.telling == spoken[1]


def test_only_what_moved_since_a_day_newest_first() -> None:
    spoken = [said("offer", day=A), said("reject", day="2031-05-10"), said("accept", day=B)]
    assert [c.after.since for c in changes(spoken, "2031-05-02")] == [B, "2031-05-10"]

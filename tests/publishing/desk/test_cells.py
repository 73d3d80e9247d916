"""Lines of a cell: who differs, what tells like lines apart, threats with a condition."""

from collections.abc import Sequence
from datetime import date

import pytest

from analysis.spoken import said
from publishing.desk.invented import PROCESS
from truceline.analysis import between as relations
from truceline.analysis.stances import Bench
from truceline.publishing.desk.asking import Asked
from truceline.publishing.desk.changed import divided
from truceline.publishing.desk.convergence import takes
from truceline.publishing.desk.matrix import Held, View, cell, held, stood, told
from truceline.publishing.desk.standing import Standing
from truceline.vocabulary.acts import Issue, Stance
from truceline.vocabulary.positions import Position, Spoken
from truceline.vocabulary.process import Party

BENCH = Bench()
NEUTRALITY = Issue.ALLIANCE_NEUTRALITY
OFFER = said("offer", NEUTRALITY, "neutrality", by="Sabel", day="2031-05-01")
REFUSAL = said("reject", NEUTRALITY, "neutrality", by="Lisle", day="2031-05-02")
AGAIN = said("offer", NEUTRALITY, "neutrality", by="Sabel", day="2031-05-03")


def line(stance: Stance, *grounds: Spoken, issue: Issue = NEUTRALITY, **more: str) -> Position:
    given = {"option": None, "condition": None, **more}
    return Position(
        party="Norlund",
        side="norlund",
        issue=issue,
        stance=stance,
        since=grounds[0].date,
        grounds=grounds,
        **given,  # type: ignore[arg-type]
    )


def test_each_voice_of_a_contested_line_has_its_own_stance() -> None:
    shown = held(line(Stance.CONTESTED, OFFER, REFUSAL, AGAIN), date(2031, 5, 4), BENCH)
    assert shown.voices == (
        ("Sabel", Stance.SUPPORTS, "1 May 2031"),
        ("Lisle", Stance.OPPOSES, "2 May 2031"),
    )


def test_the_history_of_a_contested_line_tells_the_two_apart() -> None:
    found = stood(line(Stance.CONTESTED, OFFER, REFUSAL, AGAIN), BENCH)
    assert [(one.speaker, stance) for one, stance in found.passages] == [
        ("Sabel", Stance.SUPPORTS),
        ("Lisle", Stance.OPPOSES),
    ]


def test_nobody_differs_in_a_line_that_is_not_contested() -> None:
    shown = held(line(Stance.SUPPORTS, OFFER, AGAIN), None, BENCH)
    assert shown.voices == ()


@pytest.mark.parametrize(("act", "threat"), [("threaten", True), ("reject", False)])
def test_a_threat_on_a_condition_is_called_one(act: str, threat: bool) -> None:
    row = said(act, "hostilities", condition="if the guns fire")
    shown = held(
        line(Stance.CONDITIONAL, row, issue=Issue.HOSTILITIES, condition="if the guns fire"),
        None,
        BENCH,
    )
    assert shown.threat is threat


def lines_of(*positions: Position) -> Sequence[Held]:
    place = {("norlund", NEUTRALITY): positions}
    where = Standing(spoken=(), bench=BENCH, held=place, told={}, changes=(), courses={})
    view = View(standing=where, issues=(NEUTRALITY,), on=None, asked={})
    return cell(view, Party(id="norlund", name="Norlund"), NEUTRALITY).lines


def test_lines_that_read_alike_are_told_apart_by_their_words() -> None:
    first = said("reject", NEUTRALITY, words="any talk of leaving the pact that our fathers made")
    other = said("reject", NEUTRALITY, words="the treaty")
    shown = lines_of(line(Stance.OPPOSES, first), line(Stance.OPPOSES, other))
    assert [one.words for one in shown] == [
        "any talk of leaving the pact that our …",
        "the treaty",
    ]


def test_lines_that_read_otherwise_need_no_words() -> None:
    shown = lines_of(line(Stance.SUPPORTS, OFFER), line(Stance.OPPOSES, REFUSAL))
    assert [one.words for one in shown] == ["", ""]


def test_two_of_one_party_are_told_apart_beside_the_other_party() -> None:
    contested = line(Stance.CONTESTED, OFFER, REFUSAL, AGAIN)
    (shown,) = takes(Party(id="norlund", name="Norlund"), NEUTRALITY, [contested], {}, BENCH)
    assert [one.speaker for one in shown.passages] == ["Sabel", "Lisle"]
    assert list(shown.own) == [Stance.SUPPORTS, Stance.OPPOSES]


def test_a_contradiction_inside_a_party_names_both_stances() -> None:
    place = {("norlund", NEUTRALITY): (line(Stance.CONTESTED, OFFER, REFUSAL),)}
    where = Standing(spoken=(), bench=BENCH, held=place, told={}, changes=(), courses={})
    ((heading, passages, _),) = divided(where, Asked("/changes", {}), PROCESS, "")
    assert heading.text == "Norlund on alliance or neutrality"
    assert [stance for _, stance in passages] == [Stance.SUPPORTS, Stance.OPPOSES]


@pytest.mark.parametrize(
    ("ranks", "words"),
    [((5,), "only Member, rank 5"), ((3,), ""), ((6, 2), ""), ((6, 4), "only Member, rank 4")],
)
def test_a_stance_of_those_who_cannot_bind_the_party_is_marked(
    ranks: tuple[int, ...], words: str
) -> None:
    rows = [said("reject", "ceasefire", by="Member", rank=rank) for rank in ranks]
    shown = held(line(Stance.OPPOSES, *rows, issue=Issue.CEASEFIRE), None, BENCH)
    assert shown.low_rank == words


def test_words_that_only_others_tell_are_no_plain_silence() -> None:
    only_told = line(Stance.OPPOSES, REFUSAL, attributed_by="Veska")
    assert told(relations.ALL_SILENT, [(), ()]).words == "All silent"
    assert told(relations.ALL_SILENT, [(), (only_told,)]).words == "No words of their own"

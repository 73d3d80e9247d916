"""What a yes or a no is of. Fiction: Norlund and Veska fight, Kesby would mediate."""

import pytest

from analysis.spoken import said
from analysis.told import told
from truceline.analysis.between import COMPATIBLE, EXCLUSIVE, related
from truceline.analysis.changes import changes
from truceline.analysis.mediators import mediators
from truceline.analysis.positions import positions
from truceline.analysis.stances import Bench, stance_of
from truceline.vocabulary.acts import Issue
from truceline.vocabulary.positions import Position, Spoken

BENCH = Bench(names={"norlund": "norlund", "veska": "veska"})


def act(does: str, issues: str, words: str, option: str | None = None, **more: object) -> Spoken:
    shown = tuple(Issue(issue) for issue in issues.split())
    return said(does, issues, option, words=words, shown=shown, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("row", "wanted"),
    [
        # a paper is no matter
        (act("reject", "prisoners negotiating_basis", "it rejected a Veska-made proposal for the "
             "release of five captives", kind="indirect"), [None, "opposes"]),
        (act("reject", "humanitarian", "Veska’s plan to hand out aid through a firm", "access"),
         [None]),
        (act("reject", "prisoners", "the release of five captives"), ["opposes"]),
        (act("reject", "ceasefire", "the proposal of a local truce", "local"), ["opposes"]),
        (act("reject", "talks_resumption", "the offer of talks"), ["opposes"]),
        # nor is a mediator's paper the mediator
        (act("accept", "negotiating_basis mediation", "the truce proposal by the envoy of Kesby"),
         ["supports", None]),
        (act("accept", "mediation", "Kesby’s offer to mediate"), ["supports"]),
        # to call the mediator unfit is a view
        (act("reject", "mediation", "the fitness of Kesby", cue="dismissed"), [None]),
        (act("reject", "mediation", "Kesby as a lackey", cue="dismissed"), [None]),
        (act("reject", "mediation", "Kesby as a mediator", cue="rejected"), ["opposes"]),
        (act("reject", "mediation", "we do not need this fool to mediate"), ["opposes"]),
        # another side's no
        (act("reject", "ceasefire", "Veska refused to agree to a truce", kind="indirect"), [None]),
        (act("reject", "ceasefire", "Norlund refused to agree to a truce", kind="indirect"),
         ["opposes"]),
        (act("reject", "ceasefire", "Veska wants a truce and we refuse it"), ["opposes"]),
        # in quoted words "it" is somebody else: of itself a side says "we"
        (act("reject", "talks_resumption", "It opposes every effort to hold talks"), [None]),
        (act("reject", "talks_resumption", "it opposes every effort to hold talks",
             kind="indirect"), ["opposes"]),
        (act("accept", "ceasefire", "They accept a truce only on paper"), [None]),
        (act("reject", "talks_resumption", "We oppose such talks, and they know it"), ["opposes"]),
        # to leave the matter to those who fight is no word against their talks
        (act("reject", "talks_resumption", "the two would have to find a solution themselves",
             kind="indirect"), [None]),
        (act("reject", "talks_resumption", "We will not hold talks without a truce"), ["opposes"]),
        # one place or form of talks is not talks
        (act("reject", "talks_venue talks_resumption", "talks in Osk", "Osk"),
         ["opposes", None]),
    ],
)  # fmt: skip
def test_what_an_answer_is_of(row: Spoken, wanted: list[str | None]) -> None:
    assert [stance_of(row, issue, BENCH) for issue in row.issues] == wanted


def test_to_take_the_paper_or_to_call_names_is_no_step_about_the_mediator() -> None:
    paper = act("accept", "mediation", "the truce proposal by the envoy of Kesby",
                targets=("Kesby",))  # fmt: skip
    insult = act("reject", "mediation", "Kesby as a lackey", cue="dismissed", targets=("Kesby",))
    assert mediators(told(paper, insult)) == []


def test_a_refused_draft_stays_apart_from_another_draft() -> None:
    named = act("reject", "negotiating_basis", "talks on the old deal", "river draft")
    other = act("reject", "negotiating_basis", "a proposal by Veska for five captives")
    assert [p.option for p in positions([named, other])] == ["river draft", None]


LASTING = "a lasting truce with guarantors"


@pytest.mark.parametrize(
    ("refused", "wanted"),
    [
        ("the idea of a short pause in the fighting", EXCLUSIVE),
        ("a truce of 30 days", EXCLUSIVE),
        ("an Easter truce", COMPATIBLE),
    ],
)
def test_a_refused_kind_of_truce_excludes_that_kind(refused: str, wanted: str) -> None:
    lines = positions([
        act("reject", "ceasefire", refused, day="2031-05-01"),
        act("propose", "ceasefire", LASTING, day="2031-05-04", condition="if guarantors sign"),
        act("propose", "ceasefire", "a pause in the fighting for 30 days", of="Veska",
            day="2031-05-03"),
    ])  # fmt: skip
    assert related(of("norlund", lines), of("veska", lines)).name == wanted


def test_to_refuse_a_kind_of_truce_and_want_another_is_no_change() -> None:
    spoken = [
        act("propose", "ceasefire", LASTING, day="2031-05-01"),
        act("reject", "ceasefire", "the idea of a short pause in the fighting", day="2031-05-09"),
    ]
    assert {one.kind for one in changes(spoken)} == {"first statement"}
    assert {one.stance for one in positions(spoken)} == {"supports", "opposes"}
    turned = act("reject", "ceasefire", "a truce of whatever sort", day="2031-05-12")
    assert changes([*spoken, turned])[0].kind == "reversal"


def test_a_refusal_of_what_the_other_wants_is_not_outlived_by_own_wishes() -> None:
    rows = [
        act("reject", "prisoners", "the swap of all captives", targets=("Veska",),
            day="2031-05-01"),
        act("offer", "prisoners", "the sick sent home", day="2031-05-04"),
        act("propose", "prisoners", "a swap of all captives", of="Veska", day="2031-05-03"),
    ]  # fmt: skip
    lines = positions(rows)
    assert related(of("norlund", lines), of("veska", lines)).name == EXCLUSIVE


def test_conditions_that_name_other_kinds_of_truce_are_no_common_ground() -> None:
    lines = positions([
        act("offer", "prisoners", "our captives", condition="in exchange for a lasting truce"),
        act("offer", "prisoners", "their captives", of="Veska",
            condition="if there is a temporary truce"),
    ])  # fmt: skip
    assert related(of("norlund", lines), of("veska", lines)).name == EXCLUSIVE


def of(side: str, lines: list[Position]) -> list[Position]:
    return [line for line in lines if line.side == side]

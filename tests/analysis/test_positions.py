from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.spoken import said
from truceline.analysis.positions import cells, history, impartiality, positions, told_by
from truceline.analysis.stances import Bench, stance_of
from truceline.vocabulary.acts import ActKind, Issue, Stance
from truceline.vocabulary.positions import Position, Spoken

NO_STANCE = ("accuse", "deny", "confirm", "predict", "assert", "meet", "threaten")
THIRD = Bench(third_parties={"tarsh"})


def held(*spoken: Spoken, on: str | None = None, bench: Bench = THIRD) -> list[tuple[str, ...]]:
    return [(p.stance.value, p.option or "") for p in positions(spoken, on=on, bench=bench)]


@pytest.mark.parametrize(
    ("spoken", "stance"),
    [
        *[(said(act), "supports") for act in ["propose", "offer", "invite", "accept", "commit"]],
        *[(said(act), "supports") for act in ("demand", "appeal", "concede")],
        (said("reject"), "opposes"),
        (said("offer", condition="if the guns are silent"), "conditional"),
        (said("reject", condition="unless the guns are silent"), "conditional"),
        (said("praise"), "undeclared"),
        (said("praise", of="Tarsh", kind="narrated"), "supports"),
        (said("praise", of="Tarsh", option="Melin"), "supports"),
        (said("praise", of="Tarsh"), None),
        (said("decline_comment"), "undeclared"),
        *[(said(act), None) for act in NO_STANCE],
        (said("offer", negated=True), None),
        *[(said("offer", mode=mode), None) for mode in ("not_said", "expected", "reported")],
        (said("offer", confidence=0.49), None),
        (said("offer", rank=7), None),
        (said("threaten", "hostilities"), "supports"),
        (said("threaten", "hostilities", condition="if it goes on"), "conditional"),
        (said("commit", "hostilities", "stop strikes"), "supports"),
        (said("reject", "hostilities", "stop strikes"), "opposes"),
        (said("commit", "hostilities"), None),
        (said("threaten", "hostilities", of="Tarsh"), None),
        *[(said(act, "hostilities"), None) for act in ("accept", "appeal", "concede", "praise")],
        (said("accuse", "mediation", "partial"), None),
        (said("accept", "mediation", "Envoy Dahl"), "supports"),
    ],
    ids=lambda value: f"{value.act}-{value.mode}" if isinstance(value, Spoken) else str(value),
)
def test_which_act_grounds_which_stance(spoken: Spoken, stance: str | None) -> None:
    assert stance_of(spoken, spoken.issues[0], THIRD) == stance


def test_every_act_is_weighed() -> None:
    for act in ActKind:
        for issue in Issue:
            stance_of(said(act.value, issue.value), issue, THIRD)


def test_the_option_belongs_to_the_first_issue_only() -> None:
    spoken = said("offer", "talks_venue talks_resumption", "Tarsh")
    assert {p.issue: p.option for p in positions([spoken])} == {
        Issue.TALKS_VENUE: "Tarsh",
        Issue.TALKS_RESUMPTION: None,
    }


DAYS = ["2031-05-01", "2031-05-04", "2031-05-20"]


@pytest.mark.parametrize(
    ("spoken", "wanted"),
    [
        ([said("offer", day=DAYS[0]), said("reject", day=DAYS[2])], [("opposes", "")]),
        ([said("reject", day=DAYS[2]), said("offer", day=DAYS[0])], [("opposes", "")]),
        ([said("reject", day=DAYS[2]), said("offer", day=None)], [("opposes", "")]),
        ([said("offer", day=DAYS[0]), said("decline_comment", day=DAYS[2])], [("supports", "")]),
        ([said("decline_comment", day=DAYS[0]), said("offer", day=DAYS[2])], [("supports", "")]),
        # one day: rank, then wording
        (
            [said("offer", by="Oren", rank=2), said("offer", condition="if paid", rank=1)],
            [("conditional", "")],
        ),
        (
            [said("offer"), said("offer", condition="if paid", kind="indirect")],
            [("supports", "")],
        ),
        # another option on the same question replaces; a refusal of another option stands beside
        (
            [said("offer", option="Tarsh", day=DAYS[0]), said("offer", option="Lund", day=DAYS[2])],
            [("supports", "Lund")],
        ),
        (
            [
                said("propose", option="the river draft", day=DAYS[0]),
                said("reject", option="the nine points", day=DAYS[2]),
            ],
            [("opposes", "the nine points"), ("supports", "the river draft")],
        ),
        (
            [
                said("reject", option="the nine points", day=DAYS[0]),
                said("propose", option="the river draft", day=DAYS[1]),
                said("accept", option="the nine points", day=DAYS[2]),
            ],
            [("supports", "the nine points")],
        ),
        # ranks 4 to 6 never replace; the difference is shown
        (
            [said("offer", day=DAYS[0]), said("reject", day=DAYS[2], by="Member", rank=5)],
            [("contested", "")],
        ),
        (
            [
                said("offer", option="Tarsh", day=DAYS[0]),
                said("offer", option="Lund", day=DAYS[2], by="Member", rank=5),
            ],
            [("supports", "Tarsh")],
        ),
        ([said("offer", rank=5, day=DAYS[0])], [("supports", "")]),
        ([said("offer", rank=5, day=DAYS[2]), said("reject", day=DAYS[0])], [("contested", "")]),
        ([said("reject", rank=5, day=DAYS[0]), said("offer", day=DAYS[2])], [("supports", "")]),
        # two who can bind the party, within a week and after
        (
            [said("offer", day=DAYS[0]), said("reject", day=DAYS[1], by="Minister", rank=2)],
            [("contested", "")],
        ),
        (
            [said("offer", day=DAYS[0]), said("reject", day=DAYS[2], by="Minister", rank=2)],
            [("opposes", "")],
        ),
        (
            [
                said("offer", day=DAYS[0]),
                said("reject", day=DAYS[1], by="Minister", rank=2),
                said("offer", day=DAYS[2]),
            ],
            [("supports", "")],
        ),
    ],
)
def test_precedence(spoken: list[Spoken], wanted: list[tuple[str, str]]) -> None:
    assert held(*spoken) == wanted
    assert held(*reversed(spoken)) == wanted


def test_a_divided_party_is_shown_with_both_passages() -> None:
    first = said("offer", day="2031-05-01")
    second = said("reject", day="2031-05-03", by="Minister", rank=2)
    (position,) = positions([first, second])
    assert (position.stance, position.grounds) == (Stance.CONTESTED, (first, second))


def test_an_adversarys_paraphrase_does_not_replace_a_quotation() -> None:
    bench = Bench(owners={"veska voice": "veska"})
    quoted = said("offer", day="2031-05-01")
    told = said("reject", day="2031-05-20", kind="indirect", outlet="Veska Voice")
    assert held(quoted, told, bench=bench) == [("supports", "")]
    neutral = said("reject", day="2031-05-20", kind="indirect", outlet="Courier")
    assert held(quoted, neutral, bench=bench) == [("opposes", "")]


def test_positions_of_an_earlier_day() -> None:
    spoken = [said("offer", day="2031-05-01"), said("reject", day="2031-05-20")]
    assert held(*spoken, on="2031-05-10") == [("supports", "")]
    assert held(*spoken, on="2031-04-30") == []


def test_repeats_are_grounds_and_count_by_origin() -> None:
    spoken = [
        said("offer", option="Tarsh", day="2031-05-01", report="a", family="f"),
        said("offer", option="tarsh", day="2031-05-02", report="b", family="f"),
        said("offer", day="2031-05-05", report="c", by="Minister", rank=2),
    ]
    (position,) = positions(spoken)
    assert (position.since, position.grounds) == ("2031-05-01", tuple(spoken))
    assert told_by(position) == (3, 2)


def test_old_words_printed_again_keep_their_day() -> None:
    words = "We shall never set foot in that town again"
    spoken = [
        said("reject", day="2031-05-01", words=words),
        said("offer", day="2031-05-10", words="We shall come to that town"),
        said("reject", day="2031-05-20", words=words, date_is="printed"),
    ]
    assert held(*spoken) == [("supports", "")]


def test_cells_hold_all_lines_of_a_party_on_an_issue() -> None:
    spoken = [
        said("propose", "negotiating_basis", "the river draft", day="2031-05-01"),
        said("reject", "negotiating_basis", "the nine points", day="2031-05-03"),
        said("offer", "talks_venue", "Tarsh", of="Tarsh"),
    ]
    found = cells(positions(spoken, bench=THIRD))
    assert [p.option for p in found["norlund", Issue.NEGOTIATING_BASIS]] == [
        "the nine points",
        "the river draft",
    ]
    assert found["tarsh", Issue.TALKS_VENUE][0].party == "Tarsh"


def test_history_tells_every_line_oldest_first() -> None:
    spoken = [
        said("reject", day="2031-05-20"),
        said("offer", day="2031-05-01"),
        said("offer", day="2031-05-02", of="Veska"),
        said("reject", "ceasefire", day="2031-05-03"),
    ]
    for name in ("Norlund", "norlund"):
        found = history(spoken, name, Issue.TALKS_VENUE)
        assert [p.stance.value for p in found] == ["supports", "opposes"]


def test_the_view_of_a_mediator_leaves_the_mediator_accepted() -> None:
    spoken = [
        said("accept", "mediation", "Envoy Dahl", day="2031-05-01"),
        said("praise", "mediation", "impartial", day="2031-05-02"),
        said("accuse", "mediation", "partial", day="2031-05-09"),
    ]
    assert held(*spoken) == [("supports", "Envoy Dahl")]
    (view,) = impartiality(spoken)
    assert (view.option, view.stance) == ("partial", Stance.OPPOSES)


SPOKEN = st.builds(
    said,
    st.sampled_from(["offer", "reject", "propose", "accept", "decline_comment", "threaten"]),
    st.sampled_from(["talks_venue", "hostilities", "talks_venue ceasefire"]),
    st.sampled_from([None, "Tarsh", "Lund"]),
    day=st.sampled_from([None, "2031-05-01", "2031-05-04", "2031-05-20", "2031-06"]),
    by=st.sampled_from(["Sabel", "Minister", "Member"]),
    rank=st.sampled_from([1, 2, 5]),
    condition=st.sampled_from([None, "if the guns are silent"]),
)


@given(st.lists(SPOKEN, max_size=12), st.randoms(use_true_random=False))
def test_the_order_of_reports_does_not_matter(spoken, random) -> None:  # type: ignore[no-untyped-def]
    first = positions(spoken)
    random.shuffle(spoken)
    assert positions(spoken) == first
    for place, lines in cells(first).items():
        _hold(place, lines)


def _hold(place: tuple[str, Issue], lines: tuple[Position, ...]) -> None:
    options = [p.option for p in lines if p.stance is Stance.OPPOSES]
    assert len(options) == len(set(options))
    assert sum(p.stance in (Stance.SUPPORTS, Stance.CONDITIONAL) for p in lines) <= 1
    assert all(p.grounds and (p.side, p.issue) == place for p in lines)


def test_of_contrary_words_without_a_day_neither_is_the_later() -> None:
    one = said("accept", "talks_resumption", day=None, words="talks in spring", start=1)
    other = said("reject", "talks_resumption", day=None, words="talks in spring", start=9)
    assert held(one, other) == [("contested", "")]
    assert held(one, replace(other, date="2031-05-05", date_is="said")) == [("opposes", "")]

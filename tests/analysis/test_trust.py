"""An analyst must not see a false line."""

import pytest

from analysis.spoken import said
from truceline.analysis.changes import changes
from truceline.analysis.concern import Bench, bench_of
from truceline.analysis.positions import positions
from truceline.analysis.stances import stance_of
from truceline.vocabulary.acts import Issue
from truceline.vocabulary.positions import Spoken
from truceline.vocabulary.process import Draft, Office, Party, Person, Process

A, B, C = "2031-04-11", "2031-05-03", "2031-05-20"
IF = "if the guns are silent"
MONITORS = "monitoring_verification"


@pytest.mark.parametrize(
    "spoken",
    [
        said("offer", shown=()),  # the issue only stands near it
        said("offer", "talks_venue ceasefire", shown=(Issue.CEASEFIRE,)),
        said("propose", shown=(), answers=True),  # "another order": taken up, but no answer
        said("offer", "ceasefire", condition="if I were king"),
        said("accept", "ceasefire", condition="were it not for them",
             condition_kind="counterfactual", words="We would have signed"),
        said("demand", MONITORS, words="nobody should expect us to speak of observers"),
        *[said("demand", issue) for issue in ("sanctions", "territory", "economy", "nuclear")],
        said("offer", "negotiating_basis", words="We have offered rooms"),
        said("appeal", "mediation", kind="narrated", targets=("Isle of Tarsh",),
             words="the Isle of Tarsh, which has taken a softer line on them"),
    ],
    ids=lambda spoken: f"{spoken.act}-{spoken.issues[0]}",
)  # fmt: skip
def test_what_grounds_no_stance(spoken: Spoken) -> None:
    assert stance_of(spoken, spoken.issues[0], Bench()) is None


@pytest.mark.parametrize(
    ("spoken", "stance"),
    [
        (said("reject", shown=(), answers=True, words="these offers"), "opposes"),
        (said("demand", "sanctions", "lift"), "supports"),
        (said("reject", "negotiating_basis", words="the plan told on Sunday"), "opposes"),
        (said("accept", "ceasefire", condition="were it not for the guns",
              condition_kind="counterfactual", words="We would sign"), "conditional"),
    ],
    ids=str,
)  # fmt: skip
def test_what_does(spoken: Spoken, stance: str) -> None:
    assert stance_of(spoken, spoken.issues[0], Bench()) == stance


def kinds(*spoken: Spoken, bench: Bench = Bench()) -> list[str]:
    return [c.kind for c in changes(spoken, bench=bench) if c.kind != "first statement"]


def test_the_last_word_of_a_day_is_compared_with_the_day_before() -> None:
    spoken = [
        said("reject", MONITORS, "third-party", day=A, words="No observer on the dam"),
        said("commit", MONITORS, day=B, kind="narrated", words="to hand over a list of monitors"),
        said("accept", MONITORS, day=B, condition=IF, words="We can live with monitors"),
    ]
    (change,) = [c for c in changes(spoken) if c.kind != "first statement"]
    assert change.before is not None
    assert (change.before.stance, change.after.stance) == ("opposes", "conditional")
    assert (change.kind, change.after.condition) == ("softening", IF)
    assert [c for c in changes(spoken) if c.before is None] == [changes(spoken[:1])[0]]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (said("reject", option="Tarsh", day=A), said("offer", option="Lund", day=C)),
        (said("accept", option="Tarsh", day=A), said("reject", option="Lund", day=C)),
        (
            said("appeal", "talks_resumption", day=A, words="hold a fourth round on the river"),
            said("reject", "talks_resumption", day=C, words="any visit by Envoy Dahl"),
        ),
        (
            said("reject", day=A, words="an offer by Corvane, leaving Tarsh as the only city"),
            said("commit", day=C, words="go to Tarsh"),
        ),
        (said("offer", day="2031-05"), said("reject", day=C)),
        (said("offer", day=A, date_is="printed"), said("reject", day=None)),
        (said("reject", day=A, confidence=0.52), said("offer", day=C)),
        (said("offer", day=A, shown=()), said("reject", day=C)),
        # a paraphrase drops the condition
        (
            said("offer", "ceasefire", day=A, condition=IF),
            said("accept", "ceasefire", day=C, kind="indirect"),
        ),
        # so does a reprint of the same words
        (
            said("accept", "ceasefire", day=A, condition=IF, words="a truce bank by bank"),
            said("accept", "ceasefire", day=C, date_is="printed", words="the truce, bank for bank"),
        ),
        # a place in a remark is no option
        (
            said("reject", option="Tarsh", day=A, words="its offer of rooms, leaving only Tarsh"),
            said("accept", option="Tarsh", day=C, words="Tarsh for the talks"),
        ),
        # one report's undated paraphrase against a quotation
        (
            said("offer", "ceasefire", day=A),
            said("reject", "ceasefire", day=C, kind="indirect", date_is="printed"),
        ),
        # the same condition in other words
        (
            said("offer", "ceasefire", day=A, condition="once the guns leave the dam"),
            said("offer", "ceasefire", day=C, condition="if no gun looks down from the dam"),
        ),
        (
            said("offer", "ceasefire", day=A, condition="once the guns leave the dam"),
            said("offer", "ceasefire", day=C, condition="until then"),
        ),
        # due dates of different things
        (
            said("offer", "humanitarian", day=A, due="2031-05-01", words="open the bridge"),
            said("offer", "humanitarian", day=C, due="2031-06-01", words="clear some mines"),
        ),
    ],
)
def test_what_is_no_change(before: Spoken, after: Spoken) -> None:
    assert kinds(before, after) == []


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        ("reject", "accept", "softening"),
        ("accept", "reject", "hardening"),
    ],
)
def test_from_never_while_to_yes_once(before: str, after: str, kind: str) -> None:
    spoken = [
        said(before, "ceasefire", day=A, condition="while they look down on us"),
        said(after, "ceasefire", day=C, condition="once every captive is home"),
    ]
    assert kinds(*spoken) == [kind]


def test_a_day_that_ends_where_it_began_leaves_the_line() -> None:
    spoken = [
        said("accept", "ceasefire", day=A, condition=IF, words="a truce bank by bank"),
        said("reject", "ceasefire", day=C, condition="while they look down", kind="indirect",
             by="Minister", rank=2),
        said("accept", "ceasefire", day=C, date_is="printed", words="the truce, bank for bank"),
    ]  # fmt: skip
    (line,) = positions(spoken)
    assert (line.stance, line.since, line.condition) == ("conditional", A, IF)
    assert kinds(*spoken) == []


def test_a_quarrel_that_ends_where_it_began_is_no_change() -> None:
    spoken = [
        said("offer", day=A),
        said("reject", day="2031-04-13", by="Minister", rank=2),
        said("offer", day=C),
    ]
    assert kinds(*spoken) == ["hardening"]


def test_an_echo_keeps_the_day_of_its_first_print() -> None:
    spoken = [
        said("reject", day=A, echo="e", date_is="printed"),
        said("offer", day=B),
        said("reject", day=C, echo="e", date_is="printed", words="told anew in other words"),
    ]
    assert kinds(*spoken) == ["reversal"]
    assert [p.stance for p in positions(spoken)] == ["supports"]


def test_what_only_an_adversary_tells_is_marked_and_moves_nothing() -> None:
    told = said("reject", day=C, kind="indirect", told_by="Oren", teller="veska")
    (line,) = positions([told])
    assert line.attributed_by == "Oren"
    assert kinds(said("offer", day=A), told) == []
    (line,) = positions([said("offer", day=A), told])
    assert (line.stance, line.attributed_by) == ("supports", None)
    (line,) = positions([told, said("offer", day="2031-06-01")])
    assert (line.stance, line.attributed_by) == ("supports", None)


def test_a_neutral_teller_is_believed() -> None:
    told = said("reject", kind="indirect", told_by="Dahl", teller="tarsh")
    (line,) = positions([told], bench=Bench(third_parties={"tarsh"}))
    assert line.attributed_by is None


def test_repeats_without_an_option_leave_it_as_it_was() -> None:
    spoken = [
        said("propose", words="host the truce talks", day=A),
        said("offer", option="Melin", words="Melin can be the place of talks", day=B),
        said("demand", words="only a short way by air", day=C),
    ]
    (line,) = positions(spoken)
    assert (line.option, line.since, len(line.grounds)) == ("Melin", A, 3)


def test_of_one_day_the_words_on_the_matter_come_first() -> None:
    aside = said("appeal", "participation talks_resumption", kind="narrated")
    whole = said("offer", "talks_resumption")
    found = {p.issue: p.grounds[0] for p in positions([aside, whole])}
    assert found[Issue.TALKS_RESUMPTION] == whole


PROCESS = Process(
    name="River talks",
    parties=(
        Party(id="norlund", name="Norlund", adjectives=("Norlunder",), capital="Osk"),
        Party(id="veska", name="Veska"),
    ),
    third_parties=(Party(id="tarsh", name="Tarsh", role="host"),),
    people=(Person(id="oren", name="Ilin Oren", roles=(Office(title="premier", of="veska"),)),),
    drafts=(Draft(id="nine", name="nine points"),),
    issues=(Issue.CEASEFIRE,),
)


@pytest.mark.parametrize(
    ("words", "targets", "lines"),
    [
        ("steep tariffs on the isles must go", (), 0),
        ("the Norlunder guns must go", (), 1),
        ("Oren must come", (), 1),
        ("the nine points must be read", (), 1),
        ("both must come", ("Veska",), 1),
    ],
)
def test_a_third_party_on_other_matters(words: str, targets: tuple[str, ...], lines: int) -> None:
    spoken = said("demand", "ceasefire", of="Tarsh", words=words, targets=targets)
    assert len(positions([spoken], bench=bench_of(PROCESS))) == lines


def test_in_a_report_on_both_parties_a_third_party_need_not_name_them() -> None:
    spoken = [
        said("reject", "ceasefire", report="r", words="not with Veska"),
        said("demand", "ceasefire", of="Tarsh", report="r", words="the guns must fall silent"),
    ]
    assert {p.side for p in positions(spoken, bench=bench_of(PROCESS))} == {"norlund", "tarsh"}


def test_sides_and_issues_outside_the_process() -> None:
    bench = bench_of(PROCESS)
    assert positions([said("offer", "ceasefire", of="Elsewhere")], bench=bench) == []
    moved = said("offer", "prisoners", day=A), said("reject", "prisoners", day=C)
    assert kinds(*moved, bench=bench) == []
    assert kinds(*moved) == ["reversal"]

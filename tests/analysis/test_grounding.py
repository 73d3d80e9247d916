"""What an act's own words do to the stance that its code would give it. Fiction."""

import pytest

from analysis.spoken import said
from truceline.analysis.between import EXCLUSIVE, MEET, between
from truceline.analysis.changes import changes
from truceline.analysis.positions import positions
from truceline.analysis.stances import Bench, stance_of
from truceline.cli.matrix import on_condition
from truceline.vocabulary.acts import Issue, Stance
from truceline.vocabulary.positions import Spoken

A, B = "2031-05-01", "2031-05-20"
NAMES = {"norlund": "norlund", "tarsh": "tarsh", "oren": "tarsh"}
BENCH = Bench(names=NAMES)
TALKS = (Issue.MONITORING_VERIFICATION, Issue.TALKS_RESUMPTION)


def stance(row: Spoken, number: int = 0) -> Stance | None:
    return stance_of(row, row.issues[number], BENCH)


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("has given up its insistence that every gun be gone", "undeclared"),
        ("dropped the long-standing demand for a full retreat", "undeclared"),
        ("no longer demands that the troops leave first", "undeclared"),
        ("gave up its refusal to pull back", "supports"),
        ("would pull back by ten miles", "supports"),
    ],
)
def test_to_give_up_a_demand_is_no_word_for_it(words: str, wanted: str) -> None:
    assert stance(said("concede", "withdrawal", words=words)) == wanted


def test_what_is_given_up_ends_and_is_told_as_a_softening() -> None:
    spoken = [
        said("demand", "withdrawal", day=A, words="every gun must be gone"),
        said("concede", "withdrawal", day=B, words="gives up the demand that guns be gone"),
    ]
    assert [p.stance.value for p in positions(spoken)] == ["undeclared"]
    newest = changes(spoken)[0]
    assert newest.kind == "softening"
    assert newest.before is not None
    assert newest.before.grounds[0] == spoken[0]


def test_a_party_s_own_promise_outlives_a_demand_given_up() -> None:
    spoken = [
        said("commit", "withdrawal", day=A, words="our guns leave the ridge"),
        said("concede", "withdrawal", day=B, words="gives up the demand for a full retreat"),
    ]
    assert [p.stance.value for p in positions(spoken)] == ["supports"]


@pytest.mark.parametrize(
    ("act", "words", "wanted"),
    [
        ("accept", "the decree was approved", None),
        ("accept", "the decree will be repealed", "supports"),
        ("reject", "refuses to lift the ban on talks", "opposes"),
        ("propose", "a law against talks", None),
    ],
)
def test_to_pass_a_law_is_not_to_repeal_it(act: str, words: str, wanted: str | None) -> None:
    assert stance(said(act, "legal_authority", "law repealed", words=words)) == wanted


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("we need no third pair of eyes", None),
        ("there will be no further talks while they watch us", "opposes"),
        ("no new round of negotiations", "opposes"),
    ],
)
def test_a_refusal_must_name_what_it_only_touches(words: str, wanted: str | None) -> None:
    issues = "monitoring_verification talks_resumption"
    row = said("reject", issues, words=words, shown=TALKS)
    assert (stance(row), stance(row, 1)) == ("opposes", wanted)


@pytest.mark.parametrize(
    ("cue", "wanted"), [("were unable to agree on", None), ("refused", "opposes")]
)
def test_what_was_not_agreed_is_nobodys_refusal(cue: str, wanted: str | None) -> None:
    row = said("reject", "withdrawal", words="the withdrawal of the guns", cue=cue)
    assert stance(row) == wanted


def test_a_figure_is_no_word_on_the_format() -> None:
    shown = (Issue.TALKS_FORMAT,)
    figure = said("reject", "talks_format", words="we need no third pair of eyes", shown=shown)
    named = said("reject", "talks_format", words="no direct talks", shown=shown)
    assert (stance(figure), stance(named)) == (None, "opposes")


def test_what_a_dismissed_person_stood_for_is_not_the_view_of_who_dismisses() -> None:
    issue, words = "monitoring_verification", "Arne Vold, the hardest voice against observers"
    assert stance(said("reject", issue, words=words)) is None
    assert stance(said("reject", issue, words="any observer")) == "opposes"
    assert stance(said("reject", "mediation", words="Arne Vold, who is an envoy")) == "opposes"


@pytest.mark.parametrize(
    ("condition", "wanted"),
    [
        ("while I hold this office", "opposes"),
        ("as long as she was president", "opposes"),
        ("for as long as I live", "opposes"),
        ("while the guns are on the ridge", "conditional"),
        ("as long as the border is closed", "conditional"),
    ],
)
def test_the_speaker_s_own_time_in_office_is_no_condition(condition: str, wanted: str) -> None:
    row = said("reject", "ceasefire", condition=condition, condition_kind="lasting")
    (held,) = positions([row])
    assert held.stance == wanted
    assert held.condition == (condition if wanted == "conditional" else None)
    assert held.grounds[0].condition == condition  # the span stays


def test_what_an_opponent_charges_is_shown_apart() -> None:
    charge = said(
        "accept",
        "monitoring_verification",
        kind="narrated",
        words="two hundred spies as observers, Tarsh’s chief negotiator, Ilva Oren, charged",
    )
    (held,) = positions([charge], bench=BENCH)
    assert held.attributed_by == "Ilva Oren"
    own = said(
        "accept",
        "monitoring_verification",
        kind="narrated",
        words="observers, Norlund said",
    )
    (held,) = positions([own], bench=BENCH)
    assert held.attributed_by is None


def test_a_refusal_goes_back_on_what_was_accepted_among_other_things() -> None:
    spoken = [
        said("commit", "mediation", day="2031-02-06", words="would go to whoever helps"),
        said("accept", "mediation", day="2031-02-25", words="the envoy Dahl as a go-between"),
        said("reject", "mediation", day="2031-04-24", words="Dahl has to go"),
    ]
    newest = changes(spoken)[0]
    assert (newest.kind, newest.after.stance) == ("reversal", "opposes")
    assert newest.before is not None
    assert newest.before.grounds[0] == spoken[1]
    assert newest.before.since == "2031-02-25"


@pytest.mark.parametrize(
    ("cue", "kind"), [("no longer accepts", "reversal"), ("rejects", "first statement")]
)
def test_words_that_tell_of_a_change_need_no_earlier_ones(cue: str, kind: str) -> None:
    row = said("reject", "mediation", day=B, kind="narrated", cue=cue, words="the envoy Dahl")
    assert [c.kind for c in changes([row])] == [kind]


@pytest.mark.parametrize(
    ("act", "condition", "kind", "no"),
    [
        ("reject", "as long as the guns are on the ridge", "lasting", True),
        ("reject", "if the border remains closed", "prior", True),
        ("reject", "unless the guns leave", "exception", False),
        ("accept", "as long as they come unarmed", "lasting", False),
    ],
)
def test_a_refusal_while_something_lasts_is_a_no(
    act: str, condition: str, kind: str, no: bool
) -> None:
    row = said(act, "ceasefire", condition=condition, condition_kind=kind)
    (held,) = positions([row])
    assert (held.stance, held.blocked) == (Stance.CONDITIONAL, no)
    other = positions([said("offer", "ceasefire", of="Tarsh")])
    assert (between([[held], other]) == EXCLUSIVE) is no
    assert on_condition(held).startswith("no, as long as: " if no else "if met: ")


def test_what_lasts_and_is_offered_to_end_meets_the_refusal() -> None:
    row = said(
        "reject",
        "ceasefire",
        condition="as long as howitzers stand on the ridge",
        condition_kind="lasting",
    )
    gift = said("offer", "ceasefire", of="Tarsh", words="howitzers off the ridge, then a truce")
    held, other = positions([row]), positions([gift])
    assert between([held, other], [row, gift]) == MEET

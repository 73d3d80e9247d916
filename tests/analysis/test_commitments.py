"""A later statement decides only when it truly speaks of the same matter by the same party."""

from dataclasses import replace

import pytest

from analysis.pledged import PROCESS, background, doubled, told
from truceline.analysis.choosing import SETTLED, Choice, chosen
from truceline.analysis.commitments import Commitment, commitments
from truceline.analysis.settling import plan_settle
from truceline.record.rows import StatementRow
from truceline.vocabulary.commitments import CommitmentKind, CommitmentState
from truceline.vocabulary.decisions import Decision, Ruling
from truceline.vocabulary.errors import NotFound, RulingError
from truceline.vocabulary.rulings import settlement_of
from truceline.vocabulary.statements import Mode

LIST = "Norlund will hand the hosts a list of its captives by Friday"
LATER = "2031-05-12"


def pledge(**more: object) -> StatementRow:
    given: dict[str, object] = {"day": "2031-05-04", "due": "2031-05-09", **more}
    return told(LIST, "commit", **given)  # type: ignore[arg-type]


def found(*rows: StatementRow, on: str = "2031-05-20", **more: object) -> list[Commitment]:
    every = [*background(), *rows]
    return commitments(every, PROCESS, on=on, **more)  # type: ignore[arg-type]


def only(*rows: StatementRow, **more: object) -> Commitment:
    one = [each for each in found(*rows, **more) if each.kind is not CommitmentKind.PREDICTION]
    assert len(one) == 1
    return one[0]


DECIDE = [
    ("The list of captives was handed over at noon", {}, "kept"),
    ("We have handed over the list of captives, as promised", {}, "kept"),
    ("The list of Norlunder captives has arrived", {"by": "keel", "of": "tarsh"}, "kept"),
    ("Norlund has not handed over the list of captives", {"by": "oren", "of": "veska"}, "broken"),
    ("The hosts are still waiting for Norlund and its list of captives",
     {"by": "keel", "of": "tarsh"}, "broken"),
    ("Norlund broke its promise on the list of captives", {"by": "oren", "of": "veska"}, "broken"),
    ("Norlund withdraws its promise of a list of captives", {}, "withdrawn"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "who", "state"), DECIDE, ids=[case[0] for case in DECIDE])
def test_what_decides(words: str, who: dict[str, str], state: str) -> None:
    one = only(pledge(), told(words, day=LATER, **who))  # type: ignore[arg-type]
    assert one.state == state
    assert [each.row.words for each in one.outcomes] == [words]


NOT_DECIDE = [
    ("nobody's expert", told("Norlund has not handed over the list of captives", by="reyl",
                             of=None, day=LATER), True),
    ("another matter", told("The bridge was handed over at noon, as promised", day=LATER), False),
    ("still ahead", told("The list of captives will be handed over soon", day=LATER), False),
    ("asked", told("Has the list of captives been handed over?", day=LATER), False),
    ("hung on a condition", told("The list of captives was handed over, if we are to believe it",
     day=LATER, condition="The list of captives was handed over, if we are to believe it"), False),
    ("another party's deed",
     told("Veska was late and has handed over its list of captives", day=LATER), True),
    ("who does not name the promiser",
     told("The list of captives has arrived", by="keel", of="tarsh", day=LATER), False),
    ("no day", told("The list of captives was handed over", day=None), False),
    ("an earlier day", told("The list of captives was handed over", day="2031-05-01"), False),
    ("not said", told("The list of captives was handed over", day=LATER, mode=Mode.NOT_SAID),
     False),
]  # fmt: skip


@pytest.mark.parametrize(
    ("row", "shown"), [case[1:] for case in NOT_DECIDE], ids=[case[0] for case in NOT_DECIDE]
)
def test_what_decides_nothing(row: StatementRow, shown: bool) -> None:
    one = only(pledge(), row, on="")
    assert one.outcomes == ()
    assert bool(one.may_bear) is shown
    assert one.state in (CommitmentState.OPEN, CommitmentState.DUE)


def test_what_is_still_lacking_before_its_date_is_not_broken() -> None:
    early = told("Norlund has not yet handed over the list of captives", by="oren", of="veska",
                 day="2031-05-06")  # fmt: skip
    one = only(pledge(), early, on="2031-05-07")
    assert one.state is CommitmentState.OPEN
    assert [each.row for each in one.may_bear] == [early]


def test_date_passed_and_nothing_reported() -> None:
    assert only(pledge(), on="2031-05-09").state is CommitmentState.OPEN
    assert only(pledge(), on="2031-05-10").state is CommitmentState.DUE


def test_parties_differ_and_the_last_word_of_each_counts() -> None:
    kept = told("The list of captives was handed over at noon", day=LATER)
    lacking = told("Norlund has not handed over the list of captives", by="oren", of="veska",
                   day="2031-05-13")  # fmt: skip
    assert only(pledge(), kept, lacking).state is CommitmentState.CONTESTED
    late = told("Norlund has handed over the list of captives", by="oren", of="veska",
                day="2031-05-16")  # fmt: skip
    one = only(pledge(), kept, lacking, late)
    assert one.state is CommitmentState.KEPT
    assert [each.own for each in one.outcomes] == [True, False, False]


def test_a_contrary_word_in_the_same_report_is_shown_beside_it() -> None:
    kept = told("The list of captives was handed over at noon", day=LATER, report_key="r-same")
    bare = told("We have received no paper", by="keel", of="tarsh", day=LATER, report_key="r-same")
    one = only(pledge(), kept, bare)
    assert one.state is CommitmentState.KEPT
    assert [each.row.words for each in one.may_bear] == ["We have received no paper"]


def test_regret_of_the_promiser_at_the_due_date_may_bear() -> None:
    regret = told("We are late and I regret it", day="2031-05-11")
    one = only(pledge(), regret)
    assert one.state is CommitmentState.DUE
    assert [each.row for each in one.may_bear] == [regret]
    assert only(pledge(), told("We are late and I regret it", day="2031-07-11")).may_bear == ()


def test_of_two_promises_the_one_that_fits_best() -> None:
    water = told("Norlund will open the eastern gate of the reservoir by Friday", "commit",
                 day="2031-05-04", due="2031-05-09", issue="economy")  # fmt: skip
    done = told("The eastern gate of the reservoir was opened at dawn", day=LATER, issue="economy")
    states = {one.row.words[13:30]: one.state for one in found(pledge(), water, done)}
    assert states == {
        LIST[13:30]: CommitmentState.DUE,
        water.words[13:30]: CommitmentState.KEPT,
    }


def test_threat_is_carried_out_only_by_its_own_word() -> None:
    threat = told("If the trains are stopped, Norlund will close the eastern gate", "threaten",
                  condition="If the trains are stopped", issue="economy")  # fmt: skip
    charge = told("Norlund has closed the eastern gate", by="oren", of="veska", day=LATER,
                  issue="economy")  # fmt: skip
    one = only(threat, charge)
    assert (one.state, one.condition) == (CommitmentState.OPEN, "If the trains are stopped")
    admitted = told("The eastern gate has been closed", day=LATER, issue="economy")
    assert only(threat, admitted).state is CommitmentState.KEPT


def test_prediction_and_its_author() -> None:
    guess = told("The guns along the river will be silent by the end of May", "predict",
                 due="2031-05-31", issue="ceasefire")  # fmt: skip
    wrong = told("My forecast was wrong: the guns along the river did not fall silent",
                 day="2031-06-02", issue="ceasefire")  # fmt: skip
    one = found(guess, wrong, on="2031-06-03")[0]
    assert (one.kind, one.state) == (CommitmentKind.PREDICTION, CommitmentState.BROKEN)


def test_tellings_of_one_promise_are_one() -> None:
    again = told("A list of captives will be handed by Norlund to the hosts before the week is out",
                 "commit", day="2031-05-04", due="2031-05-09")  # fmt: skip
    copy = pledge(echo="e1")
    one = only(pledge(echo="e1"), copy, again)
    assert (len(one.tellings), one.told_by[0]) == (3, 3)
    other = told("Norlund will open the gate of the reservoir", "commit", due="2031-05-09")
    assert len(found(pledge(), other)) == 2


def test_words_that_threaten_and_foretell_are_listed_once() -> None:
    both = told("If this goes on, it ends in ruin", "threaten", condition="If this goes on")
    same = replace(both.statement.acts[0], act=type(both.statement.acts[0].act)("predict"))
    acts = (*both.statement.acts, same)
    row = replace(both, statement=replace(both.statement, acts=acts))
    assert [one.kind for one in found(row)] == [CommitmentKind.THREAT]
    assert len(found(doubled(both, "predict"))) == 2


def test_what_falls_due_next_comes_first() -> None:
    rows = [
        told("The mill will reopen", "commit", due="2031-05-30"),
        told("The ferry will run", "commit", due="2031-05-21"),
        told("The school will close", "commit", due="2031-05-10"),
        told("The tower will stand", "commit"),
    ]
    assert [one.row.words.split()[1] for one in found(*rows)] == [
        "ferry", "mill", "school", "tower",
    ]  # fmt: skip


# A person settles


def settled(one: Commitment, state: str, number: int = 1) -> Decision:
    plan = plan_settle([one], one.key, state)
    return replace(plan.as_decision(), by="Ina", decided_at="2031-05-20", number=number)


def test_a_person_comes_before_the_program() -> None:
    promise = pledge(key="promise")
    ruling = settled(only(promise), "kept")
    assert (ruling.ruling, settlement_of(ruling.values).state) == (Ruling.SETTLE, "kept")
    one = only(promise, settled={"promise": [ruling]})
    assert (one.state, one.settled) == (CommitmentState.KEPT, ruling)
    later = settled(one, "broken", number=2)
    assert only(promise, settled={"promise": [ruling, later]}).state is CommitmentState.BROKEN


def test_a_ruling_goes_along_when_the_kind_is_read_anew() -> None:
    ruling = settled(only(pledge(key="promise")), "kept")
    anew = told(LIST, "predict", due="2031-05-09", key="promise")
    assert found(anew, settled={"promise": [ruling]})[0].state is CommitmentState.KEPT


def test_what_cannot_be_settled() -> None:
    one = only(pledge(key="promise"))
    with pytest.raises(NotFound):
        plan_settle([one], "nothing", "kept")
    with pytest.raises(RulingError, match="no state"):
        plan_settle([one], "promise", "fine")
    two = found(doubled(pledge(key="promise"), "predict"))
    with pytest.raises(RulingError, match="which kind"):
        plan_settle(two, "promise", "kept")
    assert plan_settle(two, "promise", "kept", "prediction").subject == "promise"
    assert plan_settle([one], "promis", "kept").subject == "promise"


# Which to show


def test_choices_narrow_the_list() -> None:
    rows = [
        pledge(key="promise"),
        told("Veska will strike the port", "threaten", by="oren", of="veska", issue="hostilities"),
        told(
            "The war with Veska ends this year", "predict", by="expert", of=None, due="2031-12-31"
        ),
        told("Neither Veska nor Norlund will win", "predict", by="expert", of=None),
        told("We may reopen the mill", "commit", confidence=0.3),
    ]
    every = found(*rows)

    def number(**asked: object) -> int:
        return len(chosen(every, Choice(**asked)))  # type: ignore[arg-type]

    assert number() == 4
    assert number(everyone=False) == 3
    assert number(unsure=True) == 1
    assert number(side="veska") == number(kind="threat") == number(issue="hostilities") == 1
    assert number(state="due") == 1
    assert number(due_before="2031-06-01") == 1
    assert number(state=SETTLED) == 0


def test_a_headline_is_no_promise_of_its_own() -> None:
    headline = told("a list", "commit", by="norlund", report_key="r-same")
    body = pledge(report_key="r-same")
    assert [len(one.tellings) for one in found(headline, body)] == [2]
    assert len(found(headline, pledge(report_key="r-other"))) == 2


def test_what_is_no_matter_of_the_talks_is_no_promise_of_them() -> None:
    coach = told("The coach will leave the club in June", "commit", by="coach", of=None)
    tariff = told("The duty on cheese will rise", "threaten", issue="economy")
    host = told("The mill in the hills will reopen", "commit", of="tarsh", issue="economy")
    helper = told("The convoy will reach Melin in Veska by Friday", "commit", by="aid", of=None)
    kept = found(pledge(), coach, tariff, host, helper)
    assert {one.row.words for one in kept} == {pledge().words, helper.words}


def test_a_promise_without_a_name_counts_among_words_that_name_a_party() -> None:
    near = told("Norlund and Veska sat apart", report_key="r")
    alone = told("We will open the road to the camp", "commit", by="aid", of=None, report_key="q")
    there = told("We will open the road to the camp", "commit", by="aid", of=None, report_key="r")
    assert [one.row.report.key for one in found(near, alone, there)] == ["r"]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Norlund will free ten captives on Friday", CommitmentKind.PREDICTION),
        ("Tarsh will free ten captives of Norlund on Friday", CommitmentKind.PROMISE),
        ("We will free ten captives of Norlund", CommitmentKind.PROMISE),
        ("Norlund will be given ten captives", CommitmentKind.PROMISE),
    ],
)
def test_who_only_announces_what_another_side_will_do_binds_nobody(
    words: str, kind: CommitmentKind
) -> None:
    (one,) = found(told(words, "commit", of="tarsh"))
    assert one.kind is kind

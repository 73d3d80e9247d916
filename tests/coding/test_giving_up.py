"""Giving up and keeping what is one's own, jest, words of another: the stances are not reversed."""

from collections.abc import Callable

import pytest

from act_tables import first_act
from truceline.coding.codebook import Codebook
from truceline.coding.recognise import code
from truceline.reading.read import Read
from truceline.vocabulary.acts import Act, Issue
from truceline.vocabulary.process import Party, Process
from truceline.vocabulary.statements import Mode

Coder = Callable[..., tuple[Act, ...]]

TOLD = [
    ("[Veska] {has given up} <its insistence that inspectors sleep in the port>.", "concede"),
    ("[Veska] {waived} <its claim to the islands>.", "concede"),
    ("[Veska] {backed away from} <its demand for a vote>.", "concede"),
    ("[Veska] {refused} <to give up its claim to the islands>.", "demand"),
    ("[Veska] {distanced} <itself from the plan>.", "reject"),
    ("[Sabel] {thinks highly of} <Envoy Dahl>.", "praise"),
    ("[Sabel] {would not comment on} <the reports>.", "decline_comment"),
    ("[The president] {ordered} <his batteries to hold their fire>.", "commit"),
    ("[Sabel] {described} <the raid by Veska as an act of sabotage>.", "accuse"),
]
SAID = [
    ("“<We will never sign over our right to the river>,” [Oren] {said}.", "demand"),
    ("“<Veska will not bargain away its sovereignty>,” [Oren] {said}.", "demand"),
    ("“<We have dropped our claim to the port>,” [Oren] {said}.", "concede"),
    ("“<We could live with a shorter list>,” [Oren] {said}.", "accept"),
    ("[Oren] {insisted} <Veska had never threatened anyone with a raid>.", "assert"),
    ("[Oren] {insisted} <Veska has never attacked a hospital>.", "deny"),
    ("[Oren] {said} <he'd read the letter on the train>.", "assert"),
    ("[Oren] {said} <he'd been told of the pause>.", "assert"),
    ("[Oren] {said} <he'd open the bridge>.", "commit"),
    ("[Oren] {announced} <Veska would open the bridge whether or not Norlund agreed>.", "commit"),
    ("[Oren] {said} <Veska would open the bridge if Norlund agreed>.", "offer"),
    ("[Oren] {said} <the howitzers would be removed from the ridge>.", "commit"),
    ("“<The guards on the dam are to leave today>,” [Oren] {said}.", "demand"),
    ("“<Norlund does not have to fear anything>,” [Oren] {said}.", "assert"),
    ("“<We do not need foreign inspectors>,” [Oren] {said}.", "reject"),
    ("“<Veska was neither pleased nor displeased>,” [Oren] {said}.", "assert"),
    ("“<We will not stand idly by>,” [Oren] {said}.", "threaten"),
    ("[Oren] {called on} <their good partners to send more doctors>.", "appeal"),
    ("[The aide] {read out}: “<Veska accepts the invitation>.”", "assert"),
]


test_told = first_act(TOLD, told=True)
test_said = first_act(SAID)


def test_what_one_could_live_with_is_too_unsure_to_ground_a_position(acts_of: Coder) -> None:
    assert acts_of("“<We could live with a shorter list>,” [Oren] {said}.")[0].confidence < 0.5


def test_a_threat_not_made_is_negated(acts_of: Coder) -> None:
    marked = "Sabel spoke softly. Nor did [he] {threaten} <to leave the talks>."
    first = acts_of(marked, told=True, mode=Mode.NOT_SAID)[0]
    assert (first.act, first.negated) == ("threaten", True)


@pytest.mark.parametrize(
    "marked",
    [
        "“<We shall hold the next round on the moon>,” [Oren] {joked}.",
        "“<We shall hold the next round on the moon>,” [Oren] {said} in jest.",
    ],
)
def test_what_is_said_in_jest_goes_to_review(acts_of: Coder, marked: str) -> None:
    first = acts_of(marked)[0]
    assert first.confidence < 0.5
    assert any(ground.rule == "cue:in-jest" for ground in first.grounds)


def test_the_same_words_in_earnest_do_not(acts_of: Coder) -> None:
    marked = "“<We shall hold the next round on the lake>,” [Oren] {said}."
    assert acts_of(marked)[0].confidence > 0.5


def test_no_meeting_with_the_mediator_is_about_mediation(
    read_of: Callable[..., Read], codebook: Codebook
) -> None:
    mediator = Party(id="dahl", name="Dahl", role="mediator")
    parties = (Party(id="norlund", name="Norlund"), Party(id="veska", name="Veska"))
    process = Process(name="with a mediator", parties=parties, third_parties=(mediator,))
    read = read_of("[Norlund] {ruled out} <any meeting with Dahl>.", told=True)
    first = code(read, codebook, process)[0].acts[0]
    assert (first.act, first.issues[0]) == ("reject", Issue.MEDIATION)


def test_no_meeting_with_a_party_is_about_talks(acts_of: Coder) -> None:
    first = acts_of("[Norlund] {ruled out} <any meeting with Oren>.", told=True)[0]
    assert first.act == "reject"
    assert Issue.MEDIATION not in first.issues


def test_later_acts_are_never_surer_than_the_main_act(acts_of: Coder) -> None:
    marked = "“<We reject the plan, perhaps. The road is closed for now>,” [Oren] {said}."
    acts = acts_of(marked)
    assert [a.confidence for a in acts] == sorted((a.confidence for a in acts), reverse=True)

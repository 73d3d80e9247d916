"""Section 4 of the codebook: hedges, what is expected, another's act."""

from collections.abc import Callable

import pytest

from truceline.vocabulary.acts import Act
from truceline.vocabulary.statements import Mode

Coder = Callable[..., tuple[Act, ...]]


def test_a_hedge_lowers_confidence(acts_of: Coder) -> None:
    plain = acts_of("[Norlund] {accepted} <the plan>.", told=True)[0]
    hedged = acts_of("[Norlund] {perhaps accepted} <the plan>.", told=True)[0]
    assert hedged.act == plain.act
    assert hedged.confidence < plain.confidence


def test_what_was_not_said_is_negated(acts_of: Coder) -> None:
    marked = "[Norlund] {did not offer} <a truce>."
    assert acts_of(marked, told=True, mode=Mode.NOT_SAID)[0].negated


def test_what_is_expected_is_foretold(acts_of: Coder) -> None:
    marked = "[Norlund] {is expected to accept} <the plan>."
    assert acts_of(marked, told=True, mode=Mode.EXPECTED)[0].act == "predict"


def test_silence_is_no_act(acts_of: Coder) -> None:
    assert acts_of("[Norlund] {did not respond} <to a request for comment>.", told=True) == ()


@pytest.mark.parametrize(
    ("marked", "act"),
    [
        ("<Norlund refuses to talk>, [Oren] {said}.", "accuse"),
        ("<Veska refuses to talk>, [Oren] {said}.", "reject"),
        ("<Norlund sought a pause>, [Oren] {said}.", "assert"),
        ("<Veska has accepted the draft>, [Oren] {said}.", "accept"),
    ],
)
def test_whose_act_it_is(acts_of: Coder, marked: str, act: str) -> None:
    assert acts_of(marked)[0].act == act


def test_the_main_act_comes_first_and_is_the_surest(acts_of: Coder) -> None:
    marked = (
        "“<The mood was calm. We reject the plan. Norlund must leave the valley>,” [Oren] {said}."
    )
    acts = acts_of(marked)
    assert [act.act for act in acts][:2] == ["reject", "demand"]
    assert acts[0].confidence == max(act.confidence for act in acts)


OWN_DEEDS = [
    ("[Sabel] {said} <Norlund will sign the list if Veska signs it>.", "offer"),
    ("[Sabel] {said} <Norlund will keep the truce unless Veska breaks it>.", "commit"),
    ("[Sabel] {said} <Norlund will sign the list>.", "commit"),
]


@pytest.mark.parametrize(("marked", "act"), OWN_DEEDS)
def test_what_the_others_no_would_void_is_offered(acts_of: Coder, marked: str, act: str) -> None:
    assert acts_of(marked)[0].act == act


def test_what_was_resolved_was_done(acts_of: Coder) -> None:
    assert acts_of("[Norlund] {voted} <to demand a seat>.", told=True)[0].act == "demand"
    assert acts_of("[Norlund] {came} <to demand a seat>.", told=True)[0].act != "demand"


def test_an_admission_goes_on_with_an_offer(acts_of: Coder) -> None:
    marked = "[Sabel] {admitted} <that the road was shut and that Norlund would open it>."
    assert [one.act for one in acts_of(marked)][:2] == ["confirm", "commit"]


def test_the_republic_is_its_own_officials(acts_of: Coder) -> None:
    assert acts_of("[Sabel] {said} <the Republic rejects the Harbour draft>.")[0].act == "reject"
    assert acts_of("[Tarsh] {said} <the Republic rejects the Harbour draft>.")[0].act != "reject"

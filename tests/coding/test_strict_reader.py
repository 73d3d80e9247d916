"""What a strict reader of long reports asks of acts, first issues and targets."""

from collections.abc import Callable

import pytest

from act_tables import first_act
from truceline.vocabulary.acts import Act

Coder = Callable[..., tuple[Act, ...]]

SAID = [
    # a reproach without a word of reproach
    ("[Oren] {said} <Norlund should have freed the captives>.", "accuse"),
    ("[Oren] {said} <Norlund is not interested in a deal>.", "accuse"),
    ("[Oren] {said} <Norlund is bent on destroying the valley>.", "accuse"),
    ("[Oren] {said} <Norlund is using food as a weapon>.", "accuse"),
    ("[Oren] {said} <Norlund answered our truce offer with missiles>.", "accuse"),
    ("[Oren] {said} <the call showed that Norlund was not ready to make concessions>.", "accuse"),
    ("“<I do not understand why Norlund has left the table>,” [Oren] {said}.", "accuse"),
    ("[Tamm] {said} <such an attack can no longer be justified>.", "accuse"),
    # what is not to be allowed is demanded, a visit refused is refused
    ("“<We will not allow Norlund to enrich uranium>,” [Oren] {said}.", "demand"),
    ("“<We will not allow inspectors to enter the plant>,” [Oren] {said}.", "reject"),
    # wishes, promises and refusals that only sound like others
    ("“<We do not want nuclear weapons>,” [Oren] {said}.", "deny"),
    ("“<We will never build nuclear weapons>,” [Oren] {said}.", "commit"),
    ("“<We do not want war>,” [Oren] {said}.", "assert"),
    ("“<We are ready to defend ourselves>,” [Oren] {said}.", "assert"),
    ("[Oren] {said} <it would be “inelegant” for Tarsh to mediate>.", "reject"),
    ("[Oren] {said} <no responsible government could accept the plan>.", "reject"),
    ("“<We must crush this army>,” [Oren] {said}.", "threaten"),
    ("[Oren] {said} <the plan includes ten captives in return for a pause>.", "assert"),
    ("[Oren] {said} <the deal would mean new limits>.", "assert"),
    ("[Tamm] {said} <the economy cannot recover without loans>.", "assert"),
    ("[Tamm] {said} <there is no reason to think that a truce is near>.", "predict"),
    ("[Tamm] {said} <he hopes the remarks of Sabel translate into action>.", "appeal"),
    ("[Oren] {said} <Veska will no longer disclose which weapons it sends>.", "decline_comment"),
]
TOLD = [
    ("[Norlund] {promised} <not to join the Alliance>.", "commit"),
    ("[Norlund] {promised} <never to return the island>.", "reject"),
    ("[Tarsh] {agreed on} <a new package of sanctions against Norlund>.", "threaten"),
    ("[Tarsh] {discussed} <the truce with Norlund>.", "meet"),
    ("[Oren] {took} <the opportunity to criticise Sabel>.", "accuse"),
    ("[Oren] {issued} <some of her sharpest criticism of Sabel>.", "accuse"),
    ("[Veska] {no longer insists on} <elections>.", "concede"),
    ("[Veska] {recalled} <its delegation from the talks>.", "reject"),
]
ISSUES = [
    ("[Oren] {said} <Norlund must delay the raid as part of efforts to save the talks>.",
     "hostilities"),
    ("[Oren] {said} <the bloodbath must end>.", "ceasefire"),
    ("[Tarsh] {said} <the proposal for a peace deal was ready>.", "negotiating_basis"),
    ("[Oren] {said} <Norlund must stop enrichment and scrap its ballistic missiles>.", "nuclear"),
]  # fmt: skip


test_said = first_act(SAID)
test_told = first_act(TOLD, told=True)


@pytest.mark.parametrize(("marked", "issue"), ISSUES)
def test_the_first_issue_is_that_of_the_words_that_carry_the_act(
    acts_of: Coder, marked: str, issue: str
) -> None:
    assert acts_of(marked)[0].issues[0] == issue


def test_no_objection_lets_it_pass_too_unsurely_to_ground_a_position(acts_of: Coder) -> None:
    act = acts_of("“<We have no objection to the draft>,” [Oren] {said}.")[0]
    assert (act.act, act.confidence <= 0.5) == ("accept", True)


def test_force_comes_first_in_a_threat_of_force(acts_of: Coder) -> None:
    act = acts_of(
        "[Norlund] {vowed} <to attack Veska and bring back the captives>.", told=True
    )[0]  # fmt: skip
    assert (act.act, act.issues[0]) == ("threaten", "hostilities")


def test_who_did_the_deed_is_blamed_for_it(acts_of: Coder) -> None:
    act = acts_of("[Oren] {said} <Sabel had “gone mad” in his remarks>.")[0]
    assert (act.act, act.targets) == ("accuse", ("Norlund",))


def test_blame_of_a_bare_name_takes_no_matter_from_the_words_before(acts_of: Coder) -> None:
    marked = "The sanctions were lifted on Monday. [Oren] {criticised} <Sabel>."
    assert acts_of(marked, told=True)[0].issues == ()

"""To whom an act is directed; never the speaker's own side."""

from collections.abc import Callable

import pytest

from truceline.vocabulary.acts import Act

Coder = Callable[..., tuple[Act, ...]]

TOLD = [
    ("[Norlund] {rejected} <Veska's plan>.", ("Veska",)),
    ("[Norlund] {rejected} <the Veskan plan>.", ("Veska",)),
    ("[Norlund] {demanded} <that Veska withdraw its troops>.", ("Veska",)),
    ("[Dahl] {urged} <Sabel to sign the draft>.", ("Norlund",)),
    ("[Norlund] {accused} <Veska of breaking the truce>.", ("Veska",)),
    ("[Norlund] {met} <Dahl in Tarsh>.", ("Dahl",)),
    ("[Sabel] {offered} <to host talks with Veska>.", ("Veska",)),
    ("[Norlund] {recalled} <its offer>.", ()),
    ("[Dahl] {urged} <the parties to stop>.", ("Norlund", "Veska")),
    ("[Dahl] {condemned} <the attack on Veska>.", ()),
    ("[Dahl] {condemned} <Norlund's raid on Veska>.", ("Norlund",)),
    ("[Norlund] {proposed} <an exchange of all prisoners>.", ("Veska",)),
    ("[Norlund] {ruled out} <any meeting with Envoy Dahl>.", ("Dahl",)),
    ("[Norlund] {refused} <to receive Minister Oren>.", ("Veska",)),
    ("[Norlund] {warned Veska against} <reprisals>.", ("Veska",)),
    ("[Norlund] {rejected} <the plan put forward by Veska>.", ("Veska",)),
    ("[Oren] {declined} <to resign despite pressure by the Alliance>.", ("the Alliance",)),
    ("[Dahl] {praised} <Norlund's ties to Veska>.", ("Norlund",)),
    ("[Norlund] {condemned} <Veska's allies>.", ()),
    ("[Norlund and Veska] {agreed} <to spare the locks>.", ("Norlund", "Veska")),
    ("[Norlund] {praised} <the Tarsh hosts>.", ("Tarsh",)),
    ("[Norlund] {praised} <the Tarsh valley>.", ()),
    ("[Norlund] {rejected} <the plan put forward by Minister Oren>.", ("Veska",)),
    ("[Norlund] {refused} <an answer unless Veskan guns leave>.", ("Veska",)),
    ("[Norlund] {proposed} <that both sides publish their lists>.", ("Veska",)),
    ("[Norlund and Veska] {called for} <a round in May>.", ("Norlund", "Veska")),
    ("[Tarsh] {demanded} <a list of the wells>.", ("Norlund", "Veska")),
    ("[Dahl] {sought} <asylum in Veska>.", ("Veska",)),
    ("[Tarsh] {refused} <to deploy peacekeepers in Norlund>.", ("Norlund",)),
    ("[Dahl] {urged} <sanctions on Veska>.", ()),
    ("[Norlund] {accused} <Veska's army of a raid>.", ("Veska",)),
    ("[Norlund] {blamed} <Veskan forces and Tarsh for the raid>.", ("Veska", "Tarsh")),
]
SAID = [
    ("“<Norlund broke the truce with Veska>,” [Dahl] {said}.", ("Norlund",)),
    ("[Sabel] {wrote in a letter to Oren} <that the guns must go>.", ("Veska",)),
    ("“<If the Europeans do this, we will strike back>,” [Sabel] {said}.", ()),
    ("“<Norlund must hand back the port>,” [Oren] {said}.", ("Norlund",)),
    ("“<Dahl is fair to both>,” [Sabel] {said}.", ("Dahl",)),
    ("[Sabel] {said} <Norlund is ready for talks with Veska>.", ("Veska",)),
    ("[Sabel] {said} <Norlund will defend Norlund>.", ()),
    ("[Tarsh] {said} <it is willing to withdraw its troops from Veska>.", ("Veska",)),
    ("“<They must leave the valley>,” [Sabel] {said}.", ("Veska",)),
    ("[Sabel] {said} <Norlund would accept the fines if Veska paid its own>.", ("Veska",)),
    ("[Sabel] {said} <Norlund is ready to reopen the pipeline>.", ("Veska",)),
    ("“<The latest Veskan raid was a clear violation>,” [Sabel] {said}.", ("Veska",)),
    ("“<It was Veska that broke the truce>,” [Sabel] {said}.", ("Veska",)),
    ("“<Not a single drone came here from Tarsh>,” [Sabel] {said}.", ("Veska",)),
]


@pytest.mark.parametrize(("marked", "names"), TOLD)
def test_target_of_told_act(acts_of: Coder, marked: str, names: tuple[str, ...]) -> None:
    assert acts_of(marked, told=True)[0].targets == names


@pytest.mark.parametrize(("marked", "names"), SAID)
def test_target_of_said_act(acts_of: Coder, marked: str, names: tuple[str, ...]) -> None:
    assert acts_of(marked)[0].targets == names


def test_who_made_the_draft_is_answered(acts_of: Coder) -> None:
    assert acts_of("[Norlund] {rejected} <the Harbour draft>.", told=True)[0].targets == ("Tarsh",)


def test_person_of_the_own_side_is_blamed_in_person(acts_of: Coder) -> None:
    assert acts_of("[Veska] {accused} <Oren of a blunder>.", told=True)[0].targets == ("Oren",)


def test_adjectives_name_those_who_meet(acts_of: Coder) -> None:
    acts = acts_of("[Norlundian and Veskan officials] {held} <direct talks in Tarsh>.", told=True)
    assert acts[0].targets == ("Norlund", "Veska")

"""Blame, requests and plans in the plain words of daily news; what only sounds like an act."""

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from act_tables import first_act
from truceline.coding.codebook import Codebook
from truceline.coding.issues import IssueFinder
from truceline.coding.phrases import words_of
from truceline.vocabulary.acts import Act, ActKind, Issue
from truceline.vocabulary.process import Process
from truceline.vocabulary.statements import Mode

Coder = Callable[..., tuple[Act, ...]]

SAID = [
    # blame without a word that names it
    ("“<Your silence only encourages Norlund>,” [Oren] {said}.", "accuse"),
    ("[Oren] {said} <Norlund's raids were meant to disrupt the talks>.", "accuse"),
    ("[Oren] {said} <Sabel had gone completely mad>.", "accuse"),
    ("[Oren] {said} <Norlund has played for time all winter>.", "accuse"),
    ("[Oren] {said} <Norlund had no interest in a truce>.", "accuse"),
    ("[Oren] {said} <Norlund cannot be trusted>.", "accuse"),
    ("“<He is doing his country no favours>,” [Oren] {said}.", "accuse"),
    ("“<He shells our ports, and I do not like it at all>,” [Oren] {said}.", "accuse"),
    ("[Oren] {wrote} <Sabel is calling for murder>.", "accuse"),
    # blame by a judging word, an idiom, a wrong
    ("[Oren] {said} <the figures reek of slander>.", "accuse"),
    ("[Oren] {said} <Norlund siphoned off the flour>.", "accuse"),
    ("[Oren] {said} <Sabel clings to power for his own political survival>.", "accuse"),
    ("[Oren] {said} <Sabel was pouring “petrol on the fire”>.", "accuse"),
    ("[Oren] {said} <the answer of Norlund was undemocratic>.", "accuse"),
    ("“<You have not visited a single family>,” [Oren] {said}.", "accuse"),
    ("[Oren] {said} <it was not only a blunder but a fraud>.", "accuse"),
    ("[Oren] {said} <two clerks had been held on suspicion of arson>.", "accuse"),
    # what a side wants, and what a text of its own asks for
    ("“<We want a full truce with Norlund>,” [Oren] {said}.", "appeal"),
    ("[Oren] {said} <Veska wanted an exchange of captives with Norlund>.", "appeal"),
    ("[Oren] {said} <our draft requires Norlund to withdraw its troops>.", "demand"),
    # a place that is turned down
    ("[Oren] {said} <Osk was not the right place for talks with Norlund>.", "reject"),
    # answers
    ("[Oren] {said} <there was no shortage of bread in the camps>.", "deny"),
    ("[Oren] {said} <the story was detached from reality>.", "deny"),
    ("“<We will never bow to Norlund>,” [Oren] {said}.", "reject"),
    ("“<We no longer support the fund>,” [Oren] {said}.", "reject"),
    ("[Oren] {said} <the bridge is a testament to the courage of Dahl>.", "praise"),
    # bare bad news judges nobody
    ("[Oren] {said} <the raids by Norlund killed twelve>.", "assert"),
    ("[Oren] {said} <the flood in Norlund was terrible>.", "assert"),
    ("[Oren] {said} <Norlund fights corruption and racism>.", "assert"),
    ("“<You do not feel the winter down there>,” [Oren] {said}.", "assert"),
    ("[Oren] {called} <the landing in Norlund “Operation Daybreak”>.", "assert"),
    # requests
    ("[Oren] {said} <each raid is reason enough for new sanctions>.", "appeal"),
    ("“<We do not need speeches, but help>,” [Oren] {said}.", "appeal"),
    ("“<All we need is a quiet week>,” [Oren] {said}.", "appeal"),
    ("“<Without foreign watchers this war cannot be ended>,” [Oren] {said}.", "demand"),
    # the matter handed back, plans, what goes on
    ("[Dahl] {told} <both sides would have to settle the matter themselves>.", "reject"),
    ("[Oren] {said} <Veska and Norlund are preparing for a new round of talks>.", "commit"),
    ("[Oren] {said} <Veska will continue its enrichment>.", "reject"),
    # what only sounds like an act
    ("[Oren] {said} <Veska had shot down forty drones>.", "assert"),
    ("[Oren] {said} <Veska will not need foreign help>.", "assert"),
    ("[Oren] {said} <Veska will no longer be troubled by the embargo>.", "assert"),
    ("[Oren] {said} <Veska would not be able to work alone>.", "assert"),
    ("[Oren] {said} <Veska is capable of finding ways out>.", "assert"),
    ("[Dahl] {said} <it should come as no surprise>.", "assert"),
    ("[Dahl] {said} <the war would never have begun>.", "assert"),
    ("[Dahl] {said} <both sides have yet to find common ground>.", "assert"),
    ("[The resolution] {read}: “<Tarsh must act>.”", "demand"),
]
TOLD = [
    ("[Oren] {had long been critical of} <Sabel>.", "accuse"),
    ("[Oren] {also turned his criticism on} <Sabel>.", "accuse"),
    ("[Tarsh] {warned of} <a raid by Norlund>.", "accuse"),
    ("[Oren] {had hoped} <those talks would end the raids>.", "assert"),
    ("[Oren] {hoped} <that Dahl would send doctors>.", "appeal"),
    ("[Oren] {called} <the plan by Norlund to shut the bridge “senseless”>.", "accuse"),
    ("[Oren] {called} <the war of Norlund on the islands “genocidal”>.", "accuse"),
    ("[Oren] {called} <Sabel “the weathercock of the valley”>.", "accuse"),
    ("[Oren] {called on} <Sabel to sign>.", "appeal"),
    ("[Norlund] {warned of} <a military build-up by Veska>.", "accuse"),
    ("[Veska] {refused} <to give updated numbers>.", "decline_comment"),
    ("[The paper] {glorified} <the gunman>.", "praise"),
    ("[Norlund] {approved} <a new offensive in the valley>.", "threaten"),
    ("[Norlund] {approved} <the plan for a truce>.", "accept"),
    ("[Tarsh] {has confirmed} <its willingness to mediate>.", "offer"),
    ("[Dahl] {did not cut} <ties with Norlund>.", "assert"),
    ("[The parties] {were unable to agree on} <the placing of observers>.", "reject"),
    ("[Dahl] {will not cut} <ties with Norlund>.", "commit"),
    ("[Norlund] {has cut} <ties with Tarsh>.", "threaten"),
    ("[The clerk] {confessed to} <helping Norlund>.", "concede"),
]


test_said = first_act(SAID)
test_told = first_act(TOLD, told=True)


def test_quoted_words_were_said_though_the_cue_looks_ahead(acts_of: Coder) -> None:
    text = "“<We will never bow to Norlund>,” [Oren] {went on to say}."
    assert [act.act for act in acts_of(text, mode=Mode.EXPECTED)] == [ActKind.REJECT]


EVERYDAY = [
    ("drones were shot down over the territory of Veska", "territory"),
    ("the security team of the convoy", "security_guarantees"),
    ("Veska and its allies", "alliance_neutrality"),
    ("the ruling alliance in parliament", "alliance_neutrality"),
    ("a bag was pulled over his head", "participation"),
    ("the planned ferry", "negotiating_basis"),
    ("a new aid initiative", "negotiating_basis"),
    ("there was talk of rain", "talks_resumption"),
    ("half of the dead are children", "prisoners"),
    ("the regime in Norlund", "political_order"),
    ("the figures could not be independently verified", "monitoring_verification"),
    ("restrictions were imposed on two airports", "sanctions"),
    ("twelve ballistic missiles and forty drones came over", "force_limits"),
]
OF_TALKS = [
    ("Veska is an ally of Tarsh", "alliance_neutrality"),
    ("Norlund tests ballistic missiles", "force_limits"),
    ("neutral officers must verify the withdrawal", "monitoring_verification"),
    ("talk over our heads", "participation"),
    ("the territory of the islands is ours", "territory"),
]


def _issues(codebook: Codebook, doc: Doc) -> tuple[Issue, ...]:
    found = IssueFinder(codebook, Process(name="Norlund and Veska"))
    return found.find(doc, words_of(doc), [(0, len(doc))]).issues


@pytest.mark.parametrize(("text", "issue"), EVERYDAY)
def test_an_everyday_sense_names_no_matter(
    codebook: Codebook, parse: Callable[[str], Doc], text: str, issue: str
) -> None:
    assert issue not in _issues(codebook, parse(text))


@pytest.mark.parametrize(("text", "issue"), OF_TALKS)
def test_the_sense_of_talks_does(
    codebook: Codebook, parse: Callable[[str], Doc], text: str, issue: str
) -> None:
    assert issue in _issues(codebook, parse(text))


def test_where_it_was_agreed_comes_after_what_was_agreed(acts_of: Coder) -> None:
    act = acts_of("[Norlund and Veska] {agreed on} <a truce at the talks in Geneva>.", told=True)[0]
    assert act.act is ActKind.ACCEPT
    assert act.issues[0] is Issue.CEASEFIRE

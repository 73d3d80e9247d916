"""Words of ordinary news that name a matter of talks, or an act, in another sense."""

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from truceline.coding.codebook import Codebook
from truceline.coding.issues import IssueFinder
from truceline.coding.phrases import words_of
from truceline.vocabulary.acts import Act, Issue
from truceline.vocabulary.process import Office, Party, Person, Process

Coder = Callable[..., tuple[Act, ...]]

PROCESS = Process(
    name="Norlund and Veska",
    third_parties=(
        Party(id="tarsh", name="Tarsh", role="host", capital="Tarshport"),
        Party(id="ostmark", name="Ostmark", role="mediator"),
    ),
    people=(Person(id="lind", name="Petra Lind", roles=(Office(title="envoy", of="ostmark"),)),),
)

OTHERWISE = [
    ("I am not just talking about bridges", "talks_resumption"),
    ("the minister talked about the weather", "talks_resumption"),
    ("the driver remains in hospital", "prisoners"),
    ("the road remains shut", "prisoners"),
    ("the release of a new album", "prisoners"),
    ("this may result in a ban", "talks_resumption"),
    ("results of the last round of the cup", "talks_resumption"),
    ("the treaty signed to protect sailors", "security_guarantees"),
    ("a law to protect them from fraud", "security_guarantees"),
    ("a threat to democracy", "hostilities"),
    ("an army that is armed to the teeth", "enforcement"),
    ("they enforce a curfew", "enforcement"),
    ("restrictions at the airport", "sanctions"),
    ("an investigation of the sites", "accountability"),
    ("she is attending a meeting in the town hall", "participation"),
    ("the island voted alone with Veska", "talks_format"),
    ("the club concludes a deal with the bank", "participation"),
    ("to develop drones", "hostilities"),
    ("Ostmark was silent, Petra Lind said", "mediation"),
    ("a heart attack in the street", "hostilities"),
    ("the strike by teachers goes on", "hostilities"),
]
MEANT = [
    ("to resume talks about the swap", "talks_resumption"),
    ("the remains of two pilots", "prisoners"),
    ("to protect Veska from another attack", "security_guarantees"),
    ("air strikes on the port", "hostilities"),
    ("drones hit the port", "hostilities"),
    ("restrictions on the banks of Norlund", "sanctions"),
    ("an investigation into war crimes", "accountability"),
    ("to attend the peace talks", "participation"),
    ("pulled out of the valley", "withdrawal"),
    ("Ostmark, the mediator, was silent", "mediation"),
]


def _issues(codebook: Codebook, doc: Doc) -> tuple[Issue, ...]:
    words = words_of(doc)
    return IssueFinder(codebook, PROCESS).find(doc, words, [(0, len(doc))]).issues


@pytest.mark.parametrize(("text", "issue"), OTHERWISE)
def test_an_everyday_sense_names_no_matter(
    codebook: Codebook, parse: Callable[[str], Doc], text: str, issue: str
) -> None:
    assert issue not in _issues(codebook, parse(text))


@pytest.mark.parametrize(("text", "issue"), MEANT)
def test_the_sense_of_talks_does(
    codebook: Codebook, parse: Callable[[str], Doc], text: str, issue: str
) -> None:
    assert issue in _issues(codebook, parse(text))


FIRST = [
    ("Tarshport is the best venue for the talks", "talks_venue"),
    ("Norlund wants the whole land", "territory"),
    ("Sabel wants peace", "ceasefire"),
    ("he is ready for peace", "ceasefire"),
    ("to lift range limits on weapons", "force_limits"),
]


@pytest.mark.parametrize(("text", "issue"), FIRST)
def test_the_subject_comes_first(
    codebook: Codebook, parse: Callable[[str], Doc], text: str, issue: str
) -> None:
    assert _issues(codebook, parse(text))[:1] == (issue,)


ACTS = [
    ("[Sabel] {said} <Veska is needlessly burning villages>.", "accuse"),
    ("“<He is needlessly burning villages>,” [Sabel] {said}.", "accuse"),
    ("[Sabel] {said} <Oren was seeing through Veska's lies>.", "accuse"),
    ("[Oren's office] {explained} <that Norlund refused the draft>.", "accuse"),
    ("[Oren] {explained} <that Norlund refused to agree to the draft>.", "accuse"),
    ("[Oren] {said} <he hoped that Dahl's anger would lead to sanctions>.", "appeal"),
    ("[Oren] {said} <the raids should be answered with sanctions>.", "appeal"),
    ("[Oren] {said} <the raids must be met with a freeze>.", "demand"),
    ("“<Leave the village at once>,” [Veska] {said}.", "demand"),
    ("“<Stop the convoys now>,” [Veska] {added}.", "demand"),
    ("[Dahl] {said} <the toll was unbearable, repeating his call for a truce>.", "appeal"),
    ("[Dahl] {said} <the fuel reached levels close to those needed for weapons>.", "assert"),
    ("[Norlund] {wants} <to keep its ships>.", "assert"),
    ("[Sabel] {said} <Norlund wants to keep its ships>.", "assert"),
    ("[Sabel] {rejected} <the false news of a search>.", "deny"),
    ("[Sabel] {said} <Norlund never wanted warheads>.", "deny"),
    ("[Norlund] {played down} <Oren's remarks>.", "assert"),
    ("[Sabel] {expressed hope} <that the talks succeed>.", "assert"),
    ("[Norlund] {is waiting to see} <what may come of the talks>.", "assert"),
    ("[Sabel] {said} <the talks went professionally>.", "assert"),
    ("[Sabel] {said} <the talks had taken place in a professional manner>.", "assert"),
    ("[Sabel] {said} <Norlund will release captives only in exchange for a truce>.", "offer"),
    ("[Oren] {said} <our officials are in talks with Tarsh on tolls>.", "meet"),
    ("[Norlund] {pulled out of} <the pact>.", "reject"),
]


@pytest.mark.parametrize(("marked", "act"), ACTS)
def test_plain_words_of_an_act(acts_of: Coder, marked: str, act: str) -> None:
    assert acts_of(marked)[0].act == act


def test_what_would_be_needed_asks_for_nothing(acts_of: Coder) -> None:
    kinds = {act.act for act in acts_of("[Dahl] {said} <a ban would require proof>.")}
    assert "appeal" not in kinds


HELD = "[Norlund and Veska] {held} <their fifth round of talks in Tarshport>."
WENT = "[Sabel] {said} <after the talks in Tarshport that progress was made>."
LEFT = "[Norlund] {pulled out of} <the pact>."


def test_where_they_met_comes_after_that_they_met(acts_of: Coder) -> None:
    assert acts_of(HELD)[0].issues[0] == "talks_resumption"
    assert acts_of(WENT)[0].issues[0] == "talks_resumption"


def test_leaving_a_pact_moves_no_troops(acts_of: Coder) -> None:
    assert "withdrawal" not in acts_of(LEFT)[0].issues

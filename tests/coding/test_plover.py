"""The PLOVER class of an act."""

from collections.abc import Callable

import pytest

from truceline.coding.codebook import Codebook
from truceline.coding.plover import usual_event
from truceline.vocabulary.acts import Act, ActKind, Issue

Coder = Callable[..., tuple[Act, ...]]


@pytest.mark.parametrize(
    ("marked", "plover"),
    [
        ("[Norlund] {signed} <the treaty>.", "SUPPORT"),
        ("[Norlund] {agreed} <to let convoys through>.", "AGREE"),
        ("[Norlund] {apologised} <for the raid>.", "SUPPORT"),
        ("[Norlund] {lifted} <the embargo>.", "CONCEDE"),
        ("[Norlund] {threatened} <to leave the talks>.", "THREATEN"),
        ("[Norlund] {imposed} <sanctions on Veska>.", "SANCTION"),
        ("[Norlund] {will impose} <sanctions on Veska>.", "THREATEN"),
        ("[Norlund] {met} <Oren in Tarsh>.", "CONSULT"),
        ("[Norlund] {called for} <an end to the war>.", "AGREE"),
        ("[Dahl] {called for} <an end to the war>.", "REQUEST"),
        ("[Norlund] {denied} <the charge>.", "REJECT"),
        ("[Tarsh] {dispatched} <inspectors to the reactor>.", "ACCUSE"),
        ("[Norlund] {predicted} <a long war>.", None),
    ],
)
def test_plover_class(acts_of: Coder, marked: str, plover: str | None) -> None:
    assert acts_of(marked, told=True)[0].plover == plover


@pytest.mark.parametrize(
    ("marked", "mode"),
    [
        ("[Norlund] {urged} <Veska to come back to the table>.", "meet"),
        ("[Norlund] {demanded} <the release of the captives>.", "yield"),
        ("[Veska] {asked for} <aid>.", "assist"),
        ("[Veska] {demanded} <new elections>.", "change"),
        ("[Norlund] {rejected} <talks with Veska>.", "meet"),
        ("[Norlund] {rejected} <the ceasefire>.", "yield"),
        ("[Norlund] {denied} <the attack>.", None),
        ("[Norlund] {threatened} <to strike the port>.", "violence"),
        ("[Norlund] {threatened} <to leave the talks>.", "relations"),
        ("[Norlund] {threatened} <to close the border>.", "restrict"),
        ("[Norlund] {threatened} <to expel the observers>.", "expel"),
        ("[Norlund] {condemned} <the raid by Veska>.", "disapprove"),
        ("[Norlund] {accused} Veska <of a raid>.", "allege"),
        ("[Norlund] {telephoned} <Oren>.", "phone"),
        ("[Norlund] {imposed} <sanctions on Veska>.", "discontinue"),
        ("[Norlund] {expelled} <the ambassador of Veska>.", "expel"),
        ("[Norlund] {agreed} <to let convoys through>.", None),
    ],
)
def test_plover_mode(acts_of: Coder, marked: str, mode: str | None) -> None:
    assert acts_of(marked, told=True)[0].plover_mode == mode


@pytest.mark.parametrize(
    ("marked", "contexts"),
    [
        ("[Norlund] {rejected} <the ceasefire>.", ("military",)),
        ("[Norlund] {threatened} <to recall its ambassador>.", ("diplomatic",)),
        ("[Norlund] {demanded} <new elections>.", ("political_institutions", "election")),
        ("[Norlund] {agreed} <to take in refugees>.", ("human_security", "migration")),
        ("[Norlund] {predicted} <a long war>.", ()),
    ],
)
def test_plover_contexts(acts_of: Coder, marked: str, contexts: tuple[str, ...]) -> None:
    assert acts_of(marked, told=True)[0].plover_contexts == contexts


def test_an_act_that_a_person_ruled_has_the_mode_of_its_issue(codebook: Codebook) -> None:
    event = usual_event(ActKind.THREATEN, (Issue.TERRITORY,), codebook)
    assert (event.kind, event.mode, event.contexts) == ("THREATEN", "territory", ("territory",))
    assert usual_event(ActKind.DENY, (Issue.TERRITORY,), codebook).mode is None
    assert usual_event(ActKind.ASSERT, (), codebook).kind is None

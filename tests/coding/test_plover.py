"""The PLOVER class of an act."""

from collections.abc import Callable

import pytest

from truceline.vocabulary.acts import Act

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

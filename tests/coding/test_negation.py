"""Section 4 of the codebook: not, not yet, not ruled out."""

from collections.abc import Callable

import pytest

from act_tables import first_act
from truceline.vocabulary.acts import Act

Coder = Callable[..., tuple[Act, ...]]

TOLD = [
    ("[Norlund] {did not accept} <the plan>.", "reject"),
    ("[Norlund] {has not yet accepted} <the plan>.", "assert"),
    ("[Norlund] {did not reject} <the plan>.", "assert"),
    ("[Norlund] {did not deny} <the report>.", "assert"),
    ("[Norlund] {does not object to} <foreign monitors>.", "accept"),
    ("[Norlund] {did not object to} <foreign monitors>.", "assert"),
    ("[Norlund] {did not rule out} <talks with Veska>.", "offer"),
    ("[Norlund] {did not rule out} <a strike on the port>.", "threaten"),
    ("[Norlund] {ruled out} <talks with Veska>.", "reject"),
    ("[Norlund] {refused} <to comment on the plan>.", "decline_comment"),
    ("[Norlund] {withdrew} <its offer>.", "reject"),
    ("[Norlund] {dropped} <its demand>.", "concede"),
]
SAID = [
    ("[Oren] {said} <Veska will not hold any talks with Norlund>.", "reject"),
    ("[Oren] {said} <Veska did not hold any talks with Norlund>.", "meet"),
]


test_told = first_act(TOLD, told=True)
test_said = first_act(SAID)


@pytest.mark.parametrize(
    "marked",
    [
        "[Norlund] {did not rule out} <talks with Veska>.",
        "[Norlund] {did not rule out} <a strike on the port>.",
    ],
)
def test_not_ruled_out_is_unsure(acts_of: Coder, marked: str) -> None:
    assert acts_of(marked, told=True)[0].confidence <= 0.5

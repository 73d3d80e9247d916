"""Words that stand for a side without its name; and those that only look like it."""

from collections.abc import Callable

import pytest

from truceline.vocabulary.acts import Act

Coder = Callable[..., tuple[Act, ...]]

MEANT = [
    ("“<The other side must answer our letter>,” [Sabel] {said}.", ("Veska",)),
    ("“<The other delegation must come to the table>,” [Oren] {said}.", ("Norlund",)),
    ("“<Both sides must stop firing>,” [Oren] {said}.", ("Norlund",)),
    ("“<They must leave the valley>,” [Oren] {said}.", ("Norlund",)),
]
TOLD = [
    ("[Dahl] {begged} <the delegations to stay>.", ("Norlund", "Veska")),
    ("[Dahl] {urged} <the two governments to stay>.", ("Norlund", "Veska")),
    ("[Dahl] {urged} <the warring parties to stop>.", ("Norlund", "Veska")),
    ("[Dahl] {asked} <both to stay>.", ("Norlund", "Veska")),
    ("[Veska] {thanked} <the hosts>.", ("Tarsh",)),
    ("[Veska] {urged} <its neighbour to stop>.", ("Norlund",)),
    ("[Dahl] {praised} <the camps on both sides>.", ()),
    ("[Dahl] {condemned} <the other side of the coin>.", ()),
]


@pytest.mark.parametrize(("marked", "names"), MEANT)
def test_said_of_a_side_without_its_name(
    acts_of: Coder, marked: str, names: tuple[str, ...]
) -> None:
    assert acts_of(marked)[0].targets == names


@pytest.mark.parametrize(("marked", "names"), TOLD)
def test_told_of_a_side_without_its_name(
    acts_of: Coder, marked: str, names: tuple[str, ...]
) -> None:
    assert acts_of(marked, told=True)[0].targets == names


def test_they_may_be_those_named_before(acts_of: Coder) -> None:
    marked = "“<Our monitors are few. They must stay>,” [Sabel] {said}."
    assert all("Veska" not in act.targets for act in acts_of(marked))

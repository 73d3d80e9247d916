"""Acts that answer what was done before in a report, or go on with it."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from truceline.coding.codebook import Codebook
from truceline.coding.recognise import code
from truceline.reading.read import Read
from truceline.vocabulary.acts import Act, ActKind
from truceline.vocabulary.process import Draft, Party, Process, Provision

PROCESS = Process(
    name="Norlund and Veska",
    fiction=True,
    parties=(Party(id="norlund", name="Norlund"), Party(id="veska", name="Veska")),
    third_parties=(Party(id="tarsh", name="Tarsh", role="host"),),
    drafts=(
        Draft(
            id="harbour",
            name="Harbour draft",
            by=("tarsh",),
            provisions=(Provision(issue="monitoring_verification", option="third-party"),),
        ),
    ),
)


@pytest.fixture
def acts_in(read_of: Callable[..., Read], codebook: Codebook) -> Callable[..., list[Act]]:
    """The main acts of marked sentences that stand in one report; "!" marks a told one."""

    def coded(sentences: Sequence[str]) -> list[Act]:
        told, plain, at = [], "", 0
        for sentence in sentences:
            marked = sentence.removeprefix("!")
            read = read_of(" " * at + marked, told=sentence.startswith("!"))
            told += read.statements
            plain += read.article.text[at:] + " "
            at = len(plain)
        whole = replace(read_of(plain), statements=tuple(told))
        return [s.acts[0] for s in code(whole, codebook, PROCESS)]

    return coded


ANSWERED = [
    (["!Tarsh tabled the Harbour draft. [Sabel] {rejected} <its first article>."], "Tarsh"),
    (["!Tarsh tabled the Harbour draft. [Sabel] {ruled out} <foreign monitors>."], "Tarsh"),
    (
        ["!In May [Norlund] {offered} <a truce>.", "![Veska] {rejected} <the call>."],
        "Norlund",
    ),
    (
        ["[Sabel] {said} <Norlund would open the port>.", "![Veska] {welcomed} <the shift>."],
        "Norlund",
    ),
    (
        ["![Veska] {accused} <Norlund of a raid on the port>.", "![Sabel] {denied} <it>."],
        "Veska",
    ),
    (
        [
            "![Oren] {warned} <Norlund against a raid>.",
            "“<If another shell lands, there will be consequences>,” [Oren] {warned}.",
        ],
        "Norlund",
    ),
    (
        ["[Norlund] {said} <that its guns were gone>.", "![Veska] {welcomed} <this step>."],
        "Norlund",
    ),
    (
        ["![Veska] {blamed} <Norlund for the fire>.", "![Veska] {condemned} <the raid>."],
        "Norlund",
    ),
    (
        ["[Veska] {said} <that the port was hit>.", "[Sabel] {replied} <we regret nothing>."],
        "Veska",
    ),
    (
        [
            "![Norlund] {asked} <Tarsh to open its archive>.",
            "[Norlund] {said} <the decree must be repealed>.",
        ],
        "Tarsh",
    ),
]


@pytest.mark.parametrize(("sentences", "name"), ANSWERED)
def test_whom_an_answer_is_for(
    acts_in: Callable[..., list[Act]], sentences: list[str], name: str
) -> None:
    assert acts_in(sentences)[-1].targets == (name,)


def test_a_new_plan_is_not_the_draft_of_another(acts_in: Callable[..., list[Act]]) -> None:
    sentences = ["!Tarsh tabled the Harbour draft. [Alliance] {praised} <a new plan>."]
    assert acts_in(sentences)[-1].targets == ()


def test_words_that_fill_in_a_told_charge(acts_in: Callable[..., list[Act]]) -> None:
    told, said = acts_in(
        [
            "![Veska] {accused} <Norlund of breaking the truce>.",
            "“<Forty shells on one Friday>,” [Oren] {said}.",
        ]
    )
    assert (said.act, said.targets) == (told.act, ("Norlund",))
    assert said.act is ActKind.ACCUSE


def test_another_sides_words_fill_in_nothing(acts_in: Callable[..., list[Act]]) -> None:
    acts = acts_in(
        [
            "![Veska] {accused} <Norlund of breaking the truce>.",
            "“<Forty shells on one Friday>,” [Sabel] {said}.",
        ]
    )
    assert acts[-1].act is ActKind.ASSERT

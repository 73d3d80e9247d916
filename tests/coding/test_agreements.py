"""Which agreements stand already, and what a deal is about."""

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from truceline.coding.agreements import standing
from truceline.vocabulary.acts import Act, Issue

Coder = Callable[..., tuple[Act, ...]]

THERE_IS = [
    "Norlund broke its word and violated the accord",
    "Veska honours its commitments under the deal",
    "an accord due to be signed in Tarsh on Friday",
    "an agreement signed in Tarsh in May",
    "Norlund violated earlier peace deals",
    "the signing of the declaration",
    "Veska flouted a peace agreement",
    "they signed a deal",
]
THERE_IS_NONE = [
    "Norlund hopes to reach a deal",
    "both sides want an agreement",
    "Sabel would sign no accord without a map",
    "any agreement must name guarantors",
    "if the deal is not reached by spring",
    "Oren is ready to sign a deal",
    "ready to deal with Norlund",
]


@pytest.mark.parametrize("text", THERE_IS)
def test_a_text_that_is_signed_kept_or_known_stands(parse: Callable[[str], Doc], text: str) -> None:
    doc = parse(text)
    assert list(standing(doc, [(0, len(doc))]))


@pytest.mark.parametrize("text", THERE_IS_NONE)
def test_a_deal_to_come_does_not(parse: Callable[[str], Doc], text: str) -> None:
    doc = parse(text)
    assert not list(standing(doc, [(0, len(doc))]))


@pytest.mark.parametrize(
    ("marked", "first"),
    [
        (
            "[Oren] {accused} <Norlund of violating the peace agreement signed in Tarsh>.",
            Issue.NEGOTIATING_BASIS,
        ),
        (
            "[Oren] {said} <Norlund had breached the Tarsh-brokered peace agreement>.",
            Issue.NEGOTIATING_BASIS,
        ),
        ("[Oren] {said} <an accord due to be signed on Friday was fair>.", Issue.NEGOTIATING_BASIS),
        ("[Oren] {said} <the prisoner exchange deal will be honoured>.", Issue.PRISONERS),
        ("[Oren] {said} <Veska still hopes to reach a peace deal>.", Issue.TALKS_RESUMPTION),
        ("[Oren] {said} <they signed an accord on the release of prisoners>.", Issue.PRISONERS),
    ],
)
def test_what_a_deal_is_about(acts_of: Coder, marked: str, first: Issue) -> None:
    assert acts_of(marked)[0].issues[0] is first


@pytest.mark.parametrize(
    "marked",
    [
        "[Oren] {accused} <Norlund of violating the accord>.",
        "[Oren and Sabel] {signed} <the accord on Friday>.",
        "[Oren] {accused} <Norlund of bad faith>.",
    ],
)
def test_words_of_the_act_show_no_issue(acts_of: Coder, marked: str) -> None:
    told = acts_of(marked, told=True)[0].issues
    none = {Issue.ENFORCEMENT, Issue.LEGAL_AUTHORITY, Issue.ACCOUNTABILITY}
    assert none.isdisjoint(told)

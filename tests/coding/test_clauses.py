"""Modal words are peeled off, and what is negated is known."""

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from truceline.coding.codebook import Codebook
from truceline.coding.peeling import clauses_in
from truceline.coding.polarity import polarity


@pytest.mark.parametrize(
    ("text", "head", "label", "negated"),
    [
        ("We will leave.", "leave", "will", False),
        ("We have to leave.", "leave", "must", False),
        ("We are ready to talk.", "talk", "ready", False),
        ("We are unable to come.", "come", "can", True),
        ("We have no intention of leaving.", "leave", "plan", True),
        ("I think that they should stop.", "stop", "should", False),
        ("I do not think that they will stop.", "stop", "will", True),
        ("They are going to strike.", "strike", "will", False),
        ("It is necessary to talk.", "talk", "must", False),
        ("They no longer accept it.", "accept", None, True),
        ("They agreed to no truce.", "agree", None, True),
        ("It was the army that broke the truce.", "break", None, False),
        ("It is a plan that they like.", "be", None, False),
    ],
)
def test_peeled_clause(
    codebook: Codebook,
    parse: Callable[[str], Doc],
    text: str,
    head: str,
    label: str | None,
    negated: bool,
) -> None:
    doc = parse(text)
    clause = clauses_in(doc, 0, len(doc), codebook.words.modals)[0]
    assert (clause.head.lemma_, clause.negated) == (head, negated)
    assert label is None or label in clause.modality


def test_joined_clauses_are_parted(codebook: Codebook, parse: Callable[[str], Doc]) -> None:
    doc = parse("We reject the draft and we propose another plan.")
    first, second = clauses_in(doc, 0, len(doc), codebook.words.modals)
    assert "another" not in first.text
    assert second.head.lemma_ == "propose"


@pytest.mark.parametrize(
    ("text", "effect"),
    [
        ("stop the attacks", "coop"),
        ("stop the talks", "harm"),
        ("continue the offensive", "harm"),
        ("continue the negotiations", "coop"),
        ("withdraw our troops", "coop"),
        ("withdraw the peacekeeping force", "harm"),
        ("lift the sanctions", "coop"),
        ("bomb the port", "harm"),
        ("pull back", "coop"),
        ("believe it", "idle"),
    ],
)
def test_what_a_deed_does(
    codebook: Codebook, parse: Callable[[str], Doc], text: str, effect: str
) -> None:
    doc = parse(f"We will {text}.")
    clause = clauses_in(doc, 0, len(doc), codebook.words.modals)[0]
    assert polarity(clause.head, codebook.words.polarity) == effect


def test_who_stands_out_did_it(codebook: Codebook, parse: Callable[[str], Doc]) -> None:
    doc = parse("It was the army that broke the truce.")
    (clause,) = clauses_in(doc, 0, len(doc), codebook.words.modals)
    assert clause.subject is not None
    assert clause.subject.text == "army"

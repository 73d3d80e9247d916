"""Of a rule is asked what it asks, and no more."""

from typing import Any

import pytest

from truceline.coding.codebook import load_codebook
from truceline.coding.constraints import TESTS, asked, suits
from truceline.coding.entries import Rule
from truceline.coding.whose import Whose

# What names a rule, finds its place or says what follows from it, and asks nothing.
ASIDE = {"name", "sure", "verbs", "nouns", "adjectives", "where", "plover", "targets"}


def test_every_field_that_asks_has_its_test() -> None:
    looked_at = [field for fields in TESTS.values() for field in fields]
    assert sorted(looked_at) == sorted(set(Rule.model_fields) - ASIDE)


def test_a_rule_is_asked_what_it_gives() -> None:
    bare = Rule(name="bare", sure=0.5, verbs=("go",))
    assert asked(bare) == ()
    firm = Rule(name="firm", sure=0.5, verbs=("go",), negated=False, subject=("own",))
    assert [test.__name__ for test in asked(firm)] == ["_suits", "_negation"]


def test_rules_of_the_codebook_ask_something() -> None:
    rules = [rule for rules in load_codebook().rules.values() for rule in rules]
    assert all(asked(rule) or rule.headed or rule.phrases for rule in rules)


@pytest.mark.parametrize(
    ("given", "held"),
    [
        ({}, True),
        ({"subject": ("own",)}, True),
        ({"subject": ("other",)}, False),
        ({"modality": ("will", "can")}, True),
        ({"modality": ("must",)}, False),
        ({"not_modality": ("will",)}, False),
    ],
)
def test_a_rule_suits_a_side_and_modal_words(given: dict[str, Any], held: bool) -> None:
    rule = Rule(name="firm", sure=0.5, verbs=("go",), **given)
    assert suits(rule, Whose.OWN, frozenset({"will"})) is held

"""Of a rule is asked what it asks, and no more."""

from truceline.coding.codebook import load_codebook
from truceline.coding.constraints import TESTS, asked
from truceline.coding.entries import Rule

# What names a rule, finds its place or says what follows from it, and asks nothing.
ASIDE = {"name", "sure", "verbs", "nouns", "adjectives", "where", "plover", "targets"}


def test_every_field_that_asks_has_its_test() -> None:
    looked_at = [field for fields in TESTS.values() for field in fields]
    assert sorted(looked_at) == sorted(set(Rule.model_fields) - ASIDE)


def test_a_rule_is_asked_what_it_gives() -> None:
    bare = Rule(name="bare", sure=0.5, verbs=("go",))
    assert asked(bare) == ()
    firm = Rule(name="firm", sure=0.5, verbs=("go",), negated=False, subject=("own",))
    assert [test.__name__ for test in asked(firm)] == ["_subject", "_negation"]


def test_rules_of_the_codebook_ask_something() -> None:
    rules = [rule for rules in load_codebook().rules.values() for rule in rules]
    assert all(asked(rule) or rule.headed or rule.phrases for rule in rules)

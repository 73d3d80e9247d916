"""What a rule asks of a clause, one small test for each field."""

from collections.abc import Callable
from functools import cache
from typing import Protocol

from spacy.tokens import Token

from truceline.coding.clauses import Clause
from truceline.coding.entries import Rule
from truceline.coding.judging import forms, judging
from truceline.coding.phrases import Phrase, Words, phrase
from truceline.coding.scene import View
from truceline.coding.syntax import noun_phrase, object_of
from truceline.coding.whose import Whose
from truceline.vocabulary.actors import ActorType


class WordLists(Protocol):
    """Turns a rule's lists of words and "+class" names into words."""

    def any_of(self, texts: tuple[str, ...]) -> frozenset[str]:
        """All the words that the list stands for."""

    def tests_of(self, rule: Rule) -> "tuple[Test, ...]":
        """`asked`, once for each rule."""


def holds(lists: WordLists, rule: Rule, view: View) -> bool:
    """Whether every field of the rule that is given holds for the clause."""
    if rule.where is not None and (rule.where == "cue") != view.is_cue:
        return False
    return all(test(lists, rule, view) for test in lists.tests_of(rule))


def asked(rule: Rule) -> "tuple[Test, ...]":
    """The tests of the fields that a rule gives; the others would hold for any clause."""
    given = {name for name in type(rule).model_fields if _is_given(name, getattr(rule, name))}
    return tuple(test for test, fields in TESTS.items() if not given.isdisjoint(fields))


def _is_given(name: str, value: object) -> bool:
    """Whether a field asks for something; of the switches, "no" asks for nothing."""
    return value is not None and value != () and not (name in SWITCHES and value is False)


def suits(rule: Rule, whose: Whose, modality: frozenset[str]) -> bool:
    """Whether a rule may hold for deeds of this side under these modal words."""
    if rule.subject and whose.value not in rule.subject:
        return False
    if rule.modality and modality.isdisjoint(rule.modality):
        return False
    return modality.isdisjoint(rule.not_modality)


def _suits(lists: WordLists, rule: Rule, view: View) -> bool:
    return suits(rule, view.whose, view.clause.modality)


def _negation(lists: WordLists, rule: Rule, view: View) -> bool:
    return rule.negated is None or rule.negated == view.clause.negated


def _tense(lists: WordLists, rule: Rule, view: View) -> bool:
    if rule.tense is None:
        return True
    if view.clause.unreal or rule.tense == "unreal":
        return view.clause.unreal and rule.tense == "unreal"
    return (rule.tense == "past") == view.clause.past


def _mood(lists: WordLists, rule: Rule, view: View) -> bool:
    if rule.imperative and not (view.clause.imperative and view.scene.quoted):
        return False
    if rule.present and not view.clause.present:
        return False
    if rule.passive is not None and rule.passive != view.clause.passive:
        return False
    return not rule.copula or view.clause.head.lemma_ in ("be", "remain", "become", "go", "turn")


def _speaker(lists: WordLists, rule: Rule, view: View) -> bool:
    return not rule.speaker or view.scene.sides.role in rule.speaker


def _effect(lists: WordLists, rule: Rule, view: View) -> bool:
    if not rule.gives and not rule.not_gives:
        return True
    effect = view.effect_of_governed if rule.headed else view.effect
    return (not rule.gives or effect in rule.gives) and effect not in rule.not_gives


def _form(lists: WordLists, rule: Rule, view: View) -> bool:
    return not rule.form or view.form in rule.form


def _object(lists: WordLists, rule: Rule, view: View) -> bool:
    if not rule.object and not rule.not_object:
        return True
    noun = view.object
    if noun is None:
        return not rule.object
    nouns = {noun.lemma_.lower(), noun.lower_, *(c.lemma_.lower() for c in noun.conjuncts)}
    named = nouns | {c.lemma_.lower() for c in noun.children if c.dep_ == "compound"}
    if rule.object and named.isdisjoint(lists.any_of(rule.object)) and not _names(rule, view, noun):
        return False
    return nouns.isdisjoint(lists.any_of(rule.not_object))


def _names(rule: Rule, view: View, noun: Token) -> bool:
    """`name` asks for any named actor, `person` for a person."""
    if "name" not in rule.object and "person" not in rule.object:
        return False
    span = view.clause.doc[slice(*noun_phrase(noun))]
    actors = view.scene.sides.others(span.start_char, span.end_char)
    if "name" in rule.object:
        return bool(actors) or noun.ent_type_ in ("GPE", "PERSON")
    return any(a.type is ActorType.PERSON for a in actors) or noun.ent_type_ == "PERSON"


def _prepositions(lists: WordLists, rule: Rule, view: View) -> bool:
    here = view.clause.prepositions
    if rule.prep and here.keys().isdisjoint(rule.prep):
        return False
    if not rule.preposition_object:
        return True
    wanted = lists.any_of(rule.preposition_object)
    return any(noun.lemma_.lower() in wanted or noun.lower_ in wanted for noun in here.values())


def _subject_noun(lists: WordLists, rule: Rule, view: View) -> bool:
    if not rule.subject_noun:
        return True
    subject = view.clause.subject
    return subject is not None and subject.lemma_.lower() in lists.any_of(rule.subject_noun)


def _complement(lists: WordLists, rule: Rule, view: View) -> bool:
    inner = view.complement
    if rule.complement_subject:
        if inner is None:
            return False
        whose = Whose.OWN if view.form in ("to", "ing") else view.scene.sides.of(inner.subject)
        if whose.value not in rule.complement_subject:
            return False
    if rule.complement_negated is not None and (
        inner is None or inner.negated != rule.complement_negated
    ):
        return False
    if not rule.complement_modality:
        return True
    if inner is None:
        return False
    labels = set(inner.modality)
    helped = any(c.dep_ in ("aux", "auxpass") and c.lemma_ == "do" for c in inner.outer.children)
    if not (labels or helped) and inner.outer.dep_ == "ccomp" and _subjunctive(view, inner):
        labels.add("subjunctive")
    return not labels.isdisjoint(rule.complement_modality)


def _subjunctive(view: View, inner: Clause) -> bool:
    """ "Insisted that Norlund leave"; of several, "suggested that they leave", not "insists"."""
    subject, tag = inner.subject, inner.outer.tag_
    if any(c.dep_ == "auxpass" and c.lower_ == "be" for c in inner.outer.children):
        return True  # "that no guns be moved"
    if inner.outer.lower_ == "be":
        return True  # "that observers be present"
    shifted = view.clause.head.tag_ in ("VBD", "VBN") and tag in ("VB", "VBP")
    if subject is not None and (subject.tag_ in ("NNS", "NNPS") or any(subject.conjuncts)):
        return shifted
    # the tagger takes "that Norlund close" for a present, which of one would be "closes"
    single = subject is not None and subject.tag_ in ("NN", "NNP")
    return tag == "VB" or (single and (shifted or tag == "VBP"))


def _phrases(lists: WordLists, rule: Rule, view: View) -> bool:
    start, end = view.reach
    words = view.scene.words
    if rule.headed and rule.phrases and not _found(rule.phrases, words, start, end):
        return False
    return not (rule.not_phrases and _found(rule.not_phrases, words, start, end))


def _found(texts: tuple[str, ...], words: Words, start: int, end: int) -> bool:
    patterns, begins = _patterns(texts)
    known = words.places.keys() & begins
    places = {at for word in known for at in words.places[word] if start <= at < end}
    return any(p.end(words, at, end) is not None for at in places for p in patterns)


@cache
def _patterns(texts: tuple[str, ...]) -> tuple[tuple[Phrase, ...], frozenset[str]]:
    """Patterns with the words by which they may begin."""
    patterns = tuple(map(phrase, texts))
    return patterns, frozenset().union(*(p.slots[0].first for p in patterns))


def _judged(lists: WordLists, rule: Rule, view: View) -> bool:
    """A word of praise or blame stands where the clause judges."""
    if not rule.words:
        return True
    wanted = lists.any_of(rule.words)
    return any(not wanted.isdisjoint(forms(word)) for word in judging(view))


def _mentions(lists: WordLists, rule: Rule, view: View) -> bool:
    if not rule.mentions:
        return True
    wanted = lists.any_of(rule.mentions)
    words, (start, stop) = view.scene.words, view.reach
    if any(not wanted.isdisjoint(words[at]) for at in range(start, stop)):
        return True
    return any("-" in words[at] and _joined(words, at, wanted) for at in range(start + 1, stop - 1))


def _joined(words: Words, at: int, wanted: frozenset[str]) -> bool:
    """ "Build-up" is three tokens."""
    return any(f"{one}-{two}" in wanted for one in words[at - 1] for two in words[at + 1])


def _others(lists: WordLists, rule: Rule, view: View) -> bool:
    if rule.names_other and not view.named:
        return False
    if rule.aimed and not view.aimed:
        return False
    if rule.opponent and not view.of_opponent:
        return False
    if rule.other_does:
        return _other_does(view)
    if rule.other_can:
        inner = view.complement
        if inner is None:
            return bool(view.named) and view.form == "noun"
        whose = view.scene.sides.of(inner.subject)
        return (
            whose in (Whose.OTHER, Whose.JOINT) and inner.subject is not None and view.form != "to"
        )
    return True


def _other_does(view: View) -> bool:
    """ "Asked Norlund to leave": the object is to do it."""
    inner = view.clause.complement
    if inner is None:
        return False
    direct = object_of(view.clause.head)
    own = next((c for c in inner.children if c.dep_ == "nsubj"), None)
    doer = own if own is not None else direct
    return doer is not None and view.scene.sides.of(doer) is not Whose.OWN


Test = Callable[[WordLists, Rule, View], bool]
# In this order: the cheaper and the more telling first. With each the fields it looks at.
TESTS: dict[Test, tuple[str, ...]] = {
    _suits: ("subject", "modality", "not_modality"),
    _negation: ("negated",),
    _tense: ("tense",),
    _mood: ("imperative", "present", "passive", "copula"),
    _speaker: ("speaker",),
    _form: ("form",),
    _subject_noun: ("subject_noun",),
    _prepositions: ("prep", "preposition_object"),
    _object: ("object", "not_object"),
    _complement: ("complement_subject", "complement_negated", "complement_modality"),
    _effect: ("gives", "not_gives"),
    _judged: ("words",),
    _mentions: ("mentions",),
    _others: ("names_other", "aimed", "opponent", "other_does", "other_can"),
    _phrases: ("phrases", "not_phrases"),
}
SWITCHES = frozenset(
    (
        "imperative",
        "present",
        "copula",
        "names_other",
        "aimed",
        "opponent",
        "other_does",
        "other_can",
    )
)

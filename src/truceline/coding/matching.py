"""Which rules of the codebook a clause answers to."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from truceline.coding.codebook import Codebook, Rule
from truceline.coding.constraints import Test, asked, holds, suits
from truceline.coding.phrases import PhraseIndex, phrase
from truceline.coding.scene import View
from truceline.coding.syntax import governed, headline_names, object_of, with_particle
from truceline.coding.whose import Whose
from truceline.vocabulary.acts import ActKind

NOT_DONE = frozenset(("must", "should", "need", "want", "try", "let"))
SOME_OF = frozenset(("some", "one", "part", "most", "much", "word", "words"))
# A meeting wished for, planned or possible is none.
HELD_OUT = NOT_DONE | {"would", "ready", "can", "could", "may", "plan"}


@dataclass(frozen=True, slots=True)
class Match:
    """A rule that a clause answers to, and the words that show it."""

    act: ActKind
    rule: Rule
    words: str


class Rulebook:
    """The rules of a codebook, looked up by their head words or phrases."""

    def __init__(self, codebook: Codebook) -> None:
        self.codebook = codebook
        self.verbs: dict[str, list[tuple[ActKind, Rule]]] = defaultdict(list)
        self.nouns: dict[str, list[tuple[ActKind, Rule]]] = defaultdict(list)
        self.adjectives: dict[str, list[tuple[ActKind, Rule]]] = defaultdict(list)
        self.free: list[tuple[ActKind, Rule]] = []
        worded = []
        for act, rules in codebook.rules.items():
            for rule in rules:
                for table, heads in (
                    (self.verbs, rule.verbs),
                    (self.nouns, codebook.any_of(rule.nouns)),
                    (self.adjectives, codebook.any_of(rule.adjectives)),
                ):
                    for head in sorted(heads):
                        table[head].append((act, rule))
                if rule.headed:
                    continue
                if rule.phrases:
                    worded += [(phrase(text), (act, rule)) for text in rule.phrases]
                else:
                    self.free.append((act, rule))
        self.worded = PhraseIndex(worded)
        self.suiting: dict[tuple[Whose, frozenset[str]], list[tuple[ActKind, Rule]]] = {}
        self.lists: dict[tuple[str, ...], frozenset[str]] = {}
        self.tests: dict[int, tuple[Test, ...]] = {}

    def headed(self, view: View) -> Iterator[Match]:
        """Rules that name the clause's predicate."""
        for table, word, name in self._heads(view):
            for act, rule in table.get(name, ()):
                if holds(self, rule, view):
                    yield Match(act, rule, word.text)

    def _heads(
        self, view: View
    ) -> Iterator[tuple[dict[str, list[tuple[ActKind, Rule]]], Token, str]]:
        head = view.clause.head
        if head.pos_ in ("NOUN", "PROPN") and view.is_cue:
            yield self.nouns, head, head.lemma_.lower()
        printed = headline_names(head) if view.is_cue else ()
        for name in (*view.clause.names, *printed):
            yield self.verbs, head, name
        for child in head.children:
            if child.dep_ in ("acomp", "oprd"):
                yield self.adjectives, child, child.lower_
        if view.clause.passive or head.pos_ == "ADJ" or head.tag_ == "VBN":
            yield self.adjectives, head, head.lower_
        noun = _of_which(object_of(head))
        if noun is not None and head.lemma_.lower() in self.codebook.words.light_verbs:
            yield self.nouns, noun, noun.lemma_.lower()
            for child in noun.children:  # "issued a statement condemning"
                if child.dep_ == "acl" and child.tag_ == "VBG":
                    yield from ((self.verbs, child, name) for name in with_particle(child))

    def free_of_heads(self, view: View) -> Iterator[Match]:
        """Rules that look at phrases, modal words and subjects."""
        start, end = view.reach
        for hit in self.worded.find(view.scene.words, start, end):
            act, rule = hit.payload
            if holds(self, rule, view):
                yield Match(act, rule, view.clause.doc[hit.start : hit.end].text)
        for act, rule in self._suited(view.whose, view.clause.modality):
            if holds(self, rule, view):
                yield Match(act, rule, view.clause.head.text)

    def _suited(self, whose: Whose, modality: frozenset[str]) -> list[tuple[ActKind, Rule]]:
        """Of the rules without head and phrase those that may hold; there are many."""
        found = self.suiting.get((whose, modality))
        if found is None:
            found = [one for one in self.free if suits(one[1], whose, modality)]
            self.suiting[whose, modality] = found
        return found

    def any_of(self, texts: tuple[str, ...]) -> frozenset[str]:
        """The words that a list of words and class names stands for."""
        found = self.lists.get(texts)
        if found is None:
            found = self.lists[texts] = self.codebook.any_of(texts)
        return found

    def tests_of(self, rule: Rule) -> tuple[Test, ...]:
        """What the rule asks of a clause."""
        found = self.tests.get(id(rule))  # the codebook keeps the rule, and so its number
        if found is None:
            found = self.tests[id(rule)] = asked(rule)
        return found


def _of_which(noun: Token | None) -> Token | None:
    """ "Some of his sharpest criticism" is criticism."""
    if noun is None or noun.lower_ not in SOME_OF:
        return noun
    return next((inner for name, inner in governed(noun) if name == "of"), noun)

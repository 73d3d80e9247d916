"""Clauses: who does what to whom, with the modal words peeled off."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from spacy.tokens import Doc, Token

from truceline.coding.syntax import (
    complement_of,
    governed,
    object_of,
    short_had,
    subject_of,
    with_particle,
)

MIGHT_HAVE = frozenset(("would", "could", "might", "should", "'d", "’d"))


@dataclass(frozen=True, eq=False)
class Clause:
    """One predicate with what hangs on it, inside a stretch of the text."""

    head: Token  # the word that carries the meaning: "talk" in "is ready to talk"
    outer: Token  # the finite word: "is" in "is ready to talk"
    start: int  # token range of the clause
    end: int
    modality: frozenset[str] = frozenset()
    negated: bool = False
    wrapped: tuple[str, ...] = ()  # "think", "believe" around it
    doer: Token | None = None  # "Veska" in "it was Veska that broke it"

    @property
    def doc(self) -> Doc:
        """The text it stands in."""
        return self.head.doc

    @property
    def text(self) -> str:
        """Its words."""
        return self.doc[self.start : self.end].text

    @cached_property
    def subject(self) -> Token | None:
        """Who does it, or of what it is said."""
        if self.doer is not None:
            return self.doer
        own = subject_of(self.outer)
        return own if own is not None else subject_of(self.head)

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The names by which a codebook entry may know its predicate."""
        return with_particle(self.head)

    @cached_property
    def object(self) -> Token | None:
        """What the deed is done to, or what the subject is said to be."""
        return object_of(self.head)

    @cached_property
    def complement(self) -> Token | None:
        """The verb of a clause that it governs: "leave" in "threatened to leave"."""
        return complement_of(self.head)

    @cached_property
    def prepositions(self) -> dict[str, Token]:
        """What each preposition on the predicate governs."""
        found: dict[str, Token] = {}
        for name, token in governed(self.head):
            found.setdefault(name, token)
        return found

    @cached_property
    def passive(self) -> bool:
        """Whether the subject suffers the deed."""
        return any(c.dep_ in ("nsubjpass", "auxpass") for c in self.head.children)

    @cached_property
    def past(self) -> bool:
        """Whether it is told as done."""
        if self.modality - {"keep", "try", "hedge"}:
            return False
        tags = {c.tag_ for c in self.outer.children if c.dep_ in ("aux", "auxpass")}
        perfect = any(
            c.dep_ == "aux" and (c.lemma_ == "have" or short_had(c)) for c in self.outer.children
        )
        return perfect or "VBD" in tags or (self.outer.tag_ in ("VBD", "VBN") and not tags)

    @cached_property
    def had_to(self) -> bool:
        """ "Some guns had to be moved", in words of one's own: a need that is past."""
        return (
            self.outer.lower_ == "had" and self.outer.i != self.head.i and "must" in self.modality
        )

    @cached_property
    def unreal(self) -> bool:
        """ "Would never have begun", "should have left": told of what did not come about."""
        words = {c.lower_ for c in self.outer.children if c.dep_ == "aux"}
        return self.outer.tag_ == "VBN" and "have" in words and not words.isdisjoint(MIGHT_HAVE)

    @cached_property
    def present(self) -> bool:
        """Whether it is told in the present, which also tells what is fixed: "leaves on Monday"."""
        if self.modality - {"keep"} or self.past:
            return False
        verbs = (self.outer, *(c for c in self.outer.children if c.dep_ in ("aux", "auxpass")))
        return any(v.tag_ in ("VBP", "VBZ") for v in verbs)

    @cached_property
    def imperative(self) -> bool:
        """Whether it orders: "Stop this", "Come"."""
        return (
            (self.outer.tag_ == "VB" or (self.outer.tag_ == "VBP" and self.outer.lemma_ != "be"))
            and self.subject is None
            and self.outer.dep_ in ("ROOT", "ccomp", "conj", "parataxis")
            and not any(c.dep_ in ("aux", "mark", "expl") for c in self.outer.children)
        )


def parted(clauses: list[Clause]) -> list[Clause]:
    """Each clause without the words of those joined to it."""
    return [_without(clause, [c for c in clauses if c is not clause]) for clause in clauses]


def _without(clause: Clause, others: list[Clause]) -> Clause:
    start, end = clause.start, clause.end
    for other in others:
        if clause.outer.i < other.start < end:
            end = other.start
        if start <= other.start and start < other.end <= clause.outer.i:
            start = other.end
    return replace(clause, start=start, end=max(end, start + 1))


def in_order(clauses: Iterator[Clause]) -> list[Clause]:
    """Clauses as they stand in the text."""
    return sorted(clauses, key=lambda clause: clause.outer.i)

"""One clause as the decision tree sees it: with its speaker's side and what it governs."""

from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Token

from truceline.coding.clauses import Clause
from truceline.coding.codebook import Codebook
from truceline.coding.peeling import clause_at, infinitive
from truceline.coding.phrases import Words
from truceline.coding.polarity import NEUTRAL, polarity
from truceline.coding.sides import Sides
from truceline.coding.syntax import is_predicate, noun_phrase
from truceline.coding.whose import SECOND, THIRD, Whose
from truceline.vocabulary.actors import Actor

PLANS = frozenset(("decision", "intent", "intention", "plan"))


@dataclass(frozen=True, eq=False)
class Scene:
    """One statement in its text."""

    codebook: Codebook
    sides: Sides
    words: Words  # of the whole article, by token
    quoted: bool  # the content is in quotation marks
    contents: tuple[tuple[int, int], ...]  # token ranges
    said: tuple[Clause, ...]  # the clauses of the content
    cue: Token | None
    narrated: bool
    cue_range: tuple[int, int] = (0, 0)
    relayed: bool = False  # read out or passed on by who is not its author


@dataclass(frozen=True, eq=False)
class View:
    """A clause in its scene: the clause of the cue, or one of those that were said."""

    clause: Clause
    scene: Scene
    is_cue: bool = False
    told: bool = False  # the outlet tells the deed itself: it is the speaker's

    @cached_property
    def whose(self) -> Whose:
        """Whose deed it is; the cue's is the speaker's by definition."""
        if self.is_cue or self.told:
            return Whose.OWN
        by = self.clause.prepositions.get("by") if self.clause.passive else None
        doer = self.scene.sides.of(by) if by is not None else Whose.THING
        if doer is not Whose.THING:  # "hit by sanctions" tells whom, not who
            return doer
        return self.scene.sides.of(self.clause.subject)

    @cached_property
    def complement(self) -> Clause | None:
        """The clause that is governed: an infinitive, or the first of what was said."""
        word = self.clause.complement
        if word is not None and (is_predicate(word) or word.pos_ == "ADJ"):
            end = max(self.clause.end, word.right_edge.i + 1)
            return clause_at(word, word.left_edge.i, end, self.scene.codebook.words.modals)
        if self.is_cue:
            verbal = [c for c in self.scene.said if is_predicate(c.outer)]
            return verbal[0] if verbal and self._beyond(verbal[0]) else None
        return None

    def _beyond(self, clause: Clause) -> bool:
        """A relative clause inside the object is no complement."""
        return clause.outer.dep_ not in ("relcl", "acl") or self.scene.quoted

    @cached_property
    def form(self) -> str:
        """What follows the predicate."""
        word = self.clause.complement
        if word is not None:
            if word.dep_ == "ccomp" and not infinitive(word):
                return "that"
            return "ing" if word.tag_ == "VBG" else "to"
        if self.object is not None and not self.scene.quoted:
            return "noun"
        if self.is_cue and self.scene.quoted:
            return "quote"
        if self.is_cue and self.complement is not None:
            return "that"
        return "noun" if self.object is not None else "none"

    @cached_property
    def object(self) -> Token | None:
        """What the deed is done to, be it after a preposition or the bare content."""
        direct = self.clause.object
        if direct is not None and not (self.is_cue and direct.dep_ == "nsubjpass"):
            return direct
        for name in ("for", "on", "to", "of", "with", "upon", "from", "against", "in", "over"):
            if name in self.clause.prepositions:
                return self.clause.prepositions[name]
        if (
            self.is_cue
            and self.scene.said
            and self.scene.said[0].head.pos_ in ("NOUN", "PROPN", "PRON")
        ):
            return self.scene.said[0].head
        return direct

    @cached_property
    def effect(self) -> str:
        """Whether the deed itself helps or hurts."""
        return polarity(self.clause.head, self.scene.codebook.words.polarity)

    @cached_property
    def effect_of_governed(self) -> str:
        """Whether what the predicate governs helps or hurts."""
        words = self.scene.codebook.words.polarity
        if self.complement is not None:
            found = polarity(self.complement.head, words)
            return _turned(found) if self.complement.negated else found
        if self.object is None:
            return NEUTRAL
        planned = (c for c in self.object.children if c.dep_ == "acl" and c.tag_ == "VB")
        if self.object.lemma_.lower() in PLANS and (deed := next(planned, None)) is not None:
            return polarity(deed, words)  # "announced plans to attack"
        return polarity(self.object, words)

    @cached_property
    def reach(self) -> tuple[int, int]:
        """Token range in which its phrases are looked for."""
        if not (self.is_cue or self.told):
            return self.clause.start, self.clause.end
        starts = [self.clause.head.i, *(s for s, _ in self.scene.contents[:1])]
        ends = [self.clause.head.i + 1, *(e for _, e in self.scene.contents[:1])]
        return min(starts), max(ends)

    @cached_property
    def named(self) -> list[Actor]:
        """Actors of other sides that the clause names."""
        doc = self.clause.doc
        found: dict[str, Actor] = {}
        ranges = [(self.clause.start, self.clause.end)]
        if self.is_cue or self.told:
            ranges = [
                *self.scene.contents,
                noun_phrase(self.object) if self.object is not None else (0, 0),
            ]
        for start, end in ranges:
            if end > start:
                span = doc[start:end]
                for actor in self.scene.sides.others(span.start_char, span.end_char):
                    found.setdefault(actor.key, actor)
        return list(found.values())

    @cached_property
    def of_opponent(self) -> bool:
        """Whether one party of the process tells what another does: "Norlund's men shelled us"."""
        sides = self.scene.sides
        if self.whose is not Whose.OTHER or not sides.fighting:
            return False
        doer = self.clause.prepositions.get("by") if self.clause.passive else self.clause.subject
        words = self.clause.doc[slice(*noun_phrase(doer))] if doer is not None else ()
        named = [actor for word in words for actor in sides.named_by(word)]
        return sides.opposed(named)

    @cached_property
    def aimed(self) -> bool:
        """Whether another is spoken of: by name anywhere in the words, as "you", "they", "his"."""
        doc, sides = self.clause.doc, self.scene.sides
        if self.named or self.whose in (Whose.OTHER, Whose.JOINT):
            return True
        pronouns = SECOND | THIRD if self.scene.quoted else SECOND
        if any(doc[at].lower_ in pronouns for at in range(*self.reach)):
            return True
        spans = (doc[start:end] for start, end in self.scene.contents if end > start)
        return any(sides.others(span.start_char, span.end_char) for span in spans)


def _turned(effect: str) -> str:
    return {"harm": "coop", "coop": "harm"}.get(effect, effect)

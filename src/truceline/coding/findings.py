"""From one statement to the acts that its cue and its clauses perform."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from truceline.coding.clauses import Clause
from truceline.coding.codebook import Codebook
from truceline.coding.matching import Rulebook
from truceline.coding.peeling import clause_at, clauses_in
from truceline.coding.performed import Finding
from truceline.coding.phrases import Words
from truceline.coding.scene import Scene, View
from truceline.coding.sides import Sides
from truceline.coding.stretches import contents_of, cue_of, heads_of_cue
from truceline.coding.syntax import SUBJECTS, finite, is_predicate, negative, opened, with_particle
from truceline.coding.tree import OTHERWISE, decide, named_by_cue
from truceline.reading.read import Read
from truceline.vocabulary.acts import ActKind
from truceline.vocabulary.process import Process
from truceline.vocabulary.statements import Kind, Mode, Statement

JEST = 0.5  # factor on the confidence of what is said in jest
REFUSING = frozenset(("will", "would", "wo"))  # "would not comment" is no silence
WRITTEN = frozenset(
    ("resolution", "statement", "motion", "letter", "message", "post", "text", "draft", "article")
)
WANTING = frozenset(("want", "wish", "intend", "plan", "mean", "seek"))
IFS = frozenset(("if", "unless", "provided"))
BACKGROUND = frozenset((ActKind.ASSERT, ActKind.MEET))
# Rules of `predict` that see no more than a modal word.
LOOK_AHEAD = frozenset(("will-other", "would-other", "may-other"))
THAT = ("that", "quote")
BINDING = frozenset(
    (
        ActKind.OFFER,
        ActKind.COMMIT,
        ActKind.ACCEPT,
        ActKind.REJECT,
        ActKind.INVITE,
        ActKind.PROPOSE,
        ActKind.DEMAND,
        ActKind.CONCEDE,
        ActKind.THREATEN,
        ActKind.MEET,
    )
)

WARNED = frozenset(
    (ActKind.COMMIT, ActKind.REJECT, ActKind.DEMAND, ActKind.THREATEN, ActKind.ACCUSE, ActKind.DENY)
)


class Finder:
    """A codebook's rules, made ready for one process."""

    def __init__(self, codebook: Codebook, process: Process) -> None:
        self.codebook = codebook
        self.process = process
        self.rules = Rulebook(codebook)

    def scene(self, statement: Statement, read: Read, words: Words) -> Scene | None:
        """The statement in its text; None where nothing was said."""
        attribution = statement.attribution
        contents = contents_of(attribution, read.doc)
        if not contents:
            return None
        cue, cue_range = cue_of(attribution, read.doc)
        modals = self.codebook.words.modals
        said = [c for place in contents for c in clauses_in(read.doc, *place, modals)]
        if attribution.kind is not Kind.DIRECT and (cue is None or cue.tag_ in ("VBD", "VBN")):
            said = [_unshifted(clause) for clause in said]
        return Scene(
            codebook=self.codebook,
            sides=Sides(statement, read, self.process, self.codebook.words.classes),
            words=words,
            quoted=attribution.kind in (Kind.DIRECT, Kind.MIXED),
            contents=contents,
            said=tuple(_worth_reading(said)),
            cue=cue,
            narrated=attribution.kind is Kind.NARRATED,
            cue_range=cue_range,
            relayed=cue is not None and self._relays(cue),
        )

    def _relays(self, cue: Token) -> bool:
        """ "Read out", "relayed": the words are another's; a resolution that reads has its own."""
        own = {c.lemma_.lower() for c in cue.children if c.dep_ in SUBJECTS}
        if not own.isdisjoint(WRITTEN | self.codebook.words.classes["text"]):
            return False
        return not self.codebook.words.relaying.isdisjoint(with_particle(cue))

    def findings(self, statement: Statement, scene: Scene) -> list[Finding]:
        """The acts of a statement, main act first."""
        if self._silent(scene):
            return []
        cued = self._from_cue(scene)
        if statement.attribution.mode is Mode.EXPECTED and not (scene.quoted and not cued):
            return [replace(found, act=ActKind.PREDICT) for found in cued]
        found = self._warned(self._told_for_the_first_time(cued, scene), scene)
        if not found or _only_opens(found, scene):
            found = [decide(View(clause, scene), self.rules) for clause in scene.said]
        elif _goes_on(scene):
            found += [decide(View(clause, scene), self.rules) for clause in scene.said[1:]]
        return self._in_jest(main_first(found), scene)

    def _in_jest(self, found: list[Finding], scene: Scene) -> list[Finding]:
        """ "Joked": read as it stands, but too unsure to ground anything."""
        cue = scene.cue
        if cue is None:
            return found
        near = (cue, *(c for c in cue.children if c.dep_ in ("advmod", "prep", "npadvmod")))
        said = {name for word in near for name in (word.lemma_.lower(), word.lower_)}
        said |= {g.lemma_.lower() for c in near[1:] if c.lower_ == "in" for g in c.children}
        signs = sorted(said & self.codebook.words.jest)
        return [one.less(JEST, "cue:in-jest", signs[0]) for one in found] if signs else found

    def _silent(self, scene: Scene) -> bool:
        """ "Did not respond to a request for comment": a gap, no act."""
        cue = scene.cue
        silence = self.codebook.words.silence
        return (
            cue is not None
            and scene.narrated
            and cue.pos_ in ("VERB", "AUX")  # "had no comment" is an answer
            and cue.lemma_.lower() in silence
            and negative(cue)
            and not any(c.dep_ == "aux" and c.lower_ in REFUSING for c in cue.children)
        )

    def _from_cue(self, scene: Scene) -> list[Finding]:
        """The act that the cue names; for what is merely told, whatever the tree makes of it."""
        if scene.cue is None:
            return []
        word, modals = scene.cue, self.codebook.words.modals
        sentence = word.sent
        around = sentence.start, sentence.end
        unwanted = False
        for head in heads_of_cue(word, scene.cue_range):
            clause = _withheld(clause_at(head, *around, modals, peel=False))
            if unwanted:  # "did not want to cut ties"
                clause = replace(clause, negated=True)
            unwanted = head.lemma_.lower() in WANTING and clause.negated
            found = named_by_cue(View(clause, scene, is_cue=True), self.rules)
            if found is not None:
                return [found]
        if not scene.narrated:
            return []
        clause = _withheld(clause_at(word, *around, modals))
        return [decide(View(clause, scene, told=True), self.rules)]

    def _warned(self, cued: list[Finding], scene: Scene) -> list[Finding]:
        """ "Warned that it will not sign", "that Norlund must leave": the act of what is said."""
        match = cued[0].match if cued else None
        if match is None or match.rule.name != "warn-that" or cued[0].view.form not in THAT:
            return cued
        inner = [decide(View(clause, scene), self.rules) for clause in scene.said[:1]]
        return [one for one in inner if one.act in WARNED] or cued

    def _told_for_the_first_time(self, cued: list[Finding], scene: Scene) -> list[Finding]:
        """ "Confirmed that it will go": the act of what is said, first."""
        if not (cued and cued[0].act is ActKind.CONFIRM and cued[0].view.form in ("that", "quote")):
            return cued
        inner = [decide(View(clause, scene), self.rules) for clause in scene.said]
        binds = [found if found.act in BINDING else None for found in inner]
        return [one for one in (*binds[:1], *cued, *binds[1:]) if one is not None]


def _withheld(clause: Clause) -> Clause:
    """ "Were unable to agree": not agreed, as in "could not agree"."""
    if clause.head.dep_ != "xcomp" or clause.head.head.lemma_.lower() != "unable":
        return clause
    return replace(clause, negated=True, modality=clause.modality | {"could"})


def main_first(findings: Sequence[Finding]) -> list[Finding]:
    """The main act is the first that is more than a report or a meeting; it is the surest."""
    ranked = sorted(findings, key=_background)
    return [
        replace(found, sure=min(found.sure, ranked[0].sure)) if number else found
        for number, found in enumerate(ranked)
    ]


def _background(found: Finding) -> bool:
    """A report, a meeting, and a "will" or "may" of others that stands among other clauses."""
    by_chance = found.match is not None and found.match.rule.name in LOOK_AHEAD
    return found.act in BACKGROUND or (found.act is ActKind.PREDICT and by_chance)


def _worth_reading(clauses: Sequence[Clause]) -> Iterator[Clause]:
    """Clauses with a predicate; fragments only where there is nothing else."""
    verbal = [c for c in clauses if is_predicate(c.outer) or is_predicate(c.head)]
    return iter(verbal or [c for c in clauses if not c.head.is_punct])


def _only_opens(found: Sequence[Finding], scene: Scene) -> bool:
    """ "Informed the host that the guns will go": the verb says no more than that it was said."""
    if len(found) != 1 or found[0].grounds[:1] != (OTHERWISE,) or not scene.said:
        return False
    first = scene.said[0].outer
    that = any(c.dep_ == "mark" and c.lower_ == "that" for c in first.children)
    said = first.dep_ == "ccomp" or (first.dep_ == "relcl" and that)  # "told the host that"
    return said and finite(first) and any(c.dep_ in SUBJECTS for c in first.children)


def _goes_on(scene: Scene) -> bool:
    """Whether a quotation goes on after the sentence to which a performative cue belongs."""
    return scene.quoted and len({clause.outer.sent.start for clause in scene.said}) > 1


def _hanging(clause: Token) -> bool:
    """ "Would go if" hangs; "would go whether or not", "would go because" does not."""
    return opened(clause) and any(c.dep_ == "mark" and c.lower_ in IFS for c in clause.children)


def _unshifted(clause: Clause) -> Clause:
    """ "Said it would go" tells of "it will go" unless it hangs on an "if"; so does "could not"."""
    modality = clause.modality
    if "could" in modality and clause.negated:
        modality = modality - {"could"} | {"can"}
    hangs = any(_hanging(c) for c in (*clause.outer.children, *clause.head.children))
    if "would" in modality and not hangs:
        modality = modality - {"would"} | {"will"}
    return replace(clause, modality=modality)

"""Finding the clauses of what was said, and peeling "will", "is ready to", "I think that" off."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc, Token

from truceline.coding.clauses import Clause, in_order, parted
from truceline.coding.codebook import Modals
from truceline.coding.syntax import (
    complement_of,
    finite,
    going_to,
    governed,
    helpers,
    is_predicate,
    negative,
    object_of,
    short_had,
    subject_of,
    supposed,
)

DEEPEST = 6  # modal words inside one another
NEGATED_NOUNS = frozenset(("nobody", "nothing", "none", "neither"))
DUE, NEEDLESS = "due", "needless"
# "The aim is to end the war" tells an aim; "the guards are to leave" says what is due.
ABSTRACT = frozenset(
    "aim goal purpose idea task point plan job role mission way step problem question solution "
    "priority duty thing answer alternative choice intention wish hope strategy policy option "
    "objective all what".split()
)
OWED = frozenset(("must", "need", "should"))
UTTERING = frozenset(("say", "admit", "confess", "add", "note", "stress", "underline", "point"))
BEHOLDING = frozenset(("see", "notice", "observe", "detect", "sense", "reflect", "reveal", "doubt"))
SPOKEN_OF = frozenset(("it", "this", "that", "there", "which", "who", "here"))
SPEAKING = frozenset(("i", "we", "it", "one", "everyone", "you", "this", "that"))
# "The call showed that Veska was not ready": what a thing shows is what its teller says.
ASKING = frozenset(("why", "how", "when", "where"))
SHOWING = frozenset(("show", "prove", "demonstrate", "mean", "indicate", "illustrate", "underline"))


def clause_at(word: Token, start: int, end: int, modals: Modals, *, peel: bool = True) -> Clause:
    """The clause whose finite word this is, inside a token range."""
    left = max(start, word.left_edge.i)
    right = max(left + 1, min(end, word.right_edge.i + 1))
    bare = Clause(head=word, outer=word, start=left, end=right)
    return _peeled(bare, modals, DEEPEST if peel else 0)


def clauses_in(doc: Doc, start: int, end: int, modals: Modals) -> list[Clause]:
    """The clauses that stand side by side in a token range, in order."""
    tops = (
        word
        for word in doc[start:end]
        if not (word.is_space or word.is_punct)
        and (word.head.i == word.i or not start <= word.head.i < end)
    )
    return parted(in_order(c for word in tops for c in _joined(word, start, end, modals)))


def _joined(word: Token, start: int, end: int, modals: Modals) -> Iterator[Clause]:
    """A clause and those joined to it: "rejected the draft and proposed another"."""
    yield clause_at(word, start, end, modals)
    for child in word.children:
        if not start <= child.i < end:
            continue
        joined = child.dep_ == "conj" and is_predicate(child) and is_predicate(word)
        beside = child.dep_ in ("ccomp", "parataxis") and child.i < word.i and finite(child)
        if joined or beside:
            yield from _joined(child, start, end, modals)


def _peeled(clause: Clause, modals: Modals, depth: int) -> Clause:
    """The clause with its modal words, negations and wrappers told apart from its head."""
    head = clause.head
    labels = {
        label
        for child in helpers(head)
        if child.dep_ == "aux"
        and (label := modals.auxiliaries.get(child.lower_)) is not None
        and not short_had(child)
        and not _inverted(child)
        and not supposed(label, head)
        and not (label in OWED and _utters(head))
    }
    if "shall" in labels and _by_speaker(head):
        labels.add("will")
    negated = clause.negated ^ _denied(head)
    clause = replace(clause, modality=clause.modality | labels, negated=negated)
    if depth == 0:
        return clause
    for step in (_modal_verb, _modal_adjective, _modal_noun, _wrapper, _cleft):
        inner = step(clause, modals)
        if inner is not None and inner.head.i != head.i:
            return _peeled(inner, modals, depth - 1)
    return clause


def _utters(head: Token, subject: Token | None = None) -> bool:
    """ "I must say that", "we have to admit that": said with that, and owed to nobody."""
    who = subject or subject_of(head)
    told = any(c.dep_ == "ccomp" and c.i > head.i for c in head.children)
    return told and head.lemma_ in UTTERING and who is not None and who.lower_ in ("i", "we", "it")


def _inverted(helper: Token) -> bool:
    """ "Should they ask, we come" is an "if"."""
    if helper.lower_ != "should" or "?" in helper.sent.text[-2:]:
        return False
    subject = subject_of(helper.head)
    return subject is not None and subject.i > helper.i


def _by_speaker(head: Token) -> bool:
    """ "We shall" is a promise; "the parties shall" is the language of drafts."""
    subject = subject_of(head)
    return subject is None or subject.lower_ in ("i", "we")


def _denied(head: Token) -> bool:
    """Whether "not", "no longer", or a "no" on subject or object negates the clause."""
    if negative(head) or no_longer(head):
        return True
    for child in head.children:
        if child.dep_ in ("acomp", "oprd") and any(c.lower_ == "neither" for c in child.children):
            return True  # "was neither pleased nor displeased"
        if child.dep_ in ("nsubj", "nsubjpass", "attr", "dobj"):
            if child.lower_ in NEGATED_NOUNS:
                return True
            if any(c.lower_ in ("no", "neither") and c.dep_ != "conj" for c in child.children):
                return True
        if child.dep_ == "prep" and any(
            g.lower_ == "no" for c in child.children for g in c.children
        ):
            return True  # "agree to no truce"
    return False


def no_longer(head: Token) -> bool:
    """ "No longer insists"."""
    return any(
        c.lower_ in ("longer", "more") and c.i > 0 and c.nbor(-1).lower_ == "no"
        for c in head.children
    )


def _onto(clause: Clause, head: Token, label: str, *, flip: bool = False) -> Clause:
    if label.startswith("not-"):
        label, flip = label.removeprefix("not-"), not flip
    labels = clause.modality | {label}
    return replace(clause, head=head, modality=labels, negated=clause.negated ^ flip)


def _modal_verb(clause: Clause, modals: Modals) -> Clause | None:
    """ "Have to", "need to", "plan to", "is going to", "want to", "continue to"."""
    head = clause.head
    label = modals.verbs.get(head.lemma_.lower())
    if label is None or (label == "must" and _perfect(head)):
        return None
    if head.lemma_.lower() == "go" and not going_to(head):
        return None
    if label in ("must", "need") and negative(head):
        label = NEEDLESS  # "does not have to", "need not": nothing is owed
    inner = complement_of(head)
    if label == DUE and (inner is None or inner.dep_ != "xcomp" or not _is_to(head)):
        return None
    if inner is None or not infinitive(inner) or any(c.dep_ == "nsubj" for c in inner.children):
        return None  # "expect more to come"
    if object_of(head) is not None and not clause.passive:
        return None  # "wants Norlund to leave" is about another
    if label in OWED and _utters(inner, subject_of(head)):
        return replace(clause, head=inner)
    return _onto(clause, inner, label)


def _is_to(verb: Token) -> bool:
    """ "Are to leave today", not "are ready to leave", "the aim is to leave"."""
    subject = subject_of(verb)
    if verb.tag_ == "VBD" or subject is None:
        return False
    named = {subject.lemma_.lower(), *(c.lemma_.lower() for c in subject.children)}
    if subject.lower_ in SPOKEN_OF or not named.isdisjoint(ABSTRACT):
        return False
    return not any(c.dep_ in ("acomp", "attr", "oprd", "advmod", "aux") for c in verb.children)


def _perfect(verb: Token) -> bool:
    """ "Had had to be fought for" is history, no demand."""
    return any(c.dep_ == "aux" and c.lemma_ == "have" for c in verb.children)


def infinitive(word: Token) -> bool:
    """Whether the verb is an infinitive or gerund."""
    if any(c.dep_ == "aux" and c.lemma_ == "be" for c in word.children):
        return False  # "is beginning" is finite
    to = any(c.lower_ == "to" and c.dep_ == "aux" for c in word.children)
    return to or word.tag_ == "VBG" or (word.dep_ == "xcomp" and word.tag_ == "VB")


def _modal_adjective(clause: Clause, modals: Modals) -> Clause | None:
    """ "Is ready to", "remains open to talks", "is unable to", "it is vital to"."""
    head, adjective = clause.head, _adjective(clause, modals)
    if adjective is None:
        return None
    label = modals.adjectives.get(adjective.lower_, "")
    if label in OWED and adjective.pos_ == "ADJ" and not _expletive(subject_of(head)):
        return None  # "pressure is essential to win" owes nothing
    inner = complement_of(adjective) or _governed_noun(adjective)
    if inner is None and adjective.i != head.i:
        inner = _later_infinitive(head, adjective.i)
    if inner is None or not (infinitive(inner) or inner.pos_ in ("NOUN", "PROPN", "PRON")):
        return None
    onto = _onto(clause, inner, label)
    denied = adjective.i != head.i and negative(adjective)
    return replace(onto, negated=onto.negated ^ denied)


def _expletive(subject: Token | None) -> bool:
    """ "It is essential to"."""
    return subject is None or subject.lower_ in ("it", "that", "this", "there")


def _adjective(clause: Clause, modals: Modals) -> Token | None:
    """The modal adjective of a clause, be it after "is" or itself the head."""
    head = clause.head
    if head.lower_ in modals.adjectives and (head.pos_ == "ADJ" or head.tag_ == "VBN"):
        return head
    for child in head.children:
        if child.dep_ in ("acomp", "oprd", "attr", "advmod", "xcomp") and (
            child.lower_ in modals.adjectives
        ):
            return child
    return None


def _governed_noun(word: Token) -> Token | None:
    """ "Open to talks", "ready for a truce"."""
    return next((token for name, token in governed(word) if name in ("to", "for")), None)


def _later_infinitive(head: Token, after: int) -> Token | None:
    """ "It is vital for all to stop", where the parser hangs "stop" on "is"."""
    for child in head.children:
        if child.dep_ in ("xcomp", "ccomp", "advcl") and child.i > after and infinitive(child):
            return child
    return None


def _modal_noun(clause: Clause, modals: Modals) -> Clause | None:
    """ "Have no intention of", "the aim is to", "there is no need to"; not of a wish one sees."""
    if clause.head.lemma_ in BEHOLDING:
        return None
    for child in clause.head.children:
        label = modals.nouns.get(child.lemma_.lower()) if child.dep_ in ("dobj", "attr") else None
        if label is None:
            continue
        inner = complement_of(child) or _later_infinitive(clause.head, child.i)
        if inner is None and label in ("ready", "need"):
            inner = _governed_noun(child)
        if inner is not None:
            return _onto(clause, inner, label)
    return None


def _cleft(clause: Clause, modals: Modals) -> Clause | None:
    """ "It was Veska that broke the truce": Veska broke the truce."""
    head, subject = clause.head, subject_of(clause.head)
    noun = next((c for c in head.children if c.dep_ == "attr" and c.i > head.i), None)
    if head.lemma_ != "be" or noun is None or subject is None or subject.lower_ != "it":
        return None
    after = (c for c in (*noun.children, *head.children) if c.i > noun.i)
    told = (c for c in after if c.dep_ in ("relcl", "ccomp") and finite(c))
    inner = next((c for c in told if _relative(subject_of(c))), None)
    if inner is None:
        return None
    return replace(clause, head=inner, outer=inner, doer=noun)


def _relative(subject: Token | None) -> bool:
    """ "That", "who"."""
    return subject is not None and subject.lower_ in ("that", "who", "which")


def _wrapper(clause: Clause, modals: Modals) -> Clause | None:
    """ "I think that", "it is clear that": read what is inside."""
    head = clause.head
    names = {head.lemma_.lower()} | {c.lower_ for c in head.children if c.dep_ == "acomp"}
    wrapping = sorted(names & modals.wrappers)
    clear = any(c.dep_ == "csubj" and c.lemma_ == "be" for c in head.children)
    if not (wrapping or clear) and head.lemma_.lower() not in SHOWING:
        return None  # "what is clear is that"
    inside = (c for c in head.children if _that_clause(c) and c.i > head.i)
    inner = next(inside, None)
    subject = subject_of(head)
    if inner is None or not (_speaks(subject) or _shows(head, subject)):
        return None
    modality = clause.modality - {"would"}  # "I would say that it grew"
    return replace(
        clause, head=inner, outer=inner, modality=modality, wrapped=(*clause.wrapped, *wrapping)
    )


def _speaks(subject: Token | None) -> bool:
    """ "I think", "it is clear", and nobody at all."""
    return subject is None or subject.lower_ in SPEAKING


def _shows(head: Token, subject: Token | None) -> bool:
    """ "The call showed", "the attacks prove": a thing shows, a person says."""
    thing = subject is not None and subject.pos_ == "NOUN" and subject.ent_type_ == ""
    return thing and head.lemma_.lower() in SHOWING


def _that_clause(word: Token) -> bool:
    """What is thought or clear; after an adjective the parser may take it for a reason."""
    that = any(c.dep_ == "mark" and c.lower_ == "that" for c in word.children)
    if any(c.lower_ in ASKING and c.i < word.i for c in word.children):
        return False  # "I do not understand why"
    return finite(word) and (word.dep_ == "ccomp" or (word.dep_ == "advcl" and that))

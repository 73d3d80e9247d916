"""Where in a clause its target may stand: the places that acts.yml names."""

from collections.abc import Callable, Iterator

from spacy.tokens import Token

from truceline.coding.scene import View
from truceline.coding.syntax import Range, bare_phrase, governed, noun_phrase, object_of
from truceline.coding.whose import EMPTY, Whose
from truceline.reading.tags import DOERS

VICTIM = frozenset(("on", "upon", "against", "at", "to", "toward", "towards", "in", "over", "of"))
TELLING = frozenset(
    (
        "tell",
        "inform",
        "assure",
        "remind",
        "answer",
        "ask",
        "urge",
        "warn",
        "advise",
        "notify",
        "promise",
        "thank",
        "caution",
    )
)
SPEAKING = frozenset(
    ("say", "write", "reply", "respond", "speak", "signal", "suggest", "propose", "explain")
)
# "In a letter to Oren", "in a call with him": what is said there is said to them.
OCCASIONS = frozenset(
    ("letter", "note", "message", "cable", "telegram", "call", "telephone", "conversation", "phone")
)
MOTION = frozenset(
    ("go", "come", "travel", "return", "fly", "move", "arrive", "drive", "head", "relocate", "flee")
)
# "Despite calls by Oren", "under pressure from Veska".
UNDER = frozenset(("despite", "after", "amid", "amidst", "under", "following", "against"))
PRESSURE = frozenset(
    ("appeal", "call", "criticism", "demand", "objection", "plea", "pressure", "protest", "request")
)
CHARGE = frozenset(("allegation", "accusation", "charge", "claim", "complaint", "suspicion"))


def ranges(place: str, view: View) -> Iterator[Range]:
    """The token ranges of one place; any other name is a preposition."""
    finder = PLACES.get(place)
    if finder is not None:
        yield from finder(view)
    else:
        yield from _after(view, place)


def _np(word: Token | None) -> Iterator[Range]:
    """A noun and those joined to it, each without what follows in relative clauses."""
    if word is None or word.lower_ in EMPTY:
        return
    start, end = bare_phrase(word)
    owned = any(c.dep_ == "poss" for c in word.children)
    yield start, word.i + 1 if owned else end  # "Norlund's ties to Veska": Norlund's


def _object(view: View) -> Iterator[Range]:
    direct = object_of(view.clause.head)
    if direct is not None and not _is_source(view, direct):
        yield from _np(direct)
    elif view.object is not None and view.is_cue and not _is_source(view, view.object):
        yield from _np(view.object)


def _deed_object(view: View) -> Iterator[Range]:
    """The deed without whom it hurts: "Norlund's raid" in "Norlund's raid on Veska"."""
    word = view.object
    if word is not None:
        start, end = noun_phrase(word)
        hurts = [c.i for c in word.children if c.i > word.i and c.lower_ in VICTIM]
        yield start, min([end, *hurts])


def _is_source(view: View, word: Token) -> bool:
    source = view.scene.sides.source
    return view.is_cue and source is not None and source.start <= word.idx < source.end


def _maker(view: View) -> Iterator[Range]:
    """Who made what is answered: "Norlund's plan", "the plan of Norlund"."""
    word = view.object
    if word is None:
        return
    for child in word.children:
        if child.dep_ in ("poss", "amod", "compound", "nmod"):
            yield noun_phrase(child)
    for name, noun in governed(word):
        if name in ("by", "from", "of"):
            yield noun_phrase(noun)
    for clause in (c for c in word.children if c.dep_ in ("acl", "relcl")):
        yield from (noun_phrase(n) for name, n in governed(clause) if name == "by")
        yield from (noun_phrase(c) for c in clause.children if c.dep_ == "nsubj")


def _subject(view: View) -> Iterator[Range]:
    word = view.clause.subject
    if word is not None and not _is_source(view, word):
        yield from _np(word)


def _dative(view: View) -> Iterator[Range]:
    for child in view.clause.head.children:
        if child.dep_ == "dative":
            yield noun_phrase(child)


def _complement_subject(view: View) -> Iterator[Range]:
    if view.is_cue and view.clause.complement is not None:
        direct = object_of(view.clause.head)
        own = next((c for c in view.clause.complement.children if c.dep_ in DOERS), None)
        for word in (own, direct):
            if word is not None and not _is_source(view, word):
                yield from _np(word)
    elif view.complement is not None:
        subject = view.complement.subject
        if subject is not None and view.scene.sides.of(subject) is not Whose.OWN:
            yield from _np(subject)


def _complement(view: View) -> Iterator[Range]:
    if view.complement is None:
        return
    head = view.complement.head
    if head.lemma_ in MOTION:
        return
    direct = object_of(head)
    if direct is not None:
        yield noun_phrase(direct)
    for child in head.children:
        if child.dep_ == "dative":
            yield noun_phrase(child)
    for word in (head, direct):
        for name, noun in governed(word) if word is not None else ():
            if name in ("with", "to", "against", "from", "for", "on"):
                yield noun_phrase(noun)


def _whom(view: View) -> Iterator[Range]:
    """ "Refused to receive Minister Oren": whom the governed deed is done to."""
    if view.complement is not None and view.clause.complement is not None:
        word = object_of(view.complement.head)
        if word is not None and word.pos_ in ("PROPN", "PRON"):
            yield from _np(word)


def _addressee(view: View) -> Iterator[Range]:
    """ "Sabel told Oren that", "wrote in a letter to Oren": who is spoken to."""
    cue = view.scene.cue
    if cue is None:
        return
    if cue.lemma_ in TELLING:
        yield from (noun_phrase(c) for c in cue.children if c.dep_ in ("dobj", "dative"))
    for name, noun in governed(cue):
        if name == "to" and cue.lemma_ in SPEAKING:
            yield noun_phrase(noun)
        if name in ("in", "by", "during") and noun.lemma_.lower() in OCCASIONS:
            yield from (noun_phrase(n) for p, n in governed(noun) if p in ("to", "with"))


def _beside(view: View) -> Iterator[Range]:
    """Names inside the words of the cue itself: "warned Veska against"."""
    start, end = view.scene.cue_range
    if view.scene.cue is None or view.scene.cue.i + 1 >= end:
        return
    first = max(start, view.scene.cue.i + 1)
    doc = view.clause.doc
    stop = next((t.i for t in doc[first:end] if t.pos_ in ("ADP", "VERB", "SCONJ")), end)
    if first < stop:
        yield first, stop


def _doer(view: View) -> Iterator[Range]:
    """Who is to act in a clause that says so: "Norlund must go", "they should answer"."""
    clause = view.clause
    if not (view.is_cue or clause.passive or clause.past):
        yield from _subject(view)


def _culprit(view: View) -> Iterator[Range]:
    """Who did it, in a clause that tells of a wrong: "Norlund killed forty Veskans"."""
    if not (view.is_cue or view.clause.passive):
        yield from _subject(view)


def _pressed(view: View) -> Iterator[Range]:
    """ "Refused to resign despite calls by Oren": who asked for what is refused or granted."""
    heads = [view.clause.head]
    if view.complement is not None:
        heads.append(view.complement.head)
    for word in heads:
        for name, noun in governed(word):
            if name in UNDER and noun.lemma_.lower() in PRESSURE:
                yield from (noun_phrase(n) for p, n in governed(noun) if p in ("by", "from", "of"))
                yield from (noun_phrase(c) for c in noun.children if c.dep_ == "poss")


def _alleged(view: View) -> Iterator[Range]:
    """ "Looked into a charge that Norlund fired": who is said to have done it."""
    charges = (t for t in view.clause.head.subtree if t.lemma_.lower() in CHARGE)
    clauses = (c for noun in charges for c in noun.children if c.dep_ == "acl")
    yield from (noun_phrase(c) for clause in clauses for c in clause.children if c.dep_ == "nsubj")


def _content(view: View) -> Iterator[Range]:
    if view.is_cue:
        yield from view.scene.contents
    elif not view.clause.passive:  # "raids by Veska should be answered": by whom, nobody says
        yield view.clause.start, view.clause.end
        subject = view.clause.subject
        if view.clause.imperative:  # "we ask Norlund: let us in"
            yield view.clause.outer.sent.start, view.clause.start
        if subject is not None and subject.lower_ in EMPTY:  # "it is a brilliant idea": whose?
            yield from (r for r in view.scene.contents if r[0] <= view.clause.start)


def _after(view: View, preposition: str) -> Iterator[Range]:
    """What a preposition governs, on the predicate or on its object."""
    if preposition in ("to", "for", "in") and view.clause.head.lemma_ in MOTION:
        return  # "will go to Tarsh": a place
    heads = [view.clause.head]
    if view.object is not None:
        heads.append(view.object)
    for head in heads:
        for name, noun in governed(head):
            if name == preposition and not _is_source(view, noun):
                yield noun_phrase(noun)


PLACES: dict[str, Callable[[View], Iterator[Range]]] = {
    "object": _object,
    "maker": _maker,
    "deed_object": _deed_object,
    "subject": _subject,
    "dative": _dative,
    "complement_subject": _complement_subject,
    "complement": _complement,
    "addressee": _addressee,
    "beside": _beside,
    "doer": _doer,
    "culprit": _culprit,
    "whom": _whom,
    "pressed": _pressed,
    "alleged": _alleged,
    "content": _content,
}

"""To whom an act is directed (CODEBOOK section 5)."""

from collections.abc import Callable, Iterator

from spacy.tokens import Token

from truceline.coding.scene import View
from truceline.coding.sides import EMPTY, Whose
from truceline.coding.standins import stand_ins
from truceline.coding.syntax import bare_phrase, governed, noun_phrase, object_of
from truceline.vocabulary.actors import Actor, ActorType
from truceline.vocabulary.spans import Span

MOST = 4
LONGEST_SHORT = 6  # "ECOWAS"
NO_NAMES = frozenset(("our", "my", "your", "their", "his", "her", "its"))
VICTIM = frozenset(("on", "upon", "against", "at", "to", "toward", "towards", "in", "over", "of"))
LOOSE = frozenset(("content", "in", "over", "on"))  # where a place may stand as well
SPOKEN_TO = frozenset(("addressee", "beside"))
BLAMED = frozenset(("object", "deed_object"))
MEDIA = ("media:", "medium:")  # how the keys of media begin: who asks is nobody's target
WANTED = frozenset(("must", "should", "need", "let"))  # of whom something is wanted
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
MOTION = frozenset(("go", "come", "travel", "return", "fly", "move", "arrive", "drive", "head"))
# "Despite calls by Oren", "under pressure from Veska".
UNDER = frozenset(("despite", "after", "amid", "amidst", "under", "following", "against"))
PRESSURE = frozenset(
    ("appeal", "call", "criticism", "demand", "objection", "plea", "pressure", "protest", "request")
)
CHARGE = frozenset(("allegation", "accusation", "charge", "claim", "complaint", "suspicion"))
SIDES = frozenset(
    ("parties", "sides", "delegations", "both sides", "both parties", "two sides", "two parties")
)
Range = tuple[int, int]


def targets(view: View, places: tuple[str, ...]) -> tuple[str, ...]:
    """Names of the actors in the first place that names any of another side."""
    things = view.scene.codebook.words.classes["proposal"]
    for place in places:
        named = [name for actor in _actors(view, place) if (name := _name(actor))]
        names = [name for name in named if not _shouted(name, things)]
        if place not in LOOSE:
            names += [name for range_ in _ranges(place, view) for name in _meant(view, *range_)]
        if names:
            return tuple(dict.fromkeys(names))[:MOST]
    return ()


def _actors(view: View, place: str) -> list[Actor]:
    """Whom a place names, without those who cannot be meant there."""
    found = [a for start, end in _ranges(place, view) for a in _others(view, start, end)]
    if place == "maker":
        found += _makers(view)
    elif not found and place != "content":
        found = _named_by_head(view, place)
    if place in LOOSE:
        found = [a for a in found if a.known or a.party or a.type is ActorType.PERSON]
    if place in SPOKEN_TO:
        found = [a for a in found if a.known or a.party]  # an interviewer is none
    return [a for a in found if place in BLAMED or not a.key.startswith(MEDIA)]


def _meant(view: View, start: int, end: int) -> tuple[str, ...]:
    """Whom words without a name stand for: "the other side"."""
    return stand_ins(view.scene.sides, view.clause.doc, start, end)


def _name(actor: Actor) -> str:
    """An actor's name; for people without one, whom they act for."""
    named = actor.known or actor.type in (ActorType.PERSON, ActorType.STATE, ActorType.ORGANISATION)
    if named or (
        actor.type is ActorType.GROUP and actor.party is None and actor.name[:1].isupper()
    ):
        return actor.name
    return actor.party or ""


def _shouted(name: str, things: frozenset[str]) -> bool:
    """ "CEASEFIRE", "A PRODUCTIVE DAY", "Our leaders", "Truce", "Parties": no names of actors."""
    first, bare = name.split()[0].lower(), name.lower().removeprefix("the ")
    if name.lower() in things or bare in SIDES:
        return True
    return (name.isupper() and (" " in name or len(name) > LONGEST_SHORT)) or first in NO_NAMES


def _named_by_head(view: View, place: str) -> list[Actor]:
    """ "The Norlundians": a people stands for its state; a body that no list knows, for itself."""
    heads = [view.clause.doc[start:end].root for start, end in _ranges(place, view)]
    sides = view.scene.sides
    known = [actor for head in heads for actor in sides.named_by(head)]
    return known or [actor for head in heads for actor in sides.printed(head)]


def _makers(view: View) -> list[Actor]:
    """ "An Indian proposal": the adjective names who made it."""
    if view.object is None:
        return []
    near = (c for c in view.object.children if c.dep_ in ("amod", "compound", "nmod", "poss"))
    return [actor for word in near for actor in view.scene.sides.named_by(word)]


def _others(view: View, start: int, end: int) -> list[Actor]:
    span = view.clause.doc[start:end]
    aside = [Span(t.idx, t.idx + len(t)) for t in span if _aside(t)]
    return view.scene.sides.others(span.start_char, span.end_char, aside)


def _aside(word: Token) -> bool:
    """A name that only describes, a pronoun in an added clause: "the Brennick valley"."""
    if word.dep_ in ("compound", "nmod", "amod") and word.head.text.islower():
        return word.ent_type_ != "NORP"
    return word.tag_ == "PRP" and word.head.dep_ in ("acl", "relcl")


def _ranges(place: str, view: View) -> Iterator[Range]:
    finder = PLACES.get(place)
    if finder is not None:
        yield from finder(view)
    else:
        yield from _after(view, place)


def _np(word: Token | None) -> Iterator[Range]:
    """A noun and those joined to it, each without what follows in relative clauses."""
    if word is None or word.lower_ in EMPTY:
        return
    yield bare_phrase(word)


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
        own = next(
            (c for c in view.clause.complement.children if c.dep_ in ("nsubj", "nsubjpass")), None
        )
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
    direct = object_of(head)
    if direct is not None:
        yield noun_phrase(direct)
    for child in head.children:
        if child.dep_ == "dative":
            yield noun_phrase(child)
    for word in (head, direct):
        for name, noun in governed(word) if word is not None else ():
            if name in ("with", "to", "against", "from", "for", "on", "by", "of", "in"):
                yield noun_phrase(noun)


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
    if view.is_cue or clause.passive or clause.modality.isdisjoint(WANTED):
        return
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
    else:
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
    "pressed": _pressed,
    "alleged": _alleged,
    "content": _content,
}

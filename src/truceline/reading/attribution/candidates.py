"""Every place where the syntax allows an attribution: cue, source and content.

Whether a cue in such a place really attributes is for the weights to say
(weights.py); here it is only found, with the name of its frame.
"""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from truceline.reading.attribution.frames import CLAUSES, Candidate, clause
from truceline.reading.attribution.nouns import of_adjective, of_noun, of_phrase
from truceline.reading.attribution.sources import (
    VERBS,
    cue_of,
    has_agent,
    phrase,
    subject_of,
)
from truceline.reading.attribution.verbs import word_set
from truceline.reading.tags import FINITE, SUBJECTS

# In the passive the subject of these is the addressee.
RECEIVED = word_set(
    "ask tell urge invite warn order accuse question inform advise press call blame criticize "
    "criticise request brief notify remind instruct summon condemn praise thank"
)
MEETING = frozenset({"meet", "confer", "negotiate", "convene", "gather"})
SPEAKABLE_PRONOUNS = frozenset({"it", "this", "that", "them", "him", "her", "us"})
RELATIVES = frozenset({"WDT", "WP"})  # "which she refused to sign": the antecedent stands elsewhere
LONGEST_TAIL = 15  # tokens

# A frame, the content's tokens, and what belongs to the cue beside the verb.
Found = tuple[str, tuple[int, ...], tuple[Token, ...]]


def candidates(doc: Doc) -> Iterator[Candidate]:
    """All candidates of a text, in the order of their cues."""
    for token in doc:
        if token.pos_ in VERBS:
            yield from _of_verb(token)
        elif token.pos_ == "ADJ":
            yield from of_adjective(token)
        elif token.pos_ in {"NOUN", "PROPN"}:
            yield from of_noun(token)
        if token.lower_ in {"according", "words"}:
            yield from of_phrase(token)


def _of_verb(verb: Token) -> Iterator[Candidate]:
    subject = None if _receives(verb) else subject_of(verb)
    for frame, content, more in _contents(verb):
        cue = cue_of(verb, *more)
        told = set(content) - set(cue)
        if not told:
            continue
        source = phrase(subject, (*told, verb.i)) if subject is not None else ()
        yield Candidate(
            frame,
            verb.i,
            cue,
            () if told & set(source) else source,
            tuple(i for i in content if i in told),
            passive=_is_passive(verb),
        )


def _contents(verb: Token) -> Iterator[Found]:
    """Every complement of a verb that may be what was said or done."""
    below = list(verb.children)
    if verb.lemma_.lower() in MEETING and not any(c.dep_ in {"dobj", *CLAUSES} for c in below):
        yield "meeting", tuple(i for i in clause(verb) if i > verb.i), ()
    for child in below:
        if child.dep_ == "ccomp":
            if not _torn_clause(child):
                yield _clause_frame(child), _clause_content(verb, child), ()
        elif child.dep_ == "xcomp":
            yield _of_infinitive(verb, child)
        elif child.dep_ == "dobj":
            yield from _of_object(verb, child)
        elif child.dep_ == "prep":
            yield from _of_preposition(verb, child)
        elif child.dep_ == "nsubjpass" and (has_agent(verb) or verb.lemma_ in {"hold", "convene"}):
            yield "passive", clause(child), ()
        elif child.dep_ == "agent":
            yield from (("by", clause(c), ()) for c in child.children if c.dep_ == "pcomp")


def _torn_clause(child: Token) -> bool:
    """A finite clause without a subject of its own: "the man who he said was ill"."""
    if child.tag_ not in FINITE or child.i < child.head.i:
        return False
    below = list(child.children)
    return not any(c.dep_ in {*SUBJECTS, "expl", "mark"} or c.is_quote for c in below)


def _of_infinitive(verb: Token, child: Token) -> Found:
    name = "xcomp" if child.tag_ in {"VB", "VBP"} else "xing"
    if child.pos_ == "ADJ":
        name = "xadj"
    objects = [o for o in _objects(verb) if o.tag_ not in RELATIVES]
    told = clause(child)
    if objects:
        held = [i for o in objects for i in clause(o)]
        return f"obj+{name}", tuple(sorted({*held, *told})), ()
    return name, (*told, *(_torn_off(verb, told[-1]) if told else ())), ()


def _objects(verb: Token) -> list[Token]:
    return [c for c in verb.children if c.dep_ in {"dobj", "dative", "oprd", "attr"}]


def _is_passive(verb: Token) -> bool:
    return any(c.dep_ in {"auxpass", "nsubjpass"} for c in verb.children)


def _receives(verb: Token) -> bool:
    """ "Asked how …", "was urged to …": the subject hears it; who says it is not told."""
    if verb.lemma_.lower() not in RECEIVED or has_agent(verb):
        return False
    bare = verb.tag_ == "VBN" and not any(c.dep_ == "aux" for c in verb.children)
    return _is_passive(verb) or (bare and verb.dep_ in {"advcl", "acl"})


def _clause_frame(child: Token) -> str:
    if child.i < child.head.i:
        return "clause before"
    marked = next((c.lower_ for c in child.children if c.dep_ == "mark"), None)
    if marked == "that":
        return "that"
    if marked in {"whether", "if"} or any(t.tag_ in {"WP", "WRB", "WDT"} for t in child.lefts):
        return "question"
    if child.tag_ in {"VB"} and any(c.lower_ == "to" for c in child.lefts):
        return "obj+xcomp"
    if child.tag_ == "VBG" and not any(c.dep_ in {"aux"} for c in child.children):
        return "xing"
    return "clause"


def _clause_content(verb: Token, child: Token) -> tuple[int, ...]:
    content = clause(child)
    if child.i < verb.i or not content:
        return content
    return (*content, *_torn_off(verb, content[-1]))


def _torn_off(verb: Token, last: int) -> Iterator[int]:
    """What the parser hung on the cue though it follows the clause without a pause."""
    doc, own = verb.doc, {t.i for t in verb.subtree}
    following: list[int] = []
    for token in doc[last + 1 : last + 1 + LONGEST_TAIL]:
        if token.is_quote:
            continue
        if token.is_punct and token.text not in "-’'":
            break
        if token.i not in own or token.dep_ in SUBJECTS or token.is_space or token.dep_ == "cc":
            return
        following.append(token.i)
    if doc[last + 1 : last + 2].text == "-" or (
        following and doc[following[0]].dep_ in {"prep", "advcl", "npadvmod", "xcomp"}
    ):  # "re-engage", torn at the hyphen
        yield from following


def _of_object(verb: Token, obj: Token) -> Iterator[Found]:
    named = [i for c in verb.children if c.dep_ == "oprd" for i in clause(c)]
    if named:  # "called the plan a trap"
        yield "object+name", tuple(sorted({*clause(obj), *named})), ()
    if any(c.dep_ in CLAUSES for c in verb.children):
        return
    if obj.pos_ != "PRON" or obj.lower_ in SPEAKABLE_PRONOUNS:
        yield "object", clause(obj), ()
    for prep in verb.children:
        if prep.dep_ == "prep" and prep.i > obj.i:
            held = tuple(sorted({*clause(obj), *clause(prep)}))
            inner = any(c.dep_ in {"pobj", "pcomp"} for c in prep.children)
            yield from [(f"object+{prep.lower_}", held, ())] * inner


def _of_preposition(verb: Token, prep: Token) -> Iterator[Found]:
    if _objects(verb):
        return
    asked = [i for c in verb.children if c.dep_ == "xcomp" and c.i > prep.i for i in clause(c)]
    for inner in prep.children:
        if inner.dep_ in {"pobj", "pcomp"}:  # with what is asked: "called on both to leave"
            yield f"prep {prep.lower_}", tuple(sorted({*clause(inner), *asked})), (prep,)
        elif inner.dep_ == "prep":
            for deeper in inner.children:
                if deeper.dep_ in {"pobj", "pcomp"}:
                    name = f"prep {prep.lower_} {inner.lower_}"
                    yield name, clause(deeper), (prep, inner)

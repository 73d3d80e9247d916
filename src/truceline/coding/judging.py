"""The words by which a clause judges: what somebody or something is called."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from truceline.coding.scene import View
from truceline.coding.syntax import governed, object_of


def forms(word: Token) -> set[str]:
    """How a list may write the word: "even-handed" is three tokens, of which the last is met."""
    forms = {word.lemma_.lower(), word.lower_}
    if word.i > 1 and word.nbor(-1).text == "-":
        forms.add(f"{word.nbor(-2).lower_}-{word.lower_}")
    return forms


def judging(view: View) -> Iterator[Token]:
    """The words with which a clause may praise or blame."""
    head = view.clause.head
    if head.pos_ in ("ADJ", "NOUN"):
        yield head
    held = object_of(head)
    if held is not None and held.i > head.i:  # "described the raid as an act of sabotage"
        yield from (g for c in held.children if c.lower_ == "as" for g in _named_so(c))
    for child in head.children:
        if child.dep_ in ("acomp", "attr", "oprd"):
            yield child
            yield from (c for c in child.children if c.dep_ in ("amod", "conj"))
        elif child.dep_ == "prep" and child.lower_ == "as":
            yield from _named_so(child)
            for inner in child.children:  # "described him as having gone mad"
                yield from (c for c in inner.children if c.dep_ in ("acomp", "attr", "amod"))
        elif child.dep_ in ("ccomp", "xcomp") and view.form != "that":
            yield child
            yield from (c for c in child.children if c.dep_ in ("amod", "attr", "acomp"))
    if view.is_cue and view.scene.contents:
        start, end = view.scene.contents[0]
        yield from (
            t for t in view.clause.doc[start : min(end, start + 6)] if t.pos_ in ("ADJ", "NOUN")
        )
        yield from _quoted_in(view.clause.doc, start, end)


def _quoted_in(doc: Doc, start: int, end: int) -> Iterator[Token]:
    """Called the talks with Norlund "pointless": judging words in quotation marks."""
    within = False
    for token in doc[start : min(end + 1, len(doc))]:
        if token.is_quote:
            within = not within
        elif within and token.pos_ in ("ADJ", "NOUN"):
            yield token


def _named_so(word: Token) -> Iterator[Token]:
    """What follows "as": "an act of sabotage", "a shameful affair"."""
    for noun in word.children:
        yield noun
        yield from (c for c in noun.children if c.dep_ == "amod")
        yield from (g for name, g in governed(noun) if name == "of")

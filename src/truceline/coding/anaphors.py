"""Words that stand for what was said before: "it", "these offers", "the matter"."""

from collections.abc import Iterator, Sequence
from itertools import islice

from spacy.tokens import Doc, Token

from truceline.coding.syntax import Range

FEW = 4  # words of an act that stand for other words
LEAN = 1  # nouns of an act that names no matter of its own
BACK = 2  # sentences in which the matter may have been named
POINTERS = frozenset(
    ("it", "this", "that", "these", "those", "such", "so", "they", "them", "one", "none", "neither")
)
NAMING = frozenset(("NOUN", "PROPN"))
NUMBERS = frozenset(("dozen", "hundred", "thousand", "million", "half", "third", "number"))
EMPTY_VERBS = frozenset(("be", "seem", "appear", "take"))  # "it is vital to": no pronoun
POINTING = frozenset(
    ("the", "this", "that", "these", "those", "such", "his", "her", "its", "their")
)
# What opens a sentence with the matter of which it speaks, and what names a question put.
TELLING_OF = frozenset(("about", "concerning", "of", "on", "regarding"))
ASKING = frozenset(("ask", "comment", "confront", "press", "question", "turn"))
# What may be held out to others, and answered.
HELD_OUT = frozenset(
    (
        "offer",
        "invitation",
        "idea",
        "request",
        "call",
        "appeal",
        "proposal",
        "suggestion",
        "plan",
        "demand",
        "initiative",
        "overture",
        "ultimatum",
        "step",
        "move",
        "arrangement",
        "condition",
        "draft",
        "text",
    )
)
STANDING_FOR = HELD_OUT | frozenset(
    (
        "matter",
        "question",
        "issue",
        "point",
        "answer",
        "reply",
        "charge",
        "accusation",
        "allegation",
        "claim",
        "news",
        "decision",
        "delay",
        "difficulty",
        "list",
        "letter",
        "promise",
        "announcement",
    )
)


def points_elsewhere(doc: Doc, ranges: Sequence[Range]) -> bool:
    """Whether an act's words stand for others: "this could be a start", "no comment"."""
    words = [t for start, end in ranges for t in doc[start:end] if not t.is_punct]
    near = words[:FEW]
    return len(words) <= FEW or any(_points(t) for t in near) or any(map(stands_for, near))


def refers_back(doc: Doc, ranges: Sequence[Range]) -> bool:
    """Whether an act's words take up what was said before, or say nothing of their own.

    "Criticised Veska" is as short as "no comment", but it names whom it is about.
    """
    words = [t for start, end in ranges for t in doc[start:end] if not t.is_punct]
    near = words[:FEW]
    if any(_points(t) for t in near) or any(map(stands_for, near)):
        return True
    return len(words) <= FEW and not any(
        t.pos_ in NAMING and t.lemma_.lower() not in NUMBERS for t in words
    )


def lean(doc: Doc, ranges: Sequence[Range]) -> bool:
    """Whether an act's words name hardly a thing: "he is still refusing", "had a role in it"."""
    nouns = [t for start, end in ranges for t in doc[start:end] if t.pos_ == "NOUN"]
    return len(nouns) <= LEAN


def leading(doc: Doc, at: int, source: int) -> Range | None:
    """ "On the venue, she said that", "asked about the dam, he": the words that say of what."""
    sentence = doc[at].sent
    for word in doc[sentence.start : at]:
        asked = word.lemma_.lower() in ASKING and word.dep_ != "ROOT"
        opens = word.lower_ in TELLING_OF and word.i == sentence.start
        if (asked or opens) and word.idx < source:
            stop = next((t.i for t in doc[word.i : at] if t.idx >= source), at)
            return word.i, stop
    return None


def stands_for(word: Token) -> bool:
    """ "The matter", "the answer": a bare noun that stands for what was spoken of."""
    return (
        word.lemma_.lower() in STANDING_FOR
        and any(c.lower_ in POINTING for c in word.children)
        and not any(c.dep_ in ("prep", "relcl", "acl") for c in word.children)
    )


def _points(word: Token) -> bool:
    """ "This could help", not "said that it is vital to help"."""
    if word.lower_ not in POINTERS or word.dep_ in ("mark", "expl", "advmod"):
        return False
    verb = word.head
    awaits = any(c.dep_ in ("ccomp", "xcomp", "advcl") and c.i > word.i for c in verb.children)
    awaits |= any(g.dep_ == "xcomp" for c in verb.children if c.dep_ == "acomp" for g in c.children)
    return not (word.lower_ == "it" and verb.lemma_ in EMPTY_VERBS and awaits)


def sentences_back(doc: Doc, at: int) -> Iterator[Range]:
    """The few sentences in which the matter may have been named, nearest first."""
    return islice(sentences_before(doc, at), BACK)


def sentences_before(doc: Doc, at: int) -> Iterator[Range]:
    """The sentences before the one in which a token stands, nearest first."""
    sentence = doc[at].sent
    while sentence.start > 0:
        sentence = doc[sentence.start - 1].sent
        yield sentence.start, sentence.end

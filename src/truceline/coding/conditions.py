"""What an act hangs on: the whole clause or phrase, with its marker (CODEBOOK section 8)."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from truceline.coding.entries import Codebook, ConditionKind, Marker
from truceline.coding.markers import OPEN, Mood, bars, conditional, fits, mood_of
from truceline.coding.performed import Finding
from truceline.coding.phrases import Hit, PhraseIndex, phrase
from truceline.coding.syntax import SUBJECTS, Range, subject_of
from truceline.vocabulary.acts import Condition
from truceline.vocabulary.spans import Span, trimmed

ASIDE = frozenset(("advcl", "ccomp"))
TURNED: dict[str, ConditionKind] = {
    "should": "prior",
    "were": "counterfactual",
    "had": "counterfactual",
}
ENDS = " \t\r\n,;:.\"“”'’!?–—"
STOPS = frozenset((";", "—", "–", '"', "”", "..."))
GROUNDS_OF_RESPONSE = "grounds-of-response"  # the entry of cues.yml whose subject is a condition
MARKS = frozenset(('"', "“", "”"))
SHORTEST = 2  # words of a condition, marker included


class ConditionFinder:
    """Knows the words that open a condition and those that only look like one."""

    def __init__(self, codebook: Codebook) -> None:
        self.markers = PhraseIndex((phrase(m.words), m) for m in codebook.conditions.markers)
        self.never = PhraseIndex((phrase(text), None) for text in codebook.conditions.never)

    def find(self, found: Finding, ranges: Sequence[Range], text: str) -> Condition | None:
        """The condition that stands in these stretches and belongs to this act."""
        doc, words = found.view.clause.doc, found.view.scene.words
        mood: Mood | None = None
        for start, end in (*ranges, *tail_of(found), *_front(found)):
            barred = [(h.start, h.end) for h in self.never.find(words, start, end)]
            hits = [*self.markers.find(words, start, end), *_turned(doc, start, end)]
            for hit in sorted(hits, key=lambda h: (h.start, -h.end)):
                mood = mood or mood_of(found, ranges)
                if any(bars(one, hit) for one in barred) or not fits(doc, hit, mood):
                    continue
                span = _whole(doc, text, hit, end)
                if span is not None and conditional(doc, hit, mood):
                    return Condition(span=span, text=span.of(text), kind=hit.payload.kind)
        return _grounds_of_response(found, text)


def _grounds_of_response(found: Finding, text: str) -> Condition | None:
    """ "An attack on us would be the basis for a response": a threat hangs on the deed."""
    rule = found.match.rule.name if found.match is not None else ""
    subject = found.view.clause.subject
    if rule != GROUNDS_OF_RESPONSE or subject is None or subject.pos_ not in ("NOUN", "VERB"):
        return None
    tokens = subject.doc[subject.left_edge.i : subject.right_edge.i + 1]
    span = trimmed(Span(tokens.start_char, tokens.end_char), text, ENDS)
    return Condition(span=span, text=span.of(text), kind="prior")


def _turned(doc: Doc, start: int, end: int) -> Iterator[Hit[Marker]]:
    """ "Should they attack, we answer", "had they signed, we would have": "if" left out."""
    for word in doc[start:end]:
        kind = TURNED.get(word.lower_)
        if kind is None:
            continue
        verb = word.head
        if verb.dep_ not in ASIDE or any(c.dep_ == "mark" for c in verb.children):
            continue
        subject = subject_of(verb)
        if word.dep_ in ("aux", "auxpass") and subject is not None and word.i < subject.i < verb.i:
            yield Hit(word.i, word.i + 1, Marker(words=word.lower_, kind=kind))


def tail_of(found: Finding) -> list[Range]:
    """The rest of the sentence up to the next clause of its own: ", provided that they go"."""
    scene, clause = found.view.scene, found.view.clause
    if found.view.is_cue or found.view.told:
        return []
    last = clause.outer.sent.end
    following = (c.start for c in scene.said if c.start >= clause.end)
    stop = min([last, *following])
    said = [(max(s, clause.end), min(e, stop)) for s, e in scene.contents]
    return [(start, end) for start, end in said if start < end]


def _front(found: Finding) -> list[Range]:
    """A clause with a condition that was said before: "If they go," she said, "we sign"."""
    scene, clause = found.view.scene, found.view.clause
    if found.view.is_cue or found.view.told or found.act not in OPEN:
        return []
    first = clause.outer.sent.start
    before = [(max(s, first), min(e, clause.start)) for s, e in scene.contents]
    return [(start, end) for start, end in before if start < end]


def _whole(doc: Doc, text: str, hit: Hit[Marker], end: int) -> Span | None:
    """From the marker to the end of what it opens."""
    opening = [at for at in range(hit.start, hit.end) if _opens_clause(doc[at])]
    own = opening or range(hit.start, hit.end)
    last = min(end, max(_reach(doc[at], hit) for at in own))
    for stop in _stops(doc, hit.end, last):
        last = stop
        break
    if last - hit.start < SHORTEST:
        return None
    tokens = doc[hit.start : last]
    return trimmed(Span(tokens.start_char, tokens.end_char), text, ENDS)


def _opens_clause(word: Token) -> bool:
    """The word of a marker that opens the clause: the second "as" of "as long as he stays"."""
    return word.dep_ == "mark" and word.head.i > word.i


def _reach(word: Token, hit: Hit[Marker]) -> int:
    """Where the clause or phrase that hangs on a word of the marker ends."""
    if word.dep_ == "mark" and word.head.dep_ in SUBJECTS and word.head.head.i > word.head.i:
        return word.head.head.right_edge.i + 1  # "if barges are stopped": hung on its subject
    if word.dep_ in ("mark", "advmod", "cc", "preconj", "aux") and word.head.i >= hit.start:
        return word.head.right_edge.i + 1
    if word.dep_ in ("advmod", "mark") and word.head.i < hit.start:
        return word.sent.end
    return max(word.right_edge.i + 1, hit.end)


def _stops(doc: Doc, start: int, end: int) -> Iterator[int]:
    """Marks that end a condition before its clause does; a word in quotation marks does not."""
    within = False
    for token in doc[start:end]:
        if token.text in MARKS and (within or _opens(token)):
            within = not within
        elif token.text in STOPS or (token.is_sent_start and token.i > start):
            yield token.i


def _opens(mark: Token) -> bool:
    """A mark after a blank and before a word."""
    after = mark.doc[mark.i + 1] if mark.i + 1 < len(mark.doc) else mark
    return bool(mark.i and mark.nbor(-1).whitespace_ and not mark.whitespace_ and after.is_alpha)

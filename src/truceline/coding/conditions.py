"""What an act hangs on: the whole clause or phrase, with its marker (CODEBOOK section 8)."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from truceline.coding.entries import Codebook, Marker
from truceline.coding.phrases import Hit, PhraseIndex, phrase
from truceline.coding.syntax import SUBJECTS, subject_of
from truceline.coding.tree import Finding
from truceline.vocabulary.acts import ActKind, Condition
from truceline.vocabulary.spans import Span, trimmed

Range = tuple[int, int]
OPEN = frozenset(
    (
        ActKind.OFFER,
        ActKind.COMMIT,
        ActKind.ACCEPT,
        ActKind.REJECT,
        ActKind.THREATEN,
        ActKind.PROPOSE,
        ActKind.DEMAND,
        ActKind.PREDICT,
        ActKind.INVITE,
        ActKind.APPEAL,
    )
)
# Words that look ahead: beside them "when he could" is a condition told of the past.
AHEAD = frozenset(("will", "would", "ready", "can", "could", "may", "plan", "must", "should"))
ENDS = " \t\r\n,;:.\"“”'’!?–—"
STOPS = frozenset((";", "—", "–", '"', "”", "..."))
INVERTED = {"should": "prior", "were": "counterfactual", "had": "counterfactual"}
GROUNDS_OF_RESPONSE = "grounds-of-response"  # the entry of cues.yml whose subject is a condition
SHORTEST = 2  # words of a condition, marker included


class ConditionFinder:
    """Knows the words that open a condition and those that only look like one."""

    def __init__(self, codebook: Codebook) -> None:
        self.markers = PhraseIndex((phrase(m.words), m) for m in codebook.conditions.markers)
        self.never = PhraseIndex((phrase(text), None) for text in codebook.conditions.never)

    def find(self, found: Finding, ranges: Sequence[Range], text: str) -> Condition | None:
        """The condition that stands in these stretches and belongs to this act."""
        clause, words, act = found.view.clause, found.view.scene.words, found.act
        doc, negated = clause.doc, clause.negated
        ahead = not clause.modality.isdisjoint(AHEAD)
        would = any("would" in words[at] for at in range(clause.start, clause.end))
        for start, end in (*ranges, *_tail(found)):
            barred = [(h.start, h.end) for h in self.never.find(words, start, end)]
            hits = sorted(self.markers.find(words, start, end), key=lambda h: (h.start, -h.end))
            for hit in hits:
                if any(s <= hit.start < e for s, e in barred) or not _fits(
                    hit.payload, act, negated, would
                ):
                    continue
                span = _whole(doc, text, hit, end)
                if span is not None and _conditional(doc, hit, ahead):
                    return Condition(span=span, text=span.of(text), kind=hit.payload.kind)
        return _inverted(found, text) or _grounds_of_response(found, text)


def _inverted(found: Finding, text: str) -> Condition | None:
    """ "Should they close it, we shall open it": an "if" told by the order of the words."""
    if found.act not in OPEN:
        return None
    for verb in found.view.clause.head.sent:
        helper = next((c for c in verb.children if c.lower_ in INVERTED), None)
        subject = subject_of(verb)
        if verb.dep_ != "advcl" or helper is None or subject is None:
            continue
        if helper.i == verb.left_edge.i and subject.i > helper.i:
            tokens = verb.doc[helper.i : verb.right_edge.i + 1]
            span = trimmed(Span(tokens.start_char, tokens.end_char), text, ENDS)
            return Condition(span=span, text=span.of(text), kind=INVERTED[helper.lower_])
    return None


def _grounds_of_response(found: Finding, text: str) -> Condition | None:
    """ "An attack on us would be the basis for a response": a threat hangs on the deed."""
    rule = found.match.rule.name if found.match is not None else ""
    subject = found.view.clause.subject
    if rule != GROUNDS_OF_RESPONSE or subject is None or subject.pos_ not in ("NOUN", "VERB"):
        return None
    tokens = subject.doc[subject.left_edge.i : subject.right_edge.i + 1]
    span = trimmed(Span(tokens.start_char, tokens.end_char), text, ENDS)
    return Condition(span=span, text=span.of(text), kind="prior")


def _tail(found: Finding) -> list[Range]:
    """The rest of the sentence up to the next clause of its own: ", provided that they go"."""
    scene, clause = found.view.scene, found.view.clause
    if found.view.is_cue or found.view.told:
        return []
    last = clause.outer.sent.end
    following = (c.start for c in scene.said if c.start >= clause.end)
    stop = min([last, *following])
    said = [(max(s, clause.end), min(e, stop)) for s, e in scene.contents]
    return [(start, end) for start, end in said if start < end]


def _unreal(verb: Token) -> bool:
    """ "Would never have begun if": what did not come about binds nobody."""
    auxiliaries = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    return bool(auxiliaries & {"would", "could"}) and "have" in auxiliaries


def _fits(marker: Marker, act: ActKind, negated: bool, would: bool) -> bool:
    if marker.needs == "would":
        return would
    if marker.needs == "negated":
        return negated or act in (ActKind.REJECT, ActKind.DEMAND)
    return marker.needs == "any" or act in OPEN


def _conditional(doc: Doc, hit: Hit[Marker], ahead: bool) -> bool:
    """ "If" for "whether" opens no condition; "once" must open a clause."""
    word = doc[hit.start]
    if hit.payload.kind == "prior" and any(map(_unreal, word.ancestors)):
        return False
    if word.lower_ not in phrase(hit.payload.words).slots[0].words:
        return False  # "subjected to" is not "subject to"
    if word.lower_ == "if" and word.dep_ == "mark" and word.head.dep_ == "ccomp":
        return word.head.i < word.head.head.i  # "if this goes on, it ends"
    if word.lower_ == "the":
        noun = doc[hit.end - 1] if doc[hit.end - 1].pos_ == "NOUN" else doc[hit.start + 1]
        return (
            any(c.dep_ == "relcl" and c.i > noun.i for c in noun.children) and noun.dep_ != "pobj"
        )
    if word.lower_ == "before":
        return word.dep_ == "mark"
    if word.lower_ == "once":
        return word.dep_ in ("mark", "advmod") and word.head.i > word.i
    if word.lower_ in ("when", "while"):
        opens = word.dep_ in ("mark", "advmod") and word.head.i > word.i
        return opens and (ahead or _not_past(word.head)) and subject_of(word.head) is not None
    if word.lower_ in ("provided", "providing"):
        return hit.end - hit.start > 1
    return word.lower_ not in ("until", "till") or not _dated(word)


def _not_past(verb: Token) -> bool:
    """ "While shells fall", not "while they fell"."""
    helpers = {c.tag_ for c in verb.children if c.dep_ in ("aux", "auxpass")}
    return verb.tag_ in ("VBZ", "VBP", "VBN", "VBG") and "VBD" not in helpers


def _dated(word: Token) -> bool:
    return any(t.ent_type_ in ("DATE", "TIME") for t in word.subtree if t.dep_ == "pobj")


def _whole(doc: Doc, text: str, hit: Hit[Marker], end: int) -> Span | None:
    """From the marker to the end of what it opens."""
    last = min(end, max(_reach(doc[at], hit) for at in range(hit.start, hit.end)))
    for stop in _stops(doc, hit.end, last):
        last = stop
        break
    if last - hit.start < SHORTEST:
        return None
    tokens = doc[hit.start : last]
    return trimmed(Span(tokens.start_char, tokens.end_char), text, ENDS)


def _reach(word: Token, hit: Hit[Marker]) -> int:
    """Where the clause or phrase that hangs on a word of the marker ends."""
    if word.dep_ == "mark" and word.head.dep_ in SUBJECTS and word.head.head.i > word.head.i:
        return word.head.head.right_edge.i + 1  # "if barges are stopped": hung on its subject
    if word.dep_ in ("mark", "advmod", "cc", "preconj") and word.head.i >= hit.start:
        return word.head.right_edge.i + 1
    if word.dep_ in ("advmod", "mark") and word.head.i < hit.start:
        return word.sent.end
    return max(word.right_edge.i + 1, hit.end)


def _stops(doc: Doc, start: int, end: int) -> Iterator[int]:
    """Marks that end a condition before its clause does."""
    for token in doc[start:end]:
        if token.text in STOPS or (token.is_sent_start and token.i > start):
            yield token.i

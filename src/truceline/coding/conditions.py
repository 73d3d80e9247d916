"""What an act hangs on: the whole clause or phrase, with its marker (CODEBOOK section 8)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from truceline.coding.entries import Codebook, ConditionKind, Marker
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
AHEAD_WORDS = frozenset(
    ("will", "'ll", "’ll", "would", "'d", "’d", "shall", "can", "could", "must", "should")
)
# What is awaited before an act: "after the withdrawal", "after their release".
STEPS = frozenset(
    (
        "approval",
        "ceasefire",
        "completion",
        "departure",
        "disarmament",
        "end",
        "exchange",
        "handover",
        "inspection",
        "lifting",
        "pullback",
        "step",
        "pull-back",
        "ratification",
        "release",
        "removal",
        "return",
        "signature",
        "signing",
        "truce",
        "verification",
        "withdrawal",
    )
)
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
                mood = mood or _mood(found, ranges)
                if any(_bars(one, hit) for one in barred) or not _fits(doc, hit, mood):
                    continue
                span = _whole(doc, text, hit, end)
                if span is not None and _conditional(doc, hit, mood):
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


@dataclass(frozen=True, slots=True)
class Mood:
    """What an act's words leave room for."""

    open: bool  # the act points ahead
    denied: bool  # the clause or the act says no
    refused: bool  # or it insists: "no deal without"
    would: bool
    ahead: bool  # a future or modal verb


def _mood(found: Finding, ranges: Sequence[Range]) -> Mood:
    clause, words = found.view.clause, found.view.scene.words
    own = frozenset(word for start, end in ranges for at in range(start, end) for word in words[at])
    ahead = not clause.modality.isdisjoint(AHEAD) or not own.isdisjoint(AHEAD_WORDS)
    denied = clause.negated or found.act is ActKind.REJECT
    return Mood(
        open=found.act in OPEN or ahead,
        denied=denied,
        refused=denied or found.act is ActKind.DEMAND,
        would=any("would" in words[at] for at in range(clause.start, clause.end)),
        ahead=ahead or clause.imperative,
    )


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


def _unreal(verb: Token) -> bool:
    """ "Would never have begun if": what did not come about binds nobody."""
    auxiliaries = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    return bool(auxiliaries & {"would", "could"}) and "have" in auxiliaries


def _bars(barred: Range, hit: Hit[Marker]) -> bool:
    """ "If not" opens no condition, "if not for the clause" does."""
    start, end = barred
    within = hit.start <= start and end < hit.end
    return start <= hit.start < end and not within


def _fits(doc: Doc, hit: Hit[Marker], mood: Mood) -> bool:
    """Whether the act has what a marker needs."""
    needs = hit.payload.needs
    if needs == "fronted":
        return mood.refused or (mood.ahead and doc[hit.start].i < doc[hit.start].head.i)
    if needs == "negated" and mood.open and mood.ahead and _until_a_step(doc[hit.start]):
        return True
    held = {"would": mood.would, "negated": mood.refused, "ahead": mood.open and mood.ahead}
    return held.get(needs, needs == "any" or mood.open)


def _conditional(doc: Doc, hit: Hit[Marker], mood: Mood) -> bool:
    """ "If" for "whether" opens no condition; "once" must open a clause."""
    word = doc[hit.start]
    if hit.payload.kind == "prior" and any(map(_unreal, word.ancestors)):
        return False
    if word.lower_ not in phrase(hit.payload.words).slots[0].first:
        return False  # "subjected to" is not "subject to"
    if word.lower_ in ("if", "when") and word.head.dep_ == "ccomp":
        return word.head.i < word.head.head.i  # "if this goes on, it ends"
    if word.lower_ == "the":
        noun = doc[hit.end - 1] if doc[hit.end - 1].pos_ == "NOUN" else doc[hit.start + 1]
        return (
            any(c.dep_ == "relcl" and c.i > noun.i for c in noun.children) and noun.dep_ != "pobj"
        )
    if word.lower_ == "after" and len(hit.payload.words.split()) == 1:
        return _awaited(word)
    if word.lower_ == "before":
        return word.dep_ == "mark" and mood.denied
    if doc[hit.end : hit.end + 1].text and doc[hit.end].ent_type_ in ("DATE", "TIME"):
        return False  # "as soon as Monday"
    if word.lower_ == "once":
        return word.dep_ in ("mark", "advmod") and word.head.i > word.i
    if word.lower_ in ("when", "while"):
        verb = _opened_by(word)
        return verb is not None and (mood.ahead or _not_past(verb)) and _has_subject(verb)
    if word.lower_ in ("provided", "providing"):
        opens = word.dep_ == "mark" or any(c.dep_ == "ccomp" for c in word.children)
        return hit.end - hit.start > 1 or opens
    return word.lower_ not in ("until", "till") or not _dated(word)


def _opened_by(word: Token) -> Token | None:
    """The verb of the clause that "when" opens, also where the parser hangs it a clause higher."""
    if word.dep_ not in ("mark", "advmod"):
        return None
    if word.head.i > word.i:
        return word.head
    return next((c for c in word.head.children if c.dep_ == "advcl" and c.i > word.i), None)


def _has_subject(verb: Token) -> bool:
    return subject_of(verb) is not None or any(c.dep_ == "expl" for c in verb.children)


def _until_a_step(word: Token) -> bool:
    """ "We stay until they have left": what ends it is a deed, no day."""
    return word.lower_ in ("until", "till") and word.dep_ == "mark" and _not_past(word.head)


def _awaited(word: Token) -> bool:
    """ "After the guns have gone", "after their withdrawal", not "after 5 May"."""
    if word.dep_ == "mark":
        return _not_past(word.head)
    noun = next((c for c in word.children if c.dep_ == "pobj"), None)
    return noun is not None and noun.lemma_.lower() in STEPS and not noun.ent_type_


def _not_past(verb: Token) -> bool:
    """ "While shells fall", not "while they fell"."""
    helpers = {c.tag_ for c in verb.children if c.dep_ in ("aux", "auxpass")}
    return verb.tag_ in ("VBZ", "VBP", "VBN", "VBG") and "VBD" not in helpers


def _dated(word: Token) -> bool:
    return any(t.ent_type_ in ("DATE", "TIME") for t in word.subtree if t.dep_ == "pobj")


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

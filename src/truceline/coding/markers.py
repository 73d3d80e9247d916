"""Whether "if", "until", "after" open a condition of an act (CODEBOOK section 8)."""

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from truceline.coding.entries import Marker
from truceline.coding.performed import Finding
from truceline.coding.phrases import Hit, phrase
from truceline.coding.syntax import Range, subject_of
from truceline.vocabulary.acts import ActKind

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
NOBODY = frozenset(("no", "nobody", "none", "neither", "nothing", "hardly", "not", "never"))


@dataclass(frozen=True, slots=True)
class Mood:
    """What an act's words leave room for."""

    open: bool  # the act points ahead
    denied: bool  # the clause or the act says no
    refused: bool  # or it insists: "no deal without"
    would: bool
    ahead: bool  # a future or modal verb


def mood_of(found: Finding, ranges: Sequence[Range]) -> Mood:
    """What an act leaves room for, by its own words and those around it."""
    clause, words = found.view.clause, found.view.scene.words
    own = frozenset(word for start, end in ranges for at in range(start, end) for word in words[at])
    ahead = not clause.modality.isdisjoint(AHEAD) or not own.isdisjoint(AHEAD_WORDS)
    denied = clause.negated or found.act is ActKind.REJECT or _denies(found)
    return Mood(
        open=found.act in OPEN or ahead,
        denied=denied,
        refused=denied or found.act is ActKind.DEMAND,
        would=any("would" in words[at] for at in range(clause.start, clause.end)),
        ahead=ahead or clause.imperative,
    )


def _denies(found: Finding) -> bool:
    """ "Asked them not to leave", "nobody would leave", "not one lorry will pass"."""
    clause, inner = found.view.clause, found.view.complement
    if inner is not None and inner.negated:
        return True
    subject = clause.subject
    return subject is not None and (
        subject.lower_ in NOBODY or any(t.lower_ in NOBODY for t in subject.subtree)
    )


def _unreal(verb: Token) -> bool:
    """ "Would never have begun if": what did not come about binds nobody."""
    auxiliaries = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    return bool(auxiliaries & {"would", "could"}) and "have" in auxiliaries


def bars(barred: Range, hit: Hit[Marker]) -> bool:
    """ "If not" opens no condition, "if not for the clause" does."""
    start, end = barred
    within = hit.start <= start and end < hit.end
    return start <= hit.start < end and not within


def fits(doc: Doc, hit: Hit[Marker], mood: Mood) -> bool:
    """Whether the act has what a marker needs."""
    needs = hit.payload.needs
    if needs == "fronted":
        return mood.refused or (mood.ahead and doc[hit.start].i < doc[hit.start].head.i)
    if needs == "negated" and mood.open and mood.ahead and _until_a_step(doc[hit.start]):
        return True
    held = {"would": mood.would, "negated": mood.refused, "ahead": mood.open and mood.ahead}
    return held.get(needs, needs == "any" or mood.open)


def conditional(doc: Doc, hit: Hit[Marker], mood: Mood) -> bool:
    """ "If" for "whether" opens no condition; "once" must open a clause."""
    word = doc[hit.start]
    if hit.payload.kind == "prior" and any(map(_unreal, word.ancestors)):
        return False
    if word.lower_ not in phrase(hit.payload.words).slots[0].first:
        return False  # "subjected to" is not "subject to"
    if word.lower_ in ("if", "when") and word.head.dep_ == "ccomp":
        return word.head.i < word.head.head.i  # "if this goes on, it ends"
    if word.lower_ in ("on", "upon") and doc[hit.end - 1].tag_ == "VB":
        return False  # "pressure on them to release": nothing waits for a release
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

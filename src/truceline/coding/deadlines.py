"""When an act falls due: the day told in the words of an act that looks ahead."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from truceline.coding.conditions import tail_of
from truceline.coding.due import due_in
from truceline.coding.performed import Finding
from truceline.coding.syntax import Range
from truceline.reading.read import Read
from truceline.vocabulary.acts import ActKind, Due
from truceline.vocabulary.spans import Span
from truceline.vocabulary.statements import Statement

AHEAD = frozenset(
    (
        "will",
        "would",
        "shall",
        "must",
        "should",
        "need",
        "can",
        "could",
        "may",
        "ready",
        "plan",
        "likely",
    )
)
COMING = frozenset(("will", "shall", "would"))
MEANT_THEN = frozenset(("should", "could", "would", "might", "ought"))  # "should have left"
# Promises and requests look ahead, told of the past as well: "had promised it for Monday".
TO_COME = frozenset(
    (
        ActKind.COMMIT,
        ActKind.OFFER,
        ActKind.INVITE,
        ActKind.PROPOSE,
        ActKind.DEMAND,
        ActKind.APPEAL,
    )
)
FORETOLD = frozenset((ActKind.MEET, ActKind.PREDICT, ActKind.THREATEN))
CLAUSES = frozenset(("relcl", "acl"))
AFTER = frozenset(("after", "following", "since"))
UNDATED = frozenset(
    (
        ActKind.ASSERT,
        ActKind.ACCUSE,
        ActKind.DENY,
        ActKind.CONFIRM,
        ActKind.PRAISE,
        ActKind.DECLINE_COMMENT,
    )
)


def _looks_ahead(found: Finding) -> bool:
    """Whether the verb to which a date belongs is a future or modal one, or an order."""
    view = found.view
    if view.is_cue or view.told:
        inner = view.complement
        binds = found.act in TO_COME or not view.clause.past
        governs = view.form in ("to", "ing") or (view.form == "noun" and binds)
        governs |= found.act is ActKind.MEET and not view.clause.past
        governs &= found.act is not ActKind.REJECT  # "refused to name it on Sunday" is past
        return governs or (inner is not None and not inner.modality.isdisjoint(AHEAD))
    planned = found.act in (*TO_COME, *FORETOLD) and not view.clause.past
    return planned or view.clause.imperative or not view.clause.modality.isdisjoint(AHEAD)


def _foretells(found: Finding) -> bool:
    """ "The names will be read out by Friday": asserted, yet it can be checked on a day."""
    said = found.act in (ActKind.ASSERT, ActKind.CONFIRM) and not found.view.told
    return said and not found.view.clause.modality.isdisjoint(COMING)


def _said_before(found: Finding) -> bool:
    """ "Had promised", "should have left": the day may lie before the words that tell of it."""
    clause = found.view.clause
    return any(_perfect(word) for word in (clause.outer, clause.head))


def _perfect(word: Token) -> bool:
    """A verb of what was over, or was to be over, before the day of speaking."""
    around = {child.lower_ for child in word.children if child.dep_ in ("aux", "auxpass")}
    before = "had" in around or ("have" in around and not around.isdisjoint(MEANT_THEN))
    return word.tag_ == "VBN" and before


def _of_a_deed_done(due: Due, doc: Doc) -> bool:
    """ "The decree signed in 2022": the day belongs to the noun's own past."""
    words = doc.char_span(due.span.start, due.span.end, alignment_mode="expand")
    above = words.root.ancestors if words is not None else ()
    return any(t.dep_ == "acl" and t.tag_ == "VBN" for t in above)


def _beside(found: Finding, words: Tokens) -> Iterator[Span]:
    """Clauses whose days are their own: "a truce that began on Monday", "an accord to be signed".

    A clause with a past verb, whatever follows "after", and any clause inside the subject.
    """
    head = found.view.clause.head
    above = {head.i, *(t.i for t in head.ancestors)}
    subject = found.view.clause.subject
    inside = {t.i for t in subject.subtree} if subject is not None else set()
    for token in words:
        if token.i in above:
            continue
        own = token.dep_ in CLAUSES and (token.tag_ == "VBD" or token.i in inside)
        own |= token.dep_ == "xcomp" and token.i in inside
        own |= token.dep_ == "prep" and token.lower_ in AFTER
        if own:
            yield Span(token.left_edge.idx, token.right_edge.idx + len(token.right_edge))


def due_of(found: Finding, statement: Statement, read: Read, ranges: Sequence[Range]) -> Due | None:
    """The due date of an act that looks ahead."""
    view, article = found.view, read.article
    told = found.act in (ActKind.MEET, ActKind.CONCEDE) and view.clause.past
    if (found.act in UNDATED and not _foretells(found)) or told:
        return None
    done = not _looks_ahead(found)
    said = statement.said_on.date if statement.said_on is not None else None
    published = article.published.date if article.published is not None else None
    places = view.scene.contents if view.is_cue or view.told else (*ranges, *tail_of(found))
    for start, end in places:
        words = read.doc[start:end]
        place = Span(words.start_char, words.end_char)
        due = due_in(
            article.text,
            place,
            said,
            published,
            done=done,
            earlier=_said_before(found),
            names=[span for span, _ in read.cast.within(place)],
            beside=list(_beside(found, words)),
        )
        if due is not None and not _of_a_deed_done(due, read.doc):
            return due
    return None

"""What a tail answers: "…, which Veska denies", "… – a claim that Veska rejected".

The answer has no words of its own: it takes up what was said right before it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from truceline.reading.attribution.diplomacy import least_sure
from truceline.reading.attribution.page import Page
from truceline.reading.attribution.sources import cue_of, phrase, subject_of, verb_name
from truceline.reading.attribution.verbs import word_set
from truceline.reading.tags import SUBJECTS, TENSED
from truceline.vocabulary.grounds import Ground
from truceline.vocabulary.spans import Span, trimmed
from truceline.vocabulary.statements import Attribution, Kind

ANSWER = 0.6
ANSWERS = word_set("deny reject dismiss refute dispute contest confirm acknowledge rebut")
CLAIMS = word_set(
    "claim charge accusation allegation assertion contention suggestion report demand call idea "
    "proposal offer request something"
)
PLURALS = frozenset({"charges", "claims", "reports", "demands", "calls", "offers"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "VBN"})  # without "have", the tagger mistakes VBD for VBN
SILENT = word_set("I we you who which that i one it")
BETWEEN = " \t\r\n,–—-“”\"'"
APART = frozenset(",–—-")


def answered(page: Page, spoken: Sequence[Attribution]) -> Iterator[Attribution]:
    """The statements without such tails, and the answers of those who have a name or an office."""
    kept = [one for one in spoken if not _misread(page, one)]
    for verb in page.doc:
        opens = _opens(verb)
        source = _source(page, verb) if opens is not None else None
        if opens is None or source is None or verb.i in page.quote_of:
            continue
        cue = page.spans(cue_of(verb))
        if any(one.cue is not None and one.cue.shares(cue[0]) for one in kept):
            continue
        kept = [_without(page, one, opens, verb, kept) for one in kept]
        taken = _taken(page, opens, kept)
        if taken is None or taken.source == source:
            continue
        kept.append(
            Attribution(
                content=taken.content,
                source=source,
                cue=Span(cue[0].start, cue[-1].end),
                cue_lemma=verb.lemma_.lower(),
                kind=Kind.NARRATED,
                confidence=ANSWER,
                grounds=(Ground("attribution:bare", verb_name(verb)),),
            )
        )
    yield from kept


def _without(
    page: Page, one: Attribution, opens: Token, verb: Token, all_: Sequence[Attribution]
) -> Attribution:
    """A statement in the outlet's words without the tail with which it ends."""
    last = one.content[-1]
    ends = last.start < opens.idx and last.end <= page.ends[verb.right_edge.i]
    if one.cue is None or one.cue.start > last.start or not ends or last.end <= opens.idx:
        return one
    if any(k.cue is not None and last.holds(k.cue) for k in all_):
        return one  # who is told of within it may be the one who is answered
    cut = trimmed(Span(last.start, opens.idx), page.text, BETWEEN)
    return replace(one, content=(*one.content[:-1], cut)) if len(cut) else one


def _opens(verb: Token) -> Token | None:
    """The first word of a tail, set apart by a mark: "which", or "a" of "a claim"."""
    if verb.pos_ != "VERB" or verb.lemma_.lower() not in ANSWERS:
        return None
    above = verb.head
    if _is_noun_of(above, verb):
        return above
    named = above.lemma_.lower() in CLAIMS
    first = above.left_edge if named else None
    if verb.dep_ not in ("relcl", "acl"):
        return None
    does = any(c.dep_ in SUBJECTS for c in verb.lefts)
    if does and (verb.tag_ in FINITE or any(t.tag_ in TENSED for t in verb.lefts)):
        taking = [c for c in verb.lefts if c.dep_ == "dobj" and c.lower_ in ("which", "that")]
        if any(c.dep_ == "dobj" and c not in taking for c in verb.children):
            return None
        if not named and taking and taking[0].lower_ == "which":
            first = taking[0]
    elif verb.tag_ != "VBN" or not any(c.dep_ == "agent" for c in verb.children):
        return None
    if first is None or not first.i or first.nbor(-1).text not in APART:
        return None
    return first


def _misread(page: Page, one: Attribution) -> bool:
    """Whether a noun was taken for a cue: "…, charges that Veska denies"."""
    if one.cue is None:
        return False
    cue = page.doc.char_span(one.cue.start, one.cue.end, alignment_mode="expand")
    below = cue.root.children if cue is not None else ()
    return cue is not None and any(_is_noun_of(cue.root, verb) for verb in below)


def _is_noun_of(noun: Token, verb: Token) -> bool:
    """ "Charges that Veska denies", which the parser takes for a verb and its clause."""
    alone = noun.lower_ in PLURALS and noun.i > 0 and noun.nbor(-1).text in APART
    if not alone or verb.dep_ != "ccomp" or verb.lemma_.lower() not in ANSWERS:
        return False
    taking = any(c.dep_ in ("dobj", "ccomp", "xcomp") and c.lower_ != "that" for c in verb.children)
    return not taking and not any(c.dep_ in SUBJECTS for c in noun.children)


def _source(page: Page, verb: Token) -> Span | None:
    by = next((c for c in verb.children if c.dep_ == "agent"), None)
    if by is not None:
        who = next((c for c in by.children if c.dep_ == "pobj"), None)
    else:
        who = subject_of(verb)
    if who is None or who.lower_ in SILENT or least_sure(page, who) <= 0.0:
        return None
    places = page.spans(phrase(who, (verb.i,)))
    return Span(places[0].start, places[-1].end) if places else None


def _taken(page: Page, opens: Token, spoken: Sequence[Attribution]) -> Attribution | None:
    """The statement whose words end right before the tail, in its sentence."""
    first = opens.sent.start_char
    for one in spoken:
        last = one.content[-1]
        near = first <= last.start and last.end <= opens.idx
        if near and not page.text[last.end : opens.idx].strip(BETWEEN):
            return one
    return None

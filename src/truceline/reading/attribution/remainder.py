"""What a sentence goes on to say after its cue: the rest is the same speaker's.

"The harbour was shut, she told Gate Radio, and nobody had asked her." "Tarsh declined: the
list was not complete." "The list was late, he said; there would be no second one."
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Span as Words
from spacy.tokens import Token

from truceline.reading.attribution.page import Page
from truceline.reading.attribution.unmarked import MARKS, same_speaker
from truceline.reading.attribution.verbs import word_set
from truceline.reading.tags import FINITE, SUBJECTS, TENSED
from truceline.vocabulary.spans import Span, trimmed
from truceline.vocabulary.statements import Attribution, Kind

REST = 0.4
# A few words of when and where may stand between the cue and the mark.
GOES_ON = re.compile(r"(?P<aside>[^,;:.\"“”]{0,40}?)(?P<mark>;|:|, (?:and|but)\b)\s+")
# What an act hangs on may follow the cue, a place or a day of saying between them.
CONDITION = re.compile(
    r"[^,;:.\"“”]{0,40},\s+(?P<marker>(?:but\s+)?(?:only\s+)?(?:if|unless|until|once|provided"
    r"|as long as|so long as|on condition|in exchange|in return|should)\b)"
)
QUOTED = re.compile(r"[\"“”‘«„]")
# What a sentence that goes on with speech is told in: "had asked", "was ready", "will stay".
HELPING = word_set("be have will would could can must may might shall should need")
LEAST = 3  # words


def remainder(page: Page, spoken: Sequence[Attribution]) -> Iterator[Attribution]:
    """The clauses behind a cue that no attribution holds yet."""
    held = [span for one in spoken for span in (*one.content, *((one.cue,) if one.cue else ()))]
    for one in spoken:
        if one.source is None or one.cue is None or one.told_by is not None:
            continue
        if one.kind is Kind.DIRECT or any(q.span.holds(one.cue) for q in page.quotes):
            continue
        rest = _rest(page, one)
        if rest is None or any(span.shares(rest) for span in held):
            continue
        held.append(rest)
        yield same_speaker(page, one.source, rest, Kind.INDIRECT, REST, "following:free")


def conditioned(page: Page, spoken: Sequence[Attribution]) -> Iterator[Attribution]:
    """ "The lorries could stay, she said, as long as nobody shot": a condition after the cue."""
    held = [span for one in spoken for span in (*one.content, *((one.cue,) if one.cue else ()))]
    for one in spoken:
        rest = _condition(page, one)
        whole = rest is None or any(span.shares(rest) for span in held)
        yield one if whole or rest is None else replace(one, content=(*one.content, rest))


def _condition(page: Page, one: Attribution) -> Span | None:
    if one.cue is None or one.source is None or one.content[0].start > one.cue.start:
        return None
    if one.kind is Kind.DIRECT or any(q.span.holds(one.cue) for q in page.quotes):
        return None
    cue = page.doc.char_span(one.cue.start, one.cue.end, alignment_mode="expand")
    if cue is None:
        return None
    end = max(one.cue.end, one.source.end, one.content[-1].end)
    last = cue.sent.end_char
    found = CONDITION.match(page.text, end, last) if end < last else None
    if found is None or _has_mark(page, found.end(), last):
        return None
    return trimmed(Span(found.start("marker"), last), page.text, MARKS)


def _has_mark(page: Page, start: int, end: int) -> bool:
    return QUOTED.search(page.text, start, end) is not None or "\n" in page.text[start:end].strip()


def _rest(page: Page, one: Attribution) -> Span | None:
    if one.cue is None or one.source is None:
        return None
    told_before = one.content[0].start < one.cue.start
    if not told_before and one.kind is not Kind.NARRATED:
        return None
    cue = page.doc.char_span(one.cue.start, one.cue.end, alignment_mode="expand")
    if cue is None:
        return None
    end = max(one.cue.end, one.source.end, *(span.end for span in one.content))
    sentence = cue.sent
    if end >= sentence.end_char:
        return None
    found = GOES_ON.match(page.text, end, sentence.end_char)
    if found is None or (found["mark"].startswith(",") and not told_before):
        return None
    rest = trimmed(Span(found.end(), sentence.end_char), page.text, MARKS)
    printed = rest.of(page.text)
    if "\n" in printed or QUOTED.search(printed) or len(printed.split()) < LEAST:
        return None
    words = page.doc.char_span(rest.start, rest.end, alignment_mode="contract")
    return rest if words is not None and _is_clause(words, found["mark"]) else None


def _is_clause(words: Words, mark: str) -> bool:
    """With a finite verb and who does it; after "and" in the mood of speech."""
    verb = next((t for t in words if t.tag_ in TENSED), None)
    if verb is None:
        return False
    if mark.startswith(","):
        return verb.lemma_.lower() in HELPING or verb.tag_ == "MD"
    return words[0].text[:1].islower() and any(_does(t) for t in words if t.i < verb.i)


def _does(token: Token) -> bool:
    return token.dep_ in {*SUBJECTS, "expl"} and (
        token.head.tag_ in FINITE or any(c.tag_ in TENSED for c in token.head.children)
    )

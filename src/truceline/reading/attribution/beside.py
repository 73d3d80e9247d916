"""For each quotation, the reporting words that stand nearest before and after it."""

import re
from collections.abc import Iterator

from spacy.tokens import Token

from truceline.reading.attribution.page import Page, Proposal
from truceline.reading.attribution.quotes import Quotation
from truceline.reading.attribution.sources import VERBS, cue_of, phrase, subject_of
from truceline.reading.attribution.whole import TITLES, came_before, goes_on, merged_spans
from truceline.vocabulary.spans import Span

# A title of a work or programme follows, not speech.
TITLED = re.compile(
    r"(?i)\b(?:in|on|for|at|titled|entitled|named|dubbed|headlined)(?: the| its| his| her)? *$"
)
# A quotation may stand this many characters from its cue within a sentence.
REACH = 220


def beside_quotations(page: Page) -> Iterator[Proposal]:
    """For each quotation, the reporting words that stand nearest before and after it."""
    for number, quote in enumerate(page.quotes):
        words = quote.words.of(page.text).split()
        if len(words) < 2:
            continue
        yield from _after(page, number, quote)
        yield from _before(page, number, quote)


def _verbs(page: Page, start: int, end: int) -> list[Token]:
    found = page.doc.char_span(start, end, alignment_mode="contract")
    if found is None:
        return []
    return [
        t
        for t in found
        if t.pos_ in VERBS and t.i not in page.quote_of and t.dep_ not in {"aux", "auxpass"}
    ]


def _after(page: Page, number: int, quote: Quotation) -> Iterator[Proposal]:
    """“…,” the source said."""
    paragraph = next((p for p in page.paragraphs if p.start <= quote.span.start < p.end), None)
    if paragraph is None:
        return
    end = min(paragraph.end, quote.span.end + REACH)
    following = page.quotes[number + 1].span.start if number + 1 < len(page.quotes) else end
    stop = min(end, following)
    rest = page.text[quote.span.end : stop]
    inner = page.text[quote.words.start : quote.words.end].rstrip()[-1:]
    outer = rest.lstrip()[:1]
    if inner in ".!?" and outer.isupper() and not _verb_first(rest) and inner == ".":
        return  # the sentence is over
    sentence = _sentence_end(rest)
    for place, verb in enumerate(_verbs(page, quote.span.end, quote.span.end + sentence)[:3]):
        subject = subject_of(verb)
        near = (
            subject
            if subject is not None and subject.i not in page.quote_of
            else _noun_near(page, verb, quote.span.end)
        )
        if near is None:
            continue
        yield _quoted(page, f"quote, then cue {place + 1}", verb, near, number)


def _verb_first(rest: str) -> bool:
    return bool(rest.strip()) and rest.strip()[0].islower()


def _sentence_end(rest: str) -> int:
    for at, mark in enumerate(rest):
        ended = mark in ".!?;" and rest[at + 1 : at + 2].isspace()
        if ended and not rest[: at + 1].endswith(TITLES):
            return at + 1
    return len(rest)


def _before(page: Page, number: int, quote: Quotation) -> Iterator[Proposal]:
    """The source said: “…”"""
    paragraph = next(
        (k for k, p in enumerate(page.paragraphs) if p.start <= quote.span.start < p.end), None
    )
    if paragraph is None:
        return
    here = page.paragraphs[paragraph]
    lead = page.text[here.start : quote.span.start]
    start = here.start
    frame = "cue, then quote"
    if not lead.strip(" -–—•\t") and paragraph:
        before = page.paragraphs[paragraph - 1]
        printed = page.text[before.start : before.end].rstrip()
        if not printed.endswith((":", ",")):
            return
        start, lead, frame = (
            before.start,
            page.text[before.start : here.start],
            "cue: new paragraph",
        )
    if TITLED.search(lead):
        return
    tail = max(lead.rfind(". "), lead.rfind("! "), lead.rfind("? "), lead.rfind("\n"))
    colon = lead.rstrip().endswith(":")
    for place, verb in enumerate(reversed(_verbs(page, start + tail + 1, quote.span.start))):
        if place > 2:
            return
        subject = subject_of(verb)
        if subject is None:
            subject = _noun_near(page, verb, start)
        if subject is None:
            continue
        yield _quoted(page, f"{frame} {'colon' if colon else place + 1}", verb, subject, number)


def _noun_near(page: Page, verb: Token, start: int) -> Token | None:
    """The naming word beside a verb whose subject the parser lost."""
    for i in (verb.i + 1, verb.i + 2, verb.i + 3, verb.i - 1, verb.i - 2):
        if 0 <= i < len(page.doc):
            token = page.doc[i]
            if (
                token.idx >= start
                and token.pos_ in {"PROPN", "PRON", "NOUN"}
                and i not in page.quote_of
            ):
                head = token
                while head.dep_ in {"compound", "amod", "poss", "nmod"} and head.head.i > head.i:
                    head = head.head
                return head
    return None


def _quoted(page: Page, frame: str, verb: Token, subject: Token, number: int) -> Proposal:
    quote = page.quotes[number]
    cue = page.spans([i for i in cue_of(verb) if i not in page.quote_of])
    own = Span(cue[0].start, cue[-1].end) if cue else Span(verb.idx, verb.idx + len(verb))
    outside = [i for i in phrase(subject, (verb.i,)) if i not in page.quote_of]
    source = page.spans(outside)
    spans = merged_spans(
        [quote.span, *goes_on(page, number, own), *came_before(page, number, own)], page.text
    )
    return Proposal(
        frame,
        verb.i,
        Span(source[0].start, source[-1].end) if source else None,
        own,
        tuple(spans),
        1.0,
        False,
    )

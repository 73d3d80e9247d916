"""Speech that goes on without a new cue: the speaker is who spoke just before.

"He had read about it, the minister remarked. “I wish the gentleman a pleasant
journey.”" – and, in free indirect speech, "… would not go, she said. There
would be no truce without a list."
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from spacy.tokens import Span as Words
from spacy.tokens import Token

from truceline.reading.attribution.asked import is_interview, who_answers
from truceline.reading.attribution.page import Page
from truceline.reading.attribution.quotes import Quotation
from truceline.vocabulary.grounds import Ground
from truceline.vocabulary.spans import Span, around, trimmed
from truceline.vocabulary.statements import Attribution, Kind, Mode

# A quotation right after its speaker's sentence; one that opens the next paragraph.
SAME_PARAGRAPH = 0.7
NEXT_PARAGRAPH = 0.55
ASKED = SAME_PARAGRAPH  # an answer to the outlet's question, given to whom the interview quotes by name
# Free indirect speech is read from its tense alone: always for review.
FREE = 0.45
SHORTEST = 2  # words of a quotation that is a sentence of its own
SHIFTED = frozenset({"would", "could", "should", "might"})
MARKS = " \t\r\n.,;:!?\"“”«»„‟`'‘’"


def going_on(page: Page, spoken: Sequence[Attribution]) -> Iterator[Attribution]:
    """Quotations, then free indirect sentences, that no attribution holds yet."""
    known = sorted(spoken, key=lambda one: one.content[0])
    found = [*_quotations(page, known)]
    yield from found
    yield from _free(page, sorted([*known, *found], key=lambda one: one.content[0]))


def _quotations(page: Page, spoken: Sequence[Attribution]) -> Iterator[Attribution]:
    held = [s for one in spoken for s in one.content]
    last: Attribution | None = None
    answers = who_answers(spoken, page) if is_interview(page) else None
    for quote in page.quotes:
        if any(span.shares(quote.words) for span in held) or not _stands_alone(page, quote):
            continue
        paragraph = _paragraph(page, quote.span.start)
        told = [*spoken, *([last] if last else [])]
        teller, sure = (
            _teller(page, quote, paragraph, told) if answers is None else (answers, ASKED)
        )
        if teller is None:
            continue
        last = _same_speaker(page, teller, quote.words, Kind.DIRECT, sure, "following:quotation")
        yield last


def _stands_alone(page: Page, quote: Quotation) -> bool:
    """A quotation of whole sentences, not a word in marks amid the outlet's own."""
    words = quote.words.of(page.text).strip()
    if len(words.split()) < SHORTEST or not (words[0].isupper() or words[0] in "[…0123456789"):
        return False
    lead = page.text[: quote.span.start].rstrip(" \t")
    owner = lead[-1:] in {"'", "’"} and lead[-2:-1].isalpha()  # the station's "Morning Talk"
    opens = not lead or (lead[-1] in ".!?\n\r”\"’':" and not owner)
    tail = page.text[quote.span.end : quote.span.end + 1]
    return opens and (words[-1] in ".!?…" or tail in {".", "!", "?"} or not quote.closed)


def _paragraph(page: Page, at: int) -> int:
    return next((k for k, p in enumerate(page.paragraphs) if p.start <= at < p.end), -1)


def _teller(
    page: Page, quote: Quotation, paragraph: int, spoken: Sequence[Attribution]
) -> tuple[Attribution | None, float]:
    """Who spoke last before the quotation, in this paragraph or at the end of the one before."""
    if paragraph < 0:
        return None, 0.0
    here = page.paragraphs[paragraph]
    opens = not page.text[here.start : quote.span.start].strip(" -–—\t")
    start = page.paragraphs[paragraph - 1].start if opens and paragraph else here.start
    before = [
        one
        for one in spoken
        if one.source is not None
        and one.told_by is None
        and start <= (one.cue or one.source).start < quote.span.start
    ]
    if not before:
        return None, 0.0
    nearest = max(before, key=lambda one: (one.cue or one.source or one.content[0]).start)
    return nearest, NEXT_PARAGRAPH if opens else SAME_PARAGRAPH


def _same_speaker(
    page: Page, teller: Attribution, words: Span, kind: Kind, sure: float, rule: str
) -> Attribution:
    printed = teller.source.of(page.text) if teller.source else ""
    return Attribution(
        content=(trimmed(words, page.text, " \t\r\n,;"),),
        source=teller.source,
        kind=kind,
        mode=Mode.SAID,
        confidence=sure,
        grounds=(Ground(rule, printed),),
    )


def _free(page: Page, spoken: Sequence[Attribution]) -> Iterator[Attribution]:
    """Sentences in the shifted tense right after an indirect statement of a speaker."""
    sentences = [s for s in page.doc.sents if s.text.strip()]
    teller: Attribution | None = None
    for before, sentence in pairwise(sentences):
        if not _same_line(page, before, sentence):
            teller = None
            continue
        holding = [one for one in spoken if _touches(one, before)]
        teller = _indirect(holding) or (teller if not holding else None)
        if teller is None or any(_touches(one, sentence) for one in spoken):
            continue
        if not _shifted(page, sentence):
            teller = None
            continue
        words = Span(sentence.start_char, sentence.end_char)
        yield _same_speaker(
            page, teller, trimmed(words, page.text, MARKS), Kind.INDIRECT, FREE, "following:free"
        )


def _same_line(page: Page, before: Words, after: Words) -> bool:
    return (
        "\n" not in page.text[before.start_char : after.start_char]
        and "\n" not in before.text.strip()
    )


def _touches(one: Attribution, sentence: Words) -> bool:
    place = Span(sentence.start_char, sentence.end_char)
    spans = [*one.content, *(s for s in (one.cue,) if s is not None)]
    return any(span.shares(place) > 0 for span in spans)


def _indirect(holding: Sequence[Attribution]) -> Attribution | None:
    """The indirect statement that fills the sentence before, if one speaker fills it."""
    outer = [one for one in holding if one.told_by is None and one.source is not None]
    if not outer or outer[-1].kind not in {Kind.INDIRECT, Kind.MIXED}:
        return None
    return outer[-1] if around(outer[-1].content) else None


def _shifted(page: Page, sentence: Words) -> bool:
    """Its main verb stands in the shifted tense: "would go", "was to go", "had to go"."""
    root: Token = sentence.root
    if root.i in page.quote_of:
        return False
    if any(c.lower_ in SHIFTED for c in root.children if c.dep_ == "aux"):
        return True
    return root.lemma_ in {"be", "have"} and any(
        c.dep_ == "xcomp" and any(t.lower_ == "to" for t in c.lefts) for c in root.children
    )

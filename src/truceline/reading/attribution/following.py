"""Quotations that go on without a new cue: the speaker is who spoke just before.

"He had read about it, the minister remarked. “I wish the gentleman a pleasant
journey.”" What goes on without quotation marks is found by `unmarked.py`.
"""

from collections.abc import Iterator, Sequence

from spacy.tokens import Span as Words

from truceline.reading.attribution.asked import is_interview, who_answers
from truceline.reading.attribution.declining import declined, who_declines
from truceline.reading.attribution.page import Page
from truceline.reading.attribution.quotes import Quotation, is_borrowed
from truceline.reading.attribution.sources import phrase
from truceline.reading.attribution.unmarked import same_speaker, unmarked
from truceline.reading.tags import SUBJECTS
from truceline.vocabulary.spans import Span
from truceline.vocabulary.statements import Attribution, Kind

# A quotation right after its speaker's sentence; one that opens the next paragraph.
SAME_PARAGRAPH = 0.7
NEXT_PARAGRAPH = 0.55
ASKED = SAME_PARAGRAPH  # an answer in an interview, given to whom it quotes by name
ANSWERED = 0.55  # the answer to a question that was told just before
ASKING = frozenset({"ask", "press", "challenge", "question"})
SPOKEN = frozenset({Kind.DIRECT})  # `“Why?” she asked`
QUESTIONS, ANSWER = 3, 3  # sentences to go back; words of "There were not."
SHORTEST = 2  # words of a quotation that is a sentence of its own


def going_on(page: Page, spoken: Sequence[Attribution]) -> Iterator[Attribution]:
    """Quotations, then free indirect sentences, that no attribution holds yet."""
    known = sorted(spoken, key=lambda one: one.content[0])
    found = [*declined(page, known)]
    found += _quotations(page, known)
    yield from found
    yield from unmarked(page, sorted([*known, *found], key=lambda one: one.content[0]))


def _quotations(page: Page, spoken: Sequence[Attribution]) -> Iterator[Attribution]:
    held = [s for one in spoken for s in one.content]
    last: Attribution | None = None
    answers = who_answers(spoken, page) if is_interview(page) else None
    for number, quote in enumerate(page.quotes):
        if any(span.shares(quote.words) for span in held) or not _stands_alone(page, quote):
            continue
        if is_borrowed(page.text, page.quotes, number):
            continue
        paragraph = _paragraph(page, quote.span.start)
        told = [*spoken, *([last] if last else [])]
        teller, sure = (
            _teller(page, quote, paragraph, told) if answers is None else (answers, ASKED)
        )
        source = teller.source if teller else _asked(page, quote)
        if source is None:
            continue
        last = same_speaker(
            page, source, quote.words, Kind.DIRECT, sure or ANSWERED, "following:quotation"
        )
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
    ends = words.rstrip("'’")[-1:] in {".", "!", "?", "…"}  # “They said, ‘We wait.’”
    return opens and (ends or tail in {".", "!", "?"} or not quote.closed)


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
        and not _in_question(page, one)
    ]
    if not before:
        return None, 0.0
    nearest = max(before, key=lambda one: (one.cue or one.source or one.content[0]).start)
    return nearest, NEXT_PARAGRAPH if opens else SAME_PARAGRAPH


def _in_question(page: Page, one: Attribution) -> bool:
    """ "Even though Dahl said she has changed?": of whom the outlet asks is not who answers."""
    if one.cue is None or any(q.span.holds(one.cue) for q in page.quotes):
        return False
    words = page.doc.char_span(one.cue.start, one.cue.end, alignment_mode="expand")
    return words is not None and words.sent.text.rstrip().endswith("?") and one.kind not in SPOKEN


def _past_questions(sentence: Words) -> Words:
    """The sentence before questions that the outlet puts, and answers in three words itself."""
    for _ in range(QUESTIONS):
        short = sum(t.is_alpha for t in sentence) <= ANSWER
        if sentence.start == 0 or not (sentence.text.rstrip().endswith("?") or short):
            return sentence
        before = sentence.doc[sentence.start - 1].sent
        if short and not before.text.rstrip().endswith("?"):
            return sentence
        sentence = before
    return sentence


def _asked(page: Page, quote: Quotation) -> Span | None:
    """ "The minister was asked about the list. “Which list?”": who was asked answers.

    So does who "would not say" or "did not answer".
    """
    said = page.doc.char_span(quote.words.start, quote.words.end, alignment_mode="expand")
    if said is None:
        return None
    lead = (t for t in reversed(page.doc[: said.start]) if not (t.is_space or t.is_quote))
    last = next(lead, None)
    if last is None:
        return None
    sentence = _past_questions(last.sent)
    if "\n" in page.text[sentence.start_char : quote.span.start]:
        return None
    if (silent_one := who_declines(page, sentence)) is not None:
        words = page.spans(phrase(silent_one, (sentence.root.i,)))
        return Span(words[0].start, words[-1].end) if words else None
    root = sentence.root
    asked = root.lemma_.lower() in ASKING and any(c.dep_ == "auxpass" for c in root.children)
    silent = root.lemma_.lower() in page.verbs.speaking and any(
        c.dep_ == "neg" for c in root.children
    )
    subject = next((c for c in root.children if c.dep_ in SUBJECTS), None)
    if not (asked or silent) or subject is None:
        return None
    words = page.spans(phrase(subject, (root.i,)))
    return Span(words[0].start, words[-1].end) if words else None

"""Speech without quotation marks: interview turns, and words after a colon."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from truceline.reading.attribution.answering import (
    interviewee,
    is_generic,
    questioners,
    speakers,
)
from truceline.reading.attribution.borders import in_headlines
from truceline.reading.attribution.page import Page, Proposal, Weighed
from truceline.reading.attribution.signed import SIGNED_CONFIDENCE, signed
from truceline.reading.attribution.sources import VERBS, cue_of, phrase, subject_of
from truceline.reading.texts import text_of
from truceline.vocabulary.articles import Article, Stretch, StretchKind
from truceline.vocabulary.grounds import Ground
from truceline.vocabulary.spans import Span, trimmed
from truceline.vocabulary.statements import Attribution, Kind

# The outlet's own remark on what was just said ends unmarked speech.
REMARK = re.compile(
    r"^(this|these|that|the|such|his|her|their)\s+(\w+\s+){0,2}"
    r"(statement|remark|comment|appeal|invitation|offer|proposal|endorsement|message|position|"
    r"approach|comparison|assertion|claim|declaration|reaction|response|warning|answer|view|"
    r"stance|words)s?\b",
    re.IGNORECASE,
)
COLON = re.compile(r":\s*(?=[^\s\"“”„«'‘`])")
# Who speaks must stand this near before the colon.
COLON_REACH = 12
# Higher than any clause of the same cue, which would stop at the first full stop.
COLON_CONFIDENCE = 0.97
TURN_CONFIDENCE = 0.95
KEPT_WHOLE = 2  # sentences of an answer that go together: a matter, and what is wanted of it
SAYS_LEAST = 4  # words of an answer's sentence that stands by itself


def turns(article: Article, doc: Doc) -> Iterator[Attribution]:
    """What the person answering says, sentence by sentence; questions are none."""
    asking = questioners(article)
    answering = interviewee(article, doc) if any(map(is_generic, speakers(article))) else None
    for stretch in article.stretches:
        if stretch.kind is not StretchKind.BODY or not stretch.speaker:
            continue
        if stretch.speaker in asking:
            continue
        source, said = _parts(stretch, article.text)
        for words in sayings(doc, said):
            yield Attribution(
                content=(words,),
                source=answering or source if is_generic(stretch.speaker) else source,
                kind=Kind.DIRECT,
                confidence=TURN_CONFIDENCE,
                grounds=(Ground("turn", stretch.speaker),),
            )


def sayings(doc: Doc, said: Span) -> list[Span]:
    """The sentences of a long answer: one may accept what the next makes depend on another.

    "No.", "Good evening." and the like go with the sentence beside them.
    """
    words = doc.char_span(said.start, said.end, alignment_mode="contract")
    if words is None:
        return []
    text, found = text_of(doc), list[Span]()
    waiting: int | None = None
    for sentence in words.sents:  # type: ignore[attr-defined]
        start = max(sentence.start_char, said.start)
        one = trimmed(Span(start, min(sentence.end_char, said.end)), text)
        long = sum(t.is_alpha for t in sentence if t.idx >= said.start)
        if not any(c.isalnum() for c in one.of(text)):
            continue
        if long >= SAYS_LEAST:
            found.append(Span(one.start if waiting is None else waiting, one.end))
            waiting = None
        elif found and waiting is None:
            found[-1] = Span(found[-1].start, one.end)
        else:
            waiting = one.start if waiting is None else waiting
    if waiting is not None:
        found.append(trimmed(Span(waiting, said.end), text))
    return found if len(found) > KEPT_WHOLE else [said] if found else []


def interview(article: Article) -> tuple[Span, ...]:
    """All turns, questions included: inside them only clear reports of others count."""
    return tuple(s.span for s in article.stretches if s.kind is StretchKind.BODY and s.speaker)


def _parts(stretch: Stretch, text: str) -> tuple[Span | None, Span]:
    """The label and what follows it; a paragraph that goes on has no label of its own."""
    printed = stretch.span.of(text)
    at = printed.find(stretch.speaker)
    colon = printed.find(":", at + len(stretch.speaker)) if 0 <= at < 3 else -1
    if colon < 0 or colon > at + len(stretch.speaker) + 2:
        return _label_before(stretch, text), trimmed(stretch.span, text)
    start = stretch.span.start + at
    label = Span(start, start + len(stretch.speaker))
    return label, trimmed(Span(stretch.span.start + colon + 1, stretch.span.end), text)


def _label_before(stretch: Stretch, text: str) -> Span | None:
    at = text.rfind(f"{stretch.speaker}:", 0, stretch.span.start)
    return Span(at, at + len(stretch.speaker)) if at >= 0 else None


def beyond_doubt(page: Page) -> Iterator[Weighed]:
    """What the layout alone settles, with its confidence: colons, headlines, signatures."""
    yield from ((COLON_CONFIDENCE, one) for one in after_colons(page))
    yield from ((SIGNED_CONFIDENCE, one) for one in signed(page))


def after_colons(page: Page) -> Iterator[Proposal]:
    """ "He noted: But for us it is the best place." – direct speech without marks.

    And what a headline says in its own order: "Gates Stay Shut, Says Oren".
    """
    yield from in_headlines(page)
    for paragraph in page.paragraphs:
        for colon in COLON.finditer(page.text, paragraph.start, paragraph.end):
            if colon.end() >= paragraph.end or _in_quotation(page, colon.start()):
                continue
            verb = _cue_before(page, paragraph.start, colon.start())
            if verb is None:
                continue
            subject = subject_of(verb)
            if subject is None or subject.lower_ in {"it", "this", "that", "which"}:
                continue
            said = _said(page, colon.end(), paragraph.end)
            source = page.spans(phrase(subject, (verb.i,)))
            cue = page.spans(cue_of(verb))
            if said is None or not source or not cue:
                continue
            yield Proposal(
                "colon speech",
                verb.i,
                Span(source[0].start, source[-1].end),
                Span(cue[0].start, cue[-1].end),
                (said,),
                0.0,
                False,
            )


def _in_quotation(page: Page, at: int) -> bool:
    return any(q.span.start <= at < q.span.end for q in page.quotes)


def _cue_before(page: Page, start: int, colon: int) -> Token | None:
    words = page.doc.char_span(start, colon, alignment_mode="contract")
    if words is None:
        return None
    for token in reversed(words[-COLON_REACH:]):
        if token.is_sent_end and token.text in ".!?":
            return None
        if token.pos_ in VERBS and token.dep_ not in {"aux", "auxpass"}:
            return token if token.lemma_.lower() in page.verbs.speaking else None
    return None


def _said(page: Page, start: int, end: int) -> Span | None:
    """From the colon to the outlet's next own sentence."""
    words = page.doc.char_span(start, end, alignment_mode="contract")
    if words is None:
        return None
    stop = start
    for number, sentence in enumerate(words.sents):  # type: ignore[attr-defined]
        if number and (
            REMARK.match(sentence.text.strip()) or _reports(page, sentence.start, sentence.end)
        ):
            break
        stop = min(sentence.end_char, end)
    said = trimmed(Span(start, max(stop, start)), page.text)
    return said if len(said) > 2 else None


def _reports(page: Page, start: int, end: int) -> bool:
    """A sentence that itself reports somebody's speech is the outlet's."""
    return any(
        t.pos_ == "VERB" and t.lemma_ in {"say", "add", "note", "state", "stress", "tell"}
        for t in page.doc[start:end]
        if t.i not in page.quote_of
    )

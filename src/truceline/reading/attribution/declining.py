"""Questions of the outlet's own that somebody leaves open: "Will she sign? Dahl would not say."."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from spacy.tokens import Span as Words
from spacy.tokens import Token

from truceline.reading.attribution.page import Page
from truceline.reading.attribution.sources import cue_of, phrase
from truceline.reading.attribution.unmarked import same_speaker
from truceline.reading.tags import SUBJECTS
from truceline.vocabulary.spans import Span
from truceline.vocabulary.statements import Attribution, Kind, Mode

OPEN = 0.5  # held for review: that a question was left open is told, not what would be said
SILENT = frozenset({"say", "answer", "comment", "tell", "respond", "reply", "elaborate"})
CONTENT = frozenset({"ccomp", "xcomp", "dobj", "advcl", "parataxis", "prep"})
LONGEST = 9  # words: "the prime minister would not be drawn"


def declined(page: Page, spoken: Sequence[Attribution]) -> Iterator[Attribution]:
    """Each question right before "X would not say", as what X did not say."""
    if "?" not in page.text:
        return
    cues = [one.cue for one in spoken if one.cue is not None]
    sentences = [s for s in page.doc.sents if s.text.strip()]
    for question, after in pairwise(sentences):
        if not question.text.rstrip().endswith("?") or question.root.i in page.quote_of:
            continue
        subject = who_declines(page, after)
        told = any(after.start_char <= cue.start < after.end_char for cue in cues)
        if subject is None or told or "\n" in page.text[question.end_char : after.start_char]:
            continue
        source = page.spans(phrase(subject, (after.root.i,)))
        cue = page.spans(cue_of(after.root))
        words = Span(question.start_char, question.start_char + len(question.text.rstrip(" ?\n")))
        one = same_speaker(page, source[0], words, Kind.NARRATED, OPEN, "declined:question")
        lemma = after.root.lemma_.lower()
        whole = Span(cue[0].start, cue[-1].end)
        yield replace(one, cue=whole, mode=Mode.NOT_SAID, cue_lemma=lemma)


def who_declines(page: Page, sentence: Words) -> Token | None:
    """Who would not say, in a short sentence that says no more than this."""
    root = sentence.root
    short = sum(t.is_alpha for t in sentence) <= LONGEST
    if not short or root.i in page.quote_of or not _leaves_open(root):
        return None
    if any(c.dep_ in CONTENT and c.i > root.i for c in root.children):
        return None
    return next((c for c in root.children if c.dep_ in SUBJECTS and c.i not in page.quote_of), None)


def _leaves_open(verb: Token) -> bool:
    """ "Would not say", "did not answer", "would not be drawn"."""
    if not any(c.dep_ == "neg" for c in verb.children):
        return False
    drawn = verb.lemma_ == "draw" and any(c.dep_ == "auxpass" for c in verb.children)
    return drawn or verb.lemma_.lower() in SILENT

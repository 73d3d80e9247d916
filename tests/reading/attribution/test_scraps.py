"""Words in marks within another's sentence, and things that say nothing."""

from collections.abc import Callable

import pytest

from truceline.reading.attribution.following import _stands_alone
from truceline.reading.attribution.page import Page, Proposal
from truceline.reading.attribution.quotes import quotations
from truceline.reading.attribution.scraps import without_scraps
from truceline.reading.models import load_model, load_verbs
from truceline.settings import Settings
from truceline.vocabulary.spans import Span
from truceline.vocabulary.statements import Attribution

Attributed = Callable[..., tuple[Attribution, ...]]
TEXT = "The call gave “new life” to talks, the Union said, after Dahl dropped his threat."


def span(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def proposal(frame: str, source: str, cue: str, content: str, quoted: float) -> Proposal:
    page = _page()
    head = page.doc.char_span(span(cue).start, span(cue).end).root.i
    return Proposal(frame, head, span(source), span(cue), (span(content),), quoted, False)


def _page() -> Page:
    doc = load_model(Settings().model)(TEXT)
    line = [Span(0, len(TEXT))]
    return Page(doc, line, quotations(TEXT, line), load_verbs(), [])


def test_a_name_in_marks_is_not_given_to_the_next_clause() -> None:
    whole = proposal("clause before", "the Union", "said", "The call gave “new life” to talks", 0.3)
    scrap = proposal("quote, then cue 3", "Dahl", "dropped", "“new life”", 1.0)
    assert [p for _, p in without_scraps(_page(), [(0.9, whole), (0.6, scrap)])] == [whole]


def test_where_no_sentence_holds_it_the_quotation_stays() -> None:
    unsure = proposal(
        "clause before", "the Union", "said", "The call gave “new life” to talks", 0.3
    )
    quote = proposal("quote, then cue 3", "Dahl", "dropped", "“new life”", 1.0)
    pairs = [(0.2, unsure), (0.6, quote)]
    assert list(without_scraps(_page(), pairs)) == pairs


@pytest.mark.parametrize("text", ["The clock says five.", "The calendar said that it was Monday."])
def test_what_one_reads_off_is_nobodys_speech(text: str, attributed: Attributed) -> None:
    assert attributed(text) == ()


def test_the_title_of_a_programme_does_not_go_on() -> None:
    text = "“We wait,” Holm said on the station's “Early Friends.” “It was good.”"
    line = [Span(0, len(text))]
    quotes = quotations(text, line)
    page = Page(load_model(Settings().model)(text), line, quotes, load_verbs(), [])
    assert [_stands_alone(page, quote) for quote in quotes] == [False, False, True]

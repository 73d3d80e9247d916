"""Interviews whose questions and answers run on in one line."""

from collections.abc import Callable

import pytest

from truceline.reading.attribution.asked import is_interview
from truceline.reading.attribution.page import Page
from truceline.reading.attribution.quotes import quotations
from truceline.reading.models import load_model, load_verbs
from truceline.settings import Settings
from truceline.vocabulary.spans import Span
from truceline.vocabulary.statements import Attribution

Attributed = Callable[..., tuple[Attribution, ...]]
OPENS = "“The road is long,” Ida Holm explains in the hall. “We are tired.” "
ASKED = (
    "Will the guards leave? “They will go when the list is signed.” "
    "And the boats? “The boats stay in the harbour.” "
    "You said no to Dahl? “Yes. He came on a Sunday.” "
    "Even though Per Dahl said that he had changed? “He can say so until tomorrow.” "
)


def test_who_is_quoted_by_name_gives_the_answers(attributed: Attributed) -> None:
    text = OPENS + ASKED
    said = {
        s.of(text).rstrip("."): one.source.of(text)
        for one in attributed(text)
        for s in one.content
        if one.source is not None
    }
    answers = (
        "They will go when the list is signed",
        "The boats stay in the harbour",
        "Yes. He came on a Sunday",
        "He can say so until tomorrow",
    )
    assert {words: said.get(words) for words in answers} == dict.fromkeys(answers, "Ida Holm")


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        (OPENS + ASKED, True),
        (OPENS + "Will the guards leave? “They will go,” she said.", False),
        ("“Why? “Because.” “When? Now.” “Who? We.” “Where? Here.”", False),
    ],
)
def test_one_question_makes_no_interview(text: str, asks: bool) -> None:
    line = [Span(0, len(text))]
    page = Page(load_model(Settings().model)(text), line, quotations(text, line), load_verbs(), [])
    assert is_interview(page) is asks

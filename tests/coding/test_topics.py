"""What an article speaks of at a place: for words that name no matter themselves."""

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from truceline.coding.anaphors import leading, refers_back
from truceline.coding.codebook import Codebook
from truceline.coding.issues import Found, IssueFinder
from truceline.coding.matter import with_likely
from truceline.coding.phrases import words_of
from truceline.coding.topics import Topics
from truceline.vocabulary.acts import Issue
from truceline.vocabulary.process import Process

ARTICLE = (
    "Norlund wants its prisoners home. The minister handed a list to the guard. "
    "The weather was mild. The sanctions were lifted in May. They cheered."
)


@pytest.fixture
def topics(codebook: Codebook, parse: Callable[[str], Doc]) -> Topics:
    doc = parse(ARTICLE)
    return Topics(doc, words_of(doc), IssueFinder(codebook, Process(name="no process file")))


def before(topics: Topics, word: str, said: str = "") -> tuple[Issue, ...]:
    at = next(token.i for token in topics.doc if token.text == word)
    places = [(t.i, t.i + 1) for t in topics.doc if said and t.text == said]
    return topics.before(at, places, {}).issues


def test_the_nearest_counts_most(topics: Topics) -> None:
    assert before(topics, "cheered") == (Issue.SANCTIONS,)


def test_words_that_lead_up_to_it_count_more(topics: Topics) -> None:
    at = next(token.i for token in topics.doc if token.text == "cheered")
    assert topics.before(at, [], {}, (0, 4)).issues == (Issue.PRISONERS,)


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("On the venue, Sabel said that all was well.", "On the venue,"),
        ("Asked about the dam, Sabel said that all was well.", "Asked about the dam,"),
        ("In the morning, Sabel said that all was well.", ""),
    ],
)
def test_the_words_that_say_of_what(parse: Callable[[str], Doc], text: str, lead: str) -> None:
    doc = parse(text)
    at = next(token.i for token in doc if token.text == "all")
    found = leading(doc, at, text.index("Sabel"))
    assert (doc[slice(*found)].text if found else "") == lead


def test_what_came_later_counts_nothing(topics: Topics) -> None:
    assert before(topics, "weather") == (Issue.PRISONERS,)


def test_nothing_stands_before_the_first_sentence(topics: Topics) -> None:
    assert before(topics, "Norlund") == ()


def test_a_shared_word_leads_back(topics: Topics) -> None:
    assert before(topics, "cheered", said="prisoners") == (Issue.PRISONERS,)


def test_likeness_tips_the_balance(topics: Topics) -> None:
    at = len(topics.doc) - 2
    found = topics.before(at, [], {Issue.PRISONERS: 0.9, Issue.SANCTIONS: 0.0})
    assert found.issues == (Issue.PRISONERS,)
    assert found.words == ("prisoners",)


@pytest.mark.parametrize(
    ("text", "back"),
    [
        ("They cheered at once in the hall", True),
        ("no comment", False),
        ("we will see", True),
        ("well over a thousand", True),
        ("Pavel Oren", False),
        ("the village school", False),
    ],
)
def test_short_words_that_name_something_do_not_point_back(
    parse: Callable[[str], Doc], text: str, back: bool
) -> None:
    doc = parse(text)
    assert refers_back(doc, [(0, len(doc))]) is back


def test_likeness_alone_must_be_sure(parse: Callable[[str], Doc]) -> None:
    said = list(parse("the guards left the valley"))
    likely = {Issue.WITHDRAWAL: 0.6}
    assert with_likely(Found((), ()), likely, said).issues == ()
    borne = with_likely(Found((Issue.HOSTILITIES,), ("guards",)), likely, said)
    assert borne.issues == (Issue.HOSTILITIES, Issue.WITHDRAWAL)
    assert with_likely(Found((), ()), {Issue.WITHDRAWAL: 0.9}, said).issues == (Issue.WITHDRAWAL,)


def test_a_word_within_the_name_of_one_matter_shows_no_other(parse: Callable[[str], Doc]) -> None:
    said = list(parse("the truce talks"))
    talks = Found((Issue.TALKS_RESUMPTION,), ("truce talks",))
    assert with_likely(talks, {Issue.CEASEFIRE: 0.9}, said) == talks
    alone = with_likely(Found((Issue.RELATIONS,), ("visit",)), {Issue.CEASEFIRE: 0.9}, said)
    assert Issue.CEASEFIRE in alone.issues

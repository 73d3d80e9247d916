"""Borders of what was said, and one sentence that "she went on" interrupts."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from truceline.reading.attribution.page import Page
from truceline.reading.attribution.tidying import rejoined, tidied
from truceline.reading.models import load_model, load_verbs
from truceline.settings import Settings
from truceline.vocabulary.spans import Span
from truceline.vocabulary.statements import Attribution, Kind, Mode

Attributed = Callable[..., tuple[Attribution, ...]]


def contents(text: str, attributed: Attributed) -> list[str]:
    return [" … ".join(s.of(text) for s in one.content) for one in attributed(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Oren said that the road was open.", ["the road was open"]),
        ("Oren said that was a question for judges.", ["that was a question for judges"]),
        (
            "“You speak of a bridge,” Oren said. “That is a tale for children.”",
            ["You speak of a bridge … That is a tale for children."],
        ),
        ("I’m content, said Sabel.", ["I’m content"]),
        (
            "The crowd chanted “Bread, bread” as the carts went by.",
            ["Bread, bread"],
        ),
        (
            "Asked whether the gate would open, Oren said: “In time.”",
            ["In time."],
        ),
        ("Reminded that the port was closed, Sabel replied that it would open.", ["it would open"]),
        ("The Bay Post, citing a source in the army, reported a raid.", None),
    ],
)
def test_content_has_its_own_borders(
    text: str, expected: list[str] | None, attributed: Attributed
) -> None:
    found = contents(text, attributed)
    if expected is None:
        assert "a source in the army" not in found
    else:
        assert found == expected


def test_headline_above_a_quotation_is_nobodys_words(attributed: Attributed) -> None:
    text = "Water comes back to the valley\n\n“We have opened the gates,” Oren said on Monday."
    (one,) = attributed(text)
    assert [s.of(text) for s in one.content] == ["We have opened the gates"]
    assert one.kind is Kind.DIRECT


def test_words_quoted_over_paragraphs_stay_whole(attributed: Attributed) -> None:
    text = "“We have opened the gates,” Oren said. “The water runs.\n\n“Nobody will close them.”"
    words = " ".join(contents(text, attributed))
    assert "The water runs" in words
    assert "Nobody will close them" in words


def test_condition_is_not_cut_off_where_she_went_on(attributed: Attributed) -> None:
    text = (
        "“The gate is ours,” Sabel told reporters. “We keep it. But if Tarsh,” she went on, "
        "“wants to send engineers, we will open it.”"
    )
    last = attributed(text)[-1]
    words = [s.of(text) for s in last.content]
    assert words[-1].startswith("wants to send engineers")
    assert any(w.endswith("But if Tarsh") for w in words)


def test_condition_quoted_alone_is_one_statement_with_what_hangs_on_it() -> None:
    text = "“If the guns stop,” she added, “we will talk.”"

    def part(words: str) -> Span:
        return Span(text.index(words), text.index(words) + len(words))

    left = Attribution(
        content=(part("If the guns stop"),),
        source=None,
        cue=None,
        cue_lemma="",
        kind=Kind.DIRECT,
        mode=Mode.SAID,
        confidence=0.9,
        grounds=(),
    )
    right = replace(left, content=(part("we will talk."),), source=part("she"), cue=part("added"))
    (one,) = rejoined([left, right], text)
    assert [s.of(text) for s in one.content] == ["If the guns stop", "we will talk."]


def test_two_statements_never_tell_of_each_other(attributed: Attributed) -> None:
    text = (
        "A third would fight on, a poll by the Bay Post found, according to the Orsk Institute, "
        "which said that most want peace."
    )
    found = attributed(text)
    for number, one in enumerate(found):
        assert one.told_by is None or found[one.told_by].told_by != number


@pytest.mark.parametrize(
    ("content", "kept"),
    [
        ("the guards of stealing flour, which", "the guards of stealing flour"),
        ("the guards of stealing flour, but that", "the guards of stealing flour"),
        ("the guards of stealing flour, which they deny", None),
    ],
)
def test_a_word_that_opens_what_follows_is_no_part(content: str, kept: str | None) -> None:
    text = f"Oren accused {content}, said the paper."
    line = [Span(0, len(text))]
    page = Page(load_model(Settings().model)(text), line, (), load_verbs(), [])
    start = text.index(content)
    (found,) = tidied([Span(start, start + len(content))], page)
    assert found.of(text) == (kept or content)

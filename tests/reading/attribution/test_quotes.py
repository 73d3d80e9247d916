from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from truceline.reading.attribution.quotes import quotations
from truceline.vocabulary.spans import Span


def words_in(text: str) -> list[str]:
    paragraphs, at = [], 0
    for line in text.split("\n"):
        paragraphs.append(Span(at, at + len(line)))
        at += len(line) + 1
    return [q.words.of(text) for q in quotations(text, paragraphs)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("“Come,” said Oren. “Today.”", ["Come,", "Today."]),
        ('"Come," said Oren. "Today."', ["Come,", "Today."]),
        (
            "‘Come,’ said Oren, ‘the ministers’ plan is ready.’",
            ["Come,", "the ministers’ plan is ready."],
        ),
        ("'We won't go,' said Oren.", ["We won't go,"]),
        ("''We go,'' said Oren.", ["We go,"]),
        ("``We go,'' said Oren.", ["We go,"]),
        ("«On y va», said Oren.", ["On y va"]),
        ("„Wir gehen“, said Oren.", ["Wir gehen"]),
        ("The soldiers' boots and the general's plan.", []),
        ("“He told me ‘never’,” said Oren.", ["He told me ‘never’,"]),
        ("He said “yes” and then “no”.", ["yes", "no"]),
        ("A stray ” closes nothing.", []),
        ('"We ask. "We wait," he said.', ["We ask.", "We wait,"]),
        ("“We ask. “We wait,” he said.", ["We ask.", "We wait,"]),
        ("He said: “We ask.“ The hall was full.", ["We ask."]),
        ("“We ask for bread, she said. The mayor left.", ["We ask for bread"]),
        ("“We ask for bread. Ida Holm, a nurse, left.", ["We ask for bread."]),
        ("“We ask for bread. Our mothers ask too.", ["We ask for bread. Our mothers ask too."]),
    ],
)
def test_marks_of_all_kinds(text: str, found: list[str]) -> None:
    assert words_in(text) == found


def test_speech_over_several_paragraphs_reopens_without_closing() -> None:
    assert words_in("“First we talk.\n“Then we sign,” he said.") == [
        "First we talk.",
        "Then we sign,",
    ]


def test_a_lost_closing_mark_does_not_swallow_narration() -> None:
    assert words_in("He called it a “dead plan and left.\nThe talks ended.") == []


@given(st.text(alphabet="ab .,“”\"'‘’\n", max_size=80))
def test_quotations_lie_in_the_text_and_never_overlap(text: str) -> None:
    paragraphs, at = [], 0
    for line in text.split("\n"):
        paragraphs.append(Span(at, at + len(line)))
        at += len(line) + 1
    found = quotations(text, paragraphs)
    assert all(q.span.holds(q.words) and q.span.end <= len(text) for q in found)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))

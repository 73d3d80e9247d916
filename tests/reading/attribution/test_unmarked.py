"""Words without a cue of their own: free indirect speech, points of a plan, answers."""

from collections.abc import Callable, Iterator

import pytest

from truceline.vocabulary.statements import Attribution, Kind

Attributed = Callable[..., tuple[Attribution, ...]]

# All of it is fiction.
SAID = "The foreign ministry of Veska said that the round opens on Wednesday."


def unmarked(attributed: Attributed, text: str) -> Iterator[tuple[str, str, str]]:
    """Rule, source and words of what has no cue."""
    for one in attributed(text):
        if one.cue is None and one.source is not None:
            yield one.grounds[0].rule, one.source.of(text), one.content[0].of(text)


@pytest.mark.parametrize(
    "sentence",
    [
        "It will be held on two floors.",
        "The delegation is ready to stay for a week.",
        "There was no question of a joint table.",
        "Norlund needs to withdraw its guns first.",
        "The guests were to arrive by boat.",
    ],
)
def test_a_sentence_in_the_speakers_mood_goes_on_with_the_speech(
    attributed: Attributed, sentence: str
) -> None:
    found = list(unmarked(attributed, f"{SAID} {sentence}"))
    assert found == [("following:free", "The foreign ministry of Veska", sentence.rstrip("."))]


@pytest.mark.parametrize(
    "text",
    [
        f"{SAID} Hundreds of people came to the square.",  # an event
        f"{SAID} It will be sent to your inbox.",  # the outlet to its readers
        f"{SAID} The ministry of Norlund could not be reached.",  # the reporter's own
        f"{SAID} The summit will be held in June.",  # a date that reporters know as well
        f"{SAID}\nNorlund needs to withdraw its guns first.",  # another line
        "The treaty must be signed by June, according to the draft. The budget will be small.",
    ],
)
def test_a_reporters_sentence_is_nobodys_speech(attributed: Attributed, text: str) -> None:
    assert list(unmarked(attributed, text)) == []


def test_points_of_a_plan_are_its_authors_in_the_next_paragraph_too(
    attributed: Attributed,
) -> None:
    text = (
        "The president of Norlund announced a plan before both chambers.\n\n"
        "All fire is to stop on one day. The embargo will be lifted. The hall was full."
    )
    points = list(unmarked(attributed, text))
    assert [(rule, words) for rule, _, words in points] == [
        ("following:plan", "All fire is to stop on one day"),
        ("following:plan", "The embargo will be lifted"),
    ]
    assert {source for _, source, _ in points} == {"The president of Norlund"}


def test_who_was_asked_is_who_answers(attributed: Attributed) -> None:
    text = "Minister Sven Dahl was asked about the list. “Which list? There is none.”"
    (found,) = unmarked(attributed, text)
    assert found[1:] == ("Minister Sven Dahl", "Which list? There is none.")


def test_unmarked_words_wait_for_review(attributed: Attributed) -> None:
    (found,) = (a for a in attributed(f"{SAID} It will be held on two floors.") if a.cue is None)
    assert found.kind is Kind.INDIRECT
    assert found.confidence < 0.5


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "Minister Ida Stern came late. In her words, the paper is thin.",
            "her",
            ["the paper is thin."],
        ),
        (
            "On the fines there was, in the words of one aide, “a long silence”.",
            "one aide",
            ["On the fines there was", "“a long silence”."],
        ),
    ],
)
def test_in_her_words_is_a_cue(
    attributed: Attributed, text: str, source: str, content: list[str]
) -> None:
    (found,) = (a for a in attributed(text) if a.cue and a.cue.of(text).endswith("words"))
    assert found.source is not None
    assert found.source.of(text) == source
    assert [span.of(text) for span in found.content] == content

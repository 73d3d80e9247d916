"""Words that reach us through somebody, and quotations that a colon opens."""

from collections.abc import Callable

import pytest

from truceline.vocabulary.statements import Attribution, Mode

Attributed = Callable[..., tuple[Attribution, ...]]


def told(text: str, attributed: Attributed) -> list[tuple[str, str]]:
    return [
        (one.source.of(text) if one.source else "", " … ".join(s.of(text) for s in one.content))
        for one in attributed(text)
    ]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("“We stay,” Oren was quoted as saying by the Bay Agency.", "Oren", "We stay"),
        (
            "Oren was quoted by state television as saying that the plan was dead.",
            "Oren",
            "the plan was dead",
        ),
        ("Oren said that the list was ready, the agency reported.", "Oren", "the list was ready"),
    ],
)
def test_who_is_quoted_speaks_and_not_who_passes_it_on(
    text: str, source: str, content: str, attributed: Attributed
) -> None:
    assert told(text, attributed) == [(source, content)]


def test_what_a_colon_opens_belongs_to_its_own_clause(attributed: Attributed) -> None:
    text = "“It is a bridge,” Sabel said. Oren disagreed: “It is our bridge.”"
    found = {content: source for source, content in told(text, attributed)}
    assert found["It is a bridge"] == "Sabel"
    assert found.get("It is our bridge.", "Oren") == "Oren"


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("Nobody in the delegation said that the war was over.", Mode.NOT_SAID),
        ("No official has said that the war is over.", Mode.NOT_SAID),
        ("Oren plans to say that he wants observers.", Mode.EXPECTED),
    ],
)
def test_what_nobody_has_said_yet(text: str, mode: Mode, attributed: Attributed) -> None:
    assert [one.mode for one in attributed(text)] == [mode]


def test_what_is_only_supposed_is_not_said(attributed: Attributed) -> None:
    text = "If Oren says that the talks are over, the hosts will leave."
    assert attributed(text) == ()


def test_a_short_answer_is_one(attributed: Attributed) -> None:
    assert told("Oren said she had.", attributed) == [("Oren", "she had")]


@pytest.mark.parametrize(
    ("text", "content", "whole"),
    [
        (
            "The guards turned back two boats, Oren said, Reuters reported.",
            "The guards turned back two boats",
            "The guards turned back two boats, Oren said",
        ),
        (
            "“The list is long,” Oren said, according to the Dune Gazette.",
            "The list is long",
            "“The list is long,” Oren said",
        ),
        (
            "Oren said that the list was long, according to the Dune Gazette.",
            "the list was long",
            "Oren said that the list was long",
        ),
    ],
)
def test_the_paper_tells_that_somebody_said_it(
    text: str, content: str, whole: str, attributed: Attributed
) -> None:
    found = attributed(text)
    inner = next(one for one in found if one.source and one.source.of(text) == "Oren")
    assert inner.told_by is not None
    assert [s.of(text) for s in inner.content] == [content]
    assert [s.of(text) for s in found[inner.told_by].content] == [whole]


@pytest.mark.parametrize(
    "text",
    [
        "Oren was angry. “We stay here,” the Dune Gazette quoted him as saying.",
        "Oren was angry. “We stay here,” Reuters cited him as saying.",
    ],
)
def test_who_is_quoted_as_saying_speaks_alone(text: str, attributed: Attributed) -> None:
    assert told(text, attributed) == [("him", "We stay here")]


def test_a_minister_is_no_paper_that_passes_words_on(attributed: Attributed) -> None:
    text = (
        "The road is long, according to Foreign Minister Ida Lorn. "
        "“The list is long,” Lorn said in Orsk."
    )
    found = told(text, attributed)
    assert ("Foreign Minister Ida Lorn", "The road is long") in found
    assert all(one.told_by is None for one in attributed(text))

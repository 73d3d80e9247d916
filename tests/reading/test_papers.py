"""Whose a text is."""

from collections.abc import Callable

import pytest

from truceline.vocabulary.actors import Actor

Meant = Callable[[str, str], tuple[Actor, ...]]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "The document, brokered by Kestria, lists ten steps.",
            "The document, brokered by Kestria",
        ),
        (
            "Norlund and K14 signed a text under the mediation of Kestria, which lists ten steps.",
            "which",
        ),
        ("The declaration, signed in Tarsh, lists ten steps.", "The declaration, signed in Tarsh"),
    ],
)
def test_who_brings_a_text_about_is_not_its_author(
    text: str, words: str, meant_in_war: Meant
) -> None:
    assert not any(actor.side for actor in meant_in_war(text, words))


@pytest.mark.parametrize(
    "words", ["A statement issued by Kestria", "A note signed by Kestria", "Kestria's statement"]
)
def test_who_issues_a_text_is(words: str, meant_in_war: Meant) -> None:
    assert [actor.key for actor in meant_in_war(f"{words} lists ten steps.", words)] == ["kestria"]


@pytest.mark.parametrize(
    "before",
    [
        "The Veskan Foreign Ministry said no.",
        "Veska issued a statement on Monday.",
        "“No,” Dmitri Oren said in a statement.",
        "A statement by Veska was read out.",
    ],
)
def test_the_statement_is_of_who_issued_it(before: str, meant_in_war: Meant) -> None:
    text = f"{before} “The road is closed,” the statement said."
    assert [actor.side for actor in meant_in_war(text, "the statement")] == ["veska"]


@pytest.mark.parametrize(
    "before",
    [
        "Ingrid Sabel said no.",
        "Norlund fell silent and Veska, which said in a statement that it was at war, waited.",
        "The statement said so.",
    ],
)
def test_a_statement_that_nobody_issued_stays_open(before: str, meant_in_war: Meant) -> None:
    text = f"{before} “The road is closed,” the statement said."
    assert not any(actor.side for actor in meant_in_war(text, "the statement"))

"""Answers told by a verb alone, and what is none."""

import pytest

# All of it is fiction.
OFFER = "Veska proposed a truce of ten days on the lake. "


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        ("Norlund agreed within hours.", "Norlund", "agreed within hours"),
        ("Norlund turned it down at once.", "Norlund", "turned it down at once"),
        ("Foreign Minister Ada Brenn welcomed it.", "Foreign Minister Ada Brenn", "welcomed it"),
        ("The president has accepted.", "The president", "accepted"),
        ("The delegation of Norlund objected to this.", None, "objected to this"),
        ("Norlund said yes on Wednesday.", "Norlund", "said yes on Wednesday"),
    ],
)
def test_a_verb_alone_answers_what_was_said_before(attributed, text, speaker, words) -> None:
    full = OFFER + text
    found = [(a.source.of(full), a.content[0].of(full)) for a in attributed(full) if a.source]
    assert any(words == said and speaker in (None, who) for who, said in found)


@pytest.mark.parametrize(
    "text",
    [
        "The price of oil declined on Monday.",
        "Norlund would have agreed.",
        "If Norlund agreed, the guns would fall silent.",
        "Who agreed within hours?",
        "The bridge was accepted by nobody.",
    ],
)
def test_no_act_is_told(attributed, text) -> None:
    rules = {one.grounds[0].rule for one in attributed(OFFER + text)}
    assert "attribution:bare" not in rules

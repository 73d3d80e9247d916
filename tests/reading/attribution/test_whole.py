"""Quotations that stand side by side, each with a speaker of its own."""

from collections.abc import Callable

import pytest

from truceline.vocabulary.statements import Attribution

Attributed = Callable[..., tuple[Attribution, ...]]


def sayings(text: str, attributed: Attributed) -> dict[str, str]:
    """Who says which words."""
    return {
        s.of(text).strip(' .,“”"'): one.source.of(text)
        for one in attributed(text)
        for s in one.content
        if one.source is not None
    }


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "“Is that your map?” Holm asked. “It was here when I came.” "
            "“It is my table,” Dahl said. “Then it is your map,” Holm said.",
            {
                "It was here when I came": "Holm",
                "It is my table": "Dahl",
                "Then it is your map": "Holm",
            },
        ),
        (
            "“She wants deals,” Holm said. Over the weekend, Dahl had written before the talks, "
            "“We hope for a good day at the bridge,” in capitals.",
            {"She wants deals": "Holm", "We hope for a good day at the bridge": "Dahl"},
        ),
        # one speaker goes on after the cue
        (
            "“She wants deals,” Holm said. “We want peace at the bridge.”",
            {"She wants deals": "Holm", "We want peace at the bridge": "Holm"},
        ),
        (
            "“She wants deals,” said Mr. Holm. “We want peace at the bridge.”",
            {"She wants deals": "Mr. Holm", "We want peace at the bridge": "Mr. Holm"},
        ),
    ],
)
def test_each_quotation_goes_to_its_own_cue(
    text: str, told: dict[str, str], attributed: Attributed
) -> None:
    said = sayings(text, attributed)
    assert {words: said.get(words) for words in told} == told

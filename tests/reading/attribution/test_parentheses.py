"""A reporting clause that closes its sentence behind an office and a name."""

import pytest

CHARGED = (
    "The army of Norlund shelled the village at dawn, Veska's chief negotiator, Ada Brenn, "
    "charged on Monday."
)


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            CHARGED,
            "Veska's chief negotiator, Ada Brenn",
            "The army of Norlund shelled the village at dawn",
        ),
        (
            "Norlund has moved its guns over the line, the foreign minister, Jon Oren, alleged.",
            "the foreign minister, Jon Oren",
            "Norlund has moved its guns over the line",
        ),
    ],
)
def test_whoever_closes_the_sentence_speaks(attributed, text, source, content) -> None:
    found = attributed(text)
    assert [
        (one.source.of(text), [part.of(text) for part in one.content])
        for one in found
        if one.source is not None
    ] == [(source, [content])]


@pytest.mark.parametrize(
    "text",
    [
        "The bill was signed by the minister, the former judge, Ada Brenn, charged with theft.",
        "In Veska, where it was shown on Sunday, the spokeswoman, Ada Brenn, alleged: a trick.",
    ],
)
def test_a_participle_or_an_opening_place_is_no_reported_clause(attributed, text: str) -> None:
    assert not any(
        one.grounds[0].rule == "attribution:set off" for one in attributed(text) if one.grounds
    )

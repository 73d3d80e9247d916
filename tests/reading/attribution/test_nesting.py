"""Statements within statements. Fiction: Norlund and Veska fight."""

import pytest

from truceline.reading.attribution.nesting import nested
from truceline.vocabulary.spans import Span
from truceline.vocabulary.statements import Attribution, Kind


def found_in(text: str, source: str, cue: str, content: str, kind: Kind) -> Attribution:
    def span(words: str) -> Span:
        start = text.index(words)
        return Span(start, start + len(words))

    return Attribution(content=(span(content),), source=span(source), cue=span(cue), kind=kind)


def test_the_inner_statement_knows_who_tells_it(attributed) -> None:
    text = "Norlund said that Minister Oren told his aides that the war was lost."
    found = attributed(text)
    inner = next(one for one in found if one.source and one.source.of(text) == "Minister Oren")
    assert inner.told_by is not None
    assert found[inner.told_by].source.of(text) == "Norlund"


@pytest.mark.parametrize(
    ("text", "content", "told"),
    [
        ("Norlund said it had fired again after Veska rejected a truce.",
         "it had fired again after", True),
        ("Norlund said it had fired again. Veska rejected a truce.", "it had fired again", False),
        ("Norlund said it had fired again, Veska rejected a truce.", "it had fired again", False),
    ],
)  # fmt: skip
def test_a_clause_that_goes_on_is_told_by_who_began_it(text: str, content: str, told: bool) -> None:
    outer = found_in(text, "Norlund", "said", content, Kind.INDIRECT)
    inner = found_in(text, "Veska", "rejected", "a truce", Kind.NARRATED)
    assert nested([outer, inner], text)[1].told_by == (0 if told else None)

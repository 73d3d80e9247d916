import pytest

from truceline.reading.actorbook import ActorBook
from truceline.reading.introductions import introduced
from truceline.reading.words import words_of


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("It fell, said Nkechi Obi-Lund, a nurse from Orsk.", ["Nkechi Obi-Lund"]),
        ("Thiago Strand, spokesman for the army, said no.", ["Thiago Strand"]),
        ("Eva Lorn, 34, said no.", ["Eva Lorn"]),
        ("Bay Bridge, a road over the river, fell.", []),
        ("“No,” said Lorn. Ajay Holm, a former envoy, said yes.", ["Ajay Holm"]),
        ("The River Ministry, the largest, said no.", []),
        ("Norlund, a host of two rounds, said no.", []),
    ],
)
def test_names_that_are_introduced(text: str, names: list[str], book: ActorBook) -> None:
    spans = introduced(text, words_of(text), book)
    assert [span.of(text) for span in spans] == names

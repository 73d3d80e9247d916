"""Whose deed a clause tells, seen from the speaker."""

import pytest

from truceline.coding.codebook import load_codebook
from truceline.coding.entries import Case
from truceline.coding.findings import Finder
from truceline.coding.phrases import words_of
from truceline.coding.scene import View
from truceline.coding.trying import Examples, invented
from truceline.coding.whose import Whose
from truceline.settings import Settings


@pytest.fixture(scope="module")
def examples() -> Examples:
    return Examples(invented(), Settings(attribution="rules"))


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("We will sign", Whose.OWN),
        ("Norlund will sign", Whose.OTHER),
        ("Veska will sign", Whose.OWN),
        ("You will sign", Whose.OTHER),
        ("Both sides will sign", Whose.JOINT),
        ("The rain will stop", Whose.THING),
    ],
)
def test_whose_deed(examples: Examples, text: str, whose: Whose) -> None:
    [read] = examples.read([Case.model_validate({"act": "commit", "text": text, "by": "Oren"})])
    finder = Finder(load_codebook(), examples.process)
    scene = finder.scene(read.statements[0], read, words_of(read.doc))
    assert scene is not None
    assert View(scene.said[0], scene).whose is whose

"""The language model and the tables that reading needs, loaded once."""

import json
from collections.abc import Mapping
from functools import cache
from importlib import resources

import numpy as np
import spacy
import yaml
from spacy.language import Language
from spacy.tokens import Doc

from truceline.reading.attribution.verbs import Verbs
from truceline.vocabulary.errors import ModelMissing

# A sentence can only begin after one of these, or on a new line.
CLOSERS = frozenset(".!?…:;\"”’'»“„)]}—–-*•|/")
BEGINS, GOES_ON = 1, -1  # how spaCy notes it


@Language.component("truceline_paragraphs", assigns=["token.is_sent_start"])
def start_paragraphs(doc: Doc) -> Doc:
    """A new line starts a sentence; the middle of a clause does not, whatever the parser likes."""
    starts = doc.to_array("SENT_START").view(np.int64).tolist()
    before, fresh = "", True
    for number, token in enumerate(doc):
        word = token.text
        if word.isspace():
            fresh = fresh or "\n" in word
            continue
        if fresh:
            starts[number] = BEGINS
        elif before and before[-1] not in CLOSERS:
            starts[number] = GOES_ON
        before, fresh = word, False
    # all at once: spaCy looks through the whole text whenever one word is told so
    noted = np.array(starts, dtype=np.int64).view(np.uint64)
    doc.from_array(["SENT_START"], noted)  # type: ignore[arg-type]  # its stub knows rows only
    return doc


@cache
def load_model(name: str) -> Language:
    """The spaCy pipeline of that name, with paragraphs as sentence borders."""
    try:
        model = spacy.load(name)
    except OSError:
        raise ModelMissing(
            f"the language model {name!r} is not installed: install the package that holds it, "
            "or set TRUCELINE_MODEL to one that is"
        ) from None
    model.add_pipe("truceline_paragraphs", before="parser")
    return model


@cache
def load_weights() -> Mapping[str, float]:
    """The shipped table by which proposals of speech are weighed."""
    path = resources.files("truceline.codebook") / "speech_weights.json"
    weights: dict[str, float] = json.loads(path.read_text(encoding="utf-8"))
    return weights


@cache
def load_verbs() -> Verbs:
    """The shipped lexicon of reporting verbs."""
    path = resources.files("truceline.codebook") / "speech_verbs.yml"
    return Verbs.from_data(yaml.safe_load(path.read_text(encoding="utf-8")))

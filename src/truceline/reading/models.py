"""The language model and the tables that reading needs, loaded once."""

import json
from collections.abc import Mapping
from functools import cache
from importlib import resources

import spacy
import yaml
from spacy.language import Language
from spacy.tokens import Doc, Token

from truceline.reading.attribution.verbs import Verbs
from truceline.vocabulary.errors import ModelMissing

# A sentence can only begin after one of these, or on a new line.
CLOSERS = frozenset(".!?…:;\"”’'»“„)]}—–-*•|/")


@Language.component("truceline_paragraphs", assigns=["token.is_sent_start"])
def start_paragraphs(doc: Doc) -> Doc:
    """A new line starts a sentence; the middle of a clause does not, whatever the parser likes."""
    before: Token | None = None
    fresh = True
    for token in doc:
        if token.is_space:
            fresh = fresh or "\n" in token.text
            continue
        if fresh:
            token.is_sent_start = True
        elif before is not None and before.text[-1] not in CLOSERS:
            token.is_sent_start = False
        before, fresh = token, False
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

"""Two ways to find who is said to have said what, behind one interface."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace
from importlib import resources
from pathlib import Path
from typing import Protocol

from spacy.tokens import Doc

from truceline.reading.attribution.page import Page, Weighed
from truceline.reading.attribution.rules import (
    attribute,
    page_of,
    proposed,
    settled,
)
from truceline.reading.attribution.sorting import is_lifted, judged_out
from truceline.reading.attribution.turns import beyond_doubt
from truceline.reading.attribution.verbs import Verbs
from truceline.reading.attribution.weights import confidence
from truceline.reading.models import load_verbs, load_weights
from truceline.vocabulary.articles import Article
from truceline.vocabulary.errors import ModelMissing
from truceline.vocabulary.statements import Attribution

MODEL, RULES = "model", "rules"
WAYS = (MODEL, RULES)
Parsed = tuple[Article, Doc]
# Proposals of the rules below this are not worth judging: few are right, and each costs time.
UNLIKELY = 0.1
# How the rules' confidence is bent where they choose alone: set on the development part of PolNeAR.
RULED_SLOPE, RULED_SHIFT = 1.05, -0.1


class Attributor(Protocol):
    """Finds attributions."""

    def attribute(self, parsed: Sequence[Parsed]) -> list[tuple[Attribution, ...]]:
        """For each article its attributions, in the order of their contents."""


def bent(sure: float) -> float:
    """The confidence of the rules' own choice as a reader is told it, 0 to 1.

    >>> bent(0.5), bent(0.9)
    (0.475, 0.901)
    """
    sure = min(max(sure, 0.001), 0.999)
    score = RULED_SLOPE * math.log(sure / (1 - sure)) + RULED_SHIFT
    return round(1 / (1 + math.exp(-score)), 3)


class RulesAttributor:
    """Syntax, marks and a table of weights: no neural model."""

    def __init__(self, weights: Mapping[str, float], verbs: Verbs) -> None:
        self.weights = weights
        self.verbs = verbs

    def attribute(self, parsed: Sequence[Parsed]) -> list[tuple[Attribution, ...]]:
        """Article by article."""
        found = (attribute(article, doc, self.weights, self.verbs) for article, doc in parsed)
        return [tuple(replace(a, confidence=bent(a.confidence)) for a in one) for one in found]


class LearnedAttributor:
    """The neural tagger, with the rules as second opinion, and a judge over both."""

    def __init__(self, folder: Path, weights: Mapping[str, float], verbs: Verbs) -> None:
        from truceline.reading.learned.judging import load_judge  # only where it is wanted
        from truceline.reading.learned.tagger import Tagger

        self.tagger = Tagger(folder)
        self.judge = load_judge(folder)
        self.weights = weights
        self.verbs = verbs

    def attribute(self, parsed: Sequence[Parsed]) -> list[tuple[Attribution, ...]]:
        """Article by article: what stands beside it never changes how an article is read."""
        from truceline.reading.learned.judging import told
        from truceline.reading.learned.opinions import opinions

        found = []
        for article, doc in parsed:
            page = page_of(article, doc, self.verbs)
            scores = self.tagger.read(page)
            judged = self.judge.weighed(opinions(scores, self.ruled(page)))
            weighed: list[Weighed] = [(judged_out(page, sure, p), p) for sure, p in judged]
            weighed += beyond_doubt(page)
            chosen = settled(article, page, weighed, self.judge.least)
            found.append(tuple(replace(a, confidence=round(told(a.confidence), 3)) for a in chosen))
        return found

    def ruled(self, page: Page) -> list[Weighed]:
        """What the rules propose, unlikely proposals too."""
        return ruled(page, self.weights)


def ruled(page: Page, weights: Mapping[str, float]) -> list[Weighed]:
    """The rules' proposals that deserve a second look, with their confidence."""
    found = ((confidence(page, p, weights), p) for p in proposed(page))
    return [(sure, p) for sure, p in found if sure >= UNLIKELY or is_lifted(page, sure, p)]


def load_attributor(way: str) -> Attributor:
    """The one that the settings name; its weights are in the package."""
    if way == RULES:
        return RulesAttributor(load_weights(), load_verbs())
    if way != MODEL:
        raise ModelMissing(f"no way of attribution is called {way!r}: use {' or '.join(WAYS)}")
    folder = Path(str(resources.files("truceline.reading.learned") / "model"))
    if not (folder / "tagger.onnx").is_file():
        raise ModelMissing(
            "the tagger's weights are not in this installation: install the package whole, "
            "or use --attribution rules"
        )
    return LearnedAttributor(folder, load_weights(), load_verbs())

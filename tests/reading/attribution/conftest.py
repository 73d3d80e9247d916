"""One loaded model for all tests of attribution."""

from collections.abc import Callable

import pytest

from truceline.reading.attribution.rules import attribute
from truceline.reading.models import load_model, load_verbs, load_weights
from truceline.settings import Settings
from truceline.vocabulary.articles import Article, Stretch, StretchKind
from truceline.vocabulary.keys import ReportKey
from truceline.vocabulary.spans import Span
from truceline.vocabulary.statements import Attribution

Attributed = Callable[..., tuple[Attribution, ...]]


def article_of(text: str, labels: tuple[str, ...] = ()) -> Article:
    """Each line a body stretch; a line that opens with a label is a turn."""
    stretches, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            label = next((one for one in labels if line.startswith(f"{one}:")), "")
            stretches.append(Stretch(Span(at, at + len(line)), StretchKind.BODY, "", label))
        at += len(line) + 1
    return Article(report=ReportKey("test"), text=text, stretches=tuple(stretches))


@pytest.fixture(scope="session")
def attributed() -> Attributed:
    """Text in, attributions out."""
    model, weights, verbs = load_model(Settings().model), load_weights(), load_verbs()

    def read(text: str, labels: tuple[str, ...] = ()) -> tuple[Attribution, ...]:
        return attribute(article_of(text, labels), model(text), weights, verbs)

    return read

"""What Truceline finds in marked texts."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from truceline.measuring.marked import Marked, MarkedText
from truceline.reading.attributors import Attributor, Parsed, load_attributor
from truceline.reading.models import load_model
from truceline.settings import Settings
from truceline.vocabulary.articles import Article, Stretch, StretchKind
from truceline.vocabulary.keys import ReportKey
from truceline.vocabulary.spans import Span
from truceline.vocabulary.statements import Attribution

LINE = re.compile(r"[^\n]*\S[^\n]*")


def attributed(texts: Sequence[MarkedText], settings: Settings) -> Iterator[MarkedText]:
    """Each text with Truceline's attributions in place of the marked ones."""
    model, attributor = load_model(settings.model), load_attributor(settings.attribution)
    rest = iter(texts)
    while some := list(islice(rest, settings.batch)):
        docs = model.pipe([one.text for one in some], batch_size=settings.batch)
        parsed = [(plain_article(one), doc) for one, doc in zip(some, docs, strict=True)]
        yield from _found(some, parsed, attributor)


def _found(
    some: Sequence[MarkedText], parsed: Sequence[Parsed], attributor: Attributor
) -> Iterator[MarkedText]:
    for one, found in zip(some, attributor.attribute(parsed), strict=True):
        yield MarkedText(one.name, one.text, tuple(marked(each) for each in found))


def marked(one: Attribution) -> Marked:
    """An attribution in the marked texts' form."""
    return Marked(
        source=tuple(s for s in [one.source] if s and len(s)),
        cue=tuple(s for s in [one.cue] if s and len(s)),
        content=tuple(s for s in one.content if len(s)),
        confidence=one.confidence,
    )


def plain_article(text: MarkedText) -> Article:
    """A text whose every line is body."""
    stretches = tuple(Stretch(Span(*m.span()), StretchKind.BODY) for m in LINE.finditer(text.text))
    return Article(report=ReportKey(text.name), text=text.text, stretches=stretches)

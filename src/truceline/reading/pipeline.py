"""The order of the components: articles in, what they say out."""

from collections.abc import Iterable, Iterator
from typing import Any

from spacy.tokens import Doc

from truceline.reading.actorbook import ActorBook
from truceline.reading.assemble import assemble
from truceline.reading.attribution.rules import attribute
from truceline.reading.cast import make_cast
from truceline.reading.models import load_model, load_verbs, load_weights
from truceline.reading.read import Read
from truceline.settings import Settings
from truceline.vocabulary.articles import Article, StretchKind
from truceline.vocabulary.process import Process


def speakable(article: Article) -> str:
    """The article's text with page furniture blanked out, every offset kept."""
    letters = list(article.text)
    for stretch in article.stretches:
        if stretch.kind is StretchKind.FURNITURE:
            for at in range(stretch.span.start, stretch.span.end):
                if letters[at] not in "\r\n":
                    letters[at] = " "
    return "".join(letters)


class Pipeline:
    """Everything that reading needs, loaded once and passed in."""

    def __init__(self, settings: Settings, process: Process) -> None:
        self.model = load_model(settings.model)
        self.weights = load_weights()
        self.verbs = load_verbs()
        self.book = ActorBook.from_process(process)
        self.batch = settings.batch

    def read(self, articles: Iterable[Article]) -> Iterator[Read]:
        """Read articles in batches, in their order; unreadable ones have no statements."""
        pairs = ((speakable(a) if a.readable else "", a) for a in articles)
        parsed: Iterator[Any] = self.model.pipe(pairs, as_tuples=True, batch_size=self.batch)
        for doc, article in parsed:
            yield self.read_doc(article, doc)

    def read_doc(self, article: Article, doc: Doc) -> Read:
        """Attributions, cast and statements of one parsed article."""
        cast = make_cast(article, doc, self.book)
        if not article.readable:
            return Read(article=article, doc=doc, cast=cast, statements=())
        attributions = attribute(article, doc, self.weights, self.verbs)
        statements = assemble(article, doc, attributions, cast)
        return Read(article=article, doc=doc, cast=cast, statements=statements)

"""The order of the components: articles in, what they say out."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from spacy.tokens import Doc

from truceline.reading.actorbook import ActorBook
from truceline.reading.assemble import assemble
from truceline.reading.attributors import load_attributor
from truceline.reading.cast import make_cast
from truceline.reading.models import load_model
from truceline.reading.read import Read
from truceline.settings import Settings
from truceline.vocabulary.articles import Article, StretchKind
from truceline.vocabulary.process import Process
from truceline.vocabulary.statements import Attribution


def speakable(article: Article) -> str:
    """The article's text with page furniture blanked out, every offset kept.

    Lines that were wrapped by hand run on: a line end inside a stretch is a blank.
    """
    letters = list(article.text)
    for stretch in article.stretches:
        if stretch.kind is StretchKind.FURNITURE:
            for at in range(stretch.span.start, stretch.span.end):
                if letters[at] not in "\r\n":
                    letters[at] = " "
        elif "\n" in article.text[stretch.span.start : stretch.span.end]:
            for at in range(stretch.span.start, stretch.span.end):
                if letters[at] in "\r\n":
                    letters[at] = " "
    return "".join(letters)


class Pipeline:
    """Everything that reading needs, loaded once and passed in."""

    def __init__(self, settings: Settings, process: Process) -> None:
        self.model = load_model(settings.model)
        self.attributor = load_attributor(settings.attribution)
        self.book = ActorBook.from_process(process)
        self.batch = settings.batch

    def read(self, articles: Iterable[Article]) -> Iterator[Read]:
        """Read articles in batches, in their order; unreadable ones have no statements."""
        rest = iter(articles)
        while some := list(islice(rest, self.batch)):
            yield from self.read_batch(some)

    def read_batch(self, articles: Sequence[Article]) -> Iterator[Read]:
        """Articles that are parsed and attributed together."""
        texts = (speakable(article) if article.readable else "" for article in articles)
        docs = list(self.model.pipe(texts, batch_size=self.batch))
        parsed = list(zip(articles, docs, strict=True))
        readable = [pair for pair in parsed if pair[0].readable]
        attributed = iter(self.attribute(readable))
        for article, doc in parsed:
            yield self.read_doc(article, doc, next(attributed) if article.readable else ())

    def attribute(self, parsed: Sequence[tuple[Article, Doc]]) -> list[tuple[Attribution, ...]]:
        """Who is said to have said what, article by article."""
        return self.attributor.attribute(parsed)

    def read_doc(self, article: Article, doc: Doc, attributions: Sequence[Attribution]) -> Read:
        """Cast and statements of one parsed article."""
        cast = make_cast(article, doc, self.book)
        statements = assemble(article, doc, attributions, cast) if article.readable else ()
        return Read(article=article, doc=doc, cast=cast, statements=statements)

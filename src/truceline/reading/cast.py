"""The cast of one article: every mention of somebody, resolved as far as the text allows."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from truceline.reading.actorbook import ActorBook
from truceline.reading.layout import Layout, lay_out
from truceline.reading.listening import Heard, Listener
from truceline.reading.mentions import Naming
from truceline.reading.metonyms import acts
from truceline.reading.register import register
from truceline.reading.speakers import resolve_words
from truceline.vocabulary.actors import Actor, ActorType
from truceline.vocabulary.articles import Article
from truceline.vocabulary.names import fold
from truceline.vocabulary.spans import Span
from truceline.vocabulary.statements import Mention

__all__ = ["ActorBook", "ArticleCast", "make_cast"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleCast:
    """Who is named where in one article."""

    article: Article
    doc: Doc
    layout: Layout
    book: ActorBook
    actors: Mapping[str, Actor]
    namings: Sequence[Naming]
    naming_of: Mapping[int, Naming]  # by token
    heard: Mapping[int, Heard]  # by head token
    starts: Sequence[int]
    home: Actor | None = None  # the side whose own outlet prints this
    owners: Mapping[int, Actor] = field(default_factory=dict)  # side of "her" in "her office"
    tellers: Mapping[int, int] = field(default_factory=dict)  # by "it": who told before

    def within(self, span: Span) -> Sequence[tuple[Span, Actor]]:
        """Every naming of somebody who acts or is dealt with inside the span, in order."""
        found = [*self._named(span), *self._taken_up(span)]
        return sorted(found, key=lambda item: (item[0], item[1].key))

    def _named(self, span: Span) -> Iterator[tuple[Span, Actor]]:
        for naming in self.namings[bisect_left(self.starts, span.start) :]:
            if naming.start >= span.end:
                return
            if naming.end > span.end or not naming.key:
                continue
            actor = self.actors[naming.key]
            token = self.doc[self.layout.token_at(naming.start)]
            if actor.type is ActorType.PERSON or acts(naming, self.root_of(naming, token)):
                yield Span(naming.start, naming.end), actor

    def _taken_up(self, span: Span) -> Iterator[tuple[Span, Actor]]:
        for heard in self.heard.values():
            if span.holds(heard.span):
                for key in heard.resolved.keys:
                    yield heard.span, self.actors[key]

    def root_of(self, naming: Naming, first: Token) -> Token:
        """The word of a naming on which the rest of the sentence hangs."""
        return self.layout.tokens_of(self.doc, naming.start, naming.end).root or first

    def placed(self, span: Span) -> Actor | None:
        """Whom a name stands for that tells only where: "troops in Norlund"."""
        naming = self.naming_of.get(self.layout.token_at(span.start))
        return self.actors.get(naming.key) if naming is not None and naming.key else None

    def resolve(self, span: Span) -> Mention:
        """The actor or actors that the words of this span name."""
        return resolve_words(self, span)


def make_cast(article: Article, doc: Doc, book: ActorBook) -> ArticleCast:
    """Find and resolve every mention in an article."""
    layout = lay_out(doc)
    day = article.published.date[:10] if article.published else None
    side = book.homes.get(fold(article.outlet)) if article.outlet else None
    names = register(doc, layout, book, day, side)
    builder = Listener(article, doc, layout, book, dict(names.actors), names.namings, day)
    builder.home = home = book.actors.get(side) if side else None
    heard = builder.listen()
    return ArticleCast(
        article=article,
        doc=doc,
        layout=layout,
        book=book,
        actors=builder.actors,
        namings=names.namings,
        naming_of=builder.naming_of,
        heard=heard,
        starts=[n.start for n in names.namings],
        home=home,
        owners=builder.owners,
        tellers=builder.tellers,
    )

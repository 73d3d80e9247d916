"""What reading one article leaves: the text with its syntax, names and statements."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from spacy.tokens import Doc

from truceline.vocabulary.actors import Actor
from truceline.vocabulary.articles import Article
from truceline.vocabulary.spans import Span
from truceline.vocabulary.statements import Mention, Statement


class Cast(Protocol):
    """The actors of one article: who is named where."""

    def within(self, span: Span) -> Sequence[tuple[Span, Actor]]:
        """Every naming of a known or learned actor inside the span, in order.

        Pronouns are resolved where the text allows; joint namings give several
        entries with one span. Nothing is invented.
        """

    def placed(self, span: Span) -> Actor | None:
        """Whom a name stands for that tells only where: "troops in Norlund"."""

    def resolve(self, span: Span) -> Mention:
        """The actor or actors that the words of this span name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """One article, read: `doc` has the article's own character offsets."""

    article: Article
    doc: Doc
    cast: Cast
    statements: tuple[Statement, ...]

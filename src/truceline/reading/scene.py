"""One article as the rules about names look at it."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from truceline.reading.actorbook import ActorBook
from truceline.reading.layout import Layout
from truceline.reading.mentions import Naming
from truceline.reading.words import Word


@dataclass(frozen=True, slots=True)
class Scene:
    """All that the rules look at in one article."""

    doc: Doc
    words: Sequence[Word]
    starts: Sequence[int]
    layout: Layout
    book: ActorBook
    by_word: Mapping[int, Naming]  # naming by number of each of its words

    @property
    def named(self) -> Iterable[Naming]:
        """Every naming of the article."""
        return self.by_word.values()

    @property
    def text(self) -> str:
        """The article's text."""
        return self.layout.text

    def at(self, char: int) -> int:
        """Number of the word that starts at the character, or of the next."""
        return bisect_left(self.starts, char)

    def pos(self, word: int) -> str:
        """Part of speech of a word."""
        return self.doc[self.layout.token_at(self.words[word].start)].pos_

"""An article as the tagger sees it: word pieces, and what is known of each word.

The encoder knows no capitals and no syntax. Beside its pieces each word therefore
brings its shape, where it stands to quotation marks and line starts, its part of
speech, its place in the syntax and what kind of name it is.
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Token
from tokenizers import Tokenizer

from truceline.reading.attribution.page import Page
from truceline.vocabulary.spans import Span

Ints = NDArray[np.int64]
PIECES = 254  # of a window, without the two marks at its ends
CONTEXT = 32  # pieces that a window shares with the one before
MOST_KEPT = 1 << 16  # words of which shape and pieces are remembered
LONGEST_WORD = 12  # pieces; the rest of a web address says nothing
FEATURES = ("shape", "quote", "layout", "tag", "dep", "ent")
SHAPES = 6  # lower case, title, capitals, mixed, with digits, marks
QUOTES = 4  # outside, inside, opening mark, closing mark
# amid, at the start of a sentence or a line, of both as the language model sees it
LAYOUTS = 3
# How far a word stands from a cue, in words: upper ends of the buckets, to either side.
DISTANCES = (1, 2, 3, 4, 6, 9, 13, 20, 32, 50, 80, 120)
# Where a word stands to a cue when it is not in one of the cue's own branches.
PLACES = (
    "cue",
    "sentence before",
    "sentence after",
    "next before",
    "next after",
    "paragraph before",
    "paragraph after",
    "far before",
    "far after",
)


@dataclass(frozen=True, slots=True)
class Inventory:
    """The names that the tagger learned: a number for each, 0 for one it does not know."""

    tags: Mapping[str, int]
    deps: Mapping[str, int]
    ents: Mapping[str, int]

    @property
    def sizes(self) -> tuple[int, ...]:
        """How many values each of FEATURES can take."""
        return (
            SHAPES,
            QUOTES,
            LAYOUTS,
            len(self.tags) + 1,
            len(self.deps) + 1,
            len(self.ents) + 1,
        )

    @property
    def relations(self) -> int:
        """How many places a word can have to a cue: PLACES, then branches by their label."""
        return len(PLACES) + len(self.deps) + 1


@dataclass(frozen=True, slots=True)
class Window:
    """Words `first` to `last` (exclusive), read together."""

    first: int
    last: int


class Cutter:
    """Cuts words into pieces, each of its own; remembers them, since most words come again."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        self.tokenizer = tokenizer
        self.unknown = tokenizer.token_to_id("[UNK]") or 0
        self.known: dict[str, list[int]] = {}

    def cut(self, words: Sequence[str]) -> list[list[int]]:
        """The pieces of each word."""
        if len(self.known) > MOST_KEPT:
            self.known.clear()
        new = [word for word in dict.fromkeys(words) if word not in self.known]
        if new:
            self.known.update(zip(new, self._cut(new), strict=True))
        return [self.known[word] for word in words]

    def _cut(self, words: list[str]) -> list[list[int]]:
        of_word: list[list[int]] = [[] for _ in words]
        encoding = self.tokenizer.encode(words, is_pretokenized=True, add_special_tokens=False)
        for piece, word in zip(encoding.ids, encoding.word_ids, strict=True):
            if word is not None:
                of_word[word].append(piece)
        # a word without any piece is a stray control character
        return [pieces[:LONGEST_WORD] or [self.unknown] for pieces in of_word]


class Encoded:
    """The words of one article (blanks left out) with their pieces and features."""

    def __init__(self, page: Page, cutter: Cutter, names: Inventory) -> None:
        doc = page.doc
        self.page = page
        self.names = names
        seen = [t for t in doc if not t.is_space and t.i in page.paragraph_of]
        words = [t.text for t in seen]
        self.tokens = [t.i for t in seen]
        self.begins = [t.idx for t in seen]  # the character where each word begins
        self.ends = [at + len(word) for at, word in zip(self.begins, words, strict=True)]
        self.number = {i: n for n, i in enumerate(self.tokens)}
        self.sentence, self.paragraph = self._places(seen)
        self.pieces, self.starts = _pieces(cutter, words)
        self.features = self._features(seen, words)

    def __len__(self) -> int:
        return len(self.tokens)

    def span(self, first: int, last: int) -> Span:
        """Printed place of the words `first` to `last` (inclusive)."""
        return Span(self.begins[first], self.ends[last])

    def _places(self, seen: Sequence[Token]) -> tuple[Ints, Ints]:
        """The number of each word's sentence and of its paragraph."""
        paragraph_of = self.page.paragraph_of
        sentence, count = [], 0
        for token in seen:
            count += bool(token.is_sent_start)
            sentence.append(count)
        paragraphs = [paragraph_of[i] for i in self.tokens]
        return np.array(sentence, dtype=np.int64), np.array(paragraphs, dtype=np.int64)

    def _features(self, tokens: Sequence[Token], words: Sequence[str]) -> Ints:
        """One row a word, one column for each of FEATURES."""
        names = self.names
        rows = np.zeros((len(words), len(FEATURES)), dtype=np.int64)
        if not words:
            return rows
        rows[:, 0] = [shape_of(word) for word in words]
        rows[:, 1] = self._quoted()
        rows[1:, 2] = (np.diff(self.sentence) > 0) + (np.diff(self.paragraph) > 0)
        rows[:, 2] = np.minimum(rows[:, 2], LAYOUTS - 1)
        rows[0, 2] = LAYOUTS - 1
        rows[:, 3] = [names.tags.get(t.tag_, 0) for t in tokens]
        rows[:, 4] = [names.deps.get(t.dep_, 0) for t in tokens]
        rows[:, 5] = [names.ents.get(t.ent_type_, 0) for t in tokens]
        return rows

    def _quoted(self) -> Ints:
        """Outside, inside, or itself a mark that opens or closes."""
        found = np.zeros(len(self.tokens), dtype=np.int64)
        quotes = iter(self.page.quotes)
        quote = next(quotes, None)
        for n, at in enumerate(self.begins):
            while quote is not None and quote.span.end <= at:
                quote = next(quotes, None)
            if quote is None:
                break
            if quote.span.start <= at:
                opens, closes = at < quote.words.start, at >= quote.words.end
                found[n] = 2 if opens else 3 if closes else 1
        return found

    def windows(self, shift: int = 0) -> list[Window]:
        """The article in stretches that the tagger can read, cut between sentences.

        `shift` cuts the first one shorter (in pieces), so that training sees other cuts.
        """
        count = len(self)
        starts = np.append(self.starts, len(self.pieces))
        borders = [0, *(np.flatnonzero(np.diff(self.sentence) > 0) + 1).tolist(), count]
        found: list[Window] = []
        first, room = 0, PIECES - shift
        while first < count:
            last = _reach(starts, borders, first, room)
            found.append(Window(first, last))
            if last >= count:
                break
            first, room = self._restart(starts, borders, first, last), PIECES
        return found

    def _restart(self, starts: Ints, borders: Sequence[int], first: int, last: int) -> int:
        """Where the next window begins: some sentences before the last one's end."""
        back = [b for b in borders if first < b < last and starts[last] - starts[b] <= CONTEXT]
        return back[0] if back else last

    def relations(self, root: int, window: Window) -> Ints:
        """Where each word of a window stands to the cue whose head is word `root`."""
        sentence = self.sentence[window.first : window.last] - self.sentence[root]
        paragraph = self.paragraph[window.first : window.last] - self.paragraph[root]
        places = np.where(sentence == 0, 1, 0)
        after = np.arange(window.first, window.last) > root
        places = np.where(abs(sentence) == 1, 3, places)
        places = np.where((abs(sentence) > 1) & (paragraph == 0), 5, places)
        places = np.where((abs(sentence) > 1) & (paragraph != 0), 7, places) + after
        places[root - window.first] = 0
        self._branches(root, window, places)
        return places.astype(np.int64)

    def _branches(self, root: int, window: Window, places: Ints) -> None:
        """Words in a branch of the cue's syntax are told by the branch's label."""
        doc = self.page.doc
        for child in doc[self.tokens[root]].children:
            label = len(PLACES) + self.names.deps.get(child.dep_, 0)
            low = self._at_or_after(child.left_edge.i)
            high = self._at_or_after(child.right_edge.i + 1)
            low, high = max(low, window.first), min(high, window.last)
            if low < high:
                places[low - window.first : high - window.first] = label

    def _at_or_after(self, token: int) -> int:
        return bisect_left(self.tokens, token)


def distances(root: int, window: Window) -> Ints:
    """The bucket of each word's distance from word `root`: negative side first."""
    away = np.arange(window.first, window.last) - root
    bucket = np.searchsorted(DISTANCES, abs(away))
    return np.where(away < 0, bucket, bucket + len(DISTANCES) + 1).astype(np.int64)


@lru_cache(maxsize=MOST_KEPT)
def shape_of(word: str) -> int:
    """Which of SHAPES a word has.

    >>> [shape_of(word) for word in ("envoy", "Envoy", "EU", "McCabe", "G7", "–")]
    [0, 1, 2, 3, 4, 5]
    """
    if word.islower():
        return 0
    if any(letter.isdigit() for letter in word):
        return 4
    if word.isupper():
        return 2
    if word[:1].isupper():
        return 1 if word[1:].islower() else 3
    return 3 if word.isalpha() else 5


def _pieces(cutter: Cutter, words: Sequence[str]) -> tuple[Ints, Ints]:
    """The pieces of all words in a row, and where each word's first one stands."""
    cut = cutter.cut(words)
    starts = np.cumsum([0, *map(len, cut)])[:-1]
    return np.array([piece for pieces in cut for piece in pieces], dtype=np.int64), starts


def _reach(starts: Ints, borders: Sequence[int], first: int, room: int) -> int:
    """The last sentence border (or, failing one, word) within `room` pieces of `first`."""
    limit = int(np.searchsorted(starts, starts[first] + room, side="right")) - 1
    whole = [b for b in borders if first < b <= limit]
    return whole[-1] if whole else max(limit, first + 1)

"""How like the statements of each issue some words are: a small linear model, word by word.

The lexicon knows what it lists. The model was trained on short statements of our own
(training/issues) and tells how much any word speaks for each issue, by its letters and by
vectors of its pieces. It serves where the lexicon has nothing to say.
"""

import zlib
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from importlib import resources
from importlib.resources.abc import Traversable

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Token
from tokenizers import Tokenizer

from truceline.vocabulary.acts import Issue

Floats = NDArray[np.float32]
Added = tuple[Floats, float, int]  # what one word adds
BUCKETS = 1 << 14
SHORTEST, LONGEST = 3, 5  # letters of a part of a word, with the blanks around it
CHOICE = tuple(Issue)
EVEN = 0.5  # of words that say nothing either way
FILES = ("issue_likeness.npz", "issue_beside.npz")  # of each issue, and of none
MATTER = frozenset(("NOUN", "VERB", "ADJ"))  # words that can name a matter
# They stand in talk about anything, whatever our short statements say.
COMMON = frozenset(
    "agree agreed approach day end government leader month people president question result "
    "results signed start state thing things time way week world year years".split()
)
# They say what was done, or by whom, not about what.
ACTS = frozenset(
    "accord accuse accusation agree agreement announce call conflict day deal declaration declare "
    "fight fighting peace "
    "movement place reach refrain signing state statement violate".split()
)


class Likeness:
    """The weights, loaded once."""

    def __init__(
        self, parts: Floats, rarity: Floats, pieces: Floats, bias: Floats, tokenizer: Tokenizer
    ) -> None:
        self.parts = parts  # BUCKETS × issues
        self.rarity = rarity  # BUCKETS
        self.pieces = pieces  # pieces × issues
        self.bias = bias
        self.tokenizer = tokenizer
        self.word = lru_cache(maxsize=1 << 16)(self._word)

    def of(self, tokens: Iterable[Token]) -> dict[Issue, float]:
        """How likely, 0 to 1, the words are about each issue; names say nothing."""
        return self.both(tokens)[0]

    def both(self, tokens: Iterable[Token]) -> tuple[dict[Issue, float], float]:
        """How likely the words are about each issue, and about nothing that is talked over."""
        known = [self.word(t.lower_) for t in tokens if _speaks(t)]
        if not known:
            return {}, EVEN
        *shares, beside = self._shares(known)
        return dict(zip(CHOICE, shares, strict=True)), beside

    def _shares(self, known: Sequence[Added]) -> list[float]:
        """For each issue, and last for none."""
        weights, lengths, counts = zip(*known, strict=True)
        of_parts, of_pieces = np.add.reduce(weights, axis=0)
        scores = self.bias + of_parts / np.sqrt(sum(lengths)) + of_pieces / np.sqrt(sum(counts))
        shares: list[float] = (1.0 / (1.0 + np.exp(-scores))).tolist()
        return shares

    def beside(self, tokens: Iterable[Token]) -> float:
        """How likely, 0 to 1, the words are about nothing that is talked over.

        News of talks tells of courts, crime and the past in the words of the talks.
        """
        return self.both(tokens)[1]

    def telling(self, tokens: Iterable[Token], issue: Issue) -> str | None:
        """The word that speaks most for an issue; None where it is one without a matter.

        "Our" and "long" stand in talk about anything: an issue that hangs on them is not shown.
        """
        column = CHOICE.index(issue)

        def weight(token: Token) -> float:
            (parts, pieces), length, count = self.word(token.lower_)
            return float(parts[column] / np.sqrt(length) + pieces[column] / np.sqrt(count))

        best = max((t for t in tokens if _speaks(t)), key=weight)
        common = best.lower_ in COMMON or best.lemma_.lower() in ACTS
        names = best.pos_ in MATTER and not best.is_stop and not common
        return best.text if names else None

    def _word(self, word: str) -> Added:
        """What one word adds: weights of its letters and of its pieces, their length and number."""
        found = list(buckets(word))
        rare = self.rarity[found]
        pieces = self.tokenizer.encode(word, add_special_tokens=False).ids
        weights = np.stack((rare @ self.parts[found], self.pieces[pieces].sum(axis=0)))
        return weights, float((rare**2).sum()), len(pieces)


def _speaks(token: Token) -> bool:
    return token.is_alpha and token.pos_ != "PROPN"


def buckets(word: str) -> Iterator[int]:
    """The buckets of a word's parts of three to five letters.

    >>> len(list(buckets("truce")))
    12
    """
    whole = f" {word} "
    for size in range(SHORTEST, LONGEST + 1):
        for start in range(len(whole) - size + 1):
            yield zlib.crc32(whole[start : start + size].encode()) % BUCKETS


@cache
def load_likeness() -> Likeness:
    """The shipped weights: a column for each issue, and one for none."""
    folder = resources.files("truceline")
    tables = [_columns(folder / "codebook" / name) for name in FILES]
    parts, pieces = (np.hstack([one[name] for one in tables]) for name in ("parts", "pieces"))
    bias = np.hstack([one["bias"] for one in tables])
    with resources.as_file(folder / "reading" / "learned" / "model" / "tokenizer.json") as path:
        tokenizer = Tokenizer.from_file(str(path))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return Likeness(parts, tables[0]["rarity"], pieces, bias, tokenizer)


def _columns(file: Traversable) -> dict[str, Floats]:
    """The weights of one file, as they were before they were made whole numbers."""
    with resources.as_file(file) as path, np.load(path) as kept:
        return {
            "parts": kept["parts"].astype(np.float32) * kept["parts_scale"],
            "pieces": kept["pieces"].astype(np.float32) * kept["pieces_scale"],
            "rarity": kept["rarity"].astype(np.float32),
            "bias": kept["bias"].astype(np.float32),
        }

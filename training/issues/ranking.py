"""Grow the trees of truceline/coding/ranking.py, and fit the weights of what is no matter of talks.

    python training/issues/ranking.py src/truceline/codebook/issue_ranking.json

Learned from is what `readings.py` tells of: acts for which the trees are asked, with all issues
that come into question for them. Needs the extra "training". The result is the same on every run.
"""

import argparse
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import train
from beside import beside_of, with_column, write
from plain_trees import binned_trees_of
from readings import Coded, all_parts
from sklearn.ensemble import HistGradientBoostingClassifier

import statements
from truceline.coding import matter, pointers, recognise, topics
from truceline.coding.codebook import load_codebook
from truceline.coding.issues import Found
from truceline.coding.likeness import FILES, Likeness, load_likeness
from truceline.coding.pointers import NAMES, Pointers, Row
from truceline.coding.trying import Examples, acts_in, cases_of, invented
from truceline.settings import Settings

TREES: dict[str, Any] = {
    "max_iter": 200,
    "learning_rate": 0.06,
    "max_leaf_nodes": 12,
    "min_samples_leaf": 20,
    "l2_regularization": 1.0,
    "max_features": 0.4,
    "early_stopping": False,
    "random_state": 0,
}
NAMED = 2.0  # of news, and of words that name their matter: the sets have too few of both
FIRST_ACTS, FURTHER = 2, 0.5  # of a statement; what the second counts
OF_EXAMPLES = 1.0
Case = tuple[Row, bool, float]


class Recorder:
    """Keeps what points to each issue, act by act, and lets the issues be as they are."""

    def __init__(self) -> None:
        self.kept: dict[str, list[Pointers]] = {}
        self.reading = ""
        self.coded = recognise.matter_of
        recognise.matter_of = self.matter_of
        matter.ranked = self.ranked

    def matter_of(self, found: Any, statement: Any, *more: Any) -> Any:
        """As ever; notes whose matter is asked for."""
        self.reading = statement.key
        return self.coded(found, statement, *more)

    def ranked(
        self, known: Pointers, before: Found, own: Found, goes_on: bool
    ) -> tuple[Found, bool]:
        """What was found before the ranking; what points to it is noted."""
        self.kept.setdefault(self.reading, []).append(known)
        if own.issues or not goes_on:
            return own, False
        return before, bool(before.issues)


def cases(coded: Coded, recorder: Recorder) -> Iterator[Case]:
    """What points to an issue, whether a hand-coded statement is about it, and what that counts."""
    recorder.kept.clear()
    lines = statements.by_report(coded.coded())
    for item in coded.gold:
        hit = next(iter(on(item, lines)), None)
        counts = NAMED if coded.of_news or not item.get("context") else 1.0
        for at, known in enumerate(recorder.kept.get(hit["id"], ())[:FIRST_ACTS] if hit else ()):
            for issue, row in zip(known.issues, known.rows, strict=True):
                yield row, issue in item["issues"], counts * (FURTHER if at else 1.0)


def of_examples(recorder: Recorder) -> Iterator[Case]:
    """The same of the codebook's own examples."""
    book, examples = load_codebook(), Examples(invented(), Settings())
    told = [case for _, case in cases_of(book) if case.issues is not None]
    for case, read in zip(told, examples.read(told), strict=True):
        recorder.kept.clear()
        acts_in(read, book, examples.process)
        first = next(iter(recorder.kept.values()), ())
        for known in first[:1]:
            for issue, row in zip(known.issues, known.rows, strict=True):
                yield row, issue in (case.issues or ()), OF_EXAMPLES


def with_likeness(known: Likeness) -> None:
    """Has what is coded from now on use these weights."""
    for module in (matter, pointers, topics):
        module.load_likeness = lambda: known


def on(item: statements.Item, reports: dict[str, list[statements.Item]]) -> list[statements.Item]:
    """The statements that were read in the words of a hand-coded one."""
    place = statements.place(item)
    return [
        line
        for line in statements.in_report(item["doc"], reports)
        if any(statements.meets(place, part) for part in statements.places(line))
    ]


def grown(found: Sequence[Case]) -> dict[str, Any]:
    """The trees as plain numbers."""
    rows, right, counts = zip(*found, strict=True)
    model = HistGradientBoostingClassifier(**TREES)
    model.fit(np.array(rows, dtype=np.float32), right, sample_weight=counts)
    start = round(float(np.ravel(model._baseline_prediction)[0]), 6)
    return {"names": NAMES, "start": start, "trees": binned_trees_of(model)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("out", type=Path, help="the trees; the weights for none lie beside them")
    given = parser.parse_args()
    coded, folder = list(all_parts()), train.published()
    beside, known = beside_of(coded, folder), load_likeness()
    write(beside.column(), known.rarity, given.out.with_name(FILES[-1]))
    recorder, found = Recorder(), list[Case]()
    columns = {part: beside.column(without=part) for part in sorted({one.part for one in coded})}
    for one in coded:
        with_likeness(with_column(known, columns[one.part]))
        found += cases(one, recorder)
        print(f"{one.part}: {len(found)} rows", flush=True)
    with_likeness(with_column(known, beside.column()))
    found += of_examples(recorder)
    text = json.dumps(grown(found), separators=(",", ":"))
    given.out.write_text(text + "\n", encoding="utf-8")
    print(f"{given.out.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()

"""Grow the trees of truceline/coding/ranking.py on the coded reports of invented conflicts.

    python training/issues/ranking.py src/truceline/codebook/issue_ranking.json

Learned from are the seven sets of `training/reports`, never those of `evaluation/reports`: acts
whose own words name no matter, with all issues that come into question for them. Needs the
extra "training". The result is the same on every run.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.ensemble import GradientBoostingClassifier

from truceline.coding import matter, recognise
from truceline.coding.issues import Found
from truceline.coding.pointers import NAMES, Pointers, Row

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE.parents[1] / "evaluation"), str(HERE.parent)]

from plain_trees import trees_of  # noqa: E402

import statements  # noqa: E402
import written  # noqa: E402

TREES, DEPTH, RATE, LEAF, SHARE, TRIED = 250, 4, 0.05, 12, 0.6, 0.4
SEED = 0
# Most of the sets take their matter from words before more often than news does.
NAMED = 2.0
FIRST_ACTS = 2  # of a statement; further ones are seldom its point


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


def cases(folder: Path, recorder: Recorder) -> Iterator[tuple[Row, bool, bool]]:
    """What points to an issue, whether a hand-coded statement is about it, and named it itself."""
    lines = statements.by_report(written.read(folder))
    for item in written.gold_of(folder):
        hit = next(iter(on(item, lines)), None)
        if item["optional"] or hit is None:
            continue
        for known in recorder.kept.get(hit["id"], ())[:FIRST_ACTS]:
            for issue, row in zip(known.issues, known.rows, strict=True):
                yield row, issue in item["issues"], not item.get("context")


def on(item: statements.Item, reports: dict[str, list[statements.Item]]) -> list[statements.Item]:
    """The statements that were read in the words of a hand-coded one."""
    place = statements.place(item)
    return [
        line
        for line in statements.in_report(item["doc"], reports)
        if any(statements.meets(place, part) for part in statements.places(line))
    ]


def grown(rows: Sequence[Row], wanted: Sequence[bool], weights: Any) -> dict[str, Any]:
    """The trees as plain numbers."""
    model = GradientBoostingClassifier(
        n_estimators=TREES, max_depth=DEPTH, learning_rate=RATE, min_samples_leaf=LEAF,
        subsample=SHARE, max_features=TRIED, random_state=SEED,
    )  # fmt: skip
    model.fit(np.array(rows), wanted, sample_weight=weights)
    share = float(np.average(wanted, weights=weights))
    start = round(float(np.log(share / (1 - share))), 6)
    return {"names": NAMES, "start": start, "trees": trees_of(model, digits=5)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("out", type=Path)
    given = parser.parse_args()
    recorder, found = Recorder(), []
    for name, folder in written.sets().items():
        if folder.parent == written.LEARNED:
            found += cases(folder, recorder)
            print(f"{name}: {len(found)} rows", flush=True)
    rows, right, itself = zip(*found, strict=True)
    data = grown(rows, right, np.where(itself, NAMED, 1.0))
    given.out.write_text(json.dumps(data, separators=(",", ":")) + "\n", encoding="utf-8")
    print(f"{given.out.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()

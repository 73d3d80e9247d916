"""Grows the small trees that say whom an act is likely directed to where the rules find nobody.

    python training/target_ranker.py           how often they are right on sets they have not seen
    python training/target_ranker.py --write   and grow those that ship, on all sets

Learned from are the seven sets of `training/reports` and that half of the sample reports whose
errors were read (`evaluation/targets.py`); `evaluation/reports` is left alone. Evidence is what
`src/truceline/coding/signs.py` tells of each side of the process. Told is what becomes of acts to
which the rules give nobody, each set by trees that have not seen it. Needs the extra "training"
(scikit-learn). The result is the same on every run.
"""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

from truceline.coding import recognise
from truceline.coding.around import Around
from truceline.coding.course import Course
from truceline.coding.likely import FILE, SILENT
from truceline.coding.matter import Matter
from truceline.coding.performed import Finding
from truceline.coding.signs import NAMES, Row, Signs, signs_of
from truceline.vocabulary.acts import ActKind
from truceline.vocabulary.statements import Statement

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "evaluation"), str(ROOT / "training")]

from plain_trees import binned_trees_of  # noqa: E402

import statements  # noqa: E402
import targets as measured  # noqa: E402
import written  # noqa: E402
from told import told as lines_of  # noqa: E402

WRITTEN = ROOT / "src/truceline/codebook" / FILE
SAMPLES = "samples"
FROM = (0.3, 0.35, 0.4, 0.45, 0.5, 0.6)  # chances from which a side would be told
TREES: dict[str, Any] = {
    "max_iter": 120,
    "learning_rate": 0.06,
    "max_leaf_nodes": 8,
    "min_samples_leaf": 25,
    "l2_regularization": 2.0,
    "early_stopping": False,
    "random_state": 0,
}
Names = tuple[str, ...]
Guess = tuple[float, bool, bool]  # its chance, whether it is right, whether there is any


@dataclass(frozen=True, slots=True)
class Case:
    """An act of a hand-coded statement, with the sides that it may be directed to."""

    act: ActKind
    told: bool  # the rules give somebody
    signs: Signs
    meant: tuple[bool, ...]  # each side
    has_one: bool
    weight: float


class Recorder:
    """Keeps the evidence of every act that is coded, by the rules alone."""

    def __init__(self) -> None:
        self.rules = recognise.Coder._targets
        self.kept: dict[str, list[tuple[ActKind, bool, Signs]]] = {}

    def __call__(
        self,
        coder: recognise.Coder,
        found: Finding,
        matter: Matter,
        statement: Statement,
        course: Course,
    ) -> tuple[Names, Names]:
        """What the rules say; the evidence is noted beside it."""
        whom = self.rules(coder, found, matter, statement, course)
        around = Around(found, matter, statement, course, coder.seats, *whom)
        noted = found.act, any(whom), signs_of(around)
        self.kept.setdefault(statement.key, []).append(noted)
        return whom


def source(name: str) -> tuple[Path, Path | None, Sequence[statements.Item]]:
    """Reports, process file and hand-coded statements; of the samples, the half that was read."""
    if name == SAMPLES:
        of = measured.gold_set(name)
        gold = statements.halves(json.loads(of.gold.read_text("utf-8")))["errors read"]
        return of.texts, of.process, gold
    folder = written.sets()[name]
    return folder / "reports", folder / "process.yml", written.gold_of(folder)


def cases_of(name: str, recorder: Recorder) -> list[Case]:
    """The surest acts of the hand-coded statements of a set."""
    texts, process, gold = source(name)
    told = statements.by_report(lines_of(texts, process))
    found = []
    for item in gold:
        hits = measured.on(item, told)
        acts = [(act["act"], hit["id"]) for hit in hits for act in statements.surest(hit)]
        found += [
            case
            for act, key in acts
            for case in cases_of_act(act, recorder.kept.get(key, ()), item, len(acts))
        ]
    return found


def cases_of_act(
    act: str, kept: Sequence[tuple[ActKind, bool, Signs]], item: statements.Item, acts: int
) -> Iterator[Case]:
    """An act with each side of the process, and which of them the coding names."""
    gold = statements.stems(item["targets"])
    for kind, told, signs in kept:
        if kind == act:
            meant = tuple(bool(statements.stems([side]) & gold) for side in signs.sides)
            yield Case(kind, told, signs, meant, bool(gold), 1 / acts)
            return


def grown(cases: Iterable[Case]) -> HistGradientBoostingClassifier:
    """Trees that tell how likely a side is meant."""
    rows: list[Row] = []
    meant: list[bool] = []
    weights: list[float] = []
    for case in cases:
        rows += case.signs.rows
        meant += case.meant
        weights += [case.weight] * len(case.meant)
    model = HistGradientBoostingClassifier(**TREES)
    return model.fit(np.array(rows, np.float32), np.array(meant), sample_weight=weights)


def guesses(model: HistGradientBoostingClassifier, cases: Iterable[Case]) -> Iterator[Guess]:
    """The likeliest side of each act that the trees would be asked about."""
    for case in cases:
        if case.signs.sides and not case.told and case.act not in SILENT:
            chances = model.predict_proba(np.array(case.signs.rows, np.float32))[:, 1]
            best = int(chances.argmax())
            yield float(chances[best]), case.meant[best], case.has_one


def shown(made: Sequence[Guess]) -> str:
    """Right guesses of those made, from each chance on."""
    parts = []
    for least in FROM:
        told = [right for chance, right, _ in made if chance >= least]
        parts.append(f"from {least}: {sum(told)} of {len(told)}")
    return f"{'; '.join(parts)}; {sum(one for *_, one in made)} of {len(made)} have a target"


def data_of(model: HistGradientBoostingClassifier) -> dict[str, Any]:
    """The trees as plain numbers."""
    start = float(model._baseline_prediction[0, 0])
    return {"names": NAMES, "start": start, "trees": binned_trees_of(model)}


def nobody(_: Around) -> Names:
    """Whom the trees tell while the rules are heard alone."""
    return ()


def main(write: bool) -> None:
    """Print how often the trees are right; write those that ship."""
    recorder = Recorder()
    recognise.Coder._targets = lambda *given: recorder(*given)  # type: ignore[method-assign]
    recognise.likely = nobody
    names = sorted(folder.name for folder in written.LEARNED.iterdir() if folder.is_dir())
    found = {name: cases_of(name, recorder) for name in (*names, SAMPLES)}
    made: list[Guess] = []
    for name in () if write else names:
        model = grown(case for other in found if other != name for case in found[other])
        here = list(guesses(model, found[name]))
        print(f"{name:9} {shown(here)}", flush=True)
        made += here
    if write:
        data = data_of(grown(case for cases in found.values() for case in cases))
        WRITTEN.write_text(json.dumps(data, separators=(",", ":")) + "\n", "utf-8")
    else:
        print(f"{'all':9} {shown(made)}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--write", action="store_true", help="grow and write those that ship")
    main(parser.parse_args().write)

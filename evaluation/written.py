"""How far what is read holds on reports that nobody had seen: nine more invented conflicts.

    python evaluation/written.py                 every set, and those kept for measuring together
    python evaluation/written.py coast --faults  where the program and the coding differ

The sets of `training/reports` may be looked at and learned from; those of `evaluation/reports`
(`coast`, `gulf`) are only measured, and nobody mends the program by reading their faults. All were
written and coded by language models with the codebook in hand, which had seen neither the
program nor its word lists. Chain, stations and sound were not coded and are not told.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

import statements
import targets
from scores import Score
from told import Line, told

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "samples/gold"))

import build  # noqa: E402

KEPT = ROOT / "evaluation/reports"
LEARNED = ROOT / "training/reports"
TOLD = "right of told"  # of the statements to which a target is given, those with a right one
MEASURES = (
    "found",
    "speaker",
    "party",
    "act",
    "main act",
    "issue",
    "target",
    TOLD,
    "due",
    "condition",
    "all right",
    "on gold",
)
UNCODED = ("chain", "stations", "sound", "date", "dated")


def sets() -> dict[str, Path]:
    """The folders by their names."""
    return {
        folder.name: folder
        for where in (LEARNED, KEPT)
        for folder in sorted(where.iterdir())
        if folder.is_dir()
    }


def gold_of(folder: Path) -> list[statements.Item]:
    """The hand-coded statements of a set."""
    paths = sorted((folder / "coding").glob("*.yml"))
    return [item for path in paths for item in build.coded(path, folder / "reports")]


def read(folder: Path) -> list[Line]:
    """What the program reads in a set."""
    return list(told(folder / "reports", folder / "process.yml"))


def line(name: str, score: dict[str, Score]) -> str:
    """One set's shares, in hundreds."""
    cells = (f"{100 * score[measure].share:>{width(measure)}.1f}" for measure in MEASURES)
    return f"{name:10}" + "".join(cells)


def width(measure: str) -> int:
    """Of its column."""
    return max(10, len(measure) + 2)


def scored(gold: Sequence[statements.Item], lines: Sequence[Line]) -> dict[str, Score]:
    """What is right of the gold, and of the targets told."""
    return {**statements.score(gold, lines), TOLD: targets.score(gold, lines)["told"]}


def main(names: Sequence[str], faults: bool) -> None:
    """Print the table."""
    known = sets()
    print(" " * 10 + "".join(f"{measure:>{width(measure)}}" for measure in MEASURES))
    kept_gold: list[statements.Item] = []
    kept_told: list[Line] = []
    for name in names or known:
        gold, lines = gold_of(known[name]), read(known[name])
        print(line(name, scored(gold, lines)), flush=True)
        if known[name].parent == KEPT:
            kept_gold += gold
            kept_told += lines
        if faults:
            print(*statements.faults(gold, lines, (*statements.UNLISTED, *UNCODED)), sep="\n")
    if kept_gold and len(names) != 1:
        print(line("kept", scored(kept_gold, kept_told)))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("names", nargs="*")
    parser.add_argument("--faults", action="store_true")
    given = parser.parse_args()
    main(given.names, given.faults)

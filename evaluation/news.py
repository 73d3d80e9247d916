"""How far what is read holds on real news: statements of a day's reports, coded by reading them.

    python evaluation/news.py                    all: to learn from, kept for measuring, and fresh
    python evaluation/news.py learned --faults   where the program and the coding differ

The codings lie in `training/news` and `evaluation/news`: places and codes, no words of the
reports, which stay in `../shared/data/news`. Nobody mends the program by the faults of the kept
part; the fresh one was drawn and coded when the program had been mended by the learned one.
Language models coded what the program had marked as said, by the codebook, without its acts;
what it had missed they added, so that `found` flatters and is not told. `a statement`: of the
marked places, those where somebody does say something.
"""

import argparse
import gzip
import json
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import statements
import targets
from scores import Score, tallied
from told import Line, told

ROOT = Path(__file__).resolve().parent.parent
NEWS = ROOT.parent / "shared/data/news/2025-05-26.jsonl.gz"
PARTS = {
    "learned": ROOT / "training/news/statements.jsonl",
    "kept": ROOT / "evaluation/news/statements.jsonl",
    "fresh": ROOT / "evaluation/news/fresh.jsonl",
}
WHOLES = {"issue": "has issue", "no issue": "has none", "a statement": "marked"}
FROM_SCORE = ("speaker", "party", "act", "main act", "target", "due", "condition")


def coded(part: str) -> list[statements.Item]:
    """The coded places of a part."""
    lines = PARTS[part].read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines]


def gold_of(places: Sequence[statements.Item]) -> list[statements.Item]:
    """Those where something is said."""
    return [one for one in places if one.get("said", True)]


def read(places: Sequence[statements.Item]) -> Iterator[Line]:
    """What the program reads in the reports of these places, process by process."""
    wanted = {one["doc"]: one["process"] for one in places}
    with gzip.open(NEWS, "rt", encoding="utf-8") as file:
        reports = [one for one in map(json.loads, file) if str(one["id"]) in wanted]
    with tempfile.TemporaryDirectory() as folder:
        for process in sorted(set(wanted.values())):
            path = Path(folder) / f"{process}.jsonl"
            path.write_text(
                "".join(json.dumps(o) + "\n" for o in reports if wanted[str(o["id"])] == process)
            )
            yield from told(path, ROOT / "examples" / process / "process.yml")


def score(places: Sequence[statements.Item], lines: Sequence[Line]) -> dict[str, Score]:
    """What is right, of the statements found."""
    gold = gold_of(places)
    reports = statements.by_report(lines)
    counts: Counter[str] = Counter()
    for item in places:
        hits = targets.on(item, reports)
        if not hits:
            continue
        said = item.get("said", True)
        marked = not item.get("missed")
        counts.update({"marked": marked, "a statement": said and marked})
        if said:
            counts.update(about(item, hits))
    known = statements.score(gold, lines)
    return {
        **{name: known[name] for name in FROM_SCORE if name in known},
        **tallied(counts, WHOLES),
        "right of told": targets.score(gold, lines)["told"],
    }


def about(item: statements.Item, hits: Sequence[Line]) -> dict[str, int]:
    """Whether an issue is shared, or where the coding has none, none is told."""
    told = {one for hit in hits for act in statements.surest(hit) for one in act["issues"]}
    if item["issues"]:
        return {"has issue": 1, "issue": bool(told & set(item["issues"]))}
    return {"has none": 1, "no issue": not told}


def main(parts: Sequence[str], faults: bool) -> None:
    """Print the figures of each part."""
    for part in parts or PARTS:
        places = coded(part)
        lines = list(read(places))
        print(part, *statements.table(score(places, lines)), sep="\n")
        if faults:
            print(*statements.faults(gold_of(places), lines), sep="\n")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("parts", nargs="*", help=", ".join(PARTS))
    parser.add_argument("--faults", action="store_true")
    given = parser.parse_args()
    main(given.parts, given.faults)

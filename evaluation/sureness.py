"""How far the confidence of an act can be taken at its word.

    python evaluation/sureness.py            # the error on the sample process and the five reports
    python evaluation/sureness.py --faults   # and for each tenth, how many were right

The points of `coding/sureness.py` were set on the half of the sample reports that is called "set
on" here; the other half, and the five reports, played no part in it. Which half a report belongs to
is settled by the SHA-256 of its name. Judged is the surest act of every statement that lies on gold
words: right is the gold act or one as good.
"""

import argparse
import json
from collections.abc import Iterator, Sequence
from hashlib import sha256
from typing import Any

import statements
from gate import GOLD_SETS, GoldSet
from told import told
from truceline.measuring.scoring import Judged, bins, calibration_error

Line = dict[str, Any]


def half(report: str) -> str:
    """The half to which a report belongs."""
    return "told on" if sha256(report.encode()).digest()[0] % 2 == 0 else "set on"


def judged(gold: Sequence[Line], lines: Sequence[Line]) -> Iterator[tuple[str, Judged]]:
    """The surest act of each statement on gold words, with the name of its report."""
    reports = statements.by_report(lines)
    for item in gold:
        for line in statements.in_report(item["doc"], reports):
            on_gold = any(
                statements.meets(statements.place(item), part) for part in statements.places(line)
            )
            if on_gold and (acts := statements.surest(line)):
                right = acts[0]["act"] in (item["act"], *item.get("act_alt", ()))
                yield item["doc"], Judged(acts[0]["confidence"], right)


def measured(of: GoldSet) -> dict[str, list[Judged]]:
    """What was judged, under the parts of a gold set."""
    gold = json.loads(of.gold.read_text("utf-8"))
    parts: dict[str, list[Judged]] = {}
    for report, one in judged(gold, list(told(of.texts, of.process))):
        name = half(report) if of.name == "samples" else "all"
        parts.setdefault(f"{of.name}, {name}", []).append(one)
    return parts


def shown(name: str, found: Sequence[Judged], faults: bool) -> Iterator[str]:
    """The error of one part, and its tenths."""
    share = sum(one.right for one in found) / len(found)
    said = sum(one.confidence for one in found) / len(found)
    error = calibration_error(found)
    yield f"{name}: error {error:.3f}, said {said:.2f}, right {share:.2f}, of {len(found)} acts"
    for one in bins(found) if faults else ():
        yield f"    {one.low:.1f}–{one.high:.1f}: {one.count}, {100 * one.right:.0f} % right"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--faults", action="store_true", help="tell each tenth")
    given = parser.parse_args()
    for of in GOLD_SETS:
        if of.name in ("samples", "seeds") and of.here:
            for name, found in sorted(measured(of).items()):
                print(*shown(name, found, given.faults), sep="\n")


if __name__ == "__main__":
    main()

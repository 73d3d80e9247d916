"""To whom acts are directed: how many targets are found, and how many of those told are right.

    python evaluation/targets.py             # both halves of the samples, and PLOVER
    python evaluation/targets.py --without   # and without each way of finding them

The reports of the sample process, sorted by name, are taken in turn: errors were read in the
first, third, fifth only. Asked are the statements found. `found`: of those with a target in the
gold, one is right. `told`: of those to which the program gives a target, one is right; the scorer
of the statements does not ask that.
"""

import argparse
import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

import plover
import statements
from gate import GOLD_SETS, GoldSet, lines
from scores import Score, tallied
from told import stages
from truceline.coding import implied, recognise
from truceline.coding.course import Course
from truceline.coding.sides import Sides
from truceline.publishing.exports.statements import line_of
from truceline.reading.read import Read
from truceline.settings import Settings
from truceline.sources import gather
from truceline.vocabulary.reports import Report

Line = dict[str, Any]
Gold = Sequence[Mapping[str, Any]]
Readings = Sequence[tuple[Report, Read]]
WHOLES = {"found": "has one", "told": "gives one"}


def nobody(*_: object) -> tuple[str, ...]:
    """What a way finds that is left out."""
    return ()


# What is left out, where it lives, and under which name.
WAYS: dict[str, tuple[Any, str]] = {
    "each other's, in a joint act": (implied, "_each_other"),
    "both sides, wherever they are named": (implied, "_all_sides"),
    "the one named of two parties": (implied, "_rival_named"),
    "what the talks leave open": (implied, "_at_the_talks"),
    "the state where force is moved": (implied, "_abroad"),
    "who is to do the condition": (recognise, "in_return"),
    "who made what is answered": (Course, "maker"),
    "who laid it on the table": (Course, "on_the_table"),
    "who spoke before the reply": (Course, "replied_to"),
    "whom the speaker goes on to address": (Course, "still_to"),
    "whom the speaker addressed last": (Course, "last_addressed"),
    "a state known only as a place": (Sides, "state_at"),
}


def gold_set(name: str) -> GoldSet:
    """One of those of the gate."""
    return next(of for of in GOLD_SETS if of.name == name)


def readings(of: GoldSet) -> Readings:
    """The reports of a gold set, read and not yet coded."""
    ready, reports = stages(of.process), gather([of.texts], settings=Settings())
    articles = [(one, ready.article(one)) for one in reports if isinstance(one, Report)]
    by_key = {one.key: article for one, article in articles if article.readable}
    reads = {read.article.report: read for read in ready.read(by_key.values())}
    return [(one, reads[one.key]) for one, _ in articles if one.key in reads]


def coded(found: Readings, of: GoldSet) -> Iterator[Line]:
    """Their statements with acts, as lines of the export."""
    for report, read in found:
        for statement in stages(of.process).code(read):
            yield line_of(statement, read.article, report)


def score(gold: Gold, told: Sequence[Line]) -> dict[str, Score]:
    """Targets found of those there are, and right of those told."""
    reports = statements.by_report(told)
    counts: Counter[str] = Counter()
    for item in gold:
        hits = [] if item.get("optional") else on(item, reports)
        acts = [act for line in hits for act in statements.surest(line)]
        names = {name for act in acts for name in act["targets"]}
        right = bool(statements.stems(names) & statements.stems(item["targets"]))
        if hits:
            gives, has = bool(names), bool(item["targets"])
            counts.update({"has one": has, "found": right, "gives one": gives, "told": right})
    return tallied(counts, WHOLES)


def on(item: Mapping[str, Any], reports: Mapping[str, list[Line]]) -> list[Line]:
    """The statements that lie on gold words."""
    place, near = statements.place(item), statements.in_report(item["doc"], reports)
    return [
        one for one in near if any(statements.meets(place, part) for part in statements.places(one))
    ]


def table(samples: Readings, records: Readings) -> str:
    """The figures of both halves and of PLOVER, in one line."""
    of = gold_set("samples")
    told = list(coded(samples, of))
    parts = statements.halves(json.loads(of.gold.read_text("utf-8")))
    cells = [
        f"{name}: {shown(figures['found'])} found, {shown(figures['told'])} of those told"
        for name, part in parts.items()
        for figures in [score(part, told)]
    ]
    if records:
        of = gold_set("plover")
        whom = plover.score(lines(of.gold), list(coded(records, of)))["whom"]
        cells.append(f"PLOVER: {shown(whom)}")
    return "; ".join(cells)


def shown(one: Score) -> str:
    """A share with what it is a share of."""
    return f"{100 * one.share:.1f} of {one.items}"


def without(where: Any, name: str, measure: Callable[[], str]) -> str:
    """What is measured when one way finds nobody."""
    kept = getattr(where, name)
    setattr(where, name, nothing if where is Sides else nobody)
    try:
        return measure()
    finally:
        setattr(where, name, kept)


def nothing(*_: object) -> None:
    """What a look-up finds that is left out."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--without", action="store_true", help="leave out each way in turn")
    given = parser.parse_args()
    samples, of = readings(gold_set("samples")), gold_set("plover")
    records = readings(of) if of.here else []
    print(f"{'all of it':38} {table(samples, records)}")
    for way, (where, name) in WAYS.items() if given.without else ():
        figures = without(where, name, lambda: table(samples, records))
        print(f"{'without ' + way:38} {figures}", flush=True)


if __name__ == "__main__":
    main()

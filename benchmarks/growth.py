"""What one more report costs in a record of 100, 1,000 and 10,000: storing and linking.

    python benchmarks/growth.py
    python benchmarks/growth.py --sizes 100 1000 --reports 50

Reading does not depend on the record, so it is left out: the generator says what it wrote.
Everything else is what `truceline add` does: sketches, the writer, linking, transactions.
"""

import argparse
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from types import SimpleNamespace
from typing import Any

from generator import Print, article, lines, printed, statements
from machine import machine, peak_memory
from stopwatch import spread, took
from stories import story
from truceline.record.opening import Record, open_record
from truceline.record.writer import set_process
from truceline.runs import Stages, add
from truceline.settings import Settings
from truceline.vocabulary.articles import Article
from truceline.vocabulary.process import Party, Process
from truceline.vocabulary.reports import Report
from truceline.vocabulary.statements import Statement

SIZES = (100, 1_000, 10_000)
FILLING = Settings(batch=200)  # fewer transactions while nobody measures
FLAT = 1.5  # the last size may cost so many times the first


@dataclass
class KnownWords:
    """A reader that need not read: it asks the generator what stands in a report."""

    pages: dict[str, tuple[int, Print]] = field(default_factory=dict)

    def article(self, report: Report) -> Article:
        number = int(report.id)
        page = printed(story(number))
        self.pages[report.key] = number, page
        return article(page, report.key, number)

    def read(self, articles: Iterable[Article]) -> Iterator[Any]:
        return (SimpleNamespace(article=one) for one in articles)

    def code(self, read: Any) -> tuple[Statement, ...]:
        number, page = self.pages.pop(read.article.report)
        return statements(page, read.article.report, number)


def stages(settings: Settings, process: Process) -> Stages:
    """In the place of models and codebook."""
    known = KnownWords()
    return Stages(article=known.article, read=known.read, code=known.code)


def grow(
    record: Record, folder: Path, first: int, last: int, settings: Settings = Settings()
) -> None:
    """Add reports from the first up to the last."""
    came = folder / f"{first}.jsonl"
    came.write_text("\n".join(lines(first, last)) + "\n", encoding="utf-8")
    add(record, [came], settings, loader=stages)


def cost(record: Record, folder: Path, size: int, reports: int, rounds: int) -> list[float]:
    """Milliseconds per added report in a record of that size, several times."""
    share = reports // rounds
    starts = range(size, size + share * rounds, share)
    return [
        took(lambda start=start: grow(record, folder, start, start + share)).cpu / share * 1000
        for start in starts
    ]


def empty(folder: Path, address: str | None) -> Record:
    """A new record of the invented talks."""
    record = open_record(address or folder / "growth.db", create=True)
    names = ("Norlund", "Veska")
    followed = Process(
        name="Growth", fiction=True, parties=tuple(Party(id=n.lower(), name=n) for n in names)
    )
    with record.writing() as connection:
        set_process(connection, followed)
    return record


def measure(given: argparse.Namespace, folder: Path) -> bool:
    """Grow a record through the sizes; whether the cost stays flat."""
    costs, filled = {}, 0
    print(machine("sqlalchemy"))
    print(f"{'reports':>8} {'families':>9} {'statements':>11}   ms per added report, this process")
    with empty(folder, given.postgresql) as record:
        for size in sorted(given.sizes):
            if filled < size:
                grow(record, folder, filled, size, FILLING)
            totals = record.reader.totals()
            costs[size] = cost(record, folder, size, given.reports, given.rounds)
            filled = size + given.reports // given.rounds * given.rounds
            shown = spread(costs[size], ".1f")
            print(f"{size:8,} {totals.families:9,} {totals.statements:11,}   {shown}", flush=True)
    first, last = median(costs[min(costs)]), median(costs[max(costs)])
    flat = last <= FLAT * first
    print(
        f"{'flat' if flat else 'NOT FLAT'}: the largest costs {last / first:.2f} times the smallest"
    )
    print(f"peak memory {peak_memory():.0f} MiB")
    return flat


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    parser.add_argument("--reports", type=int, default=96, help="so many are added at each size")
    parser.add_argument("--rounds", type=int, default=3, help="in so many goes")
    parser.add_argument(
        "--postgresql", help="address of an empty database to use in place of a file"
    )
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        raise SystemExit(0 if measure(given, Path(folder)) else 1)


if __name__ == "__main__":
    main()

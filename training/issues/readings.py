"""Reports whose statements were coded by hand, read once: what issues are learned from.

The seven sets of `training/reports`, and the real news of `training/news` where its texts lie in
`../shared`; never `evaluation/`.
"""

import gzip
import json
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

from truceline.publishing.exports.statements import line_of
from truceline.reading.read import Read
from truceline.settings import Settings
from truceline.sources import gather
from truceline.vocabulary.reports import Report

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE.parents[1] / "evaluation"), str(HERE.parent)]

import news  # noqa: E402
import statements  # noqa: E402
import written  # noqa: E402
from told import Line, stages  # noqa: E402

NEWS = "news"
FOLDS = 5  # of the real news
Reading = tuple[Report, Read]


@dataclass(frozen=True, slots=True)
class Coded:
    """Hand-coded statements of one part, and what was read in their reports."""

    part: str  # what is learned together and left out together
    gold: list[statements.Item]
    process: Path
    readings: list[Reading]

    @property
    def of_news(self) -> bool:
        """Whether somebody printed these reports."""
        return self.part.startswith(NEWS)

    def coded(self) -> list[Line]:
        """What the program makes of the readings now."""
        ready = stages(self.process)
        return [
            line_of(statement, read.article, report)
            for report, read in self.readings
            for statement in ready.code(read)
        ]


def all_parts() -> Iterator[Coded]:
    """Every part that may be learned from; says so where real news is missing."""
    for name, folder in written.sets().items():
        if folder.parent == written.LEARNED:
            gold, process = _said(written.gold_of(folder)), folder / "process.yml"
            yield Coded(name, gold, process, readings(folder / "reports", process))
    if news.NEWS.exists():
        yield from _of_news(news.coded("learned"))
    else:
        print(f"without real news, whose texts are not here: {news.NEWS.name}")


def _of_news(places: list[statements.Item]) -> Iterator[Coded]:
    wanted = {one["doc"]: one["process"] for one in places}
    with gzip.open(news.NEWS, "rt", encoding="utf-8") as file:
        reports = [one for one in map(json.loads, file) if str(one["id"]) in wanted]
    with tempfile.TemporaryDirectory() as folder:
        for process in sorted(set(wanted.values())):
            for fold in range(FOLDS):
                ids = {d for d, of in wanted.items() if of == process and fold_of(d) == fold}
                path = Path(folder) / f"{process}-{fold}.jsonl"
                path.write_text("".join(_line(o) for o in reports if str(o["id"]) in ids))
                followed = news.ROOT / "examples" / process / "process.yml"
                gold = _said([one for one in places if one["doc"] in ids])
                if gold:
                    yield Coded(f"{NEWS}-{fold}", gold, followed, readings(path, followed))


def _line(report: statements.Item) -> str:
    return json.dumps(report) + "\n"


def fold_of(doc: str) -> int:
    """In which fifth of the news a report is."""
    return crc32(doc.encode()) % FOLDS


def _said(gold: list[statements.Item]) -> list[statements.Item]:
    """Places where something is said that has to be found."""
    return [one for one in gold if not one.get("optional") and one.get("said", True)]


def readings(texts: Path, process: Path) -> list[Reading]:
    """Reports, read but not coded."""
    ready = stages(process)
    reports = [one for one in gather([texts], settings=Settings()) if isinstance(one, Report)]
    articles = {one.key: ready.article(one) for one in reports}
    reads = ready.read([one for one in articles.values() if one.readable])
    by_key = {read.article.report: read for read in reads}
    return [(one, by_key[one.key]) for one in reports if one.key in by_key]

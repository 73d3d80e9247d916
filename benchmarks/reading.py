"""What reading and coding cost, as a ratio to bare spaCy over the same texts in the same run.

    python benchmarks/reading.py
    python benchmarks/reading.py --news ../shared/data/news/2025-05-26.jsonl.gz --first 200

Bare spaCy is `nlp.pipe` of the same model, as it comes, over the articles' texts, in one
process and in batches as large as ours (its own larger batches were slower, which would
flatter us). Ours is everything from the bytes of a report to coded statements. The two take
turns; the ratio is of time that this process used, so that neighbours on a shared machine
disturb it little; the clock on the wall is printed beside it.
"""

import argparse
import cProfile
import multiprocessing
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from statistics import median

import spacy
from spacy.language import Language

from machine import machine, peak_memory
from stopwatch import Stopwatch, spread, took
from truceline.coding.codebook import load_codebook
from truceline.coding.recognise import code
from truceline.reading import pipeline as reading
from truceline.reading.articles import read_article
from truceline.runs.following import read_process
from truceline.settings import Settings
from truceline.sources import gather
from truceline.vocabulary.errors import UnreadableReport
from truceline.vocabulary.process import Process
from truceline.vocabulary.reports import Report

ROOT = Path(__file__).resolve().parent.parent
AIM = 2.5
PARTS = ("article", "spaCy", "attribution", "cast", "speakers", "coding")
WITHIN = {"make_cast": "cast", "assemble": "speakers"}


@dataclass(frozen=True, slots=True)
class Ours:
    """All that Truceline needs to read and code, loaded."""

    settings: Settings
    process: Process
    pipeline: reading.Pipeline

    def run(self, reports: Sequence[Report], watch: Stopwatch) -> int:
        """Read and code the reports; how many statements there are."""
        codebook, found = load_codebook(), 0
        with watch.part("article"):
            articles = list(readable(reports, self.settings))
        with watch.part("spaCy"):
            for read in self.pipeline.read(articles):
                with watch.part("coding"):
                    found += len(code(read, codebook, self.process))
        return found


def readable(reports: Sequence[Report], settings: Settings) -> Iterator:
    """The articles that can be read; the others cost spaCy nothing either."""
    for report in reports:
        try:
            article = read_article(report, settings)
        except UnreadableReport:
            continue
        if article.readable:
            yield article


@contextmanager
def clocks(watch: Stopwatch) -> Iterator[None]:
    """Count the parts of reading that the pipeline calls."""
    kept = {name: getattr(reading, name) for name in WITHIN}
    attribute = reading.Pipeline.attribute
    for name, part in WITHIN.items():
        setattr(reading, name, watch.clocked(part, kept[name]))
    reading.Pipeline.attribute = watch.clocked("attribution", attribute)
    try:
        yield
    finally:
        reading.Pipeline.attribute = attribute
        for name, function in kept.items():
            setattr(reading, name, function)


def bare(model: Language, texts: Sequence[str], batch: int) -> int:
    """Bare spaCy over the texts; how many tokens it sees."""
    return sum(len(doc) for doc in model.pipe(texts, batch_size=batch))


def loaded(process: Path | None) -> Ours:
    """Truceline with its models."""
    settings = Settings()
    followed = read_process(process) if process else Process(name="no process file")
    return Ours(settings, followed, reading.Pipeline(settings, followed))


def reports_in(path: Path, first: int | None) -> list[Report]:
    """The first reports under a path."""
    came = gather([path], settings=Settings())
    return list(islice((one for one in came if isinstance(one, Report)), first))


def peak(whose: str, path: Path, first: int | None, process: Path | None) -> float:
    """Peak memory of one pass in a process of its own, in MiB."""
    reports, settings = reports_in(path, first), Settings()
    if whose == "ours":
        loaded(process).run(reports, Stopwatch())
    else:
        texts = [article.text for article in readable(reports, settings)]
        bare(spacy.load(settings.model), texts, settings.batch)
    return peak_memory()


def apart(whose: str, given: argparse.Namespace) -> float:
    """`peak`, in a fresh process."""
    fresh = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(max_workers=1, mp_context=fresh) as pool:
        return pool.submit(peak, whose, given.path, given.first, given.process).result()


def measure(given: argparse.Namespace) -> float:
    """Let the two take turns, and print what came out; the median ratio."""
    reports, ours = reports_in(given.path, given.first), loaded(given.process)
    model = spacy.load(ours.settings.model)
    texts = [article.text for article in readable(reports, ours.settings)]
    words = sum(len(text.split()) for text in texts)
    batch = given.batch or ours.settings.batch
    bare(model, texts[:3], batch)
    ours.run(reports[:3], Stopwatch())
    watch, turns, statements = Stopwatch(), [], 0
    for number in range(given.repeats):
        theirs = took(lambda: bare(model, texts, batch)) if number % 2 == 0 else None
        with clocks(watch):
            mine = took(lambda: ours.run(reports, watch))
        statements, theirs = mine.result, theirs or took(lambda: bare(model, texts, batch))
        turns.append((theirs, mine))
    ratios = [mine.cpu / theirs.cpu for theirs, mine in turns]
    print(machine("spacy", ours.settings.model.replace("_", "-")))
    print(f"{len(texts)} of {len(reports)} reports read, {words:,} words, {statements} statements")
    print(f"ratio to bare spaCy   {spread(ratios)}   aim {AIM}")
    print(f"  by the wall clock   {spread([m.wall / t.wall for t, m in turns])}")
    print(f"bare spaCy, words/s   {spread([words / t.cpu for t, _ in turns], ',.0f')}")
    print(f"Truceline, words/s    {spread([words / m.cpu for _, m in turns], ',.0f')}")
    alone = sum(t.cpu for t, _ in turns)
    print("parts, in units of bare spaCy")
    for part in PARTS:
        print(f"  {part:<12} {watch.seconds[part] / alone:6.3f}")
    return median(ratios)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("path", nargs="?", type=Path, default=ROOT / "samples/reports")
    parser.add_argument("--news", type=Path, help="JSON lines to read instead")
    parser.add_argument("--first", type=int, help="so many reports")
    parser.add_argument("--process", type=Path, help="process file")
    parser.add_argument("--repeats", type=int, default=5)
    parser.add_argument("--batch", type=int, help="batch of bare spaCy, where not ours")
    parser.add_argument("--profile", type=Path, help="write a profile of one run, and only that")
    parser.add_argument("--memory", action=argparse.BooleanOptionalAction, default=True)
    given = parser.parse_args()
    if given.news:
        given.path = given.news
    elif given.path == ROOT / "samples/reports" and given.process is None:
        given.process = ROOT / "samples/process.yml"
    if given.profile:
        profile(given)
        return
    measure(given)
    if given.memory:
        for whose in ("bare", "ours"):
            print(f"peak memory, {whose}    {apart(whose, given):6.0f} MiB")


def profile(given: argparse.Namespace) -> None:
    """Where the time goes, for snakeviz or pstats."""
    reports, ours = reports_in(given.path, given.first), loaded(given.process)
    ours.run(reports[:3], Stopwatch())
    with cProfile.Profile() as profiler:
        ours.run(reports, Stopwatch())
    profiler.dump_stats(given.profile)


if __name__ == "__main__":
    main()

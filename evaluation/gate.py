"""Accuracy may not fall: what is measured now, beside the floors of floors.json.

    python evaluation/gate.py                 # exit 1 where a measure has fallen
    python evaluation/gate.py --raise         # lift floors to what was measured; lowers none
    python evaluation/gate.py --lower seeds.act   # let one floor down to what was measured
    python evaluation/gate.py --pin samples   # a gold set has changed: start its floors anew

A floor counts only for the gold set for which it was measured, known by its digest. One
item less is noise. Gold sets under ../shared are passed over where there is no such folder.
"""

import argparse
import json
import runpy
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from hashlib import sha256
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import plover
import speakers
import statements
from attribution import as_spans
from scores import Score, Scores, fallen, raised
from told import told
from truceline.measuring import attribution
from truceline.measuring.marked import read_marked
from truceline.measuring.scoring import calibration_error, judged
from truceline.reading.attributors import MODEL, RULES
from truceline.settings import Settings

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
FLOORS = Path(__file__).with_name("floors.json")


@dataclass(frozen=True, slots=True)
class GoldSet:
    """Something coded by hand, the texts it belongs to, and how we are held against it."""

    name: str
    gold: Path
    texts: Path
    measures: tuple[str, ...]
    measure: Callable[["GoldSet"], dict[str, Score]]
    process: Path | None = None
    more: Path | None = None  # what else was coded of the same statements

    @property
    def here(self) -> bool:
        """Whether this machine has it."""
        return self.gold.exists() and self.texts.exists()

    def digest(self) -> str:
        """SHA-256 of the gold, then of the texts by name."""
        more = [self.more] if self.more else []
        whole = sha256()
        for path in dict.fromkeys((*files(self.gold), *more, *files(self.texts))):
            if path.is_file():
                whole.update(f"{path.name}\0".encode() + sha256(path.read_bytes()).digest())
        return whole.hexdigest()


def files(path: Path) -> list[Path]:
    """A file, or those of a folder by name."""
    return [path] if path.is_file() else sorted(path.iterdir())


@dataclass(frozen=True, slots=True)
class Floor:
    """What one gold set's measures may not fall below, and for which gold that holds."""

    digest: str
    scores: dict[str, Score]


def measure_statements(of: GoldSet) -> dict[str, Score]:
    """Coded statements against hand-coded ones."""
    gold = json.loads(of.gold.read_text("utf-8"))
    if of.more is not None:
        more = json.loads(of.more.read_text("utf-8"))
        facts = {(one["doc"], one["start"], one["end"]): one for one in more}
        gold = [{**item, **facts[item["doc"], item["start"], item["end"]]} for item in gold]
    return statements.score(gold, told(of.texts, of.process))


def measure_written(of: GoldSet) -> dict[str, Score]:
    """Reports of an invented conflict that are only measured."""
    import written  # which asks for the gold sets here

    folder = of.gold.parent
    found = written.scored(written.gold_of(folder), written.read(folder))
    return {name: found[name] for name in OF_INVENTED}


def measure_news(_: GoldSet) -> dict[str, Score]:
    """The part of a day's real news that is only measured."""
    import news  # which asks for the gold sets here

    places = news.coded("kept")
    return news.score(places, list(news.read(places)))


def measure_passages(of: GoldSet) -> dict[str, Score]:
    """Who speaks, for whom, through whom and when, in short passages of our own."""
    return speakers.score(of.texts)


def measure_plover(of: GoldSet) -> dict[str, Score]:
    """Acts against event records."""
    return plover.score(lines(of.gold), told(of.texts))


def measure_polnear(of: GoldSet, way: str = MODEL) -> dict[str, Score]:
    """Source, cue and content, by the scorer that lies beside the data."""
    gold = read_marked(of.gold)
    ours = list(attribution.attributed(gold, Settings(attribution=way)))
    theirs = [{"doc_id": t.name, "attributions": list(map(as_spans, t.attributions))} for t in ours]
    found = scorer().score(lines(of.gold), theirs, rounds=0)
    joint = {
        k: Score(found[k]["joint_f1"], found[k]["gold"]) for k in ("all", "quoted", "unquoted")
    }
    whole = found["all"]
    sure = [one for marked, text in zip(gold, ours, strict=True) for one in judged(marked, text)]
    return {
        "joint": joint["all"],
        "quoted": joint["quoted"],
        "unquoted": joint["unquoted"],
        "token": Score(whole["token_f1"], whole["gold"]),
        "source": Score(whole["src_any"], whole["matched"]),
        "calibration": Score(1 - calibration_error(sure), whole["pred"]),
    }


def scorer() -> SimpleNamespace:
    """The scorer for attributions, taken from its file."""
    return SimpleNamespace(**runpy.run_path(str(SHARED / "checks/attribution_score.py")))


def lines(path: Path) -> list[dict[str, Any]]:
    """The records of a file of JSON lines."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


CODED = tuple(statements.WHOLES)
# Of reports whose faults nobody reads: what is asked of their statements.
OF_REAL = (
    "speaker", "party", "act", "main act", "target", "right of told", "due", "condition",
)  # fmt: skip
OF_INVENTED = ("found", *OF_REAL, "issue", "all right", "on gold")
ATTRIBUTED = ("joint", "quoted", "unquoted", "token", "source", "calibration")
KEPT = Path(__file__).parent / "reports"
PASSAGES = Path(__file__).with_name("speakers")
POLNEAR = SHARED / "data/polnear/dev.jsonl"
PLOVER = SHARED / "data/plover/plover_dev.jsonl"
GOLD_SETS = (
    GoldSet(
        name="samples",
        gold=ROOT / "samples/gold/statements.json",
        texts=ROOT / "samples/reports",
        measures=CODED,
        measure=measure_statements,
        process=ROOT / "samples/process.yml",
    ),
    GoldSet(
        name="seeds",
        gold=SHARED / "checks/seeds_examples.json",
        texts=SHARED / "seeds",
        measures=CODED,
        measure=measure_statements,
        more=Path(__file__).with_name("seeds_circumstances.json"),
    ),
    *(
        GoldSet(
            name=folder.name,
            gold=folder / "coding",
            texts=folder / "reports",
            measures=OF_INVENTED,
            measure=measure_written,
        )
        for folder in (KEPT / "coast", KEPT / "gulf")
    ),
    GoldSet(
        name="news",
        gold=Path(__file__).parent / "news/statements.jsonl",
        texts=SHARED / "data/news/2025-05-26.jsonl.gz",
        measures=(*OF_REAL, "issue", "no issue", "a statement"),
        measure=measure_news,
    ),
    GoldSet(
        name="speakers",
        gold=PASSAGES / "process.yml",
        texts=PASSAGES,
        measures=(*speakers.WHOLES, *speakers.KINDS),
        measure=measure_passages,
    ),
    GoldSet(
        name="polnear",
        gold=POLNEAR,
        texts=POLNEAR,
        measures=ATTRIBUTED,
        measure=measure_polnear,
    ),
    GoldSet(
        name="rules",
        gold=POLNEAR,
        texts=POLNEAR,
        measures=ATTRIBUTED,
        measure=partial(measure_polnear, way=RULES),
    ),
    GoldSet(
        name="plover",
        gold=PLOVER,
        texts=PLOVER,
        measures=tuple(plover.WHOLES),
        measure=measure_plover,
    ),
)


def read_floors(path: Path) -> dict[str, Floor]:
    """The floors kept in a file; none where there is no file yet."""
    if not path.is_file():
        return {}
    kept = json.loads(path.read_text("utf-8"))
    return {
        name: Floor(one["digest"], {k: Score(**v) for k, v in one["measures"].items()})
        for name, one in kept.items()
    }


def write_floors(path: Path, floors: Mapping[str, Floor]) -> None:
    """Keep them, a share to a tenth of a per mille, cut rather than rounded up."""
    kept = {
        name: {
            "digest": floor.digest,
            "measures": {
                key: {**asdict(score), "share": int(score.share * 10_000) / 10_000}
                for key, score in floor.scores.items()
            },
        }
        for name, floor in sorted(floors.items())
    }
    path.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")


def held(of: GoldSet, floor: Floor | None, now: Scores) -> list[str]:
    """What is wrong with one gold set's measures."""
    if floor is None:
        return [f"{of.name}: it has no floors yet; set them with --pin {of.name}"]
    if floor.digest != of.digest():
        return [f"{of.name}: the gold set has changed; look at its figures, then --pin {of.name}"]
    return [f"{of.name}.{one}" for one in fallen(now, floor.scores)]


def table(of: GoldSet, floor: Floor | None, now: Scores) -> Iterable[str]:
    """One line a measure."""
    for name, score in now.items():
        low = floor.scores.get(name) if floor else None
        shown = f"{100 * low.share:6.1f}" if low else "     -"
        yield f"{of.name + '.' + name:<20} {100 * score.share:6.1f} {shown} {score.items:6}"


def changed(of: GoldSet, floor: Floor | None, now: Scores, given: argparse.Namespace) -> Floor:
    """The floor as the flags ask for it."""
    if of.name in given.pin:
        return Floor(of.digest(), dict(now))
    if floor is None or floor.digest != of.digest():
        return floor or Floor("", {})
    kept = raised(now, floor.scores) if given.lift else dict(floor.scores)
    lowered = {name: now[name] for name in now if f"{of.name}.{name}" in given.lower}
    return Floor(floor.digest, kept | lowered)


def run(given: argparse.Namespace, sets: Sequence[GoldSet], path: Path) -> int:
    """Measure, compare, print; how many complaints there are."""
    floors, wrong = read_floors(path), []
    print(f"{'measure':<20} {'now':>6} {'floor':>6} {'items':>6}")
    for of in sets:
        if not of.here:
            print(f"{of.name}: passed over, {of.gold} is not on this machine")
            continue
        now, floor = of.measure(of), floors.get(of.name)
        print(*table(of, floor, now), sep="\n", flush=True)
        floor = changed(of, floor, now, given)
        if floor.digest:
            floors[of.name] = floor
        wrong += held(of, floors.get(of.name), now)
    if given.lift or given.lower or given.pin:
        write_floors(path, floors)
    print(*wrong or ["nothing has fallen"], sep="\n")
    return len(wrong)


def arguments(words: Sequence[str], sets: Sequence[GoldSet]) -> argparse.Namespace:
    """What was asked for; a name that does not exist is said to be so."""
    names = [of.name for of in sets]
    measures = [f"{of.name}.{measure}" for of in sets for measure in of.measures]
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("sets", nargs="*", help=f"only these: {', '.join(names)}")
    parser.add_argument("--raise", dest="lift", action="store_true", help="lift floors")
    parser.add_argument(
        "--lower", action="append", default=[], choices=measures, metavar="NAME", help="SET.MEASURE"
    )
    parser.add_argument(
        "--pin", action="append", default=[], choices=names, metavar="SET", help="start anew"
    )
    given = parser.parse_args(words)
    if unknown := set(given.sets) - set(names):
        parser.error(f"no such gold set: {', '.join(sorted(unknown))}")
    return given


def main() -> None:
    given = arguments(sys.argv[1:], GOLD_SETS)
    sets = [of for of in GOLD_SETS if not given.sets or of.name in given.sets]
    sys.exit(1 if run(given, sets, FLOORS) else 0)


if __name__ == "__main__":
    main()

"""Short passages of our own: who speaks, for whom, through whom, when.

    python evaluation/speakers.py            # the shares
    python evaluation/speakers.py --faults   # and what is wrong, passage by passage

`speakers/*.yml` hold invented passages, each with the words that somebody says (`said`) and
what a careful reader would note: `speaker` (a name, or names of which one is enough; with
`all: true` every one), `type`, `party`, `date` and `chain`. What is not given is not asked.
`speaker: unresolved` wants nobody, with the `candidates` told; `date: relative` wants no
calendar day. `right`: all that was asked, of all passages, those not found among them.
"""

import argparse
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

from circumstances import alike, holds, words
from scores import Score, tallied
from truceline.reading.pipeline import Pipeline
from truceline.runs.following import read_process
from truceline.settings import Settings
from truceline.vocabulary.articles import Article, DateRead, Stretch, StretchKind
from truceline.vocabulary.keys import ReportKey
from truceline.vocabulary.spans import Span
from truceline.vocabulary.statements import Statement

PASSAGES = Path(__file__).with_name("speakers")
PUBLISHED = "2031-05-06"
LINE = re.compile(r"[^\n]*\S[^\n]*")
Told = Mapping[str, Any]  # a passage, or one thing said in it
ASPECTS = ("speaker", "type", "party", "date", "chain")
KINDS = ("bodies", "chains", "dates", "descriptions", "joint", "metonyms", "names", "pronouns")
WHOLES = {
    "found": "said",
    **{name: f"asked {name}" for name in ASPECTS},
    "right": "said",
}


def passages(folder: Path) -> list[Told]:
    """Every passage, with its kind."""
    files = (yaml.safe_load(path.read_text("utf-8")) for path in sorted(folder.glob("*.yml")))
    return [{"kind": f["kind"], **one} for f in files for one in f.get("passages", ())]


def article_of(number: int, passage: Told) -> Article:
    """A passage as a report of its own."""
    text = passage["text"]
    day = passage.get("published", PUBLISHED)
    return Article(
        report=ReportKey(f"passage-{number}"),
        text=text,
        stretches=tuple(Stretch(Span(*m.span()), StretchKind.BODY) for m in LINE.finditer(text)),
        outlet=passage.get("outlet"),
        published=DateRead(date=str(day), precision="day", grounds="given") if day else None,
        language="en",
    )


def score(folder: Path) -> dict[str, Score]:
    """Shares over all passages, and `right` for each kind of them."""
    counts: Counter[str] = Counter()
    for passage, _, found in judged_all(folder):
        kind = passage["kind"]
        right = bool(found) and all(found.values())
        counts.update({"said": 1, "found": bool(found), "right": right})
        counts.update({f"said {kind}": 1, kind: right})
        counts.update({name: int(ok) for name, ok in found.items()})
        counts.update({f"asked {name}": 1 for name in found})
    return tallied(counts, {**WHOLES, **{kind: f"said {kind}" for kind in KINDS}})


def judged_all(folder: Path) -> Iterator[tuple[Told, Told, dict[str, bool]]]:
    """Each thing said, with what is right about it; nothing where it was not found."""
    for passage, statements in read_all(folder):
        for said in passage["said"]:
            yield passage, said, judged(said, hits(passage, said, statements))


def read_all(folder: Path) -> Iterator[tuple[Told, Sequence[Statement]]]:
    """The statements of every passage."""
    pipeline = Pipeline(Settings(), read_process(folder / "process.yml"))
    told = passages(folder)
    articles = [article_of(number, passage) for number, passage in enumerate(told)]
    for passage, read in zip(told, pipeline.read(articles), strict=True):
        yield passage, read.statements


def hits(passage: Told, said: Told, statements: Iterable[Statement]) -> list[Statement]:
    """The statements with these words; those with the fewest others first."""
    start = passage["text"].index(said["quote"])
    end = start + len(said["quote"])
    found = []
    for one in statements:
        common = sum(max(0, min(end, c.end) - max(start, c.start)) for c in one.attribution.content)
        size = sum(len(c) for c in one.attribution.content)
        if 2 * common >= end - start:
            found.append((size, one))
    return [one for _, one in sorted(found, key=lambda pair: pair[0])]


def judged(said: Told, found: Sequence[Statement]) -> dict[str, bool]:
    """What is right about the narrowest statement that has the words."""
    if not found:
        return {}
    one = found[0]
    rights = {
        "speaker": same_speaker,
        "type": same_type,
        "party": same_party,
        "date": same_date,
        "chain": same_chain,
    }
    return {name: rights[name](said, one) for name in ASPECTS if name in said}


def same_speaker(said: Told, one: Statement) -> bool:
    """Whether the wanted speaker, or all of the joint ones, or nobody."""
    actors = one.speaker.actors if one.speaker else ()
    if said["speaker"] == "unresolved":
        named = set(one.speaker.candidates) if one.speaker else set()
        return not actors and set(said.get("candidates", ())) <= named
    names = [actor.name for actor in actors]
    wanted = listed(said["speaker"])
    if said.get("all"):
        return len(names) == len(wanted) and all(
            any(names_it(name, one) for name in names) for one in wanted
        )
    if len(names) > 1 and said.get("type") is None:
        return False
    return any(names_it(name, one) for name in names for one in wanted)


def names_it(name: str, wanted: str) -> bool:
    """Whether a name is the wanted one, or a description holds the wanted word.

    >>> names_it("Ada Dahl", "Ada Dahl"), names_it("Tom Dahl", "Ada Dahl")
    (True, False)
    >>> names_it("two Veskan officials", "officials"), names_it("the West", "West")
    (True, True)
    """
    have, want = words(name), words(wanted)
    described = wanted.islower() or len(want) > 1
    return have == want or (described and set(want) <= set(have))


def same_type(said: Told, one: Statement) -> bool:
    actors = one.speaker.actors if one.speaker else ()
    return bool(actors) and all(actor.type.value in listed(said["type"]) for actor in actors)


def same_party(said: Told, one: Statement) -> bool:
    parties = {actor.party for actor in one.speaker.actors} if one.speaker else set()
    party = parties.pop() if len(parties) == 1 else None
    return any(alike(wanted, party) for wanted in listed(said["party"]))


def same_date(said: Told, one: Statement) -> bool:
    day = one.said_on.date if one.said_on else None
    wanted = [None if w in (None, "relative") else str(w) for w in listed(said["date"])]
    precise = one.said_on is None or one.said_on.precision == said.get("precision", "day")
    return day in wanted and (day is None or precise)


def same_chain(said: Told, one: Statement) -> bool:
    """Whether every wanted station is there, in its role."""
    return all(
        any(link.role == role and holds(link.name, name) for link in one.chain)
        for station in said["chain"]
        for role, name in station.items()
    )


def listed(value: Any) -> list[Any]:
    """One or several.

    >>> listed("a"), listed(["a", None])
    (['a'], ['a', None])
    """
    return value if isinstance(value, list) else [value]


def faults(folder: Path) -> Iterator[str]:
    """What is wrong, for whoever mends it."""
    for passage, statements in read_all(folder):
        for said in passage["said"]:
            found = hits(passage, said, statements)
            rights = judged(said, found)
            if rights and all(rights.values()):
                continue
            wrong = ", ".join(name for name, ok in rights.items() if not ok) or "not found"
            yield f"{passage['kind']} “{said['quote']}”: {wrong}"
            asked = {k: v for k, v in said.items() if k != "quote"}
            yield f"    want {asked}"
            yield from (f"    read {shown(one)}" for one in found[:1])


def shown(one: Statement) -> str:
    """A statement's speaker, date and chain, in short."""
    mention = one.speaker
    who = [(a.name, a.type.value, a.party) for a in mention.actors] if mention else None
    maybe = mention.candidates if mention else ()
    why = [f"{g.rule}: {g.words}" for g in mention.grounds] if mention else []
    day = (one.said_on.date, one.said_on.grounds) if one.said_on else None
    return f"{who} {maybe} {why} | {day} | {[(c.role, c.name) for c in one.chain]}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", type=Path, nargs="?", default=PASSAGES)
    parser.add_argument("--faults", action="store_true", help="list what is wrong, too")
    given = parser.parse_args()
    if given.faults:
        print(*faults(given.folder), sep="\n")
    for name, one in score(given.folder).items():
        print(f"{name:13} {100 * one.share:5.1f} of {one.items}")


if __name__ == "__main__":
    main()

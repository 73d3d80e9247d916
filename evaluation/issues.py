"""What each part of the coding of issues adds: lexicon, likeness, and the words before.

    python evaluation/issues.py

First on short statements that were written after the lexicon and never used to mend it
(`evaluation/issues`): an issue of the statement comes first; none is named where there is none;
of all that is named, what is right; of all that should be, what is named. Then on the sample
process: issues by what showed them, for the surest act of each statement found.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml
from spacy.tokens import Doc

import statements
from gate import GOLD_SETS
from told import told
from truceline.coding.codebook import load_codebook
from truceline.coding.issues import Found, IssueFinder
from truceline.coding.likeness import load_likeness
from truceline.coding.matter import LIKELY, with_likely
from truceline.coding.phrases import words_of
from truceline.reading.models import load_model
from truceline.settings import Settings
from truceline.vocabulary.acts import Issue
from truceline.vocabulary.process import Process

SHORT = Path(__file__).with_name("issues") / "statements.yml"
Named = Sequence[Issue]


def short(path: Path = SHORT) -> list[tuple[str, Named]]:
    """Statements with the issues they are about."""
    read = yaml.safe_load(path.read_text("utf-8"))
    return [
        (text, [Issue(name) for name in names.split() if name != "none"])
        for names, texts in read.items()
        for text in texts
    ]


def printed(text: str) -> str:
    """A statement as a sentence of its own."""
    return f"{text[0].upper()}{text[1:]}."


def ways() -> dict[str, Callable[[Doc], Named]]:
    """The parts alone and together."""
    finder = IssueFinder(load_codebook(), Process(name="no process file"))
    model = load_likeness()

    def lexicon(doc: Doc) -> Found:
        return finder.find(doc, words_of(doc), [(0, len(doc))])

    def likeness(doc: Doc, least: float = LIKELY) -> Named:
        likely = model.of(doc)
        best = max(likely, key=lambda issue: likely[issue])
        return (best,) if likely[best] >= least else ()

    return {
        "lexicon": lambda doc: lexicon(doc).issues,
        "likeness, however faint": lambda doc: likeness(doc, 0.0),
        f"likeness from {LIKELY}": likeness,
        "both": lambda doc: with_likely(lexicon(doc), model.of(doc), list(doc)).issues,
    }


def row(gold: Sequence[Named], found: Sequence[Named]) -> tuple[float, int, float, float]:
    """First one right, of those with an issue; rightly none; precision; recall.

    >>> row([["ceasefire"], []], [["ceasefire", "territory"], []])
    (1.0, 1, 0.5, 1.0)
    """
    pairs = list(zip(gold, found, strict=True))
    right = sum(len(set(g) & set(f)) for g, f in pairs)
    first = sum(bool(f) and f[0] in g for g, f in pairs) / sum(map(bool, gold))
    none = sum(not g and not f for g, f in pairs)
    named, asked = sum(map(len, found)), sum(map(len, gold))
    return first, none, right / max(1, named), right / asked


def origins(gold: Iterable[Mapping[str, Any]], lines: Iterable[Mapping[str, Any]]) -> Counter[str]:
    """By what showed the surest act's issues: how many, and how many have one in common."""
    reports, counts = statements.by_report(lines), Counter[str]()
    for item in gold:
        near = statements.in_report(item["doc"], reports)
        place = statements.place(item)
        hits = [s for s in near if any(statements.meets(place, p) for p in statements.places(s))]
        for act in (a for hit in hits[:1] for a in statements.surest(hit)[:1]):
            if not item.get("optional"):
                whence = origin(act)
                counts[whence] += 1
                counts[f"{whence}, right"] += not set(act["issues"]).isdisjoint(item["issues"])
    return counts


def origin(act: Mapping[str, Any]) -> str:
    """Where an act's issues come from, as its grounds tell.

    >>> origin({"issues": ["ceasefire"], "grounds": ["issue:context", "issue:ceasefire “truce”"]})
    'the words before'
    """
    if not act["issues"]:
        return "none"
    return "the words before" if "issue:context" in act["grounds"] else "its own words"


def main() -> None:
    items, nlp = short(), load_model(Settings().model)
    docs = list(nlp.pipe(printed(text) for text, _ in items))
    gold = [issues for _, issues in items]
    print(f"{'':26} first  none  precision  recall   ({len(items)} short statements)")
    for name, way in ways().items():
        first, none, precision, recall = row(gold, [way(doc) for doc in docs])
        print(f"{name:26} {first:5.2f} {none:5} {precision:10.2f} {recall:7.2f}")
    samples = next(one for one in GOLD_SETS if one.name == "samples")
    counts = origins(json.loads(samples.gold.read_text("utf-8")),
                     told(samples.texts, samples.process))  # fmt: skip
    print("\nsample process, the surest act's issues, by what showed them")
    for name in ("its own words", "the words before", "none"):
        print(f"{name:26} {counts[f'{name}, right']:4} right of {counts[name]}")


if __name__ == "__main__":
    main()

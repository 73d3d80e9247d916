"""How far two readers of the codebook agree: Krippendorff's alpha, and where they differ.

    python evaluation/agreement.py
    python evaluation/agreement.py --differences
    python evaluation/agreement.py --news          on four real reports, coded twice

Fifty hand-coded statements of the samples (`agreement/items.yml`) were coded twice more, by two
language models, each alone, with nothing but the codebook's text and the passages. Alpha is 1
where readers always agree and 0 where they agree as often as chance would have it. The interval
is a bootstrap over the statements. Beside it: how often each reader chose what the gold chose.
"""

import argparse
import json
import random
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import krippendorff
import yaml

FOLDER = Path(__file__).with_name("agreement")
GOLD = Path(__file__).resolve().parent.parent / "samples" / "gold" / "statements.json"
NEWS = Path(__file__).with_name("news")
NONE = "none"  # a statement on no issue
RESAMPLED = 2000
SEED = 13
TAIL = 0.025  # on either side of the interval

Codes = Sequence[Hashable]
Measure = Callable[[Sequence["Coded"], Sequence["Coded"]], float]


@dataclass(frozen=True, slots=True)
class Coded:
    """One statement as one reader coded it."""

    act: str
    issues: tuple[str, ...]
    note: str = ""
    others: tuple[str, ...] = ()  # acts that the gold holds for as good

    @property
    def first(self) -> str:
        """The issue named first."""
        return self.issues[0] if self.issues else NONE


def read(name: str) -> dict[int, Coded]:
    """A reader's codes by the number of the statement."""
    lines = yaml.safe_load((FOLDER / f"reader-{name}.yml").read_text("utf-8"))
    return {x["number"]: Coded(x["act"], tuple(x["issues"]), x["note"]) for x in lines}


def read_gold() -> dict[int, Coded]:
    """The gold of the same statements."""
    items = yaml.safe_load((FOLDER / "items.yml").read_text("utf-8"))
    lines = json.loads(GOLD.read_text("utf-8"))
    placed: Mapping[tuple[str, int, int], Any] = {
        (x["doc"], x["start"], x["end"]): x for x in lines
    }
    found = {x["number"]: placed[x["report"], x["start"], x["end"]] for x in items}
    return {
        number: Coded(x["act"], tuple(x["issues"]), others=tuple(x["act_alt"]))
        for number, x in found.items()
    }


def alpha(one: Codes, other: Codes) -> float:
    """Krippendorff's alpha of two readers, for codes without order.

    >>> alpha("aabb", "aabb")
    1.0
    >>> round(alpha("aabb", "aaba"), 2)
    0.53
    """
    codes = sorted({*one, *other}, key=str)
    if len(codes) == 1:
        return 1.0  # nothing to tell apart
    number = {code: n for n, code in enumerate(codes)}
    table = [[number[code] for code in row] for row in (one, other)]
    return float(krippendorff.alpha(table, level_of_measurement="nominal"))


def of_acts(one: Sequence[Coded], other: Sequence[Coded]) -> float:
    """Alpha on the main act."""
    return alpha([x.act for x in one], [x.act for x in other])


def of_first_issues(one: Sequence[Coded], other: Sequence[Coded]) -> float:
    """Alpha on the issue named first; no issue is a code of its own."""
    return alpha([x.first for x in one], [x.first for x in other])


def of_issue_sets(one: Sequence[Coded], other: Sequence[Coded]) -> float:
    """Alpha on "is it about this issue?", the mean over the issues that either reader named."""
    named = sorted({issue for x in (*one, *other) for issue in x.issues})
    each = [alpha([i in x.issues for x in one], [i in x.issues for x in other]) for i in named]
    return sum(each) / len(each) if each else 1.0


MEASURES: Mapping[str, Measure] = {
    "main act": of_acts,
    "first issue": of_first_issues,
    "each issue, yes or no": of_issue_sets,
}


def interval(
    measure: Measure, one: Sequence[Coded], other: Sequence[Coded], times: int = RESAMPLED
) -> tuple[float, float]:
    """Where the measure lies in 95 of 100 draws of as many statements, drawn with replacement."""
    chance = random.Random(SEED)  # a draw that anyone can repeat
    drawn = sorted(
        measure([one[n] for n in draw], [other[n] for n in draw])
        for draw in (chance.choices(range(len(one)), k=len(one)) for _ in range(times))
    )
    return drawn[int(TAIL * times)], drawn[int((1 - TAIL) * times) - 1]


def with_gold(reader: Sequence[Coded], gold: Sequence[Coded]) -> dict[str, int]:
    """In how many statements a reader chose what the gold chose."""
    pairs = list(zip(reader, gold, strict=True))
    return {
        "main act": sum(x.act == g.act for x, g in pairs),
        "main act, or one as good": sum(x.act in (g.act, *g.others) for x, g in pairs),
        "first issue": sum(x.first == g.first for x, g in pairs),
        "the same issues": sum(set(x.issues) == set(g.issues) for x, g in pairs),
    }


def differences(one: Mapping[int, Coded], other: Mapping[int, Coded]) -> Iterator[str]:
    """Rows of a table: statements that the two coded differently."""
    for number in sorted(one):
        mine, yours = one[number], other[number]
        if (mine.act, set(mine.issues)) != (yours.act, set(yours.issues)):
            yield f"| {number} | {_told(mine)} | {_told(yours)} | {mine.note or yours.note} |"


def _told(coded: Coded) -> str:
    return f"`{coded.act}`: {', '.join(coded.issues) or 'no issue'}"


def of_news() -> tuple[list[Coded], list[Coded]]:
    """What two readers made of the places in four real reports where both saw a statement."""
    kept = {place_of(one): one for one in map(json.loads, lines_of("statements.jsonl"))}
    pairs = [(kept[place_of(one)], one) for one in map(json.loads, lines_of("second_reader.jsonl"))]
    both = [pair for pair in pairs if all(one.get("said", True) for one in pair)]
    one, other = zip(*both, strict=True)
    return [coded_of(x) for x in one], [coded_of(x) for x in other]


def lines_of(name: str) -> list[str]:
    """Of a file of coded places of real news."""
    return (NEWS / name).read_text("utf-8").splitlines()


def place_of(item: Mapping[str, Any]) -> tuple[str, int, int]:
    """Report, first and last character."""
    return item["doc"], item["start"], item["end"]


def coded_of(item: Mapping[str, Any]) -> Coded:
    """A coded place as an item of agreement."""
    return Coded(item["act"], tuple(item["issues"]), others=tuple(item["act_alt"]))


def print_alpha(one: Sequence[Coded], other: Sequence[Coded]) -> None:
    """Alpha on each measure."""
    print(f"{len(one)} statements; alpha of the two readers, with its interval of 95 %")
    for name, measure in MEASURES.items():
        low, high = interval(measure, one, other)
        print(f"  {name:24} {measure(one, other):.2f}   {low:.2f} to {high:.2f}")


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--differences", action="store_true", help="only the table of differences")
    parser.add_argument("--news", action="store_true", help="of real reports, coded twice")
    asked = parser.parse_args()
    if asked.news:
        print_alpha(*of_news())
        return
    first, second, gold = read("a"), read("b"), read_gold()
    table = "\n".join(differences(first, second))
    if not asked.differences:
        numbers = sorted(gold)
        one, other, held = ([codes[n] for n in numbers] for codes in (first, second, gold))
        print_alpha(one, other)
        print("as the gold, of these statements: first reader, second reader")
        mine, yours = with_gold(one, held), with_gold(other, held)
        for name in mine:
            print(f"  {name:24} {mine[name]:4} {yours[name]:4}")
        doubts = [sum(bool(x.note) for x in codes) for codes in (one, other)]
        print(f"  {'told of a doubt':24} {doubts[0]:4} {doubts[1]:4}")
        print("where the readers differ")
    print("| | First reader | Second reader | Doubt |\n|---|---|---|---|")
    print(table)


if __name__ == "__main__":
    main()

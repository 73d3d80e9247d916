"""Statements against hand-coded ones: found, and rightly coded.

    truceline read samples/reports --process samples/process.yml > out.jsonl
    python evaluation/statements.py samples/gold/statements.json out.jsonl --faults
    python evaluation/statements.py samples/gold/statements.json out.jsonl --halves

A gold statement is found when a statement of the same report has half of the two spans'
union in common with it, lies in it and covers a third of it, or holds it whole within three
times its length. The rest is counted over those found. Of a statement's acts the two surest
count. `on gold`: statements that touch gold words, in reports that are coded completely.
Party, chain and date of saying are judged as circumstances.py says.
"""

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import circumstances
from scores import Score, Scores, tallied

Item = Mapping[str, Any]  # a hand-coded statement, or a line of the export
Place = tuple[int, int]

WORD = re.compile(r"\w+")
SLACK = 2  # characters: a quotation mark and a blank
SUREST = 2
WHOLES = {
    "found": "gold",
    "speaker": "found",
    "act": "found",
    "main act": "found",
    "issue": "found",
    "target": "has target",
    "due": "has due",
    "condition": "has condition",
    **circumstances.WHOLES,
    "all right": "gold",
    "on gold": "counted",
}


def score(gold: Sequence[Item], told: Iterable[Item]) -> dict[str, Score]:
    """How much of the gold was found, and how much of that is right."""
    reports = by_report(told)
    counts: Counter[str] = Counter()
    for item in gold:
        if not item.get("optional"):
            counts.update(judged(item, in_report(item["doc"], reports)))
    counts.update(stray(gold, reports))
    return tallied(counts, WHOLES)


def halves(gold: Sequence[Item]) -> dict[str, Sequence[Item]]:
    """The half whose errors were read last, and the other: reports in turn by name."""
    read = sorted({item["doc"] for item in gold})[::2]
    return {
        "errors read": [item for item in gold if item["doc"] in read],
        "not read": [item for item in gold if item["doc"] not in read],
    }


def by_report(told: Iterable[Item]) -> dict[str, list[Item]]:
    """Statements under the names of their reports."""
    reports: dict[str, list[Item]] = {}
    for line in told:
        reports.setdefault(report_of(line), []).append(line)
    return reports


def report_of(line: Item) -> str:
    """The name of a statement's report."""
    document = line["document"]
    return str(document.get("path") or document["id"]).rsplit("/", 1)[-1]


def in_report(doc: str, reports: Mapping[str, list[Item]]) -> list[Item]:
    """Statements of the reports whose name begins so."""
    return [line for name, lines in reports.items() if name.startswith(doc) for line in lines]


def judged(item: Item, lines: Sequence[Item]) -> Counter[str]:
    """What is right about one gold statement."""
    hits = [line for line in lines if any(meets(place(item), part) for part in places(line))]
    if not hits:
        return Counter(gold=1)
    acts = [act for line in hits for act in surest(line)]
    speaker = any(same_speaker(item["speaker"], line.get("speaker") or {}) for line in hits)
    act = any(one["act"] in (item["act"], *item.get("act_alt", ())) for one in acts)
    return Counter(
        {
            "gold": 1,
            "found": 1,
            "speaker": speaker,
            "act": act,
            "main act": any(one["act"] == item["act"] for hit in hits for one in surest(hit)[:1]),
            "all right": speaker and act,
            "issue": any(set(one.get("issues", ())) & set(item["issues"]) for one in acts),
            **asked(item, acts),
            **circumstances.judged(item, hits, lines),
        }
    )


def asked(item: Item, acts: Sequence[Item]) -> dict[str, int]:
    """What only some gold statements have: target, due date, condition."""
    found: dict[str, int] = {}
    if targets := item.get("targets"):
        right = any(stems(one.get("targets", ())) & stems(targets) for one in acts)
        found |= {"has target": 1, "target": right}
    if due := item.get("due"):
        found |= {"has due": 1, "due": any(one.get("due") == due for one in acts)}
    if item.get("conditional"):
        right = any(one.get("condition") for one in acts)
        found |= {"has condition": 1, "condition": right}
    return found


def stray(gold: Sequence[Item], reports: Mapping[str, list[Item]]) -> Counter[str]:
    """How many statements of completely coded reports touch gold words."""
    coded: dict[str, list[Place]] = {}
    for item in gold:
        coded.setdefault(item["doc"], []).append(place(item))
    whole = {item["doc"] for item in gold if item.get("complete")}
    counts: Counter[str] = Counter()
    for doc in whole:
        for line in in_report(doc, reports):
            parts = [(part["start"], part["end"]) for part in line["content"]]
            touched = any(shared(one, part) for one in coded[doc] for part in parts)
            counts.update({"counted": 1, "on gold": touched})
    return counts


def place(item: Item) -> Place:
    """Where a gold statement stands."""
    return item["start"], item["end"]


def places(line: Item) -> list[Place]:
    """Where a statement's parts stand, and the whole from first to last."""
    parts = [(part["start"], part["end"]) for part in line["content"]]
    whole = [(min(s for s, _ in parts), max(e for _, e in parts))] if parts else []
    return parts + whole


def shared(left: Place, right: Place) -> int:
    """Characters in common.

    >>> shared((0, 10), (8, 20)), shared((0, 5), (5, 9))
    (2, 0)
    """
    return max(0, min(left[1], right[1]) - max(left[0], right[0]))


def meets(gold: Place, told: Place) -> bool:
    """Whether the two are the same words, give or take.

    >>> meets((0, 10), (2, 12)), meets((0, 30), (0, 9)), meets((10, 20), (0, 30))
    (True, False, True)
    """
    common = shared(gold, told)
    long_gold, long_told = gold[1] - gold[0], told[1] - told[0]
    half = common * 2 >= long_gold + long_told - common
    inside = told[0] >= gold[0] - SLACK and told[1] <= gold[1] + SLACK
    around = gold[0] >= told[0] - SLACK and gold[1] <= told[1] + SLACK
    return half or (inside and common * 3 >= long_gold) or (around and long_told <= 3 * long_gold)


def same_speaker(accepted: Iterable[str], speaker: Item) -> bool:
    """Whether full name or surname agree; one word may also name the party.

    >>> same_speaker(["Ada Dahl"], {"name": "Envoy Dahl"})
    True
    >>> same_speaker(["Veska"], {"name": "Pavel Oren", "party": "Veska"})
    True
    """
    for option in map(words, accepted):
        names = [speaker.get("name"), speaker.get("party") if len(option) == 1 else None]
        if any(name and option and name[-1] == option[-1] for name in map(words, names)):
            return True
    return False


def surest(line: Item) -> list[Item]:
    """The acts of which the program is surest."""
    return sorted(line.get("acts", ()), key=lambda act: -(act.get("confidence") or 0))[:SUREST]


def words(name: str | None) -> list[str]:
    """The words of a name, in lower case."""
    return WORD.findall((name or "").lower())


def stems(names: Iterable[str]) -> set[str]:
    """The beginnings of the longer words of names: "Belarus" meets "Belarusian"."""
    return {word[:5] for name in names for word in words(name) if len(word) > 2}


UNLISTED = ("all right", "main act", "stations")


def faults(
    gold: Iterable[Item], told: Iterable[Item], unlisted: Sequence[str] = UNLISTED
) -> Iterator[str]:
    """What is not found or not right, one line each, for whoever mends it."""
    reports = by_report(told)
    for item in gold:
        lines = in_report(item["doc"], reports)
        right = judged(item, lines)
        wrong = [name for name, whole in WHOLES.items() if right[whole] and not right[name]]
        wrong = [name for name in wrong if name not in unlisted]
        if wrong and not item.get("optional"):
            hits = [line for line in lines if any(meets(place(item), p) for p in places(line))]
            yield f"{item['doc']} {item['start']}-{item['end']}: {', '.join(wrong)}"
            who = next(iter(item["speaker"]), None)
            yield f"    gold {who}: {item['act']} {item['issues']} {item['targets']}"
            yield f"         {circumstances.coded(item)}"
            for line in hits:
                yield f"    read {(line.get('speaker') or {}).get('name')}: {shown(line)}"
                yield f"         {circumstances.told(line)}"


def shown(line: Item) -> str:
    """The surest acts of a statement, in short."""
    acts = (f"{a['act']} {a.get('issues', [])} {a.get('targets', [])}" for a in surest(line))
    words = " … ".join(part.get("text", "") for part in line["content"])
    return f"{'; '.join(acts)} “{words[:90]}”"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("gold", type=Path)
    parser.add_argument("statements", type=Path, help="JSON lines, as `truceline read` writes them")
    parser.add_argument("--faults", action="store_true", help="list what is wrong, too")
    parser.add_argument("--halves", action="store_true", help="tell each half of the reports apart")
    given = parser.parse_args()
    gold = json.loads(given.gold.read_text("utf-8"))
    told = [json.loads(line) for line in given.statements.read_text("utf-8").splitlines()]
    if given.faults:
        print(*faults(gold, told), sep="\n")
    for part, items in (halves(gold) if given.halves else {"": gold}).items():
        print(*([part] if part else []), *table(score(items, told)), sep="\n")


def table(scores: Scores) -> Iterator[str]:
    """A line for each measure."""
    for name, one in scores.items():
        yield f"{name:10} {100 * one.share:5.1f} of {one.items}"


if __name__ == "__main__":
    main()

"""Acts against PLOVER gold records, the verbal classes only.

`event`: the class of the surest act; `any`: the class of any act; `who` and `whom`: over
those right under `any`, whether speaker and target are the record's.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from scores import Score, tallied

RENAMED = {"DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE"}
VERBAL = frozenset(
    ("AGREE", "REQUEST", "REJECT", "THREATEN", "ACCUSE", "SUPPORT", "CONCEDE", "CONSULT")
)
WHOLES = {"event": "records", "any": "records", "who": "has who", "whom": "has whom"}
LONG = re.compile(r"\w{3,}")


@dataclass(frozen=True, slots=True)
class Coded:
    """One act that the program found in a record's sentence."""

    event: str | None
    confidence: float
    who: frozenset[str]
    whom: frozenset[str]


def score(gold: Iterable[Mapping[str, Any]], told: Iterable[Mapping[str, Any]]) -> dict[str, Score]:
    """How many records are coded as the gold has them."""
    found: dict[str, list[Coded]] = defaultdict(list)
    for line in told:
        found[line["document"]["id"]].extend(acts(line))
    counts: Counter[str] = Counter()
    for record in gold:
        event = RENAMED.get(record["event"], record["event"])
        if event in VERBAL:
            counts.update(judged(record, event, found[record["id"]]))
    return tallied(counts, WHOLES)


def acts(line: Mapping[str, Any]) -> list[Coded]:
    """The acts of one statement."""
    speaker, source = line.get("speaker") or {}, line.get("source") or {}
    who = stems([speaker.get("name"), speaker.get("party"), source.get("text")])
    return [
        Coded(act.get("plover"), act.get("confidence") or 0.0, who, stems(act.get("targets", ())))
        for act in line.get("acts", ())
    ]


def judged(record: Mapping[str, Any], event: str, found: Sequence[Coded]) -> Counter[str]:
    """What is right about one record."""
    counts = Counter({"records": 1})
    if found:
        counts["event"] = max(found, key=lambda act: act.confidence).event == event
    matching = [act for act in found if act.event == event]
    if not matching:
        return counts
    counts["any"] = 1
    if who := named(record["source"]):
        counts["has who"], counts["who"] = 1, any(who & act.who for act in matching)
    if whom := named(record["target"]):
        counts["has whom"], counts["whom"] = 1, any(whom & act.whom for act in matching)
    return counts


def named(field: Any) -> frozenset[str]:
    """The actors of a gold field; some records leave it empty."""
    return stems(one.get("actorText") for one in field or () if isinstance(one, Mapping))


def stems(names: Iterable[str | None]) -> frozenset[str]:
    """The beginnings of the words of names: "Hungary" meets "Hungarian".

    >>> sorted(stems(["Hungarian officials", None]))
    ['hunga', 'offic']
    """
    return frozenset(w[:5].lower() for name in names for w in LONG.findall(name or ""))

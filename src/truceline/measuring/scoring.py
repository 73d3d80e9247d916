"""Attributions found against attributions marked: shares, and how sure the shares are.

A found attribution matches a marked one when their contents share at least half of their
words (Jaccard), one to one, the best first; it is right when the source is right too: they
share a word, or both have none. Intervals are bootstrapped over texts (percentiles 2.5 and
97.5), because one text's sentences resemble each other.
"""

import random
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from truceline.measuring.marked import Marked, MarkedText, Words

KINDS = ("all", "quoted", "unquoted")
HALF = 0.5
SEED = 13
Counts = Mapping[str, Counter[str]]


@dataclass(frozen=True, slots=True)
class Item:
    """One attribution as words."""

    content: frozenset[int]
    source: frozenset[int]
    quoted: bool
    confidence: float


@dataclass(frozen=True, slots=True)
class Row:
    """The figures of one kind of content; shares from 0 to 1."""

    kind: str
    marked: int
    found: int
    precision: float
    recall: float
    joint: float  # F1 of content and source
    content: float  # F1 of content alone
    token: float  # F1 of the words that are content
    source: float  # of matched contents with a source, those with the right one


@dataclass(frozen=True, slots=True)
class Judged:
    """One found attribution: how sure it was, and whether it was right."""

    confidence: float
    right: bool


def items(text: MarkedText, words: Words) -> list[Item]:
    """Its attributions as words; those without a word of content are no attributions."""
    made = [item(one, words) for one in text.attributions]
    return [one for one in made if one.content]


def item(one: Marked, words: Words) -> Item:
    """One attribution as words."""
    return Item(
        words.of(one.content), words.of(one.source), words.quoted(one.content), one.confidence
    )


def matched(gold: Sequence[Item], found: Sequence[Item]) -> dict[int, int]:
    """For each found attribution that has one, its marked partner."""
    near = []
    for f, one in enumerate(found):
        for g, other in enumerate(gold):
            shared = len(one.content & other.content)
            whole = len(one.content | other.content)
            if shared and shared >= HALF * whole:
                near.append((-shared / whole, not one.source & other.source, g, f))
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, g, f in sorted(near):
        if f not in pairs and g not in taken:
            pairs[f] = g
            taken.add(g)
    return pairs


def right(gold: Item, found: Item) -> bool:
    """Whether the source is right."""
    return bool(gold.source & found.source) if gold.source else not found.source


def counted(gold: MarkedText, found: MarkedText) -> dict[str, Counter[str]]:
    """What adds up over texts, for each kind of content."""
    words = Words(gold.text)
    marked, ours = items(gold, words), items(found, words)
    pairs = matched(marked, ours)
    back = {g: f for f, g in pairs.items()}
    all_marked = frozenset().union(*(one.content for one in marked))
    all_ours = frozenset().union(*(one.content for one in ours))
    return {
        kind: Counter(
            dict(_counts(kind, marked, ours, pairs, back)),
            **_tokens(kind, marked, ours, all_marked, all_ours),
        )
        for kind in KINDS
    }


def _of(kind: str, one: Item) -> bool:
    return kind == "all" or one.quoted == (kind == "quoted")


def _counts(
    kind: str,
    marked: Sequence[Item],
    ours: Sequence[Item],
    pairs: Mapping[int, int],
    back: Mapping[int, int],
) -> Iterator[tuple[str, int]]:
    wanted = [g for g, one in enumerate(marked) if _of(kind, one)]
    given = [f for f, one in enumerate(ours) if _of(kind, one)]
    yield "marked", len(wanted)
    yield "found", len(given)
    yield "content of marked", sum(g in back for g in wanted)
    yield "content of found", sum(f in pairs for f in given)
    yield "joint of marked", sum(g in back and right(marked[g], ours[back[g]]) for g in wanted)
    yield "joint of found", sum(f in pairs and right(marked[pairs[f]], ours[f]) for f in given)
    sourced = [g for g in wanted if g in back and marked[g].source]
    yield "sourced", len(sourced)
    yield "source", sum(bool(marked[g].source & ours[back[g]].source) for g in sourced)


def _tokens(
    kind: str,
    marked: Sequence[Item],
    ours: Sequence[Item],
    all_marked: frozenset[int],
    all_ours: frozenset[int],
) -> dict[str, int]:
    wanted = frozenset().union(*(one.content for one in marked if _of(kind, one)))
    given = frozenset().union(*(one.content for one in ours if _of(kind, one)))
    return {
        "words marked": len(wanted),
        "words found": len(given),
        "token of marked": len(wanted & all_ours),
        "token of found": len(given & all_marked),
    }


def row(kind: str, counts: Counter[str]) -> Row:
    """Shares from counts."""
    precision = share(counts["joint of found"], counts["found"])
    recall = share(counts["joint of marked"], counts["marked"])
    return Row(
        kind=kind,
        marked=counts["marked"],
        found=counts["found"],
        precision=precision,
        recall=recall,
        joint=f1(precision, recall),
        content=f1(
            share(counts["content of found"], counts["found"]),
            share(counts["content of marked"], counts["marked"]),
        ),
        token=f1(
            share(counts["token of found"], counts["words found"]),
            share(counts["token of marked"], counts["words marked"]),
        ),
        source=share(counts["source"], counts["sourced"]),
    )


def table(texts: Sequence[Counts]) -> list[Row]:
    """One row for each kind of content."""
    return [row(kind, sum((one[kind] for one in texts), Counter())) for kind in KINDS]


def intervals(
    texts: Sequence[Counts], rounds: int, seed: int = SEED
) -> dict[str, tuple[float, float]]:
    """For each kind the interval that holds its joint F1 in 95 of 100 draws of texts."""
    if rounds <= 0:
        return {}
    chance = random.Random(seed)
    drawn: dict[str, list[float]] = {kind: [] for kind in KINDS}
    for _ in range(rounds):
        for one in table(chance.choices(texts, k=len(texts))):
            drawn[one.kind].append(one.joint)
    return {kind: _middle(sorted(values)) for kind, values in drawn.items()}


def _middle(values: Sequence[float]) -> tuple[float, float]:
    last = len(values) - 1
    return values[int(0.025 * last)], values[round(0.975 * last)]


def judged(gold: MarkedText, found: MarkedText) -> Iterator[Judged]:
    """Each found attribution with whether it was right."""
    words = Words(gold.text)
    marked, ours = items(gold, words), items(found, words)
    pairs = matched(marked, ours)
    for f, one in enumerate(ours):
        yield Judged(one.confidence, f in pairs and right(marked[pairs[f]], one))


@dataclass(frozen=True, slots=True)
class Bin:
    """Attributions of about the same confidence."""

    low: float
    high: float
    count: int
    confidence: float  # mean of what was said
    right: float  # share that was right


def bins(found: Sequence[Judged], number: int = 10) -> list[Bin]:
    """Found attributions by confidence, in bins of one width; empty ones are left out."""
    made = []
    for at in range(number):
        low, high = at / number, (at + 1) / number
        last = at == number - 1
        some = [j for j in found if low <= j.confidence < high or (last and j.confidence == high)]
        if some:
            mean = sum(j.confidence for j in some) / len(some)
            made.append(Bin(low, high, len(some), mean, sum(j.right for j in some) / len(some)))
    return made


def calibration_error(found: Sequence[Judged], number: int = 10) -> float:
    """Expected calibration error: how far confidence and being right lie apart, 0 to 1."""
    if not found:
        return 0.0
    gaps = (one.count * abs(one.confidence - one.right) for one in bins(found, number))
    return sum(gaps) / len(found)


def share(part: float, whole: float) -> float:
    """A part of a whole; of nothing, 0."""
    return part / whole if whole else 0.0


def f1(precision: float, recall: float) -> float:
    """Harmonic mean."""
    return share(2 * precision * recall, precision + recall)

"""Shares and floors: what was measured, and what it may not fall below."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Score:
    """A share (or an F1) and how many gold items it rests on."""

    share: float
    items: int

    @property
    def one_item(self) -> float:
        """What a single item weighs: less than that is noise."""
        return 1 / self.items if self.items else 1.0


Scores = Mapping[str, Score]


def tallied(counts: Counter[str], wholes: Mapping[str, str]) -> dict[str, Score]:
    """Shares of counts: each measure of the whole that its name stands for.

    >>> tallied(Counter(gold=4, found=3), {"found": "gold"})
    {'found': Score(share=0.75, items=4)}
    """
    return {
        name: Score(counts[name] / counts[whole], counts[whole])
        for name, whole in wholes.items()
        if counts[whole]
    }


def fallen(measured: Scores, floors: Scores) -> list[str]:
    """Measures now below their floor by more than one item, or gone.

    >>> fallen({"a": Score(0.50, 10)}, {"a": Score(0.59, 10)})
    []
    >>> fallen({"a": Score(0.50, 10)}, {"a": Score(0.61, 10), "b": Score(0.1, 9)})
    ['a: 50.0, floor 61.0', 'b: not measured any more, floor 10.0']
    """
    found = []
    for name, floor in floors.items():
        now = measured.get(name)
        if now is None:
            found.append(f"{name}: not measured any more, floor {100 * floor.share:.1f}")
        elif now.share < floor.share - floor.one_item - 1e-9:
            found.append(f"{name}: {100 * now.share:.1f}, floor {100 * floor.share:.1f}")
    return found


def raised(measured: Scores, floors: Scores) -> dict[str, Score]:
    """The floors, lifted to what was measured where that is higher; none is lowered.

    >>> raised({"a": Score(0.7, 10), "b": Score(0.2, 10)}, {"b": Score(0.3, 10)})
    {'a': Score(share=0.7, items=10), 'b': Score(share=0.3, items=10)}
    """
    return {
        name: max(now, floors.get(name, now), key=lambda score: score.share)
        for name, now in measured.items()
    } | {name: floor for name, floor in floors.items() if name not in measured}

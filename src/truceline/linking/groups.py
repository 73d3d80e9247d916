"""Things that hang together by pairs."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Dated:
    """A report or statement as grouping sees it: when it was printed, and how long it is."""

    key: str
    date: str | None = None
    words: int = 0

    @property
    def order(self) -> tuple[bool, str, bool, str, str]:
        """First print first; less exact dates after exact ones; unknown dates last.

        Within a day a report with its hour comes first: agencies tell it, copies seldom do.

        >>> dated = [Dated("a", "2031-05"), Dated("b", "2031-05-03")]
        >>> dated.append(Dated("c", "2031-05-03T09:12"))
        >>> [one.key for one in sorted(dated, key=lambda one: one.order)]
        ['c', 'b', 'a']
        """
        date = self.date or ""
        return (self.date is None, date[:10].ljust(10, "9"), len(date) <= 10, date, self.key)


def joined(members: Iterable[Dated], pairs: Iterable[tuple[str, str]]) -> list[list[Dated]]:
    """Groups of members that pairs join, each in the order of print.

    >>> groups = joined([Dated("c"), Dated("a"), Dated("b")], [("a", "c")])
    >>> [[one.key for one in group] for group in groups]
    [['a', 'c'], ['b']]
    """
    known = {one.key: one for one in members}
    above = {key: key for key in known}

    def root(key: str) -> str:
        while above[key] != key:
            above[key] = above[above[key]]
            key = above[key]
        return key

    for left, right in pairs:
        if left in known and right in known:
            above[max(root(left), root(right))] = min(root(left), root(right))
    groups: dict[str, list[Dated]] = {}
    for one in sorted(known.values(), key=lambda one: one.order):
        groups.setdefault(root(one.key), []).append(one)
    return list(groups.values())

"""The comb: one for each origin, a tooth for each report."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from truceline.publishing.desk import links

TOOTH, GAP, HEIGHT = 3.0, 5.0, 11
WIDEST = 160.0  # px; a wider comb is scaled, never cut


@dataclass(frozen=True, slots=True)
class Comb:
    """How many reports tell something, and from how many independent origins."""

    reports: int
    origins: int
    path: str
    width: float  # of the drawing, in its own units
    url: str = ""  # the reports that it counts

    @property
    def shown(self) -> int:
        """Width on the page, in px."""
        return round(min(self.width, WIDEST))


def origins_of(reports: Iterable[tuple[str, str | None]]) -> list[int]:
    """Reports (key, family) to the size of each origin; no family: an origin of its own.

    >>> origins_of([("a", "f"), ("b", "f"), ("b", "f"), ("c", None)])
    [2, 1]
    """
    families = dict(reports)
    return sorted(Counter(family or key for key, family in families.items()).values(), reverse=True)


def comb(origins: Iterable[int]) -> Comb:
    """Draw a comb for each origin; its first tooth is the long one.

    >>> comb([2, 1]).path
    'M0.5 11V.5h3M3.5 .5v5.5M8.5 11V.5'
    """
    sizes = [size for size in origins if size > 0]
    path, x = "", 0.5
    for size in sizes:
        path += f"M{x:g} {HEIGHT}V.5"
        if size > 1:
            path += f"h{TOOTH * (size - 1):g}"
        for tooth in range(1, size):
            path += f"M{x + tooth * TOOTH:g} .5v5.5"
        x += TOOTH * (size - 1) + GAP
    return Comb(sum(sizes), len(sizes), path, max(x - GAP + 1.5, 2.0))


def comb_of(reports: Iterable[tuple[str, str | None]]) -> Comb:
    """The comb of some reports (key, family), with the way to them."""
    told = list(reports)
    return replace(comb(origins_of(told)), url=links.reports_url(key for key, _ in told))

"""What a claim of fact is called: who says what of whom, with the figures; all from its codes."""

from collections.abc import Iterable

from truceline.analysis.facts import Fact
from truceline.publishing.desk import wording
from truceline.vocabulary.acts import ActKind
from truceline.vocabulary.positions import Spoken

FEW = 3  # different figures that a heading names


def fact_heading(fact: Fact) -> str:
    """Who opened it, what the codebook calls that, and which figures are given."""
    return " · ".join([who_does(fact.heading), *figures(fact)])


def who_does(row: Spoken) -> str:
    """Who, for whom, which act, and of whom where somebody is accused."""
    party = f" ({row.party})" if row.party and row.party != row.speaker else ""
    accused = row.act is ActKind.ACCUSE and row.targets
    whom = f" {wording.listed(row.targets)}" if accused else ""
    return f"{wording.capital(row.speaker)}{party}: {wording.label(row.act)}{whom}"


def figures(fact: Fact) -> list[str]:
    """The numbers given, by what they count; of many, how many."""
    counted: dict[str, dict[str, None]] = {}
    for _, figure in fact.counts:
        counted.setdefault(figure.of, {})[span_of(figure.low, figure.high)] = None
    return [numbers(of, told) for of, told in counted.items()]


def numbers(of: str, told: Iterable[str]) -> str:
    """Figures for one thing.

    >>> numbers("drones", ["91"]), numbers("wounded", ["11", "14"])
    ('91 drones', '11 or 14 wounded')
    >>> numbers("prisoners", ["1", "2", "3", "4"])
    'prisoners in 4 figures'
    """
    given = list(told)
    if len(given) > FEW:
        return f"{of} in {len(given)} figures"
    return f"{wording.listed(given, joint='or')} {of}"


def span_of(low: int, high: int) -> str:
    """A figure or a range.

    >>> span_of(870, 900), span_of(1140, 1140)
    ('870 to 900', '1,140')
    """
    return f"{low:,}" if low == high else f"{low:,} to {high:,}"

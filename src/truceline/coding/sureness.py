"""From what a rule is worth to how often such an act is right.

The confidences of the codebook's rules rank the rules; how often acts of such a rank are right was
counted on one half of the sample process and told on the other (`evaluation/sureness.py`). What
the codebook holds for review stays at one half or below, though seven in ten of it are right:
"could accept" must not ground a position.
"""

from bisect import bisect_right
from collections.abc import Sequence

from truceline.vocabulary.acts import ActKind

Knots = Sequence[tuple[float, float]]

HELD = 0.5  # what the codebook holds below this stays below it
OTHERS: Knots = (
    (0.0, 0.0),
    (0.3, 0.4),
    (0.4, 0.48),
    (HELD, HELD),
    (0.51, 0.79),
    (0.65, 0.81),
    (0.75, 0.9),
    (1.0, 0.93),
)
# A bare assertion is what is left over: there is one rank of it, and most are right.
ASSERTIONS: Knots = ((0.0, 0.0), (0.4, 0.5), (HELD, 0.78), (1.0, 0.82))


def sureness(act: ActKind, worth: float) -> float:
    """How often an act of that worth is right.

    >>> sureness(ActKind.REJECT, 0.4), sureness(ActKind.REJECT, 0.85), sureness(ActKind.ASSERT, 0.5)
    (0.48, 0.912, 0.78)
    """
    return round(along(ASSERTIONS if act is ActKind.ASSERT else OTHERS, worth), 3)


def along(knots: Knots, worth: float) -> float:
    """The height of a line through some points.

    >>> along(((0.0, 0.0), (1.0, 0.5)), 0.5)
    0.25
    """
    place = min(max(1, bisect_right([x for x, _ in knots], worth)), len(knots) - 1)
    (left, low), (right, high) = knots[place - 1], knots[place]
    return low + (high - low) * (worth - left) / (right - left)

"""Which option a position shows; of a negotiating basis, which draft."""

from dataclasses import replace

import pytest

from analysis.spoken import said
from truceline.analysis.positions import positions
from truceline.analysis.wording import named_option, option_by_now
from truceline.vocabulary.positions import Position, Spoken

BASIS = "negotiating_basis"


def held(*spoken: Spoken) -> Position:
    (position,) = positions(spoken)
    return position


def test_an_option_is_shown_unless_it_says_the_stance_again() -> None:
    assert named_option(held(said("offer", "talks_venue", "Melin"))) == "Melin"
    assert named_option(held(said("offer", "talks_venue"))) == ""
    again = held(said("offer", "talks_venue", "conditional", condition="if the guns are silent"))
    assert named_option(again) == ""


def basis(*drafts: str | None) -> Position:
    """A position on the basis, whose words name these drafts in this order."""
    grounds = tuple(said("accept", BASIS, draft) for draft in drafts)
    return replace(held(said("accept", BASIS, "x")), option=drafts[0], grounds=grounds)


@pytest.mark.parametrize(
    ("drafts", "first", "by_now"),
    [
        (("Melin draft",), "Melin draft", "Melin draft"),
        ((None,), "no draft named", "no draft named"),
        (("Melin draft", "six points"), "Melin draft", "Melin draft"),
        ((None, "six points", "Melin draft"), "no draft named",
         "named since: six points, Melin draft"),
    ],
)  # fmt: skip
def test_of_a_negotiating_basis_the_draft_is_named(
    drafts: tuple[str | None, ...], first: str, by_now: str
) -> None:
    assert (named_option(basis(*drafts)), option_by_now(basis(*drafts))) == (first, by_now)

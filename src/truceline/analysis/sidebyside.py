"""Proposals side by side: an issue a row, a proposal a column."""

from collections.abc import Sequence

from truceline.vocabulary.acts import Issue
from truceline.vocabulary.proposals import Proposal, Provided

Row = tuple[Issue, tuple[tuple[Provided, ...], ...]]


def rows_by_issue(compared: Sequence[Proposal]) -> list[Row]:
    """For each issue that one of them touches, the points of each; in the codebook's order."""
    touched = {point.issue for one in compared for point in one.provisions}
    return [
        (issue, tuple(tuple(p for p in one.provisions if p.issue is issue) for one in compared))
        for issue in Issue
        if issue in touched
    ]

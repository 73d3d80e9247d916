"""A party that took no stance on an issue but spoke of it: never told as silence."""

from collections.abc import Iterable, Mapping, Sequence

from truceline.analysis.concern import concerning
from truceline.analysis.stances import ANSWERS, FOR, Bench, binds, from_adversary
from truceline.vocabulary.acts import ActKind, Issue
from truceline.vocabulary.positions import Position, Spoken
from truceline.vocabulary.process import Party, Process

LEANING = FOR | ANSWERS | {ActKind.DECLINE_COMMENT, ActKind.PRAISE}
Held = Mapping[tuple[str, Issue], Sequence[Position]]


def spoke_of(side: str, issue: Issue, rows: Iterable[Spoken], bench: Bench) -> Spoken | None:
    """What a side said last on an issue, through somebody who can bind it.

    Offers, answers and the like come before assertions, however unsure their reading is.
    """
    own = [
        row
        for row in rows
        if row.side == side
        and issue in row.issues
        and (row.shown is None or issue in row.shown)
        and row.mode == "said"
        and not row.negated
        and binds(row)
        and not from_adversary(row, bench)
    ]
    return max(own, key=lambda row: (row.act in LEANING, row.date or ""), default=None)


def spoken_of(
    process: Process, held: Held, spoken: Sequence[Spoken], bench: Bench
) -> list[tuple[Issue, list[tuple[Party, Spoken]]]]:
    """Issues on which no party took a stance but one spoke, with the words."""
    near, found = concerning(spoken, bench), []
    for issue in process.issues or tuple(Issue):
        if not any(held.get((party.id, issue)) for party in process.parties):
            words = voices_on(issue, process.parties, near, bench)
            if words:
                found.append((issue, words))
    return found


def voices_on(
    issue: Issue, parties: Iterable[Party], rows: Sequence[Spoken], bench: Bench
) -> list[tuple[Party, Spoken]]:
    """What each of these parties said on an issue; who said nothing is left out."""
    words = ((party, spoke_of(party.id, issue, rows, bench)) for party in parties)
    return [(party, row) for party, row in words if row is not None]

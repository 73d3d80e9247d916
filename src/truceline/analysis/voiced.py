"""A party that took no stance on an issue but spoke of it: never told as silence.

All pages and commands ask here. A word that stands by the way is none on the issue, nor is
what a government says of its own affairs: its harvest, its courts, its ties with others.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from truceline.analysis.bearing import main_words, tells_of
from truceline.analysis.concern import BOTH, Places, amid, concerning, parties_in, places_of
from truceline.analysis.stances import ANSWERS, FOR, Bench, binds, from_adversary, option_on, shows
from truceline.vocabulary.acts import ActKind, Issue
from truceline.vocabulary.positions import Position, Spoken
from truceline.vocabulary.process import Party, Process

LEANING = FOR | ANSWERS | {ActKind.DECLINE_COMMENT, ActKind.PRAISE}
# On these a state speaks all day without a thought of the other side.
OF_ITS_OWN = frozenset(
    {
        Issue.ECONOMY,
        Issue.RELATIONS,
        Issue.POLITICAL_ORDER,
        Issue.RECONSTRUCTION,
        Issue.ACCOUNTABILITY,
        Issue.HUMANITARIAN,
        Issue.PARTICIPATION,
        Issue.HOSTILITIES,
        Issue.LEGAL_AUTHORITY,
        Issue.PRISONERS,
    }
)
Held = Mapping[tuple[str, Issue], Sequence[Position]]


def spoke_of(
    side: str, issue: Issue, rows: Iterable[Spoken], bench: Bench, places: Places
) -> Spoken | None:
    """What a side said last on an issue, through somebody who can bind it.

    Offers, answers and the like come before assertions, however unsure their reading is.
    """
    own = [
        row
        for row in rows
        if row.side == side
        and issue in row.issues
        and row.mode == "said"
        and not row.negated
        and binds(row)
        and not from_adversary(row, bench)
        and on_it(row, issue, bench, places)
    ]
    return max(own, key=lambda row: (row.act in LEANING, row.date or ""), default=None)


def on_it(row: Spoken, issue: Issue, bench: Bench, places: Places) -> bool:
    """Whether the act's own words are on the issue, and on what lies between the parties."""
    if row.shown is None:
        return True
    if not shows(row, issue) or not (option_on(row, issue) or tells_of(row, issue)):
        return False
    naming = bench.naming
    if naming is None:
        return True
    if issue not in OF_ITS_OWN:
        return amid(row, places, BOTH)
    own = replace(row, words=main_words(row), cue="")
    return bool(parties_in(own, naming, bench) - {row.side})


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
    naming = bench.naming
    places = places_of(rows, naming, bench) if naming is not None else {}
    words = ((party, spoke_of(party.id, issue, rows, bench, places)) for party in parties)
    return [(party, row) for party, row in words if row is not None]

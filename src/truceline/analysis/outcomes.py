"""What later statements say became of a promise, a prediction or a threat.

A later statement decides only when all of this holds:

1. its day of speaking is known and comes after the promise was made;
2. it tells of what is done, not of what is ahead, asked or hung on a condition;
3. it has a sign that something was kept, broken or taken back (`signs`); that something is
   "still" lacking counts as broken only after the due date;
4. it is on the same matter: it has at least two of the promise's telling words, and enough of
   them by weight (`likeness`), and of all promises of that side it fits this one best;
5. it speaks of the same party: the promiser itself says it, or somebody who speaks for
   another party or third party names the promiser.

Who foretold something and says within a week of its day "I was wrong" decides it without
naming the matter. What has a sign but lacks some of this may bear on it: it is shown, and
decides nothing.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from truceline.analysis.hearing import (
    FEW_WORDS,
    LEAST_WORDS,
    Heard,
    Pledge,
    at_due,
    heard_in,
    hearing,
    tells_of_deeds,
)
from truceline.analysis.keeping import BROKEN, KEPT, LACKING, OWN_FORECAST, SPEAKS_OF_IT, WITHDRAWN
from truceline.analysis.likeness import Alike, Rarity, matter_of
from truceline.analysis.stances import Bench
from truceline.analysis.timing import WHOLE_DAY
from truceline.record.rows import StatementRow
from truceline.vocabulary.commitments import CommitmentKind, CommitmentState

ENOUGH = 0.34  # of the promise's matter, by weight
ENOUGH_NAMED = 0.2  # where the words themselves speak of a promise, a deadline, a forecast
WITHOUT_ISSUE = 0.5  # where no issue is shared
MAY_BEAR = 0.2
BEST = 0.8  # of the best fit: a statement decides only the promises that it fits about best


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """A later statement that speaks, or may speak, of what became of a promise."""

    row: StatementRow
    says: str  # kept, broken, withdrawn
    sign: str  # the words that say so
    shared: tuple[str, ...]  # what both have in common
    share: float
    decides: bool
    own: bool  # the promiser itself says it


def outcomes(
    pledges: Sequence[Pledge], rows: Iterable[StatementRow], bench: Bench, rarity: Rarity
) -> dict[int, list[Outcome]]:
    """By number of the pledge: what later statements say became of it, oldest first."""
    heard = [one for row in rows if tells_of_deeds(row) for one in heard_in(row, bench)]
    signs = hearing(heard, rarity)
    found: dict[int, list[Outcome]] = {}
    for number, pledge in enumerate(pledges):
        if len((pledge.made or "")[:WHOLE_DAY]) == WHOLE_DAY:
            met = (weighed(pledge, each, rarity) for each in signs.near(pledge))
            found[number] = once(one for one in met if one is not None)
    return with_contrary(fitting_best(found, pledges), pledges, heard)


def weighed(pledge: Pledge, one: Heard, rarity: Rarity) -> Outcome | None:
    """Whether, and how surely, a sign speaks of the pledge; None: it does not."""
    day, made = (one.row.date or "")[:WHOLE_DAY], (pledge.made or "")[:WHOLE_DAY]
    if one.row.statement.key in pledge.own or day <= made:
        return None
    own = bool(one.sides & pledge.sides) or bool(one.speakers & pledge.speakers)
    concerns = own or bool(one.named & pledge.sides)
    likest = max(
        (rarity.alike(told, one.sign.passage) for told in pledge.tellings),
        key=lambda alike: (len(alike.words) >= LEAST_WORDS, alike.share),
    )
    on_matter = len(likest.words) >= LEAST_WORDS and likest.share >= MAY_BEAR and concerns
    if not on_matter and not at_due(pledge, one):
        return None
    return Outcome(
        row=one.row,
        says={LACKING: BROKEN}.get(one.sign.says, one.sign.says),
        sign=one.sign.words,
        shared=likest.words,
        share=likest.share,
        decides=admits(pledge, one) or (on_matter and surely(pledge, one, likest, own=own)),
        own=own,
    )


def admits(pledge: Pledge, one: Heard) -> bool:
    """Who foretold something says, soon after its day: I was wrong; or: I was right."""
    foretold = pledge.kind is CommitmentKind.PREDICTION
    return foretold and at_due(pledge, one) and OWN_FORECAST.search(one.sign.passage) is not None


def surely(pledge: Pledge, one: Heard, likest: Alike, *, own: bool) -> bool:
    """Whether all the points hold that let a statement decide."""
    day = (one.row.date or "")[:WHOLE_DAY]
    if one.sign.says == LACKING and (pledge.due is None or day <= pledge.due):
        return False
    if one.sign.says == WITHDRAWN and not own:
        return False
    if own and one.named and not one.named & pledge.sides:
        return False  # it tells of what another party did
    if not own and not one.sides:
        return False  # who speaks for nobody settles nothing
    if pledge.kind is CommitmentKind.THREAT and not own:
        return False
    named = SPEAKS_OF_IT.search(one.sign.passage) is not None
    issues = {issue for act in one.row.statement.acts for issue in act.issues}
    enough = ENOUGH_NAMED if named else ENOUGH if issues & pledge.issues else WITHOUT_ISSUE
    return likest.share >= enough


def once(met: Iterable[Outcome]) -> list[Outcome]:
    """Of one statement, and of all tellings of it, the surest sign alone; oldest first."""
    best: dict[str, Outcome] = {}
    for one in met:
        key = one.row.echo or one.row.statement.key
        rival = best.get(key)
        if rival is None or (one.decides, one.share) > (rival.decides, rival.share):
            best[key] = one
    return in_order(best.values())


def in_order(met: Iterable[Outcome]) -> list[Outcome]:
    """Oldest first."""
    return sorted(met, key=lambda one: (one.row.date or "", one.row.statement.key))


def fitting_best(
    found: Mapping[int, list[Outcome]], pledges: Sequence[Pledge]
) -> dict[int, list[Outcome]]:
    """A statement decides only the promises of a side that it fits about best."""
    best: dict[tuple[str, frozenset[str]], float] = {}
    for number, met in found.items():
        for one in met:
            place = one.row.statement.key, pledges[number].sides
            best[place] = max(best.get(place, 0.0), one.share)
    return {
        number: [
            replace(one, decides=False)
            if one.share < BEST * best[one.row.statement.key, pledges[number].sides]
            else one
            for one in met
        ]
        for number, met in found.items()
    }


def with_contrary(
    found: Mapping[int, list[Outcome]], pledges: Sequence[Pledge], heard: Sequence[Heard]
) -> dict[int, list[Outcome]]:
    """Beside what decides, what another side says to the contrary in the same report.

    "We have received no paper" names no list; the report in which the list "was handed over"
    lets a reader see that it may be meant.
    """
    by_report: defaultdict[str, list[Heard]] = defaultdict(list)
    for one in heard:
        by_report[one.row.report.key].append(one)
    return {
        number: in_order([*met, *contrary(pledges[number], met, by_report)])
        for number, met in found.items()
    }


def contrary(
    pledge: Pledge, met: Sequence[Outcome], by_report: Mapping[str, list[Heard]]
) -> list[Outcome]:
    """What other sides say to the contrary beside what decides."""
    known = {one.row.statement.key for one in met} | pledge.own
    told = {(one.row.report.key, one.says) for one in met if one.decides}
    beside = [
        Outcome(
            row=one.row,
            says=BROKEN if one.sign.says == LACKING else one.sign.says,
            sign=one.sign.words,
            shared=(),
            share=0.0,
            decides=False,
            own=False,
        )
        for report, says in sorted(told)
        for one in by_report.get(report, ())
        if {says, one.sign.says} in ({KEPT, LACKING}, {KEPT, BROKEN})
        and one.sides
        and not one.sides & pledge.sides
        and len(matter_of(one.sign.passage)) <= FEW_WORDS
        and one.row.statement.key not in known
    ]
    return once(beside)


def state_of(decide: Sequence[Outcome], due: str | None, day: str) -> CommitmentState:
    """The state that later words give: of each side its last word counts.

    Without any, a promise is open, or due when its date has passed.
    """
    last: dict[str, str] = {}
    for one in decide:
        last[speaks_for(one.row)] = one.says
    said = set(last.values())
    if not said:
        return CommitmentState.DUE if due and due < day else CommitmentState.OPEN
    return CommitmentState(said.pop()) if len(said) == 1 else CommitmentState.CONTESTED


def speaks_for(row: StatementRow) -> str:
    """Whose word it is: the side's, or the speaker's own."""
    speaker = row.statement.speaker
    actors = speaker.actors if speaker else ()
    return ", ".join(sorted({a.side or a.key for a in actors})) or row.statement.key

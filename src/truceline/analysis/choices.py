"""Places and forms of talks that are named, who is for and against each, and what law bars it.

The one place that says whether something is free to choose: the page of mediators and the
page of convergence both ask here, so that they cannot contradict each other.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from truceline.analysis.concern import from_adversary
from truceline.analysis.hosts import ITS_CAPITAL, step
from truceline.analysis.material import Material, once, sure
from truceline.analysis.matters import options_known
from truceline.analysis.obstacles import obstacles
from truceline.analysis.stances import ANSWERS, CAN_BIND, IMPARTIALITY, option_on, stance_of
from truceline.vocabulary.acts import ActKind, Issue
from truceline.vocabulary.names import fold
from truceline.vocabulary.positions import Spoken
from truceline.vocabulary.process import Process
from truceline.vocabulary.rounds import Choice, Obstacle, Step

REFUSED, PRAISED = "refused", "praised"
DOES = {
    ActKind.ACCEPT: "accepted",
    ActKind.CONCEDE: "accepted",
    ActKind.REJECT: REFUSED,
    ActKind.PRAISE: PRAISED,
    ActKind.APPEAL: "asked for",
    ActKind.DEMAND: "asked for",
    ActKind.PROPOSE: "proposed",
}
OF_PLACES = frozenset({*DOES, ActKind.OFFER, ActKind.COMMIT, ActKind.INVITE})
NO_CHOICE = IMPARTIALITY | {"conditional", "none"}
BARS = "bars talks"
# A law that names one form of talks bars that form; any other bars talks as such.
DIRECT = re.compile(r"\b(?:direct(?:ly)?|face[- ]to[- ]face|bilateral)\b", re.IGNORECASE)


def venues(material: Material) -> list[Choice]:
    """Places that are named for talks, with who is for and against each."""
    return choices(material, Issue.TALKS_VENUE, lambda row: place_named(row, material))


def formats(material: Material) -> list[Choice]:
    """Forms of talks that are named, with who is for and against each."""
    return choices(material, Issue.TALKS_FORMAT, lambda row: option_on(row, Issue.TALKS_FORMAT))


def others(material: Material) -> list[Choice]:
    """Mediators that are named and are no side of the process."""

    def named(row: Spoken) -> str | None:
        told = option_on(row, Issue.MEDIATION)
        return told if told and material.side_named(told, row.date) is None else None

    return choices(material, Issue.MEDIATION, named)


def choices(
    material: Material, issue: Issue, named: Callable[[Spoken], str | None]
) -> list[Choice]:
    """The options of an issue with the steps of parties and third parties on each."""
    rows = leading((row for row in material.rows if takes_side(row, issue, material)), issue)
    found: dict[str, list[Step]] = {}
    for group in sorted(once(rows), key=lambda group: group[0].date or ""):
        name = next((told for row in group if (told := named(row))), None)
        if name is not None and name not in NO_CHOICE:
            tellings = tuple(sorted(group, key=lambda row: beside(row, issue)))
            found.setdefault(name, []).append(
                step(stand(tellings[0], material), tellings, material)
            )
    laws = [one for one in obstacles(material) if one.words[0].says == BARS] if found else []
    made = [
        Choice(
            name=name,
            steps=tuple(steps),
            free=free(steps, material.parties),
            laws=tuple(law for law in laws if bars(law, issue, name)),
        )
        for name, steps in found.items()
    ]
    return sorted(made, key=lambda one: (-len(one.steps), one.name))


def leading(rows: Iterable[Spoken], issue: Issue) -> list[Spoken]:
    """Of each statement the act that speaks to the issue most; the others only go with it."""
    found: dict[str, Spoken] = {}
    for row in rows:
        before = found.setdefault(row.statement, row)
        if beside(row, issue) < beside(before, issue):
            found[row.statement] = row
    return list(found.values())


def beside(row: Spoken, issue: Issue) -> tuple[bool, bool]:
    """What comes second of one statement: praise, and what only touches the issue."""
    return row.act is ActKind.PRAISE, row.issues[0] is not issue


def takes_side(row: Spoken, issue: Issue, material: Material) -> bool:
    """Whether an act says yes or no to something on the issue, in its own words."""
    if not row.side or issue not in row.issues or row.act not in OF_PLACES:
        return False
    return (
        sure(row, material.bench)
        and not from_adversary(row, material.bench)
        and stance_of(row, issue, material.bench) is not None
    )


def place_named(row: Spoken, material: Material) -> str | None:
    """The place that an act names: a capital stands for itself, "its capital" for whose it is."""
    told = option_on(row, Issue.TALKS_VENUE)
    if told is None and ITS_CAPITAL.search(row.words):
        theirs = row.targets if row.act in ANSWERS else ()  # who offers, offers its own
        side = next((material.side_named(t, row.date) for t in theirs), row.side)
        party = material.sides.get(side or "")
        return party.capital if party else None
    home = material.sides.get(material.side_named(told, None) or "") if told else None
    if home is not None and home.capital and fold(told or "") == fold(home.capital):
        return home.capital
    if told is None or told in options_known(Issue.TALKS_VENUE):
        return capital_in(row, material.process) or None
    return told


def capital_in(row: Spoken, process: Process) -> str:
    """The capital of a side that the words or targets name; empty where none is."""
    told = f" {fold(' | '.join((row.words, *row.targets)))} "
    capitals = (side.capital for side in process.sides() if side.capital)
    return next((name for name in capitals if f" {fold(name)} " in told), "")


def stand(row: Spoken, material: Material) -> str:
    """What an act does to a place or a form; to go elsewhere is no offer of it."""
    if row.act in DOES:
        return DOES[row.act]
    venue = option_on(row, Issue.TALKS_VENUE)
    home = material.side_named(venue, row.date) if venue else row.side
    return "offered" if home == row.side else "would come"


def newest(steps: Iterable[Step]) -> Mapping[str, Step]:
    """The step of each side that counts: the latest, but lower ranks never replace the higher."""
    found: dict[str, Step] = {}
    for one in steps:
        before = found.get(one.side)
        if before is None or binding(one) or not binding(before):
            later = before is None or (one.date or "") >= (before.date or "")
            if later or (before is not None and binding(one) and not binding(before)):
                found[one.side] = one
    return found


def binding(one: Step) -> bool:
    """Whether somebody took it who can bind the side."""
    return any(row.rank <= CAN_BIND for row in one.grounds)


def free(steps: Sequence[Step], parties: Iterable[str]) -> bool:
    """Whether no party of ranks 1 to 3 refuses it in its newest words: CODEBOOK section 7."""
    last = newest(one for one in steps if one.what != PRAISED)
    return not any(
        party in last and last[party].what == REFUSED and binding(last[party]) for party in parties
    )


def bars(law: Obstacle, issue: Issue, name: str) -> bool:
    """Whether a law is told to forbid talks of this form, or in this place."""
    clauses = " ".join(word.clause for word in law.words if word.says == BARS)
    if issue is Issue.MEDIATION:
        return False
    if DIRECT.search(clauses) is None:
        return True
    return issue is Issue.TALKS_FORMAT and DIRECT.search(name) is not None

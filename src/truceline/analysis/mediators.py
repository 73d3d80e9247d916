"""Acts → mediators and hosts: who offered, was asked, was taken or refused, and is seen how.

A step needs an act on mediation or on the place of talks. Who is meant: the target of the
act, else the side that its words name, else nobody. Views are taken from words alone: the
coding's "impartial" or "partial" must be borne out by a word for it, for a wrong view of a
mediator does more harm than none.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from truceline.analysis.concern import from_adversary
from truceline.analysis.convergence import choice_named
from truceline.analysis.material import Material, of_talks, once, sure
from truceline.analysis.matters import options_known
from truceline.analysis.stances import option_on
from truceline.vocabulary.acts import ActKind, Issue
from truceline.vocabulary.names import fold
from truceline.vocabulary.positions import Spoken, without_remark
from truceline.vocabulary.rounds import Choice, Mediator, Step, View

OFFERS = frozenset({ActKind.OFFER, ActKind.PROPOSE, ActKind.INVITE, ActKind.COMMIT})
ASKS = frozenset({ActKind.APPEAL, ActKind.DEMAND, ActKind.INVITE})
ASKED = re.compile(
    r"\b(?:mediat\w+|good offices|broker\w*|facilitat\w+|host\w*|go-between|intermediar\w+|"
    r"carry (?:messages|papers)|help (?:end|find|reach|restart|resume|with))\b",
    re.IGNORECASE,
)
# What a refusal may be of, though the mediator made it or stands beside it.
PAPERS = re.compile(
    r"\b(?:proposal|offer|plan|draft|paper|text|deal|idea|initiative|demand|request|claim)s?\b",
    re.IGNORECASE,
)
WHAT = {
    ActKind.ACCEPT: "accepted",
    ActKind.CONCEDE: "accepted",
    ActKind.OFFER: "accepted",
    ActKind.PROPOSE: "proposed",
    ActKind.COMMIT: "accepted",
    ActKind.REJECT: "refused",
    ActKind.PRAISE: "praised",
}
ASKING = "asked, offered or proposed"  # what an act does that is neither yes, no nor praise
CAN_BIND = 3
ROLE = {Issue.MEDIATION, Issue.TALKS_VENUE}
VIEWING = frozenset({ActKind.PRAISE, ActKind.ACCUSE, ActKind.DENY, ActKind.ASSERT, ActKind.PROPOSE})
PARTIAL = re.compile(
    r"\b(?:bias(?:ed)?|one[- ]sided|not (?:a )?(?:neutral|impartial|honest)|"
    r"tak(?:es?|ing|en) sides|one side[’']s|not (?:an )?even-handed|"
    r"(?:their|its|his|her) own (?:goals?|interests?|agenda)|"
    r"lost (?:its|his|her|their) neutrality|in the pocket of)\b|\bpartial\b(?=[.,;!”\"]|$)",
    re.IGNORECASE,
)
IMPARTIAL = re.compile(
    r"(?<!not )(?<!not an )(?<!no )\b(?:impartial(?:ity)?|even-handed|honest broker|fair to both|"
    r"neutral (?:mediator|broker|side)|both (?:of us|sides) (?:the same|alike|equally)|"
    r"trusted by both|unbiased)\b",
    re.IGNORECASE,
)
SENTENCES = re.compile(r"[.!?][”\"’]? (?=\S)| … ")
ITS_CAPITAL = re.compile(r"\bits (?:own )?(?:capital|territory|soil|city)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Marked:
    """A step and what it is about."""

    about: str
    step: Step


def mediators(material: Material) -> list[Mediator]:
    """Everybody who mediates or hosts, or would; most steps first."""
    steps = [one for one in (step_of(group, material) for group in groups(material)) if one]
    views = list(views_of(material))
    sides = dict.fromkeys([*(one.about for one in steps), *(about for about, _ in views)])
    found = [mediator(side, steps, views, material) for side in sides if side in material.sides]
    kept = [one for one in found if one.steps or one.views]
    return sorted(kept, key=lambda one: (-len(one.steps), one.name))


def groups(material: Material) -> list[tuple[Spoken, ...]]:
    """Acts on mediation and places that count, each with its repeats.

    Acts of one kind are put together: who accepts in a speech that also asserts has accepted.
    """
    kinds: dict[str, list[Spoken]] = {}
    for row in material.rows:
        if row.side and counts(row, material) and not from_adversary(row, material.bench):
            asks = row.act not in WHAT or row.act in OFFERS
            kinds.setdefault(ASKING if asks else WHAT[row.act], []).append(row)
    made = [group for rows in kinds.values() for group in once(rows)]
    return sorted(made, key=lambda group: group[0].date or "9")


def counts(row: Spoken, material: Material) -> bool:
    """Whether an act may be a step.

    To refuse the mediator by name is one whatever matter of talks it is coded on, and however
    unsurely: it is shown as unsure, for a refusal that is left out makes a mediator welcome.
    """
    if row.act not in WHAT and row.act not in ASKS and row.act not in OFFERS:
        return False
    on_role = bool(ROLE.intersection(row.issues))
    if on_role and sure(row, material.bench):
        return True
    told = row.act is ActKind.REJECT and row.mode == "said" and not row.negated
    return told and of_talks(row) and sends_away(row, material)


def sends_away(row: Spoken, material: Material) -> bool:
    """Whether the target of a refusal is a mediator, or one of its people."""
    if PAPERS.search(row.words):
        return False  # "rejected a proposal of the envoy": the paper, not the envoy
    third = material.bench.third_parties
    targets = {material.side_named(name, row.date) for name in row.targets}
    return any(side in third and mediates(side, material) for side in targets)


def step_of(group: tuple[Spoken, ...], material: Material) -> Marked | None:
    """What an act does to a would-be mediator or host."""
    row = group[0]
    third = row.side in material.bench.third_parties
    if third and row.act in OFFERS and own_offer(row, material):
        return Marked(row.side, step("offered", group, material))
    about = meant(row, material, plainly=True)
    if about is None or about == row.side or about not in material.bench.third_parties:
        return None
    if row.act in ASKS and Issue.MEDIATION in row.issues and ASKED.search(row.words):
        return Marked(about, step("asked", group, material))
    known = mediates(about, material) and row.act is not ActKind.PROPOSE
    if not (known or speaks_of_it(row)):
        return None
    what = WHAT.get(row.act)
    if what == "accepted" and row.act in OFFERS and row.issues[0] is not Issue.MEDIATION:
        what = "would come"
    if third and what not in ("refused", "praised", "proposed"):
        return None
    return Marked(about, step(what, group, material)) if what else None


def speaks_of_it(row: Spoken) -> bool:
    """Whether the words are of mediating or hosting: any promise to end a war is none."""
    told = ASKED.search(f"{row.cue} {row.words}") is not None
    return told or Issue.TALKS_VENUE in row.issues


def own_offer(row: Spoken, material: Material) -> bool:
    """Whether a third party offers itself: as a mediator, or its own soil."""
    if row.issues[0] is Issue.MEDIATION or Issue.MEDIATION in (row.shown or ()):
        return speaks_of_it(row)
    venue = option_on(row, Issue.TALKS_VENUE)
    home = material.side_named(venue, row.date) if venue else None
    named = {one.side for one in material.named(row.words, row.date)}
    return (
        home == row.side
        or (venue is None and bool(ITS_CAPITAL.search(row.words)))
        or (home is None and row.act is ActKind.OFFER and named <= {row.side, *material.parties})
    )


def meant(row: Spoken, material: Material, *, plainly: bool = False) -> str | None:
    """The would-be mediator or host of an act: a third party, by target, place or name.

    Plainly: of several sentences nobody can tell which the act is in, so a name is not enough.
    """
    third = material.bench.third_parties
    targets = [material.side_named(name, row.date) for name in row.targets]
    among = [side for side in targets if side in third]
    if among:
        return among[0]
    venue = option_on(row, Issue.TALKS_VENUE)
    home = material.side_named(venue, row.date) if venue else None
    if home in third:
        return home
    if plainly and SENTENCES.search(row.words):
        return None
    words = without_remark(row.words)
    named = {one.side for one in material.named(words, row.date)} & set(third)
    return named.pop() if len(named) == 1 else None


def step(what: str, group: tuple[Spoken, ...], material: Material) -> Step:
    """A step with all that tells it; of two tellings the one with the condition leads."""
    row = max(group, key=lambda one: bool(material.condition_of(one)))
    others = tuple(one for one in group if one is not row)
    return Step(
        what=what,
        side=row.side,
        party=row.party,
        condition=material.condition_of(row),
        date=row.date,
        grounds=(row, *others),
        unsure=not any(sure(one, material.bench) for one in group),
    )


def views_of(material: Material) -> Iterable[tuple[str, View]]:
    """The parties' words on who is fair, each about whom they name."""
    last: dict[str, str] = {}  # by report: the mediator named last
    rows = [r for r in material.rows if r.side and r.mode == "said" and not r.negated]
    for row in sorted(rows, key=lambda r: (r.report, r.start)):
        about = meant(row, material)
        if about is not None and about != row.side and ROLE.intersection(row.issues):
            last[row.report] = about
        view = view_in(row, known=mediates(about, material))
        about = about or last.get(row.report)
        if view and about and about != row.side and row.rank <= CAN_BIND + 1:
            made = View(view=view, side=row.side, party=row.party, date=row.date, grounds=(row,))
            yield about, made


def mediates(side: str | None, material: Material) -> bool:
    """Whether the process file has a side as mediator or host."""
    party = material.sides.get(side or "")
    return party is not None and party.role in ("mediator", "host")


def view_in(row: Spoken, *, known: bool = False) -> str | None:
    """Whether the words call a mediator fair or not; None: they do neither."""
    if row.act not in VIEWING or not (known or Issue.MEDIATION in row.issues):
        return None
    if PARTIAL.search(row.words):
        return "impartial" if row.act is ActKind.DENY else "partial"
    return "impartial" if IMPARTIAL.search(row.words) and row.act is not ActKind.DENY else None


def mediator(
    side: str, steps: Sequence[Marked], views: Sequence[tuple[str, View]], material: Material
) -> Mediator:
    """All that is told of one mediator or host."""
    party = material.sides[side]
    own = tuple(one.step for one in steps if one.about == side)
    newest: dict[str, View] = {}
    for about, view in sorted(views, key=lambda pair: pair[1].date or ""):
        if about == side:
            newest[view.side] = view
    told = {row.speaker for one in own for row in one.grounds if row.side == side}
    told |= {name for one in own for row in one.grounds for name in row.targets}
    people = tuple(p.name for p in material.process.people if p.name in told and _of(p, side))
    return Mediator(
        side=side,
        name=party.name,
        identity=party.kind,
        role=party.role,
        people=people,
        steps=own,
        views=tuple(newest.values()),
    )


def _of(person: object, side: str) -> bool:
    return any(office.of == side for office in getattr(person, "roles", ()))


def venues(material: Material) -> list[Choice]:
    """Places that are named for talks, with who is for and against each."""

    def place(row: Spoken) -> str | None:
        told = option_on(row, Issue.TALKS_VENUE)
        if told is None and ITS_CAPITAL.search(row.words):
            side = next((material.side_named(t, row.date) for t in row.targets), row.side)
            party = material.sides.get(side or "")
            return party.capital if party else None
        home = material.sides.get(material.side_named(told, None) or "") if told else None
        if home is not None and home.capital and fold(told or "") == fold(home.capital):
            return home.capital
        if told is None or told in options_known(Issue.TALKS_VENUE):
            return choice_named(row, Issue.TALKS_VENUE, material.process) or None
        return told

    return choices(material, Issue.TALKS_VENUE, place)


def formats(material: Material) -> list[Choice]:
    """Forms of talks that are named, with who is for and against each."""
    return choices(material, Issue.TALKS_FORMAT, lambda row: option_on(row, Issue.TALKS_FORMAT))


def choices(
    material: Material, issue: Issue, named: Callable[[Spoken], str | None]
) -> list[Choice]:
    """The options of an issue with the steps of parties and third parties on each."""
    rows = [
        row
        for row in material.rows
        if row.side
        and issue in row.issues
        and row.act in (*WHAT, ActKind.INVITE, ActKind.APPEAL)
        and sure(row, material.bench)
        and not from_adversary(row, material.bench)
    ]
    found: dict[str, list[Step]] = {}
    for group in sorted(once(rows), key=lambda group: group[0].date or "9"):
        name = next((told for row in group if (told := named(row))), None)
        if name is not None:
            found.setdefault(name, []).append(step(stand(group[0], material), group, material))
    made = [
        Choice(name=name, steps=tuple(steps), free=free(steps, material))
        for name, steps in found.items()
    ]
    return sorted(made, key=lambda one: (-len(one.steps), one.name))


def stand(row: Spoken, material: Material) -> str:
    """What an act does to a place or a form; to go elsewhere is no offer of it."""
    plain = {
        ActKind.ACCEPT: "accepted",
        ActKind.CONCEDE: "accepted",
        ActKind.REJECT: "refused",
        ActKind.PRAISE: "praised",
        ActKind.APPEAL: "asked for",
        ActKind.PROPOSE: "proposed",
    }
    if row.act in plain:
        return plain[row.act]
    venue = option_on(row, Issue.TALKS_VENUE)
    home = material.side_named(venue, row.date) if venue else row.side
    return "offered" if home == row.side else "would come"


def free(steps: Sequence[Step], material: Material) -> bool:
    """Whether no party of ranks 1 to 3 has refused it: CODEBOOK section 7."""
    return not any(
        one.what == "refused" and one.side in material.parties and one.grounds[0].rank <= CAN_BIND
        for one in steps
    )

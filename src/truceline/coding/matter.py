"""What an act is about and whom it answers, where its own words leave that open."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from truceline.coding.issues import MOST, Found, IssueFinder
from truceline.coding.scene import View
from truceline.coding.stretches import Range, points_elsewhere, sentences_back
from truceline.coding.table import ANSWERS, Laid, Table
from truceline.coding.tree import Finding
from truceline.vocabulary.acts import ActKind, Issue
from truceline.vocabulary.statements import Statement

AGAINST = frozenset(
    (ActKind.ACCUSE, ActKind.DEMAND, ActKind.THREATEN, ActKind.REJECT, ActKind.OFFER)
)
TO_BOTH = frozenset(
    (
        ActKind.OFFER,
        ActKind.INVITE,
        ActKind.APPEAL,
        ActKind.PROPOSE,
        ActKind.DEMAND,
        ActKind.ACCUSE,
        ActKind.PRAISE,
    )
)


@dataclass(frozen=True, slots=True)
class Matter:
    """The issues of an act, whether other sentences had to name them, and what it answers."""

    about: Found
    elsewhere: bool = False
    answered: Laid | None = None


def matter_of(
    found: Finding,
    statement: Statement,
    doc: Doc,
    ranges: Sequence[Range],
    finder: IssueFinder,
    table: Table,
) -> Matter:
    """What the act is about: its own words, what it takes up, or the sentences before it."""
    about, elsewhere = _named(found, doc, ranges, finder)
    answered = table.answered(found.view, found.act, statement)
    if answered is not None:
        return Matter(_taking_up(about, answered), answered=answered)
    if not elsewhere:
        return Matter(about)
    before = table.going_on(statement)
    if before is not None:
        about = replace(about, issues=before.issues, words=("",) * len(before.issues))
    first = replace(about, issues=about.issues[:1], words=about.words[:1])
    return Matter(first, elsewhere=bool(first.issues))


def _named(
    found: Finding, doc: Doc, ranges: Sequence[Range], finder: IssueFinder
) -> tuple[Found, bool]:
    """The issues that the nearest words name, and whether those are another sentence's."""
    scene = found.view.scene
    cue = found.view.clause.head.i if found.view.is_cue else None
    about = finder.find(doc, scene.words, ranges, cue=cue)
    if about.issues or not (_goes_on(found) or points_elsewhere(doc, ranges)):
        return about, False
    wider = finder.find(doc, scene.words, scene.contents)
    if wider.issues:
        return wider, False
    for sentence in sentences_back(doc, found.view.clause.head):
        nearby = finder.find(doc, scene.words, [sentence], strong_only=True)
        if nearby.issues:
            return nearby, True
    return about, True


def _goes_on(found: Finding) -> bool:
    """Whether other sentences may be looked at: for those who take part in the talks."""
    sides = found.view.scene.sides
    return sides.takes_part or (sides.open and found.act is not ActKind.ASSERT)


def _taking_up(about: Found, answered: Laid) -> Found:
    """The issues of "the offer" are those of what was offered."""
    own = [i for i in about.issues if i is not Issue.NEGOTIATING_BASIS]
    basis = [i for i in about.issues if i is Issue.NEGOTIATING_BASIS]
    issues = tuple(dict.fromkeys([*own, *answered.issues, *basis]))[:MOST]
    shown = dict(zip(about.issues, about.words, strict=True))
    return replace(about, issues=issues, words=tuple(shown.get(i, "") for i in issues))


def implied_targets(found: Finding, matter: Matter) -> tuple[str, ...]:
    """Who made what is answered; "the parties"; "they" from one party is the other."""
    sides = found.view.scene.sides
    if matter.answered is not None:
        return matter.answered.names
    if found.act in ANSWERS and matter.about.by:
        return tuple(name for name in matter.about.by if name not in sides.parties)
    if found.act in TO_BOTH and sides.both_parties and _says_both(found.view):
        return sides.both_parties
    if found.act in AGAINST and sides.other_party and _says_they(found.view):
        return (sides.other_party,)
    return ()


def _says_both(view: View) -> bool:
    """ "The parties", "both governments", "each of them"."""
    ranges = view.scene.contents if view.is_cue else ((view.clause.start, view.clause.end),)
    nouns = view.scene.sides.both | {"they"}
    for word in (w for start, end in ranges for w in view.clause.doc[start:end]):
        if word.lower_ in ("parties", "belligerents"):
            return True
        if word.lower_ in ("both", "each", "two") and word.head.lemma_.lower() in nouns:
            return True
    return False


def _says_they(view: View) -> bool:
    words = view.clause.doc[view.clause.start : view.clause.end]
    return any(t.lower_ in ("they", "them", "their") for t in words)

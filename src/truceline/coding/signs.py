"""What speaks for each side of a process being meant by an act that names nobody.

A row of numbers a side: what the act is and who performs it, how near and in what place the side is
named (`nearness.py`), and what was done to it and by it before (`backward.py`). Small decision
trees weigh them (`likely.py`).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import log1p

from truceline.coding import backward, nearness
from truceline.coding.anaphors import HELD_OUT
from truceline.coding.around import Around
from truceline.coding.namings import PARTY
from truceline.coding.polarity import NEUTRAL
from truceline.coding.whose import FIRST, OURS, SECOND
from truceline.vocabulary.acts import ActKind, Issue
from truceline.vocabulary.statements import Kind

ROLES = (PARTY, "mediator", "host", "ally", "guarantor", "organisation", "observer")
ACTS, ISSUES, KINDS = tuple(ActKind), tuple(Issue), tuple(Kind)
WORDS: Mapping[str, frozenset[str]] = {
    "I": frozenset(("i", "me", "myself")),
    "you": SECOND,
    "he": frozenset(("he", "she", "him", "his", "her")),
    "they": frozenset(("they", "them", "their", "theirs")),
    "it": frozenset(("it", "this", "that", "these", "those", "its")),
    "we": FIRST | OURS,
}
OF_ACT = (
    *(f"act {one}" for one in ACTS),
    *(f"issue {one}" for one in ISSUES),
    *(f"kind {one}" for one in KINDS),
    *(f"speaker {one}" for one in ROLES),
    *("speaker of no side", "told", "cue", "quoted", "negated", "sure", "harm", "help"),
    *("length", "how far on", *(f"says {one}" for one in WORDS)),
    *("something held out", "asked", "question", "parties", "mediators", "hosts", "sides named"),
    *("rules name", "rules imply"),
)
OF_SEAT = (
    *(f"is {one}" for one in ROLES),
    *("other party", "only mediator", "only host", "rules name it", "rules imply it"),
)
NAMES = (*OF_ACT, *OF_SEAT, *nearness.NAMES, *backward.NAMES)
Row = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Signs:
    """The sides that an act may be directed to, with a row of evidence for each."""

    sides: tuple[str, ...]
    rows: tuple[Row, ...]


def signs_of(around: Around) -> Signs:
    """The rows of evidence of an act; none where the process names no sides."""
    if not around.sides:
        return Signs((), ())
    act, near, before = _of_act(around), nearness.rows(around), backward.rows(around)
    whole = ((*act, *_of_seat(around, side), *near[side], *before[side]) for side in around.sides)
    return Signs(around.sides, tuple(whole))


def _of_act(around: Around) -> Row:
    """What holds for all sides alike."""
    found, view, scene = around.found, around.view, around.scene
    issues = around.matter.about.issues
    kind = around.statement.attribution.kind
    roles = [around.seats.roles[name] for name in sorted(around.own)]
    effect = view.effect if view.effect != NEUTRAL else view.effect_of_governed
    flags = (
        *(found.act is one for one in ACTS),
        *(one in issues[:1] for one in ISSUES),
        *(kind is one for one in KINDS),
        *(one in roles for one in ROLES),
        *(not roles, view.told, view.is_cue, scene.quoted, found.negated),
    )
    numbers = (found.sure, effect == "harm", effect == "coop", *_of_words(around))
    counts = (len(around.seats.those(role)) for role in ROLES[:3])
    named = len(around.named_in(scene.contents) - around.own)
    ruled = (bool(around.direct), bool(around.implied))
    return tuple(float(one) for one in (*flags, *numbers, *counts, named, *ruled))


def _of_words(around: Around) -> Row:
    """How long the words are, where they stand, and for whom their pronouns may stand."""
    doc, view = around.doc, around.view
    words = [t for start, end in around.scene.contents for t in doc[start:end]]
    lower = {t.lower_ for t in words}
    return (
        log1p(len(words)),
        view.clause.start / max(1, len(doc)),
        *(float(not lower.isdisjoint(forms)) for forms in WORDS.values()),
        float(any(t.lemma_.lower() in HELD_OUT for t in words)),
        float(any(t.lemma_ == "ask" for t in view.clause.outer.sent)),
        float("?" in lower),
    )


def _of_seat(around: Around, side: str) -> Row:
    """What a side is in the process, and what the rules say of it."""
    seats = around.seats
    parties = seats.those(PARTY)
    rivals = [name for name in parties if name not in around.own]
    facing = len(rivals) < len(parties) and rivals == [side]
    alone = ([side] == seats.those(role) for role in ("mediator", "host"))
    ruled = (side in around.sided(names) for names in (around.direct, around.implied))
    seat = (seats.roles[side] == one for one in ROLES)
    return tuple(float(one) for one in (*seat, facing, *alone, *ruled))

"""Whom an act is likely directed to, where neither its words nor the rules tell.

A hundred and twenty small decision trees, fitted on hand-coded reports of invented conflicts
(`training/target_ranker.py`), say of each side of the process how likely it is meant
(docs/how-sure.md tells how often they are right). Without a process file nobody is told.
"""

from functools import cache
from importlib import resources

from spacy.tokens import Token

from truceline.coding.around import Around
from truceline.coding.scene import View
from truceline.coding.signs import NAMES, signs_of
from truceline.coding.syntax import governed
from truceline.coding.targets import OPPOSITE, pressed
from truceline.reading.learned.trees import Grown, grown_from
from truceline.vocabulary.acts import ActKind

FILE = "target_trees.json"
LEAST = 0.45  # from here on two in three were right on sets that the trees had not seen
MOST = 2
# What is only said or foretold, or left unsaid, is directed to nobody by the codebook.
SILENT = frozenset((ActKind.ASSERT, ActKind.PREDICT, ActKind.DECLINE_COMMENT))

GREETING = frozenset((ActKind.PRAISE, ActKind.MEET))
# Bodies and people between the sides, who are nobody's.
THIRD = frozenset(
    ("mediator", "mission", "monitor", "monitoring", "observer", "peacekeeper", "facilitator")
)
ASKING = frozenset((ActKind.APPEAL, ActKind.DEMAND, ActKind.PROPOSE))


def likely(around: Around) -> tuple[str, ...]:
    """The sides that are likely meant, the likeliest first; mostly one or none."""
    if around.found.act in SILENT or _by_an_outsider(around):
        return ()
    found = chances(around)
    if _to_a_third(around):
        found = {side: p for side, p in found.items() if side not in around.scene.sides.fighting}
    for side in _of_whom_others_are(around) | _against_whom_others_are_asked(around):
        found.pop(side, None)
    sure = sorted((side for side in found if found[side] >= LEAST), key=lambda s: -found[s])
    return tuple(sure[:MOST])


def _by_an_outsider(around: Around) -> bool:
    """What an outsider welcomes, or whom one meets, is no one side's."""
    return around.found.act in GREETING and around.scene.sides.role == "outside"


def _to_a_third(around: Around) -> bool:
    """ "Praised the work of the monitors", "met the mission": none of the parties is meant."""
    greets = around.found.act in GREETING
    return greets and any(word.lemma_.lower() in THIRD for word in _objects(around.view))


def _objects(view: View) -> list[Token]:
    """The nouns to which an act goes: its object, what follows "with", and of whom that is."""
    first = view.object
    starts = (
        [first]
        if first is not None
        else [noun for name, noun in governed(view.clause.head) if name == "with"]
    )
    return [t for noun in starts for t in noun.subtree if t.pos_ in ("NOUN", "PROPN")]


def _of_whom_others_are(around: Around) -> set[str]:
    """ "Veska's allies" are not Veska."""
    ranges = [*around.scene.contents, (around.view.clause.start, around.view.clause.end)]
    owners = set()
    for naming in around.namings(ranges):
        words = around.doc.char_span(naming.start, naming.end, alignment_mode="expand")
        root = words.root if words is not None else None
        if root is not None and root.dep_ == "poss" and root.head.lemma_.lower() in OPPOSITE:
            owners.add(naming.side)
    return owners


def _against_whom_others_are_asked(around: Around) -> set[str]:
    """ "Called for pressure on Norlund" asks others than Norlund."""
    if around.found.act not in ASKING:
        return set()
    return set(around.sided([actor.name for actor in pressed(around.view)]))


def chances(around: Around) -> dict[str, float]:
    """How likely each other side of the process is meant, 0 to 1."""
    signs = signs_of(around)
    if not signs.sides:
        return {}
    return dict(zip(signs.sides, _fitted().likely(signs.rows), strict=True))


@cache
def _fitted() -> Grown:
    """The shipped trees."""
    cure = "`python training/target_ranker.py --write`"
    return grown_from(resources.files("truceline") / "codebook" / FILE, NAMES, cure)

"""How each party answered a proposal, and how far it has come."""

import re
from collections.abc import Sequence

from truceline.analysis.concern import from_adversary, teller_of
from truceline.analysis.material import Material, once, sure
from truceline.vocabulary.acts import ActKind, Stance
from truceline.vocabulary.positions import Spoken
from truceline.vocabulary.proposals import Answer, Status

ANSWERING = {
    ActKind.ACCEPT: Stance.SUPPORTS,
    ActKind.OFFER: Stance.SUPPORTS,
    ActKind.CONCEDE: Stance.SUPPORTS,
    ActKind.PROPOSE: Stance.SUPPORTS,  # by another than the author: takes it up as a basis
    ActKind.PRAISE: Stance.UNDECLARED,  # praise is no acceptance: CODEBOOK 5.14
    ActKind.REJECT: Stance.OPPOSES,
}
# Neither yes nor no: the text is being looked at.
STUDYING = re.compile(
    r"\b(?:study(?:ing)?|studies|review(?:s|ing)?|consider(?:s|ing)?|examin(?:es?|ing)|weigh(?:s|ing)|"
    r"evaluat(?:es?|ing)|look(?:s|ing) (?:at|into)|going over|analy[sz](?:es?|ing))\b"
    r"|\b(?:has|have|had) (?:not|yet|n[’']t) (?:yet )?(?:to )?"
    r"(?:decided?|answer(?:ed)?|respond(?:ed)?|repl(?:y|ied))\b"
    r"|\bwill (?:respond|answer|reply|give (?:its|his|her|their) answer)\b",
    re.IGNORECASE,
)
HANDS_ON = re.compile(
    r"\b(?:present|hand|pass|convey|forward|deliver|transmit|relay|carr(?:y|ied|ies)|bring|brought)"
    r"\w*\b[^.;]{0,60} (?:to|on to)\b",
    re.IGNORECASE,
)
OWN = frozenset({ActKind.REJECT, ActKind.CONCEDE})  # by which an author answers its own text
REFUSES = re.compile(
    r"\b(?:can|could|will|would|shall|may|does|do|did)(?:n[’']t|not| not| never) "
    r"(?:take|accept|sign|adopt|endorse|agree to|work with|be (?:a|the) basis|serve as)\b",
    re.IGNORECASE,
)
SENTENCE = re.compile(r"[.!?][”\"’]? ")
SIGNED = re.compile(r"\bsign(?:ed|s)\b(?! off| up)", re.IGNORECASE)
INITIALLED = re.compile(r"\binitiall?ed\b", re.IGNORECASE)
CAN_BIND = 3


def answers_to(
    rows: Sequence[Spoken], authors: Sequence[str], material: Material
) -> tuple[Answer, ...]:
    """Each party's and third party's answers, newest first; the author's own only if it turns."""
    counted = [
        row
        for row in rows
        if row.side
        and (row.act in ANSWERING or studies(row))
        and not passes_on(row, material)
        and (row.side not in authors or row.act in OWN)
        and sure(row, material.bench)
    ]
    found = [_answer(group, material) for group in once(counted)]
    return tuple(sorted(found, key=lambda answer: answer.date or "", reverse=True))


def studies(row: Spoken) -> bool:
    """Whether words say that a text is being looked at."""
    return row.act is ActKind.ASSERT and STUDYING.search(f"{row.cue} {row.words}") is not None


def passes_on(row: Spoken, material: Material) -> bool:
    """Whether a third party only hands a text of somebody else to a party."""
    third = row.act is ActKind.PROPOSE and row.side in material.bench.third_parties
    return third and HANDS_ON.search(f"{row.cue} {row.words}") is not None


def condition_of(row: Spoken, material: Material) -> str | None:
    """What an answer hangs on: its own condition, or that of the one sentence it stands in."""
    several = SENTENCE.search(row.words) is not None
    return row.condition if several else material.condition_of(row)


def stance_on(row: Spoken, condition: str | None, material: Material) -> Stance:
    """What an answer says of the text; fine words before "could not take it" are no praise."""
    if row.act is ActKind.ASSERT:
        return Stance.UNDECLARED
    if row.act is ActKind.PRAISE and REFUSES.search(row.words):
        return Stance.OPPOSES
    if row.act is ActKind.PRAISE:
        third = row.side in material.bench.third_parties
        return Stance.SUPPORTS if third else Stance.UNDECLARED
    return Stance.CONDITIONAL if condition else ANSWERING[row.act]


def _answer(group: tuple[Spoken, ...], material: Material) -> Answer:
    row = max(group, key=lambda one: bool(condition_of(one, material)))  # the press drops them
    condition = condition_of(row, material)
    stance = stance_on(row, condition, material)
    return Answer(
        party=row.party,
        side=row.side,
        act=row.act,
        stance=stance,
        condition=condition,
        date=row.date,
        grounds=(row, *(one for one in group if one is not row)),
        attributed_by=teller_of(row, material.bench)
        if from_adversary(row, material.bench)
        else None,
    )


def latest(answers: Sequence[Answer]) -> dict[str, Answer]:
    """The newest answer of each side by somebody who can bind it, told by no adversary."""
    found: dict[str, Answer] = {}
    for answer in sorted(answers, key=lambda one: one.date or ""):
        if answer.attributed_by is None and answer.grounds[0].rank <= CAN_BIND:
            found[answer.side] = answer
    return found


def status_of(
    forward: Sequence[Spoken],
    answers: Sequence[Answer],
    rows: Sequence[Spoken],
    material: Material,
    *,
    known: bool,
) -> Status:
    """How far a proposal has come, by the words of the parties alone."""
    said = [
        row for row in rows if row.side and sure(row, material.bench) and row.kind == "narrated"
    ]
    for word, pattern in (("signed", SIGNED), ("initialled", INITIALLED)):
        grounds = tuple(r for r in said if r.act is ActKind.ACCEPT and pattern.search(r.cue))
        if len({row.side for row in grounds} & set(material.parties)) > 1:
            return Status(word=word, grounds=grounds)
    newest = latest(answers)
    parties = [answer for side, answer in newest.items() if side in material.parties]
    taken = [a for a in parties if a.stance in (Stance.SUPPORTS, Stance.CONDITIONAL)]
    if taken:
        return Status(word="under discussion", grounds=tuple(a.grounds[0] for a in taken))
    refused = [a for a in parties if a.stance is Stance.OPPOSES]
    if refused:
        return Status(word="rejected", grounds=tuple(a.grounds[0] for a in refused))
    if forward or known:
        return Status(word="tabled", grounds=tuple(forward[:1]))
    return Status(word="floated")

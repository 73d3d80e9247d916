"""How rulings and what they change are told, on the desk and on the command line."""

from collections import Counter
from collections.abc import Callable, Iterator

from truceline.analysis.commitments import Commitment
from truceline.analysis.outcomes import Outcome
from truceline.record.effects import Effect
from truceline.record.rows import RecordReader
from truceline.vocabulary.commitments import CommitmentKind, CommitmentState
from truceline.vocabulary.decisions import Decision, Ruling
from truceline.vocabulary.errors import NotFound
from truceline.vocabulary.labels import label
from truceline.vocabulary.rulings import (
    RuledAct,
    correction_of,
    merge_of,
    settlement_of,
    split_of,
)

WORDS = 12  # of a statement that is ruled on
VERBS = {
    Ruling.ACCEPT: "Accepted",
    Ruling.REJECT: "Rejected",
    Ruling.CORRECT: "Corrected",
    Ruling.MERGE: "Merged",
    Ruling.SPLIT: "Split",
    Ruling.SETTLE: "Settled",
}
_ALIKE = {
    CommitmentState.OPEN: "open",
    CommitmentState.DUE: "due, nothing reported",
    CommitmentState.CONTESTED: "contested",
    CommitmentState.WITHDRAWN: "withdrawn",
}
# One state of the codebook each; what it is called depends on what was said.
OUTCOMES = {
    CommitmentKind.PROMISE: _ALIKE
    | {CommitmentState.KEPT: "kept", CommitmentState.BROKEN: "broken"},
    CommitmentKind.PREDICTION: _ALIKE
    | {CommitmentState.KEPT: "came true", CommitmentState.BROKEN: "did not come true"},
    CommitmentKind.THREAT: _ALIKE
    | {CommitmentState.KEPT: "carried out", CommitmentState.BROKEN: "not carried out"},
}


def ruling_words(decision: Decision, reader: RecordReader, *, keys: bool = True) -> str:
    """What a decision says, in a sentence; with the keys of actors where names need them."""
    if decision.ruling is Ruling.MERGE:
        return merge_words(decision, keys=keys)
    if decision.ruling is Ruling.SPLIT:
        return split_words(decision, keys=keys)
    if decision.ruling is Ruling.SETTLE:
        return f"{settled_words(decision)}: {quoted(reader.ruled_on(decision), reader)}"
    told = f"{VERBS[decision.ruling]}: {quoted(reader.ruled_on(decision), reader)}"
    return f"{told}; {correction_words(decision)}" if correction_words(decision) else told


def verdict_words(decision: Decision) -> str:
    """What a decision on a statement says, where the statement itself is in sight."""
    if decision.ruling is Ruling.SETTLE:
        return settled_words(decision)
    told = VERBS[decision.ruling]
    return f"{told}: {correction_words(decision)}" if correction_words(decision) else told


def settled_words(decision: Decision) -> str:
    """What became of a promise, as a person says."""
    settled = settlement_of(decision.values)
    return f"Settled: {settled.kind} {OUTCOMES[settled.kind][settled.state]}"


def merge_words(decision: Decision, *, keys: bool) -> str:
    """Who is one; without keys only where the names differ."""
    merged = merge_of(decision.subject, decision.values)
    everyone = ((merged.keep, merged.name), *merged.others)
    keys = keys or len({name for _, name in everyone}) < len(everyone)
    first, *others = [called(name, key, keys) for key, name in everyone]
    return f"{first} is the same as {', '.join(others)}"


def called(name: str, key: str, keys: bool) -> str:
    """An actor by name, and by key where asked."""
    return f"{name} ({key})" if keys else name


def split_words(decision: Decision, *, keys: bool = True) -> str:
    """What belongs to whom."""
    parted = split_of(decision.subject, decision.values)
    keys = keys or parted.name == parted.to_name
    who, to = called(parted.name, parted.actor, keys), called(parted.to_name, parted.to, keys)
    if parted.only_apart:
        return f"{who} is not the same as {to}"
    parts = [f"what reports print as “{name}”" for name in parted.names]
    parts += [f"all in report {key}" for key in parted.reports]
    number = len(parted.statements)
    parts += [f"{number} statement{'s' if number > 1 else ''}"] if number else []
    party = f", who speaks for {parted.party}" if parted.party else ""
    return f"of {who}, {'; '.join(parts)} belongs to {to}{party}"


def correction_words(decision: Decision) -> str:
    """What stands now in place of the program's own coding."""
    if decision.ruling is not Ruling.CORRECT:
        return ""
    now = correction_of(decision.values)
    told = [f"speaker: {now.speaker_name}"] if now.speaker else []
    if now.acts is not None:
        told += [act_words(act) for act in now.acts] or ["no act"]
    return "; ".join(told)


def act_words(act: RuledAct) -> str:
    """An act that a person named, with its issues.

    >>> act_words(RuledAct.read("not reject: talks_venue"))
    'not done: reject, on venue'
    """
    done = f"{'not done: ' if act.negated else ''}{label(act.act)}"
    issues = " and ".join(label(issue) for issue in act.issues)
    return f"{done}, on {issues}" if issues else done


def iso_day(when: str) -> str:
    """The day of a moment.

    >>> iso_day("2031-05-04T16:40:00Z")
    '2031-05-04'
    """
    return when[:10]


def standing_words(decision: Decision, day: Callable[[str], str] = iso_day) -> str:
    """Why a decision is no longer in force; empty while it is. `day` says days."""
    if decision.withdrawn is not None:
        why = f": {decision.withdrawn.why}" if decision.withdrawn.why else ""
        return f"withdrawn by {decision.withdrawn.by}, {day(decision.withdrawn.at)}{why}"
    if decision.superseded_at is not None:
        return f"replaced by a later ruling, {day(decision.superseded_at)}"
    return ""


def quoted(key: str, reader: RecordReader) -> str:
    """The words of a statement, as far as a line has room."""
    try:
        words = reader.statement(key).words.split()
    except NotFound:
        return f"statement {key}, which the last reading did not find"
    return f"“{' '.join(words[:WORDS])}{' …' if len(words) > WORDS else ''}”"


def effect_lines(effect: Effect) -> Iterator[str]:
    """What a ruling changes: statements that pass on, names that come together."""
    names = {
        key: one.name for people in (effect.before, effect.people) for key, one in people.items()
    }
    passed = Counter(
        (source, goal)
        for one in effect.moved
        for source in (set(one.before) - set(one.speakers) or set(one.before) or {""})
        for goal in (set(one.speakers) - set(one.before) or set(one.speakers) or {""})
    )
    for (source, goal), number in sorted(passed.items()):
        plural = "statement passes" if number == 1 else "statements pass"
        left = names.get(source, source) or "nobody named"
        yield f"{number} {plural} from {left} to {names.get(goal, goal) or 'nobody named'}"
    if not passed:
        yield "no statement passes from one speaker to another"
    for key, actor in sorted(effect.people.items()):
        before = effect.before.get(key)
        if before is None:
            yield f"{actor.name} ({key}) is an actor by itself"
        elif gained := sorted({actor.name, *actor.names} - {before.name, *before.names}):
            yield f"{actor.name} is now also found as {', '.join(gained)}"


# What became of a promise


def state_words(one: Commitment) -> str:
    """The state of a promise, and whose word it rests on."""
    named = OUTCOMES[one.kind][one.state]
    if one.settled is not None or not one.outcomes:
        return named
    if all(each.own for each in one.outcomes):
        return f"{named}, by its own word"
    return f"{named}, as others say" if not any(each.own for each in one.outcomes) else named


def settled_by(one: Commitment, day: Callable[[str], str] = iso_day) -> str:
    """Who settled it and when; empty where nobody did."""
    if one.settled is None:
        return ""
    note = f": {one.settled.note}" if one.settled.note else ""
    return f"settled by {one.settled.by}, {day(one.settled.decided_at)}{note}"


SAYS = {"kept": "says that it was kept", "broken": "says that it was not kept",
        "withdrawn": "takes it back"}  # fmt: skip


def outcome_words(each: Outcome) -> str:
    """What a later statement says of a promise."""
    return SAYS[each.says]

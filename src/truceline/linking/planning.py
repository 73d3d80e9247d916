"""A person's wish as a ruling: names become keys, and what cannot be is said."""

from collections.abc import Sequence
from dataclasses import dataclass

from truceline.linking.whom import matches, meant
from truceline.reading.named import named_in
from truceline.record.rows import RecordReader, StatementRow, Wanted
from truceline.vocabulary.actors import Actor, ActorType
from truceline.vocabulary.decisions import Decision, Ruling
from truceline.vocabulary.errors import NotFound, RulingError
from truceline.vocabulary.names import fold
from truceline.vocabulary.rulings import (
    Correction,
    Merge,
    Place,
    RuledAct,
    Split,
    Values,
    actor_key,
    correction_of,
)
from truceline.vocabulary.spans import around


@dataclass(frozen=True, slots=True)
class Plan:
    """A ruling that nobody has taken yet."""

    subject: str
    ruling: Ruling
    values: Values

    def as_decision(self) -> Decision:
        """To see what it would change."""
        return Decision(
            subject=self.subject, ruling=self.ruling, by="", decided_at="", values=self.values
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Parting:
    """What is to leave an actor, and to whom it goes."""

    actor: str  # a name or a key
    to: str
    new: bool = False  # somebody whom the record does not have, even if the name is there
    party: str = ""  # name or id of a new actor's party
    names: tuple[str, ...] = ()
    reports: tuple[str, ...] = ()  # keys or paths
    statements: tuple[str, ...] = ()  # keys
    apart: bool = False  # nothing moves: they are just two


def cast_of(reader: RecordReader) -> list[Actor]:
    """All actors of the record, then those whom the process file names and nobody quotes."""
    cast = [actor for actor, _ in reader.actors()]
    try:
        named = named_in(reader.process())
    except NotFound:
        return cast
    quoted = {actor.key for actor in cast}
    return [*cast, *(actor for key, actor in named.items() if key not in quoted)]


def plan_merge(reader: RecordReader, keep: str, others: Sequence[str]) -> Plan:
    """That several actors are one; the first one's name and key stay."""
    cast = cast_of(reader)
    kept = meant(cast, keep)
    joined = {one.key: one for one in (meant(cast, given) for given in others)}
    if not joined or kept.key in joined:
        raise RulingError(f"{kept.name} cannot be merged with itself; name two actors")
    merged = Merge(
        keep=kept.key,
        name=kept.name,
        others=tuple((one.key, one.name) for one in joined.values()),
    )
    return Plan(kept.key, Ruling.MERGE, merged.values)


def plan_split(reader: RecordReader, wish: Parting) -> Plan:
    """That some of what stood under an actor belongs to another."""
    cast = cast_of(reader)
    actor = meant(cast, wish.actor)
    to, is_new = goal(cast, wish)
    if to.key == actor.key:
        raise RulingError(f"{actor.name} cannot be split from itself; say that the other is new")
    side = side_named(reader, wish.party) if is_new else ("", "")
    split = Split(
        actor=actor.key,
        name=actor.name,
        to=to.key,
        to_name=to.name,
        party=side[0],
        side=side[1],
        names=tuple(printed(reader, actor, name) for name in wish.names),
        reports=tuple(report_named(reader, given) for given in wish.reports),
        statements=tuple(place_by(reader, actor, key) for key in wish.statements),
    )
    if split.only_apart and not wish.apart:
        raise RulingError("nothing would move; say which names, reports or statements belong to it")
    if split.only_apart and is_new:
        raise RulingError(f"no actor is called {wish.to!r}: there is nobody to be told from")
    return Plan(actor.key, Ruling.SPLIT, split.values)


def goal(cast: Sequence[Actor], wish: Parting) -> tuple[Actor, bool]:
    """To whom it goes: somebody known, or somebody new."""
    name = " ".join(wish.to.split())
    if not name:
        raise RulingError("say to whom it belongs: the name of another actor")
    known = {actor.key for actor in cast}
    if not wish.new and matches(cast, name):
        return meant(cast, name), False
    kind = meant(cast, wish.actor).type if wish.actor else ActorType.PERSON
    return Actor(key=actor_key(name, frozenset(known)), name=name, type=kind), True


def side_named(reader: RecordReader, given: str) -> tuple[str, str]:
    """Name and id of a party or third party; empty where none is given."""
    if not given.strip():
        return "", ""
    sides = reader.process().sides()
    for side in sides:
        if fold(given) in {fold(name) for name in (side.id, side.name, *side.names)}:
            return side.name, side.id
    known = ", ".join(side.name for side in sides) or "none"
    raise NotFound(f"no party is called {given!r}; known: {known}")


def printed(reader: RecordReader, actor: Actor, name: str) -> str:
    """A source as the reports print it for this actor."""
    sources = reader.counted("source", Wanted(actor=actor.key))
    if any(fold(one.value) == fold(name) for one in sources):
        return name
    known = "; ".join(f"“{one.value}”" for one in sources[:8])
    raise RulingError(f"no report calls {actor.name} {name!r}; printed are: {known}")


def report_named(reader: RecordReader, given: str) -> str:
    """The key of a report, known by key, path or identifier."""
    for row in reader.reports():
        if given in (row.key, row.path, row.id):
            return row.key
    raise NotFound(f"no report has the key, path or id {given!r}")


def place_by(reader: RecordReader, actor: Actor, key: str) -> Place:
    """Where a statement of this actor stands."""
    row = reader.statement(key)
    mention = row.statement.speaker
    if mention is None or actor.key not in {one.key for one in mention.actors}:
        raise RulingError(f"statement {key} is not {actor.name}’s")
    return place(row)


def place(row: StatementRow) -> Place:
    """Where a statement stands."""
    told = row.statement
    return Place(told.key, told.report, around(told.attribution.content))


def plan_ruling(row: StatementRow, ruling: Ruling, correction: Correction | None = None) -> Plan:
    """That a statement is right, wrong, or something else."""
    if ruling is Ruling.CORRECT and (correction is None or not correction.values):
        raise RulingError("nothing is corrected: all is as the program has it")
    values = (("statement", str(place(row))), *(correction.values if correction else ()))
    return Plan(row.statement.key, ruling, values)


def correct(
    reader: RecordReader, row: StatementRow, speaker: str, acts: Sequence[RuledAct]
) -> Correction:
    """What a person's wish changes of a statement; what is as read stays the program's."""
    mention = row.statement.speaker
    now = " and ".join(actor.name for actor in mention.actors) if mention else ""
    keys = {actor.key for actor in mention.actors} if mention else set()
    asked = " ".join(speaker.split())
    earlier = earlier_correction(row)
    who = None if asked in ("", now) or {asked} == keys else named_or_new(reader, asked)
    read = row.as_read.acts if row.as_read.acts is not None else row.statement.acts
    same = tuple(acts) == tuple(
        RuledAct(act=act.act, issues=act.issues, negated=act.negated) for act in read
    )
    kept = who is None and earlier.speaker is not None
    return Correction(
        speaker=earlier.speaker if kept else who.key if who else None,
        speaker_name=earlier.speaker_name if kept else who.name if who else "",
        acts=None if same else tuple(acts),
    )


def earlier_correction(row: StatementRow) -> Correction:
    """What was corrected before: a new correction begins from it."""
    if row.decision is None or row.decision.ruling is not Ruling.CORRECT:
        return Correction()
    return correction_of(row.decision.values)


def named_or_new(reader: RecordReader, name: str) -> Actor:
    """An actor of the record, or a new person of that name."""
    return goal(cast_of(reader), Parting(actor="", to=name))[0]

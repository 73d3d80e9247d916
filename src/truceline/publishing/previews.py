"""What a ruling on who is who touches besides statements: positions, and people in office."""

from collections.abc import Mapping

from truceline.linking.planning import Plan
from truceline.record.effects import Effect
from truceline.record.rows import RecordReader
from truceline.vocabulary.actors import Actor, ActorType
from truceline.vocabulary.acts import Issue
from truceline.vocabulary.decisions import Ruling
from truceline.vocabulary.rulings import merge_of

LOWEST = 9  # below every rank of the codebook
NO_NAME = (
    "is no name: reports may call different people so, and the words of all of them would "
    "stand under one name"
)


def touched(reader: RecordReader, effect: Effect) -> list[tuple[str, str, Issue]]:
    """Positions that may change: id and name of each party that loses or gains, and the issue.

    A side loses or gains words too when they pass to somebody of another rank in it: who may
    bind it is told by rank.
    """
    names = {side.id: side.name for side in reader.process().sides()}
    found: set[tuple[str, Issue]] = set()
    for one in effect.moved:
        before = {standing_of(effect.before, key) for key in one.before}
        after = {standing_of(effect.people, key) for key in one.speakers}
        sides = {side for side, _ in before ^ after} & names.keys()
        if not sides:
            continue
        for act in reader.statement(one.told.key).statement.acts:
            found |= {(side, issue) for issue in act.issues for side in sides}
    return [(side, names[side], issue) for side, issue in sorted(found)]


def standing_of(people: Mapping[str, Actor], key: str) -> tuple[str, int]:
    """For whom somebody speaks, and the highest rank held there."""
    actor = people.get(key)
    if actor is None:
        return "", LOWEST
    return actor.side or "", actor.rank_on(None) or LOWEST


def warnings(reader: RecordReader, plan: Plan) -> list[str]:
    """What should make a person look twice before ruling so; it stays allowed."""
    if plan.ruling is not Ruling.MERGE:
        return []
    merged = merge_of(plan.subject, plan.values)
    actors = [reader.actor(key) for key in (merged.keep, *(key for key, _ in merged.others))]
    general = [f"“{actor.name}” {NO_NAME}" for actor in actors if unnamed(actor)]
    ranked = [actor for actor in actors if in_office(actor)]
    if len(ranked) < 2:
        return general
    *first, last = [office_words(reader, actor) for actor in ranked]
    return [
        *general,
        f"the process file names {', '.join(first)} and {last}, each with an office of their own: "
        f"merged, the words of all of them count as {merged.name}’s",
    ]


def unnamed(actor: Actor) -> bool:
    """Whether reports only describe it: "officials", "two people close to the talks"."""
    return actor.type is ActorType.UNNAMED and not actor.known


def in_office(actor: Actor) -> bool:
    """Whether the process file names this person with a rank."""
    ranks = any(role.rank is not None for role in actor.roles)
    return actor.known and actor.type is ActorType.PERSON and ranks


def office_words(reader: RecordReader, actor: Actor) -> str:
    """A person with the highest office that the process file gives."""
    names = {side.id: side.name for side in reader.process().sides()}
    role = min((role for role in actor.roles if role.rank is not None), key=lambda r: r.rank or 0)
    of = f" of {names.get(role.of, role.of)}" if role.of else ""
    return f"{actor.name} ({role.title}{of})"

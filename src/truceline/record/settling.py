"""Rulings put into effect: what everybody sees is made of what was read and what was ruled."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from sqlalchemy import Connection, delete, exists, insert, select, update

from truceline.record import as_read, flatten, rebuild
from truceline.record.bodies import ACTS
from truceline.record.effects import Effect, Shown
from truceline.record.holding import note_sides, of_process
from truceline.record.loading import load_actors, load_acts
from truceline.record.people import put_actor
from truceline.record.recoding import acts_shown
from truceline.record.rules import Rules, Told, people_shown, rulings_shown, speakers_shown
from truceline.record.ruling_tables import ruled
from truceline.record.tables import (
    act_issues,
    act_targets,
    actors,
    acts,
    decisions,
    statement_actors,
    statements,
)
from truceline.vocabulary.actors import Actor
from truceline.vocabulary.acts import Act

REPORTS_AT_ONCE = 100


def rules_of(connection: Connection) -> Rules:
    """The rulings in force."""
    table = decisions.c
    current = table.superseded_at.is_(None), table.withdrawn_at.is_(None)
    rows = connection.execute(select(decisions).where(*current).order_by(table.id))
    return Rules.of(rebuild.decision_of(row) for row in rows)


def effect_of(connection: Connection, rules: Rules, reports: Sequence[str]) -> Effect:
    """What these rulings would change in these reports; nothing is written."""
    kept = as_read.kept_actors(connection)
    concerned = rules.keys | kept.keys()
    read = known_to(connection, rules, concerned)
    people = {key: read[key] for key in read if key not in rules.keys}
    moved = tuple(one for one in shown_in(connection, rules, reports) if one.moves)
    left = {key for one in moved for key in one.before}
    return Effect(
        people=people | people_shown(read, rules),
        before=load_actors(connection, sorted(concerned | left)),
        moved=moved,
    )


def known_to(connection: Connection, rules: Rules, concerned: Collection[str]) -> dict[str, Actor]:
    """These actors as read; of those whom rulings name, the process file may know the rest."""
    read = as_read.read_actors(connection, concerned)
    return of_process(connection, rules.keys - read.keys()) | read


def settle(connection: Connection, rules: Rules, reports: Sequence[str]) -> Effect:
    """Put the rulings into effect in these reports."""
    effect = effect_of(connection, rules, reports)
    concerned = as_read.kept_actors(connection).keys() | effect.people.keys()
    put_people(connection, rules)
    for one in list(shown_in(connection, rules, reports)):
        put_ruling(connection, one)
        if one.moves:
            put_speakers(connection, one)
        put_acts(connection, one)
    prune(connection, rules, concerned)
    return effect


def shown_in(connection: Connection, rules: Rules, reports: Sequence[str]) -> Iterator[Shown]:
    """The statements of these reports as they will be shown."""
    for start in range(0, len(reports), REPORTS_AT_ONCE):
        told = as_read.told_in(connection, reports[start : start + REPORTS_AT_ONCE])
        keys = [one.key for some in told.values() for one in some]
        before = as_read.shown_speakers(connection, keys)
        for some in told.values():
            yield from shown(some, rules, before)


def shown(told: Sequence[Told], rules: Rules, before: Mapping[str, tuple[str, ...]]) -> list[Shown]:
    """The statements of one report as they will be shown."""
    speakers, rulings = speakers_shown(told, rules), rulings_shown(told, rules)
    return [
        Shown(
            told=one,
            before=before[one.key],
            speakers=speakers[one.key],
            ruling=rulings.get(one.key),
        )
        for one in told
    ]


# Actors


def put_people(connection: Connection, rules: Rules) -> None:
    """Show the actors of whom rulings speak as the rulings want them; keep them as read."""
    kept, keys = as_read.kept_actors(connection), rules.keys
    if not kept and not keys:
        return
    read = known_to(connection, rules, keys | kept.keys())
    for key in keys - kept.keys():
        as_read.keep_actor(connection, key, read.get(key))
    people = people_shown(read, rules)
    before = load_actors(connection, sorted(keys | kept.keys()))
    for key in sorted(keys | kept.keys()):
        actor = people.get(key) if key in keys else read.get(key)
        if actor is not None:
            put_actor(connection, actor, before.get(key))


def prune(connection: Connection, rules: Rules, keys: Collection[str]) -> None:
    """Take away whom no statement shows any more, and readings that nobody needs."""
    spoke = exists().where(statement_actors.c.actor == actors.c.key)
    concerned = set(keys) | rules.keys
    connection.execute(delete(actors).where(actors.c.key.in_(sorted(concerned)), ~spoke))
    as_read.forget_kept(connection, set(as_read.kept_actors(connection)) - rules.keys)


# Statements


def put_ruling(connection: Connection, one: Shown) -> None:
    """Note which ruling is in force on a statement."""
    mine = ruled.c.statement == one.told.key
    now = None if one.ruling is None else (one.ruling.number, one.ruling.ruling.value)
    found = connection.execute(select(ruled.c.decision, ruled.c.ruling).where(mine)).first()
    if now == (tuple(found) if found else None):
        return
    connection.execute(delete(ruled).where(mine))
    if now is not None:
        row = {"statement": one.told.key, "decision": now[0], "ruling": now[1]}
        connection.execute(insert(ruled).values(row))


def put_speakers(connection: Connection, one: Shown) -> None:
    """Show other speakers; the search finds the statement under their names."""
    key = one.told.key
    before = as_read.kept_statements(connection, [key]).get(key)
    acts_read = ACTS.validate_python(before["acts"]) if before and before["acts"] else None
    other = one.speakers != one.told.speakers
    as_read.keep_statement(
        connection, key, speakers=one.told.speakers if other else None, acts=acts_read
    )
    connection.execute(delete(statement_actors).where(statement_actors.c.statement == key))
    rows = [
        {"statement": key, "number": number, "actor": actor}
        for number, actor in enumerate(one.speakers)
    ]
    if rows:
        connection.execute(insert(statement_actors), rows)
        note_sides(connection, statement_actors.c.statement == key)
    names = load_actors(connection, one.speakers)
    row = connection.execute(select(statements.c.words).where(statements.c.key == key)).one()
    found_by = flatten.found_by(row.words, one.told.source, [names[k].name for k in one.speakers])
    connection.execute(update(statements).where(statements.c.key == key).values(folded=found_by))


def put_acts(connection: Connection, one: Shown) -> None:
    """Show other acts, or those that were read again."""
    key = one.told.key
    correction = one.ruling.correction if one.ruling else None
    ruled_acts = correction.acts if correction else None
    before = as_read.kept_statements(connection, [key]).get(key)
    changed = before is not None and before["acts"] is not None
    if ruled_acts is None and not changed:
        return
    now = tuple(load_acts(connection, [key]).get(key, ()))
    read: tuple[Act, ...] = ACTS.validate_python(before["acts"]) if changed else now  # type: ignore[index]
    wanted = read
    if ruled_acts is not None and one.ruling is not None:
        wanted = acts_shown(read, ruled_acts, one.ruling.number)
    speakers = before["speakers"] if before else None
    kept = read if ruled_acts is not None else None
    as_read.keep_statement(connection, key, speakers=speakers, acts=kept)
    for table in (act_targets, act_issues, acts):
        connection.execute(delete(table).where(table.c.statement == key))
    for table, rows in flatten.rows_of_acts(key, wanted):
        if rows:
            connection.execute(insert(table), rows)

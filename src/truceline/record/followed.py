"""Where that stands now on which a person ruled: read anew, or merged with another."""

from sqlalchemy import Connection, select

from truceline.record import as_read
from truceline.record.rules import standing
from truceline.record.ruling_tables import ruled
from truceline.record.settling import rules_of
from truceline.vocabulary.decisions import Decision, Ruling
from truceline.vocabulary.rulings import Merge, place_of


def ruled_on(connection: Connection, decision: Decision) -> str:
    """The key of the statement that a ruling is on: another, where it was read anew."""
    if decision.ruling is Ruling.SETTLE:
        return settled_on(connection, decision)
    query = select(ruled.c.statement).where(ruled.c.decision == decision.number)
    return connection.scalar(query) or decision.subject


def settled_on(connection: Connection, decision: Decision) -> str:
    """The key of the statement whose outcome was settled, found again by its words."""
    place = place_of(decision.subject, decision.values)
    told = as_read.told_in(connection, [place.report])[place.report]
    found = standing(place, told)
    return found.key if found is not None else decision.subject


def kept_key(connection: Connection, actor: str) -> str:
    """The key under which an actor now stands: another, where it was merged."""
    for step in rules_of(connection).steps:
        if isinstance(step, Merge) and actor in step.keys:
            actor = step.keep
    return actor

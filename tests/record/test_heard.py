"""Who is heard in a record, and how often."""

from record.invented import DAHL, EXPERT
from truceline.record.opening import Record


def test_actors_with_their_statements(full: Record) -> None:
    assert full.reader.actors() == [(DAHL, 4), (EXPERT, 2)]
    assert full.reader.actors(least=3) == [(DAHL, 4)]
    assert full.reader.actor("dahl") == DAHL


def test_names_of_those_who_speak_most(full: Record) -> None:
    assert full.reader.names(5) == [("dahl", "Ada Dahl"), ("x-oren", "Pavel Oren")]
    assert full.reader.names(1) == [("dahl", "Ada Dahl")]

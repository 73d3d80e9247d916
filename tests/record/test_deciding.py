"""Rulings in a record: positions, lists and counts follow them."""

from dataclasses import replace

from record.invented import DAHL, EXPERT, entry
from truceline.analysis.timeline import timeline
from truceline.record.deciding import take, withdraw
from truceline.record.opening import Record
from truceline.record.rows import Wanted
from truceline.record.writer import store
from truceline.vocabulary.decisions import Decision, Ruling, Withdrawal
from truceline.vocabulary.rulings import Merge, Place, Split
from truceline.vocabulary.spans import around

MERGED = Merge(keep="dahl", name="Ada Dahl", others=(("x-oren", "Pavel Oren"),))


def decided(subject: str, ruling: Ruling, values: tuple[tuple[str, str], ...]) -> Decision:
    return Decision(
        subject=subject, ruling=ruling, by="ina", decided_at="2031-06-01T08:00:00Z", values=values
    )


def merge(record: Record) -> int:
    with record.writing() as connection:
        return take(connection, decided("dahl", Ruling.MERGE, MERGED.values))[0]


def spoke(record: Record) -> set[tuple[str, str, int]]:
    return {(one.words, one.party, one.rank) for one in record.reader.spoken()}


def test_a_merged_name_speaks_for_the_party(full: Record) -> None:
    """What an unknown name predicted sets a position once it is known to be the envoy's."""
    assert not any(words == "a long winter" for words, _, _ in spoke(full))
    number = merge(full)
    assert ("a long winter", "Norlund", 2) in spoke(full)
    with full.writing() as connection:
        withdraw(connection, number, Withdrawal("jon", "2031-06-02T08:00:00Z"))
    assert not any(words == "a long winter" for words, _, _ in spoke(full))


def test_counts_filters_and_timeline_follow(full: Record) -> None:
    merge(full)
    reader = full.reader
    assert [(one.value, one.count) for one in reader.counted("actor")] == [("dahl", 6)]
    assert reader.count(Wanted(party="Norlund")) == 6
    days = timeline(reader.statements())
    assert {one.speaker for day in days for one in day.entries} == {"Ada Dahl"}
    assert [actor.key for actor, _ in reader.actors()] == ["dahl"]
    assert reader.totals().actors == 1
    spelled = {one.value: one.count for one in reader.counted("source", Wanted(actor="dahl"))}
    assert spelled == {"Ada Dahl": 4, "Pavel Oren": 2}


def test_a_report_that_no_longer_names_the_other_takes_its_name_away(full: Record) -> None:
    merge(full)
    assert "Pavel Oren" in full.reader.actor("dahl").names
    with full.writing() as connection:
        for name in ("one", "two"):
            came = entry(name)
            kept = tuple(s for s in came.statements if s.speaker and DAHL in s.speaker.actors)
            assert len(kept) == 2
            store(connection, [replace(came, statements=kept)])
    assert full.reader.actor("dahl").names == DAHL.names


def test_a_split_to_a_new_actor_of_a_party(full: Record) -> None:
    told = entry("one").statements[0]
    place = Place(told.key, told.report, around(told.attribution.content))
    split = Split(
        actor="dahl",
        name="Ada Dahl",
        to="dahl-2",
        to_name="Old Dahl",
        party="Veska",
        side="veska",
        statements=(place,),
    )
    with full.writing() as connection:
        take(connection, decided("dahl", Ruling.SPLIT, split.values))
    new = full.reader.actor("dahl-2")
    assert (new.name, new.party, new.side, new.apart) == ("Old Dahl", "Veska", "veska", ("dahl",))
    assert full.reader.count(Wanted(party="Veska")) == 1
    assert full.reader.actor(EXPERT.key).apart == ()

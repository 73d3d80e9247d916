"""A person settles what became of a promise: kept over every re-run, withdrawn, replaced."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from runs_pledged import TEXT, better, pledging
from truceline.analysis.commitments import Commitment
from truceline.analysis.frames import commitments_of
from truceline.analysis.settling import plan_settle
from truceline.record.opening import Record, open_record
from truceline.record.rows import Wanted
from truceline.record.writer import set_process
from truceline.runs import add, read_again
from truceline.runs.deciding import Bench
from truceline.settings import Settings
from truceline.vocabulary.decisions import Decision, Ruling
from truceline.vocabulary.errors import RulingError
from truceline.vocabulary.process import Process

SETTINGS = Settings(batch=2)


@pytest.fixture
def record(address: str, tmp_path: Path) -> Iterator[Record]:
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "a.txt").write_text(TEXT)
    with open_record(address, create=True) as made:
        with made.writing() as connection:
            set_process(connection, Process.model_validate({"name": "Norlund and Veska"}))
        add(made, [tmp_path / "reports"], SETTINGS, loader=pledging)
        yield made


def promise(record: Record) -> Commitment:
    (one,) = commitments_of(record.reader)
    return one


def settle(record: Record, state: str) -> int:
    plan = plan_settle([promise(record)], promise(record).key, state)
    bench = Bench(record)
    return bench.rule(plan.subject, plan.ruling, by="Ina", why="seen", values=plan.values)[0]


def kept(record: Record, number: int) -> Decision:
    return next(one for one in record.reader.decisions() if one.number == number)


def test_settled_and_withdrawn(record: Record) -> None:
    assert promise(record).state == "open"
    number = settle(record, "kept")
    one = promise(record)
    assert (one.state, one.settled and one.settled.by) == ("kept", "Ina")
    Bench(record).withdraw(number, by="Ina", why="not so")
    assert (promise(record).state, promise(record).settled) == ("open", None)
    assert kept(record, number).withdrawn is not None


def test_a_later_settlement_replaces_the_first_and_gives_way_again(record: Record) -> None:
    first, second = settle(record, "kept"), settle(record, "broken")
    assert promise(record).state == "broken"
    assert kept(record, first).superseded_at is not None
    with pytest.raises(RulingError, match="not in force"):
        Bench(record).withdraw(first, by="Ina")
    Bench(record).withdraw(second, by="Ina")
    assert promise(record).state == "kept"


def test_settling_stands_beside_a_ruling_on_the_words(record: Record) -> None:
    settled = settle(record, "kept")
    one = promise(record)
    values = (("statement", next(v for n, v in kept(record, settled).values if n == "statement")),)
    accepted, _ = Bench(record).rule(one.key, Ruling.ACCEPT, by="Ina", values=values)
    assert [d.in_force for d in record.reader.decisions()] == [True, True]
    assert record.reader.statement(one.key).decision == kept(record, accepted)
    assert promise(record).state == "kept"
    rejected, _ = Bench(record).rule(one.key, Ruling.REJECT, by="Ina", values=values)
    assert commitments_of(record.reader) == []
    Bench(record).withdraw(rejected, by="Ina")
    assert promise(record).state == "kept"


def test_settlement_outlives_every_reading(record: Record) -> None:
    before = promise(record)
    number = settle(record, "contested")
    read_again(record, SETTINGS, loader=pledging)
    assert promise(record).state == "contested"
    read_again(record, SETTINGS, loader=better)
    after = promise(record)
    assert after.key != before.key
    assert (after.state, after.settled and after.settled.number) == ("contested", number)
    assert record.reader.ruled_on(kept(record, number)) == after.key


def test_nothing_else_changes(record: Record) -> None:
    def shown() -> list[Any]:
        return list(record.reader.statements(Wanted()))

    before = shown()
    settle(record, "kept")
    assert shown() == before
    assert record.reader.preview(kept(record, 1)).moved == ()

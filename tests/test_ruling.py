"""Rulings through a whole record: taken, undone, and kept over every re-run."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from runs_invented import dump, quick
from runs_ruled import said, write_lines
from truceline.record.opening import Record, open_record
from truceline.record.rows import ANY, Wanted
from truceline.record.writer import set_process
from truceline.runs import add, read_again
from truceline.runs.deciding import Bench
from truceline.settings import Settings
from truceline.vocabulary.acts import ActKind, Issue
from truceline.vocabulary.decisions import Ruling
from truceline.vocabulary.errors import NotFound, RulingError
from truceline.vocabulary.process import Process
from truceline.vocabulary.rulings import Correction, Merge, Place, RuledAct, Split

SETTINGS = Settings(batch=2)
MERGED = Merge(keep="dahl", name="Dahl", others=(("dahle", "Dahle"),))


@pytest.fixture
def record(address: str, tmp_path: Path) -> Iterator[Record]:
    """A record of the three reports, on SQLite and on PostgreSQL."""
    with open_record(address, create=True) as made:
        with made.writing() as connection:
            set_process(connection, Process.model_validate({"name": "Norlund and Veska"}))
        add(made, [write_lines(tmp_path / "reports")], SETTINGS, loader=quick)
        yield made


def merge(record: Record, merged: Merge = MERGED) -> int:
    bench = Bench(record)
    number, _ = bench.rule(
        merged.keep, Ruling.MERGE, by="Ina", why="one person", values=merged.values
    )
    return number


def split(record: Record, **parts: Any) -> int:
    given: dict[str, Any] = {"actor": "dahl", "name": "Dahl", "to": "dahl-2", "to_name": "Old Dahl"}
    apart = Split(**(given | parts))
    return Bench(record).rule(apart.actor, Ruling.SPLIT, by="Ina", values=apart.values)[0]


def place(record: Record, begins: str) -> Place:
    """The statement whose words begin so."""
    rows = record.reader.statements(Wanted(ruling=ANY))
    row = next(row for row in rows if row.words.startswith(begins))
    content = row.statement.attribution.content[0]
    return Place(row.statement.key, row.report.key, content)


def rule(record: Record, begins: str, ruling: Ruling, correction: Correction | None = None) -> int:
    on = place(record, begins)
    values = (("statement", str(on)), *(correction.values if correction else ()))
    return Bench(record).rule(on.key, ruling, by="Ina", values=values)[0]


def held(record: Record) -> dict[str, Any]:
    """All that the record holds, but for the history of decisions."""
    return {name: rows for name, rows in dump(record).items() if name != "decisions"}


def again(record: Record) -> None:
    read_again(record, SETTINGS, loader=quick)


RULINGS = {
    "merge": lambda record: merge(record),
    "split by name": lambda record: split(record, names=("Dahl",)),
    "split by report": lambda record: split(record, reports=(place(record, "the harvest").report,)),
    "split one statement": lambda record: split(
        record, statements=(place(record, "the harvest"),), side="veska", party="Veska"
    ),
    "apart": lambda record: split(record, to="dahle", to_name="Dahle"),
    "reject": lambda record: rule(record, "the harvest", Ruling.REJECT),
    "accept": lambda record: rule(record, "the harvest", Ruling.ACCEPT),
    "correct the speaker": lambda record: rule(
        record, "the harvest", Ruling.CORRECT, Correction(speaker="oren", speaker_name="Oren")
    ),
    "correct to a stranger": lambda record: rule(
        record, "the harvest", Ruling.CORRECT, Correction(speaker="ann", speaker_name="Ann")
    ),
    "correct the act": lambda record: rule(
        record,
        "the harvest",
        Ruling.CORRECT,
        Correction(acts=(RuledAct(act=ActKind.REJECT, issues=(Issue.TERRITORY,)),)),
    ),
}


@pytest.mark.parametrize("ruling", RULINGS.values(), ids=RULINGS)
def test_a_ruling_withdrawn_leaves_all_as_it_was(record: Record, ruling: Any) -> None:
    before = held(record)
    number = ruling(record)
    assert held(record) != before
    Bench(record).withdraw(number, by="Jon", why="too soon")
    assert held(record) == before
    assert [one.in_force for one in record.reader.decisions()] == [False]
    withdrawn = record.reader.decisions()[0].withdrawn
    assert withdrawn is not None
    assert (withdrawn.by, withdrawn.why) == ("Jon", "too soon")


@pytest.mark.parametrize("ruling", RULINGS.values(), ids=RULINGS)
def test_reading_again_changes_nothing_that_was_ruled(record: Record, ruling: Any) -> None:
    ruling(record)
    before = held(record)
    again(record)
    assert held(record) == before


@pytest.mark.parametrize("ruling", RULINGS.values(), ids=RULINGS)
def test_adding_a_report_leaves_rulings_in_effect(
    record: Record, ruling: Any, tmp_path: Path, address: str
) -> None:
    ruling(record)
    before = said(record)
    more = tmp_path / "more" / "d.txt"
    more.parent.mkdir()
    more.write_text("Report d\nKeel said winter is no argument for anything at all.\n")
    add(record, [more], SETTINGS, loader=quick)
    after = said(record)
    assert after.pop("Keel") == sorted([*before.pop("Keel"), "winter is no"])
    assert after == before


def test_merged_actors_are_one_everywhere(record: Record) -> None:
    assert len(said(record)["Dahl"]) == 2
    merge(record)
    assert len(said(record)["Dahl"]) == 4
    assert "Dahle" not in said(record)
    actor = record.reader.actor("dahl")
    assert actor.names == ("Dahle",)
    assert record.reader.kept_key("dahle") == "dahl"
    assert dict(record.reader.actors(least=1))[actor] == 4
    assert record.reader.count(Wanted(actor="dahl")) == 4
    assert record.reader.count(Wanted(words="no envoy dahl")) == 1  # found under either name
    assert record.reader.count(Wanted(words="no envoy dahle")) == 1
    with pytest.raises(NotFound):
        record.reader.actor("dahle")


def test_what_the_program_read_stays_beside(record: Record) -> None:
    merge(record)
    rows = {row.words.split()[0]: row for row in record.reader.statements()}
    assert rows["no"].as_read.speakers == ("Dahle",)
    assert rows["nobody"].as_read.speakers is None


def test_merged_later_names_still_come_together(record: Record, tmp_path: Path) -> None:
    merge(record)
    more = tmp_path / "d.txt"
    more.write_text("Report d\nDahle said winter is no argument for anything at all.\n")
    add(record, [more], SETTINGS, loader=quick)
    assert "winter is no" in said(record)["Dahl"]


def test_merged_actors_tell_one_statement(record: Record) -> None:
    """Two tellings of like words under two names: one echo with grounds that name the speaker."""
    merge(record)
    row = record.reader.statement(place(record, "the bridge").key)
    assert row.echo is not None
    grounds = " ".join(record.reader.echo(row.echo).grounds)
    assert "same speaker: Dahl" in grounds


def test_two_that_a_person_told_apart_are_other_speakers(record: Record) -> None:
    merge(record)
    split(record, statements=(place(record, "no envoy"),), to="dahle-2", to_name="Dahle")
    kept, other = record.reader.actor("dahl"), record.reader.actor("dahle-2")
    assert (kept.apart, other.apart) == (("dahle-2",), ("dahl",))
    assert said(record)["Dahle"] == ["no envoy will"]


def test_rulings_add_up_in_order_and_come_undone_in_any(record: Record) -> None:
    start = held(record)
    first = merge(record)
    second = split(record, statements=(place(record, "no envoy"),))
    third = merge(record, Merge(keep="oren", name="Oren", others=(("dahl-2", "Old Dahl"),)))
    assert said(record)["Oren"] == ["no envoy will", "nobody has seen"]
    bench = Bench(record)
    bench.withdraw(first, by="Ina")
    assert said(record)["Dahle"] == ["no envoy will", "the bridge must"]
    for number in (third, second):
        bench.withdraw(number, by="Ina")
    assert held(record) == start


def test_a_preview_is_what_then_happens(record: Record) -> None:
    from truceline.vocabulary.decisions import Decision

    planned = Decision(
        subject="dahl", ruling=Ruling.MERGE, by="", decided_at="", values=MERGED.values
    )
    before = held(record)
    seen = record.reader.preview(planned)
    assert held(record) == before
    _, done = Bench(record).rule("dahl", Ruling.MERGE, by="Ina", values=MERGED.values)
    assert [one.told.key for one in seen.moved] == [one.told.key for one in done.moved]
    assert seen.people == done.people


def test_a_rejected_statement_leaves_counts_and_stays_under_its_filter(record: Record) -> None:
    everything = record.reader.count()
    rule(record, "the harvest", Ruling.REJECT)
    reader = record.reader
    assert reader.count() == everything - 1 == reader.totals().statements
    assert reader.count(Wanted(ruling="reject")) == 1
    assert reader.count(Wanted(ruling=ANY)) == everything
    assert not any(one.words.startswith("the harvest") for one in reader.spoken())
    assert {actor.key: n for actor, n in reader.actors()}["dahl"] == 1
    assert sum(row.statements for row in reader.reports()) == everything - 1


def test_a_correction_is_what_everybody_sees(record: Record) -> None:
    acts = (RuledAct(act=ActKind.REJECT, issues=(Issue.TERRITORY,)),)
    rule(record, "the harvest", Ruling.CORRECT, Correction(acts=acts))
    row = record.reader.statement(place(record, "the harvest").key)
    (act,) = row.statement.acts
    assert (act.act, act.issues, act.plover) == (ActKind.REJECT, (Issue.TERRITORY,), "REJECT")
    assert row.as_read.acts is not None
    assert row.as_read.acts[0].act is ActKind.ASSERT
    spoken = next(o for o in record.reader.spoken() if o.words.startswith("the harvest"))
    assert (spoken.act, spoken.issues, spoken.confidence) == (act.act, act.issues, 1.0)


def test_a_later_ruling_takes_the_place_and_gives_it_back(record: Record) -> None:
    key = place(record, "the harvest").key
    rule(record, "the harvest", Ruling.ACCEPT)
    second = rule(record, "the harvest", Ruling.REJECT)
    first = record.reader.decisions(key)[0]
    assert not first.in_force
    with pytest.raises(RulingError, match="a later one took its place"):
        Bench(record).withdraw(first.number or 0, by="Ina")
    Bench(record).withdraw(second, by="Ina")
    now = record.reader.statement(key).decision
    assert now is not None
    assert now.ruling is Ruling.ACCEPT
    with pytest.raises(RulingError, match="was withdrawn by Ina"):
        Bench(record).withdraw(second, by="Ina")


def test_a_ruling_finds_its_statement_under_another_key(record: Record) -> None:
    """A better reading gives the words another key: the ruling knows where they stand."""
    on = place(record, "the harvest")
    values = (("statement", str(Place("an-older-key", on.report, on.span))),)
    Bench(record).rule("an-older-key", Ruling.REJECT, by="Ina", values=values)
    assert record.reader.count(Wanted(ruling="reject")) == 1
    again(record)
    assert record.reader.count(Wanted(ruling="reject")) == 1


def test_nobody_rules_without_a_name(record: Record) -> None:
    with pytest.raises(RulingError, match="say who rules"):
        Bench(record).rule("dahl", Ruling.MERGE, by="  ", values=MERGED.values)
    with pytest.raises(NotFound, match="there is no decision 7"):
        Bench(record).withdraw(7, by="Ina")

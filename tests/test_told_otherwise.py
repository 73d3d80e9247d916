"""A table that is mended later: what it tells of reports in the record is taken over."""

from pathlib import Path

import pytest

from runs_invented import dump, quick, write_reports
from truceline.cli.add import told_lines
from truceline.record.deciding import take
from truceline.record.opening import Record, open_record
from truceline.record.writer import set_process
from truceline.runs import add
from truceline.settings import Settings
from truceline.vocabulary.decisions import Decision, Ruling
from truceline.vocabulary.process import Process

SETTINGS = Settings(batch=4, wait=30)
HEAD = "file,outlet,published\n"


@pytest.fixture
def record(address: str) -> Record:
    made = open_record(address, create=True, settings=SETTINGS)
    with made.writing() as connection:
        set_process(connection, Process(name="Invented talks", fiction=True))
    return made


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_reports(tmp_path / "reports", 3)


def test_a_table_that_comes_later_is_taken_over_for_the_reports_it_names(
    record: Record, folder: Path
) -> None:
    add(record, [folder], SETTINGS, loader=quick)
    before = {one.path: one for one in record.reader.reports()}
    (folder / "reports.csv").write_text(HEAD + "000.txt,Coast Daily,2031-05-02\n")
    done = add(record, [folder], SETTINGS, loader=quick)
    assert (len(done.stored), done.told_otherwise) == (1, 1)
    assert "0 new reports and 1 told otherwise" in list(told_lines(record, done, SETTINGS))[1]
    now = {one.path: one for one in record.reader.reports()}
    assert now.keys() == before.keys()
    told = record.reader.bytes_of(now["reports/000.txt"].key).told
    assert (told.outlet, told.published) == ("Coast Daily", "2031-05-02")
    assert not record.reader.unread()
    record.close()


def test_the_same_table_again_changes_nothing(record: Record, folder: Path) -> None:
    (folder / "reports.csv").write_text(HEAD + "000.txt,Coast Daily,2031-05-02\n")
    add(record, [folder], SETTINGS, loader=quick)
    kept = dump(record)
    done = add(record, [folder], SETTINGS, loader=quick)
    assert (done.stored, done.told_otherwise) == ((), 0)
    assert dump(record) == kept
    record.close()


def test_a_field_that_is_silent_now_keeps_what_was_told(record: Record, folder: Path) -> None:
    table = folder / "reports.csv"
    table.write_text(HEAD + "000.txt,Coast Daily,\n")
    add(record, [folder], SETTINGS, loader=quick)
    table.write_text(HEAD + "000.txt,,2031-05-02\n")
    add(record, [folder], SETTINGS, loader=quick)
    key = next(one.key for one in record.reader.reports() if one.path == "reports/000.txt")
    told = record.reader.bytes_of(key).told
    assert (told.outlet, told.published) == ("Coast Daily", "2031-05-02")
    record.close()


def test_the_same_bytes_from_another_place_change_nothing(
    record: Record, folder: Path, tmp_path: Path
) -> None:
    add(record, [folder], SETTINGS, loader=quick)
    copies = tmp_path / "copies"
    copies.mkdir()
    (copies / "000.txt").write_bytes((folder / "000.txt").read_bytes())
    (copies / "reports.csv").write_text(HEAD + "000.txt,Gull,2030-01-01\n")
    done = add(record, [copies], SETTINGS, loader=quick)
    assert (done.duplicates, done.told_otherwise) == (1, 0)
    key = next(one.key for one in record.reader.reports() if one.path == "reports/000.txt")
    assert record.reader.bytes_of(key).told.outlet is None
    record.close()


def test_rulings_outlive_it(record: Record, folder: Path) -> None:
    add(record, [folder], SETTINGS, loader=quick)
    first = next(iter(record.reader.statements()))
    ruling = Decision(
        subject=first.statement.key, ruling=Ruling.REJECT, by="ada", decided_at="2031-06-01"
    )
    with record.writing() as connection:
        take(connection, ruling)
    table = "".join(f"{n:03}.txt,Coast Daily,2031-05-02\n" for n in range(3))
    (folder / "reports.csv").write_text(HEAD + table)
    assert add(record, [folder], SETTINGS, loader=quick).told_otherwise > 0
    assert record.reader.statement(first.statement.key).decision == ruling
    record.close()

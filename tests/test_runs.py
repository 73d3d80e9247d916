"""Runs: what comes in is stored once, whatever happens on the way."""

import itertools
import multiprocessing
import os
import random
import signal
import subprocess
import sys
from collections.abc import Callable
from multiprocessing.process import BaseProcess
from pathlib import Path

import pytest
from sqlalchemy import event

from runs_invented import code, dump, quick, read, read_article, write_reports
from truceline.cli.add import told_lines
from truceline.record.deciding import take
from truceline.record.opening import Record, open_record
from truceline.record.writer import set_process
from truceline.runs import add, read_again
from truceline.runs.stages import Stages
from truceline.settings import Settings
from truceline.vocabulary.decisions import Decision, Ruling
from truceline.vocabulary.process import Process
from truceline.vocabulary.statements import Statement

PROCESS = Process(name="Invented talks", fiction=True)
SETTINGS = Settings(batch=4, wait=30)
forked = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")
may_fork = pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")


@pytest.fixture
def record(address: str) -> Record:
    made = open_record(address, create=True, settings=SETTINGS)
    with made.writing() as connection:
        set_process(connection, PROCESS)
    return made


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_reports(tmp_path / "reports", 12)


def test_a_folder_becomes_a_record(record: Record, folder: Path) -> None:
    done = add(record, [folder], SETTINGS, loader=quick)
    totals = record.reader.totals()
    assert (len(done.stored), done.duplicates, done.unreadable) == (12, 0, 1)
    assert done.statements == totals.statements == 20
    assert [(one.name, one.statements) for one in done.speakers[:1]] == [("Keel", 10)]
    assert {p.place for p in done.set_aside} == {
        "reports/003.txt",
        "reports/007.txt",
        "reports/empty.txt",
    }
    assert list(done.set_aside) == sorted(done.set_aside, key=lambda p: p.place)
    record.close()


def test_adding_twice_changes_nothing(record: Record, folder: Path) -> None:
    add(record, [folder], SETTINGS, loader=quick)
    before = dump(record)
    again = add(record, [folder], SETTINGS, loader=quick)
    assert (again.stored, again.duplicates) == ((record_key(record, "reports/003.txt"),), 11)
    assert dump(record) == before
    record.close()


def record_key(record: Record, path: str) -> str:
    return next(row.key for row in record.reader.reports() if row.path == path)


def test_what_is_known_is_not_read(record: Record, folder: Path) -> None:
    (folder / "003.txt").unlink()
    add(record, [folder], SETTINGS, loader=quick)

    def never(settings: Settings, process: Process) -> None:
        pytest.fail("nothing new came in: no model need be loaded")

    add(record, [folder], SETTINGS, loader=never)  # type: ignore[arg-type]
    record.close()


def test_one_bad_report_stops_nothing(record: Record, tmp_path: Path) -> None:
    folder = write_reports(tmp_path / "reports", 3)
    (folder / "poison.txt").write_text("POISON\nDahl said yes.\n")
    (folder / "uncoded.txt").write_text("UNCODED\nDahl said yes.\n")
    done = add(record, [folder], SETTINGS, loader=quick)
    told = {p.place: (p.stage, p.reason) for p in done.set_aside}
    assert told["reports/poison.txt"] == ("reading", "IndexError: list index out of range")
    assert told["reports/uncoded.txt"] == ("coding", "ValueError: no code")
    assert record.reader.totals().reports == 5
    assert len(record.reader.unread()) == 2  # they are tried again with the next add
    record.close()


def test_the_same_words_under_two_names_are_one_report(record: Record, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for name in ("a.txt", "b.txt"):
        (folder / name).write_text("News\nDahl said the bridge is open.\n")
    done = add(record, [folder], SETTINGS, loader=quick)
    assert (len(done.stored), done.duplicates) == (1, 1)
    assert len(dump(record)["arrivals"]) == 2
    record.close()


def test_copies_are_one_family_and_their_words_one_statement(
    record: Record, tmp_path: Path
) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    words = "the last barge with grain will leave the upper lock before the ice comes back"
    body = "\n".join(f"Paragraph {n} of the account of mill and weir number {n}." for n in range(9))
    for name in ("a", "b"):
        (folder / f"{name}.txt").write_text(f"News of {name}\nDahl said {words}.\n{body}\n")
    (folder / "c.txt").write_text("Other news of the day\nDahl said nothing of the kind.\n")
    add(record, [folder], SETTINGS, loader=quick)
    assert record.reader.totals().families == 2
    told = {row.words: (row.echo_reports, row.echo_origins) for row in record.reader.statements()}
    assert told[words] == (2, 1)
    record.close()


def test_the_batch_does_not_matter(address: str, tmp_path: Path, folder: Path) -> None:
    held = []
    for number, batch in enumerate((1, 5, 100)):
        with open_record(tmp_path / f"{number}.db", create=True) as record:
            with record.writing() as connection:
                set_process(connection, PROCESS)
            add(record, [folder], Settings(batch=batch), loader=quick)
            held.append(dump(record))
    assert held[0] == held[1] == held[2]


def test_reading_again_gives_the_same_and_keeps_rulings(record: Record, folder: Path) -> None:
    add(record, [folder], SETTINGS, loader=quick)
    row = next(record.reader.statements())
    ruling = Decision(
        subject=row.statement.key, ruling=Ruling.ACCEPT, by="ina", decided_at="2031-06-01T08:00:00Z"
    )
    with record.writing() as connection:
        take(connection, ruling)
    before = dump(record)
    done = read_again(record, SETTINGS, loader=quick)
    assert len(done.stored) == 12
    assert dump(record) == before
    assert record.reader.statement(row.statement.key).decision == ruling
    record.close()


def in_child(work: Callable[[], object]) -> BaseProcess:
    child = multiprocessing.get_context("fork").Process(target=work)
    child.start()
    return child


def add_all(address: str, folder: Path, *, killed_at: int = 0) -> None:
    """Add the folder; the process kills itself with its so-and-so-manieth question or commit."""
    left = itertools.count(killed_at - 1, -1)

    def maybe_die(*_: object) -> None:
        if next(left) == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    with open_record(address, settings=SETTINGS) as record:
        if killed_at:
            event.listen(record.engine, "before_cursor_execute", maybe_die)
            event.listen(record.engine, "after_cursor_execute", maybe_die)
            event.listen(record.engine, "commit", maybe_die)
        add(record, [folder], SETTINGS, loader=quick)


@forked
@may_fork
def test_killed_at_any_moment_it_goes_on_where_it_was(
    record: Record, address: str, tmp_path: Path
) -> None:
    folder = write_reports(tmp_path / "many", 40)
    with open_record(tmp_path / "undisturbed.db", create=True) as undisturbed:
        with undisturbed.writing() as connection:
            set_process(connection, PROCESS)
        add(undisturbed, [folder], SETTINGS, loader=quick)
        expected = dump(undisturbed)
    record.close()
    chance, held = random.Random(2031), []
    for _ in range(10):
        moment = chance.randrange(1, 700)
        child = in_child(lambda at=moment: add_all(address, folder, killed_at=at))  # type: ignore[misc]
        child.join(30)
        assert child.exitcode == -signal.SIGKILL
        with open_record(address) as half:
            held.append(half.reader.totals().reports)
    assert 0 < held[-1] < 40  # the kills met it at work
    assert held == sorted(held)  # and took nothing away
    add_all(address, folder)
    with open_record(address) as again:
        assert dump(again) == expected


@forked
@may_fork
def test_two_processes_add_to_one_record(record: Record, address: str, tmp_path: Path) -> None:
    folder = write_reports(tmp_path / "many", 20)
    alone = open_record(tmp_path / "alone.db", create=True)
    with alone.writing() as connection:
        set_process(connection, PROCESS)
    add(alone, [folder], SETTINGS, loader=quick)
    record.close()
    children = [in_child(lambda: add_all(address, folder)) for _ in range(2)]
    for child in children:
        child.join(30)
    assert [child.exitcode for child in children] == [0, 0]
    with open_record(address) as both:
        assert dump(both) == dump(alone)
    alone.close()


@pytest.mark.parametrize("fails", [True, False])
def test_a_run_in_which_nothing_was_coded_says_so_loudly(
    record: Record, folder: Path, fails: bool
) -> None:
    def nothing(read: object) -> tuple[Statement, ...]:
        raise ValueError("no code")

    def loader(settings: Settings, process: Process) -> Stages:
        return Stages(article=read_article, read=read, code=nothing if fails else code)

    done = add(record, [folder], SETTINGS, loader=loader)
    assert done.statements == 20
    assert (done.acts == 0) is fails
    first, *rest = told_lines(record, done, SETTINGS)
    if fails:
        assert first.startswith("CAREFUL: NOTHING WAS CODED. 20 statements came in")
        assert f"truceline problems {record.address}" in first
    else:
        assert "NOTHING WAS CODED" not in "".join([first, *rest])
    record.close()


def test_the_module_is_the_program() -> None:
    asked = [sys.executable, "-m", "truceline", "undo", "--help"]
    done = subprocess.run(asked, capture_output=True, text=True, check=True)
    assert "truceline undo" in done.stdout

"""Where records are, and what is said where there is none."""

import builtins
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text

from truceline.record import opening, versioning
from truceline.record.columns import metadata
from truceline.record.opening import open_record
from truceline.vocabulary.errors import RecordError


def test_a_new_record_can_be_opened_again(address: str) -> None:
    with open_record(address, create=True) as record:
        assert record.reader.totals().reports == 0
    with open_record(address) as record:
        assert record.reader.totals().reports == 0


def test_the_migrations_make_the_tables(address: str) -> None:
    def ours(thing: Any, name: str | None, kind: str, reflected: bool, to: Any) -> bool:
        return "_search" not in (name or "")  # made for each database in its own way

    with open_record(address, create=True) as record, record.engine.connect() as connection:
        options = {"include_object": ours, "compare_type": False}
        context = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(context, metadata) == []


def test_what_is_there_is_not_overwritten(address: str) -> None:
    open_record(address, create=True).close()
    with pytest.raises(RecordError, match="not overwritten"):
        open_record(address, create=True)


def test_a_newer_record_is_not_touched(address: str) -> None:
    with open_record(address, create=True) as record, record.writing() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(RecordError, match="newer Truceline"):
        open_record(address)


def test_a_database_without_a_record_is_none(database: str) -> None:
    with pytest.raises(RecordError, match="not a Truceline record"):
        open_record(database)


def test_no_file(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="truceline new"):
        open_record(tmp_path / "none.db")


def test_no_folder(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="does not exist"):
        open_record(tmp_path / "none" / "talks.db", create=True)


@pytest.mark.parametrize("content", [b"", b"Envoy Dahl said no.\n" * 200])
def test_a_file_of_another_kind(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "notes.txt"
    path.write_bytes(content)
    with pytest.raises(RecordError, match="not a Truceline record"):
        open_record(path)
    assert path.read_bytes() == content


def test_a_database_of_another_program(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE songs (name TEXT)")
    other.close()
    before = path.read_bytes()
    with pytest.raises(RecordError, match="not a Truceline record"):
        open_record(path)
    with pytest.raises(RecordError, match="not overwritten"):
        open_record(path, create=True)
    assert path.read_bytes() == before


def test_a_folder_in_place_of_a_file(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="cannot be used"):
        open_record(tmp_path, create=True)


def test_sqlite_is_set_up_for_readers_beside_a_writer(tmp_path: Path) -> None:
    with (
        open_record(tmp_path / "talks.db", create=True) as record,
        record.engine.connect() as connection,
    ):
        found = [
            connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "foreign_keys", "synchronous", "busy_timeout")
        ]
    assert found == ["wal", 1, 1, 60_000]


def test_no_server_answers() -> None:
    with pytest.raises(RecordError, match="gives no access"):
        open_record("postgresql://nobody@127.0.0.1:1/talks")


@pytest.mark.parametrize("address", ["postgresql://", "postgresql://h:port/x"])
def test_an_address_that_is_none(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PGHOST", "127.0.0.1")
    monkeypatch.setenv("PGPORT", "1")
    with pytest.raises(RecordError):
        open_record(address)


def test_a_missing_driver_is_named_with_its_cure(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *rest: Any, **more: Any) -> Any:
        if name.startswith("psycopg"):
            raise ImportError(name)
        return real(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(RecordError, match=r"pip install 'truceline\[postgresql\]'"):
        open_record("postgresql://ina@127.0.0.1:1/talks")


def test_passwords_are_not_shown() -> None:
    record = opening.on_server("postgresql://ina:secret@127.0.0.1:1/talks", 1)
    assert "secret" not in record.address


def test_revisions_have_one_head() -> None:
    assert versioning.known(versioning.newest())
    assert not versioning.known("9999")

"""One writer at a time, and a word to those who wait."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Engine, event, text
from sqlalchemy.exc import OperationalError
from sqlalchemy.pool import ConnectionPoolEntry

from truceline.vocabulary.errors import RecordError

WRITER = 7_283_654_631  # PostgreSQL's advisory lock of the one who writes
AT_ONCE = 200  # milliseconds: a shorter wait is not worth a word
LOCK_NOT_AVAILABLE = "55P03"
WAITING = "Another process is writing to this record; waiting for up to {wait} seconds."
GAVE_UP = (
    "another process has been writing to this record for {wait} seconds; "
    "try again later, or wait longer with TRUCELINE_WAIT"
)


def prepare_sqlite(engine: Engine, wait: int) -> None:
    """Foreign keys and patience; transactions begin when we say so."""

    @event.listens_for(engine, "connect")
    def settle(raw: sqlite3.Connection, _: ConnectionPoolEntry) -> None:
        raw.isolation_level = None  # the driver would begin too late to lock
        for pragma in (
            f"busy_timeout = {wait * 1000}",
            "synchronous = NORMAL",
            "foreign_keys = ON",
        ):
            raw.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        how = connection.get_execution_options().get("begin", "BEGIN")
        connection.exec_driver_sql(how)


def write_ahead(engine: Engine) -> None:
    """Let readers read while somebody writes; the file remembers it."""
    raw = engine.raw_connection()
    try:
        raw.cursor().execute("PRAGMA journal_mode = WAL")
    finally:
        raw.close()


@contextmanager
def exclusively(engine: Engine, wait: int, tell: Callable[[str], None]) -> Iterator[Connection]:
    """A transaction that nobody else writes beside; committed at the end."""
    lock = lock_sqlite if engine.dialect.name == "sqlite" else lock_postgresql
    with engine.connect() as connection:
        locked = lock(connection, wait, tell)
        try:
            yield locked
        except BaseException:
            locked.rollback()
            raise
        locked.commit()


def lock_sqlite(connection: Connection, wait: int, tell: Callable[[str], None]) -> Connection:
    """Take SQLite's write lock at the very start of the transaction."""
    connection = connection.execution_options(begin="BEGIN IMMEDIATE")
    try:
        patience(connection, AT_ONCE)
        connection.begin()
    except OperationalError as error:
        if not busy(error):
            raise
        tell(WAITING.format(wait=wait))
        try:
            patience(connection, wait * 1000)
            connection.begin()
        except OperationalError as still:
            if not busy(still):
                raise
            raise RecordError(GAVE_UP.format(wait=wait)) from None
    finally:
        patience(connection, wait * 1000)
    return connection


def patience(connection: Connection, milliseconds: int) -> None:
    """How long SQLite waits for a lock before it says no."""
    raw: Any = connection.connection.dbapi_connection
    raw.execute(f"PRAGMA busy_timeout = {milliseconds}")


def busy(error: OperationalError) -> bool:
    """Whether SQLite said no because somebody else writes."""
    code: int | None = getattr(error.orig, "sqlite_errorcode", None)
    return code is not None and code & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def lock_postgresql(connection: Connection, wait: int, tell: Callable[[str], None]) -> Connection:
    """Take an advisory lock that ends with the transaction, however it ends."""
    if connection.scalar(text(f"SELECT pg_try_advisory_xact_lock({WRITER})")):
        return connection
    tell(WAITING.format(wait=wait))
    try:
        connection.execute(text(f"SET LOCAL lock_timeout = '{wait}s'"))
        connection.execute(text(f"SELECT pg_advisory_xact_lock({WRITER})"))
        connection.execute(text("SET LOCAL lock_timeout = 0"))
    except OperationalError as error:
        if getattr(error.orig, "sqlstate", None) != LOCK_NOT_AVAILABLE:
            raise
        raise RecordError(GAVE_UP.format(wait=wait)) from None
    return connection

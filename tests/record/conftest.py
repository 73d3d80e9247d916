"""Records in both kinds of database."""

from collections.abc import Iterator

import pytest

from record.invented import PROCESS, entry
from truceline.record.opening import Record, open_record
from truceline.record.writer import set_process, store


@pytest.fixture
def record(address: str) -> Iterator[Record]:
    """A new record without anything in it."""
    with open_record(address, create=True) as made:
        yield made


@pytest.fixture
def full(record: Record) -> Record:
    """A record with a process and two reports of three statements each."""
    with record.writing() as connection:
        set_process(connection, PROCESS)
        store(connection, [entry("one"), entry("two", outlet="Gull Times", published="2031-05-09")])
    return record

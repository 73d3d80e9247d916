"""One writes, the others wait and are told so."""

import threading
import time

import pytest

from record.invented import PROCESS, entry
from truceline.record.opening import open_record
from truceline.record.writer import set_process, store
from truceline.settings import Settings
from truceline.vocabulary.errors import RecordError


def test_a_second_writer_waits_and_says_so(address: str) -> None:
    told: list[str] = []
    first = open_record(address, create=True)
    second = open_record(address)
    holding = threading.Event()

    def hold() -> None:
        with first.writing() as connection:
            set_process(connection, PROCESS)
            holding.set()
            time.sleep(0.6)

    thread = threading.Thread(target=hold)
    thread.start()
    holding.wait(5)
    with second.writing(told.append) as connection:
        store(connection, [entry("one")])
    thread.join()
    assert len(told) == 1
    assert "waiting" in told[0]
    assert second.reader.count() == 3
    assert first.reader.process() == PROCESS
    first.close()
    second.close()


def test_whoever_waits_too_long_gives_up_with_a_cure(address: str) -> None:
    first = open_record(address, create=True)
    second = open_record(address, settings=Settings(wait=1))
    with first.writing():  # noqa: SIM117
        with pytest.raises(RecordError, match="TRUCELINE_WAIT"), second.writing():
            pass
    with second.writing() as connection:
        store(connection, [entry("one")])
    assert first.reader.count() == 3
    first.close()
    second.close()


def test_readers_do_not_wait_for_the_writer(address: str) -> None:
    with open_record(address, create=True) as record, record.writing() as connection:
        store(connection, [entry("one")])
        start = time.monotonic()
        assert record.reader.count() == 0
        assert time.monotonic() - start < 1

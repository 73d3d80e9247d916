"""A record of the first schema with rulings in it, brought up to date on both databases."""

from alembic import command
from sqlalchemy import create_engine, text
from sqlalchemy.engine import make_url

from record.invented import PROCESS, entry
from truceline.record import versioning
from truceline.record.opening import open_record
from truceline.record.rows import ANY, Wanted
from truceline.record.writer import set_process, store
from truceline.vocabulary.decisions import Ruling

RULING = text(
    'INSERT INTO decisions (subject, ruling, "by", decided_at, note, "values", superseded_at) '
    "VALUES (:subject, :ruling, 'ina', '2031-06-01T08:00:00Z', '', '[]', :superseded)"
)
GONE = ("ruled", "statements_as_read", "actors_as_read", "apart")


def made_old(address: str) -> None:
    """Take away what later schemas added: what is left is a record of the first."""
    url = make_url(address) if "://" in address else make_url(f"sqlite:///{address}")
    if url.drivername == "postgresql":
        url = url.set(drivername="postgresql+psycopg")
    engine = create_engine(url)
    with engine.begin() as connection:
        for table in GONE:
            connection.execute(text(f"DROP TABLE {table}"))
        for column in ("withdrawn_at", "withdrawn_by", "withdrawn_why"):
            connection.execute(text(f"ALTER TABLE decisions DROP COLUMN {column}"))
        for column in ("plover_mode", "plover_contexts"):
            connection.execute(text(f"ALTER TABLE acts DROP COLUMN {column}"))
        command.stamp(versioning.configuration(connection), "0001")
    engine.dispose()


def test_rulings_taken_earlier_are_in_effect(address: str) -> None:
    told = entry("one").statements
    with open_record(address, create=True) as record, record.writing() as connection:
        set_process(connection, PROCESS)
        store(connection, [entry("one")])
        for place, ruling, superseded in (
            (0, "reject", None),
            (1, "reject", "2031-06-02T08:00:00Z"),
            (1, "accept", None),
        ):
            values = {"subject": told[place].key, "ruling": ruling, "superseded": superseded}
            connection.execute(RULING, values)
    made_old(address)
    with open_record(address) as record:
        rows = {row.statement.key: row for row in record.reader.statements(Wanted(ruling=ANY))}
        assert record.reader.count() == 2
        rejected, accepted, free = (rows[one.key].decision for one in told)
        assert rejected is not None
        assert accepted is not None
        assert (rejected.ruling, accepted.ruling, free) == (Ruling.REJECT, Ruling.ACCEPT, None)
        assert [one.in_force for one in record.reader.decisions()] == [True, False, True]

"""A record of the first schema with rulings in it, brought up to date on both databases."""

from alembic import command
from sqlalchemy import create_engine, text
from sqlalchemy.engine import make_url

from record.invented import FORMER, PROCESS, entry, said_by
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
        for column in ("party", "side"):
            connection.execute(text(f"DROP INDEX ix_statement_actors_{column}"))
            connection.execute(text(f"ALTER TABLE statement_actors DROP COLUMN {column}"))
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


def test_words_said_in_office_stay_the_partys(address: str) -> None:
    with open_record(address, create=True) as record, record.writing() as connection:
        set_process(connection, PROCESS)
        store(connection, [said_by(FORMER, "early", "2031-04-02"), entry("one")])
        store(connection, [said_by(FORMER, "late", "2031-05-04")])
        connection.execute(text("UPDATE actors SET party = NULL, side = NULL WHERE key = 'ferro'"))
    made_old(address)
    with open_record(address) as record:
        actor = record.reader.actor("ferro")
        assert (actor.party, actor.side) == ("Veska", "veska")
        (told,) = record.reader.statements(Wanted(party="veska"))
        assert told.statement.said_on is not None
        assert told.statement.said_on.date == "2031-04-02"
        assert record.reader.count(Wanted(party="Norlund")) == 2

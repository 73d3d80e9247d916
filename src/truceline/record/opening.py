"""Where a record lives, and how it is opened."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from sqlalchemy import Connection, Engine, create_engine, inspect
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DatabaseError, NoSuchModuleError, OperationalError

from truceline.record import versioning
from truceline.record.locking import exclusively, prepare_sqlite, write_ahead
from truceline.record.queries import Reader
from truceline.record.writer import mark_changed
from truceline.settings import Settings, read_settings
from truceline.vocabulary.errors import RecordError

SERVERS = ("postgresql://", "postgres://", "postgresql+psycopg://")
POSTGRESQL_EXTRA = "pip install 'truceline[postgresql]'"


def unheard(message: str) -> None:
    """Nobody listens."""


@dataclass(frozen=True, slots=True)
class Record:
    """An open record: one face to read, one way in for the writer."""

    address: str  # as a person may see it: no password in it
    engine: Engine
    wait: int  # seconds

    @property
    def reader(self) -> Reader:
        """The read-only face."""
        return Reader(self.engine)

    @contextmanager
    def reading(self) -> Iterator[Reader]:
        """A reader that sees the record as it is now, whatever others write meanwhile."""
        with self.engine.connect() as connection:
            yield Reader(connection)

    @contextmanager
    def writing(self, tell: Callable[[str], None] = unheard) -> Iterator[Connection]:
        """One transaction of the only process that writes; others wait for it."""
        with exclusively(self.engine, self.wait, tell) as connection:
            yield connection
            mark_changed(connection)

    def close(self) -> None:
        """Let go of the file or the server."""
        self.engine.dispose()

    def __enter__(self) -> "Record":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def open_record(
    address: str | Path, *, create: bool = False, settings: Settings | None = None
) -> Record:
    """Open the record in a file or on a PostgreSQL server, or make a new one there."""
    settings = settings or read_settings()
    place = str(address)
    if place.startswith(SERVERS):
        record = on_server(place, settings.wait)
    else:
        record = in_file(Path(place), settings.wait, create=create)
    try:
        bring_up_to_date(record, create=create)
    except BaseException:
        record.close()
        raise
    return record


def in_file(path: Path, wait: int, *, create: bool) -> Record:
    """A record in one SQLite file."""
    if not create and not path.is_file():
        raise RecordError(f"{path}: there is no record here; make one: truceline new {path}")
    if not path.absolute().parent.is_dir():
        raise RecordError(f"{path}: the folder {path.parent} does not exist")
    engine = create_engine(URL.create("sqlite+pysqlite", database=str(path)))
    prepare_sqlite(engine, wait)
    return Record(str(path), engine, wait)


def on_server(address: str, wait: int) -> Record:
    """A record in one database of a PostgreSQL server."""
    try:
        url = make_url(address).set(drivername="postgresql+psycopg")
        engine = create_engine(url, pool_pre_ping=True)
    except (ArgumentError, ValueError) as error:
        raise RecordError(f"{address}: not an address ({error})") from None
    except (ImportError, NoSuchModuleError):
        raise RecordError(
            f"{address}: the PostgreSQL driver is not installed; {POSTGRESQL_EXTRA}"
        ) from None
    return Record(url.set(drivername="postgresql").render_as_string(), engine, wait)


def bring_up_to_date(record: Record, *, create: bool) -> None:
    """Check what is there; create or upgrade it; say clearly what stands in the way."""
    with reached(record), record.engine.connect() as connection:
        revision = versioning.revision_of(connection)
        taken = bool(inspect(connection).get_table_names())
    if create and taken:
        raise RecordError(f"{record.address}: something is already there; it is not overwritten")
    if not create and revision is None:
        raise RecordError(f"{record.address}: this is not a Truceline record")
    if revision is not None and not versioning.known(revision):
        raise RecordError(
            f"{record.address}: made by a newer Truceline (schema {revision}, "
            f"this one knows {versioning.newest()}); pip install --upgrade truceline"
        )
    if create and record.engine.dialect.name == "sqlite":
        write_ahead(record.engine)
    if revision != versioning.newest():
        with reached(record), record.writing() as connection:
            versioning.upgrade(connection)


@contextmanager
def reached(record: Record) -> Iterator[None]:
    """Turn the database's own complaint into a sentence for a person."""
    try:
        yield
    except DatabaseError as error:
        told = (str(error.orig).strip() or "no answer").splitlines()[-1]
        place = record.address
        if isinstance(error, OperationalError) and record.engine.dialect.name == "sqlite":
            raise RecordError(f"{place}: it cannot be used: {told}") from None
        if record.engine.dialect.name == "sqlite":
            raise RecordError(f"{place}: this is not a Truceline record ({told})") from None
        raise RecordError(f"{place}: the PostgreSQL server gives no access: {told}") from None

"""Databases for tests: files, and a real PostgreSQL server where there is one."""

import os
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from sqlalchemy import create_engine, text
from sqlalchemy.engine import make_url

# A busy machine is no fault of the program: no example is timed.
settings.register_profile("truceline", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("truceline")

SERVER = "TRUCELINE_TEST_POSTGRESQL"
REQUIRED = "TRUCELINE_REQUIRE_POSTGRESQL"


@pytest.fixture(scope="session")
def server() -> str:
    """The address of a server where databases can be made."""
    address = os.environ.get(SERVER)
    if address is None:
        if os.environ.get(REQUIRED) == "1":
            pytest.fail(f"{SERVER} is not set, and {REQUIRED}=1 asks for it")
        pytest.skip(f'no PostgreSQL server: eval "$(bash .ci/postgresql)" sets {SERVER}')
    return address


@pytest.fixture
def database(server: str) -> Iterator[str]:
    """An empty database, dropped afterwards."""
    name = f"truceline_{uuid.uuid4().hex[:12]}"
    url = make_url(server).set(drivername="postgresql+psycopg")
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name} TEMPLATE template0"))
    yield url.set(drivername="postgresql", database=name).render_as_string(hide_password=False)
    with engine.connect() as connection:
        connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
    engine.dispose()


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a record can be made: both kinds of database in turn."""
    if request.param == "sqlite":
        return str(tmp_path / "talks.db")
    made: str = request.getfixturevalue("database")
    return made

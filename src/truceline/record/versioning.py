"""Which schema a record has, and how it gets the newest."""

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect

MIGRATIONS = "truceline.record:migrations"


def configuration(connection: Connection | None = None) -> Config:
    """Alembic's settings; no file of its own is needed."""
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", MIGRATIONS)
    return config


def newest() -> str:
    """The revision that this Truceline reads and writes."""
    head = ScriptDirectory.from_config(configuration()).get_current_head()
    assert head is not None
    return head


def known(revision: str) -> bool:
    """Whether this Truceline has heard of that revision."""
    scripts = ScriptDirectory.from_config(configuration()).walk_revisions()
    return any(script.revision == revision for script in scripts)


def revision_of(connection: Connection) -> str | None:
    """The record's revision; None where there is no record."""
    if "meta" not in inspect(connection).get_table_names():
        return None
    return MigrationContext.configure(connection).get_current_revision()


def upgrade(connection: Connection) -> None:
    """Bring the record to the newest revision, inside the caller's transaction."""
    command.upgrade(configuration(connection), "head")

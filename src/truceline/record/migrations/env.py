"""Alembic's entry: bring the record behind the given connection up to date."""

from alembic import context

from truceline.record import link_tables, ruling_tables, tables  # noqa: F401  they fill the metadata
from truceline.record.columns import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,  # SQLite changes a table by building it anew
    transactional_ddl=False,  # the caller's transaction holds it all
)
context.run_migrations()

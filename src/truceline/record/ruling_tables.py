"""The tables of what people ruled, as it shows: what the program had read stays beside it.

The other tables hold what everybody sees. Where a ruling shows something else than the
program read, the reading is kept here, so that it can be shown beside and come back.
"""

from sqlalchemy import JSON, Column, Integer, Table

from truceline.record.columns import metadata, within, words

ruled = Table(  # the ruling in force on a statement
    "ruled",
    metadata,
    within("statement", "statements.key", primary_key=True),
    Column("decision", Integer, nullable=False, index=True),
    words("ruling", null=False, index=True),
)

statements_as_read = Table(
    "statements_as_read",
    metadata,
    within("statement", "statements.key", primary_key=True),
    Column("speakers", JSON(none_as_null=True), nullable=True),  # keys; null: shown as read
    Column("acts", JSON(none_as_null=True), nullable=True),
)

actors_as_read = Table(  # of actors of whom a ruling in force speaks
    "actors_as_read",
    metadata,
    words("key", primary_key=True, null=False),
    Column("body", JSON(none_as_null=True), nullable=True),  # null: no report names it
)

apart = Table(  # two actors of whom a person said that they are two
    "apart",
    metadata,
    within("actor", "actors.key", primary_key=True),
    words("other", primary_key=True, null=False),
)

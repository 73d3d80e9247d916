"""Rulings take effect: what is shown, what was read, and what was withdrawn."""

import sqlalchemy as sa
from alembic import op

from truceline.record.columns import Words

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

RULED_ALREADY = """
    INSERT INTO ruled (statement, decision, ruling)
    SELECT statements.key, max(decisions.id), max(decisions.ruling)
    FROM decisions JOIN statements ON statements.key = decisions.subject
    WHERE decisions.superseded_at IS NULL
      AND decisions.ruling IN ('accept', 'reject', 'correct')
    GROUP BY statements.key
"""


def upgrade() -> None:
    """Make room for what rulings show; those taken earlier are in effect from now on."""
    with op.batch_alter_table("decisions") as table:
        for name in ("withdrawn_at", "withdrawn_by", "withdrawn_why"):
            table.add_column(sa.Column(name, Words(), nullable=True))
    op.create_table(
        "ruled",
        sa.Column("statement", Words(), nullable=False),
        sa.Column("decision", sa.Integer(), nullable=False),
        sa.Column("ruling", Words(), nullable=False),
        of_statement("ruled"),
        sa.PrimaryKeyConstraint("statement", name=op.f("pk_ruled")),
    )
    op.create_index(op.f("ix_ruled_decision"), "ruled", ["decision"])
    op.create_index(op.f("ix_ruled_ruling"), "ruled", ["ruling"])
    op.create_table(
        "statements_as_read",
        sa.Column("statement", Words(), nullable=False),
        sa.Column("speakers", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("acts", sa.JSON(none_as_null=True), nullable=True),
        of_statement("statements_as_read"),
        sa.PrimaryKeyConstraint("statement", name=op.f("pk_statements_as_read")),
    )
    op.create_table(
        "actors_as_read",
        sa.Column("key", Words(), nullable=False),
        sa.Column("body", sa.JSON(none_as_null=True), nullable=True),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_actors_as_read")),
    )
    op.create_table(
        "apart",
        sa.Column("actor", Words(), nullable=False),
        sa.Column("other", Words(), nullable=False),
        sa.ForeignKeyConstraint(
            ["actor"], ["actors.key"], name=op.f("fk_apart_actor"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("actor", "other", name=op.f("pk_apart")),
    )
    op.execute(RULED_ALREADY)


def of_statement(table: str) -> sa.ForeignKeyConstraint:
    """A row goes when its statement goes."""
    return sa.ForeignKeyConstraint(
        ["statement"],
        ["statements.key"],
        name=op.f(f"fk_{table}_statement"),
        ondelete="CASCADE",
    )

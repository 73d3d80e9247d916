"""PLOVER's mode and contexts beside its class."""

import sqlalchemy as sa
from alembic import op

from truceline.record.columns import Words

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Acts read before have no mode and no context until they are read again."""
    with op.batch_alter_table("acts") as table:
        table.add_column(sa.Column("plover_mode", Words(), nullable=True))
        table.add_column(
            sa.Column("plover_contexts", sa.JSON(), nullable=False, server_default="[]")
        )

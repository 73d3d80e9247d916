"""${message}."""

import sqlalchemy as sa
from alembic import op
${imports if imports else ""}
from truceline.record.columns import Words

revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}
branch_labels = ${repr(branch_labels)}
depends_on = ${repr(depends_on)}


def upgrade() -> None:
    """Say what changes for the reader of a record."""
    ${upgrades if upgrades else "pass"}

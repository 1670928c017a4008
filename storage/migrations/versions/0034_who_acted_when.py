"""Who acted when, for as long as an update is remembered: so many actions a minute are a person's."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0034"
down_revision: str | None = "0033"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    with op.batch_alter_table("seen_updates") as seen:
        seen.add_column(sa.Column("by", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True))
        seen.add_column(sa.Column("aloud", sa.Boolean(), nullable=False, server_default=sa.false()))
    with op.batch_alter_table("seen_updates") as seen:
        seen.alter_column("aloud", server_default=None)
    op.create_index("ix_seen_updates_by_at", "seen_updates", ["by", "at"], unique=False)


def downgrade() -> None:
    op.drop_index("ix_seen_updates_by_at", table_name="seen_updates")
    with op.batch_alter_table("seen_updates") as seen:
        seen.drop_column("aloud")
        seen.drop_column("by")

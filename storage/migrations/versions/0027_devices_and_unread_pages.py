"""devices and unread pages."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0027"
down_revision: str | None = "0026"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

UNNOTED = sa.text("read_at IS NULL AND turn IS NULL AND missed_at IS NULL AND account_id IS NOT NULL")
MISSED = sa.text("read_at IS NULL AND missed_at IS NOT NULL")


def upgrade() -> None:
    op.add_column("page_messages", sa.Column("missed_at", sa.DateTime(timezone=True), nullable=True))
    op.create_index(
        "ix_page_messages_missed", "page_messages", ["account_id"], unique=False, sqlite_where=MISSED,
        postgresql_where=MISSED,
    )  # fmt: skip
    op.create_index(
        "ix_page_messages_unnoted", "page_messages", ["due_at"], unique=False, sqlite_where=UNNOTED,
        postgresql_where=UNNOTED,
    )  # fmt: skip
    with op.batch_alter_table("sign_ins") as sign_ins:
        sign_ins.add_column(sa.Column("purpose", sa.String(), nullable=False, server_default="device"))
        sign_ins.create_check_constraint(op.f("ck_sign_ins_purpose"), "purpose IN ('device', 'join', 'app')")
    op.create_index("ix_sign_ins_expires_at", "sign_ins", ["expires_at"], unique=False)


def downgrade() -> None:
    op.drop_index("ix_sign_ins_expires_at", table_name="sign_ins")
    with op.batch_alter_table("sign_ins") as sign_ins:
        sign_ins.drop_constraint(op.f("ck_sign_ins_purpose"), type_="check")
        sign_ins.drop_column("purpose")
    op.drop_index("ix_page_messages_unnoted", table_name="page_messages")
    op.drop_index("ix_page_messages_missed", table_name="page_messages")
    op.drop_column("page_messages", "missed_at")

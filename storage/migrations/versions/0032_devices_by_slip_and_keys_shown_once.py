"""devices_by_slip_and_keys_shown_once."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0032"
down_revision: str | None = "0031"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    with op.batch_alter_table("devices") as devices:
        devices.add_column(sa.Column("by_slip", sa.Boolean(), nullable=False, server_default=sa.false()))
    with op.batch_alter_table("devices") as devices:
        devices.alter_column("by_slip", server_default=None)
    with op.batch_alter_table("sign_ins") as sign_ins:
        sign_ins.drop_constraint(op.f("ck_sign_ins_purpose"), type_="check")
        sign_ins.create_check_constraint(op.f("ck_sign_ins_purpose"), "purpose IN ('device', 'join', 'app', 'key')")


def downgrade() -> None:
    op.execute("DELETE FROM sign_ins WHERE purpose = 'key'")
    with op.batch_alter_table("sign_ins") as sign_ins:
        sign_ins.drop_constraint(op.f("ck_sign_ins_purpose"), type_="check")
        sign_ins.create_check_constraint(op.f("ck_sign_ins_purpose"), "purpose IN ('device', 'join', 'app')")
    op.drop_column("devices", "by_slip")

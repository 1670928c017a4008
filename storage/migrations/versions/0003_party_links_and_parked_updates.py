"""Party members can be shown, a link is for one person, an update that was set aside can be taken up again."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0003"
down_revision: str | None = "0002"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.add_column("residents", sa.Column("shows_party", sa.Boolean(), nullable=False, server_default=sa.false()))
    with op.batch_alter_table("invitations") as invitations:
        account = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
        invitations.add_column(sa.Column("for_account", account, nullable=True))
        invitations.create_foreign_key(op.f("fk_invitations_for_account_accounts"), "accounts", ["for_account"], ["id"])
    with op.batch_alter_table("parked_updates") as parked:
        parked.add_column(sa.Column("again", sa.String(), nullable=False, server_default=""))
        parked.create_check_constraint(op.f("ck_parked_updates_again"), "again IN ('', 'wanted', 'taken')")


def downgrade() -> None:
    with op.batch_alter_table("parked_updates") as parked:
        parked.drop_constraint(op.f("ck_parked_updates_again"), type_="check")
        parked.drop_column("again")
    with op.batch_alter_table("invitations") as invitations:
        invitations.drop_constraint(op.f("fk_invitations_for_account_accounts"), type_="foreignkey")
        invitations.drop_column("for_account")
    op.drop_column("residents", "shows_party")

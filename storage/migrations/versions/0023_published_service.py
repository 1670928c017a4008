"""published service."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision: str = "0023"
down_revision: str | None = "0022"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


ASKED = "confirmed_as IN ('beneficiary', 'helper', 'party_group_leader', 'leader')"
ASKED_IN_THE_END = "confirmed_as IN ('beneficiary', 'helper', 'party_group_leader', 'leader', 'administrator')"


def upgrade() -> None:
    with op.batch_alter_table("service_records") as records:
        records.drop_constraint(op.f("ck_service_records_confirmed_as"), type_="check")
        records.create_check_constraint(op.f("ck_service_records_confirmed_as"), ASKED_IN_THE_END)
    op.create_table(
        "service_lists",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("community_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("nth", sa.Integer(), nullable=False),
        sa.Column("published_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("open_until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["community_id"], ["communities.id"], name=op.f("fk_service_lists_community_id_communities")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_service_lists")),
        sa.UniqueConstraint("community_id", "year", "nth", name=op.f("uq_service_lists_community_id_year_nth")),
    )
    op.create_index(
        "ix_service_lists_open_until",
        "service_lists",
        ["open_until"],
        unique=False,
        sqlite_where=sa.text("closed_at IS NULL"),
        postgresql_where=sa.text("closed_at IS NULL"),
    )
    op.create_table(
        "certificates",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("community_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("resident_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("nth", sa.Integer(), nullable=False),
        sa.Column("token", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("first_on", sa.Date(), nullable=False),
        sa.Column("last_on", sa.Date(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("of", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("hash", sa.String(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["community_id"], ["communities.id"], name=op.f("fk_certificates_community_id_communities")
        ),
        sa.ForeignKeyConstraint(["resident_id"], ["residents.id"], name=op.f("fk_certificates_resident_id_residents")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_certificates")),
        sa.UniqueConstraint("community_id", "year", "nth", name=op.f("uq_certificates_community_id_year_nth")),
        sa.UniqueConstraint("resident_id", "hash", name=op.f("uq_certificates_resident_id_hash")),
        sa.UniqueConstraint("token", name=op.f("uq_certificates_token")),
    )
    op.create_table(
        "service_members",
        sa.Column("resident_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("community_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("work_unit", sa.String(), nullable=False),
        sa.Column("goal", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.CheckConstraint("goal > 0", name=op.f("ck_service_members_goal_above_zero")),
        sa.ForeignKeyConstraint(
            ["community_id"], ["communities.id"], name=op.f("fk_service_members_community_id_communities")
        ),
        sa.ForeignKeyConstraint(
            ["resident_id"], ["residents.id"], name=op.f("fk_service_members_resident_id_residents")
        ),
        sa.PrimaryKeyConstraint("resident_id", name=op.f("pk_service_members")),
    )
    op.create_index(op.f("ix_service_members_community_id"), "service_members", ["community_id"], unique=False)
    op.create_table(
        "service_people",
        sa.Column("resident_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("community_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("household_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["community_id"], ["communities.id"], name=op.f("fk_service_people_community_id_communities")
        ),
        sa.ForeignKeyConstraint(
            ["household_id"], ["households.id"], name=op.f("fk_service_people_household_id_households")
        ),
        sa.ForeignKeyConstraint(
            ["resident_id"], ["residents.id"], name=op.f("fk_service_people_resident_id_residents")
        ),
        sa.PrimaryKeyConstraint("resident_id", name=op.f("pk_service_people")),
        sa.UniqueConstraint("household_id", "name", name=op.f("uq_service_people_household_id_name")),
    )
    op.create_index(op.f("ix_service_people_community_id"), "service_people", ["community_id"], unique=False)
    op.create_table(
        "service_askings",
        sa.Column("record_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("community_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("asks", sa.String(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("claimed", sa.Integer(), nullable=False),
        sa.Column("decided_by", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("reply", sa.String(), nullable=False),
        sa.CheckConstraint(
            "asks IN ('beneficiary', 'helper', 'party_group_leader', 'leader', 'administrator')",
            name=op.f("ck_service_askings_asks"),
        ),
        sa.ForeignKeyConstraint(
            ["community_id"], ["communities.id"], name=op.f("fk_service_askings_community_id_communities")
        ),
        sa.ForeignKeyConstraint(["decided_by"], ["residents.id"], name=op.f("fk_service_askings_decided_by_residents")),
        sa.ForeignKeyConstraint(
            ["record_id"], ["service_records.id"], name=op.f("fk_service_askings_record_id_service_records")
        ),
        sa.PrimaryKeyConstraint("record_id", name=op.f("pk_service_askings")),
    )
    op.create_index(op.f("ix_service_askings_community_id"), "service_askings", ["community_id"], unique=False)
    op.create_index(op.f("ix_service_askings_decided_by"), "service_askings", ["decided_by"], unique=False)
    op.create_index(
        "ix_service_askings_next_at",
        "service_askings",
        ["next_at"],
        unique=False,
        sqlite_where=sa.text("next_at IS NOT NULL"),
        postgresql_where=sa.text("next_at IS NOT NULL"),
    )
    op.create_table(
        "service_corrections",
        sa.Column("record_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("community_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("by", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("why", sa.String(), nullable=False),
        sa.Column("points_gone", sa.Integer(), nullable=False),
        sa.Column("points_left", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["by"], ["residents.id"], name=op.f("fk_service_corrections_by_residents")),
        sa.ForeignKeyConstraint(
            ["community_id"], ["communities.id"], name=op.f("fk_service_corrections_community_id_communities")
        ),
        sa.ForeignKeyConstraint(
            ["record_id"], ["service_records.id"], name=op.f("fk_service_corrections_record_id_service_records")
        ),
        sa.PrimaryKeyConstraint("record_id", name=op.f("pk_service_corrections")),
    )
    op.create_index(op.f("ix_service_corrections_by"), "service_corrections", ["by"], unique=False)
    op.create_index(op.f("ix_service_corrections_community_id"), "service_corrections", ["community_id"], unique=False)
    op.create_table(
        "service_objections",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("community_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("record_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("by", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("reasons", sa.String(), nullable=False),
        sa.Column("decided_by", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("outcome IN ('open', 'stays', 'refused')", name=op.f("ck_service_objections_outcome")),
        sa.ForeignKeyConstraint(["by"], ["residents.id"], name=op.f("fk_service_objections_by_residents")),
        sa.ForeignKeyConstraint(
            ["community_id"], ["communities.id"], name=op.f("fk_service_objections_community_id_communities")
        ),
        sa.ForeignKeyConstraint(
            ["decided_by"], ["residents.id"], name=op.f("fk_service_objections_decided_by_residents")
        ),
        sa.ForeignKeyConstraint(
            ["record_id"], ["service_records.id"], name=op.f("fk_service_objections_record_id_service_records")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_service_objections")),
        sa.UniqueConstraint("record_id", "by", name=op.f("uq_service_objections_record_id_by")),
    )
    op.create_index(op.f("ix_service_objections_by"), "service_objections", ["by"], unique=False)
    op.create_index(op.f("ix_service_objections_decided_by"), "service_objections", ["decided_by"], unique=False)
    op.create_index(
        "ix_service_objections_undecided",
        "service_objections",
        ["community_id", "id"],
        unique=False,
        sqlite_where=sa.text("decided_at IS NULL"),
        postgresql_where=sa.text("decided_at IS NULL"),
    )


def downgrade() -> None:
    op.drop_index(
        "ix_service_objections_undecided",
        table_name="service_objections",
        sqlite_where=sa.text("decided_at IS NULL"),
        postgresql_where=sa.text("decided_at IS NULL"),
    )
    op.drop_index(op.f("ix_service_objections_decided_by"), table_name="service_objections")
    op.drop_index(op.f("ix_service_objections_by"), table_name="service_objections")
    op.drop_table("service_objections")
    op.drop_index(op.f("ix_service_corrections_community_id"), table_name="service_corrections")
    op.drop_index(op.f("ix_service_corrections_by"), table_name="service_corrections")
    op.drop_table("service_corrections")
    op.drop_index(
        "ix_service_askings_next_at",
        table_name="service_askings",
        sqlite_where=sa.text("next_at IS NOT NULL"),
        postgresql_where=sa.text("next_at IS NOT NULL"),
    )
    op.drop_index(op.f("ix_service_askings_decided_by"), table_name="service_askings")
    op.drop_index(op.f("ix_service_askings_community_id"), table_name="service_askings")
    op.drop_table("service_askings")
    op.drop_index(op.f("ix_service_people_community_id"), table_name="service_people")
    op.drop_table("service_people")
    op.drop_index(op.f("ix_service_members_community_id"), table_name="service_members")
    op.drop_table("service_members")
    op.drop_table("certificates")
    op.drop_index(
        "ix_service_lists_open_until",
        table_name="service_lists",
        sqlite_where=sa.text("closed_at IS NULL"),
        postgresql_where=sa.text("closed_at IS NULL"),
    )
    op.drop_table("service_lists")
    op.execute("UPDATE service_records SET confirmed_as = 'leader' WHERE confirmed_as = 'administrator'")
    with op.batch_alter_table("service_records") as records:
        records.drop_constraint(op.f("ck_service_records_confirmed_as"), type_="check")
        records.create_check_constraint(op.f("ck_service_records_confirmed_as"), ASKED)

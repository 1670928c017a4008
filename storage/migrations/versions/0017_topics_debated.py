"""topics debated."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision: str = "0017"
down_revision: str | None = "0016"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
NOT_ENDED, OPEN, SIGNING = sa.text("ended_at IS NULL"), sa.text("state = 'open'"), sa.text("state = 'signing'")
SIGNED_FOR = sa.text("signs_until IS NOT NULL")


def upgrade() -> None:
    op.drop_index("ix_topics_unit_id_open", table_name="topics")
    with op.batch_alter_table("topics") as topics:
        topics.add_column(sa.Column("source", sa.String(), nullable=True))
        topics.add_column(sa.Column("by", ID, nullable=True))
        topics.add_column(sa.Column("household_id", ID, nullable=True))
        topics.add_column(sa.Column("why", sa.String(), nullable=False, server_default=""))
        topics.add_column(sa.Column("price", ID, nullable=True))
        topics.add_column(sa.Column("share", sa.String(), nullable=False, server_default="area"))
        topics.add_column(
            sa.Column(
                "photos", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False, server_default="[]"
            )
        )
        topics.add_column(sa.Column("state", sa.String(), nullable=False, server_default="open"))
        topics.add_column(sa.Column("signers", sa.Integer(), nullable=False, server_default="0"))
        topics.add_column(sa.Column("signs_until", sa.DateTime(timezone=True), nullable=True))
        topics.add_column(sa.Column("came_back", sa.Boolean(), nullable=False, server_default=sa.false()))
        topics.add_column(sa.Column("outcome", sa.String(), nullable=False, server_default=""))
        topics.drop_constraint(op.f("ck_topics_origin"), type_="check")
        topics.create_check_constraint(
            op.f("ck_topics_origin"), "origin IN ('matter', 'leader', 'talk_day', 'resident')"
        )
        topics.create_check_constraint(
            op.f("ck_topics_state"),
            "state IN ('signing', 'open', 'in_poll', 'decided', 'ended', 'rejected', 'lapsed')",
        )
        topics.create_check_constraint(op.f("ck_topics_share"), "share IN ('area', 'household')")
        topics.create_check_constraint(op.f("ck_topics_price"), "price > 0")
        topics.create_unique_constraint(op.f("uq_topics_community_id_source"), ["community_id", "source"])
        topics.create_foreign_key(op.f("fk_topics_household_id_households"), "households", ["household_id"], ["id"])
        topics.create_foreign_key(op.f("fk_topics_by_residents"), "residents", ["by"], ["id"])
    op.execute("UPDATE topics SET state = 'ended' WHERE ended_at IS NOT NULL AND off_reason IS NULL")
    op.execute("UPDATE topics SET state = 'rejected' WHERE ended_at IS NOT NULL AND off_reason IS NOT NULL")
    op.create_index(op.f("ix_topics_by"), "topics", ["by"], unique=False)
    op.create_index(
        "ix_topics_unit_id_open",
        "topics",
        ["unit_id", "put_at"],
        unique=False,
        sqlite_where=OPEN,
        postgresql_where=OPEN,
    )
    op.create_index(
        "ix_topics_signs_until", "topics", ["signs_until"], unique=False, sqlite_where=SIGNED_FOR,
        postgresql_where=SIGNED_FOR,
    )  # fmt: skip
    op.create_index(
        "uq_topics_signing", "topics", ["household_id"], unique=True, sqlite_where=SIGNING, postgresql_where=SIGNING
    )
    _create_signs_and_statements()
    _create_questions_and_polls()


def _create_signs_and_statements() -> None:
    op.create_table(
        "topic_signs",
        sa.Column("topic_id", ID, nullable=False),
        sa.Column("household_id", ID, nullable=False),
        sa.Column("community_id", ID, nullable=False),
        sa.Column("resident_id", ID, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["community_id"], ["communities.id"], name=op.f("fk_topic_signs_community_id_communities")
        ),
        sa.ForeignKeyConstraint(
            ["household_id"], ["households.id"], name=op.f("fk_topic_signs_household_id_households")
        ),
        sa.ForeignKeyConstraint(["resident_id"], ["residents.id"], name=op.f("fk_topic_signs_resident_id_residents")),
        sa.ForeignKeyConstraint(["topic_id"], ["topics.id"], name=op.f("fk_topic_signs_topic_id_topics")),
        sa.PrimaryKeyConstraint("topic_id", "household_id", name=op.f("pk_topic_signs")),
    )
    op.create_index(op.f("ix_topic_signs_community_id"), "topic_signs", ["community_id"], unique=False)
    op.create_index(op.f("ix_topic_signs_resident_id"), "topic_signs", ["resident_id"], unique=False)
    op.create_table(
        "topic_statements",
        sa.Column("id", ID, nullable=False),
        sa.Column("community_id", ID, nullable=False),
        sa.Column("topic_id", ID, nullable=False),
        sa.Column("resident_id", ID, nullable=False),
        sa.Column("side", sa.String(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("said_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("side IN ('for', 'against')", name=op.f("ck_topic_statements_side")),
        sa.ForeignKeyConstraint(
            ["community_id"], ["communities.id"], name=op.f("fk_topic_statements_community_id_communities")
        ),
        sa.ForeignKeyConstraint(
            ["resident_id"], ["residents.id"], name=op.f("fk_topic_statements_resident_id_residents")
        ),
        sa.ForeignKeyConstraint(["topic_id"], ["topics.id"], name=op.f("fk_topic_statements_topic_id_topics")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_topic_statements")),
        sa.UniqueConstraint(
            "topic_id", "resident_id", "side", name=op.f("uq_topic_statements_topic_id_resident_id_side")
        ),
    )
    op.create_index(op.f("ix_topic_statements_community_id"), "topic_statements", ["community_id"], unique=False)
    op.create_index(op.f("ix_topic_statements_resident_id"), "topic_statements", ["resident_id"], unique=False)


def _create_questions_and_polls() -> None:
    op.create_table(
        "topic_questions",
        sa.Column("id", ID, nullable=False),
        sa.Column("community_id", ID, nullable=False),
        sa.Column("topic_id", ID, nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("by", ID, nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("reply", sa.String(), nullable=False),
        sa.Column("replied_by", ID, nullable=True),
        sa.Column("body_id", ID, nullable=True),
        sa.Column("replied_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("(state = 'waiting') = (replied_at IS NULL)", name=op.f("ck_topic_questions_replied")),
        sa.CheckConstraint("state IN ('waiting', 'answered', 'set_aside')", name=op.f("ck_topic_questions_state")),
        sa.ForeignKeyConstraint(["body_id"], ["bodies.id"], name=op.f("fk_topic_questions_body_id_bodies")),
        sa.ForeignKeyConstraint(["by"], ["residents.id"], name=op.f("fk_topic_questions_by_residents")),
        sa.ForeignKeyConstraint(
            ["community_id"], ["communities.id"], name=op.f("fk_topic_questions_community_id_communities")
        ),
        sa.ForeignKeyConstraint(["replied_by"], ["residents.id"], name=op.f("fk_topic_questions_replied_by_residents")),
        sa.ForeignKeyConstraint(["topic_id"], ["topics.id"], name=op.f("fk_topic_questions_topic_id_topics")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_topic_questions")),
        sa.UniqueConstraint("community_id", "source", name=op.f("uq_topic_questions_community_id_source")),
    )
    op.create_index(op.f("ix_topic_questions_by"), "topic_questions", ["by"], unique=False)
    op.create_index(op.f("ix_topic_questions_replied_by"), "topic_questions", ["replied_by"], unique=False)
    op.create_index("ix_topic_questions_topic_id_id", "topic_questions", ["topic_id", "id"], unique=False)
    op.create_table(
        "topic_polls",
        sa.Column("topic_id", ID, nullable=False),
        sa.Column("poll_id", ID, nullable=False),
        sa.Column("community_id", ID, nullable=False),
        sa.ForeignKeyConstraint(
            ["community_id"], ["communities.id"], name=op.f("fk_topic_polls_community_id_communities")
        ),
        sa.ForeignKeyConstraint(["poll_id"], ["polls.id"], name=op.f("fk_topic_polls_poll_id_polls")),
        sa.ForeignKeyConstraint(["topic_id"], ["topics.id"], name=op.f("fk_topic_polls_topic_id_topics")),
        sa.PrimaryKeyConstraint("topic_id", name=op.f("pk_topic_polls")),
        sa.UniqueConstraint("poll_id", name=op.f("uq_topic_polls_poll_id")),
    )
    op.create_index(op.f("ix_topic_polls_community_id"), "topic_polls", ["community_id"], unique=False)


def downgrade() -> None:
    """What was proposed by residents, and every poll's tie to its topic, is gone."""
    for table in ("topic_polls", "topic_questions", "topic_statements", "topic_signs"):
        op.drop_table(table)
    op.drop_index("uq_topics_signing", table_name="topics")
    op.drop_index("ix_topics_signs_until", table_name="topics")
    op.drop_index("ix_topics_unit_id_open", table_name="topics")
    op.drop_index(op.f("ix_topics_by"), table_name="topics")
    op.execute("UPDATE topics SET ended_at = put_at WHERE ended_at IS NULL AND state <> 'open'")
    op.execute("UPDATE topics SET origin = 'leader' WHERE origin = 'resident'")
    with op.batch_alter_table("topics") as topics:
        topics.drop_constraint(op.f("fk_topics_by_residents"), type_="foreignkey")
        topics.drop_constraint(op.f("fk_topics_household_id_households"), type_="foreignkey")
        topics.drop_constraint(op.f("uq_topics_community_id_source"), type_="unique")
        for name in ("price", "share", "state", "origin"):
            topics.drop_constraint(op.f(f"ck_topics_{name}"), type_="check")
        topics.create_check_constraint(op.f("ck_topics_origin"), "origin IN ('matter', 'leader', 'talk_day')")
        for column in (
            "outcome", "came_back", "signs_until", "signers", "state", "photos", "share", "price", "why",
            "household_id", "by", "source",
        ):  # fmt: skip
            topics.drop_column(column)
    op.create_index(
        "ix_topics_unit_id_open", "topics", ["unit_id", "put_at"], unique=False, sqlite_where=NOT_ENDED,
        postgresql_where=NOT_ENDED,
    )  # fmt: skip

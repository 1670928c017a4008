"""Topics: what the neighbours have to decide, on the agenda of their unit until a talk day ends it."""

from datetime import datetime

from sqlalchemy import Connection, Index, UniqueConstraint, text

from storage.base import Row, insert_of, instant, key, may_be_instant, may_refer_to, one_of, to
from storage.matters.records import Kept

OPEN = text("ended_at IS NULL")
"""Written out, so that SQLite sees that its partial index serves."""


class Topic(Row, table=True):
    """A topic of a unit's agenda; `matter_id` is the matter it comes from, at most one topic each."""

    __tablename__ = "topics"
    __table_args__ = (
        UniqueConstraint("matter_id"),
        one_of("origin", "matter", "leader", "talk_day"),
        Index("ix_topics_unit_id_open", "unit_id", "put_at", sqlite_where=OPEN, postgresql_where=OPEN),
    )
    id: int | None = key()
    community_id: int = to("communities.id")
    unit_id: int = to("units.id")
    matter_id: int | None = may_refer_to("matters.id", index=False)
    origin: str
    words: str
    put_at: datetime = instant()
    ended_at: datetime | None = may_be_instant()


_topic = Topic.__table__


def add_of_matter(connection: Connection, kept: Kept, now: datetime) -> None:
    """The matter is a topic of its unit from now on; nothing where it is already."""
    matter = kept.matter
    row = {
        "community_id": matter.community_id, "unit_id": matter.unit_id, "matter_id": matter.id, "origin": "matter",
        "words": kept.words, "put_at": now,
    }  # fmt: skip
    connection.execute(insert_of(connection)(_topic).values(row).on_conflict_do_nothing())

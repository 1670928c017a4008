"""The tables of talk days."""

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, Index, UniqueConstraint, text

from storage.base import Row, instant, json_value, key, may_be_instant, may_refer_to, one_of, to

PLANNED = text("state = 'planned'")
TO_TELL = text("remind_at IS NOT NULL")
"""Written out, so that SQLite sees that its partial indexes serve."""


class TalkDay(Row, table=True):
    """A talk day of a unit; `remind_at`: when the group reads the agenda, `clerk_id`: None is the leader.

    At most one of a unit is planned at a time.
    """

    __tablename__ = "talk_days"
    __table_args__ = (
        one_of("state", "planned", "open", "written", "signed", "missed"),
        Index("uq_talk_days_planned", "unit_id", unique=True, sqlite_where=PLANNED, postgresql_where=PLANNED),
        Index("ix_talk_days_planned", "held_at", sqlite_where=PLANNED, postgresql_where=PLANNED),
        Index("ix_talk_days_remind_at", "remind_at", sqlite_where=TO_TELL, postgresql_where=TO_TELL),
        Index("ix_talk_days_unit_id_held_at", "unit_id", "held_at"),
    )
    id: int | None = key()
    community_id: int = to("communities.id")
    unit_id: int = to("units.id", index=False)
    held_at: datetime = instant()
    remind_at: datetime | None = may_be_instant()
    state: str = "planned"
    clerk_id: int | None = may_refer_to("residents.id", index=False)
    opened_at: datetime | None = may_be_instant()


class TalkItem(Row, table=True):
    """An item of a talk day, as it stood when the record was opened, with how it ended.

    `filed_id`: the matter that was made of it.
    """

    __tablename__ = "talk_items"
    __table_args__ = (
        UniqueConstraint("talk_day_id", "place"),
        one_of("ended", "answered", "matter", "poll", "hands", "next"),
        CheckConstraint("in_favour + against + abstained <= present", name="hands"),
    )
    id: int | None = key()
    community_id: int = to("communities.id")
    talk_day_id: int = to("talk_days.id", index=False)
    place: int
    topic_id: int | None = may_refer_to("topics.id", index=False)
    matter_id: int | None = may_refer_to("matters.id", index=False)
    words: str
    ended: str | None = None
    outcome: str = ""
    in_favour: int | None = None
    against: int | None = None
    abstained: int | None = None
    present: int | None = None
    homes: int | None = None
    filed_id: int | None = may_refer_to("matters.id", index=False)


class TalkDoor(Row, table=True):
    """A door that was there; `entered_by` ticked it, the clerk or somebody of the household."""

    __tablename__ = "talk_doors"
    talk_day_id: int = to("talk_days.id", primary_key=True)
    flat_id: int = to("flats.id", primary_key=True, index=True)
    community_id: int = to("communities.id")
    entered_by: int | None = may_refer_to("residents.id", index=False)
    at: datetime = instant()


class TalkMinutes(Row, table=True):
    """A version of the minutes, which nobody changes once two persons have signed; a correction is the next version."""

    __tablename__ = "talk_minutes"
    __table_args__ = (
        UniqueConstraint("talk_day_id", "version"),
        CheckConstraint("witness_id <> clerk_id", name="not_the_same_person"),
    )
    id: int | None = key()
    community_id: int = to("communities.id")
    talk_day_id: int = to("talk_days.id", index=False)
    version: int
    content: dict[str, Any] = json_value(dict)
    clerk_id: int = to("residents.id", index=False)
    clerk_door: str
    signed_at: datetime = instant()
    witness_id: int | None = may_refer_to("residents.id", index=False)
    witness_door: str = ""
    witnessed_at: datetime | None = may_be_instant()

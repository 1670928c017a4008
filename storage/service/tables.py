"""The tables of service records. Hours are what final records add up to; they are never spent."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, Index, UniqueConstraint, text

from bot.domain.service.record import ACTIVITIES, Confirmer, State
from storage.base import Row, instant, key, may_be_instant, may_be_number, may_refer_to, one_of, to

LISTED = text("list_id IS NOT NULL")


class ServiceRecord(Row, table=True):
    """What somebody did for others; `source` is what it was recorded by, which makes one of it.

    `began_at` where it was asked: of what was written down beside something else of the same day.
    """

    __tablename__ = "service_records"
    __table_args__ = (
        UniqueConstraint("community_id", "source"),
        one_of("activity", *ACTIVITIES),
        one_of("state", *State),
        one_of("confirmed_as", *Confirmer),
        CheckConstraint("confirmed_by <> volunteer_id", name="not_their_own"),
        CheckConstraint("minutes > 0", name="minutes_above_zero"),
        CheckConstraint("quality BETWEEN 1 AND 5", name="quality"),
        Index("ix_service_records_community_id_state_id", "community_id", "state", "id"),
        Index("ix_service_records_volunteer_id_on", "volunteer_id", "on"),
        Index("ix_service_records_list_id", "list_id", sqlite_where=LISTED, postgresql_where=LISTED),
    )
    id: int | None = key()
    community_id: int = to("communities.id", index=False)
    source: str
    unit_id: int | None = may_refer_to("units.id")
    volunteer_id: int = to("residents.id", index=False)
    recorder_id: int = to("residents.id")
    in_charge_id: int | None = may_refer_to("residents.id", index=False)
    beneficiary_id: int | None = may_refer_to("households.id")
    for_whom: str = ""
    activity: str
    on: date
    began_at: datetime | None = may_be_instant()
    place: str = ""
    content: str = ""
    minutes: int
    is_hardship: bool = False
    as_party_member: bool = False
    state: str = "waiting"
    quality: int | None = None
    review: str = ""
    refusal: str = ""
    confirmed_by: int | None = may_refer_to("residents.id")
    confirmed_as: str | None = None
    confirmed_at: datetime | None = may_be_instant()
    list_id: int | None = may_be_number()
    final_at: datetime | None = may_be_instant()
    recorded_at: datetime = instant()


class ServicePhoto(Row, table=True):
    """A picture of a service; the file stays with Telegram."""

    __tablename__ = "service_photos"
    __table_args__ = (UniqueConstraint("record_id", "file_unique_id"),)
    id: int | None = key()
    community_id: int = to("communities.id")
    record_id: int = to("service_records.id", index=False)
    file_id: str
    file_unique_id: str

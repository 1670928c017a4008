"""The tables of service orders: what is wanted, each time it takes place, who comes, who was asked by name."""

from datetime import datetime

from sqlalchemy import CheckConstraint, Index, UniqueConstraint, text

from bot.domain.service.orders import MOST, Place, Reach, State, Step
from bot.domain.service.record import ACTIVITIES
from storage.base import Row, instant, key, may_be_instant, may_refer_to, one_of, to

COMES = text("left_at IS NULL")
LOOKED_AT = text("look_at IS NOT NULL")
IS_OPEN = text("state = 'open'")
"""Written out, so that SQLite sees that its partial indexes serve."""


class ServiceOrder(Row, table=True):
    """What somebody asks for; `source` is the form it was asked with, which makes one of it."""

    __tablename__ = "service_orders"
    __table_args__ = (
        UniqueConstraint("community_id", "source"),
        one_of("activity", *ACTIVITIES),
        one_of("place", *Place),
        one_of("reach", *Reach),
        CheckConstraint(f"places BETWEEN 1 AND {MOST}", name="places"),
        CheckConstraint("minutes > 0", name="minutes_above_zero"),
        CheckConstraint("household_id IS NOT NULL OR body_id IS NOT NULL", name="of_somebody"),
        Index("ix_service_orders_community_id_reach", "community_id", "reach"),
    )
    id: int | None = key()
    community_id: int = to("communities.id", index=False)
    source: str
    unit_id: int | None = may_refer_to("units.id")
    by: int = to("residents.id")
    household_id: int | None = may_refer_to("households.id")
    flat_id: int | None = may_refer_to("flats.id")
    body_id: int | None = may_refer_to("bodies.id")
    for_others: bool = False
    activity: str
    words: str
    place: str
    place_words: str = ""
    places: int
    minutes: int
    is_hardship: bool = False
    reach: str
    to_leader: bool = False
    weekly: bool = False
    ended_at: datetime | None = may_be_instant()
    asked_at: datetime = instant()


class ServiceOccurrence(Row, table=True):
    """One time that an order takes place; the codes are read out to whoever comes."""

    __tablename__ = "service_occurrences"
    __table_args__ = (
        UniqueConstraint("order_id", "nth"),
        one_of("state", *State),
        one_of("step", *Step),
        CheckConstraint("arrival_code <> end_code", name="two_codes"),
        Index("ix_service_occurrences_look_at", "look_at", sqlite_where=LOOKED_AT, postgresql_where=LOOKED_AT),
        Index(
            "ix_service_occurrences_open", "community_id", "begins_at", sqlite_where=IS_OPEN, postgresql_where=IS_OPEN
        ),
    )  # fmt: skip
    id: int | None = key()
    community_id: int = to("communities.id")
    order_id: int = to("service_orders.id", index=False)
    nth: int
    planned_at: datetime = instant()
    begins_at: datetime = instant()
    round: int = 1
    state: str = "open"
    arrival_code: str
    end_code: str
    appears_at: datetime = instant()
    is_loud: bool = False
    reason: str = ""
    step: str | None = None
    look_at: datetime | None = may_be_instant()
    changed_at: datetime = instant()


class ServiceClaim(Row, table=True):
    """Somebody comes to an occurrence, or waits for a place: once a person, in the order of the ids."""

    __tablename__ = "service_claims"
    __table_args__ = (
        Index(
            "uq_service_claims_comes", "occurrence_id", "resident_id", unique=True, sqlite_where=COMES,
            postgresql_where=COMES,
        ),
        CheckConstraint("quality BETWEEN 1 AND 5", name="quality"),
        Index("ix_service_claims_occurrence_id", "occurrence_id"),
        Index("ix_service_claims_resident_id", "resident_id"),
    )  # fmt: skip
    id: int | None = key()
    community_id: int = to("communities.id")
    occurrence_id: int = to("service_occurrences.id", index=False)
    resident_id: int = to("residents.id", index=False)
    round: int
    at: datetime = instant()
    left_at: datetime | None = may_be_instant()
    arrived_at: datetime | None = may_be_instant()
    ended_at: datetime | None = may_be_instant()
    minutes: int | None = None
    absent_at: datetime | None = may_be_instant()
    absent_by: int | None = may_refer_to("residents.id", index=False)
    why: str = ""
    record_id: int | None = may_refer_to("service_records.id", index=False)
    quality: int | None = None


class ServiceAsk(Row, table=True):
    """Somebody is asked by name whether they come: once a person and occurrence, whatever they answer."""

    __tablename__ = "service_asks"
    __table_args__ = (
        UniqueConstraint("occurrence_id", "resident_id"),
        one_of("state", "asked", "accepted", "declined"),
        Index("ix_service_asks_resident_id", "resident_id"),
    )
    id: int | None = key()
    community_id: int = to("communities.id")
    occurrence_id: int = to("service_occurrences.id", index=False)
    resident_id: int = to("residents.id", index=False)
    by: int = to("residents.id", index=False)
    state: str = "asked"
    asked_at: datetime = instant()
    answered_at: datetime | None = may_be_instant()

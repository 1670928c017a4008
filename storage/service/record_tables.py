"""The tables around a record of service: who is asked to confirm it, weekly lists, objections, what was taken back,
party members' own data, certificates, and people without a phone."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import CheckConstraint, Index, UniqueConstraint, text

from bot.domain.service.record import Confirmer
from storage.base import Row, instant, json_value, key, may_be_instant, may_be_number, may_refer_to, one_of, to

ASKED = text("next_at IS NOT NULL")
OPEN = text("closed_at IS NULL")
UNDECIDED = text("decided_at IS NULL")


class ServiceAsking(Row, table=True):
    """Who is asked to confirm a record, since when; what they said of it, and what was answered to that.

    `claimed` is how many minutes were written down; `decided_by` refused it or corrected it down.
    """

    __tablename__ = "service_askings"
    __table_args__ = (
        one_of("asks", *Confirmer),
        Index("ix_service_askings_next_at", "next_at", sqlite_where=ASKED, postgresql_where=ASKED),
    )
    record_id: int = to("service_records.id", primary_key=True)
    community_id: int = to("communities.id")
    asks: str
    asked_at: datetime = instant()
    next_at: datetime | None = may_be_instant()
    claimed: int
    decided_by: int | None = may_refer_to("residents.id")
    reply: str = ""


class ServiceListRow(Row, table=True):
    """The list of a week; `look_at` is when the clock looks at it next, `away` (from, to) stops of the service, which
    do not count as time in which it could be read."""

    __tablename__ = "service_lists"
    __table_args__ = (
        UniqueConstraint("community_id", "year", "nth"),
        Index("ix_service_lists_look_at", "look_at", sqlite_where=OPEN, postgresql_where=OPEN),
    )
    id: int | None = key()
    community_id: int = to("communities.id", index=False)
    year: int
    nth: int
    published_at: datetime = instant()
    open_until: datetime = instant()
    closed_at: datetime | None = may_be_instant()
    look_at: datetime | None = may_be_instant()
    away: list[Any] | None = json_value()


class ServiceObjection(Row, table=True):
    """What somebody objects to a record that is published; read by those who decide alone.

    Until it is decided the clock looks at `look_at` whether there is still somebody who can.
    """

    __tablename__ = "service_objections"
    __table_args__ = (
        UniqueConstraint("record_id", "by"),
        one_of("outcome", "open", "stays", "refused"),
        Index(
            "ix_service_objections_undecided", "community_id", "id", sqlite_where=UNDECIDED, postgresql_where=UNDECIDED
        ),
        Index("ix_service_objections_look_at", "look_at", sqlite_where=UNDECIDED, postgresql_where=UNDECIDED),
    )
    id: int | None = key()
    community_id: int = to("communities.id", index=False)
    record_id: int = to("service_records.id", index=False)
    by: int = to("residents.id")
    words: str
    at: datetime = instant()
    look_at: datetime | None = may_be_instant()
    outcome: str = "open"
    reasons: str = ""
    decided_by: int | None = may_refer_to("residents.id")
    decided_at: datetime | None = may_be_instant()


class ServiceCorrection(Row, table=True):
    """A final record that was taken back: why, and how many of its points went and how many stay, being spent."""

    __tablename__ = "service_corrections"
    record_id: int = to("service_records.id", primary_key=True)
    community_id: int = to("communities.id")
    by: int = to("residents.id")
    at: datetime = instant()
    why: str
    points_gone: int = 0
    points_left: int = 0


class ServiceMember(Row, table=True):
    """What somebody entered for their own lists and certificates: real name, work unit, hours of a year."""

    __tablename__ = "service_members"
    __table_args__ = (CheckConstraint("goal > 0", name="goal_above_zero"),)
    resident_id: int = to("residents.id", primary_key=True)
    community_id: int = to("communities.id")
    name: str = ""
    work_unit: str = ""
    goal: int | None = may_be_number()


class ServicePerson(Row, table=True):
    """Somebody without a phone, for whom others write services down: a resident without an account, of a household."""

    __tablename__ = "service_people"
    __table_args__ = (UniqueConstraint("household_id", "name"),)
    resident_id: int = to("residents.id", primary_key=True)
    community_id: int = to("communities.id")
    household_id: int = to("households.id", index=False)
    name: str = ""


class CertificateRow(Row, table=True):
    """A certificate of service: its number, and what was certified; `of` are the records it was made of."""

    __tablename__ = "certificates"
    __table_args__ = (
        UniqueConstraint("community_id", "year", "nth"),
        UniqueConstraint("token"),
        UniqueConstraint("resident_id", "hash"),
    )
    id: int | None = key()
    community_id: int = to("communities.id", index=False)
    resident_id: int = to("residents.id", index=False)
    year: int
    nth: int
    token: str
    name: str = ""
    first_on: date
    last_on: date
    minutes: int
    of: list[Any] = json_value(list)
    hash: str
    made_at: datetime = instant()
    withdrawn_at: datetime | None = may_be_instant()

"""The tables of people: accounts, residents of a community, their ties to flats, slips, requests to be let in."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Index, Table, UniqueConstraint, or_, select, text
from sqlmodel import Field

from bot.domain.pages import PAGE
from storage.base import (
    Row,
    instant,
    json_value,
    key,
    may_be_instant,
    may_be_number,
    may_refer_to,
    one_of,
    to,
)

TIES = ("owner", "tenant", "family", "helper")
STILL = text("until IS NULL")
PRESENT = text("left_at IS NULL")
HEADS = text("until IS NULL AND is_head")
LIVE = text("revoked_at IS NULL AND kind = 'household'")
OPEN = text("decided_at IS NULL")
FROM_NOWHERE = text(f"community_id IS NULL AND telegram_id >= {PAGE}")
"""Of an account: a page on which nobody has registered."""


class Account(Row, table=True):
    """A person as Telegram knows them; the only row of a person outside communities."""

    __tablename__ = "accounts"
    __table_args__ = (
        Index("ix_accounts_from_nowhere", "created_at", sqlite_where=FROM_NOWHERE, postgresql_where=FROM_NOWHERE),
    )
    id: int | None = key()
    telegram_id: int | None = may_be_number(unique=True)
    language: str = "zh-Hans"
    community_id: int | None = may_refer_to("communities.id", index=False)
    muted: list[str] = json_value(list)
    started_at: datetime | None = may_be_instant()
    blocked_at: datetime | None = may_be_instant()
    created_at: datetime = instant()


class Resident(Row, table=True):
    """A person in a community: who lives or owns there, and staff, who have no household."""

    __tablename__ = "residents"
    __table_args__ = (
        Index(
            "uq_residents_account",
            "community_id",
            "account_id",
            unique=True,
            sqlite_where=PRESENT,
            postgresql_where=PRESENT,
        ),
    )
    id: int | None = key()
    community_id: int = to("communities.id", index=False)
    account_id: int | None = may_refer_to("accounts.id")
    household_id: int | None = may_refer_to("households.id")
    name: str = ""
    shows_name: bool = False
    shows_party: bool = False
    adult: bool = True
    consented_at: datetime | None = may_be_instant()
    registered_at: datetime = instant()
    left_at: datetime | None = may_be_instant()


class Tie(Row, table=True):
    """What ties a resident to a flat, from–to; an owner counts in owners' rolls only when confirmed."""

    __tablename__ = "ties"
    __table_args__ = (
        one_of("kind", *TIES),
        Index("uq_ties_now", "resident_id", "flat_id", unique=True, sqlite_where=STILL, postgresql_where=STILL),
        Index("uq_ties_head", "flat_id", unique=True, sqlite_where=HEADS, postgresql_where=HEADS),
    )
    id: int | None = key()
    community_id: int = to("communities.id")
    resident_id: int = to("residents.id")
    flat_id: int = to("flats.id")
    kind: str
    is_head: bool = False
    confirmed: bool = False
    since: datetime = instant()
    until: datetime | None = may_be_instant()


class Slip(Row, table=True):
    """The code on a household's slip, of which a new one ends the old; or on a helper's, good for one person."""

    __tablename__ = "slips"
    __table_args__ = (
        one_of("kind", "household", "helper"),
        Index("uq_slips_flat_live", "flat_id", unique=True, sqlite_where=LIVE, postgresql_where=LIVE),
        Index("ix_slips_flat_id", "flat_id"),
    )
    code: str = Field(primary_key=True)
    community_id: int = to("communities.id")
    flat_id: int = to("flats.id", index=False)
    kind: str = "household"
    made_at: datetime = instant()
    expires_at: datetime = instant()
    revoked_at: datetime | None = may_be_instant()
    used_at: datetime | None = may_be_instant()


class Admission(Row, table=True):
    """Somebody without a slip asks to be let into a household; its head or the leader decides."""

    __tablename__ = "admissions"
    __table_args__ = (
        one_of("tie", *TIES),
        Index(
            "uq_admissions_open",
            "account_id",
            "flat_id",
            unique=True,
            sqlite_where=OPEN,
            postgresql_where=OPEN,
        ),
    )
    id: int | None = key()
    community_id: int = to("communities.id")
    account_id: int = to("accounts.id")
    flat_id: int = to("flats.id")
    tie: str
    name: str = ""
    adult: bool = True
    asked_at: datetime = instant()
    decided_at: datetime | None = may_be_instant()
    decided_by: int | None = may_refer_to("residents.id", index=False)
    admitted: bool | None = None


class Try(Row, table=True):
    """How often an account tried something on a local day, so that codes cannot be guessed."""

    __tablename__ = "tries"
    __table_args__ = (UniqueConstraint("account_id", "kind", "day"), Index("ix_tries_day", "day"))
    id: int | None = key()
    account_id: int = to("accounts.id", index=False)
    kind: str
    day: str
    count: int = 0


def near(table: Table, residents: Sequence[int]) -> ColumnElement[bool]:
    """Of a table's rows those of the communities that these residents are of.

    What is asked once in a person's life has no index of its own: it is looked for in their community.
    """
    of = Resident.__table__.c
    return table.c.community_id.in_(select(of.community_id).where(of.id.in_(residents)))


def naming(table: Table, residents: Sequence[int], *columns: str) -> ColumnElement[bool]:
    """Of a table's rows those that name one of these residents in one of these columns."""
    return near(table, residents) & or_(*(table.c[name].in_(residents) for name in columns))

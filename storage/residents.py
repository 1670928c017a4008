"""People: accounts, residents of a community, their ties to flats, slips, requests to be let in, roles, the audit log."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Index, UniqueConstraint, bindparam, select, text, update
from sqlmodel import Field

from bot.domain.base import AccountId, BodyId, CommunityId, HouseholdId, ResidentId, UnitId
from bot.domain.rights import Held, Person, Role
from storage.base import (
    Row,
    insert_of,
    instant,
    json_value,
    key,
    may_be_instant,
    may_be_number,
    may_refer_to,
    one_of,
    to,
)
from storage.communities import Flat, Household
from storage.rights import RoleGrant

TIES = ("owner", "tenant", "family", "helper")
STILL = text("until IS NULL")
PRESENT = text("left_at IS NULL")
LIVE = text("revoked_at IS NULL")
OPEN = text("decided_at IS NULL")


class Account(Row, table=True):
    """A person as Telegram knows them; the only row of a person outside communities."""

    __tablename__ = "accounts"
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
    adult: bool = True
    consented_at: datetime | None = may_be_instant()
    registered_at: datetime = instant()
    left_at: datetime | None = may_be_instant()


class Tie(Row, table=True):
    """What ties a resident to a flat, from–to; a person can own several and live in one."""

    __tablename__ = "ties"
    __table_args__ = (
        one_of("kind", *TIES),
        Index("uq_ties_now", "resident_id", "flat_id", unique=True, sqlite_where=STILL, postgresql_where=STILL),
    )
    id: int | None = key()
    community_id: int = to("communities.id")
    resident_id: int = to("residents.id", index=False)
    flat_id: int = to("flats.id")
    kind: str
    is_head: bool = False
    since: datetime = instant()
    until: datetime | None = may_be_instant()


class Slip(Row, table=True):
    """The code on a household's slip; a new slip ends the old one."""

    __tablename__ = "slips"
    __table_args__ = (Index("uq_slips_flat_live", "flat_id", unique=True, sqlite_where=LIVE, postgresql_where=LIVE),)
    code: str = Field(primary_key=True)
    community_id: int = to("communities.id")
    flat_id: int = to("flats.id", index=False)
    made_at: datetime = instant()
    expires_at: datetime = instant()
    revoked_at: datetime | None = may_be_instant()


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
    account_id: int = to("accounts.id", index=False)
    flat_id: int = to("flats.id")
    tie: str
    name: str = ""
    asked_at: datetime = instant()
    decided_at: datetime | None = may_be_instant()
    decided_by: int | None = may_refer_to("residents.id", index=False)
    admitted: bool | None = None


class Try(Row, table=True):
    """How often an account tried something on a local day, so that codes cannot be guessed."""

    __tablename__ = "tries"
    __table_args__ = (UniqueConstraint("account_id", "kind", "day"),)
    id: int | None = key()
    account_id: int = to("accounts.id", index=False)
    kind: str
    day: str
    count: int = 0


_account = Account.__table__
_resident = Resident.__table__
_grant = RoleGrant.__table__
_try = Try.__table__
_flat = Flat.__table__
_household = Household.__table__

_BY_TELEGRAM = select(_account).where(_account.c.telegram_id == bindparam("telegram_id"))
_PERSON = (
    select(
        _resident.c.id,
        _resident.c.household_id,
        _resident.c.name,
        _resident.c.shows_name,
        _resident.c.adult,
        _household.c.unit_id,
        _flat.c.door,
    )
    .select_from(
        _resident.outerjoin(_household, _household.c.id == _resident.c.household_id).outerjoin(
            _flat, _flat.c.id == _household.c.flat_id
        )
    )
    .where(
        _resident.c.account_id == bindparam("account_id"),
        _resident.c.community_id == bindparam("community_id"),
        _resident.c.left_at.is_(None),
    )
)
_ROLES = select(_grant.c.role, _grant.c.unit_id, _grant.c.grid_id, _grant.c.body_id).where(
    _grant.c.resident_id == bindparam("resident_id"), _grant.c.taken_at.is_(None)
)


@dataclass(frozen=True, slots=True)
class Known:
    """An account as it is kept."""

    id: AccountId
    telegram_id: int
    language: str
    community_id: CommunityId | None
    is_reachable: bool
    muted: frozenset[str]


def account_of(connection: Connection, telegram_id: int) -> Known | None:
    """The account of a Telegram user, if they ever spoke to the bot."""
    row = connection.execute(_BY_TELEGRAM, {"telegram_id": telegram_id}).one_or_none()
    if row is None:
        return None
    reachable = row.started_at is not None and row.blocked_at is None
    return Known(row.id, row.telegram_id, row.language, row.community_id, reachable, frozenset(row.muted))


def open_account(connection: Connection, telegram_id: int, language: str, now: datetime) -> Known:
    """The account of a Telegram user, made where there is none."""
    values = {"telegram_id": telegram_id, "language": language, "created_at": now, "muted": []}
    connection.execute(insert_of(connection)(_account).values(values).on_conflict_do_nothing())
    known = account_of(connection, telegram_id)
    if known is None:
        raise LookupError(telegram_id)
    return known


def set_reachable(connection: Connection, telegram_id: int, now: datetime, *, reachable: bool) -> None:
    """The person started the bot, or blocked it."""
    values: dict[str, Any] = {"started_at": now, "blocked_at": None} if reachable else {"blocked_at": now}
    connection.execute(update(_account).where(_account.c.telegram_id == telegram_id).values(values))


def change_account(connection: Connection, account_id: AccountId, **values: Any) -> None:
    """Change language, muted kinds or the community the private menu is about."""
    connection.execute(update(_account).where(_account.c.id == account_id).values(values))


def person_in(connection: Connection, account: Known, community_id: CommunityId | None) -> Person:
    """The person as that community knows them, with their roles; a stranger where it does not."""
    stranger = Person(account.id, account.language)
    if community_id is None:
        return stranger
    found = {"account_id": account.id, "community_id": community_id}
    row = connection.execute(_PERSON, found).one_or_none()
    if row is None:
        return stranger
    grants = connection.execute(_ROLES, {"resident_id": row.id})
    return Person(
        account_id=account.id,
        language=account.language,
        community_id=community_id,
        resident_id=ResidentId(row.id),
        household_id=row.household_id and HouseholdId(row.household_id),
        unit_id=row.unit_id and UnitId(row.unit_id),
        door=row.door or "",
        name=row.name,
        shows_name=row.shows_name,
        is_adult=row.adult,
        roles=tuple(
            Held(Role(g.role), g.unit_id and UnitId(g.unit_id), g.grid_id, g.body_id and BodyId(g.body_id))
            for g in grants
        ),
    )


def count_try(connection: Connection, account_id: AccountId, kind: str, day: str) -> None:
    """One more try of this kind on this local day."""
    statement = insert_of(connection)(_try).values(account_id=account_id, kind=kind, day=day, count=1)
    connection.execute(
        statement.on_conflict_do_update(
            index_elements=[_try.c.account_id, _try.c.kind, _try.c.day], set_={"count": _try.c.count + 1}
        )
    )


def tries_on(connection: Connection, account_id: AccountId, kind: str, day: str) -> int:
    """How often this account tried on this local day."""
    counted = select(_try.c.count).where(_try.c.account_id == account_id, _try.c.kind == kind, _try.c.day == day)
    return connection.execute(counted).scalar_one_or_none() or 0
